//! The words of a claim in a picture: "not" where it is needed, the time, what follows the object.

use super::label::{clean, has_negator, places, without_article};
use super::style::Status;
use crate::claim::{Argument, Claim, Polarity, Role, Rule, Target};
use crate::graph::Record;
use crate::span::{Span, join};
use crate::ud::Upos;

/// Characters of a time that stands in brackets, and of words that follow an object, at most.
const SHORT_TIME: usize = 24;
const SHORT_REST: usize = 36;

/// Prepositions that a time does without: "(Tuesday)", but "(after the vote)".
const PLAIN_TIME: [&str; 4] = ["on", "in", "at", "of"];

/// The words of spans; their places where the text is withheld.
pub(super) fn said(record: &Record, spans: &[Span]) -> String {
    match record.withheld {
        None => clean(&join(spans, record.document.text())),
        Some(_) => places(spans, record.document.text()),
    }
}

/// "is a sailor", "the mayor of Oslo", "became tall"
pub(super) fn is_copular(claim: &Claim) -> bool {
    matches!(claim.rule, Rule::Copula | Rule::Apposition | Rule::Title | Rule::SecondaryPredicate)
        && ["be", "become"].contains(&claim.predicate.lemma.as_str())
}

/// A note's words: what the thing is, without "is".
pub(super) fn note(relation: &str, object: &str, status: Status) -> String {
    let mut words = relation.split(' ').filter(|w| !w.is_empty()).peekable();
    let plain = ["is", "are", "am", "'s", "’s"];
    if !object.is_empty() && words.peek().is_some_and(|w| plain.contains(&w.to_lowercase().as_str())) {
        words.next();
    }
    let rest: Vec<&str> = words.collect();
    let all = if rest.is_empty() { without_article(object).to_owned() } else { format!("{} {object}", rest.join(" ")) };
    // Without the verb nothing would say that it is only possible.
    if rest.is_empty() && status == Status::Possible { format!("possibly {all}") } else { all.trim().to_owned() }
}

/// Adds "not" where the words do not say so, and a short time in brackets.
pub(super) fn finish(words: &str, claim: &Claim, record: &Record) -> String {
    let mut words = words.to_owned();
    let object = claim.object.as_ref().map_or(String::new(), |o| said(record, &o.spans));
    if claim.polarity == Polarity::Negative && !has_negator(&words) {
        if object.to_lowercase().starts_with("no ") {
            // "had no | plans"
            words.push_str(" no");
        } else if !has_negator(&object) {
            words = denied(&words, claim, record);
        }
    }
    match time(claim, record).filter(|t| t.chars().count() <= SHORT_TIME && !words.contains(t.as_str())) {
        Some(time) => format!("{words} ({time})"),
        None => words,
    }
}

/// "carries" as "does not carry"; what is no plain verb with a tense has "not" in front.
fn denied(words: &str, claim: &Claim, record: &Record) -> String {
    let tokens = record.document.tokens();
    let first = claim.predicate.spans.first().map_or(0, |s| s.start);
    let verb = tokens.get(tokens.partition_point(|t| t.span.start < first));
    let with_do = verb.filter(|t| t.span.start == first && t.upos == Upos::Verb).and_then(|verb| {
        let helper = match verb.xpos.as_str() {
            "VBZ" => "does",
            "VBD" => "did",
            "VBP" => "do",
            _ => return None,
        };
        let rest = words.strip_prefix(verb.form.as_str()).filter(|rest| rest.is_empty() || rest.starts_with(' '))?;
        Some(format!("{helper} not {}{rest}", verb.lemma))
    });
    with_do.unwrap_or_else(|| format!("not {words}"))
}

/// When a claim holds: "Tuesday", "after the vote".
pub(super) fn time(claim: &Claim, record: &Record) -> Option<String> {
    let time = claim.time.as_ref()?;
    let argument = claim.arguments.iter().find(|a| a.slot.spans == time.spans);
    let preposition = argument.and_then(|a| a.preposition.as_deref());
    let preposition = preposition.filter(|p| !PLAIN_TIME.contains(&p.to_lowercase().as_str()));
    let words = match &time.value {
        Some(value) if record.withheld.is_some() => value.clone(),
        _ => said(record, &time.spans),
    };
    let words = clean(&[preposition.unwrap_or(""), &words].join(" "));
    (!words.is_empty()).then_some(words)
}

/// The words of a relation whose object stands at the end of its line, with what follows the object in the sentence:
/// "certified … as a producer", "called … convincing".
pub(super) fn around(relation: &str, claim: &Claim, record: &Record) -> String {
    let Some(object) = claim.object.as_ref().and_then(|o| o.spans.iter().map(|s| s.end).max()) else {
        return relation.to_owned();
    };
    let follows = |a: &&Argument| {
        let told = matches!(a.role, Some(Role::Time | Role::Agent | Role::Concession));
        !told && a.slot.spans.first().is_some_and(|s| s.start >= object) && !matches!(a.slot.target, Target::Claim(_))
    };
    let words = |a: &Argument| {
        let preposition = a.preposition.as_deref().unwrap_or("");
        clean(&[preposition, &said(record, &a.slot.spans)].join(" "))
    };
    let short = |rest: &String| rest.chars().count() <= SHORT_REST && !rest.is_empty();
    match claim.arguments.iter().filter(follows).map(words).find(short) {
        Some(rest) if relation.chars().count() <= SHORT_REST => format!("{relation} … {rest}"),
        _ => relation.to_owned(),
    }
}
