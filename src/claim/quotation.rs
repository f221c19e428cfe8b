//! Quotations: what stands between quotation marks, over sentences and paragraphs.

use crate::document::{Document, TokenId};
use crate::ud::Upos;

/// The tokens between two quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The token after the opening mark.
    pub first: TokenId,
    /// The last token before the closing mark.
    pub last: TokenId,
}

impl Quotation {
    /// Whether a token is quoted.
    pub fn holds(&self, token: TokenId) -> bool {
        self.first <= token && token <= self.last
    }

    /// The quoted tokens.
    pub fn tokens(&self) -> impl Iterator<Item = TokenId> + use<> {
        (self.first.0..=self.last.0).map(TokenId)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// The outermost quotations of a document in text order. A quotation that runs over paragraphs opens each of them
/// with a mark and closes the last; one that is never closed ends with its paragraph.
pub(super) fn quotations(document: &Document) -> Vec<Quotation> {
    let mut found = vec![];
    let mut open: Option<(TokenId, bool)> = None;
    for sentence in document.sentences() {
        for t in sentence.tokens.clone() {
            let token = TokenId(t);
            let begins_paragraph = sentence.starts_paragraph && t == sentence.tokens.start;
            let mark = mark(document, token);
            if let (true, Some((first, single))) = (begins_paragraph, open)
                && !mark.is_some_and(|(side, s)| side != Side::Closes && s == single)
                && !closes_first(document, token, single)
            {
                if opens_speech(document, first) {
                    push(document, &mut found, first, t);
                }
                open = None;
            }
            // "(known as "the Heron)": a mark that its brackets close before is stray.
            if document.token(token).xpos == "-RRB-" && open.is_some_and(|(first, _)| in_brackets(document, first)) {
                open = None;
            }
            match (open, mark) {
                (None, Some((Side::Opens | Side::Either, single))) => open = Some((TokenId(t + 1), single)),
                // Running on: the mark repeats the first one.
                (Some((_, s)), Some((Side::Opens | Side::Either, single))) if s == single && begins_paragraph => {}
                (Some((first, s)), Some((side, single))) if s == single => {
                    push(document, &mut found, first, t);
                    open = (side == Side::Opens).then_some((TokenId(t + 1), single));
                }
                _ => {}
            }
        }
    }
    if let Some((first, _)) = open.filter(|(first, _)| opens_speech(document, *first)) {
        let sentence = &document.sentences()[document.sentence_of(TokenId(first.0 - 1)).index()];
        push(document, &mut found, first, sentence.tokens.end.max(first.0));
    }
    found
}

/// Whether the mark before a token opens somebody's speech rather than stray: at the start of a sentence, or behind a
/// comma or colon.
fn opens_speech(document: &Document, first: TokenId) -> bool {
    let mark = TokenId(first.0 - 1);
    let sentence = &document.sentences()[document.sentence_of(mark).index()];
    mark.0 == sentence.tokens.start || matches!(document.token(TokenId(mark.0 - 1)).form.as_str(), "," | ":")
}

/// Whether a bracket is open before a token in its sentence.
fn in_brackets(document: &Document, token: TokenId) -> bool {
    let sentence = &document.sentences()[document.sentence_of(token).index()];
    let before = (sentence.tokens.start..token.0).rev().map(|t| document.token(TokenId(t)).xpos.as_str());
    before.into_iter().find(|xpos| matches!(*xpos, "-LRB-" | "-RRB-")) == Some("-LRB-")
}

/// Whether the next mark of its kind in the paragraph closes a quotation that was opened before it.
fn closes_first(document: &Document, first: TokenId, single: bool) -> bool {
    let sentences = document.sentences().iter().skip(document.sentence_of(first).index());
    let paragraph = sentences.enumerate().take_while(|(i, s)| *i == 0 || !s.starts_paragraph);
    let mut marks = paragraph.flat_map(|(_, s)| s.tokens.clone()).filter_map(|t| mark(document, TokenId(t)));
    marks.find(|(_, s)| *s == single).is_some_and(|(side, _)| side == Side::Closes)
}

fn push(document: &Document, found: &mut Vec<Quotation>, first: TokenId, end: u32) {
    let is_word = |t: &u32| document.token(TokenId(*t)).upos != Upos::Punct;
    if (first.0..end).any(|t| is_word(&t)) {
        found.push(Quotation { first, last: TokenId(end - 1) });
    }
}

/// Whether a token is a quotation mark, which side it is on, and whether it is a single one.
fn mark(document: &Document, token: TokenId) -> Option<(Side, bool)> {
    let word = document.token(token);
    let sure = match word.form.as_str() {
        "“" | "„" | "«" | "``" => (Side::Opens, false),
        "”" | "»" | "''" => (Side::Closes, false),
        "\"" => return Some((side_by_spacing(document, token), false)),
        "‘" if word.upos == Upos::Punct => (Side::Opens, true),
        "’" if word.upos == Upos::Punct => (Side::Closes, true),
        "'" if word.upos == Upos::Punct => return Some((side_by_spacing(document, token), true)),
        _ => return None,
    };
    Some(sure)
}

/// A straight mark opens after a space or bracket and before a word, and closes the other way round.
fn side_by_spacing(document: &Document, token: TokenId) -> Side {
    let span = document.token(token).span;
    let text = document.text();
    let before = text.get(..span.start as usize).and_then(|t| t.chars().next_back());
    let after = text.get(span.end as usize..).and_then(|t| t.chars().next());
    let outside = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || "([{—–-".contains(c));
    match (outside(before), after.is_none_or(|c| c.is_whitespace() || ",.;:!?)]}—–".contains(c))) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    }
}
