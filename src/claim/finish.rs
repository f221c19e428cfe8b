//! From drafts to claims: characters, ids, facts, order.

use std::collections::{BTreeMap, BTreeSet};

use super::attribution::Sources;
use super::draft::{Draft, Extra, Part};
use super::grammar::{clause_above, opens_clause};
use super::id::claim_id;
use super::{Argument, AttributionKind, Circumstance, Claim, ClaimId, Modality, Predicate, Role, Rule, Slot, Target};
use super::{confidence, factuality, time};
use crate::document::{Document, EntityType, MentionId, TokenId};
use crate::span::{Span, join};
use crate::ud::Relation;

/// Turns drafts into claims, sorted by evidence, each once, with the features that their confidence rests on.
pub(super) fn claims(document: &Document, drafts: Vec<Draft>) -> Vec<(Claim, [f32; confidence::NAMES.len()])> {
    let sources = Sources::new(document);
    let mut seen = BTreeSet::new();
    let mut by_predicate: BTreeMap<TokenId, ClaimId> = BTreeMap::new();
    let mut found = vec![];
    for draft in drafts {
        let mut claim = claim(document, &sources, &draft);
        // The same words in the same slots say nothing new; another reading of them keeps its own number.
        let mut reading = 0;
        while !seen.insert(claim.id) {
            reading += 1;
            claim.id = id(document, &claim, reading);
        }
        if reading > 0 {
            continue;
        }
        // "President Berg ... President Berg": who somebody is is said once.
        if draft.rule == Rule::Title && found.iter().any(|(before, _)| is_same_title(document, before, &claim)) {
            continue;
        }
        by_predicate.entry(draft.predicate).or_insert(claim.id);
        for link in &draft.governors {
            by_predicate.entry(*link).or_insert(claim.id);
        }
        found.push((claim, draft));
    }
    let mut in_sentence = vec![0; document.sentences().len()];
    for (claim, _) in &found {
        in_sentence[claim.sentence.index()] += 1;
    }
    let finish = |(mut claim, draft): (Claim, Draft)| {
        link(&mut claim, &draft, &by_predicate);
        let features = confidence::features(document, &draft, &claim, in_sentence[claim.sentence.index()]);
        claim.confidence = confidence::of(&features);
        (claim, features)
    };
    let mut claims: Vec<_> = found.into_iter().map(finish).collect();
    claims.sort_by(|(a, _), (b, _)| {
        (&a.evidence, &a.predicate.spans, a.id).cmp(&(&b.evidence, &b.predicate.spans, b.id))
    });
    claims
}

/// Whether two titles say the same of the same bearer, as far as the chains of mentions tell.
fn is_same_title(document: &Document, before: &Claim, claim: &Claim) -> bool {
    let text = |slot: &Option<Slot>| slot.as_ref().map(|s| join(&s.spans, document.text()).to_lowercase());
    let bearer = |claim: &Claim| match claim.subject.as_ref().map(|s| s.target) {
        Some(Target::Mention(mention)) => document.chain_of(mention).map(|c| c.mentions.first().copied()),
        _ => None,
    };
    let same =
        || text(&before.subject) == text(&claim.subject) || bearer(before).is_some_and(|b| Some(b) == bearer(claim));
    before.rule == Rule::Title
        && same()
        && before.predicate.implied == claim.predicate.implied
        && text(&before.object) == text(&claim.object)
        && before.attribution == claim.attribution
}

/// Points clause slots to the claims of their clauses.
fn link(claim: &mut Claim, draft: &Draft, by_predicate: &BTreeMap<TokenId, ClaimId>) {
    let own = claim.id;
    let point = |slot: Option<&mut Slot>, part: Option<&Part>| {
        if let (Some(slot), Some(part)) = (slot, part)
            && part.clause
            && let Some(target) = by_predicate.get(&part.head).filter(|t| **t != own)
        {
            slot.target = Target::Claim(*target);
        }
    };
    point(claim.subject.as_mut(), draft.subject.as_ref());
    point(claim.object.as_mut(), draft.object.as_ref());
    for (argument, extra) in claim.arguments.iter_mut().zip(&draft.extras) {
        point(Some(&mut argument.slot), Some(&extra.part));
    }
}

fn id(document: &Document, claim: &Claim, reading: u32) -> ClaimId {
    claim_id(document.id(), claim.subject.as_ref(), &claim.predicate, claim.object.as_ref(), &claim.arguments, reading)
}

fn claim(document: &Document, sources: &Sources, draft: &Draft) -> Claim {
    let predicate = Predicate {
        spans: document.spans(&draft.relation),
        implied: draft.implied.clone(),
        lemma: draft.lemma.clone(),
        kind: None,
    };
    let slots: Vec<TokenId> = draft.subject.iter().chain(&draft.object).map(|p| p.head).collect();
    let (polarity, modality) = factuality::assess_with(document, draft.predicate, &draft.governors, &slots);
    let mut attribution = sources.of(document, draft.predicate);
    // Who somebody is in passing, in an indirect report, is the author's word (Potts 2005, "The logic of conventional
    // implicatures"): in "Bo said that his ship, the Fram, sank" Bo need not have named it.
    if draft.implied.is_some() {
        attribution.retain(|a| a.kind != AttributionKind::Indirect);
    }
    let arguments: Vec<Argument> = draft.extras.iter().map(|e| argument(document, e)).collect();
    let mut claim = Claim {
        id: ClaimId(0),
        sentence: document.sentence_of(draft.predicate),
        subject: draft.subject.as_ref().map(|p| slot(document, p)),
        predicate,
        object: draft.object.as_ref().map(|p| slot(document, p)),
        time: circumstance(document, draft, Role::Time, modality),
        place: circumstance(document, draft, Role::Place, modality).or_else(|| placed_object(document, draft)),
        arguments,
        polarity,
        modality,
        attribution,
        confidence: 0.0,
        rule: draft.rule,
        evidence: evidence(document, draft),
    };
    // "captain Ann Berg": what she is said to be is only its words, not herself once more.
    if let (Some(subject), Some(object)) = (&claim.subject, &mut claim.object)
        && claim.predicate.implied.is_some()
        && subject.target == object.target
    {
        object.target = Target::Words(draft.object.as_ref().map_or(draft.predicate, |o| o.head));
    }
    claim.rule = rule(&claim, sources, document, draft);
    claim.id = id(document, &claim, 0);
    claim
}

