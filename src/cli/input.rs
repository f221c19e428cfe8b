//! Input files to articles and documents, one by one, with ids and what the command line says of them.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use sha2::{Digest, Sha256};

use claimgraph::conllu::{self, Found};
use claimgraph::document::{Article, Document, Metadata};
use claimgraph::read::{self, InputFormat};

use super::Usage;
use super::report::Report;

/// How input is read.
#[derive(clap::Args)]
pub struct InputOptions {
    /// Format of all inputs [default: by extension; standard input by its first bytes]
    #[arg(long, value_name = "FORMAT", value_parser = input_format())]
    input_format: Option<InputFormat>,
    /// Headline of the article
    #[arg(long)]
    title: Option<String>,
    /// Date of publication, such as 2026-02-04
    #[arg(long, value_parser = date)]
    date: Option<String>,
    /// Newspaper or agency
    #[arg(long)]
    source: Option<String>,
    /// Where the article was published
    #[arg(long)]
    url: Option<String>,
    /// Take texts that are not English
    #[arg(long)]
    force: bool,
    /// Weights of your own instead of those inside the program
    #[arg(long, value_name = "FILE")]
    pub model: Option<PathBuf>,
}

fn input_format() -> impl TypedValueParser<Value = InputFormat> {
    PossibleValuesParser::new(InputFormat::ALL.map(InputFormat::name)).try_map(|name| name.parse::<InputFormat>())
}

fn date(text: &str) -> Result<String, String> {
    read::iso_date(text).ok_or_else(|| "no date like 2026-02-04".to_owned())
}

/// A document before or after annotation.
pub enum Content {
    Article(Article),
    Document(Box<Found>),
}

/// A document and where it came from, for messages.
pub struct Item {
    pub place: String,
    pub content: Content,
}

impl Item {
    pub fn article(&self) -> &Article {
        match &self.content {
            Content::Article(article) => article,
            Content::Document(found) => found.document.article(),
        }
    }
}

/// Receives what is read, in input order.
type Take<'a> = &'a mut dyn FnMut(Item, &mut Report) -> Result<()>;

/// Reads all inputs and hands on each document. What cannot be read is reported, and the rest goes on.
///
/// # Errors
/// Those of `take`, and of a command line that makes no sense.
pub fn each(paths: &[PathBuf], options: &InputOptions, report: &mut Report, take: Take) -> Result<()> {
    if paths.iter().filter(|p| is_stdin(p)).count() > 1 {
        return Err(Usage("standard input (-) can be read once only".to_owned()).into());
    }
    if paths.len() > 1 && (options.title.is_some() || options.url.is_some()) {
        return Err(Usage("--title and --url are of one article, but there are several inputs".to_owned()).into());
    }
    for path in paths {
        let mut source = match Source::open(path, options) {
            Ok(source) => source,
            Err(reason) => {
                report.error(&name(path), &reason);
                continue;
            }
        };
        match source.format {
            InputFormat::Jsonl => source.lines(report, take)?,
            InputFormat::Conllu => source.documents(report, take)?,
            InputFormat::Text | InputFormat::Html | InputFormat::Markdown => source.article(report, take)?,
        }
    }
    Ok(())
}

pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// A path as messages name it.
pub fn name(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// The system's reason, without its number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

/// Reads a whole file or standard input.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = vec![];
    open(path)?.read_to_end(&mut bytes).map_err(|e| reason(&e))?;
    Ok(bytes)
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, String> {
    if is_stdin(path) {
        return Ok(Box::new(io::stdin().lock()));
    }
    let meta = fs::metadata(path).map_err(|e| reason(&e))?;
    if meta.is_dir() {
        return Err("this is a directory, not a file".to_owned());
    }
    Ok(Box::new(BufReader::with_capacity(1 << 16, File::open(path).map_err(|e| reason(&e))?)))
}

/// An input that is being read.
struct Source<'a> {
    path: &'a Path,
    options: &'a InputOptions,
    format: InputFormat,
    reader: Box<dyn BufRead>,
}

