//! Reports within one sentence: who is said to say, think or hope what, by the grammar.

use super::context;
use super::lexicon::{self, Class};
use super::negation::negated;
use super::quotation::Quotation;
use super::source;
use crate::document::{Document, EntityType, TokenId};
use crate::ud::{Relation, Upos};

/// What a source says, and the words that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// The words that say so: "said", "according to".
    pub cue: Vec<TokenId>,
    /// The head of the source phrase; none for "it was said".
    pub source: Option<TokenId>,
    /// What is said, in text order.
    pub content: Vec<TokenId>,
}

/// The reports of a document, in the order of their cues.
pub(super) fn reports(document: &Document, quotations: &[Quotation]) -> Vec<Report> {
    let all = (0..document.tokens().len() as u32).map(TokenId);
    all.flat_map(|t| {
        let word = document.token(t);
        let mut found = vec![];
        found.extend(of_accusation(document, t));
        found.extend(of_calling(document, t));
        found.extend(of_clause(document, t, quotations));
        found.extend(of_parenthesis(document, t, quotations));
        found.extend(of_according(document, t));
        found.extend(of_copula(document, t));
        found.extend(of_opinion(document, t));
        if lexicon::is(word, Class::Hearsay) {
            found.extend(of_hearsay(document, t));
        }
        found
    })
    .collect()
}

const SPEAKING: [Class; 7] =
    [Class::Report, Class::Belief, Class::Hope, Class::Expect, Class::Deny, Class::Doubt, Class::Ask];

/// Whether a word makes somebody the source of its clause.
fn speaks(document: &Document, token: TokenId) -> bool {
    let classes = lexicon::classes(document.token(token));
    SPEAKING.iter().chain(&[Class::Demand, Class::Evidence, Class::Suggestion]).any(|c| classes.contains(c))
}

fn has_any(document: &Document, token: TokenId, wanted: &[Class]) -> bool {
    lexicon::classes(document.token(token)).iter().any(|c| wanted.contains(c))
}

/// Whether a token is quoted by a quotation that does not hold the other.
pub(super) fn quoted_apart(quotations: &[Quotation], token: TokenId, other: TokenId) -> bool {
    quotations.iter().any(|q| q.holds(token) && !q.holds(other))
}

/// "said that P", "'P,' said Ann", "the claim that P", "it is believed that P", "is said to have left".
fn of_clause(document: &Document, cue: TokenId, quotations: &[Quotation]) -> Option<Report> {
    let word = document.token(cue);
    let contents: Vec<TokenId> =
        document.children(cue).iter().copied().filter(|c| is_content(document, cue, *c, quotations)).collect();
    let first = *contents.first()?;
    // Where only a part of the clause is quoted, its governor must speak by itself: "the form 'must be filled in'".
    let quoted = contents.iter().any(|c| {
        quoted_apart(quotations, *c, cue)
            && document.children_by(*c, Relation::Nsubj).all(|s| quoted_apart(quotations, s, cue))
    });
    let classes = lexicon::classes(word);
    if !quoted && (!speaks(document, cue) || is_not_said(document, cue)) {
        return None;
    }
    let source = match word.upos {
        Upos::Noun | Upos::Propn => source::of_noun(document, cue),
        _ => source::of_verb(document, cue),
    };
    if !quoted {
        // What I think is what I say, and what you think is what you are asked or told.
        if source.is_some_and(|s| is_speaker_or_hearer(document, s)) && !classes.contains(&Class::Report) {
            return None;
        }
        let factual = [Class::Evidence, Class::Suggestion];
        // Finding is knowing, save where a study or a court finds.
        let finder = document.child(cue, Relation::Nsubj).or(source);
        if word.lemma == "find" && !finder.is_some_and(|s| is_institution(document, s)) {
            return None;
        }
        if has_any(document, cue, &factual)
            && !has_any(document, cue, &SPEAKING)
            && !source.into_iter().chain(finder).any(|s| can_speak(document, s))
        {
            return None;
        }
        // "it is likely, certain, hoped": an adjective or an active verb without a holder has none.
        if source.is_none() && (word.upos == Upos::Adj || word.upos == Upos::Verb && !is_passive_like(document, cue)) {
            return None;
        }
        if source.is_none() && has_any(document, cue, &[Class::Ask, Class::Demand]) {
            return None;
        }
        let _ = first;
    }
    let content = contents.iter().flat_map(|c| said(document, *c, cue, quotations)).collect();
    Some(report(document, cue, source, content))
}

