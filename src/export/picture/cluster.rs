//! Groups of claims, each of which is drawn in a box of its own: what somebody says, what a document says, or what is
//! said of things that hang together.
//!
//! Claims are what is grouped. A thing that several groups speak of stands in each, so that no line leaves its box.

use std::collections::BTreeMap;

use petgraph::graph::{NodeIndex, UnGraph};

use super::super::Cluster;
use super::community::communities;
use super::gather::{Form, Gathered, Speaker};
use super::label::clean;
use super::rank::ends;
use crate::graph::ClaimGraph;

/// The groups of what could be drawn.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Groups {
    /// The group of each reading, by position; empty where all stand together.
    of: Vec<usize>,
    pub(super) list: Vec<Named>,
}

/// A group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// What is written on its box.
    pub(super) label: String,
    /// "Ann says:", which the box says for all claims in it.
    pub(super) says: Option<String>,
}

impl Groups {
    /// The group of a reading.
    pub(super) fn of(&self, reading: usize) -> usize {
        self.of.get(reading).copied().unwrap_or(0)
    }

    /// Whether there are any.
    pub(super) fn are_drawn(&self) -> bool {
        !self.list.is_empty()
    }

    /// Groups the readings.
    pub(super) fn new(gathered: &Gathered, graph: &ClaimGraph, cluster: Cluster) -> Groups {
        let head = heads(gathered);
        match cluster {
            Cluster::Speaker => by(
                gathered,
                &head,
                |reading| gathered.readings[reading].source.clone(),
                |source| speaker(gathered, source.as_ref(), graph.records().len() > 1),
            ),
            Cluster::Document => {
                let records: Vec<_> = graph.records().values().map(|r| &r.document).collect();
                let document = |reading: usize| gathered.claims[gathered.readings[reading].claim].0;
                by(gathered, &head, document, |at| {
                    let title = records.get(*at).and_then(|d| d.metadata().title.as_deref()).map(clean);
                    let id = || records.get(*at).map_or(String::new(), |d| clean(d.id()));
                    Named { label: title.filter(|t| !t.is_empty()).unwrap_or_else(id), says: None }
                })
            }
            Cluster::Topic => {
                let of = topics(gathered);
                let subject = |r: usize| ends(gathered.readings[r].form).map(|(subject, _)| of[subject]);
                by(gathered, &head, subject, |topic| Named { label: about(gathered, &of, *topic), says: None })
            }
        }
    }
}

/// Groups readings by a key, in the order in which the keys come up.
fn by<K: Ord + Clone>(
    gathered: &Gathered,
    head: &[usize],
    key: impl Fn(usize) -> K,
    name: impl Fn(&K) -> Named,
) -> Groups {
    let mut groups = Groups::default();
    let mut known: BTreeMap<K, usize> = BTreeMap::new();
    for reading in head.iter().take(gathered.readings.len()) {
        let key = key(*reading);
        let group = *known.entry(key.clone()).or_insert_with(|| {
            groups.list.push(name(&key));
            groups.list.len() - 1
        });
        groups.of.push(group);
    }
    groups
}

/// The reading whose group each shares: of a claim that another is about, the outermost.
fn heads(gathered: &Gathered) -> Vec<usize> {
    let mut about: Vec<Option<usize>> = vec![None; gathered.claims.len()];
    for (i, reading) in gathered.readings.iter().enumerate() {
        if let Form::About { about: target, .. } = reading.form {
            about[target].get_or_insert(i);
        }
    }
    let outermost = |reading: usize| {
        let mut at = reading;
        // No article nests deeper; a ring ends too.
        for _ in 0..8 {
            match about[gathered.readings[at].claim] {
                Some(next) if next != at => at = next,
                _ => break,
            }
        }
        at
    };
    (0..gathered.readings.len()).map(outermost).collect()
}

fn speaker(gathered: &Gathered, source: Option<&Speaker>, many: bool) -> Named {
    let names = |things: &[usize], short: bool| -> String {
        let name = |t: &usize| if short { &gathered.things[*t].short } else { &gathered.things[*t].name };
        things.iter().map(|t| name(t).as_str()).collect::<Vec<_>>().join(" and ")
    };
    let verb = |things: &[usize]| if things.len() > 1 { "say" } else { "says" };
    match source {
        None => {
            Named { label: if many { "The articles themselves" } else { "The article itself" }.to_owned(), says: None }
        }
        Some(Speaker::Things(things)) => Named {
            label: format!("{} {}", names(things, false), verb(things)),
            says: Some(format!("{} {}:", names(things, true), verb(things))),
        },
        Some(Speaker::Words(words)) => Named { label: format!("{words} says"), says: Some(format!("{words} says:")) },
        Some(Speaker::Unnamed) => Named { label: "Somebody says".to_owned(), says: None },
    }
}

/// The community of each thing, by the claims between them.
fn topics(gathered: &Gathered) -> Vec<usize> {
    let mut ties: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for reading in &gathered.readings {
        let Some((subject, object)) = ends(reading.form) else { continue };
        let objects = match reading.form {
            Form::About { about, .. } => {
                let target = gathered.reading_of(about).and_then(|r| ends(gathered.readings[r].form));
                target.into_iter().flat_map(|(s, o)| std::iter::once(s).chain(o)).collect()
            }
            _ => object.into_iter().collect::<Vec<_>>(),
        };
        for object in objects.into_iter().filter(|o| *o != subject) {
            *ties.entry((subject.min(object), subject.max(object))).or_default() += 1.0;
        }
    }
    let mut graph = UnGraph::with_capacity(gathered.things.len(), ties.len());
    for _ in &gathered.things {
        graph.add_node(());
    }
    for ((a, b), weight) in ties {
        graph.add_edge(NodeIndex::new(a), NodeIndex::new(b), weight);
    }
    communities(&graph)
}

