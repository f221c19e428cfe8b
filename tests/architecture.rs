//! Dependencies go one way: no module uses one that data reaches later.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The modules, each with those that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("span", &[]),
    ("ud", &["span"]),
    ("document", &["span", "ud"]),
    ("names", &["span", "ud", "document"]),
    ("conllu", &["span", "ud", "document"]),
    ("read", &["span", "ud", "document"]),
    ("meanings", &[]),
    ("model", &[]),
    ("annotate", &["span", "ud", "document", "names", "meanings", "read", "model"]),
    ("claim", &["span", "ud", "document", "names", "meanings"]),
    ("resolve", &["span", "ud", "document", "names", "meanings", "claim"]),
    ("graph", &["span", "ud", "document", "names", "claim", "resolve"]),
    ("export", &["span", "ud", "document", "names", "claim", "resolve", "conllu", "graph"]),
    ("verify", &["span", "ud", "document", "names", "claim", "resolve", "graph", "export"]),
    ("cli", &EVERYTHING),
    ("main", &EVERYTHING),
    ("lib", &EVERYTHING),
];

const EVERYTHING: [&str; 15] = [
    "span", "ud", "document", "names", "meanings", "conllu", "read", "model", "annotate", "claim", "resolve", "graph",
    "export", "verify", "cli",
];

/// What is wrong with the uses of a file, a line each. The test modules are those of [`test_modules`].
fn violations(file: &str, source: &str, test_modules: &BTreeSet<String>) -> Vec<String> {
    let parts = file.trim_end_matches(".rs").split('/').collect::<Vec<_>>();
    let module = parts[0];
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
        return vec![format!("{file}: the module `{module}` has no place in the order")];
    };
    let whole_file_tests = (1..=parts.len()).any(|n| test_modules.contains(&parts[..n].join("/")));
    let mut found = vec![];
    for (used, in_tests) in uses(source) {
        let tests = whole_file_tests || in_tests;
        let fine = used == module || allowed.contains(&used.as_str()) || tests && used == "conllu";
        if !fine {
            found.push(format!("{file}: `{module}` must not use `{used}`"));
        }
    }
    found
}

/// The files, or folders of files, that a file opens for tests only: `#[cfg(test)] mod small_trees;` in `claim/mod.rs` gives
/// `claim/small_trees`.
fn test_modules(file: &str, source: &str) -> BTreeSet<String> {
    let module = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let lines = source.lines().map(str::trim).collect::<Vec<_>>();
    let after = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]").map(|pair| pair[1]);
    let declared = after.filter_map(|line| line.strip_suffix(';')?.split("mod ").nth(1));
    declared.map(|name| format!("{module}/{name}")).collect()
}

/// The top-level modules that a source names behind `crate::` or `claimgraph::`, and whether that is in its tests.
fn uses(source: &str) -> Vec<(String, bool)> {
    let code = code_of(source);
    // Tests stand at the end of a file; `mod tests;` alone opens none here.
    let opens =
        |at: &usize| code.get(*at..).and_then(|c| c.lines().nth(1)).is_some_and(|l| l.trim_end().ends_with(['{', '}']));
    let tests_from = code.match_indices("#[cfg(test)]\nmod ").map(|(at, _)| at).find(opens);
    let mut found = vec![];
    for root in ["crate::", "claimgraph::"] {
        for (at, _) in code.match_indices(root) {
            let before = code.get(..at).and_then(|c| c.chars().next_back());
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let in_tests = tests_from.is_some_and(|from| at > from);
            let rest = code.get(at + root.len()..).unwrap_or("").trim_start();
            found.extend(first_names(rest).into_iter().map(|name| (name, in_tests)));
        }
    }
    found
}

/// The first names of a path, or of each path in `{a::b, c}`.
fn first_names(path: &str) -> Vec<String> {
    let Some(list) = path.strip_prefix('{') else { return name(path).into_iter().collect() };
    let (mut names, mut depth, mut fresh) = (vec![], 1, true);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => fresh = true,
            _ if c.is_whitespace() => {}
            _ if fresh => {
                fresh = false;
                names.extend(list.get(at..).and_then(name));
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

fn name(path: &str) -> Option<String> {
    let name = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    (!name.is_empty()).then_some(name)
}

/// A source without its line comments, and without `pub(in crate::...)`, which opens nothing to another module.
fn code_of(source: &str) -> String {
    let lines = source.lines().map(|l| l.split("//").next().unwrap_or("").replace("(in crate::", "(in "));
    lines.collect::<Vec<_>>().join("\n")
}

fn sources(folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
    for entry in std::fs::read_dir(folder).expect("src can be read") {
        let path = entry.expect("src can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let source = std::fs::read_to_string(&path).expect("sources are text");
            found.insert(path, source);
        }
    }
}

#[test]
fn modules_use_only_what_comes_before_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = BTreeMap::new();
    sources(&root, &mut files);
    assert!(files.len() > 10, "only {} sources were found", files.len());
    let name = |path: &Path| path.strip_prefix(&root).expect("it is below src").to_string_lossy().replace('\\', "/");
    let tests = files.iter().flat_map(|(path, source)| test_modules(&name(path), source)).collect();
    let found = files.iter().flat_map(|(path, source)| violations(&name(path), source, &tests)).collect::<Vec<_>>();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_use_against_the_order_is_found() {
    for (file, source) in [
        ("claim/clause.rs", "use crate::resolve::Entity;"),
        ("claim/mod.rs", "use crate::{document::{Document, Token}, graph::build};"),
        ("document.rs", "fn f() -> crate::claim::Claim {}"),
        ("model/mod.rs", "use crate::document::Document;"),
        ("graph/mod.rs", "use claimgraph::export::Format;"),
        ("graph/mod.rs", "use crate::\n    export::Format;"),
        ("export/dot/mod.rs", "use crate::annotate::annotate;"),
        ("claim/mod.rs", "use crate::conllu;\n#[cfg(test)]\nmod tests {}"),
        ("resolve/mod.rs", "#[cfg(test)]\nmod tests;\nuse crate::conllu;"),
        ("resolve/mod.rs", "#[cfg(test)]\nmod tests;\nfn f() { crate::conllu::read() }"),
        ("shelf.rs", ""),
    ] {
        assert_eq!(violations(file, source, &BTreeSet::new()).len(), 1, "{file}: {source}");
    }
}

#[test]
fn a_use_along_the_order_is_fine() {
    let tests = test_modules("claim/mod.rs", "#[cfg(test)]\nmod tests;\n#[cfg(test)]\npub(super) mod trees;");
    for (file, source) in [
        ("claim/clause.rs", "use crate::document::Document;\nuse super::Claim;\nuse crate::claim::Role;"),
        ("claim/mod.rs", "//! Who it is belongs to [`crate::resolve`].\n// crate::graph too"),
        ("resolve/mod.rs", "#[cfg(test)]\nmod tests {\n use crate::conllu;\n}"),
        ("claim/tests/verbs.rs", "use crate::conllu::read;"),
        ("claim/trees.rs", "use crate::conllu::read;"),
        ("export/picture/plan.rs", "pub(in crate::export) fn f() {}"),
        ("cli/build.rs", "use crate::{annotate, graph::{self, ClaimGraph}, export};"),
        ("export/conllu.rs", "use crate::conllu;"),
        ("claim/mod.rs", "use mycrate::graph;"),
    ] {
        assert_eq!(violations(file, source, &tests), Vec::<String>::new(), "{source}");
    }
}