/// A clause without the conjuncts that stand outside its quotation and speak for themselves: in "'It leaks,' said
/// Ann, but the port stays open" the second is the author's.
fn said(document: &Document, clause: TokenId, cue: TokenId, quotations: &[Quotation]) -> Vec<TokenId> {
    let quotation = quotations.iter().find(|q| q.holds(clause) && !q.holds(cue));
    document.subtree_without(clause, |t| {
        let conjunct = document.token(t).relation == Relation::Conj && document.child(t, Relation::Nsubj).is_some();
        let that = document.child(t, Relation::Mark).is_some();
        conjunct && !that && quotation.is_some_and(|q| !q.holds(t) && t > q.last)
    })
}

fn is_passive_like(document: &Document, verb: TokenId) -> bool {
    source::is_passive(document, verb)
        || document.child(verb, Relation::Expl).is_some()
        || document.token(verb).xpos == "VBN"
}

fn report(document: &Document, cue: TokenId, source: Option<TokenId>, mut content: Vec<TokenId>) -> Report {
    let mut words = vec![cue];
    words.extend(document.children_by(cue, Relation::Compound).filter(|c| document.token(*c).subtype == "prt"));
    words.sort_unstable();
    content.sort_unstable();
    Report { cue: words, source, content }
}

/// Whether a child is what its cue reports.
fn is_content(document: &Document, cue: TokenId, clause: TokenId, quotations: &[Quotation]) -> bool {
    let word = document.token(clause);
    let noun = matches!(document.token(cue).upos, Upos::Noun | Upos::Propn);
    let infinitive = document.children_by(clause, Relation::Mark).any(|m| document.token(m).lemma == "to");
    match word.relation {
        Relation::Ccomp => !infinitive || quoted_apart(quotations, clause, cue),
        Relation::Csubj => !infinitive && speaks(document, cue),
        // "is said to have left"
        Relation::Xcomp => {
            source::is_passive(document, cue)
                && has_any(document, cue, &[Class::Report, Class::Belief, Class::Hope])
                && !has_any(document, cue, &[Class::Intended, Class::Expect])
                && !addresses(document, cue)
        }
        Relation::Acl if noun && word.subtype != "relcl" => {
            document.children_by(clause, Relation::Mark).any(|m| document.token(m).lemma == "that")
                || context::is_bare_finite(document, clause)
        }
        // "Ann said: P", with the clauses side by side
        Relation::Parataxis => {
            clause > cue
                && has_any(document, cue, &[Class::Report, Class::Ask])
                && document.child(cue, Relation::Ccomp).is_none()
                && (quoted_apart(quotations, clause, cue) || follows_colon(document, clause))
        }
        Relation::Obj | Relation::Obl | Relation::Dep | Relation::Advcl => {
            has_any(document, cue, &[Class::Report, Class::Ask])
                && quoted_apart(quotations, clause, cue)
                && has_clause(document, clause)
        }
        _ => false,
    }
}

/// Verbs whose object is the hearer: "was persuaded to leave" reports nothing about leaving.
fn addresses(document: &Document, verb: TokenId) -> bool {
    matches!(
        document.token(verb).lemma.as_str(),
        "tell"
            | "persuade"
            | "convince"
            | "inform"
            | "advise"
            | "remind"
            | "assure"
            | "notify"
            | "brief"
            | "reassure"
            | "warn"
            | "caution"
    )
}

fn has_clause(document: &Document, head: TokenId) -> bool {
    document.children(head).iter().any(|c| matches!(document.token(*c).relation, Relation::Nsubj | Relation::Cop))
}

fn follows_colon(document: &Document, clause: TokenId) -> bool {
    let first = document.subtree(clause).first().copied().unwrap_or(clause);
    let is_colon = |t: TokenId| document.token(t).form == ":";
    is_colon(first) || first.0.checked_sub(1).is_some_and(|t| is_colon(TokenId(t)))
}

/// "did not say that", "refused to say that": nobody said it.
fn is_not_said(document: &Document, cue: TokenId) -> bool {
    if !lexicon::is(document.token(cue), Class::Report) {
        return false;
    }
    let word = document.token(cue);
    let refused = word.relation == Relation::Xcomp
        && word.head.is_some_and(|h| lexicon::is(document.token(h), Class::Failing) != negated(document, h));
    refused || word.upos == Upos::Verb && negated(document, cue)
}

fn is_speaker_or_hearer(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    word.upos == Upos::Pron && matches!(word.lemma.to_lowercase().as_str(), "i" | "we" | "you" | "my" | "our" | "your")
}

/// Persons, organizations and documents can be sources; facts cannot.
fn can_speak(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let kind = document.mention_at(token).map(|m| document.mention(m).kind);
    match kind {
        Some(EntityType::Person | EntityType::Organization) => true,
        _ => {
            lexicon::is(word, Class::Document)
                || matches!(word.lemma.to_lowercase().as_str(), "he" | "she" | "they" | "we")
        }
    }
}

