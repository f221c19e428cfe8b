//! Which formats, and how exports look.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use claimgraph::export::{self, Arrangement, Cluster, Focus, Format, Legend, Show, Sink, Size, Theme, View};
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
    /// Who lays out SVG, and how; graphviz needs its `dot` program, timeline draws dated claims only, also as dot, png
    /// and pdf
    #[arg(long, value_enum, default_value_t = Layout::Builtin)]
    layout: Layout,
    /// Draw only what is near this entity; text and table of the page keep all claims
    #[arg(long, value_name = "ENTITY")]
    focus: Option<String>,
    /// How many claims away from --focus things may be
    #[arg(long, value_name = "N", default_value_t = 1, requires = "focus", value_parser = clap::value_parser!(u32).range(1..))]
    hops: u32,
    /// Boxes in pictures: what each source says, what is said of things that hang together, or what each document says
    #[arg(long, value_enum)]
    cluster: Option<ClusterName>,
    /// Claims that pictures show: all, what the articles assert, or what somebody says
    #[arg(long, value_enum, default_value_t = ViewName::All)]
    view: ViewName,
    /// Whether pictures explain their signs
    #[arg(long, value_enum, default_value_t = LegendName::Shown)]
    legend: LegendName,
}

#[derive(Clone, Copy, ValueEnum)]
enum SizeName {
    Slide,
    Page,
    Poster,
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
    Timeline,
}

#[derive(Clone, Copy, ValueEnum)]
enum ClusterName {
    Speaker,
    Topic,
    Document,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum ViewName {
    All,
    Asserted,
    Speaker,
}

#[derive(Clone, Copy, ValueEnum)]
enum LegendName {
    Shown,
    None,
}

/// A format to write: one of the library's, or one that Graphviz draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Output {
    Format(Format),
    Png,
    Pdf,
}

impl Output {
    pub fn all() -> Vec<Output> {
        Format::ALL.iter().copied().map(Output::Format).chain([Output::Png, Output::Pdf]).collect()
    }

    pub fn name(self) -> &'static str {
        match self {
            Output::Format(format) => format.name(),
            Output::Png => "png",
            Output::Pdf => "pdf",
        }
    }

    pub fn is_folder(self) -> bool {
        matches!(self, Output::Format(format) if format.is_folder())
    }
}

/// Parses the name of a format.
pub fn format_name() -> impl TypedValueParser<Value = Output> {
    PossibleValuesParser::new(Output::all().into_iter().map(Output::name)).map(|name| {
        let found = Output::all().into_iter().find(|f| f.name() == name);
        found.expect("the parser lets only these names through")
    })
}

impl PictureOptions {
    /// Whether a format that shows no picture is asked for with options of pictures.
    pub fn check(&self, output: Output) -> Result<()> {
        use Format::{Dot, Html, Mermaid, Svg};
        let picture = !matches!(output, Output::Format(f) if ![Dot, Html, Mermaid, Svg].contains(&f));
        let chosen = [
            ("--focus", self.focus.is_some()),
            ("--cluster", self.cluster.is_some()),
            ("--view", self.view != ViewName::All),
            ("--layout", self.layout != Layout::Builtin),
        ];
        match chosen.iter().find(|(_, given)| *given) {
            Some((option, _)) if !picture => {
                let name = output.name();
                Err(Usage(format!("{option} is for pictures (svg, dot, png, pdf, mermaid, html), not for {name}"))
                    .into())
            }
            _ => Ok(()),
        }
    }

    /// Writes a graph in one format.
    pub fn write(&self, output: Output, graph: &ClaimGraph, sink: &mut dyn Sink) -> Result<()> {
        let options = self.options();
        let (kind, file) = match output {
            Output::Png => ("png:cairo", "graph.png"),
            Output::Pdf => ("pdf", "graph.pdf"),
            Output::Format(format @ Format::Svg) if self.layout == Layout::Graphviz => ("svg", format.file_name()),
            Output::Format(format) => return export::write(format, graph, &options, sink).map_err(as_usage),
        };
        let dot = memory(|sink| export::write(Format::Dot, graph, &options, sink)).map_err(as_usage)?;
        let drawn = graphviz(&dot, kind)?;
        let mut out = sink.open(file)?;
        out.write_all(&drawn)?;
        Ok(out.flush()?)
    }

    fn options(&self) -> export::Options {
        export::Options {
            base_iri: self.base_iri.clone(),
            created: source_date(),
            size: match self.size {
                SizeName::Slide => Size::Slide,
                SizeName::Page => Size::Page,
                SizeName::Poster => Size::Poster,
            },
            theme: match self.theme {
                ThemeName::Light => Theme::Light,
                ThemeName::Dark => Theme::Dark,
            },
            show: Show {
                focus: self.focus.clone().map(|entity| Focus { entity, hops: self.hops }),
                view: match self.view {
                    ViewName::All => View::All,
                    ViewName::Asserted => View::Asserted,
                    ViewName::Speaker => View::Speaker,
                },
                legend: match self.legend {
                    LegendName::Shown => Legend::Shown,
                    LegendName::None => Legend::None,
                },
                arrangement: match self.layout {
                    Layout::Timeline => Arrangement::Timeline,
                    Layout::Builtin | Layout::Graphviz => Arrangement::Columns,
                },
                cluster: self.cluster.map(|cluster| match cluster {
                    ClusterName::Speaker => Cluster::Speaker,
                    ClusterName::Topic => Cluster::Topic,
                    ClusterName::Document => Cluster::Document,
                }),
            },
        }
    }
}

/// Options that make no sense are the user's to mend.
fn as_usage(error: io::Error) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::InvalidInput => Usage(error.to_string()).into(),
        _ => error.into(),
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

/// Draws DOT with Graphviz, as one of its own output kinds.
fn graphviz(dot: &[u8], kind: &str) -> Result<Vec<u8>> {
    let mut child = Command::new("dot")
        .arg(format!("-T{kind}"))
        // Lengths in SVG and PDF are points already.
        .args(kind.starts_with("png").then_some("-Gdpi=150"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("Graphviz's `dot` could not be started; install Graphviz, or write svg, which needs nothing")?;
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
