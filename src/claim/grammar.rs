//! Questions about the tree that several rules ask.

use crate::document::{Document, EntityType, TokenId};
use crate::ud::{Relation, Upos};

/// Whether a word is a verb by itself, not an auxiliary or copula of another.
pub(super) fn is_verb(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    word.upos == Upos::Verb || word.upos == Upos::Aux && !matches!(word.relation, Relation::Aux | Relation::Cop)
}

/// Whether a word is a participle or gerund in -ing.
pub(super) fn is_gerund(document: &Document, token: TokenId) -> bool {
    document.token(token).xpos == "VBG"
}

/// Whether a word is a past participle.
pub(super) fn is_past_participle(document: &Document, token: TokenId) -> bool {
    document.token(token).xpos == "VBN"
}

/// Whether a word is a name, by its Penn tag.
pub(super) fn is_name(document: &Document, token: TokenId) -> bool {
    matches!(document.token(token).xpos.as_str(), "NNP" | "NNPS")
}

/// Whether a child of this relation is there.
pub(super) fn has(document: &Document, token: TokenId, relation: Relation) -> bool {
    document.child(token, relation).is_some()
}

/// Whether the word carries a label such as `acl:relcl`, whatever its head.
pub(super) fn is_relative_clause(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    word.subtype == "relcl" && matches!(word.relation, Relation::Acl | Relation::Advcl)
}

/// Whether a verb stands in the passive: by an auxiliary, a subject or an agent that says so.
pub(super) fn is_passive(document: &Document, token: TokenId) -> bool {
    document.children(token).iter().any(|c| {
        let child = document.token(*c);
        child.subtype == "pass" || child.relation == Relation::Obl && child.subtype == "agent"
    })
}

/// The verb of an infinitive with "to".
pub(super) fn is_infinitive(document: &Document, token: TokenId) -> bool {
    document.children_by(token, Relation::Mark).any(|m| document.token(m).xpos == "TO")
}

/// The verb-like heads of clauses: verbs and whatever has a copula. Participles in front of their nouns are none.
pub(super) fn opens_clause(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    if has(document, token, Relation::Cop) {
        return true;
    }
    if !is_verb(document, token) {
        return false;
    }
    match word.relation {
        Relation::Root
        | Relation::Ccomp
        | Relation::Xcomp
        | Relation::Advcl
        | Relation::Acl
        | Relation::Csubj
        | Relation::Parataxis => true,
        Relation::Conj => {
            let first = first_conjunct(document, token);
            let begun =
                has(document, first, Relation::Cop) || is_verb(document, first) && opens_clause(document, first);
            begun || has(document, token, Relation::Nsubj)
        }
        Relation::Appos | Relation::List | Relation::Dislocated | Relation::Dep => {
            has(document, token, Relation::Nsubj)
        }
        _ => false,
    }
}

/// The first word of a coordination that this word is a later member of; the word itself where it is none.
pub(super) fn first_conjunct(document: &Document, token: TokenId) -> TokenId {
    let mut at = token;
    while document.token(at).relation == Relation::Conj
        && let Some(head) = document.token(at).head
    {
        at = head;
    }
    at
}

/// The nearest word above that opens a clause.
pub(super) fn clause_above(document: &Document, token: TokenId) -> Option<TokenId> {
    let mut at = document.token(token).head;
    while let Some(head) = at {
        if opens_clause(document, head) {
            return Some(head);
        }
        at = document.token(head).head;
    }
    None
}

/// A word with "who", "which" or "that" as a relative pronoun: what it stands for is the noun that its clause hangs on.
pub(super) fn antecedent(document: &Document, pronoun: TokenId) -> Option<TokenId> {
    let word = document.token(pronoun);
    let relative = matches!(word.xpos.as_str(), "WDT" | "WP") || word.feats.is("PronType", "Rel");
    if !relative || word.upos != Upos::Pron && word.upos != Upos::Det && word.upos != Upos::Sconj {
        return None;
    }
    let mut at = pronoun;
    loop {
        let head = document.token(at).head?;
        if is_relative_clause(document, at) {
            // A free relative ("what Ann saw") has no noun: the pronoun itself is the head.
            return (head != pronoun).then_some(head);
        }
        at = head;
    }
}

/// The relative "whose" of a noun and the noun that it stands for: "Ann, *whose* ship sank".
pub(super) fn whose(document: &Document, head: TokenId) -> Option<(TokenId, TokenId)> {
    let pronoun = document.children_by(head, Relation::Nmod).find(|c| document.token(*c).xpos == "WP$")?;
    let mut at = head;
    while !is_relative_clause(document, at) {
        at = document.token(at).head?;
    }
    let noun = document.token(at).head?;
    (noun < pronoun).then_some((pronoun, noun))
}