fn is_institution(document: &Document, token: TokenId) -> bool {
    let kind = document.mention_at(token).map(|m| document.mention(m).kind);
    kind == Some(EntityType::Organization) || lexicon::is(document.token(token), Class::Document)
}

/// "P, Ann said, Q", "P, as Ann said": the report stands beside what it reports, or hangs on it.
fn of_parenthesis(document: &Document, cue: TokenId, quotations: &[Quotation]) -> Option<Report> {
    let word = document.token(cue);
    let main = word.head?;
    let as_said = word.relation == Relation::Advcl
        && document.children(cue).iter().any(|c| document.token(*c).form.eq_ignore_ascii_case("as") && *c < cue);
    if !(word.relation == Relation::Parataxis || as_said) {
        return None;
    }
    let quoted = quoted_apart(quotations, main, cue);
    let speaks = has_any(document, cue, &SPEAKING) && !negated(document, cue);
    let complete = document.children(cue).iter().any(|c| {
        matches!(document.token(*c).relation, Relation::Ccomp | Relation::Obj)
            && !document.token(*c).feats.is("PronType", "Rel")
    });
    // "They agreed on this: she said so": what stands behind a colon tells more, and reports nothing before it.
    if !(quoted || speaks) || complete || word.upos != Upos::Verb || follows_colon(document, cue) {
        return None;
    }
    let subject = document.child(cue, Relation::Nsubj)?;
    let source = source::of_verb(document, cue);
    if source.is_none() && !document.hangs_by(subject, "nsubj:pass") {
        return None;
    }
    if source.is_some_and(|s| is_speaker_or_hearer(document, s)) && !quoted {
        return None;
    }
    let content = document.subtree_without(main, |t| t == cue);
    Some(report(document, cue, source, content))
}

/// "according to Ann": the clause that it hangs in, however deep.
fn of_according(document: &Document, token: TokenId) -> Option<Report> {
    let word = document.token(token);
    if !word.form.eq_ignore_ascii_case("according") {
        return None;
    }
    let source = match word.relation {
        Relation::Case | Relation::Mark => word.head?,
        _ => document
            .children(token)
            .iter()
            .copied()
            .find(|c| matches!(document.token(*c).relation, Relation::Obl | Relation::Nmod | Relation::Obj))?,
    };
    let phrase = if word.relation == Relation::Case { source } else { token };
    let mut clause = clause_of(document, phrase)?;
    // At either end of the sentence it speaks for the whole of it, even where it hangs on a participle.
    let sentence = document.sentence_of(token);
    let words: Vec<TokenId> =
        document.sentence_tokens(sentence).filter(|t| document.token(*t).upos != Upos::Punct).collect();
    let inside = document.subtree(phrase);
    let at_an_end =
        words.first().is_some_and(|w| inside.contains(w)) || words.last().is_some_and(|w| inside.contains(w));
    // Without a comma it may tell the manner: "sorted according to size".
    let before = token.0.checked_sub(1).map(TokenId);
    let is_comma = |t: &TokenId| document.tokens().get(t.index()).is_some_and(|w| w.form == ",");
    let behind = inside.last().is_some_and(|t| is_comma(t) || is_comma(&TokenId(t.0 + 1)));
    let set_off = before.is_none_or(|t| document.token(t).upos == Upos::Punct) || behind;
    let begins = words.first().is_some_and(|w| inside.contains(w));
    if !(begins || set_off || can_speak(document, source)) {
        return None;
    }
    while at_an_end
        && let Some(head) = document.token(clause).head
        && (matches!(document.token(clause).relation, Relation::Advcl | Relation::Xcomp | Relation::Conj)
            || document.token(clause).relation == Relation::Ccomp && !speaks(document, head))
    {
        clause = head;
    }
    let content = document.subtree_without(clause, |t| t == phrase);
    let next = TokenId(token.0 + 1);
    let mut cue = vec![token];
    cue.extend(document.token(next).form.eq_ignore_ascii_case("to").then_some(next));
    Some(Report { cue, source: Some(source), content })
}

/// The head of the clause that a phrase modifies.
fn clause_of(document: &Document, phrase: TokenId) -> Option<TokenId> {
    let mut at = document.token(phrase).head?;
    loop {
        let word = document.token(at);
        let in_noun = matches!(
            word.relation,
            Relation::Nmod
                | Relation::Nsubj
                | Relation::Obj
                | Relation::Obl
                | Relation::Appos
                | Relation::Compound
                | Relation::Amod
                | Relation::Iobj
                | Relation::Flat
                | Relation::Nummod
        );
        match word.head {
            Some(head) if in_noun => at = head,
            _ => return Some(at),
        }
    }
}

