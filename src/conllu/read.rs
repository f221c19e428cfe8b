//! CoNLL-U to documents.

use super::Error;
use super::escape;
use super::mentions::{Collector, Fields};
use crate::document::{Article, Document, Metadata, Misfit, Multiword, Parts, Sentence, Token, TokenId};
use crate::span::Span;
use crate::ud::{Feats, Relation, Upos};

/// Reads all documents of a CoNLL-U text, as [`documents`] does.
///
/// # Errors
/// The first of those of [`documents`].
pub fn read(text: &str) -> Result<Vec<Document>, Error> {
    documents(text).map(|found| found.map(|found| found.document)).collect()
}

/// A document that was read, and what made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The document.
    pub document: Document,
    /// What `# generator` says, for example `claimgraph 0.1.0 model 3f2a`; empty where it says nothing.
    pub generator: String,
}

/// Reads the documents of a CoNLL-U text one by one. Words before any `# newdoc` are a document too, whose id is empty,
/// as is that of a `# newdoc` without one. Empty nodes (`1.1`) and enhanced dependencies are left out.
///
/// Where the file does not say what stands between words, the text is rebuilt: one space after a token unless
/// `SpaceAfter=No`, one between sentences, a newline before `# newpar`.
///
/// A document with a line that is not well-formed (columns, ids, labels that UD does not have, a sentence that is no
/// tree, mentions whose brackets do not match or whose type GUM does not have) is an error; the one after it goes on.
pub fn documents(text: &str) -> Documents<'_> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Documents { lines: text.split('\n'), number: 0, reader: Reader::default(), state: State::Reading }
}

/// The documents of a CoNLL-U text. See [`documents`].
pub struct Documents<'a> {
    lines: std::str::Split<'a, char>,
    number: usize,
    reader: Reader,
    state: State,
}

#[derive(PartialEq)]
enum State {
    Reading,
    /// After an error, up to the next document.
    Skipping,
    Done,
}

impl Iterator for Documents<'_> {
    type Item = Result<Found, Error>;

    fn next(&mut self) -> Option<Result<Found, Error>> {
        while self.state != State::Done {
            if let Some(found) = self.step() {
                return Some(found);
            }
        }
        None
    }
}

impl Documents<'_> {
    /// Takes a line; gives the document that ended before it, or the error in it.
    fn step(&mut self) -> Option<Result<Found, Error>> {
        let Some(line) = self.lines.next() else {
            let reading = self.state == State::Reading;
            self.state = State::Done;
            return reading.then(|| self.reader.end_document(self.number)).flatten();
        };
        self.number += 1;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let comment = line.strip_prefix('#').map(|comment| match comment.split_once('=') {
            Some((key, value)) => (key.trim(), Some(value.trim())),
            None => (comment.trim(), None),
        });
        if let Some(("newdoc" | "newdoc id", id)) = comment {
            let reading = self.state == State::Reading;
            let done = reading.then(|| self.reader.end_document(self.number)).flatten();
            self.state = State::Reading;
            self.reader.begun = true;
            self.reader.article.id = id.map(escape::undo).unwrap_or_default();
            return done;
        }
        if self.state == State::Skipping {
            return None;
        }
        let taken = match comment {
            Some((key, value)) => self.reader.comment(key, value, self.number),
            None if line.trim().is_empty() => self.reader.end_sentence(),
            None => self.reader.row(line, self.number),
        };
        let error = taken.err()?;
        self.reader.reset();
        self.state = State::Skipping;
        Some(Err(error))
    }
}

/// A word of the sentence that is being read.
struct Row {
    line: usize,
    head: u32,
    token: Token,
}

/// The surface token of several words that is being read.
struct Range {
    line: usize,
    form: String,
    first: u32,
    last: u32,
}

/// A document that is being read.
#[derive(Default)]
struct Reader {
    /// Whether anything of it was seen.
    begun: bool,
    generator: String,
    article: Article,
    parts: Parts,
    mentions: Collector,
    fields: Fields,
    starts_paragraph: bool,
    /// What stands after the token before; none where the file leaves it to the context.
    gap: Option<String>,
    /// Whether `gap` is `SpaceAfter=No` and no more, which many files have at the end of paragraphs.
    glued: bool,
    rows: Vec<Row>,
    ranges: Vec<Range>,
    /// Index in the document of the sentence's first token.
    first: u32,
}

impl Reader {
    /// Forgets the document; a file declares the fields of its mentions once, at its head.
    fn reset(&mut self) -> Reader {
        let fields = self.fields.clone();
        std::mem::replace(self, Reader { fields, ..Reader::default() })
    }

