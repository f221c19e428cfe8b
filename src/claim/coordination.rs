//! Coordination: "Ann and Bo bought ships and boats" is four claims.

use super::argument::{Conjuncts, Place, fronted, nominal, trim};
use super::draft::Part;
use super::grammar::{antecedent, has, introducers, is_name, lower, opens_clause};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// The members of a coordination that starts with this word, in text order.
pub(super) fn conjuncts(document: &Document, first: TokenId) -> Vec<TokenId> {
    let (mut found, mut open) = (vec![], vec![first]);
    while let Some(token) = open.pop() {
        found.push(token);
        open.extend(document.children_by(token, Relation::Conj));
    }
    found.sort_unstable();
    found
}

/// The slots of a noun phrase: one for each conjunct, or one for the whole where its members share a modifier or
/// belong together.
pub(super) fn split(document: &Document, head: TokenId, place: Place) -> Vec<Part> {
    if let Some(members) = shared_antecedent(document, head) {
        return members.iter().map(|m| member(document, members[0], *m, Place::Subject)).collect();
    }
    if antecedent(document, head).is_some() || fronted(document, head).is_some() {
        return vec![nominal(document, head, place, Conjuncts::Split)];
    }
    let members = conjuncts(document, head);
    if members.len() == 1 {
        return vec![nominal(document, head, place, Conjuncts::Split)];
    }
    if members.iter().any(|m| opens_clause(document, *m)) || belongs_together(document, head, &members) {
        return vec![nominal(document, head, place, Conjuncts::Whole)];
    }
    if is_open(document, &members) {
        return vec![nominal(document, head, place, Conjuncts::Whole)];
    }
    members.iter().map(|m| member(document, head, *m, place)).collect()
}

/// The later members of a coordination of attributes that each say something by themselves: "is loud and *rude*", "a singer,
/// *writer* and *director*". Not "the founder and owner of the mine", which shares a complement.
pub(super) fn attributes(document: &Document, first: TokenId) -> Option<Vec<Part>> {
    // "is loud and rude and *leads* the party": that is a claim of its own.
    let attribute = |t: &TokenId| *t == first || !opens_clause(document, *t);
    let members: Vec<TokenId> = conjuncts(document, first).into_iter().filter(attribute).collect();
    let kind = |t: TokenId| match document.token(t).upos {
        Upos::Propn => Upos::Noun,
        // "a linguist and one of the founders"
        Upos::Num if has(document, t, Relation::Nmod) => Upos::Noun,
        upos => upos,
    };
    let alike = members.iter().all(|m| matches!(kind(*m), Upos::Noun | Upos::Adj));
    let complement = |t: TokenId| {
        document.children_by(t, Relation::Nmod).any(|c| {
            c > t && matches!(lower(document, &introducers(document, c, Relation::Case)).as_str(), "of" | "to")
        })
    };
    let bare = |t: TokenId| !has(document, t, Relation::Det) && document.token(t).upos == Upos::Noun;
    let last = members[members.len() - 1];
    let shared = bare(last) && complement(last) && !members[..members.len() - 1].iter().any(|m| complement(*m));
    // "The causes are rain and wind", "two causes, rain and wind": together they are.
    let word = document.token(first);
    let whole = document.child(first, Relation::Nsubj).or(word.head.filter(|_| word.relation == Relation::Appos));
    // "The sailors are Danish and Swedish": some are the one, some the other.
    let people = word.upos == Upos::Adj && word.form.starts_with(char::is_uppercase);
    let shared_out = matches!(word.xpos.as_str(), "NN" | "NNP") || people;
    let several = whole.is_some_and(|s| document.token(s).xpos == "NNS") && shared_out;
    let apart = members.len() > 1
        && alike
        && !several
        && !shared
        && (!belongs_together(document, first, &members) || members.len() > 2 && !complement(first))
        && !is_open(document, &members);
    apart.then(|| members[1..].iter().map(|m| member(document, first, *m, Place::Object)).collect())
}

