//! graph.json: a whole graph in one file, written and read back without loss.
//!
//! Spans are `[start, end]` in Unicode code points of the document's text, end exclusive; tokens, sentences and mentions
//! are counted from 0 over the document. Every sentence, token, mention, claim and entity has a line of its own, so that
//! a change shows as a small difference.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use super::{ClaimGraph, Conflict, Record, Withheld};
use crate::claim::{Claim, Slot, Target};
use crate::document::{
    Article, Chain, Document, EntityType, Mention, MentionId, MentionKind, Metadata, Multiword, Parts,
};
use crate::document::{Sentence, Token, TokenId};
use crate::resolve::Entity;
use crate::resolve::overrides::Override;
use crate::span::{Offsets, Span};

/// The version of the format. A file of another version is refused.
pub const FORMAT: u32 = 1;

/// Why a text is no graph.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is no JSON, or JSON of another shape.
    #[error("not a claim graph: {0}")]
    Malformed(#[from] serde_json::Error),
    /// It has no `format`, so that it is likely to be some other JSON.
    #[error("not a claim graph: it has no `format`")]
    NoFormat,
    /// It was written in another version of the format.
    #[error("graph format {0}, but this program reads format {FORMAT}")]
    OtherFormat(serde_json::Value),
    /// Ids or spans of a document do not fit its text or each other.
    #[error("document `{document}`: {reason}")]
    Misfit {
        /// Its id.
        document: String,
        /// What does not fit.
        reason: String,
    },
    /// One document stands in it twice, with different contents.
    #[error(transparent)]
    Conflict(#[from] Conflict),
}

#[derive(Deserialize)]
struct Head {
    format: Option<serde_json::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: u32,
    #[serde(rename = "tool")]
    _tool: String,
    documents: Vec<DocumentData>,
    #[serde(default)]
    overrides: Vec<Override>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentData {
    id: String,
    tool: String,
    metadata: Metadata,
    text: String,
    #[serde(default)]
    withheld: Option<Withheld>,
    sentences: Vec<SentenceData>,
    tokens: Vec<TokenData>,
    multiwords: Vec<MultiwordData>,
    mentions: Vec<MentionData>,
    chains: Vec<Vec<MentionId>>,
    claims: Vec<Claim>,
    entities: Vec<Entity>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SentenceData {
    tokens: [u32; 2],
    starts_paragraph: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenData {
    span: Span,
    form: String,
    lemma: String,
    upos: String,
    xpos: String,
    feats: String,
    head: Option<TokenId>,
    relation: String,
    margin: f32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MultiwordData {
    span: Span,
    tokens: [u32; 2],
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MentionData {
    tokens: [u32; 2],
    head: TokenId,
    #[serde(rename = "type")]
    kind: EntityType,
    #[serde(rename = "kind")]
    form: MentionKind,
}

/// Writes a graph whole, its documents by id.
///
/// # Errors
/// Those of the writer.
pub fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    let tool = concat!("claimgraph ", env!("CARGO_PKG_VERSION"));
    write!(out, "{{\"format\":{FORMAT},\n\"tool\":\"{tool}\",\n\"documents\":[")?;
    for (i, record) in graph.records().values().enumerate() {
        out.write_all(if i == 0 { b"\n" } else { b",\n" })?;
        write_document(record, out)?;
    }
    out.write_all(b"]")?;
    if !graph.overrides().is_empty() {
        list("overrides", graph.overrides().iter(), out)?;
    }
    out.write_all(b"}\n")
}

fn write_document(record: &Record, out: &mut dyn Write) -> io::Result<()> {
    let document = &record.document;
    let offsets = Offsets::new(document.text());
    let points = |span: Span| {
        let [start, end] = offsets.code_points(span);
        Span::new(start, end)
    };
    for (before, name, value) in
        [("{", "id", document.id()), (",\n", "tool", &record.tool), (",\n", "text", document.text())]
    {
        write!(out, "{before}\"{name}\":")?;
        serde_json::to_writer(&mut *out, value)?;
    }
    if let Some(withheld) = &record.withheld {
        out.write_all(b",\n\"withheld\":")?;
        serde_json::to_writer(&mut *out, withheld)?;
    }
    out.write_all(b",\n\"metadata\":")?;
    serde_json::to_writer(&mut *out, document.metadata())?;
    list("sentences", document.sentences().iter().map(sentence_data), out)?;
    list("tokens", document.tokens().iter().map(|t| token_data(t, points(t.span))), out)?;
    let multiwords = document.parts().multiwords.iter();
    let multiword = |m: &Multiword| MultiwordData { span: points(m.span), tokens: [m.tokens.start, m.tokens.end] };
    list("multiwords", multiwords.map(multiword), out)?;
    list("mentions", document.mentions().iter().map(mention_data), out)?;
    list("chains", document.chains().iter().map(|c| &c.mentions), out)?;
    let in_points = |claim: &Claim| {
        let mut claim = claim.clone();
        each_span(&mut claim, &mut |span| *span = points(*span));
        claim
    };
    list("claims", record.claims.iter().map(in_points), out)?;
    list("entities", record.entities.iter(), out)?;
    out.write_all(b"}")
}

/// A field that is a list, an item a line.
fn list(name: &str, items: impl Iterator<Item = impl Serialize>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, ",\n\"{name}\":[")?;
    for (i, item) in items.enumerate() {
        out.write_all(if i == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &item)?;
    }
    out.write_all(b"]")
}

fn sentence_data(sentence: &Sentence) -> SentenceData {
    let tokens = [sentence.tokens.start, sentence.tokens.end];
    SentenceData { tokens, starts_paragraph: sentence.starts_paragraph }
}

fn token_data(token: &Token, span: Span) -> TokenData {
    let colon = if token.subtype.is_empty() { "" } else { ":" };
    TokenData {
        span,
        form: token.form.clone(),
        lemma: token.lemma.clone(),
        upos: token.upos.to_string(),
        xpos: token.xpos.clone(),
        feats: token.feats.to_string(),
        head: token.head,
        relation: format!("{}{colon}{}", token.relation, token.subtype),
        margin: token.margin,
    }
}

fn mention_data(mention: &Mention) -> MentionData {
    let tokens = [mention.tokens.start, mention.tokens.end];
    MentionData { tokens, head: mention.head, kind: mention.kind, form: mention.form }
}

/// Reads a graph that [`write`] wrote.
///
/// # Errors
/// See [`Error`]. Ids and spans are checked, so that nothing read needs a further check; only a reference to a claim or
/// entity may lead nowhere, as it may in any graph.
pub fn read(text: &str) -> Result<ClaimGraph, Error> {
    match serde_json::from_str::<Head>(text)?.format {
        Some(format) if format == FORMAT => {}
        Some(format) => return Err(Error::OtherFormat(format)),
        None => return Err(Error::NoFormat),
    }
    let file: File = serde_json::from_str(text)?;
    let mut graphs = vec![];
    for data in file.documents {
        let document = data.id.clone();
        let record = record(data).map_err(|reason| Error::Misfit { document, reason })?;
        graphs.push(ClaimGraph::from(record));
    }
    Ok(ClaimGraph::merge(graphs)?.judged(file.overrides))
}

/// Where each code point of a text begins, and its end.
struct Bytes(Vec<u32>);

impl Bytes {
    fn of(text: &str) -> Bytes {
        let starts = text.char_indices().map(|(at, _)| at);
        Bytes(starts.chain([text.len()]).filter_map(|at| u32::try_from(at).ok()).collect())
    }

    fn span(&self, points: Span) -> Option<Span> {
        let at = |point: u32| self.0.get(point as usize).copied();
        Some(Span { start: at(points.start)?, end: at(points.end)? })
    }
}

fn record(data: DocumentData) -> Result<Record, String> {
    let bytes = Bytes::of(&data.text);
    let outside = |what: &str, i: usize| format!("{what} {i} stands outside the text");
    let mut parts = Parts {
        sentences: data.sentences.iter().map(sentence).collect(),
        mentions: data.mentions.iter().map(mention).collect(),
        chains: data.chains.into_iter().map(|mentions| Chain { mentions }).collect(),
        ..Parts::default()
    };
    for (i, token_data) in data.tokens.into_iter().enumerate() {
        let span = bytes.span(token_data.span).ok_or_else(|| outside("token", i))?;
        parts.tokens.push(token(token_data, span).map_err(|e| format!("token {i}: {e}"))?);
    }
    for (i, multiword) in data.multiwords.into_iter().enumerate() {
        let [start, end] = multiword.tokens;
        let span = bytes.span(multiword.span).ok_or_else(|| outside("multiword", i))?;
        if start >= end || end as usize > parts.tokens.len() {
            return Err(format!("multiword {i} stands for words that are not there"));
        }
        parts.multiwords.push(Multiword { span, tokens: start..end });
    }
    let article = Article { id: data.id, text: data.text, metadata: data.metadata };
    let document = Document::new(article, parts).map_err(|e| e.to_string())?;
    let mut claims = data.claims;
    for claim in &mut claims {
        let mut fits = true;
        each_span(claim, &mut |span| match bytes.span(*span) {
            Some(found) => *span = found,
            None => fits = false,
        });
        if !fits {
            return Err(format!("claim {} has words outside the text", claim.id));
        }
        check_claim(claim, &document)?;
    }
    for entity in &data.entities {
        if entity.mentions.iter().any(|m| m.mention.index() >= document.mentions().len()) {
            return Err(format!("entity {} has a mention that is not there", entity.id));
        }
    }
    Ok(Record { withheld: data.withheld, ..Record::new(document, claims, data.entities, data.tool) })
}

fn sentence(data: &SentenceData) -> Sentence {
    let [start, end] = data.tokens;
    Sentence { tokens: start..end, starts_paragraph: data.starts_paragraph }
}

fn mention(data: &MentionData) -> Mention {
    let [start, end] = data.tokens;
    Mention { tokens: start..end, head: data.head, kind: data.kind, form: data.form }
}

fn token(data: TokenData, span: Span) -> Result<Token, crate::ud::UnknownLabel> {
    let (relation, subtype) = data.relation.split_once(':').unwrap_or((&data.relation, ""));
    Ok(Token {
        span,
        form: data.form,
        lemma: data.lemma,
        upos: data.upos.parse()?,
        xpos: data.xpos,
        feats: data.feats.parse()?,
        head: data.head,
        relation: relation.parse()?,
        subtype: subtype.to_owned(),
        margin: data.margin,
    })
}

fn check_claim(claim: &Claim, document: &Document) -> Result<(), String> {
    if claim.sentence.index() >= document.sentences().len() {
        return Err(format!("claim {} stands in a sentence that is not there", claim.id));
    }
    let there = |slot: &Slot| match slot.target {
        Target::Mention(id) => id.index() < document.mentions().len(),
        Target::Words(id) => id.index() < document.tokens().len(),
        Target::Claim(_) => true,
    };
    let sources = claim.attribution.iter().filter_map(|a| a.source.as_ref());
    let mut slots =
        claim.subject.iter().chain(&claim.object).chain(claim.arguments.iter().map(|a| &a.slot)).chain(sources);
    match slots.all(there) {
        true => Ok(()),
        false => Err(format!("claim {} holds a mention or a word that is not there", claim.id)),
    }
}

/// Shows all spans of a claim.
fn each_span(claim: &mut Claim, change: &mut dyn FnMut(&mut Span)) {
    let arguments = claim.arguments.iter_mut().map(|a| &mut a.slot);
    let slots = claim.subject.iter_mut().chain(&mut claim.object).chain(arguments);
    let circumstances = claim.time.iter_mut().chain(&mut claim.place).map(|c| &mut c.spans);
    let attributions = claim.attribution.iter_mut();
    let attributed = attributions.flat_map(|a| a.source.iter_mut().map(|s| &mut s.spans).chain([&mut a.cue]));
    let lists = slots.map(|s| &mut s.spans).chain(circumstances).chain(attributed);
    lists.chain([&mut claim.predicate.spans, &mut claim.evidence]).flatten().for_each(change);
}
