use super::super::picture::sketch::{document, sketch, with_metadata};
use super::super::{Arrangement, Cluster, Options, Show, Size, Theme};
use super::*;
use crate::document::Metadata;

fn dot(graph: &ClaimGraph, size: Size) -> String {
    let mut out = vec![];
    write(graph, &Options { size, ..Options::default() }, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("DOT is UTF-8")
}

fn page(lines: &str) -> String {
    dot(&sketch(lines), Size::Page)
}

/// The statements that hold all of these.
fn statements<'a>(dot: &'a str, parts: &[&str]) -> Vec<&'a str> {
    dot.lines().filter(|l| parts.iter().all(|p| l.contains(p))).collect()
}

fn parses(dot: &str) {
    if let Err(error) = graphviz_rust::parse(dot) {
        panic!("{error}\n{dot}");
    }
    // Graphviz itself, where there is one.
    if let Ok(child) = std::process::Command::new("dot")
        .arg("-Tplain")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
    {
        let mut child = child;
        child.stdin.take().expect("piped").write_all(dot.as_bytes()).expect("dot reads");
        let output = child.wait_with_output().expect("dot ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(!String::from_utf8_lossy(&output.stderr).contains("syntax"));
    }
}

#[test]
fn a_claim_is_a_node_in_the_middle_of_its_line() {
    let dot = page("person:Ann Berg | bought | object:the ship");
    let claim = "c-00000000000000000000000000000001";
    assert_eq!(statements(&dot, &[claim, "label=\"bought\"", "shape=plaintext"]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &[&format!("-> \"{claim}\":w"), "dir=none"]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &[&format!("\"{claim}\":e ->"), "arrowhead=normal"]).len(), 1, "{dot}");
    assert!(dot.contains("Ship sails · 2026-02-04"));
    assert!(dot.contains("tooltip=\"Ann Berg bought the ship [2026-02-04]\""), "{dot}");
    parses(&dot);
}

#[test]
fn only_asserted_claims_are_plain_lines() {
    let dot = page(
        "person:Ann Berg | bought | object:the ship
         person:Ann Berg | may sell | object:the boat | possible
         person:Ann Berg | owns | object:the yacht | says person:Bo Lind
         person:Ann Berg | sold | object:the raft | not",
    );
    assert_eq!(statements(&dot, &["->", "style=solid", "arrowhead=normal", "#262626", "c-"]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["class=\"claim possible\"", "label=\"may sell\""]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["class=\"claim reported\"", "label=\"Bo Lind says:\\nowns\""]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["class=\"claim asserted negated\"", "label=\"not sold\""]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["class=\"asserted negated\"", "arrowhead=tee"]).len(), 1, "{dot}");
    parses(&dot);
}

#[test]
fn a_negator_of_the_article_is_not_doubled() {
    let dot = page("person:Ann | never sold | object:the raft | not");
    assert!(dot.contains("label=\"never sold\""), "{dot}");
}

#[test]
fn a_negator_in_the_object_is_enough() {
    let dot = page("organization:Acme | has | object:no plans | not");
    assert!(
        dot.contains("label=\"has no\"") && dot.contains("label=\"plans\"") && dot.contains("arrowhead=tee"),
        "{dot}"
    );
}

#[test]
fn a_plural_of_two_is_drawn_from_both() {
    let graph = sketch(
        "person:Ann | bought | object:the ship
         person:Bo | sold | object:the raft
         person:both | love | object:the sea",
    );
    let record = graph.records().values().next().expect("a document").clone();
    let mut entities = record.entities;
    let members = entities.iter().filter(|e| ["Ann", "Bo"].contains(&e.name.as_str())).map(|e| e.id).collect();
    entities.iter_mut().filter(|e| e.name == "both").for_each(|e| e.members = Vec::clone(&members));
    let dot = dot(&crate::graph::build(record.document, record.claims, entities), Size::Page);
    assert_eq!(statements(&dot, &["label=\"love\""]).len(), 2, "{dot}");
    assert_eq!(statements(&dot, &["id=\"c-00000000000000000000000000000003\""]).len(), 1, "{dot}");
    assert!(dot.contains("3 of 3 claims") && !dot.contains("label=\"both\""), "{dot}");
}

#[test]
fn the_legend_holds_what_occurs() {
    let dot = page("person:Ann | bought | object:the ship");
    let legend = dot.split("cluster_legend").nth(1).and_then(|d| d.split("cluster_all").next()).expect("a legend");
    assert!(legend.contains("person, people") && legend.contains("thing, idea"));
    assert!(!legend.contains("organisation") && !legend.contains("somebody says") && !legend.contains("negated"));
}

#[test]
fn claims_of_one_kind_between_two_share_a_node_but_not_across_statuses() {
    let dot = page(
        "person:Ann | greeted | person:Bo
         person:Ann | thanked | person:Bo
         person:Ann | may visit | person:Bo | possible",
    );
    assert_eq!(statements(&dot, &["• greeted\\l• thanked\\l"]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["label=\"may visit\""]).len(), 1, "{dot}");
}

#[test]
fn a_claim_about_a_claim_points_at_it() {
    let dot = page(
        "person:Ann | hopes | #2 | rule speech
         organization:Acme | will sell | object:the ship | future, says person:Ann",
    );
    assert_eq!(statements(&dot, &["shape=box", "label=\"will sell\"", "rounded,filled,dashed"]).len(), 1, "{dot}");
    let to_claim = "-> \"c-00000000000000000000000000000002\":w";
    assert_eq!(statements(&dot, &["\"c-00000000000000000000000000000001\":e", "arrowhead=normal"]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &[to_claim, "dir=none", "style=dashed"]).len(), 1, "{dot}");
}

#[test]
fn saying_is_the_name_of_the_speaker() {
    let dot = page(
        "person:Ann | said | #2 | rule speech, lemma say
         organization:Acme | sold | object:the ship | says person:Ann",
    );
    assert!(dot.contains("label=\"Ann says:\\nsold\""), "{dot}");
    assert!(!dot.contains("label=\"said\""), "{dot}");
    assert!(dot.contains("1 as the name of who says it"), "{dot}");
}

#[test]
fn what_a_thing_is_stands_above_it() {
    let dot = page(
        "person:Ann | bought | object:the ship
         person:Ann | waited | | time Monday
         person:Ann | is | loud | rule copula, lemma be
         person:Ann | is | person:a sailor | rule copula, lemma be
         person:Ann | is | tall | rule copula, lemma be, not",
    );
    let note = "label=\"sailor\u{a0}· loud\u{a0}·\\nnot tall\u{a0}·\\nwaited (Monday)\"";
    assert_eq!(statements(&dot, &["class=\"note\"", note]).len(), 1, "{dot}");
    parses(&dot);
}

#[test]
fn a_claim_leads_to_the_name_among_its_arguments() {
    let dot = page(
        "person:Ann | gave | object:a letter | with to person:Bo
         person:Bo | thanked | person:Ann",
    );
    assert_eq!(statements(&dot, &["label=\"gave a\\nletter to\""]).len(), 1, "{dot}");
}

#[test]
fn two_who_do_it_to_each_other_share_one_line_with_two_heads() {
    let graph = sketch("person:Ann | met | person:Bo | lemma meet");
    let record = graph.records().values().next().expect("a document").clone();
    let mut claims = record.claims;
    let mut turned = claims[0].clone();
    turned.id = crate::claim::ClaimId(2);
    (turned.subject, turned.object) = (turned.object, turned.subject);
    claims.push(turned);
    let dot = dot(&crate::graph::build(record.document, claims, record.entities), Size::Page);
    assert_eq!(statements(&dot, &["label=\"met\""]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["dir=back arrowtail=normal"]).len(), 1, "{dot}");
    assert!(dot.contains("2 of 2 claims as lines") && dot.contains("Two heads"), "{dot}");
}

#[test]
fn unknown_pronouns_are_drawn_only_for_want_of_better() {
    let both = page(
        "person:Ann | bought | object:the ship
         ~he | sold | object:the ship",
    );
    assert!(!both.contains("label=\"he\"") && both.contains("1 that name nothing to draw"), "{both}");
    assert!(page("~he | sold | object:the ship").contains("label=\"he\""));
}

#[test]
fn one_name_in_two_documents_is_one_node_and_more_sources_are_thicker() {
    let one = |id| document(id, "person:Ann | bought | place:Oslo");
    let graph = ClaimGraph::merge([one("a"), one("b")]).expect("two documents");
    let dot = dot(&graph, Size::Page);
    assert_eq!(statements(&dot, &["label=\"Ann\""]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["penwidth=1.8"]).len(), 2, "{dot}");
    assert!(dot.contains("2 articles · 2026-02-04"), "{dot}");
}

#[test]
fn hostile_labels_survive() {
    let title = Some("\"]; } digraph { \\N <b>&amp;</b> {a|b} 🚢 \u{7}\u{202e}".to_owned());
    let graph = with_metadata(
        "\"x",
        Metadata { title, ..Metadata::default() },
        "person:\"]; Bobby\\ | drop\" -> \\l & < > {x} 🚢 | object:<TABLE> \\G &lt; \\
         person:-- // /* # | strict node edge | organization:graph subgraph",
    );
    for size in [Size::Page, Size::Slide] {
        let dot = dot(&graph, size);
        parses(&dot);
        assert!(dot.contains("&amp;lt;"), "{dot}");
        assert!(!dot.contains('\u{7}') && !dot.contains('\u{202e}'));
    }
}

#[test]
fn an_empty_graph_is_a_drawing_too() {
    let dot = dot(&ClaimGraph::default(), Size::Slide);
    assert!(dot.contains("0 of 0 claims"), "{dot}");
    parses(&dot);
}

#[test]
fn the_foot_counts_every_claim() {
    let lines: String =
        (0..70).map(|i| format!("person:Ann | saw | object:the n{i} ship\nperson:Ann | is | q{i}\n")).collect();
    let dot = page(&lines);
    let foot =
        dot.split("label=\"Drawn").nth(1).and_then(|d| d.split("\" ").next()).expect("a foot").replace("\\l", " ");
    let figures: Vec<usize> = foot.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
    // lines, total, notes; things drawn, things; lower, further notes
    let [lined, total, noted, _, _, lower, further] = figures[..] else { panic!("{foot}") };
    assert_eq!(total, 140);
    assert_eq!(lined + noted + lower + further, total, "{foot}");
    assert!(lined <= 12, "{foot}");
}

fn showing(graph: &ClaimGraph, show: Show) -> String {
    let mut out = vec![];
    write(graph, &Options { show, ..Options::default() }, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("DOT is UTF-8")
}

#[test]
fn boxes_are_clusters_that_no_line_leaves() {
    let graph = sketch(
        "person:Ann Berg | bought | object:the ship
         person:Ann Berg | is | tall | rule copula, lemma be
         person:Ann Berg | sold | object:the ship | not, says person:Bo \"Lind",
    );
    let dot = showing(&graph, Show { cluster: Some(Cluster::Speaker), ..Show::default() });
    parses(&dot);
    let inside = |id: &str| {
        let start = dot.split(&format!("subgraph \"cluster_{id}\"")).nth(1).expect("a box");
        start.split("subgraph \"cluster_g-").next().expect("its statements").to_owned()
    };
    let (article, speaker) = (inside("g-1"), inside("g-2"));
    assert!(article.contains("label=\"The article itself\"") && article.contains("label=\"bought\""), "{dot}");
    assert!(article.contains("class=\"note\"") && !speaker.contains("class=\"note\""), "{dot}");
    assert!(speaker.contains("label=\"Bo \\\"Lind says\"") && speaker.contains("label=\"not sold\""), "{dot}");
    assert_eq!(statements(&dot, &["label=\"Ann Berg\"", "id="]).len(), 2, "who is spoken of twice stands in both");
}

#[test]
fn a_timeline_has_a_rank_for_each_time_and_a_column_for_each_thing() {
    let graph = sketch(
        "person:Ann | met | person:Bo | time May
         person:Ann | may leave | | possible, time May
         person:Bo | left | | time June, says person:Ann",
    );
    let dot = showing(&graph, Show { arrangement: Arrangement::Timeline, ..Show::default() });
    parses(&dot);
    assert!(dot.contains("rankdir=TB"), "{dot}");
    // Two claims of one time in one column stand below each other.
    for cells in [&["\"t-1-1-1\"", "label=\"met Bo\"", "rounded,filled,solid"], &["\"t-1-1-2\"", "may leave", "dotted"]]
    {
        assert_eq!(statements(&dot, cells).len(), 1, "{dot}");
    }
    assert_eq!(statements(&dot, &["\"t-2-2-1\"", "Ann says: left", "dashed", "group=\"lane-2\""]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["\"t-1-1-1\" -> \"t-1-1-2\"", "dir=none"]).len(), 1, "{dot}");
    assert_eq!(statements(&dot, &["\"t-1\" -> \"t-2\"", "arrowsize"]).len(), 1, "time has a direction: {dot}");
    assert!(dot.contains("3 of 3 dated claims, of 3 in all"), "{dot}");
}

#[test]
fn dark_swaps_the_colours_and_nothing_else() {
    let graph = sketch("person:Ann | may buy | object:the ship | possible");
    let draw = |theme| {
        let mut out = vec![];
        write(&graph, &Options { theme, ..Options::default() }, &mut out).expect("memory takes everything");
        String::from_utf8(out).expect("DOT is UTF-8")
    };
    let plain =
        |dot: String| dot.split('#').map(|p| p.get(6..).unwrap_or(p).to_owned()).collect::<Vec<_>>()[1..].join("#");
    let (light, dark) = (draw(Theme::Light), draw(Theme::Dark));
    assert_ne!(light, dark);
    assert_eq!(plain(light), plain(dark));
}