    fn comment(&mut self, key: &str, value: Option<&str>, number: usize) -> Result<(), Error> {
        if !self.rows.is_empty() {
            return Err(Error::new(number, "a comment among the words of a sentence; is an empty line missing?"));
        }
        if key == "newpar" || key == "newpar id" {
            self.starts_paragraph = true;
        }
        let Some(value) = value.filter(|v| !v.is_empty()) else { return Ok(()) };
        if key == "global.Entity" {
            self.fields = Fields::parse(value);
        } else if key == "generator" {
            self.generator = escape::undo(value);
        } else if key == "blank_text" && self.parts.sentences.is_empty() {
            self.article.text = escape::undo(value);
        }
        let Metadata { title, date, source, author, url, language } = &mut self.article.metadata;
        let slot = match key {
            "meta::title" => title,
            "meta::date" | "meta::dateCreated" => date,
            "meta::source" => source,
            "meta::author" => author,
            "meta::url" | "meta::sourceURL" => url,
            "meta::language" => language,
            _ => return Ok(()),
        };
        slot.get_or_insert_with(|| escape::undo(value));
        Ok(())
    }

    fn row(&mut self, line: &str, number: usize) -> Result<(), Error> {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, upos, xpos, feats, head, relation, _, misc] = columns[..] else {
            let hint = if columns.len() == 1 { "; columns are separated by tabs" } else { "" };
            return Err(Error::new(number, format!("{} columns instead of 10{hint}", columns.len())));
        };
        if id.contains('.') {
            return Ok(());
        }
        let size = self.article.text.len() + self.gap.as_ref().map_or(1, String::len) + line.len();
        if u32::try_from(size).is_err() {
            return Err(Error::new(number, "the document is 4 GiB or larger"));
        }
        if form.is_empty() {
            return Err(Error::new(number, "a word without form"));
        }
        let next = self.rows.len() as u32 + 1;
        if let Some((first, last)) = id.split_once('-') {
            let (first, last) = (parse_id(first, number)?, parse_id(last, number)?);
            if first != next || last <= first || self.ranges.last().is_some_and(|r| r.last >= first) {
                return Err(Error::new(number, format!("the range {id} does not begin at word {next} or is empty")));
            }
            let span = self.surface(form, misc);
            self.parts.multiwords.push(Multiword { span, tokens: self.first + first - 1..self.first + last });
            self.ranges.push(Range { line: number, form: form.to_owned(), first, last });
            return Ok(());
        }
        if parse_id(id, number)? != next {
            return Err(Error::new(number, format!("word {id} where word {next} should be")));
        }
        let inside = self.ranges.last().filter(|r| r.last >= next).and(self.parts.multiwords.last()).map(|m| m.span);
        let span = inside.unwrap_or_else(|| self.surface(form, misc));
        let wrong = |e: &dyn std::fmt::Display| Error::new(number, e.to_string());
        let (label, subtype) = relation.split_once(':').unwrap_or((relation, ""));
        let head = head.parse::<u32>().map_err(|_| wrong(&format!("`{head}` is no head: 0 or a word's number")))?;
        let margin = match attribute(misc, "Margin") {
            None => 1.0,
            Some(text) => {
                let margin = text.parse().ok().filter(|m| (0.0..=1.0).contains(m));
                margin.ok_or_else(|| wrong(&format!("`Margin={text}` is not between 0 and 1")))?
            }
        };
        let blank = |text: &str| if text == "_" { String::new() } else { text.to_owned() };
        let token = Token {
            span,
            form: form.to_owned(),
            lemma: if form == "_" { lemma.to_owned() } else { blank(lemma) },
            upos: upos.parse::<Upos>().map_err(|e| wrong(&e))?,
            xpos: blank(xpos),
            feats: feats.parse::<Feats>().map_err(|e| wrong(&e))?,
            head: None,
            relation: label.parse::<Relation>().map_err(|e| wrong(&e))?,
            subtype: subtype.to_owned(),
            margin,
        };
        self.rows.push(Row { line: number, head, token });
        if let Some(entity) = attribute(misc, "Entity") {
            self.mentions.token(entity, self.first + next - 1, number)?;
        }
        Ok(())
    }

    /// Appends a surface token and what stands before it to the text.
    fn surface(&mut self, form: &str, misc: &str) -> Span {
        let text = &mut self.article.text;
        if self.parts.sentences.is_empty() && self.rows.is_empty() {
            text.clear();
            text.push_str(&attribute(misc, "SpacesBefore").map(escape::undo).unwrap_or_default());
        } else {
            let breaks = self.rows.is_empty() && self.starts_paragraph;
            match self.gap.take().filter(|_| !(self.glued && breaks)) {
                Some(gap) => text.push_str(&gap),
                None => text.push(if breaks { '\n' } else { ' ' }),
            }
        }
        let start = text.len();
        match attribute(misc, "Surface").map(escape::undo).filter(|s| !s.is_empty()) {
            Some(surface) => text.push_str(&surface),
            None => text.push_str(form),
        }
        let spaces = attribute(misc, "SpacesAfter");
        self.glued = attribute(misc, "SpaceAfter") == Some("No") && spaces.is_none();
        self.gap = if self.glued { Some(String::new()) } else { spaces.map(escape::undo) };
        Span::new(start, text.len())
    }

    fn end_sentence(&mut self) -> Result<(), Error> {
        let Some(Row { line, .. }) = self.rows.first() else {
            return match self.ranges.first() {
                Some(range) => Err(Error::new(range.line, "a range without words")),
                None => Ok(()),
            };
        };
        let line = *line;
        let count = self.rows.len() as u32;
        if let Some(range) = self.ranges.iter().find(|r| r.last > count) {
            return Err(Error::new(range.line, format!("the range ends at word {}, the sentence earlier", range.last)));
        }
        check_tree(&self.rows, line)?;
        self.split_ranges();
        for row in self.rows.drain(..) {
            let head = (row.head > 0).then(|| TokenId(self.first + row.head - 1));
            self.parts.tokens.push(Token { head, ..row.token });
        }
        self.mentions.sentence(&self.parts.tokens, &self.fields)?;
        let starts_paragraph = self.starts_paragraph || self.parts.sentences.is_empty();
        self.parts.sentences.push(Sentence { tokens: self.first..self.first + count, starts_paragraph });
        self.begun = true;
        self.starts_paragraph = false;
        self.ranges.clear();
        self.first += count;
        Ok(())
    }

    /// Gives the words of a range their own characters where they spell its form; else they share its span.
    fn split_ranges(&mut self) {
        let from = self.parts.multiwords.len() - self.ranges.len();
        for (range, multiword) in self.ranges.iter().zip(&self.parts.multiwords[from..]) {
            let words = &mut self.rows[range.first as usize - 1..range.last as usize];
            let spelt: String = words.iter().map(|w| w.token.form.as_str()).collect();
            if spelt != range.form || spelt.len() != multiword.span.len() {
                continue;
            }
            let mut start = multiword.span.start as usize;
            for word in words {
                let end = start + word.token.form.len();
                word.token.span = Span::new(start, end);
                start = end;
            }
        }
    }

    /// The document read so far, if there was anything of it.
    fn end_document(&mut self, line: usize) -> Option<Result<Found, Error>> {
        let ended = self.end_sentence();
        if ended.is_ok() && !self.begun {
            // Comments before the first `# newdoc` belong to it.
            return None;
        }
        let mut done = self.reset();
        // At the end the text ends, unless the file says that white space follows.
        done.article.text.push_str(&done.gap.unwrap_or_default());
        (done.parts.mentions, done.parts.chains) = done.mentions.finish();
        let wrong = |e: Misfit| Error::new(line, e.to_string());
        let made = ended.and_then(|()| Document::new(done.article, done.parts).map_err(wrong));
        Some(made.map(|document| Found { document, generator: done.generator }))
    }
}

