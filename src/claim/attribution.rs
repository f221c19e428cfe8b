//! Who says it: the sources of what a document reports.
//!
//! Reports come from the grammar of single sentences ("Ann said that", "according to"), from quotation marks, and from
//! both: a quotation belongs to the report that holds a part of it, else to the sentence before it that announces it,
//! else to the speaker of the quotation before.

use super::lexicon::{self, Class};
use super::quotation::{Quotation, quotations};
use super::reporting::{Report, quoted_apart, reports};
use super::source;
use super::turns::{Turn, turns};
use super::{Attribution, AttributionKind, Slot, Target};
use crate::document::{Document, SentenceId, TokenId};
use crate::ud::{Relation, Upos};

/// The sources of a document, found once.
#[derive(Clone, Debug)]
pub struct Sources {
    reports: Vec<Report>,
    quotations: Vec<Quotation>,
    turns: Vec<Turn>,
    /// For each token, the reports that it is content of, outermost first.
    over: Vec<Vec<u32>>,
}

impl Sources {
    /// Finds what is reported in a document, and by whom.
    pub fn new(document: &Document) -> Sources {
        let quotations = quotations(document);
        let mut reports = reports(document, &quotations);
        let mut last: Option<(usize, Option<TokenId>)> = None;
        for (i, quotation) in quotations.iter().enumerate() {
            let own = own_report(&reports, quotation);
            let speaker = match own {
                Some(r) => {
                    let quoted: Vec<TokenId> = quotation.tokens().filter(|t| !reports[r].cue.contains(t)).collect();
                    if is_speech(document, quotation)
                        || reports[r].content.iter().any(|t| quotation.holds(*t) && is_clause(document, *t))
                    {
                        reports[r].content.extend(quoted);
                        reports[r].content.sort_unstable();
                        reports[r].content.dedup();
                    }
                    reports[r].source
                }
                None if is_speech(document, quotation) => {
                    let found = announced(document, &quotations, quotation, &reports).unwrap_or_else(|| {
                        let before = last.filter(|(j, _)| runs_on(document, &quotations[*j], quotation));
                        (before.and_then(|(_, s)| s), vec![])
                    });
                    reports.push(Report { cue: found.1, source: found.0, content: quotation.tokens().collect() });
                    found.0
                }
                None => continue,
            };
            last = Some((i, speaker));
        }
        reports.extend(blocks(document, &quotations));
        let mut over = vec![vec![]; document.tokens().len()];
        for (i, report) in reports.iter().enumerate() {
            for token in &report.content {
                over[token.index()].push(i as u32);
            }
        }
        for covering in &mut over {
            covering.sort_by_key(|i| (std::cmp::Reverse(reports[*i as usize].content.len()), *i));
        }
        Sources { reports, quotations, turns: turns(document), over }
    }

    /// The sources of the claim with this predicate, outermost first; empty where the author speaks.
    pub fn of(&self, document: &Document, predicate: TokenId) -> Vec<Attribution> {
        let turn = self.turns.iter().find(|t| t.content.binary_search(&predicate).is_ok());
        let mut found: Vec<Attribution> = turn.map(|t| speaks_in(document, t)).into_iter().collect();
        for report in self.over[predicate.index()].iter().map(|i| &self.reports[*i as usize]) {
            let outside = report.cue.first().copied().or(report.source);
            let direct = match outside {
                Some(cue) => quoted_apart(&self.quotations, predicate, cue),
                None => true,
            };
            let kind = if direct { AttributionKind::Direct } else { AttributionKind::Indirect };
            let source = report.source.map(|s| source::slot(document, s));
            // "Ann said that she felt": one source.
            if found.iter().any(|a| same_source(document, a.source.as_ref(), source.as_ref())) {
                continue;
            }
            found.push(Attribution { source, cue: document.spans(&report.cue), kind });
        }
        if found.is_empty() && self.quotations.iter().any(|q| q.holds(predicate)) {
            found.push(Attribution { source: None, cue: vec![], kind: AttributionKind::Scare });
        }
        found
    }
}

/// Who speaks in a turn of an interview.
fn speaks_in(document: &Document, turn: &Turn) -> Attribution {
    let last = turn.label[turn.label.len() - 1];
    let head = turn.label.iter().copied().find(|t| document.mention_at(*t).is_some()).unwrap_or(last);
    let target = document.mention_at(head).map_or(Target::Words(head), Target::Mention);
    let source = Slot { spans: document.spans(&turn.label), target };
    Attribution { source: Some(source), cue: vec![], kind: AttributionKind::Direct }
}

fn same_source(document: &Document, a: Option<&Slot>, b: Option<&Slot>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    match (a.target, b.target) {
        (Target::Mention(m), Target::Mention(n)) if m != n => {
            document.chain_of(m).is_some_and(|chain| chain.mentions.contains(&n))
        }
        _ => a == b,
    }
}

