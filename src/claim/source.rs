//! Who speaks: the subject behind a reporting verb or noun, and its words.

use super::lexicon::{self, Class};
use super::{Slot, Target, time};
use crate::document::{Document, EntityType, MentionId, TokenId};
use crate::ud::{Relation, Upos};

/// The head of the phrase that says what a verb or adjective reports: its own subject, that of the conjunct or clause
/// it continues ("stood up and said", "left, saying"), the noun it modifies ("a letter saying"), the agent of a
/// passive. None where nobody is named ("it was said").
pub(super) fn of_verb(document: &Document, verb: TokenId) -> Option<TokenId> {
    let mut at = verb;
    for _ in 0..8 {
        let word = document.token(at);
        let agent = document.children_by(at, Relation::Obl).find(|o| is_agent(document, *o));
        if let Some(agent) = agent {
            return Some(speaker(document, agent));
        }
        // "a ship described as a wreck": who describes it is not said.
        let participle = word.xpos == "VBN" && matches!(word.relation, Relation::Acl | Relation::Advcl);
        if (is_passive(document, at) || participle && document.child(at, Relation::Aux).is_none())
            && !is_told(document, at)
        {
            return None;
        }
        if let Some(subject) = document.children_by(at, Relation::Nsubj).last() {
            return named(document, at, subject);
        }
        // "which officials hope will sink": the subject stands before the verb, but the clause after it has taken it.
        let gap = document.children_by(at, Relation::Ccomp).find_map(|c| document.child(c, Relation::Nsubj));
        if let Some(subject) = gap.filter(|s| *s < at && word.xpos != "VBG") {
            return Some(speaker(document, subject));
        }
        let head = word.head?;
        match word.relation {
            Relation::Conj | Relation::Advcl | Relation::Parataxis => at = head,
            Relation::Xcomp => match document.child(head, Relation::Obj) {
                Some(object) if controls_by_object(document, head) => return Some(speaker(document, object)),
                _ => at = head,
            },
            Relation::Acl => return Some(speaker(document, head)),
            Relation::Ccomp if word.xpos == "VBG" => at = head,
            _ => return None,
        }
    }
    None
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
    if !lexicon::is(document.token(head), Class::Document) {
        return head;
    }
    let author = document.children_by(head, Relation::Nmod).find(|n| {
        document.hangs_by(*n, "nmod:poss")
            || document
                .children_by(*n, Relation::Case)
                .any(|c| matches!(document.token(c).lemma.to_lowercase().as_str(), "by" | "from"))
                && !time::is_time(document, *n)
    });
    author.unwrap_or(head)
}

/// The letter or statement that a pronoun stands for.
fn antecedent_text(document: &Document, pronoun: TokenId) -> Option<TokenId> {
    let chain = document.chain_of(document.mention_at(pronoun)?)?;
    let heads = chain.mentions.iter().map(|m| document.mention(*m).head);
    heads.take_while(|h| *h < pronoun).find(|h| lexicon::is(document.token(*h), Class::Document))
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
    let mut tokens = document.subtree_without(head, cut);
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

fn is_quote(form: &str) -> bool {
    matches!(form, "\"" | "“" | "”" | "``" | "''" | "‘" | "’" | "'" | ".")
}

/// The mention of a phrase; with conjuncts ("Ann and Bo said") the one that holds them all.
fn mention(document: &Document, head: TokenId) -> Option<MentionId> {
    let shortest = document.mention_at(head)?;
    let Some(conjunct) = document.children_by(head, Relation::Conj).last() else { return Some(shortest) };
    let whole = document.mentions().iter().position(|m| m.head == head && m.tokens.contains(&conjunct.0));
    Some(whole.map_or(shortest, |i| MentionId(i as u32)))
}