/// The value of an attribute in the last column.
fn attribute<'a>(misc: &'a str, name: &str) -> Option<&'a str> {
    misc.split('|').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

fn parse_id(text: &str, line: usize) -> Result<u32, Error> {
    let id = text.parse::<u32>().ok().filter(|id| (1..u32::MAX).contains(id));
    id.ok_or_else(|| Error::new(line, format!("`{text}` is no word number")))
}

/// One root, heads inside the sentence, nobody above himself.
fn check_tree(rows: &[Row], line: usize) -> Result<(), Error> {
    if let Some(row) = rows.iter().find(|r| r.head as usize > rows.len()) {
        return Err(Error::new(row.line, format!("the head {} lies outside the sentence", row.head)));
    }
    let roots = rows.iter().filter(|r| r.head == 0).count();
    if roots != 1 {
        return Err(Error::new(line, format!("the sentence has {roots} roots instead of one")));
    }
    // Words known to hang below the root; each path is walked once.
    let mut safe = vec![false; rows.len()];
    for row in rows {
        let (mut at, mut path) = (row.head as usize, vec![]);
        while at != 0 && !safe[at - 1] {
            if path.len() > rows.len() {
                return Err(Error::new(row.line, "the word hangs on itself by way of its head"));
            }
            path.push(at - 1);
            at = rows[at - 1].head as usize;
        }
        for word in path {
            safe[word] = true;
        }
    }
    Ok(())
}
