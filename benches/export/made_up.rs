//! A graph of any number of claims, always the same.

use claimgraph::claim::Target;
use claimgraph::claim::{Attribution, AttributionKind, Claim, ClaimId, Modality, Polarity, Predicate, Rule, Slot};
use claimgraph::document::{
    Article, Document, EntityType, Mention, MentionId, MentionKind, Metadata, Parts, Sentence, SentenceId, Token,
    TokenId,
};
use claimgraph::graph::{ClaimGraph, Record};
use claimgraph::resolve::{Entity, EntityId, Member, Reason};
use claimgraph::span::Span;
use claimgraph::ud::{Feats, Relation, Upos};

/// Claims of a document.
const CLAIMS: usize = 40;
/// People of a document.
const PEOPLE: usize = 12;

/// A graph of so many claims.
pub fn graph(claims: usize) -> ClaimGraph {
    let documents = (0..claims.div_ceil(CLAIMS)).map(|i| document(i, CLAIMS.min(claims - i * CLAIMS)));
    ClaimGraph::merge(documents.map(ClaimGraph::from)).expect("each document has an id of its own")
}

/// "Person 3 warned Person 7 , Person 1 said ." and so on.
fn document(number: usize, claims: usize) -> Record {
    let (mut text, mut parts) = (String::new(), Parts::default());
    let mut made = vec![];
    for i in 0..claims {
        let [subject, object, source] = [i, i * 5 + 1, i * 7 + 2].map(|n| n % PEOPLE);
        let words = [name(subject), "warned".to_owned(), name(object), ",".to_owned(), name(source), "said".to_owned()];
        let first = parts.tokens.len() as u32;
        for (at, word) in words.iter().enumerate() {
            let span = Span::new(text.len(), text.len() + word.len());
            text.push_str(word);
            text.push(' ');
            let id = first + at as u32;
            if at % 2 == 0 && at < 5 {
                let (kind, form) = (EntityType::Person, MentionKind::Name);
                parts.mentions.push(Mention { tokens: id..id + 1, head: TokenId(id), kind, form });
            }
            parts.tokens.push(token(word, span, (at != 1).then_some(TokenId(first + 1))));
        }
        parts.sentences.push(Sentence { tokens: first..first + words.len() as u32, starts_paragraph: i == 0 });
        made.push(claim(number, i, first, &parts));
    }
    let mut entities: Vec<Entity> = vec![];
    for i in 0..parts.mentions.len() {
        let mention = Member { mention: MentionId(i as u32), reason: Reason::SameName };
        let name = &parts.tokens[parts.mentions[i].head.index()].form;
        match entities.iter_mut().find(|e| e.name == *name) {
            Some(entity) => entity.mentions.push(mention),
            None => entities.push(Entity {
                id: EntityId((number * PEOPLE + entities.len()) as u128),
                name: name.clone(),
                kind: EntityType::Person,
                links: vec![],
                mentions: vec![mention],
                members: vec![],
                places: vec![],
            }),
        }
    }
    let metadata = Metadata { date: Some("2026-02-04".to_owned()), ..Metadata::default() };
    let article = Article { id: format!("article-{number:07}"), text, metadata };
    let document = Document::new(article, parts).expect("it fits together");
    Record::new(document, made, entities, "claimgraph".to_owned())
}

fn name(number: usize) -> String {
    format!("Person\u{b7}{number}")
}

fn token(word: &str, span: Span, head: Option<TokenId>) -> Token {
    Token {
        span,
        form: word.to_owned(),
        lemma: word.to_lowercase(),
        upos: Upos::X,
        xpos: "FW".to_owned(),
        feats: Feats::default(),
        head,
        relation: if head.is_some() { Relation::Dep } else { Relation::Root },
        subtype: String::new(),
        margin: 1.0,
    }
}

fn claim(document: usize, number: usize, first: u32, parts: &Parts) -> Claim {
    let span = |at: u32| parts.tokens[(first + at) as usize].span;
    let slot = |at: u32| {
        let mention = parts.mentions.len() as u32 - 3 + at / 2;
        Slot { spans: vec![span(at)], target: Target::Mention(MentionId(mention)) }
    };
    let said = Attribution { source: Some(slot(4)), cue: vec![span(5)], kind: AttributionKind::Indirect };
    Claim {
        id: ClaimId((document * CLAIMS + number) as u128),
        sentence: SentenceId(number as u32),
        subject: Some(slot(0)),
        predicate: Predicate { spans: vec![span(1)], implied: None, lemma: "warn".to_owned(), kind: None },
        object: Some(slot(2)),
        arguments: vec![],
        polarity: if number % 5 == 1 { Polarity::Negative } else { Polarity::Positive },
        modality: if number % 5 == 2 { Modality::Intended } else { Modality::Actual },
        attribution: if number % 5 == 3 { vec![said] } else { vec![] },
        time: None,
        place: None,
        confidence: 0.9,
        rule: Rule::VerbObject,
        evidence: vec![span(0).cover(span(2))],
    }
}