/// Paragraphs without quotation marks that the sentence before gives to a speaker: "The ministry wrote:".
fn blocks(document: &Document, quotations: &[Quotation]) -> Vec<Report> {
    let sentences = document.sentences();
    let mut found = vec![];
    for (i, pair) in sentences.windows(2).enumerate() {
        let first = TokenId(pair[1].tokens.start);
        let announces = document.token(TokenId(pair[0].tokens.end - 1)).form == ":" && pair[1].starts_paragraph;
        if !announces || quotations.iter().any(|q| q.holds(TokenId(first.0 + 1))) {
            continue;
        }
        let root = document.root(SentenceId(i as u32));
        let verb = document.sentence_tokens(SentenceId(i as u32)).rfind(|t| {
            let word = document.token(*t);
            word.upos == Upos::Verb
                && lexicon::classes(word).iter().any(|c| matches!(c, Class::Report | Class::Deny))
                && (*t == root || matches!(word.relation, Relation::Conj | Relation::Xcomp | Relation::Advcl))
        });
        let Some((verb, speaker)) = verb.and_then(|v| source::of_verb(document, v).map(|s| (v, s))) else { continue };
        let end = sentences
            .iter()
            .skip(i + 2)
            .find(|s| s.starts_paragraph)
            .map_or(document.tokens().len() as u32, |s| s.tokens.start);
        found.push(Report { cue: vec![verb], source: Some(speaker), content: (first.0..end).map(TokenId).collect() });
    }
    found
}

/// The report with a cue outside the quotation whose content has most of it.
fn own_report(reports: &[Report], quotation: &Quotation) -> Option<usize> {
    let held = |r: &Report| r.content.iter().filter(|t| quotation.holds(**t)).count();
    let candidates = reports
        .iter()
        .enumerate()
        .filter(|(_, r)| r.source.is_some() && !r.cue.iter().any(|c| quotation.holds(*c)) && held(r) > 0);
    candidates.max_by_key(|(i, r)| (held(r), std::cmp::Reverse(*i))).map(|(i, _)| i)
}

/// Whether a quotation is somebody's speech: it holds a clause that no word outside it governs, or a whole sentence.
fn is_speech(document: &Document, quotation: &Quotation) -> bool {
    quotation.tokens().any(|t| {
        let head = document.token(t).head;
        is_quoted_clause(document, quotation, t)
            && match head {
                None => true,
                Some(h) if quotation.holds(h) => false,
                Some(_) => {
                    follows_colon(document, quotation)
                        || matches!(
                            document.token(t).relation,
                            Relation::Parataxis | Relation::Ccomp | Relation::Appos | Relation::Dep | Relation::Conj
                        )
                }
            }
    })
}

fn follows_colon(document: &Document, quotation: &Quotation) -> bool {
    quotation.first.0.checked_sub(2).is_some_and(|t| document.token(TokenId(t)).form == ":")
}

/// A clause of the quotation itself: its subject is quoted too, unlike in "the form 'must be completed'".
fn is_quoted_clause(document: &Document, quotation: &Quotation, token: TokenId) -> bool {
    is_clause(document, token) && document.children_by(token, Relation::Nsubj).all(|s| quotation.holds(s))
}

fn is_clause(document: &Document, token: TokenId) -> bool {
    let verbal = document.token(token).upos == Upos::Verb && document.token(token).head.is_none();
    verbal
        || document
            .children(token)
            .iter()
            .any(|c| matches!(document.token(*c).relation, Relation::Nsubj | Relation::Expl))
}

