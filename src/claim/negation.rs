//! Whether the grammar around a word denies it.

use super::lexicon::{self, Class};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// Whether the clause with this predicate, or the phrase with this head, is denied: by an adverb ("not", "never", "no
/// longer"), by a determiner or pronoun ("no evidence", "nobody", "not all"), or by a negation that it shares with the
/// conjunct before it ("did not eat or sleep").
pub fn negated(document: &Document, token: TokenId) -> bool {
    document.children(token).iter().any(|c| denies(document, token, *c)) || shares_negation(document, token)
}

/// Whether a conjunct stands under the auxiliaries of the conjunct before it: it has neither subject nor auxiliary of
/// its own, and its form is the one that those auxiliaries ask for ("will buy and sell", but not "will buy and sells").
pub fn shares_auxiliaries(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let Some(head) = word.head.filter(|_| word.relation == Relation::Conj) else { return false };
    if document.children(token).iter().any(|c| brings_its_own(document, *c)) {
        return false;
    }
    let first = document.token(head);
    let modal = || document.children_by(head, Relation::Aux).any(|a| document.token(a).xpos == "MD");
    // "may sink or be sold": the infinitive is the auxiliary's.
    if helpers(document, token).next().is_some() {
        return modal();
    }
    match word.xpos.as_str() {
        "VB" | "VBN" | "VBG" if first.upos == Upos::Verb => word.xpos == first.xpos,
        // "will be tall and win"
        "VB" => modal(),
        _ => word.upos != Upos::Verb && first.upos != Upos::Verb,
    }
}

fn helpers(document: &Document, token: TokenId) -> impl Iterator<Item = TokenId> + '_ {
    document.children_by(token, Relation::Aux).chain(document.children_by(token, Relation::Cop))
}

fn brings_its_own(document: &Document, child: TokenId) -> bool {
    let word = document.token(child);
    match word.relation {
        Relation::Nsubj | Relation::Csubj | Relation::Mark => true,
        // "may be sold", but not "is sold"
        Relation::Aux | Relation::Cop => word.xpos != "VB",
        _ => false,
    }
}

/// Whether a later conjunct is what is not so: "sailed rather than wait", "Ann and not Bo", "Ann, not Bo"; or the first
/// one of "not Ann but Bo".
pub fn ruled_out(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let links = |t: TokenId, lemma: &str| {
        document.children_by(t, Relation::Cc).any(|c| document.token(c).lemma.eq_ignore_ascii_case(lemma))
    };
    if word.relation != Relation::Conj {
        let not = document.children(token).iter().any(|c| *c < token && is_not(document, *c));
        return not
            && !document.children(token).iter().any(|c| document.token(*c).relation == Relation::Cop)
            && document.children_by(token, Relation::Conj).any(|c| links(c, "but"));
    }
    let instead = links(token, "rather") || links(token, "instead");
    // Verbs and their like have their own negation, found at the claim.
    let nominal = !matches!(word.upos, Upos::Verb | Upos::Aux) && document.child(token, Relation::Nsubj).is_none();
    let not = document.children(token).iter().any(|c| {
        let child = document.token(*c);
        *c < token && matches!(child.relation, Relation::Advmod | Relation::Cc) && is_not(document, *c)
    });
    instead || nominal && not
}

fn shares_negation(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let Some(head) = word.head.filter(|_| word.relation == Relation::Conj) else { return false };
    let link = document.child(token, Relation::Cc).map(|c| document.token(c).lemma.to_lowercase());
    let own_subject = document.children(token).iter().any(|c| document.token(*c).relation == Relation::Nsubj);
    let under = match link.as_deref() {
        // "not tall but strong"
        Some("but" | "yet" | "rather") => false,
        Some("or" | "nor") => !own_subject,
        _ => shares_auxiliaries(document, token),
    };
    let denied = || document.children(head).iter().any(|c| is_clausal_denial(document, *c));
    under && (denied() || shares_negation(document, head))
}

/// Denials that reach beyond the first conjunct: those before it that are no argument of it.
fn is_clausal_denial(document: &Document, child: TokenId) -> bool {
    let word = document.token(child);
    word.head.is_some_and(|h| child < h) && denies_as_adverb(document, child)
        || word.relation == Relation::Nsubj && is_empty_phrase(document, child)
}

fn denies(document: &Document, head: TokenId, child: TokenId) -> bool {
    let word = document.token(child);
    match word.relation {
        Relation::Advmod | Relation::Cc | Relation::Dep | Relation::Discourse => denies_as_adverb(document, child),
        Relation::Det => is_no(document, child) && !is_no_doubt(document, head),
        Relation::Nsubj | Relation::Obj | Relation::Iobj => is_empty_phrase(document, child),
        // "in no way", "at no point", but not "with no warning"
        Relation::Obl => {
            let case = document.child(child, Relation::Case).map(|c| document.token(c).lemma.to_lowercase());
            matches!(case.as_deref(), Some("in" | "at" | "under" | "on" | "by")) && is_empty_phrase(document, child)
        }
        _ => false,
    }
}

