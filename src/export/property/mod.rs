//! The graph as property graphs have it: nodes and links of a few fixed kinds with typed properties. Graph databases and
//! graph tools are written from it, each in its own syntax.
//!
//! Labels, kinds and property names are the constants of this module; words of an article are property values alone.
//! Offsets are code points of the document's text, end exclusive; `spans` are a JSON list as in claims.jsonl.

mod walk;

use serde_json::Value as Json;

pub(super) use walk::Part;

/// The type of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Whole,
    Number,
    Truth,
    Texts,
}

/// The value of a property.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Datum {
    Text(String),
    Whole(usize),
    Number(f64),
    Truth(bool),
    Texts(Vec<String>),
}

impl Datum {
    pub(super) fn json(&self) -> Json {
        match self {
            Datum::Text(text) => text.as_str().into(),
            Datum::Whole(n) => (*n).into(),
            Datum::Number(n) => (*n).into(),
            Datum::Truth(t) => (*t).into(),
            Datum::Texts(list) => list.clone().into(),
        }
    }

    /// The value as text where a format has no types: lists as JSON.
    pub(super) fn plain(&self) -> String {
        match self {
            Datum::Text(text) => text.clone(),
            other => other.json().to_string(),
        }
    }
}

impl From<&str> for Datum {
    fn from(text: &str) -> Datum {
        Datum::Text(text.to_owned())
    }
}

/// A property: its name and type.
pub(super) type Column = (&'static str, Type);

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// An article.
    Document,
    /// A sentence that a claim rests on.
    Passage,
    /// What mentions stand for.
    Entity,
    /// Words that stand for no entity.
    Value,
    /// One thing that an article says.
    Claim,
}

impl Label {
    pub(super) const ALL: [Label; 5] = [Label::Document, Label::Passage, Label::Entity, Label::Value, Label::Claim];
    /// Those that graph tools are given; evidence and articles are properties there.
    pub(super) const OF_TOOLS: [Label; 3] = [Label::Entity, Label::Value, Label::Claim];

    pub(super) fn name(self) -> &'static str {
        match self {
            Label::Document => "Document",
            Label::Passage => "Passage",
            Label::Entity => "Entity",
            Label::Value => "Value",
            Label::Claim => "Claim",
        }
    }

    /// The name in lower case, as graph tools have it.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Label::Document => "document",
            Label::Passage => "passage",
            Label::Entity => "entity",
            Label::Value => "value",
            Label::Claim => "claim",
        }
    }

    /// Its properties but `id`.
    pub(super) fn columns(self) -> &'static [Column] {
        use Type::{Number, Text, Texts, Truth, Whole};
        match self {
            Label::Document => &[
                ("title", Text),
                ("date", Text),
                ("source", Text),
                ("author", Text),
                ("url", Text),
                ("language", Text),
                ("sha256", Text),
                ("tool", Text),
            ],
            Label::Passage => {
                &[("document", Text), ("sentence", Whole), ("start", Whole), ("end", Whole), ("text", Text)]
            }
            Label::Entity => &[
                ("name", Text),
                ("type", Text),
                ("document", Text),
                ("aliases", Texts),
                ("links", Texts),
                ("mentions", Whole),
            ],
            Label::Value => &[("text", Text), ("document", Text)],
            Label::Claim => &[
                ("text", Text),
                ("document", Text),
                ("sentence", Whole),
                ("subject", Text),
                ("relation", Text),
                ("lemma", Text),
                ("relationType", Text),
                ("relationSpans", Text),
                ("implied", Truth),
                ("object", Text),
                ("polarity", Text),
                ("modality", Text),
                ("asserted", Truth),
                ("confidence", Number),
                ("rule", Text),
                ("time", Text),
                ("timeValue", Text),
                ("place", Text),
                ("placeValue", Text),
                ("unnamedSources", Texts),
                ("evidence", Text),
                ("evidenceSpans", Text),
            ],
        }
    }
}

/// What a link means. Those from a claim say what stands in its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Subject,
    Object,
    Argument,
    StatedBy,
    EvidencedBy,
    /// From a passage to its document.
    PartOf,
    /// From a plural entity to one that it is made of.
    HasMember,
    /// From entity to entity, for a claim that is asserted.
    Asserted,
}

