use std::collections::BTreeSet;

use super::super::picture::sketch::{sketch, with_metadata};
use super::*;
use crate::document::Metadata;

fn page(graph: &ClaimGraph) -> String {
    let mut out = vec![];
    write(graph, &Options::default(), &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("HTML is UTF-8")
}

fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

/// The JSON of a page, read back.
fn data(page: &str) -> serde_json::Value {
    let json = between(page, "<script type=\"application/json\" id=\"data\">", "</script>");
    serde_json::from_str(json).expect("JSON")
}

const SHIP: &str = "person:Ann Berg | bought | object:the ship
                    person:Ann Berg | owns | object:the yacht | says person:Bo Lind
                    person:Ann Berg | sold | object:the raft | not";

#[test]
fn the_policy_lets_only_the_style_and_script_of_the_page_through() {
    let page = page(&sketch(SHIP));
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    let hash = |content: &str| format!("'sha256-{}'", base64(&Sha256::digest(content.as_bytes())));
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    assert!(policy.contains(&format!("script-src {};", hash(between(&page, "<script>", "</script>")))), "{policy}");
    assert!(policy.contains(&format!("style-src {};", hash(between(&page, "<style>", "</style>")))), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
    assert!(!page.contains(" style=\"") && !page.contains(" onclick"));
}

#[test]
fn words_of_articles_are_never_markup() {
    let words = "</script><script>alert(1)</script> <img src=x onerror=alert(1)> </svg> <!-- \"'{{script}}{{data}}";
    let title = Some(words.to_owned());
    let url = Some("javascript:alert(1)".to_owned());
    let lines = format!("person:{words} | {words} | object:{words} | says person:{words}");
    let graph = with_metadata(words, Metadata { title, url, ..Metadata::default() }, &lines);
    let page = page(&graph);
    assert_eq!(page.matches("<script").count(), 2);
    assert_eq!(page.matches("</script").count(), 2);
    assert_eq!(page.matches("<svg ").count(), page.matches("</svg>").count());
    assert!(!page.contains("<img") && !page.contains("<!--"));
    let data = data(&page);
    assert_eq!(data["documents"][0]["title"], words);
    assert!(data["documents"][0].get("url").is_none(), "a link leads to the web only");
    assert!(data["documents"][0]["text"].as_str().is_some_and(|t| t.contains("<img src=x onerror=alert(1)>")));
}

#[test]
fn offsets_are_utf16_units() {
    let page = page(&sketch("person:🚢 Ann | bought | object:the 🚢 ship"));
    let data = data(&page);
    let text: Vec<u16> = data["documents"][0]["text"].as_str().expect("a text").encode_utf16().collect();
    for part in ["subject", "relation", "object"] {
        let part = &data["claims"][0][part];
        let at = |i: usize| part["spans"][0][i].as_u64().expect("a number") as usize;
        let words = String::from_utf16(&text[at(0)..at(1)]).expect("whole characters");
        assert_eq!(part["text"], words);
    }
}

#[test]
fn elements_of_the_picture_lead_to_claims_and_entities() {
    let page = page(&sketch(SHIP));
    let data = data(&page);
    let picture = &data["pictures"][0];
    let svg = between(&page, "<template class=\"drawing\">", "</template>");
    let mut claims = BTreeSet::new();
    for part in picture["parts"].as_array().expect("parts") {
        assert!(svg.contains(&format!("id=\"{}\"", part[0].as_str().expect("an id"))), "{part}");
        claims.extend(part[1].as_array().expect("claims").iter().filter_map(serde_json::Value::as_u64));
    }
    assert_eq!(claims, BTreeSet::from([0, 1, 2]));
    let names = |node: &serde_json::Value| {
        let of = node[1].as_array().expect("entities").iter();
        of.map(|e| data["entities"][e.as_u64().expect("a position") as usize]["name"].clone()).collect::<Vec<_>>()
    };
    let nodes: Vec<_> = picture["nodes"].as_array().expect("nodes").iter().flat_map(names).collect();
    assert!(nodes.contains(&"Ann Berg".into()) && nodes.contains(&"the yacht".into()), "{nodes:?}");
}

#[test]
fn several_documents_have_a_picture_each_and_one_of_all() {
    let graphs = [with_metadata("a", Metadata::default(), SHIP), with_metadata("b", Metadata::default(), SHIP)];
    let page = page(&ClaimGraph::merge(graphs).expect("two documents"));
    let data = data(&page);
    let of: Vec<_> =
        data["pictures"].as_array().expect("pictures").iter().map(|p| p.get("document").cloned()).collect();
    assert_eq!(of, [None, Some(0.into()), Some(1.into())]);
    assert_eq!(page.matches("<template class=\"drawing\">").count(), 3);
    // The second document's picture leads to its own claims.
    assert!(data["pictures"][2]["parts"][0][1][0].as_u64().is_some_and(|claim| claim >= 3));
}

#[test]
fn a_reader_who_sees_nothing_is_told_the_main_claims() {
    let page = page(&sketch(SHIP));
    let shown = between(&page, "<desc>", "</desc>");
    assert!(shown.contains("Ann Berg bought ship.") && shown.contains("Bo Lind says: Ann Berg owns yacht."), "{shown}");
    assert!(shown.contains("not sold"), "{shown}");
    assert!(between(&page, "<noscript>", "</noscript>").contains("<li>Ann Berg bought ship.</li>"));
}

#[test]
fn the_same_graph_gives_the_same_page() {
    let graph = sketch(SHIP);
    assert_eq!(page(&graph), page(&graph));
    assert!(page(&ClaimGraph::default()).contains("No documents"));
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    for source in [PAGE, STYLE, SCRIPT] {
        let known = source.replace("http://www.w3.org/2000/svg", "");
        assert!(!known.contains("http://") && !known.contains("https://") && !known.contains("@import"));
        assert!(!source.contains('\r'));
    }
    assert!(!SCRIPT.contains("</") && !SCRIPT.contains("innerHTML") && !SCRIPT.contains("eval("));
    let page = page(&sketch(SHIP));
    assert!(page.len() < 120_000, "{}", page.len());
}

#[test]
fn dark_is_dark_from_the_start() {
    let mut out = vec![];
    let options = Options { theme: Theme::Dark, ..Options::default() };
    write(&sketch(SHIP), &options, &mut out).expect("memory takes everything");
    assert!(String::from_utf8(out).expect("HTML is UTF-8").contains("<html lang=\"en\" data-theme=\"dark\">"));
}
