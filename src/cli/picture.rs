//! Which formats, and how exports look.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use claimgraph::export::{self, Format, Sink, Size, Theme};
use claimgraph::graph::ClaimGraph;

use super::Usage;

/// How exports look.
#[derive(clap::Args)]
pub struct PictureOptions {
    /// What IRIs of linked data begin with
    #[arg(long, value_name = "IRI", default_value = "urn:claimgraph:")]
    base_iri: String,
    /// Sheet that pictures are drawn for
    #[arg(long, value_enum, default_value_t = SizeName::Page)]
    size: SizeName,
    /// Colours of pictures
    #[arg(long, value_enum, default_value_t = ThemeName::Light)]
    theme: ThemeName,
    /// Who lays out SVG; graphviz needs its `dot` program
    #[arg(long, value_enum, default_value_t = Layout::Builtin)]
    layout: Layout,
}

#[derive(Clone, Copy, ValueEnum)]
enum SizeName {
    Slide,
    Page,
}

#[derive(Clone, Copy, ValueEnum)]
enum ThemeName {
    Light,
    Dark,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Layout {
    Builtin,
    Graphviz,
}

/// Parses the name of a format.
pub fn format_name() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|f| f.name())).map(|name| {
        let found = Format::ALL.iter().copied().find(|f| f.name() == name);
        found.expect("the parser lets only these names through")
    })
}

impl PictureOptions {
    /// Writes a graph in one format.
    pub fn write(&self, format: Format, graph: &ClaimGraph, sink: &mut dyn Sink) -> Result<()> {
        let options = export::Options {
            base_iri: self.base_iri.clone(),
            created: source_date(),
            size: match self.size {
                SizeName::Slide => Size::Slide,
                SizeName::Page => Size::Page,
            },
            theme: match self.theme {
                ThemeName::Light => Theme::Light,
                ThemeName::Dark => Theme::Dark,
            },
        };
        if format == Format::Svg && self.layout == Layout::Graphviz {
            let dot = memory(|sink| export::write(Format::Dot, graph, &options, sink))?;
            let svg = graphviz(&dot)?;
            let mut out = sink.open(format.file_name())?;
            out.write_all(&svg)?;
            return Ok(out.flush()?);
        }
        export::write(format, graph, &options, sink).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidInput => Usage(error.to_string()).into(),
            _ => error.into(),
        })
    }
}

/// When exports say that they were made: seconds since 1970 in `SOURCE_DATE_EPOCH`, never the clock.
fn source_date() -> Option<String> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
    Some(jiff::Timestamp::from_second(seconds).ok()?.to_string())
}

/// What an exporter writes, in memory.
pub fn memory(write: impl FnOnce(&mut dyn Sink) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut bytes = vec![];
    write(&mut super::output::Single { out: &mut bytes, opened: false })?;
    Ok(bytes)
}

/// Draws DOT with Graphviz.
fn graphviz(dot: &[u8]) -> Result<Vec<u8>> {
    let mut child = Command::new("dot")
        .arg("-Tsvg")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("Graphviz's `dot` could not be started; --layout builtin draws without it")?;
    let stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        // What `dot` does not read, it will explain itself.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(dot)));
        child.wait_with_output()
    })?;
    if !output.status.success() {
        bail!("Graphviz: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output.stdout)
}