/// A clause for an object is speech only where it is somebody's word: "Ann knows that P" is an ordinary object.
fn rule(claim: &Claim, sources: &Sources, document: &Document, draft: &Draft) -> Rule {
    let Some(object) = draft.object.as_ref().filter(|_| claim.rule == Rule::Speech) else { return claim.rule };
    let cue = |spans: &[Span]| spans.iter().any(|c| claim.predicate.spans.iter().any(|p| p.overlaps(*c)));
    let reported = sources.of(document, object.head).iter().any(|a| a.kind != AttributionKind::Scare && cue(&a.cue));
    if reported { Rule::Speech } else { Rule::VerbObject }
}

/// What a slot stands for: of a coordination that stays whole ("Ann or Bo"), the mention of all its members.
fn mention(document: &Document, part: &Part, head: TokenId) -> Option<MentionId> {
    let noun = |t: TokenId| document.mention_at(t).is_some() && part.tokens.contains(&t);
    let Some(last) = document.children_by(part.head, Relation::Conj).rfind(|c| noun(*c)) else {
        return document.mention_at(head);
    };
    let whole = document.mentions().iter().position(|m| m.head == part.head && m.tokens.contains(&last.0));
    whole.map(|m| MentionId(m as u32))
}

fn slot(document: &Document, part: &Part) -> Slot {
    // "captain Ann Berg": the mention of a name behind a noun is the noun's.
    let mut head = part.head;
    while document.mention_at(head).is_none()
        && document.token(head).relation == Relation::Flat
        && let Some(above) = document.token(head).head
    {
        head = above;
    }
    let target = match mention(document, part, head) {
        Some(mention) if !part.clause => Target::Mention(mention),
        _ => Target::Words(part.head),
    };
    Slot { spans: document.spans(&part.tokens), target }
}

fn argument(document: &Document, extra: &Extra) -> Argument {
    let preposition = join(&document.spans(&extra.preposition), document.text());
    Argument {
        slot: slot(document, &extra.part),
        role: extra.role,
        preposition: Some(preposition).filter(|p| !p.is_empty()),
    }
}

fn circumstance(document: &Document, draft: &Draft, role: Role, modality: Modality) -> Option<Circumstance> {
    let of_role = |e: &&Extra| e.role == Some(role);
    let phrase = draft.extras.iter().filter(of_role).find(|e| !e.part.clause);
    let extra = phrase.or_else(|| draft.extras.iter().find(of_role))?;
    let spans = document.spans(&extra.part.tokens);
    let value = match role {
        Role::Time if !extra.part.clause => {
            // What will be, or is planned or due, is so on the next Monday, not the last one.
            let to_come = matches!(modality, Modality::Future | Modality::Intended | Modality::Obligation);
            let past = draft.relation.iter().any(|t| document.token(*t).feats.is("Tense", "Past"));
            let ahead = to_come && !past;
            let value = if ahead { time::value_ahead } else { time::value };
            value(&join(&spans, document.text()), document.metadata().date.as_deref())
        }
        _ => None,
    };
    Some(Circumstance { spans, value })
}

/// The object of "arrived in Oslo" is where it happened.
fn placed_object(document: &Document, draft: &Draft) -> Option<Circumstance> {
    let object = draft.object.as_ref()?;
    let place = document.mention_at(object.head).is_some_and(|m| document.mention(m).kind == EntityType::Place);
    let closing = draft.lemma.rsplit(' ').next().unwrap_or("");
    let locative = matches!(closing, "in" | "at" | "on" | "near" | "inside" | "outside" | "within" | "across");
    (place && locative).then(|| Circumstance { spans: document.spans(&object.tokens), value: None })
}

/// The claim's words and what lies between them in the same clause.
fn evidence(document: &Document, draft: &Draft) -> Vec<Span> {
    let mut tokens = draft.relation.clone();
    tokens.extend(draft.subject.iter().chain(&draft.object).flat_map(|p| p.tokens.iter().copied()));
    for extra in &draft.extras {
        tokens.extend(extra.part.tokens.iter().chain(&extra.preposition).copied());
    }
    tokens.sort_unstable();
    tokens.dedup();
    if let (Some(first), Some(last)) = (tokens.first().copied(), tokens.last().copied()) {
        let mine = |t: &TokenId| {
            let clause = if opens_clause(document, *t) { Some(*t) } else { clause_above(document, *t) };
            clause == Some(draft.predicate) || clause.is_some_and(|c| draft.governors.contains(&c))
        };
        let between: Vec<TokenId> = (first.0..last.0).map(TokenId).filter(mine).collect();
        tokens.extend(between);
        tokens.sort_unstable();
        tokens.dedup();
    }
    document.spans(&tokens)
}
