//! Documents, claims and graphs for the tests: a story told by hand, and random ones.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use claimgraph::claim::mapping::RelationType;
use claimgraph::claim::{Argument, Attribution, AttributionKind, Circumstance, Claim, ClaimId, Modality, Polarity};
use claimgraph::claim::{Predicate, Role, Rule, Slot, Target};
use claimgraph::document::{
    Article, Chain, Document, EntityType, Mention, MentionId, MentionKind, Metadata, Multiword,
};
use claimgraph::document::{Parts, Sentence, SentenceId, Token, TokenId};
use claimgraph::export::{self, Format, Options, Sink};
use claimgraph::graph::{ClaimGraph, Record};
use claimgraph::resolve::{Entity, EntityId, Link, Member, Reason};
use claimgraph::span::Span;
use claimgraph::ud::{Feats, Relation, Upos};
use proptest::prelude::*;

/// Files kept in memory.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

impl Sink for Files {
    fn open(&mut self, name: &str) -> io::Result<Box<dyn Write + '_>> {
        Ok(Box::new(self.0.entry(name.to_owned()).or_default()))
    }
}

/// All files of one format.
pub fn export(graph: &ClaimGraph, format: Format, options: &Options) -> io::Result<Files> {
    let mut files = Files::default();
    export::write(format, graph, options, &mut files)?;
    Ok(files)
}

/// The one file of a format, with the default options.
pub fn file(graph: &ClaimGraph, format: Format) -> String {
    let mut files = export(graph, format, &Options::default()).expect("memory takes everything");
    let bytes = files.0.remove(format.file_name()).expect("the format has this file");
    String::from_utf8(bytes).expect("exports are UTF-8")
}

/// A document of one sentence without structure, words apart by white space. Mentions are given by their words.
pub fn story(id: &str, text: &str, mentions: &[(&str, EntityType, MentionKind)]) -> Document {
    let mut parts = Parts::default();
    let mut at = 0;
    for word in text.split(char::is_whitespace).filter(|w| !w.is_empty()) {
        let start = at + text.get(at..).and_then(|rest| rest.find(word)).expect("words stand in the text");
        at = start + word.len();
        let head = (!parts.tokens.is_empty()).then_some(TokenId(0));
        parts.tokens.push(token(word, Span::new(start, at), head));
    }
    parts.sentences = vec![Sentence { tokens: 0..parts.tokens.len() as u32, starts_paragraph: true }];
    for (words, kind, form) in mentions {
        let span = find(text, words);
        let inside = |i: &usize| span.contains(parts.tokens[*i].span);
        let inside = (0..parts.tokens.len()).filter(inside).collect::<Vec<_>>();
        let (first, last) = (inside[0] as u32, inside[inside.len() - 1] as u32);
        parts.mentions.push(Mention { tokens: first..last + 1, head: TokenId(last), kind: *kind, form: *form });
    }
    parts.mentions.sort_by_key(|m| (m.tokens.start, u32::MAX - m.tokens.end));
    let article = Article { id: id.to_owned(), text: text.to_owned(), metadata: Metadata::default() };
    Document::new(article, parts).expect("the story fits together")
}

fn token(form: &str, span: Span, head: Option<TokenId>) -> Token {
    Token {
        span,
        form: form.to_owned(),
        lemma: form.to_lowercase(),
        upos: Upos::X,
        xpos: "FW".to_owned(),
        feats: Feats::default(),
        head,
        relation: if head.is_some() { Relation::Dep } else { Relation::Root },
        subtype: String::new(),
        margin: 1.0,
    }
}

/// Where words first stand in a text.
pub fn find(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_else(|| panic!("`{words}` stands in the text"));
    Span::new(start, start + words.len())
}

/// A slot of these words; it stands for the mention with exactly them, where there is one.
pub fn slot(document: &Document, words: &str) -> Slot {
    let span = find(document.text(), words);
    let ids = (0..document.mentions().len() as u32).map(MentionId);
    let mention = ids.filter(|id| document.mention_span(*id) == span).map(Target::Mention).next();
    Slot { spans: vec![span], target: mention.unwrap_or(Target::Words(TokenId(0))) }
}