/// "About Ann, Bo and the ship": the things of a topic that most is said of, those with names first.
fn about(gathered: &Gathered, of: &[usize], topic: Option<usize>) -> String {
    let mut things: Vec<usize> = (0..of.len()).filter(|t| Some(of[*t]) == topic).collect();
    things.sort_by_key(|t| (usize::MAX - gathered.things[*t].uses, !gathered.things[*t].named, *t));
    let names: Vec<&str> = things.iter().take(3).map(|t| gathered.things[*t].name.as_str()).collect();
    match names[..] {
        [] => String::new(),
        [one] => format!("About {one}"),
        [ref first @ .., last] => format!("About {} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Options, Show};
    use super::super::Picture;
    use super::super::plan::Plan;
    use super::super::sketch::{document, sketch};
    use super::*;

    fn drawn(graph: &ClaimGraph, cluster: Cluster) -> Plan {
        let show = Show { cluster: Some(cluster), ..Show::default() };
        Picture::of(graph, &Options { show, ..Options::default() }).expect("no focus").fit().0
    }

    /// Labels of the boxes, each with the words of the claims in it.
    fn boxes(plan: &Plan) -> Vec<(String, Vec<String>)> {
        let words = |group: usize| {
            let lines = plan.lines.iter().filter(|l| plan.nodes[l.from].group == group && !l.label.is_empty());
            let pointed = plan.nodes.iter().filter(|n| n.group == group && n.thing.is_none());
            let mut words: Vec<String> =
                lines.map(|l| &l.label).chain(pointed.map(|n| &n.label)).map(|l| l.join(" ")).collect();
            words.sort();
            words
        };
        plan.groups.iter().enumerate().map(|(i, g)| (g.label.clone(), words(i))).collect()
    }

    fn expect(plan: &Plan, expected: &[(&str, &[&str])]) {
        let owned = |w: &[&str]| w.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let expected: Vec<(String, Vec<String>)> = expected.iter().map(|(l, w)| ((*l).to_owned(), owned(w))).collect();
        assert_eq!(boxes(plan), expected);
        for line in &plan.lines {
            assert_eq!(plan.nodes[line.from].group, plan.nodes[line.to].group, "{line:?}");
        }
    }

    #[test]
    fn each_speaker_has_a_box_that_says_who_speaks() {
        let plan = drawn(
            &sketch(
                "person:Ann Berg | bought | object:the ship
                 person:Ann Berg | sold | object:the ship | not, says person:Bo Lind
                 person:Ann Berg | stole | object:the ship | says person:Cy Holm
                 person:Ann Berg | lost | object:the ship | says ~she",
            ),
            Cluster::Speaker,
        );
        expect(
            &plan,
            &[
                ("The article itself", &["bought"]),
                ("Bo Lind says", &["not sold"]),
                ("Cy Holm says", &["stole"]),
                ("Somebody says", &["she says: lost"]),
            ],
        );
        let ids: std::collections::BTreeSet<&String> = plan.nodes.iter().map(|n| &n.id).collect();
        assert_eq!((ids.len(), plan.nodes.len()), (8, 8), "a thing stands in each box, with an id of its own");
        assert!(plan.foot.join(" ").contains("2 of 2 things"), "{:?}", plan.foot);
    }

    #[test]
    fn a_claim_about_a_claim_stands_in_one_box_with_it() {
        let plan = drawn(
            &sketch(
                "person:Ann | hopes | #2 | rule speech
                 organization:Acme | will sell | object:the ship | future, says person:Ann",
            ),
            Cluster::Speaker,
        );
        expect(&plan, &[("The article itself", &["hopes", "will sell"])]);
    }

    #[test]
    fn each_document_has_a_box_also_for_what_both_say() {
        let graphs = [
            document("a", "person:Ann | bought | place:Oslo\nperson:Ann | sold | place:Rome"),
            document("b", "person:Ann | bought | place:Oslo"),
        ];
        let plan = drawn(&ClaimGraph::merge(graphs).expect("two documents"), Cluster::Document);
        expect(&plan, &[("Ship sails", &["bought", "sold"]), ("Ship sails", &["bought"])]);
    }

    #[test]
    fn topics_are_what_hangs_together() {
        let plan = drawn(
            &sketch(
                "person:Ann | owns | object:the ship
                 person:Ann | paints | object:the raft
                 object:the raft | follows | object:the ship
                 person:Bo | leads | organization:Acme
                 organization:Acme | feeds | place:Oslo
                 place:Oslo | honours | person:Bo
                 person:Ann | met | person:Bo",
            ),
            Cluster::Topic,
        );
        expect(
            &plan,
            &[
                ("About Ann, ship and raft", &["follows", "met", "owns", "paints"]),
                ("About Bo, Acme and Oslo", &["feeds", "honours", "leads"]),
            ],
        );
        let bo = plan.nodes.iter().filter(|n| n.label == ["Bo"]).count();
        assert_eq!(bo, 2, "who takes part in another topic stands there too");
    }
}
