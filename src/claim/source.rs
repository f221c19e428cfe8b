//! Who speaks: the subject behind a reporting verb or noun, and its words.

use super::lexicon::{self, Class};
use super::report_word::{self, is_text};
use super::{Slot, Target, time};
use crate::document::{Document, EntityType, MentionId, TokenId};
use crate::ud::{Relation, Upos};

/// The head of the phrase that says what a verb or adjective reports: its own subject, that of the conjunct or clause
/// it continues ("stood up and said", "left, saying"), the noun it modifies ("a letter saying"), the agent of a
/// passive. None where nobody is named ("it was said").
pub(super) fn of_verb(document: &Document, verb: TokenId) -> Option<TokenId> {
    if let Some(quoted) = quoted(document, verb) {
        return Some(speaker(document, quoted));
    }
    let agent = document.children_by(verb, Relation::Obl).find(|o| is_agent(document, *o));
    if let Some(agent) = agent {
        return Some(speaker(document, agent));
    }
    if names_nobody(document, verb) {
        return None;
    }
    let mut at = verb;
    for _ in 0..8 {
        let word = document.token(at);
        if let Some(subject) = document.children_by(at, Relation::Nsubj).last() {
            return named(document, at, subject);
        }
        let stray =
            stray_subject(document, at).filter(|_| word.xpos != "VBG").or_else(|| inverted_subject(document, at));
        if let Some(subject) = stray {
            return Some(speaker(document, subject));
        }
        let head = word.head?;
        match word.relation {
            // "quoted Ann as saying", "was quoted as saying"
            Relation::Advcl if marked_as(document, at) && document.child(head, Relation::Obj).is_some() => {
                return document.child(head, Relation::Obj).map(|o| speaker(document, o));
            }
            Relation::Conj | Relation::Advcl | Relation::Parataxis => at = head,
            Relation::Xcomp => match document.child(head, Relation::Obj) {
                Some(object) if controls_by_object(document, head) => return Some(speaker(document, object)),
                _ => at = head,
            },
            // "a letter saying", but "no way to say"
            Relation::Acl if document.child(at, Relation::Mark).is_some_and(|m| document.token(m).xpos == "TO") => {
                return None;
            }
            Relation::Acl => return Some(speaker(document, head)),
            Relation::Ccomp if word.xpos == "VBG" => at = head,
            _ => return None,
        }
    }
    None
}

/// Whether the grammar leaves open who says it: "it was said", "a ship described as a wreck".
fn names_nobody(document: &Document, verb: TokenId) -> bool {
    let word = document.token(verb);
    let participle = word.xpos == "VBN"
        && matches!(word.relation, Relation::Acl | Relation::Advcl)
        && document.child(verb, Relation::Aux).is_none();
    // "was seen and said to be ill" shares its auxiliary.
    let shares = word.xpos == "VBN"
        && word.relation == Relation::Conj
        && document.child(verb, Relation::Aux).is_none()
        && word.head.is_some_and(|h| is_passive(document, h));
    (is_passive(document, verb) || participle || shares) && !is_told(document, verb)
}

/// Who is quoted: the object of "quoted Ann", the subject of "Ann was quoted".
fn quoted(document: &Document, verb: TokenId) -> Option<TokenId> {
    if !is_lemma(document, verb, &["quote", "cite"]) {
        return None;
    }
    let subject = document.children_by(verb, Relation::Nsubj).last();
    if is_passive(document, verb) { subject } else { document.child(verb, Relation::Obj) }
        .filter(|s| report_word::is_agent(document, *s))
}

fn marked_as(document: &Document, clause: TokenId) -> bool {
    document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["as"]))
}

/// "which officials hope will sink", "'It sank,' the skipper, Bo, said": the subject stands before the verb, but the clause
/// behind or before it, which it reports, has taken it.
pub(super) fn stray_subject(document: &Document, verb: TokenId) -> Option<TokenId> {
    let word = document.token(verb);
    let beside = word.head.filter(|h| word.relation == Relation::Parataxis && *h < verb);
    document.children_by(verb, Relation::Ccomp).chain(beside).find_map(|clause| {
        let mut subjects = document.children_by(clause, Relation::Nsubj);
        subjects.rfind(|s| *s < verb && (clause > verb || *s > clause))
    })
}

