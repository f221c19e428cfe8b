//! Every export of every sample, compared with the files kept beside it.
//!
//! A sample is a folder with a `document.conllu`; all that follows annotation starts from it.
//! `BLESS=1 cargo test --test golden` writes the files anew: look at the difference before committing it. SVG and HTML
//! are left out, since pictures depend on who laid them out.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use claimgraph::export::{self, Format, Options, Sink};
use claimgraph::graph::{ClaimGraph, build, json};
use claimgraph::resolve::Knowledge;
use claimgraph::{claim, conllu, resolve};

/// How many sample articles `graphs/` has at least, so that it cannot go missing unseen.
const ARTICLES: usize = 3;

/// Files kept in memory.
#[derive(Default)]
struct Files(BTreeMap<String, Vec<u8>>);

impl Sink for Files {
    fn open(&mut self, name: &str) -> io::Result<Box<dyn Write + '_>> {
        Ok(Box::new(self.0.entry(name.to_owned()).or_default()))
    }
}

/// The folders below one that have a document, in order.
fn samples(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(entries) = std::fs::read_dir(folder) else { return vec![] };
    let paths = entries.map(|e| e.expect("the folder can be read").path());
    let mut found = paths.filter(|p| p.join("document.conllu").is_file()).collect::<Vec<_>>();
    found.sort();
    found
}

fn graph(sample: &Path) -> ClaimGraph {
    let text = std::fs::read_to_string(sample.join("document.conllu")).expect("the document is text");
    let knowledge = Knowledge::default();
    let graphs = conllu::documents(&text).map(|found| {
        let conllu::Found { document, generator } = found.unwrap_or_else(|e| panic!("{}: {e}", sample.display()));
        let claims = claim::extract(&document);
        let entities = resolve::resolve(&document, &claims, &knowledge);
        let graph = build(document, claims, entities);
        if generator.is_empty() { graph } else { graph.made_by(&generator) }
    });
    ClaimGraph::merge(graphs.collect::<Vec<_>>()).expect("a document stands in it once")
}

/// All files of a graph that depend on nothing but it.
fn exports(graph: &ClaimGraph, formats: &[Format]) -> BTreeMap<String, Vec<u8>> {
    let mut files = Files::default();
    for format in formats.iter().copied().filter(|f| ![Format::Svg, Format::Html].contains(f)) {
        export::write(format, graph, &Options::default(), &mut files).expect("memory takes everything");
    }
    files.0
}

/// Where two files differ first, for a person to judge.
fn difference(kept: &[u8], written: &[u8]) -> Option<String> {
    if kept == written {
        return None;
    }
    let (kept, written) = (String::from_utf8_lossy(kept), String::from_utf8_lossy(written));
    let (mut old, mut new) = (kept.lines(), written.lines());
    for line in 1.. {
        match (old.next(), new.next()) {
            (a, b) if a == b && a.is_some() => {}
            (None, None) => break,
            (a, b) => return Some(format!("line {line}\n- {}\n+ {}", a.unwrap_or(""), b.unwrap_or(""))),
        }
    }
    Some("the ends of lines".to_owned())
}

#[test]
fn exports_are_as_they_were() {
    let articles = samples("graphs");
    assert!(articles.len() >= ARTICLES, "graphs/ has {} documents of {ARTICLES}", articles.len());
    let mut differences = vec![];
    // Whole articles show what `build` writes; the small ones every format.
    let small = samples("tests/data").into_iter().map(|s| (s, Format::ALL));
    for (sample, formats) in small.chain(articles.into_iter().map(|a| (a, Format::DEFAULT))) {
        for (name, written) in exports(&graph(&sample), formats) {
            let path = sample.join(&name);
            if std::env::var_os("BLESS").is_some() {
                std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("folders can be made");
                std::fs::write(&path, &written).expect("files can be written");
            }
            match std::fs::read(&path) {
                Ok(kept) => {
                    let found = difference(&kept, &written);
                    differences.extend(found.map(|d| format!("{}: {d}", path.display())));
                }
                Err(error) => differences.push(format!("{}: {error}", path.display())),
            }
        }
    }
    assert!(differences.is_empty(), "{}\nif it should be so: BLESS=1", differences.join("\n"));
}

#[test]
fn graph_json_gives_the_same_files_as_the_document() {
    let samples = samples("tests/data").into_iter().chain(samples("graphs")).collect::<Vec<_>>();
    assert!(!samples.is_empty());
    for sample in samples {
        let graph = graph(&sample);
        let written = exports(&graph, Format::ALL);
        let text = String::from_utf8(written["graph.json"].clone()).expect("JSON is UTF-8");
        let read = json::read(&text).unwrap_or_else(|e| panic!("{}: {e}", sample.display()));
        assert_eq!(read, graph);
        for (name, again) in exports(&read, Format::ALL) {
            assert_eq!(difference(&written[&name], &again), None, "{}: {name}", sample.display());
        }
    }
}

#[test]
fn differences_are_found_where_they_are() {
    assert_eq!(difference(b"a\nb\n", b"a\nb\n"), None);
    assert_eq!(difference(b"a\nb\n", b"a\nc\n").as_deref(), Some("line 2\n- b\n+ c"));
    assert_eq!(difference(b"a\n", b"a\nb\n").as_deref(), Some("line 2\n- \n+ b"));
    assert_eq!(difference(b"a\n", b"a").as_deref(), Some("the ends of lines"));
}
