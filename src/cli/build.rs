//! `build`: articles to one graph, in every format.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use claimgraph::export::Format;
use claimgraph::graph::ClaimGraph;

use super::output::{self, Files};
use super::report::Report;
use super::{Usage, claims, input, knowledge, picture, pipeline};

const EXAMPLES: &str = "\
Examples:
  claimgraph build talks.txt --date 2026-02-04
  claimgraph build a.html b.md news.jsonl -o news
  claimgraph build *.txt -o news --gazetteer ours.tsv --overrides reviewed.tsv
  claimgraph build talks.txt --format claims -o -    claims.jsonl to standard output";

/// Turn articles into a graph of claims, and write it with its pictures
///
/// Writes one graph however many articles there are: claims.jsonl, entities.jsonl, document.conllu, graph.json and its
/// pictures and exports. Files of those names are replaced, and nothing else is touched.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Articles to read; - is standard input
    #[arg(required = true, value_name = "ARTICLE")]
    articles: Vec<PathBuf>,
    /// Folder to write to [default: the first article's name with .claimgraph, beside it]
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Formats to write, separated by commas [default: claims, entities, conllu, json, dot, svg, jsonld, text]
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = picture::format_name())]
    format: Vec<picture::Output>,
    /// Write positions, hashes and names without the words of the articles; `attach` puts them back
    #[arg(long)]
    no_text: bool,
    #[command(flatten)]
    input: input::InputOptions,
    #[command(flatten)]
    claims: claims::ClaimOptions,
    #[command(flatten)]
    knowledge: knowledge::KnowledgeOptions,
    #[command(flatten)]
    picture: picture::PictureOptions,
}

pub fn run(args: &Args, report: &mut Report) -> Result<()> {
    let usual = || Format::DEFAULT.iter().copied().map(picture::Output::Format).collect();
    let mut formats: Vec<picture::Output> = if args.format.is_empty() { usual() } else { args.format.clone() };
    let folder = match (&args.output, args.articles.first()) {
        (Some(folder), _) => folder.clone(),
        (None, Some(first)) if !input::is_stdin(first) => beside(first),
        _ => return Err(Usage("standard input has no name: say with -o where to write".to_owned()).into()),
    };
    if args.no_text {
        if args.format.contains(&picture::Output::Format(Format::Text)) {
            return Err(Usage("--no-text leaves nothing to write as text".to_owned()).into());
        }
        formats.retain(|f| *f != picture::Output::Format(Format::Text));
    }
    let to_stdout = input::is_stdin(&folder);
    if to_stdout && formats.len() != 1 {
        return Err(Usage("one format goes to standard output: choose it with --format".to_owned()).into());
    }
    if folder.is_file() {
        bail!("{}: this is a file, not a folder", folder.display());
    }
    let mut choice = args.claims.choice()?;
    let knowledge = args.knowledge.read()?;
    report.count_documents(to_stdout);
    // Text and place of every id.
    let mut seen: BTreeMap<String, ([u8; 32], String)> = BTreeMap::new();
    let mut graphs = vec![];
    let mut keep = |item: &input::Item| {
        let article = item.article();
        let hash: [u8; 32] = Sha256::digest(article.text.as_bytes()).into();
        match seen.get(&article.id) {
            None => {
                seen.insert(article.id.clone(), (hash, item.place.clone()));
                Ok(true)
            }
            Some((known, _)) if *known == hash => Ok(false),
            Some((_, place)) => Err(format!("the id `{}` is that of another text already ({place})", article.id)),
        }
    };
    pipeline::run(&args.articles, &args.input, report, &mut keep, &mut |documents| {
        graphs.extend(pipeline::records(documents, &knowledge).into_iter().map(|r| ClaimGraph::from(choice.of(r))));
        Ok(())
    })?;
    if graphs.is_empty() {
        bail!("there is no document to build a graph from");
    }
    choice.report(report);
    let mut graph = ClaimGraph::merge(graphs)?.judged(knowledge.overrides);
    if args.no_text {
        graph = graph.without_text();
    }
    if to_stdout {
        return output::write_to(None, |out| {
            args.picture.write(formats[0], &graph, &mut output::Single { out, opened: false })
        });
    }
    let mut files = Files::new(&folder);
    for format in formats {
        args.picture.write(format, &graph, &mut files)?;
    }
    files.commit()?;
    let (documents, claims) = (graph.records().len(), graph.records().values().map(|r| r.claims.len()).sum::<usize>());
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let counts = format!("{documents} document{}, {claims} claim{}", plural(documents), plural(claims));
    report.done(&format!("{}: {counts}", folder.display()));
    Ok(())
}

/// `news/talks.claimgraph` of `news/talks.txt`.
fn beside(article: &Path) -> PathBuf {
    let mut name = article.file_stem().unwrap_or_default().to_owned();
    name.push(".claimgraph");
    article.with_file_name(name)
}