/// The speaker behind a verb of speech, where the parser takes him for its object: "'It sank,' insists the skipper".
pub(super) fn inverted_subject(document: &Document, verb: TokenId) -> Option<TokenId> {
    let word = document.token(verb);
    let before = word.relation == Relation::Parataxis && word.head.is_some_and(|h| h < verb)
        || document.children_by(verb, Relation::Ccomp).any(|c| c < verb);
    if !before
        || !matches!(word.xpos.as_str(), "VBD" | "VBZ" | "VBP")
        || document.child(verb, Relation::Nsubj).is_some()
    {
        return None;
    }
    let opens = |t: &TokenId| document.subtree(*t).first().is_some_and(|f| f.0 == verb.0 + 1);
    let objects = document
        .children(verb)
        .iter()
        .copied()
        .filter(|c| matches!(document.token(*c).relation, Relation::Obj | Relation::Iobj));
    let mut objects = objects.filter(opens);
    objects.next()
}

/// The head of the phrase that holds what a noun reports: its possessor ("her claim"), "by", "of" or "from" somebody,
/// or the subject of the verb that it is the object of ("made the claim").
pub(super) fn of_noun(document: &Document, noun: TokenId) -> Option<TokenId> {
    let possessor = document.children_by(noun, Relation::Nmod).find(|n| document.hangs_by(*n, "nmod:poss"));
    let by = document.children_by(noun, Relation::Nmod).find(|n| {
        document
            .children_by(*n, Relation::Case)
            .any(|c| matches!(document.token(c).lemma.to_lowercase().as_str(), "by" | "from" | "of" | "among"))
            && can_hold(document, *n)
    });
    if let Some(holder) = possessor.or(by) {
        return Some(speaker(document, holder));
    }
    let word = document.token(noun);
    let verb = word.head.filter(|h| document.token(*h).upos == Upos::Verb)?;
    // "said in a statement that it sank"
    if word.relation == Relation::Obl && report_word::says(document, verb) {
        return of_verb(document, verb);
    }
    let held = lexicon::is(word, Class::Belief) || lexicon::is(word, Class::Hope) || is_light(document, verb);
    let governed = matches!(word.relation, Relation::Obj | Relation::Obl);
    (held && governed && !is_passive(document, verb)).then(|| of_verb(document, verb)).flatten()
}

/// Persons and organizations hold views; times and things do not ("fears of a flood").
fn can_hold(document: &Document, head: TokenId) -> bool {
    let kind = document.mention_at(head).map(|m| document.mention(m).kind);
    matches!(kind, Some(EntityType::Person | EntityType::Organization | EntityType::Place))
        || kind.is_none() && document.token(head).upos == Upos::Propn
}

/// Verbs that only carry their noun: "made the claim".
fn is_light(document: &Document, verb: TokenId) -> bool {
    let lemma = document.token(verb).lemma.to_lowercase();
    matches!(
        lemma.as_str(),
        "make"
            | "give"
            | "issue"
            | "have"
            | "express"
            | "voice"
            | "repeat"
            | "offer"
            | "publish"
            | "release"
            | "reiterate"
            | "deliver"
            | "send"
            | "post"
            | "reach"
            | "come"
            | "deny"
            | "reject"
            | "dismiss"
            | "refute"
    )
}

/// Whether a verb is passive.
pub(super) fn is_passive(document: &Document, verb: TokenId) -> bool {
    document.children(verb).iter().any(|c| {
        let word = document.token(*c);
        word.subtype == "pass" && matches!(word.relation, Relation::Aux | Relation::Nsubj | Relation::Csubj)
    })
}

/// Passives whose subject holds the clause: "Ann is convinced that it sank".
fn is_told(document: &Document, verb: TokenId) -> bool {
    matches!(document.token(verb).lemma.as_str(), "convince" | "persuade" | "concern" | "worry" | "determine")
}

