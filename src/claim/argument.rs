//! How much of the tree a slot takes, and what an argument does.

use super::attachment::belongs_to_verb;
use super::draft::Part;
use super::grammar::{antecedent, has, introducers, is_gerund, is_name, is_past_participle, is_relative_clause};
use super::grammar::{is_adverbial, is_measured, is_quantified, is_verb, lower, opens_bracket, opens_clause, set_off};
use super::grammar::{leftmost, number_range, whose};
use super::reciprocal::each_other;
use super::time::lists::{MONTHS, WEEKDAYS};
use super::{Role, time};
use crate::document::{Document, EntityType, TokenId};
use crate::ud::{Relation, Upos};

/// Which slot a phrase is cut for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Subjects go without participles: "the crew" of "the crew sailing north".
    Subject,
    /// Objects and arguments keep them.
    Object,
}

/// Whether the conjuncts of a phrase belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Conjuncts {
    /// Each conjunct has a claim of its own.
    Split,
    /// The coordination stays whole.
    Whole,
}

/// Phrases that only give examples of what stands before them.
const EXEMPLIFYING: [&str; 3] = ["including", "such as", "excluding"];

/// The words of a phrase: the head with its modifiers and complements, without what introduces it, relative clauses,
/// appositions, and anything behind a comma, dash or bracket.
pub(super) fn phrase(document: &Document, head: TokenId, place: Place, conjuncts: Conjuncts) -> Vec<TokenId> {
    let free_relative = free_relative(document, head);
    let copular = has(document, head, Relation::Cop);
    let mut tokens = document.subtree_without(head, |child| {
        let top = document.token(child).head == Some(head);
        if top && free_relative == Some(child)
            || free_relative.is_some_and(|f| f != child && document.dominates(f, child))
        {
            return false;
        }
        top && copular && is_clausal(document, child) || cut(document, child, top, place, conjuncts)
    });
    if let Some(range) = number_range(document, head, Relation::Case) {
        tokens.extend(range.map(TokenId));
        tokens.sort_unstable();
        tokens.dedup();
    }
    trim(document, &mut tokens);
    tokens
}

/// The clause of "what Ann saw" or "where ships wait", whose head is the pronoun itself.
fn free_relative(document: &Document, head: TokenId) -> Option<TokenId> {
    let word = document.token(head);
    if !matches!(word.xpos.as_str(), "WP" | "WDT" | "WRB") {
        return None;
    }
    document.children(head).iter().copied().find(|c| is_relative_clause(document, *c))
}

/// What belongs to the clause of a nominal predicate and not to its phrase.
fn is_clausal(document: &Document, child: TokenId) -> bool {
    let word = document.token(child);
    match word.relation {
        Relation::Nsubj | Relation::Csubj | Relation::Cop | Relation::Aux | Relation::Mark | Relation::Expl => true,
        Relation::Obl if is_of_adjective(document, child) => false,
        Relation::Advcl | Relation::Ccomp | Relation::Xcomp | Relation::Obl => true,
        // A later predicate with a clause of its own.
        Relation::Conj => opens_clause(document, child) || has(document, child, Relation::Nsubj),
        Relation::Advmod if matches!(word.lemma.as_str(), "not" | "never" | "n't") => true,
        Relation::Punct | Relation::Advmod | Relation::Cc => {
            let copula = word.head.and_then(|h| document.child(h, Relation::Cop));
            copula.is_some_and(|c| child < c)
        }
        _ => false,
    }
}

/// What belongs to an adjective: a measure in front of it ("*25 years* old"), or the of-phrase of one that stands for a noun
/// ("the best *of friends*").
pub(super) fn is_of_adjective(document: &Document, child: TokenId) -> bool {
    let adjective = document.token(child).head.filter(|h| document.token(*h).upos == Upos::Adj && h.0 == child.0 + 1);
    let bare = introducers(document, child, Relation::Case).is_empty();
    if adjective.is_some() && bare && has(document, child, Relation::Nummod) {
        return true;
    }
    let noun = document.token(child).head.filter(|h| has(document, *h, Relation::Det) && *h < child);
    noun.is_some_and(|n| document.token(n).upos == Upos::Adj)
        && lower(document, &introducers(document, child, Relation::Case)) == "of"
}