/// A positive, actual claim in the author's own words, with the whole text as evidence.
pub fn claim(document: &Document, id: u128, subject: &str, relation: &str, object: &str) -> Claim {
    Claim {
        id: ClaimId(id),
        sentence: SentenceId(0),
        subject: Some(slot(document, subject)),
        predicate: Predicate {
            spans: vec![find(document.text(), relation)],
            implied: None,
            lemma: relation.to_lowercase(),
            kind: None,
        },
        object: Some(slot(document, object)),
        arguments: vec![],
        polarity: Polarity::Positive,
        modality: Modality::Actual,
        attribution: vec![],
        time: None,
        place: None,
        confidence: 0.93,
        rule: Rule::VerbObject,
        evidence: vec![Span::new(0, document.text().len())],
    }
}

/// An entity of its own for every mention, named by its words.
pub fn entities(document: &Document) -> Vec<Entity> {
    let entity = |i: u32| Entity {
        id: EntityId(u128::from(i) + 1),
        name: document.mention_text(MentionId(i)).to_owned(),
        kind: document.mention(MentionId(i)).kind,
        links: vec![],
        places: vec![],
        mentions: vec![Member { mention: MentionId(i), reason: Reason::First }],
        members: vec![],
    };
    (0..document.mentions().len() as u32).map(entity).collect()
}

/// Numbers that random things are made from.
struct Dice(Vec<u32>, usize);

impl Dice {
    /// A number below `n`.
    fn roll(&mut self, n: usize) -> usize {
        self.1 += 1;
        self.0[self.1 % self.0.len()] as usize % n.max(1)
    }

    fn pick<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len())].clone()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Dice) -> T) -> Option<T> {
        (self.roll(3) == 0).then(|| make(self))
    }
}

/// Words that formats trip over: quotes, escapes, markup, other scripts, control characters.
const WORDS: [&str; 20] = [
    "Ann",
    "Bo",
    "ship",
    "\u{e9}t\u{e9}",
    "\u{1f6a2}",
    "\"quoted\"",
    "back\\slash",
    "\\",
    "{brace}",
    "<b>bold</b>",
    "</script>",
    "a&amp;b",
    "\u{202e}\u{5e9}\u{5dc}\u{5d5}\u{5dd}",
    "\u{1}\u{7f}",
    "%20",
    "\u{65e5}\u{672c}",
    "@id",
    "_:b0",
    "--",
    "e\u{301}",
];

/// A document of up to three random sentences with claims and entities, some of which refer to what is not there.
fn record(id: &str, numbers: Vec<u32>) -> Record {
    let mut dice = Dice(numbers, 0);
    let document = document(id, &mut dice);
    let ids = (0..dice.roll(6)).map(|i| ClaimId(i as u128 + 10 * u128::from(dice.0[0]))).collect::<Vec<_>>();
    let claims = ids.iter().map(|id| random_claim(*id, &ids, &document, &mut dice)).collect();
    let entities = random_entities(&document, &mut dice);
    let tool = dice.pick(&["claimgraph 0.1.0", "claimgraph 0.1.0 model \"3f2a\""]).to_owned();
    Record::new(document, claims, entities, tool)
}