fn is_agent(document: &Document, oblique: TokenId) -> bool {
    document.hangs_by(oblique, "obl:agent")
}

fn controls_by_object(document: &Document, verb: TokenId) -> bool {
    !matches!(document.token(verb).lemma.as_str(), "promise" | "have" | "use" | "take")
}

/// A relative pronoun speaks for its antecedent.
fn named(document: &Document, verb: TokenId, subject: TokenId) -> Option<TokenId> {
    let word = document.token(subject);
    let relative = word.feats.is("PronType", "Rel") || matches!(word.xpos.as_str(), "WP" | "WDT");
    if relative {
        let clause = clause_in_noun(document, verb)?;
        return document.token(clause).head.map(|h| speaker(document, h));
    }
    // "it" without reference: "it seems"
    (word.relation == Relation::Nsubj).then(|| speaker(document, subject))
}

fn clause_in_noun(document: &Document, verb: TokenId) -> Option<TokenId> {
    let mut at = verb;
    loop {
        let word = document.token(at);
        match word.relation {
            Relation::Acl if word.subtype == "relcl" => return Some(at),
            Relation::Conj | Relation::Xcomp | Relation::Ccomp => at = word.head?,
            _ => return None,
        }
    }
}

/// A letter speaks for its author: "her letter said", "a statement by the ministry said".
pub(super) fn speaker(document: &Document, head: TokenId) -> TokenId {
    let text =
        if is_lemma(document, head, &["it", "this", "that", "which"]) { antecedent_text(document, head) } else { None };
    if let Some(text) = text {
        let author = speaker(document, text);
        let verb = document.token(text).head.filter(|_| document.token(text).relation == Relation::Obj);
        return match verb {
            // "Ann released a letter. It began ..."
            Some(verb) if author == text && gives_out(document, verb) => of_verb(document, verb).unwrap_or(text),
            _ => author,
        };
    }
    if !is_text(document, head) {
        return head;
    }
    // "a statement signed by Ann", "a remark attributed to Ann"
    let signer = document.children_by(head, Relation::Acl).find_map(|a| {
        let agent = |o: &TokenId| makes_public(document, a) && is_agent(document, *o);
        let to = |o: &TokenId| {
            is_lemma(document, a, &["attribute", "ascribe"])
                && document.children_by(*o, Relation::Case).any(|c| is_lemma(document, c, &["to"]))
        };
        document.children_by(a, Relation::Obl).find(|o| agent(o) || to(o))
    });
    let author = document.children_by(head, Relation::Nmod).find(|n| {
        document.hangs_by(*n, "nmod:poss")
            || document
                .children_by(*n, Relation::Case)
                .any(|c| matches!(document.token(c).lemma.to_lowercase().as_str(), "by" | "from"))
                && !time::is_time(document, *n)
    });
    if let Some(author) = author.or(signer) {
        return author;
    }
    // "The ministry issued a statement saying that it sank."
    let word = document.token(head);
    match word.head {
        Some(verb) if word.relation == Relation::Obj && makes_public(document, verb) => {
            of_verb(document, verb).unwrap_or(head)
        }
        _ => head,
    }
}

/// The letter or statement that a pronoun stands for.
fn antecedent_text(document: &Document, pronoun: TokenId) -> Option<TokenId> {
    let chain = document.chain_of(document.mention_at(pronoun)?)?;
    let heads = chain.mentions.iter().map(|m| document.mention(*m).head);
    heads.take_while(|h| *h < pronoun).find(|h| is_text(document, *h))
}

/// Verbs whose subject is the author of the text that is their object.
fn makes_public(document: &Document, verb: TokenId) -> bool {
    is_lemma(document, verb, &["release", "issue", "write", "post", "publish", "send", "deliver", "sign", "make"])
}

/// Verbs that make a text public.
pub(super) fn gives_out(document: &Document, verb: TokenId) -> bool {
    let lemmas = [
        "release",
        "issue",
        "write",
        "post",
        "publish",
        "send",
        "read",
        "give",
        "make",
        "deliver",
        "share",
        "sign",
        "circulate",
    ];
    is_lemma(document, verb, &lemmas)
}

