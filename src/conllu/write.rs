//! Documents to CoNLL-U.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::escape;
use super::mentions::{Fields, brackets};
use crate::document::{Document, SentenceId, TokenId};
use crate::span::Span;

/// Writes a document as CoNLL-U that [`super::read`] reads back as an equal one, followed by an empty line.
///
/// # Errors
/// Those of the writer.
pub fn write(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    write_generated(document, "", out)
}

/// Writes a document as [`write`] does, and what annotated it as `# generator`, for example
/// `claimgraph 0.1.0 model 3f2a`.
///
/// # Errors
/// Those of the writer.
pub fn write_generated(document: &Document, generator: &str, out: &mut dyn Write) -> io::Result<()> {
    write_head(document, generator, out)?;
    let prefix = sentence_prefix(document.id());
    let surfaces = surfaces(document);
    let entities = brackets(document);
    for (i, sentence) in document.sentences().iter().enumerate() {
        if sentence.starts_paragraph {
            writeln!(out, "# newpar")?;
        }
        writeln!(out, "# sent_id = {prefix}{}", i + 1)?;
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        writeln!(out, "# text = {}", plain_text(&surfaces[tokens]))?;
        for (n, token) in document.sentence_tokens(SentenceId(i as u32)).enumerate() {
            let mut misc = Misc::new();
            if let Some(surface) = &surfaces[token.index()] {
                surface.describe(&mut misc);
                if surface.words > 1 {
                    let (first, last) = (n + 1, n + surface.words);
                    writeln!(out, "{first}-{last}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}", surface.form, join(&misc))?;
                    misc.clear();
                }
            }
            if let Some(entity) = entities.get(&token) {
                misc.insert("Entity", entity.clone());
            }
            write_word(document, token, misc, out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn write_head(document: &Document, generator: &str, out: &mut dyn Write) -> io::Result<()> {
    match document.id() {
        "" => writeln!(out, "# newdoc")?,
        id => writeln!(out, "# newdoc id = {}", escape::value(id))?,
    }
    if !generator.is_empty() {
        writeln!(out, "# generator = {}", escape::value(generator))?;
    }
    if !document.mentions().is_empty() {
        writeln!(out, "# global.Entity = {}", Fields::DECLARATION)?;
    }
    let meta = document.metadata();
    let known = [
        ("author", &meta.author),
        ("date", &meta.date),
        ("language", &meta.language),
        ("source", &meta.source),
        ("title", &meta.title),
        ("url", &meta.url),
    ];
    for (name, value) in known {
        if let Some(value) = value.as_deref().filter(|v| !v.is_empty()) {
            writeln!(out, "# meta::{name} = {}", escape::value(value))?;
        }
    }
    if document.sentences().is_empty() {
        if !document.text().is_empty() {
            writeln!(out, "# blank_text = {}", escape::value(document.text()))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Attributes of the last column, by name.
type Misc = BTreeMap<&'static str, String>;

fn join(misc: &Misc) -> String {
    if misc.is_empty() {
        return "_".to_owned();
    }
    misc.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("|")
}

fn write_word(document: &Document, id: TokenId, mut misc: Misc, out: &mut dyn Write) -> io::Result<()> {
    let token = document.token(id);
    let first = document.sentences()[document.sentence_of(id).index()].tokens.start;
    if token.margin < 1.0 {
        misc.insert("Margin", token.margin.to_string());
    }
    let colon = if token.subtype.is_empty() { "" } else { ":" };
    writeln!(
        out,
        "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}{colon}{}\t_\t{}",
        id.0 - first + 1,
        column(&token.form),
        column(&token.lemma),
        token.upos,
        column(&token.xpos),
        token.feats,
        token.head.map_or(0, |h| h.0 - first + 1),
        token.relation,
        token.subtype,
        join(&misc),
    )
}

/// What a column can hold: line breaks and tabs become spaces, nothing becomes `_`.
fn column(text: &str) -> String {
    let clean = text.replace(['\t', '\n', '\r'], " ");
    if clean.is_empty() { "_".to_owned() } else { clean }
}

/// Sentence ids are unique in a file and hold neither white space nor slashes.
fn sentence_prefix(id: &str) -> String {
    let mut prefix = String::new();
    for c in id.chars() {
        if c.is_whitespace() || c.is_control() || matches!(c, '/' | '%') {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                prefix.push_str(&format!("%{byte:02X}"));
            }
        } else {
            prefix.push(c);
        }
    }
    if prefix.is_empty() { prefix } else { prefix + "-" }
}

/// A surface token and what stands around it in the text.
struct Surface {
    form: String,
    /// How many words it stands for.
    words: usize,
    /// Its characters, where they are not the form's.
    text: Option<String>,
    /// What stands before it, at the head of the document.
    before: String,
    /// What stands after it.
    after: String,
    /// What a reader takes for `after` where nothing is said.
    usual: &'static str,
}

impl Surface {
    fn describe(&self, misc: &mut Misc) {
        if let Some(text) = &self.text {
            misc.insert("Surface", escape::spaces(text));
        }
        if !self.before.is_empty() {
            misc.insert("SpacesBefore", escape::spaces(&self.before));
        }
        if self.after == self.usual {
            return;
        }
        if !self.after.contains(char::is_whitespace) {
            misc.insert("SpaceAfter", "No".to_owned());
        }
        // At the end of a paragraph `SpaceAfter=No` alone would be read as a line break.
        if !self.after.is_empty() || self.usual == "\n" {
            misc.insert("SpacesAfter", escape::spaces(&self.after));
        }
    }
}

/// The surface tokens, each at the position of its first word.
fn surfaces(document: &Document) -> Vec<Option<Surface>> {
    let (text, tokens) = (document.text(), document.tokens());
    let mut multiwords = document.parts().multiwords.iter().peekable();
    let mut units: Vec<(usize, usize, Span)> = vec![];
    let mut at = 0;
    while at < tokens.len() {
        let multiword = multiwords.next_if(|m| m.tokens.start as usize == at);
        let (words, span) = multiword.map_or((1, tokens[at].span), |m| (m.tokens.len().max(1), m.span));
        units.push((at, words, span));
        at += words;
    }
    let between = |from: u32, to: usize| text.get(from as usize..to).unwrap_or("").to_owned();
    let mut surfaces: Vec<Option<Surface>> = tokens.iter().map(|_| None).collect();
    for (i, &(at, words, span)) in units.iter().enumerate() {
        let characters = span.of(text);
        let form = column(if words > 1 { characters } else { &tokens[at].form });
        let (end, usual) = match units.get(i + 1) {
            None => (text.len(), ""),
            Some(&(next, _, next_span)) => {
                let sentence = &document.sentences()[document.sentence_of(TokenId(next as u32)).index()];
                let breaks = sentence.starts_paragraph && sentence.tokens.start as usize == next;
                (next_span.start as usize, if breaks { "\n" } else { " " })
            }
        };
        surfaces[at] = Some(Surface {
            words,
            text: (form != characters).then(|| characters.to_owned()),
            before: if i == 0 { between(0, span.start as usize) } else { String::new() },
            after: between(span.end, end),
            usual,
            form,
        });
    }
    surfaces
}

/// The forms of a sentence with one space wherever the text has any.
fn plain_text(surfaces: &[Option<Surface>]) -> String {
    let mut text = String::new();
    for surface in surfaces.iter().flatten() {
        text.push_str(&surface.form);
        if surface.after.contains(char::is_whitespace) {
            text.push(' ');
        }
    }
    text.trim_end().to_owned()
}