impl Kind {
    pub(super) const ALL: [Kind; 8] = [
        Kind::Subject,
        Kind::Object,
        Kind::Argument,
        Kind::StatedBy,
        Kind::EvidencedBy,
        Kind::PartOf,
        Kind::HasMember,
        Kind::Asserted,
    ];

    /// The relationship type of graph databases.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Subject => "SUBJECT",
            Kind::Object => "OBJECT",
            Kind::Argument => "ARGUMENT",
            Kind::StatedBy => "STATED_BY",
            Kind::EvidencedBy => "EVIDENCED_BY",
            Kind::PartOf => "PART_OF",
            Kind::HasMember => "HAS_MEMBER",
            Kind::Asserted => "ASSERTED",
        }
    }

    /// The name in lower case, as graph tools have it.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Kind::Subject => "subject",
            Kind::Object => "object",
            Kind::Argument => "argument",
            Kind::StatedBy => "stated_by",
            Kind::EvidencedBy => "evidenced_by",
            Kind::PartOf => "part_of",
            Kind::HasMember => "has_member",
            Kind::Asserted => "asserted",
        }
    }

    /// Its properties but `id`.
    pub(super) fn columns(self) -> &'static [Column] {
        use Type::{Number, Text, Whole};
        match self {
            Kind::Subject | Kind::Object => &[("text", Text), ("spans", Text)],
            Kind::Argument => {
                &[("text", Text), ("spans", Text), ("position", Whole), ("role", Text), ("preposition", Text)]
            }
            Kind::StatedBy => &[
                ("text", Text),
                ("spans", Text),
                ("position", Whole),
                ("attribution", Text),
                ("cue", Text),
                ("cueSpans", Text),
            ],
            Kind::EvidencedBy => &[
                ("quote", Text),
                ("spans", Text),
                ("position", Whole),
                ("start", Whole),
                ("end", Whole),
                ("unit", Text),
            ],
            Kind::PartOf | Kind::HasMember => &[],
            Kind::Asserted => {
                &[("phrase", Text), ("lemma", Text), ("claim", Text), ("document", Text), ("confidence", Number)]
            }
        }
    }
}

/// What the ends of links can be, each pair with the kinds between them.
pub(super) const ENDS: [(Label, Label, &[Kind]); 6] = [
    (Label::Claim, Label::Entity, &SLOTS),
    (Label::Claim, Label::Claim, &SLOTS),
    (Label::Claim, Label::Value, &SLOTS),
    (Label::Claim, Label::Passage, &[Kind::EvidencedBy]),
    (Label::Passage, Label::Document, &[Kind::PartOf]),
    (Label::Entity, Label::Entity, &[Kind::HasMember, Kind::Asserted]),
];

const SLOTS: [Kind; 4] = [Kind::Subject, Kind::Object, Kind::Argument, Kind::StatedBy];

/// A node. `data` holds what is known of the properties of its label, in their order.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) label: Label,
    pub(super) id: String,
    /// What to call it where it is drawn.
    pub(super) caption: String,
    pub(super) data: Vec<(&'static str, Datum)>,
}

/// A link. `data` holds what is known of the properties of its kind, in their order.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) kind: Kind,
    /// The relationship type that the user's own list of relations gives to an asserted claim.
    pub(super) named: Option<String>,
    pub(super) id: String,
    pub(super) from: (Label, String),
    pub(super) to: (Label, String),
    /// What to call it where it is drawn.
    pub(super) caption: String,
    pub(super) data: Vec<(&'static str, Datum)>,
}

impl Link {
    /// The relationship type of graph databases.
    pub(super) fn type_name(&self) -> &str {
        self.named.as_deref().unwrap_or(self.kind.name())
    }
}

/// The value of a property.
pub(super) fn get<'d>(data: &'d [(&'static str, Datum)], name: &str) -> Option<&'d Datum> {
    data.iter().find(|(n, _)| *n == name).map(|(_, datum)| datum)
}