fn cut(document: &Document, child: TokenId, top: bool, place: Place, conjuncts: Conjuncts) -> bool {
    let word = document.token(child);
    let Some(head) = word.head else { return true };
    match word.relation {
        // The preposition in front, and the 's of a possessor that stands for itself.
        Relation::Case => top,
        Relation::Conj => top && conjuncts == Conjuncts::Split,
        Relation::Cc => top && (conjuncts == Conjuncts::Split || child < head),
        Relation::Appos
        | Relation::Parataxis
        | Relation::Dislocated
        | Relation::Discourse
        | Relation::Vocative
        | Relation::Reparandum
        | Relation::Orphan
        | Relation::List => true,
        // "the opposite of what Ann saw": the clause is all that the pronoun stands for.
        Relation::Acl if word.subtype == "relcl" => {
            // "liked the way Ann left": without its clause the noun says nothing.
            let empty =
                matches!(document.token(head).lemma.as_str(), "way" | "manner" | "reason" | "time") && child > head;
            free_relative(document, head) != Some(child)
                && (!is_quantified(document, head) && !empty || behind_comma(document, child))
        }
        Relation::Acl => {
            let participle = is_gerund(document, child) || is_past_participle(document, child);
            let marked = has(document, child, Relation::Mark);
            is_adverbial(document, child)
                || place == Place::Subject
                    && participle
                    && !marked
                    && (top || !is_whole(document, head))
                    // "each ship built here"
                    && !is_quantified(document, head)
                || behind_comma(document, child)
        }
        // "called it hard *to believe*"
        Relation::Advcl if top && is_measured(document, child) => false,
        Relation::Advcl => top || behind_comma(document, child),
        Relation::Nmod if belongs_to_verb(document, child) => top,
        Relation::Nmod | Relation::Obl => {
            let preposition = lower(document, &introducers(document, child, Relation::Case));
            EXEMPLIFYING.contains(&preposition.as_str()) || behind_comma(document, child)
        }
        Relation::Punct => false,
        _ => behind_comma(document, child),
    }
}

/// Whether a noun is the whole that others are counted from: "one *of the ships* built here" is not one of all ships.
fn is_whole(document: &Document, noun: TokenId) -> bool {
    const PARTS: [&str; 9] = ["rest", "part", "half", "majority", "minority", "number", "lot", "share", "third"];
    document.token(noun).head.is_some_and(|part| {
        let word = document.token(part);
        matches!(word.upos, Upos::Num | Upos::Det | Upos::Pron | Upos::Adj) || PARTS.contains(&word.lemma.as_str())
    })
}

/// Whether a dependent follows its head behind a comma, dash or bracket. The year of a date and the state of a town
/// belong to their phrase.
fn behind_comma(document: &Document, child: TokenId) -> bool {
    let word = document.token(child);
    let Some(head) = word.head else { return false };
    if child < head || matches!(word.relation, Relation::Flat | Relation::Conj | Relation::Cc | Relation::Fixed) {
        return false;
    }
    let bracket = opens_bracket(document, leftmost(document, child));
    let year = word.upos == Upos::Num && word.form.len() == 4 && word.relation == Relation::Nmod && !bracket;
    // "Dallas, Texas"
    let region = word.relation == Relation::Nmod
        && is_name(document, child)
        && is_name(document, head)
        && !has(document, child, Relation::Case)
        && !has(document, child, Relation::Det);
    set_off(document, leftmost(document, child)) && !year && !region
}

/// Takes away punctuation that lost a neighbour, and brackets and quotation marks that lost their partners.
pub(super) fn trim(document: &Document, tokens: &mut Vec<TokenId>) {
    loop {
        let all = tokens.clone();
        let kept = |t: Option<u32>| t.is_some_and(|t| all.binary_search(&TokenId(t)).is_ok());
        tokens.retain(|t| {
            let word = document.token(*t);
            let (left, right) = (kept(t.0.checked_sub(1)), kept(t.0.checked_add(1)));
            match word.xpos.as_str() {
                "``" | "-LRB-" => right && is_pair(document, *t, &all),
                "''" | "-RRB-" => left && is_pair(document, *t, &all),
                _ => word.upos != Upos::Punct || left && right,
            }
        });
        if tokens.len() == all.len() {
            return;
        }
    }
}

/// Whether a quotation mark or bracket has a partner among the words; other words need none.
fn is_pair(document: &Document, token: TokenId, among: &[TokenId]) -> bool {
    let marks = |open: &str| among.iter().filter(|t| document.token(**t).xpos == open).count();
    match document.token(token).xpos.as_str() {
        "``" | "''" => marks("``") == marks("''"),
        "-LRB-" | "-RRB-" => marks("-LRB-") == marks("-RRB-"),
        _ => true,
    }
}