impl<'a> Source<'a> {
    fn open(path: &'a Path, options: &'a InputOptions) -> Result<Source<'a>, String> {
        let mut reader = open(path)?;
        let format = match options.input_format {
            Some(format) => format,
            None if is_stdin(path) => InputFormat::of_head(reader.fill_buf().map_err(|e| reason(&e))?),
            None => InputFormat::of_path(path).ok_or("unknown extension; say with --input-format what it is")?,
        };
        // Lines and documents may be many; a text of this size is refused before it fills the memory.
        let size = if is_stdin(path) { 0 } else { fs::metadata(path).map_err(|e| reason(&e))?.len() };
        if format != InputFormat::Jsonl && u32::try_from(size).is_err() {
            return Err(read::Error::TooLarge.to_string());
        }
        Ok(Source { path, options, format, reader })
    }

    fn name(&self) -> String {
        name(self.path)
    }

    /// The id of a document that has none, where its file holds no other.
    fn stem(&self) -> Option<String> {
        if is_stdin(self.path) { None } else { Some(self.path.file_stem()?.to_string_lossy().into_owned()) }
    }

    fn bytes(&mut self) -> Result<Vec<u8>, String> {
        let mut bytes = vec![];
        self.reader.read_to_end(&mut bytes).map_err(|e| reason(&e))?;
        Ok(bytes)
    }

    fn article(&mut self, report: &mut Report, take: Take) -> Result<()> {
        let format = self.format;
        let read = self.bytes().and_then(|bytes| {
            let article = match format {
                InputFormat::Html => read::decode_html(bytes).and_then(|page| read::read_html(&page)),
                InputFormat::Markdown => read::decode(bytes).and_then(|source| read::read_markdown(&source)),
                _ => read::decode(bytes).and_then(read::read_text),
            };
            article.map_err(|e| e.to_string())
        });
        match read {
            Ok(article) => self.hand_on(self.name(), Content::Article(article), self.stem(), report, take),
            Err(reason) => {
                report.error(&self.name(), &reason);
                Ok(())
            }
        }
    }

    /// Reads lines as they come, so that a stream without end works too.
    fn lines(&mut self, report: &mut Report, take: Take) -> Result<()> {
        let (mut line, mut number) = (vec![], 0);
        loop {
            line.clear();
            number += 1;
            match self.reader.read_until(b'\n', &mut line) {
                Ok(0) => return Ok(()),
                Ok(_) => {}
                Err(error) => {
                    report.error(&self.name(), &reason(&error));
                    return Ok(());
                }
            }
            let bytes = line.strip_prefix(b"\xef\xbb\xbf").filter(|_| number == 1).unwrap_or(&line).trim_ascii();
            if bytes.is_empty() {
                continue;
            }
            let article = match std::str::from_utf8(bytes) {
                Ok(text) => read::read_line(text, number),
                Err(_) => Err(read::Error::Line { line: number, reason: "this is not UTF-8".to_owned() }),
            };
            match article {
                Ok(article) => {
                    let place = format!("{}: line {number}", self.name());
                    self.hand_on(place, Content::Article(article), None, report, take)?;
                }
                Err(error) => report.error(&self.name(), &error),
            }
        }
    }

    fn documents(&mut self, report: &mut Report, take: Take) -> Result<()> {
        let text = match self.bytes().and_then(|bytes| read::decode(bytes).map_err(|e| e.to_string())) {
            Ok(text) => text,
            Err(reason) => {
                report.error(&self.name(), &reason);
                return Ok(());
            }
        };
        let mut found = conllu::documents(&text).peekable();
        let mut first = true;
        while let Some(next) = found.next() {
            let alone = first && found.peek().is_none();
            first = false;
            match next {
                Ok(next) => {
                    let place = match next.document.id() {
                        "" => self.name(),
                        id => format!("{}: document `{id}`", self.name()),
                    };
                    let stem = self.stem().filter(|_| alone);
                    self.hand_on(place, Content::Document(Box::new(next)), stem, report, take)?;
                }
                Err(error) => report.error(&self.name(), &error),
            }
        }
        Ok(())
    }

    /// Completes what is known of a document, and hands it on unless it is in another language.
    fn hand_on(
        &self,
        place: String,
        content: Content,
        stem: Option<String>,
        report: &mut Report,
        take: Take,
    ) -> Result<()> {
        let complete = |mut article: Article| {
            if article.id.is_empty() {
                article.id = stem.unwrap_or_else(|| hashed_id(&article.text));
            }
            let given = [&self.options.title, &self.options.date, &self.options.source, &self.options.url];
            let Metadata { title, date, source, url, .. } = &mut article.metadata;
            for (known, given) in [title, date, source, url].into_iter().zip(given) {
                if given.is_some() {
                    known.clone_from(given);
                }
            }
            article
        };
        let content = match content {
            Content::Article(article) => Content::Article(complete(article)),
            Content::Document(found) => {
                let Found { document, generator } = *found;
                let article = complete(document.article().clone());
                let document = if article == *document.article() {
                    document
                } else {
                    Document::new(article, document.parts().clone())?
                };
                Content::Document(Box::new(Found { document, generator }))
            }
        };
        let item = Item { place, content };
        match read::check_english(&item.article().text) {
            Err(error) if !self.options.force => {
                report.error(&item.place, &format!("{error} (--force takes it)"));
                Ok(())
            }
            _ => take(item, report),
        }
    }
}

/// `d-` and 128 bits of the text's SHA-256.
fn hashed_id(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    let hex: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("d-{hex}")
}
