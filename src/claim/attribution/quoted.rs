//! Who speaks in a quotation that no report in its own sentence claims.

use crate::claim::lexicon::{self, Class};
use crate::claim::quotation::Quotation;
use crate::claim::report_word::{has_any, is_agent, is_speaker_or_hearer, is_text, says};
use crate::claim::reporting::Report;
use crate::claim::source;
use crate::document::{Document, EntityType, SentenceId, TokenId};
use crate::ud::{Relation, Upos};

/// A speaker named beside the quotation but not tied to it by the tree: by a reporting verb in the same sentence, or
/// by the sentence before, which ends with a colon or gives out a text ("released a letter").
pub(super) fn announced(
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
                let speaks = word.upos == Upos::Verb && says(document, t);
                speaks.then(|| source::of_verb(document, t).map(|s| (s, t))).flatten()
            });
        if let Some((speaker, verb)) = verb.filter(|(s, _)| !quotation.holds(*s)) {
            return Some((Some(speaker), vec![verb]));
        }
    }
    if let Some(found) = said_after(document, quotation) {
        return Some(found);
    }
    if let Some(titled) = before_colon(document, quotation) {
        return Some((Some(titled), vec![]));
    }
    // "in her letter, 'P'"
    let written = document.sentence_tokens(first).take_while(|t| *t < quotation.first).find(|t| {
        let word = document.token(*t);
        // Somebody's: "in the third act" is nobody's word.
        word.relation == Relation::Obl
            && (lexicon::is(word, Class::Document) || is_text(document, *t) && source::speaker(document, *t) != *t)
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
        .is_some_and(|t| matches!(document.token(t).form.as_str(), ":" | "," | ";"));
    let in_quotation = document.sentence_tokens(before).next_back().is_some_and(|t| quotation.holds(t));
    if in_quotation {
        return None;
    }
    // "She read out a statement from the family:"
    let text = document.children_by(root, Relation::Obj).find(|o| is_text(document, *o));
    let author = text.map(|t| source::speaker(document, t)).filter(|a| announces && Some(*a) != text);
    if let Some(author) = author {
        return Some((Some(author), vec![]));
    }
    let verb = document
        .sentence_tokens(before)
        .rev()
        .find(|t| document.token(*t).upos == Upos::Verb && says(document, *t) && announces);
    let gives_out = text.is_some() && source::gives_out(document, root);
    if let Some(verb) = verb {
        return Some((source::of_verb(document, verb), vec![verb]));
    }
    if gives_out || announces {
        return source::of_verb(document, root).map(|s| (Some(s), vec![root]));
    }
    // "Ann noted that it leaks. 'It leaked for years.'": she goes on speaking.
    let same_paragraph = !document.sentences()[first.index()].starts_paragraph;
    let spoke = reports.iter().rfind(|r| {
        r.cue.iter().any(|c| document.sentence_of(*c) == before && says(document, *c))
            && r.source.is_some()
            && !quotations.iter().any(|q| r.cue.iter().any(|c| q.holds(*c)))
    });
    spoke.filter(|_| same_paragraph).map(|r| (r.source, r.cue.clone()))
}

/// "'It leaks.' - Ann Berg": a name behind a dash, to the end of the sentence or a comma; or a person's name alone
/// behind the quotation, at the end of the paragraph.
fn signature(document: &Document, quotation: &Quotation) -> Option<TokenId> {
    let tokens = document.tokens();
    let behind = TokenId(quotation.last.0 + 2);
    let dash = matches!(tokens.get(behind.index())?.form.as_str(), "-" | "–" | "—" | "--");
    let name = TokenId(behind.0 + u32::from(dash));
    if tokens.get(name.index())?.upos != Upos::Propn {
        return None;
    }
    let sentence = document.sentence_of(name);
    let mut words = document.sentence_tokens(sentence).filter(|t| *t >= name);
    if !dash {
        let next = document.sentences().get(sentence.index() + 1);
        let ends = next.is_none_or(|s| s.starts_paragraph) && !document.sentences()[sentence.index()].starts_paragraph;
        let person = document.mentions().iter().find(|m| m.tokens.start == name.0 && m.kind == EntityType::Person)?;
        let verbless = words.all(|t| !matches!(document.token(t).upos, Upos::Verb | Upos::Aux));
        return (ends && verbless && tokens[quotation.last.index()].upos == Upos::Punct).then_some(person.head);
    }
    let rest: Vec<TokenId> =
        words.take_while(|t| document.token(*t).upos != Upos::Punct || document.token(*t).form.contains('.')).collect();
    let nominal = rest.iter().all(|t| !matches!(document.token(*t).upos, Upos::Verb | Upos::Aux));
    let head = rest.iter().copied().find(|t| document.token(*t).head.is_none_or(|h| h < name)).unwrap_or(name);
    nominal.then_some(head)
}

/// "Ann's message was simple: 'P'", "a remark attributed to Ann — 'P'", "Ann, the mate: 'P'": the author of the text, or the person, in front of the colon.
fn before_colon(document: &Document, quotation: &Quotation) -> Option<TokenId> {
    let colon = TokenId(quotation.first.0.checked_sub(2)?);
    let dash = matches!(document.token(colon).form.as_str(), "—" | "–" | "--" | "-");
    if !dash && document.token(colon).form != ":" {
        return None;
    }
    let sentence = document.sentence_of(quotation.first);
    let top = document
        .sentence_tokens(sentence)
        .take_while(|t| *t < colon)
        .find(|t| document.token(*t).head.is_none_or(|h| h > colon))?;
    let subject = document.children_by(top, Relation::Nsubj).find(|s| *s < colon);
    let verbless = subject.is_none() && matches!(document.token(top).upos, Upos::Noun | Upos::Propn);
    let named = subject.or(verbless.then_some(top))?;
    if is_text(document, named) {
        let author = source::speaker(document, named);
        return (author != named).then_some(author);
    }
    (verbless && !dash && is_agent(document, named)).then_some(named)
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
    let speaks = word.upos == Upos::Verb && (says(document, root) || lexicon::is(word, Class::Ask));
    // "Nobody was convinced" is told about it.
    if !adjacent || complete || !speaks || source::is_passive(document, root) {
        return None;
    }
    source::of_verb(document, root).map(|s| (Some(s), vec![root]))
}

/// Whether a quotation goes on where the one before stopped: it opens its sentence, in the same paragraph or at the
/// start of the next, with at most one sentence between them.
pub(super) fn runs_on(document: &Document, before: &Quotation, quotation: &Quotation) -> bool {
    let (from, to) = (document.sentence_of(before.last).0, document.sentence_of(quotation.first).0);
    let sentences = document.sentences();
    let begins = |s: u32| sentences[s as usize].tokens.start + 1 >= quotation.first.0;
    let breaks = ((from + 1)..=to).filter(|s| sentences[*s as usize].starts_paragraph).count();
    begins(to) && to - from <= 2 && (breaks == 0 || breaks == 1 && sentences[to as usize].starts_paragraph)
}

/// Who speaks in a quotation that nothing announces: in one paragraph one person speaks, so the speaker of another
/// quotation there; else the person that the sentence before or behind it is about ("Ann shook her head. 'It sank.'");
/// for a paragraph of its own, who spoke last in the paragraph before.
pub(super) fn neighbour(
    document: &Document,
    quotations: &[Quotation],
    own: usize,
    speakers: &[Option<TokenId>],
    reports: &[Report],
) -> Option<TokenId> {
    let sentences = document.sentences();
    let quotation = &quotations[own];
    let (first, last) = (document.sentence_of(quotation.first), document.sentence_of(quotation.last));
    let begin = (0..=first.index()).rev().find(|s| sentences[*s].starts_paragraph).unwrap_or(0);
    let end = (last.index() + 1..sentences.len()).find(|s| sentences[*s].starts_paragraph).unwrap_or(sentences.len());
    let inside = |t: TokenId| (begin..end).contains(&document.sentence_of(t).index());
    let other = |q: usize| speakers[q].filter(|_| inside(quotations[q].first));
    let beside = (own + 1..quotations.len()).find_map(other).or_else(|| (0..own).rev().find_map(other));
    if beside.is_some() {
        return beside;
    }
    let before = first.index().checked_sub(1).filter(|s| *s >= begin);
    let behind = Some(last.index() + 1).filter(|s| *s < end);
    let around = [Some(first.index()), before, Some(last.index()), behind];
    let about = around.into_iter().flatten().find_map(|s| acts(document, quotations, SentenceId(s as u32)));
    let (opening, closing) = (sentences[begin].tokens.start, sentences[end - 1].tokens.end);
    let whole = quotation.first.0 <= opening + 1 && closing <= quotation.last.0 + 2;
    if about.is_some() || !whole {
        return about;
    }
    let above = begin.checked_sub(1)?;
    let top = (0..=above).rev().find(|s| sentences[*s].starts_paragraph).unwrap_or(0);
    let in_above = |t: TokenId| (top..=above).contains(&document.sentence_of(t).index());
    let spoke = reports.iter().filter(|r| {
        r.cue.iter().any(|c| in_above(*c) && says(document, *c))
            && r.source.is_some_and(|s| !is_speaker_or_hearer(document, s))
    });
    let outermost = spoke.max_by_key(|r| {
        let cue = r.cue[0];
        let nested = reports.iter().any(|o| o.content.binary_search(&cue).is_ok());
        (document.sentence_of(cue), !nested, cue)
    });
    if let Some(report) = outermost {
        return report.source;
    }
    // "Ann described the night to a newspaper. ¶ 'It sank.'"
    let told = document.root(SentenceId(above as u32));
    let tells = says(document, told) || has_any(document, told, &[Class::Calling, Class::Talk, Class::Deny]);
    acts(document, quotations, SentenceId(above as u32)).filter(|_| tells)
}

/// The person or organization that a sentence outside quotations is about.
pub(super) fn acts(document: &Document, quotations: &[Quotation], sentence: SentenceId) -> Option<TokenId> {
    let root = document.root(sentence);
    if quotations.iter().any(|q| q.holds(root)) {
        return None;
    }
    let subject = document.children_by(root, Relation::Nsubj).next()?;
    let thing = matches!(document.token(subject).lemma.to_lowercase().as_str(), "it" | "this" | "that");
    (is_agent(document, subject) && !thing && !is_speaker_or_hearer(document, subject)).then_some(subject)
}

#[cfg(test)]
mod tests;
