//! Who says it: the sources of what a document reports.
//!
//! Reports come from the grammar of single sentences ("Ann said that", "according to"), from quotation marks, and from
//! both: a quotation belongs to the report that holds a part of it, else to the sentence before it that announces it,
//! else to the speaker of the quotation before, else to whoever its paragraph is about.

mod continued;
mod quoted;
mod unquoted;

use std::collections::BTreeMap;

use super::quotation::{Quotation, quotations};
use super::reporting::{Report, quoted_apart, reports};
use super::source;
use super::turns::{Turn, turns};
use super::{Attribution, AttributionKind, Slot, Target};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// The sources of a document, found once.
#[derive(Clone, Debug)]
pub struct Sources {
    reports: Vec<Report>,
    quotations: Vec<Quotation>,
    turns: Vec<Turn>,
    /// For each token, the reports that it is content of, outermost first.
    over: Vec<Vec<u32>>,
    /// Speakers that are only pronouns, and for whom they stand.
    continued: BTreeMap<TokenId, TokenId>,
}

impl Sources {
    /// Finds what is reported in a document, and by whom.
    pub fn new(document: &Document) -> Sources {
        let quotations = quotations(document);
        let mut reports = reports(document, &quotations);
        let mut speakers: Vec<Option<TokenId>> = vec![None; quotations.len()];
        let mut open = vec![];
        let mut last: Option<usize> = None;
        for (i, quotation) in quotations.iter().enumerate() {
            if let Some(own) = own_report(&reports, quotation) {
                let report = &mut reports[own];
                if is_speech(document, quotation)
                    || report.content.iter().any(|t| quotation.holds(*t) && is_clause(document, *t))
                {
                    let cue = &report.cue;
                    report.content.extend(quotation.tokens().filter(|t| !cue.contains(t)));
                    report.content.sort_unstable();
                    report.content.dedup();
                }
                speakers[i] = report.source;
            } else if is_speech(document, quotation) {
                let found = quoted::announced(document, &quotations, quotation, &reports).unwrap_or_else(|| {
                    let before = last.filter(|j| quoted::runs_on(document, &quotations[*j], quotation));
                    (before.and_then(|j| speakers[j]), vec![])
                });
                open.push((i, reports.len()));
                speakers[i] = found.0;
                reports.push(Report { cue: found.1, source: found.0, content: quotation.tokens().collect() });
            } else {
                continue;
            }
            last = Some(i);
        }
        for (i, report) in open {
            if speakers[i].is_none() {
                speakers[i] = quoted::neighbour(document, &quotations, i, &speakers, &reports);
                reports[report].source = speakers[i];
            }
        }
        reports.extend(unquoted::blocks(document, &quotations));
        reports.extend(unquoted::signed(document, &quotations));
        let mut over = vec![vec![]; document.tokens().len()];
        for (i, report) in reports.iter().enumerate() {
            for token in &report.content {
                over[token.index()].push(i as u32);
            }
        }
        for covering in &mut over {
            covering.sort_by_key(|i| (std::cmp::Reverse(reports[*i as usize].content.len()), *i));
        }
        let continued = continued::continued(document, &quotations, &reports);
        Sources { reports, quotations, turns: turns(document), over, continued }
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
            let source = report.source.map(|s| self.slot(document, s));
            // "Ann said that she felt": one source.
            if found.iter().any(|a| same_source(document, a.source.as_ref(), source.as_ref())) {
                continue;
            }
            // "'We think that it sank,' she said": what the speaker says of her own side is her word.
            let own = report.source.is_some_and(|s| {
                matches!(document.token(s).lemma.to_lowercase().as_str(), "i" | "we")
                    && document.token(s).upos == Upos::Pron
            });
            if own && found.iter().any(|a| a.kind == AttributionKind::Direct) {
                continue;
            }
            found.push(Attribution { source, cue: document.spans(&report.cue), kind });
        }
        if found.is_empty() && self.quotations.iter().any(|q| q.holds(predicate)) {
            found.push(Attribution { source: None, cue: vec![], kind: AttributionKind::Scare });
        }
        found
    }

    /// The words of a source and what they stand for.
    fn slot(&self, document: &Document, source: TokenId) -> Slot {
        let slot = source::slot(document, source);
        let speaker = self.continued.get(&source).map(|s| source::slot(document, *s).target);
        Slot { target: speaker.unwrap_or(slot.target), spans: slot.spans }
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

#[cfg(test)]
mod tests;
