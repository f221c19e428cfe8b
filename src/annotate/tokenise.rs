//! Raw text to words, by the conventions of the English treebanks of Universal Dependencies (EWT and GUM).
//!
//! White space separates; within what it separates, a scanner takes one token after the other from the left. Nothing is
//! normalised and nothing lost: the spans of the words tile all characters that are not white space.

mod characters;
mod endings;
mod lists;
mod marks;
mod paragraphs;
#[cfg(test)]
mod tests;
mod words;

pub use paragraphs::paragraphs;

use crate::span::Span;

/// A syntactic word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands: its own part of a multiword token ("n't" of "don't").
    pub span: Span,
    /// The characters of the span.
    pub form: String,
    /// The surface token, where several words are written as one ("don't", "cannot", "Ann's").
    pub multiword: Option<Span>,
}

/// The words of a paragraph, in text order.
///
/// Text that is tokenised already, with spaces between tokens ("do n't", "Ann 's", "`` so ''"), keeps its tokens, except
/// where a token is one of two words ("cannot").
pub fn tokenise(text: &str, paragraph: Span) -> Vec<Word> {
    let body = paragraph.of(text);
    let mut words = vec![];
    let mut state = Quotes::default();
    let mut comma = false;
    let mut chunks = chunks(body).peekable();
    while let Some((start, chunk)) = chunks.next() {
        let next = chunks.peek().map(|c| c.1);
        let base = paragraph.start as usize + start;
        let mut rest = chunk;
        while !rest.is_empty() {
            let scan = Scan { chunk, rest, next, comma };
            let token = scan.token(&state);
            state.see(&scan, token.len);
            let (token_text, after) = rest.split_at_checked(token.len).unwrap_or((rest, ""));
            comma = token_text == ",";
            push(&mut words, token_text, base + chunk.len() - rest.len(), &token.cuts);
            rest = after;
        }
    }
    words
}

/// Adds a token, as one word or cut into several.
fn push(words: &mut Vec<Word>, token: &str, at: usize, cuts: &[usize]) {
    let whole = Span::new(at, at + token.len());
    let mut from = 0;
    for to in cuts.iter().copied().chain([token.len()]) {
        if let Some(form) = token.get(from..to).filter(|f| !f.is_empty()) {
            let multiword = (!cuts.is_empty()).then_some(whole);
            words.push(Word { span: Span::new(at + from, at + to), form: form.to_owned(), multiword });
        }
        from = to;
    }
}

/// What white space separates, with the byte where it begins.
fn chunks(body: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    body.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let chunk = piece.trim_end_matches(char::is_whitespace);
        (!chunk.is_empty()).then_some((start, chunk))
    })
}

/// The place where the scanner stands.
#[derive(Clone, Copy)]
struct Scan<'a> {
    /// What white space separates.
    chunk: &'a str,
    /// The end of it that is still to be read; not empty.
    rest: &'a str,
    /// The chunk behind it.
    next: Option<&'a str>,
    /// The token before is a comma.
    comma: bool,
}

/// A token by its length in bytes, with the places where it is cut into words.
struct Token {
    len: usize,
    cuts: Vec<usize>,
}

impl Token {
    fn whole(len: usize) -> Token {
        Token { len, cuts: vec![] }
    }
}

impl Scan<'_> {
    /// Whether a chunk begins here.
    fn at_start(&self) -> bool {
        self.rest.len() == self.chunk.len()
    }

    /// The character before this place, in the same chunk.
    fn before(&self) -> Option<char> {
        let read = self.chunk.len() - self.rest.len();
        self.chunk.get(..read).and_then(|s| s.chars().next_back())
    }

    /// The token that begins here.
    fn token(&self, quotes: &Quotes) -> Token {
        if let Some(len) = marks::given(self).or_else(|| marks::emoticon(self, quotes.brackets)) {
            return Token::whole(len);
        }
        if let Some(len) = marks::address(self) {
            return endings::with_clitic(self.rest, len);
        }
        match words::word(self, quotes.single) {
            Some(token) => token,
            None => Token::whole(marks::mark(self)),
        }
    }
}

/// Quotes and brackets that are open.
#[derive(Default)]
struct Quotes {
    /// A single quotation mark is open.
    single: bool,
    /// Opened round brackets less closed ones.
    brackets: usize,
}

impl Quotes {
    /// Takes note of a token.
    fn see(&mut self, scan: &Scan, len: usize) {
        match scan.rest.get(..len) {
            Some("'" | "\u{2018}") if scan.before().is_none_or(|c| !c.is_alphanumeric()) && len < scan.rest.len() => {
                self.single = true;
            }
            Some("'" | "\u{2019}") => self.single = false,
            Some("(") => self.brackets += 1,
            Some(")") => self.brackets = self.brackets.saturating_sub(1),
            _ => {}
        }
    }
}