/// The name that says which one "one" or "the other" is: "the other, *Bo*, slept".
fn named(document: &Document, head: TokenId) -> Option<TokenId> {
    let word = document.token(head);
    let bare = matches!(word.upos, Upos::Num | Upos::Det | Upos::Adj) && !is_name(document, head);
    // A clause has one subject: a second one between commas is an apposition too.
    let second = |t: &TokenId| *t > head && set_off(document, leftmost(document, *t));
    let sibling = word.head.and_then(|h| document.children_by(h, Relation::Nsubj).find(second));
    let name = document.child(head, Relation::Appos).or(sibling.filter(|_| word.relation == Relation::Nsubj));
    name.filter(|n| bare && is_name(document, *n) && !has(document, head, Relation::Conj))
}

/// The bearer behind a description that opens the sentence: "A former teacher, *Ann* joined the party". A comma on
/// both sides would make it an apposition of the subject.
pub(super) fn fronted(document: &Document, head: TokenId) -> Option<TokenId> {
    let word = document.token(head);
    let verb = word.head.filter(|_| word.relation == Relation::Nsubj && word.upos == Upos::Noun)?;
    let members = super::coordination::conjuncts(document, head);
    let bearer = members.iter().rev().find_map(|m| document.child(*m, Relation::Appos))?;
    let first = document.sentence_tokens(document.sentence_of(head)).find(|t| document.token(*t).upos != Upos::Punct);
    let opens = first == Some(leftmost(document, head));
    let behind = TokenId(document.subtree(bearer).last()?.0 + 1);
    let described = has(document, head, Relation::Det) && document.token(head).feats.is("Number", "Sing")
        || document
            .children_by(head, Relation::Det)
            .any(|d| matches!(document.token(d).form.to_lowercase().as_str(), "a" | "an"));
    let whole = bearer > *members.last()? && set_off(document, leftmost(document, bearer)) && bearer < verb;
    (opens && whole && described && document.token(behind).upos != Upos::Punct).then_some(bearer)
}

/// A slot for a noun phrase. A relative pronoun stands for its antecedent.
pub(super) fn nominal(document: &Document, head: TokenId, place: Place, conjuncts: Conjuncts) -> Part {
    let (head, place) = match antecedent(document, head) {
        Some(noun) => (noun, Place::Subject),
        None => (named(document, head).or_else(|| fronted(document, head)).unwrap_or(head), place),
    };
    // "having been a sailor helps"
    let copular = document.token(head).relation == Relation::Csubj && has(document, head, Relation::Cop);
    if copular || opens_clause(document, head) && is_verb(document, head) {
        return clause(document, head);
    }
    if let Some(words) = each_other(document, head) {
        return Part { head, tokens: words.to_vec(), clause: false };
    }
    if let Some((pronoun, noun)) = whose(document, head) {
        let mut tokens = phrase(document, noun, Place::Subject, Conjuncts::Split);
        tokens.extend(phrase(document, head, place, conjuncts).into_iter().filter(|t| *t != pronoun));
        tokens.sort_unstable();
        return Part { head, tokens, clause: false };
    }
    Part { head, tokens: phrase(document, head, place, conjuncts), clause: false }
}

/// A slot for a whole clause, with its "that" but without other subordinators.
pub(super) fn clause(document: &Document, head: TokenId) -> Part {
    // "asked whether the port closed": the conjunction says that it is open.
    let asked = matches!(document.token(head).relation, Relation::Ccomp | Relation::Csubj);
    let mut tokens = document.subtree_without(head, |child| {
        let word = document.token(child);
        let top = word.head == Some(head);
        // "a pact that they hope will help": the pronoun belongs to the noun.
        let relative = antecedent(document, child).is_some_and(|noun| !document.dominates(head, noun));
        relative
            || top
                && match word.relation {
                    Relation::Mark => word.lemma != "that" && word.xpos != "TO" && !asked,
                    Relation::Parataxis | Relation::Discourse | Relation::Vocative => true,
                    Relation::Conj => has(document, child, Relation::Nsubj),
                    Relation::Cc => word.head.is_some_and(|h| child < h) || later_subject(document, head),
                    _ => false,
                }
    });
    trim(document, &mut tokens);
    Part { head, tokens, clause: true }
}