/// "The claim was that P", "Ann's fear is that P": the clause behind the copula is what the noun holds. A noun that any
/// author may use of his own words ("the answer is that P") needs somebody whose word it is.
fn of_copula(document: &Document, clause: TokenId) -> Option<Report> {
    let noun = context::outer_noun(document, clause)?;
    let copula = document.child(clause, Relation::Cop)?;
    let source = source::of_noun(document, noun);
    let held = [Class::Belief, Class::Hope, Class::Expect, Class::Suggestion];
    let disowned = ["claim", "allegation", "accusation", "rumor", "rumour", "theory", "speculation", "contention"];
    let reports = has_any(document, noun, &SPEAKING) || has_any(document, noun, &held);
    let own = source.is_some_and(|s| is_speaker_or_hearer(document, s));
    let lemma = document.token(noun).lemma.to_lowercase();
    if !reports || own || source.is_none() && !has_any(document, noun, &held) && !disowned.contains(&lemma.as_str()) {
        return None;
    }
    let aside = |t: TokenId| {
        matches!(document.token(t).relation, Relation::Parataxis | Relation::Discourse)
            || document.token(t).relation == Relation::Conj && document.child(t, Relation::Nsubj).is_some()
    };
    let content = document.subtree_without(clause, |t| t == noun || t == copula || aside(t));
    Some(report(document, noun, source, content))
}

/// "in Ann's view"
fn of_opinion(document: &Document, noun: TokenId) -> Option<Report> {
    let word = document.token(noun);
    let hers = document.children_by(noun, Relation::Nmod).find(|n| document.hangs_by(*n, "nmod:poss"))?;
    let within = document
        .children_by(noun, Relation::Case)
        .find(|c| matches!(document.token(*c).form.to_lowercase().as_str(), "in" | "to"))?;
    let view = matches!(word.lemma.as_str(), "view" | "opinion" | "estimation" | "judgment" | "words");
    if word.relation != Relation::Obl || !view || is_speaker_or_hearer(document, hers) {
        return None;
    }
    let clause = word.head?;
    let content = document.subtree_without(clause, |t| t == noun);
    Some(Report { cue: vec![within, noun], source: Some(hers), content })
}

/// "is accused of smuggling", "accused Ann of smuggling"
fn of_accusation(document: &Document, cue: TokenId) -> Option<Report> {
    if !lexicon::is(document.token(cue), Class::Accuse) {
        return None;
    }
    let contents = document.children(cue).iter().copied().filter(|c| {
        let word = document.token(*c);
        matches!(word.relation, Relation::Advcl | Relation::Xcomp)
            && document
                .children_by(*c, Relation::Mark)
                .any(|m| matches!(document.token(m).lemma.as_str(), "of" | "with" | "for"))
    });
    let content: Vec<TokenId> = contents.flat_map(|c| document.subtree(c)).collect();
    let passive = source::is_passive(document, cue) || document.token(cue).xpos == "VBN";
    let agent = document.children_by(cue, Relation::Obl).find(|o| document.hangs_by(*o, "obl:agent"));
    let source = if passive { agent } else { source::of_verb(document, cue) };
    (!content.is_empty()).then(|| report(document, cue, source, content))
}

/// "called it a wreck that leaks", "referred to it as a wreck": the name or quality, and the clauses in it.
fn of_calling(document: &Document, cue: TokenId) -> Option<Report> {
    let word = document.token(cue);
    if word.upos != Upos::Verb || !lexicon::is(word, Class::Calling) {
        return None;
    }
    let bare = matches!(word.lemma.as_str(), "call" | "dub" | "label" | "brand");
    let is_name = |c: &TokenId| {
        let as_what = document.children(*c).iter().any(|m| {
            matches!(document.token(*m).relation, Relation::Case | Relation::Mark) && document.token(*m).lemma == "as"
        });
        match document.token(*c).relation {
            Relation::Xcomp => as_what || bare && document.child(*c, Relation::Mark).is_none(),
            Relation::Obl | Relation::Advcl => as_what,
            _ => false,
        }
    };
    let source = source::of_verb(document, cue)?;
    let names = document.children(cue).iter().copied().filter(is_name);
    let content: Vec<TokenId> = names.flat_map(|c| document.subtree(c)).collect();
    (!content.is_empty()).then(|| report(document, cue, Some(source), content))
}

/// "reportedly": the clause of the adverb, without the clauses below it.
fn of_hearsay(document: &Document, adverb: TokenId) -> Option<Report> {
    let head = document.token(adverb).head?;
    let clausal = matches!(document.token(head).upos, Upos::Verb | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Aux);
    let below = |t: TokenId| {
        t == adverb
            || matches!(
                document.token(t).relation,
                Relation::Advcl | Relation::Acl | Relation::Ccomp | Relation::Parataxis
            )
    };
    clausal.then(|| Report { cue: vec![adverb], source: None, content: document.subtree_without(head, below) })
}

#[cfg(test)]
mod tests;
