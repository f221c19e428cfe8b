//! [Claim]: one thing that the article says, found by rules over the dependency tree.
//!
//! Slots hold mentions and words, never names: who "he" is belongs to [`crate::resolve`].

mod argument;
mod attachment;
pub mod attribution;
mod clause;
mod clause_kind;
mod confidence;
mod context;
mod coordination;
mod dependents;
mod draft;
mod event_noun;
pub mod explain;
pub mod factuality;
mod finish;
mod frame;
mod grammar;
mod id;
mod lexicon;
mod life;
pub mod mapping;
mod named;
mod negation;
mod nominal;
mod object;
mod office;
mod quotation;
mod reciprocal;
mod relation;
mod report_word;
mod reporting;
mod silence;
#[cfg(test)]
mod small_trees;
mod source;
mod speech;
mod subjects;
pub mod time;
mod title;
mod turns;
mod wordnet;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::document::{Document, MentionId, SentenceId, TokenId};
use crate::span::Span;

/// 128 bits of a hash over document id, predicate spans, slot spans and a reading number. It does not depend on
/// resolution, polarity, modality or confidence, so that a better release finds the claim that a person has reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimId(pub u128);

impl fmt::Display for ClaimId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "c-{:032x}", self.0)
    }
}

/// Text that is no id of a claim or entity.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no id")]
pub struct BadId(pub String);

impl FromStr for ClaimId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<ClaimId, BadId> {
        let hex = text.strip_prefix("c-").filter(|h| h.len() == 32);
        hex.and_then(|h| u128::from_str_radix(h, 16).ok()).map(ClaimId).ok_or_else(|| BadId(text.to_owned()))
    }
}

impl JsonSchema for ClaimId {
    fn schema_name() -> Cow<'static, str> {
        "ClaimId".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^c-[0-9a-f]{32}$" })
    }
}

impl Serialize for ClaimId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClaimId {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<ClaimId, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// What a slot stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Target {
    /// A mention; the slot's words may be fewer than the mention's, but they have its head.
    Mention(MentionId),
    /// Another claim of the same document.
    Claim(ClaimId),
    /// Only its words, whose head is this token: "loud", "badly".
    Words(TokenId),
}

/// A slot: words of the text, and what they stand for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Its words, in text order, without the preposition that introduces them.
    pub spans: Vec<Span>,
    /// What they stand for.
    pub target: Target,
}

/// The predicate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Predicate {
    /// Its words in text order: auxiliaries, negation, adjacent adverbs, verb, particle. Where `implied` is given, the
    /// words that imply it.
    pub spans: Vec<Span>,
    /// The words where the text does not have them ("is"), as in appositions and titles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub implied: Option<String>,
    /// Base form without auxiliaries, negation and adverbs, with the preposition that closes it.
    pub lemma: String,
    /// What the user calls it, by a table of relations.
    #[serde(flatten, default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<mapping::RelationType>,
}

/// What a further argument does for its claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// "bought by *Acme*"
    Agent,
    /// "gave *Ann* a letter"
    Recipient,
    /// "on *Tuesday*", "*when the ship came*"
    Time,
    /// "in *Oslo*"
    Place,
    /// "because *the port closed*"
    Cause,
    /// "if *the port closes*"
    Condition,
    /// "although *the port is closed*"
    Concession,
    /// "*to win time*", "for *peace*"
    Purpose,
    /// "with *great care*"
    Manner,
    /// "than *last year*", "like *Bo*"
    Comparison,
    /// "about *the pact*"
    Topic,
}

/// A further argument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Argument {
    /// Its words and what they stand for.
    pub slot: Slot,
    /// What it does, where one of the roles fits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The preposition or subordinator that introduces it, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preposition: Option<String>,
}

/// Whether it is affirmed or denied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// "The port closed."
    #[default]
    Positive,
    /// "The port did not close."
    Negative,
}

/// How far it is said to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// It holds or happened, by the article or by its source; habits and generic facts too: "The port closed."
    #[default]
    Actual,
    /// It will happen, is scheduled, or was still to come then: "The port will close."
    Future,
    /// It is likely, seems or appears: "The port probably closed."
    Probable,
    /// It may, can, could, is suspected, alleged or hoped: "The port may close."
    Possible,
    /// Somebody wants, decides, tries, threatens, plans, asks or orders it, or it is a purpose: "to close the port".
    Intended,
    /// It should, must, ought, is needed, advised: "The port must close."
    Obligation,
    /// Under an "if" or in a supposed case, condition and consequence: "If the port closes, ships wait."
    Conditional,
    /// Asked, not said: "Did the port close?"
    Question,
}