/// A speaker named beside the quotation but not tied to it by the tree: by a reporting verb in the same sentence, or
/// by the sentence before, which ends with a colon or gives out a text ("released a letter").
fn announced(
    document: &Document,
    quotations: &[Quotation],
    quotation: &Quotation,
    reports: &[Report],
) -> Option<(Option<TokenId>, Vec<TokenId>)> {
    let first = document.sentence_of(quotation.first);
    let last = document.sentence_of(quotation.last);
    if let Some(signed) = signature(document, quotation) {
        return Some((Some(signed), vec![]));
    }
    for sentence in [first, last] {
        let verb =
            document.sentence_tokens(sentence).filter(|t| !quotations.iter().any(|q| q.holds(*t))).find_map(|t| {
                let word = document.token(t);
                let says = word.upos == Upos::Verb && lexicon::is(word, Class::Report);
                says.then(|| source::of_verb(document, t).map(|s| (s, t))).flatten()
            });
        if let Some((speaker, verb)) = verb.filter(|(s, _)| !quotation.holds(*s)) {
            return Some((Some(speaker), vec![verb]));
        }
    }
    if let Some(found) = said_after(document, quotation) {
        return Some(found);
    }
    // "in her letter, 'P'"
    let written = document.sentence_tokens(first).take_while(|t| *t < quotation.first).find(|t| {
        let word = document.token(*t);
        word.relation == Relation::Obl && lexicon::is(word, Class::Document)
    });
    if let Some(text) = written {
        return Some((Some(source::speaker(document, text)), vec![]));
    }
    let before = SentenceId(first.0.checked_sub(1)?);
    let opens_sentence = document.sentence_tokens(first).take(2).any(|t| t == quotation.first);
    if !opens_sentence {
        return None;
    }
    let root = document.root(before);
    let announces = document
        .sentence_tokens(before)
        .next_back()
        .is_some_and(|t| matches!(document.token(t).form.as_str(), ":" | ","));
    let in_quotation = document.sentence_tokens(before).next_back().is_some_and(|t| quotation.holds(t));
    if in_quotation {
        return None;
    }
    let verb = document.sentence_tokens(before).rev().find(|t| {
        let word = document.token(*t);
        word.upos == Upos::Verb && lexicon::is(word, Class::Report) && announces
    });
    let gives_out = document.children_by(root, Relation::Obj).any(|o| lexicon::is(document.token(o), Class::Document))
        && source::gives_out(document, root);
    if let Some(verb) = verb {
        return Some((source::of_verb(document, verb), vec![verb]));
    }
    if gives_out || announces {
        return source::of_verb(document, root).map(|s| (Some(s), vec![root]));
    }
    // "Ann noted that it leaks. 'It leaked for years.'": she goes on speaking.
    let same_paragraph = !document.sentences()[first.index()].starts_paragraph;
    let spoke = reports.iter().rfind(|r| {
        r.cue.iter().any(|c| document.sentence_of(*c) == before && lexicon::is(document.token(*c), Class::Report))
            && r.source.is_some()
            && !quotations.iter().any(|q| r.cue.iter().any(|c| q.holds(*c)))
    });
    spoke.filter(|_| same_paragraph).map(|r| (r.source, r.cue.clone()))
}

/// "'It leaks.' - Ann Berg": a name behind a dash, to the end of the sentence or a comma.
fn signature(document: &Document, quotation: &Quotation) -> Option<TokenId> {
    let tokens = document.tokens();
    let dash = TokenId(quotation.last.0 + 2);
    let name = TokenId(dash.0 + 1);
    if !matches!(tokens.get(dash.index())?.form.as_str(), "-" | "–" | "—" | "--")
        || tokens.get(name.index())?.upos != Upos::Propn
    {
        return None;
    }
    let sentence = document.sentence_of(name);
    let rest: Vec<TokenId> = document
        .sentence_tokens(sentence)
        .filter(|t| *t >= name)
        .take_while(|t| document.token(*t).upos != Upos::Punct || document.token(*t).form.contains('.'))
        .collect();
    let nominal = rest.iter().all(|t| !matches!(document.token(*t).upos, Upos::Verb | Upos::Aux));
    let head = rest.iter().copied().find(|t| document.token(*t).head.is_none_or(|h| h < name)).unwrap_or(name);
    nominal.then_some(head)
}

/// "'Did it sink?' Ann asked.": the report as a sentence of its own, right behind the quotation.
fn said_after(document: &Document, quotation: &Quotation) -> Option<(Option<TokenId>, Vec<TokenId>)> {
    let next = SentenceId(document.sentence_of(quotation.last).0 + 1);
    let sentence = document.sentences().get(next.index())?;
    // The closing mark stands between them.
    let adjacent = sentence.tokens.start <= quotation.last.0 + 2 && !sentence.starts_paragraph;
    let root = document.root(next);
    let word = document.token(root);
    let complete = document.children(root).iter().any(|c| {
        matches!(document.token(*c).relation, Relation::Ccomp | Relation::Obj | Relation::Xcomp | Relation::Parataxis)
    });
    if !adjacent
        || complete
        || word.upos != Upos::Verb
        || !lexicon::classes(word).iter().any(|c| matches!(c, Class::Report | Class::Ask))
    {
        return None;
    }
    source::of_verb(document, root).map(|s| (Some(s), vec![root]))
}

/// Whether a quotation goes on where the one before stopped: it opens its sentence, in the same paragraph or at the
/// start of the next, with at most one sentence between them.
fn runs_on(document: &Document, before: &Quotation, quotation: &Quotation) -> bool {
    let (from, to) = (document.sentence_of(before.last).0, document.sentence_of(quotation.first).0);
    let sentences = document.sentences();
    let begins = |s: u32| sentences[s as usize].tokens.start + 1 >= quotation.first.0;
    let breaks = ((from + 1)..=to).filter(|s| sentences[*s as usize].starts_paragraph).count();
    begins(to) && to - from <= 2 && (breaks == 0 || breaks == 1 && sentences[to as usize].starts_paragraph)
}

#[cfg(test)]
mod tests;