fn document(id: &str, dice: &mut Dice) -> Document {
    let (mut text, mut parts) = (dice.pick(&["", "\n", " "]).to_owned(), Parts::default());
    for _ in 0..1 + dice.roll(3) {
        let first = parts.tokens.len();
        let length = 1 + dice.roll(6);
        let root = first + dice.roll(length);
        for i in first..first + length {
            let word = dice.pick(&WORDS);
            let span = Span::new(text.len(), text.len() + word.len());
            text.push_str(word);
            text.push_str(dice.pick(&[" ", "  ", "", "\n\n", "\t"]));
            // Every word hangs on the root or on an earlier word that is not the root's.
            let head = if i > first && dice.roll(2) == 0 && i - 1 != root { i - 1 } else { root };
            let mut token = token(word, span, (i != root).then_some(TokenId(head as u32)));
            token.upos = dice.pick(&[Upos::Noun, Upos::Verb, Upos::Propn]);
            token.margin = dice.roll(101) as f32 / 100.0;
            token.subtype = dice.pick(&["", "", "pass"]).to_owned();
            token.feats.set("Number", dice.pick(&["Sing", "Plur"]));
            parts.tokens.push(token);
        }
        let tokens = first as u32..(first + length) as u32;
        for _ in 0..1 + dice.roll(4) {
            let start = first + dice.roll(length);
            let end = start + 1 + dice.roll(first + length - start);
            parts.mentions.push(Mention {
                tokens: start as u32..end as u32,
                head: TokenId((start + dice.roll(end - start)) as u32),
                kind: dice.pick(&[EntityType::Person, EntityType::Place, EntityType::Abstract]),
                form: dice.pick(&[MentionKind::Name, MentionKind::Nominal, MentionKind::Pronoun]),
            });
        }
        if length > 1 && dice.roll(4) == 0 {
            let span = parts.tokens[first].span.cover(parts.tokens[first + 1].span);
            parts.multiwords.push(Multiword { span, tokens: tokens.start..tokens.start + 2 });
        }
        parts.sentences.push(Sentence { tokens, starts_paragraph: dice.roll(2) == 0 });
    }
    parts.mentions.sort_by_key(|m| (m.tokens.start, u32::MAX - m.tokens.end));
    if parts.mentions.len() > 1 {
        let mentions = (0..parts.mentions.len() as u32).filter(|_| dice.roll(3) > 0).map(MentionId).collect::<Vec<_>>();
        parts.chains = Some(Chain { mentions }).filter(|c| c.mentions.len() > 1).into_iter().collect();
    }
    let word = |dice: &mut Dice| dice.pick(&WORDS).to_owned();
    let metadata = Metadata {
        title: dice.maybe(word),
        date: dice.maybe(|d| d.pick(&["2026-02-04", "2026-02", "Wednesday", "2026-02-04T12:00:00Z"]).to_owned()),
        source: dice.maybe(word),
        author: dice.maybe(word),
        url: dice.maybe(word),
        language: dice.maybe(word),
    };
    Document::new(Article { id: id.to_owned(), text, metadata }, parts).expect("random documents fit together")
}

fn random_slot(ids: &[ClaimId], document: &Document, dice: &mut Dice) -> Slot {
    let token = TokenId(dice.roll(document.tokens().len()) as u32);
    let words = Slot { spans: vec![document.token(token).span], target: Target::Words(token) };
    match dice.roll(9) {
        0..=5 if !document.mentions().is_empty() => {
            let id = MentionId(dice.roll(document.mentions().len()) as u32);
            Slot { spans: vec![document.mention_span(id)], target: Target::Mention(id) }
        }
        6 if !ids.is_empty() => Slot { target: Target::Claim(dice.pick(ids)), ..words },
        // A claim that is not there.
        7 => Slot { target: Target::Claim(ClaimId(u128::MAX)), ..words },
        _ => words,
    }
}