/// How a source is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AttributionKind {
    /// In quotation marks.
    Direct,
    /// In the author's words.
    Indirect,
    /// Quoted words in a claim that the author asserts; not a source.
    Scare,
}

/// Who says it. The author speaking is the default: no attribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// Who; absent for "reportedly".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slot>,
    /// The words that say so: "said", "according to".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cue: Vec<Span>,
    /// How.
    pub kind: AttributionKind,
}

/// A time or place of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circumstance {
    /// Its words.
    pub spans: Vec<Span>,
    /// Normalised: a TIMEX3 value such as `2026-02-03` for a time; absent where unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// One thing that the article says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Stable id.
    pub id: ClaimId,
    /// The sentence it was found in.
    pub sentence: SentenceId,
    /// Who or what it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Slot>,
    /// What is said.
    pub predicate: Predicate,
    /// Of whom or what it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<Slot>,
    /// Further arguments in text order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arguments: Vec<Argument>,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How far it holds.
    pub modality: Modality,
    /// Sources, outermost first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attribution: Vec<Attribution>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Circumstance>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Circumstance>,
    /// Probability that the claim is right, 0 to 1, two decimals.
    pub confidence: f32,
    /// The rule that made it.
    pub rule: Rule,
    /// The words it rests on.
    pub evidence: Vec<Span>,
}

impl Claim {
    /// Whether the article itself asserts it: positive, actual, and nobody's word but the author's. Only such claims
    /// become bare triples, direct edges and plain lines, in every export.
    pub fn is_asserted(&self) -> bool {
        self.polarity == Polarity::Positive
            && self.modality == Modality::Actual
            && self.attribution.iter().all(|a| a.kind == AttributionKind::Scare)
    }

    /// Whether it is an act of speech, by its verb: "threatened to leave", "accused".
    pub fn is_act_of_speech(&self) -> bool {
        let verb = self.predicate.lemma.split(' ').next().unwrap_or_default();
        wordnet::is_speech(wordnet::Speech::Act, &verb.to_lowercase())
    }
}

/// The construction that a claim was found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// "Ann bought the ship."
    VerbObject,
    /// "Ann went to Oslo."
    VerbOblique,
    /// "Ann waited."
    Verb,
    /// "The ship was bought by Acme."
    Passive,
    /// "Ann is a sailor", "Ann is in Oslo", "Ann is wary of banks."
    Copula,
    /// "Ann became chair."
    SecondaryPredicate,
    /// "Ann said that the ship sank."
    Speech,
    /// "The ship, which sank, ..."
    RelativeClause,
    /// "the ship built by Acme", "Ann, leaving Oslo, ..."
    Participle,
    /// "ordered the crew to leave"
    ObjectControl,
    /// "Ann left to win time."
    Purpose,
    /// "Ann, the mayor of Oslo, ..."
    Apposition,
    /// "President Ann Berg"
    Title,
    /// "Ann's refusal to pay"
    Nominal,
}

/// Finds the claims of a document, sorted by evidence.
pub fn extract(document: &Document) -> Vec<Claim> {
    finish::claims(document, drafts(document)).into_iter().map(|(claim, _)| claim).collect()
}

/// The claims of a document, with the features that their confidence rests on and the names of those: what the weights
/// are fitted on.
pub fn confidence_examples(document: &Document) -> Vec<(Claim, Vec<(&'static str, f32)>)> {
    let named = |values: [f32; confidence::NAMES.len()]| confidence::NAMES.into_iter().zip(values).collect();
    finish::claims(document, drafts(document)).into_iter().map(|(claim, values)| (claim, named(values))).collect()
}

fn drafts(document: &Document) -> Vec<draft::Draft> {
    let sentences = (0..document.sentences().len() as u32).map(SentenceId);
    let all = sentences.flat_map(|sentence| sentence_drafts(document, sentence));
    all.filter(|d| silence::silence(document, d).is_none()).collect()
}

/// What the rules find in a sentence, whether it is worth a claim or not.
fn sentence_drafts(document: &Document, sentence: SentenceId) -> Vec<draft::Draft> {
    let mut drafts = vec![];
    for clause in clause::clauses(document, sentence) {
        let mut found = subjects::drafts(document, &clause);
        speech::report(document, &clause, &mut found);
        found.extend(office::former(document, &found));
        drafts.append(&mut found);
    }
    drafts.append(&mut nominal::drafts(document, sentence));
    drafts
}

#[cfg(test)]
mod tests;