/// Participles that do the work of a preposition: "*based* on the report", "*compared* with Oslo".
pub(super) fn is_prepositional(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    // "*given* our lack of ships", but not "when given ships"
    if (word.lemma.as_str(), word.xpos.as_str(), word.relation) == ("give", "VBN", Relation::Advcl) {
        return has(document, token, Relation::Obj)
            && ![Relation::Mark, Relation::Nsubj, Relation::Aux, Relation::Advmod]
                .iter()
                .any(|r| has(document, token, *r));
    }
    matches!(word.relation, Relation::Advcl | Relation::Acl)
        && matches!(
            (word.lemma.as_str(), word.xpos.as_str()),
            ("base" | "compare", "VBN") | ("depend" | "judge" | "regard" | "concern" | "include" | "exclude", "VBG")
        )
        && !document
            .children(token)
            .iter()
            .any(|c| matches!(document.token(*c).relation, Relation::Nsubj | Relation::Aux | Relation::Cop))
        && (word.relation == Relation::Advcl || matches!(word.lemma.as_str(), "include" | "exclude"))
}

/// "It was *the storm* that sank the ship": a definite noun or name behind "it is", with a relative clause.
pub(super) fn is_cleft(document: &Document, noun: TokenId, subject: TokenId) -> bool {
    let definite = is_name(document, noun)
        || document.children_by(noun, Relation::Det).any(|d| document.token(d).form.eq_ignore_ascii_case("the"));
    let relative = document.children(noun).iter().copied().find(|c| is_relative_clause(document, *c));
    document.token(subject).form.eq_ignore_ascii_case("it")
        && document.token(subject).head == Some(noun)
        && definite
        && relative.is_some_and(|r| !set_off(document, leftmost(document, r)) && has(document, noun, Relation::Cop))
}

/// The words that introduce a phrase: its prepositions with what is fixed to them.
pub(super) fn introducers(document: &Document, head: TokenId, relation: Relation) -> Vec<TokenId> {
    let mut found = vec![];
    // "which they spoke *of*": the preposition of a pronoun in front may stay behind the verb.
    let stranding = document.token(head).xpos.starts_with('W');
    for token in document.children_by(head, relation) {
        // A possessive 's follows its noun and introduces nothing.
        if token < head || stranding && document.token(token).xpos != "POS" {
            found.push(token);
            found.extend(document.children_by(token, Relation::Fixed));
        }
    }
    found.sort_unstable();
    // "from ten to twenty kroner": a preposition behind a number stands inside the phrase.
    let inside =
        found.windows(2).position(|w| (w[0].0 + 1..w[1].0).any(|t| document.token(TokenId(t)).upos == Upos::Num));
    found.truncate(inside.map_or(found.len(), |i| i + 1));
    found
}

/// The number and the preposition inside "from *ten to* twenty kroner", where the tree gives both to the unit.
pub(super) fn number_range(document: &Document, head: TokenId, relation: Relation) -> Option<std::ops::Range<u32>> {
    let first = *introducers(document, head, relation).last()?;
    let second = document.children_by(head, relation).find(|c| *c > first && *c < head)?;
    let number = (first.0 + 1..second.0).any(|t| document.token(TokenId(t)).upos == Upos::Num);
    number.then_some(first.0 + 1..head.0)
}