fn denies_as_adverb(document: &Document, adverb: TokenId) -> bool {
    let word = document.token(adverb);
    let lemma = word.lemma.to_lowercase();
    if !matches!(word.relation, Relation::Advmod | Relation::Cc) {
        return false;
    }
    if lexicon::is(word, Class::Negative) {
        return !is_restricted(document, adverb) && !opens_a_contrast(document, adverb);
    }
    // "no longer", "not yet", "no more"
    let denied = document.children_by(adverb, Relation::Advmod).any(|c| {
        let inner = document.token(c);
        lexicon::is(inner, Class::Negative) || inner.lemma.eq_ignore_ascii_case("no")
    });
    let compares =
        document.children(adverb).iter().any(|c| {
            matches!(document.token(*c).relation, Relation::Obl | Relation::Advcl | Relation::Nmod | Relation::Fixed)
        }) || document.tokens().get(adverb.index() + 1).is_some_and(|next| next.lemma.eq_ignore_ascii_case("than"));
    denied
        && matches!(lemma.as_str(), "long" | "longer" | "yet" | "more" | "ever" | "even" | "always" | "necessarily")
        && !compares
}

/// "not only", "not just", "not to mention": words that add rather than deny.
fn is_restricted(document: &Document, adverb: TokenId) -> bool {
    if document.child(adverb, Relation::Fixed).is_some() {
        return true;
    }
    let next = TokenId(adverb.0 + 1);
    document.token(adverb).lemma.eq_ignore_ascii_case("not")
        && next.index() < document.tokens().len()
        && matches!(
            document.token(next).lemma.to_lowercase().as_str(),
            "only" | "just" | "merely" | "simply" | "solely"
        )
}

/// "not Ann but Bo sailed": the negation is of one phrase, which another replaces.
fn opens_a_contrast(document: &Document, adverb: TokenId) -> bool {
    let Some(head) = document.token(adverb).head else { return false };
    document.token(adverb).relation == Relation::Cc
        && document.children_by(head, Relation::Conj).any(|c| {
            document.children_by(c, Relation::Cc).any(|cc| document.token(cc).lemma.eq_ignore_ascii_case("but"))
        })
}

fn is_no(document: &Document, determiner: TokenId) -> bool {
    matches!(document.token(determiner).lemma.to_lowercase().as_str(), "no" | "neither")
}

fn is_no_doubt(document: &Document, head: TokenId) -> bool {
    document.token(head).lemma.eq_ignore_ascii_case("doubt") && document.token(head).relation != Relation::Obj
}

/// "nobody", "no one", "none of them", "no ship", "not all ships", "neither Ann nor Bo".
pub(super) fn is_empty_phrase(document: &Document, head: TokenId) -> bool {
    let word = document.token(head);
    let lemma = word.lemma.to_lowercase();
    let but = document
        .children_by(head, Relation::Nmod)
        .chain(document.children_by(head, Relation::Conj))
        .any(|n| document.children(n).iter().any(|c| document.token(*c).lemma.eq_ignore_ascii_case("but")));
    if matches!(lemma.as_str(), "nobody" | "nothing" | "none" | "neither" | "no-one") {
        return !but;
    }
    document.children(head).iter().any(|c| {
        let child = document.token(*c);
        let child_lemma = child.lemma.to_lowercase();
        match child.relation {
            Relation::Det => {
                is_no(document, *c) && !is_no_doubt(document, head)
                    || document.children(*c).iter().any(|n| is_not(document, *n))
            }
            Relation::Advmod | Relation::Cc => {
                matches!(child_lemma.as_str(), "neither" | "nor") && c < &head
                    || is_not(document, *c) && c < &head && !but && quantified_after(document, *c, head)
            }
            // "not every", "not many"
            Relation::Amod | Relation::Nummod => {
                document.children(*c).iter().any(|n| is_not(document, *n) && *n < *c && !compared(document, *c))
            }
            _ => false,
        }
    })
}

fn is_not(document: &Document, token: TokenId) -> bool {
    matches!(document.token(token).lemma.to_lowercase().as_str(), "not" | "n't") && !is_restricted(document, token)
}

/// "not all ships": a quantifier stands between the negation and the noun, or is the noun ("not everyone").
fn quantified_after(document: &Document, not: TokenId, head: TokenId) -> bool {
    ((not.0 + 1)..=head.0).map(|t| document.token(TokenId(t)).lemma.to_lowercase()).any(|l| {
        matches!(
            l.as_str(),
            "all"
                | "every"
                | "each"
                | "everyone"
                | "everybody"
                | "everything"
                | "many"
                | "much"
                | "any"
                | "single"
                | "both"
        )
    })
}

/// "no fewer than ten", "not more than ten" count; they do not deny.
fn compared(document: &Document, token: TokenId) -> bool {
    document.children(token).iter().any(|c| document.token(*c).lemma.eq_ignore_ascii_case("than"))
        || document.token(token).upos == Upos::Num
}