/// "Ann and Bo, *who* sail": the members of the coordination that a relative clause says something of. Its clause hangs on
/// the first and stands behind the last, or has a verb in the plural; with a verb in the singular it is of the last.
fn shared_antecedent(document: &Document, pronoun: TokenId) -> Option<Vec<TokenId>> {
    let noun = antecedent(document, pronoun)?;
    let word = document.token(noun);
    let first = if word.relation == Relation::Conj { word.head? } else { noun };
    let members = conjuncts(document, first);
    let all = members.len() > 1 && members.iter().all(|m| is_name(document, *m) && *m < pronoun);
    let verb = document.token(pronoun).head.filter(|_| document.token(pronoun).relation == Relation::Nsubj)?;
    let helper = |t: &&TokenId| matches!(document.token(**t).relation, Relation::Aux | Relation::Cop);
    let finite = document.children(verb).iter().find(helper).copied().unwrap_or(verb);
    let one = document.token(finite).xpos == "VBZ" || document.token(finite).form == "was";
    let several = document.token(finite).xpos == "VBP" || document.token(finite).form == "were";
    let last = *members.last()?;
    match all {
        true if one => Some(vec![last]),
        true if noun == first || several => Some(members),
        _ => None,
    }
}

/// Whether a coordination leaves open which of its members is meant: "Ann or Bo will sign" says it of neither. Under a
/// negation it denies both.
pub(super) fn is_open(document: &Document, members: &[TokenId]) -> bool {
    let or = |t: &TokenId| document.children_by(*t, Relation::Cc).any(|c| document.token(c).lemma == "or");
    let negated = |v: TokenId| {
        document
            .children_by(v, Relation::Advmod)
            .any(|a| matches!(document.token(a).lemma.as_str(), "not" | "never" | "n't"))
    };
    let verb = members.first().and_then(|m| document.token(*m).head);
    members.iter().any(or) && !verb.is_some_and(negated)
}

/// A conjunct with what it shares: the determiner or possessor in front of the first.
fn member(document: &Document, first: TokenId, token: TokenId, place: Place) -> Part {
    let mut part = nominal(document, token, place, Conjuncts::Split);
    let bare = !document.children(token).iter().any(|c| is_specifier(document, *c)) && !is_name(document, token);
    if token != first && bare && document.token(token).upos == Upos::Noun {
        for child in document.children(first).iter().filter(|c| **c < first) {
            if document.token(*child).subtype == "poss" {
                part.tokens.extend(document.subtree(*child));
            }
        }
        part.tokens.sort_unstable();
        trim(document, &mut part.tokens);
    }
    part
}

/// Whether a child says which or how many: an article, possessor, numeral or adjective.
fn is_specifier(document: &Document, child: TokenId) -> bool {
    let word = document.token(child);
    matches!(word.relation, Relation::Det | Relation::Nummod | Relation::Amod) || word.subtype == "poss"
}

/// Whether a coordination of nouns is one thing or shares a modifier that the tree gives to one member alone: "the
/// boxes and bags of fruit", "old boxes and bags", "the talks between Ann and Bo".
fn belongs_together(document: &Document, first: TokenId, members: &[TokenId]) -> bool {
    let last = members[members.len() - 1];
    if lower(document, &introducers(document, first, Relation::Case)) == "between" {
        return true;
    }
    let plain = |t: TokenId| !document.children(t).iter().any(|c| is_specifier(document, *c)) && !is_name(document, t);
    let shared_right =
        document.children(first).iter().any(|c| *c > last && document.token(*c).relation == Relation::Nmod);
    // "defence and intelligence officials": the last noun has both in front of it.
    let compound = |t: TokenId| document.children_by(t, Relation::Compound).any(|c| c < t);
    let shared_left = members.len() == 2 && plain(last) && !compound(last) && has(document, first, Relation::Amod);
    let shared_noun = members.len() == 2
        && document.token(first).xpos == "NN"
        && document.token(last).xpos == "NNS"
        && !has(document, first, Relation::Det)
        && !document.children_by(first, Relation::Nmod).any(|c| document.token(c).subtype == "poss")
        && plain(last)
        && compound(last);
    // "boxes and bags of fruit"
    let complement = |t: TokenId| document.children_by(t, Relation::Nmod).any(|c| c > t);
    let shared_complement = members.len() == 2
        && members.iter().all(|m| plain(*m) && document.token(*m).xpos == "NNS")
        && !complement(first)
        && document
            .children_by(last, Relation::Nmod)
            .any(|c| lower(document, &introducers(document, c, Relation::Case)) == "of");
    let quantities = members.iter().all(|m| document.token(*m).upos == Upos::Num);
    shared_right || shared_left || shared_noun || shared_complement || quantities
}