/// The words in lower case, joined by one space.
pub(super) fn lower(document: &Document, tokens: &[TokenId]) -> String {
    tokens.iter().map(|t| document.token(*t).form.to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// Whether the word before a token sets it off: a comma, colon, dash or bracket, but not a hyphen inside a word.
pub(super) fn set_off(document: &Document, token: TokenId) -> bool {
    let Some(before) = token.0.checked_sub(1).map(TokenId) else { return false };
    let sentence = &document.sentences()[document.sentence_of(token).index()].tokens;
    if !sentence.contains(&before.0) {
        return false;
    }
    let word = document.token(before);
    match word.xpos.as_str() {
        "," | ":" | "-LRB-" | "-RRB-" => true,
        // Quotation marks are looked through: , "and so on".
        "``" | "''" => set_off(document, before),
        _ => word.upos == Upos::Punct && matches!(word.form.as_str(), "\u{2013}" | "\u{2014}" | "--" | "(" | "["),
    }
}

/// The first word of a subtree that is no punctuation.
pub(super) fn leftmost(document: &Document, token: TokenId) -> TokenId {
    let word = |t: &TokenId| document.token(*t).upos != Upos::Punct;
    document.subtree(token).into_iter().find(word).unwrap_or(token)
}

/// Whether a clause without finite verb says when or how, though it may hang on a noun: "before entering politics".
pub(super) fn is_adverbial(document: &Document, clause: TokenId) -> bool {
    let mark = lower(document, &introducers(document, clause, Relation::Mark));
    let word = document.token(clause);
    matches!(word.relation, Relation::Acl | Relation::Advcl)
        && matches!(
            mark.as_str(),
            "before" | "after" | "while" | "when" | "by" | "without" | "since" | "until" | "once"
        )
}

/// The subject of a clause whose predicate is itself a clause: "*The trouble* is that Ann left".
pub(super) fn outer_subject(document: &Document, predicate: TokenId) -> Option<TokenId> {
    let outer = |c: &TokenId| document.token(*c).subtype == "outer" && !is_scheduled(document, predicate, *c);
    document.children(predicate).iter().copied().find(outer)
}

/// "The ship is to sail": of a person or thing, an infinitive behind "is" says what it will do. Of what is abstract it
/// says what it consists in: "The aim is to win".
pub(super) fn is_scheduled(document: &Document, predicate: TokenId, subject: TokenId) -> bool {
    let concrete = match document.mention_at(subject).map(|m| document.mention(m).kind) {
        Some(kind) => !matches!(kind, EntityType::Abstract | EntityType::Time),
        None => true,
    };
    let concrete = concrete
        && matches!(document.token(subject).upos, Upos::Noun | Upos::Propn | Upos::Pron)
        && !document.token(subject).xpos.starts_with('W');
    let to = document.children_by(predicate, Relation::Mark).find(|m| document.token(*m).xpos == "TO");
    let copula = document.child(predicate, Relation::Cop);
    concrete && document.token(predicate).xpos == "VB" && matches!((copula, to), (Some(c), Some(t)) if c < t)
}

/// Whether a word is the first behind a bracket.
pub(super) fn opens_bracket(document: &Document, token: TokenId) -> bool {
    token.0.checked_sub(1).is_some_and(|b| document.token(TokenId(b)).xpos == "-LRB-")
}

/// Whether a clause stands behind a semicolon, so that it is a sentence of its own but for the stop.
pub(super) fn is_behind_semicolon(document: &Document, clause: TokenId) -> bool {
    let first = document.subtree(clause).first().copied().unwrap_or(clause);
    let semicolon = |t: TokenId| document.token(t).form == ";";
    semicolon(first) || first.0.checked_sub(1).is_some_and(|t| semicolon(TokenId(t)))
}

/// Whether a noun is one of which only a relative clause tells how many there are: "*anyone* who left", "*only* the ships
/// that sank", "*every* sailor who drowned". Without the clause a claim would say it of all.
pub(super) fn is_quantified(document: &Document, noun: TokenId) -> bool {
    const PRONOUNS: [&str; 11] = [
        "those",
        "anyone",
        "anybody",
        "anything",
        "everyone",
        "everybody",
        "everything",
        "nobody",
        "nothing",
        "none",
        "whoever",
    ];
    let word = |t: TokenId| document.token(t).form.to_lowercase();
    PRONOUNS.contains(&word(noun).as_str())
        || document
            .children(noun)
            .iter()
            .any(|c| *c < noun && matches!(word(*c).as_str(), "any" | "every" | "each" | "no" | "only" | "all"))
}

/// Whether an infinitive says in which respect an adjective holds that is no clause of its own: "made it easy *to see*".
pub(super) fn is_measured(document: &Document, clause: TokenId) -> bool {
    let adjective = document.token(clause).head.filter(|h| *h < clause);
    document.token(clause).relation == Relation::Advcl
        && is_infinitive(document, clause)
        && !has(document, clause, Relation::Nsubj)
        && adjective.is_some_and(|a| {
            let word = document.token(a);
            word.upos == Upos::Adj && word.relation == Relation::Xcomp && !has(document, a, Relation::Cop)
        })
}

/// How many clauses lie above a word.
pub(super) fn depth(document: &Document, token: TokenId) -> u8 {
    let mut depth = 0u8;
    let mut at = token;
    while let Some(above) = clause_above(document, at) {
        depth = depth.saturating_add(1);
        at = above;
    }
    depth
}