fn random_claim(id: ClaimId, ids: &[ClaimId], document: &Document, dice: &mut Dice) -> Claim {
    let word = |dice: &mut Dice| document.tokens()[dice.roll(document.tokens().len())].span;
    let slot = |dice: &mut Dice| random_slot(ids, document, dice);
    let argument = |dice: &mut Dice| Argument {
        slot: random_slot(ids, document, dice),
        role: dice.maybe(|d| d.pick(&[Role::Time, Role::Cause])),
        preposition: dice.maybe(|d| d.pick(&["on", "\"in\""]).to_owned()),
    };
    let attribution = |dice: &mut Dice| Attribution {
        source: dice.maybe(|d| random_slot(ids, document, d)),
        cue: dice.maybe(word).into_iter().collect(),
        kind: dice.pick(&[AttributionKind::Direct, AttributionKind::Indirect, AttributionKind::Scare]),
    };
    let circumstance = |dice: &mut Dice| Circumstance {
        spans: vec![word(dice)],
        value: dice.maybe(|d| d.pick(&["2026-02-03", "2026-W05", "\"x\""]).to_owned()),
    };
    let mut evidence =
        (0..1 + dice.roll(3)).map(|_| word(dice)).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
    evidence.sort();
    Claim {
        id,
        sentence: SentenceId(dice.roll(document.sentences().len()) as u32),
        subject: (dice.roll(5) > 0).then(|| slot(dice)),
        predicate: Predicate {
            spans: vec![word(dice)],
            implied: dice.maybe(|_| "is".to_owned()),
            lemma: dice.pick(&["meet", "be in", "\u{1f6a2} \"sail\"\\"]).to_owned(),
            kind: dice
                .maybe(|dice| RelationType { name: "Meeting".to_owned(), iri: dice.maybe(|_| "urn:x:m".to_owned()) }),
        },
        object: (dice.roll(5) > 0).then(|| slot(dice)),
        arguments: dice.maybe(argument).into_iter().collect(),
        polarity: dice.pick(&[Polarity::Positive, Polarity::Positive, Polarity::Negative]),
        modality: dice.pick(&[Modality::Actual, Modality::Actual, Modality::Intended, Modality::Possible]),
        attribution: (0..dice.roll(3)).filter_map(|_| dice.maybe(attribution)).collect(),
        time: dice.maybe(circumstance),
        place: dice.maybe(circumstance),
        confidence: dice.roll(101) as f32 / 100.0,
        rule: dice.pick(&[Rule::VerbObject, Rule::SecondaryPredicate]),
        evidence,
    }
}

fn random_entities(document: &Document, dice: &mut Dice) -> Vec<Entity> {
    let mut groups = BTreeMap::<usize, Vec<Member>>::new();
    for i in 0..document.mentions().len() {
        let reason = dice.pick(&[Reason::First, Reason::Coreference]);
        if let Some(group) = [None, Some(0), Some(1), Some(2)][dice.roll(4)] {
            groups.entry(group).or_default().push(Member { mention: MentionId(i as u32), reason });
        }
    }
    let base = u128::from(dice.0[1]);
    let entity = |(group, mentions): (usize, Vec<Member>)| Entity {
        id: EntityId(base + group as u128),
        name: document.mention_text(mentions[0].mention).to_owned(),
        kind: document.mention(mentions[0].mention).kind,
        links: dice
            .maybe(|d| Link {
                iri: d.pick(&["https://example.org/Q1", "no iri"]).to_owned(),
                score: d.roll(101) as f32 / 100.0,
            })
            .into_iter()
            .collect(),
        places: vec![],
        // Some of these are not there.
        members: (0..dice.roll(3)).map(|i| EntityId(base + i as u128)).collect(),
        mentions,
    };
    groups.into_iter().map(entity).collect()
}

/// The graph of one random document with one of a few ids.
pub fn graphs_of_one() -> impl Strategy<Value = ClaimGraph> {
    let id = prop::sample::select(vec!["a", "b", "c/../\u{e9}", "\"d\"", "e\n"]);
    let numbers = prop::collection::vec(any::<u32>(), 30..200);
    (id, numbers).prop_map(|(id, numbers)| ClaimGraph::from(record(id, numbers)))
}

/// Three graphs with up to four documents in common. Now and then two of them have one id and different contents.
pub fn three_graphs() -> impl Strategy<Value = [ClaimGraph; 3]> {
    let pool = prop::collection::vec(graphs_of_one(), 1..5);
    let chosen = prop::array::uniform3(prop::collection::vec(any::<bool>(), 4));
    (pool, chosen).prop_map(|(pool, chosen)| {
        chosen.map(|chosen| {
            let mut graph = ClaimGraph::default();
            for (one, _) in pool.iter().zip(chosen).filter(|(_, chosen)| *chosen) {
                // Of two with one id the first stays in this graph; another graph may have the other.
                graph = ClaimGraph::merge([graph.clone(), one.clone()]).unwrap_or(graph);
            }
            graph
        })
    })
}