fn is_lemma(document: &Document, token: TokenId, lemmas: &[&str]) -> bool {
    let lemma = document.token(token).lemma.to_lowercase();
    lemmas.contains(&lemma.as_str())
}

/// The words of a source: its phrase without relative clauses, appositions, participles, and what stands behind a
/// comma or bracket.
pub(super) fn slot(document: &Document, head: TokenId) -> Slot {
    let cut = |t: TokenId| {
        let word = document.token(t);
        let parent = word.head.unwrap_or(t);
        let below = document.subtree(t);
        let first = below.iter().copied().find(|b| document.token(*b).upos != Upos::Punct).unwrap_or(t);
        let before = first.0.checked_sub(1).map(TokenId);
        let behind = before
            .is_some_and(|b| t > parent && document.token(b).upos == Upos::Punct && !is_quote(&document.token(b).form));
        match word.relation {
            // "the skipper Bo Berg" is one name; "Bo Berg, the skipper" is two.
            Relation::Appos => behind,
            Relation::Acl | Relation::Parataxis | Relation::Advcl | Relation::Dep => true,
            Relation::Case | Relation::Mark | Relation::Cop | Relation::Nsubj | Relation::Aux => parent == head,
            Relation::Conj => false,
            Relation::Advmod => parent == head && t > head,
            _ => behind,
        }
    };
    let mut tokens = document.subtree_without(titled(document, head).unwrap_or(head), cut);
    let is_punct = |t: &TokenId| document.token(*t).upos == Upos::Punct;
    while tokens.last().is_some_and(is_punct) {
        tokens.pop();
    }
    while tokens.first().is_some_and(is_punct) {
        tokens.remove(0);
    }
    // "Ann's" speaks as "Ann"
    if tokens.last().is_some_and(|t| document.token(*t).xpos == "POS") {
        tokens.pop();
    }
    let target = mention(document, head).map_or(Target::Words(head), Target::Mention);
    Slot { spans: document.spans(&tokens), target }
}

/// The name in "Secretary of the Board Bo Berg", where the title in front of it is the head, and in "the owner, Acme,"
/// where nothing else says that they are one.
fn titled(document: &Document, head: TokenId) -> Option<TokenId> {
    let name = document.children_by(head, Relation::Appos).find(|a| document.token(*a).upos == Upos::Propn)?;
    let first = document.subtree(name).first().copied()?;
    let phrase = document.children_by(head, Relation::Nmod).any(|n| head < n && n < name);
    let adjacent = first.0.checked_sub(1).is_some_and(|b| document.token(TokenId(b)).upos != Upos::Punct);
    if phrase && adjacent {
        return Some(name);
    }
    let whole = document.mention_at(head)?;
    let kind = |m: MentionId| document.mention(m).kind;
    // A name that the mentions have missed is of the kind that describes it.
    let named = document.mention_at(name).unwrap_or(whole);
    let holds_views = matches!(kind(named), EntityType::Person | EntityType::Organization);
    let linked = named != whole && document.chain_of(whole).is_some_and(|chain| chain.mentions.contains(&named));
    let single = document.child(name, Relation::Conj).is_none() && !document.token(head).feats.is("Number", "Plur");
    (document.token(head).upos == Upos::Noun && holds_views && single && !linked).then_some(name)
}

fn is_quote(form: &str) -> bool {
    matches!(form, "\"" | "“" | "”" | "``" | "''" | "‘" | "’" | "'" | ".")
}

/// The mention of a phrase; with conjuncts ("Ann and Bo said") the one that holds them all.
fn mention(document: &Document, head: TokenId) -> Option<MentionId> {
    if let Some(name) = titled(document, head).and_then(|n| document.mention_at(n)) {
        return Some(name);
    }
    let shortest = document.mention_at(head)?;
    let Some(conjunct) = document.children_by(head, Relation::Conj).last() else { return Some(shortest) };
    let whole = document.mentions().iter().position(|m| m.head == head && m.tokens.contains(&conjunct.0));
    Some(whole.map_or(shortest, |i| MentionId(i as u32)))
}