fn later_subject(document: &Document, head: TokenId) -> bool {
    document.children_by(head, Relation::Conj).any(|c| has(document, c, Relation::Nsubj))
}

/// What an oblique does for its claim, told by its preposition and by what kind of thing it is.
pub(super) fn role(document: &Document, head: TokenId, preposition: &str) -> Option<Role> {
    let word = document.token(head);
    if word.subtype == "agent" {
        return Some(Role::Agent);
    }
    let kind = document.mention_at(head).map(|m| document.mention(m).kind);
    if is_time_phrase(document, head, preposition) {
        return Some(Role::Time);
    }
    Some(match preposition {
        "because of" | "due to" | "owing to" | "thanks to" | "on account of" => Role::Cause,
        "despite" | "in spite of" | "notwithstanding" => Role::Concession,
        "about" | "regarding" | "concerning" | "on the subject of" => Role::Topic,
        "than" | "like" | "unlike" => Role::Comparison,
        "for" if matches!(kind, Some(EntityType::Event | EntityType::Abstract)) => Role::Purpose,
        "to" if matches!(kind, Some(EntityType::Person | EntityType::Organization)) => Role::Recipient,
        "with" | "by" | "without" if kind == Some(EntityType::Abstract) => Role::Manner,
        "in" | "at" | "on" | "near" | "from" | "to" | "into" | "inside" | "outside" | "across" | "through" | "off"
        | "under" | "over" | "along" | "around" | "behind" | "beside" | "between" | "within" | "toward" | "towards"
        | "onto" | "out of" | "beyond" | "above" | "below"
            if kind == Some(EntityType::Place) =>
        {
            Role::Place
        }
        _ => return None,
    })
}

/// Whether an oblique says when: a time expression, or any event behind "after", "before", "during", "since", "until".
pub(super) fn is_time_phrase(document: &Document, head: TokenId, preposition: &str) -> bool {
    matches!(
        preposition,
        "after" | "before" | "during" | "since" | "until" | "till" | "amid" | "following" | "prior to"
    ) || is_time(document, head, preposition)
}

/// A time expression by the shared test, or by the words that name times where no mention says otherwise.
fn is_time(document: &Document, head: TokenId, preposition: &str) -> bool {
    let word = document.token(head);
    // "sentenced to six years": how long, not when.
    if preposition == "to" && has(document, head, Relation::Nummod) && UNITS.contains(&word.lemma.as_str()) {
        return false;
    }
    if time::is_time(document, head) {
        return true;
    }
    if document.mention_at(head).is_some() {
        return false;
    }
    let year = word.upos == Upos::Num && word.form.len() == 4 && word.form.bytes().all(|b| b.is_ascii_digit());
    let temporal = matches!(
        preposition,
        "in" | "on" | "at" | "by" | "for" | "from" | "to" | "through" | "throughout" | "within" | "up until" | ""
    );
    temporal && (year || UNITS.contains(&word.lemma.to_lowercase().as_str()) || is_calendar(document, head))
}

/// Nouns that name stretches of time.
const UNITS: [&str; 26] = [
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "morning",
    "afternoon",
    "evening",
    "week",
    "weekend",
    "fortnight",
    "month",
    "quarter",
    "season",
    "spring",
    "summer",
    "autumn",
    "winter",
    "year",
    "decade",
    "century",
    "era",
    "today",
    "tomorrow",
    "yesterday",
    "tonight",
];

fn is_calendar(document: &Document, head: TokenId) -> bool {
    let word = document.token(head).form.to_lowercase();
    is_name(document, head) && WEEKDAYS.iter().chain(&MONTHS).any(|name| *name == word)
}

/// What a subordinate clause does for its claim.
pub(super) fn clause_role(subordinator: &str) -> Option<Role> {
    Some(match subordinator {
        "when" | "after" | "before" | "while" | "since" | "until" | "till" | "once" | "as soon as" | "whenever"
        | "as" => Role::Time,
        "because" | "given" => Role::Cause,
        "if" | "unless" | "provided" | "in case" => Role::Condition,
        "although" | "though" | "despite" | "whereas" | "even though" | "even if" => Role::Concession,
        "so that" | "in order" | "so as" => Role::Purpose,
        "than" | "like" | "as if" | "as though" => Role::Comparison,
        "by" | "without" => Role::Manner,
        _ => return None,
    })
}
