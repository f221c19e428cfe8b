//! Mentions that consist of a name.

use crate::document::{Document, EntityType, MentionId, TokenId};
use crate::names::Name;
use crate::ud::{Relation, Upos};

/// The name of a mention that consists of one, with article, title and possessive at most, and what is set off: in
/// "southern Norway" and "a second Norway" the name is another thing's; in "Oslo, where she lives" it is not.
pub fn bare_name(document: &Document, mention: MentionId, kind: EntityType) -> Option<Name> {
    let m = document.mention(mention);
    if let Some(name) = Name::behind_noun(document.tokens(), m) {
        return Some(name);
    }
    let name = Name::of(document.text(), document.tokens(), m)?.of_kind(kind);
    let (first, last) = (name.tokens.first()?.0, name.tokens.last()?.0);
    // "Ann Berg, Bo and Cy" is none of them.
    let other = |c: TokenId| m.tokens.contains(&c.0) && !name.tokens.contains(&c);
    if document.children_by(m.head, Relation::Conj).any(other) {
        return None;
    }
    let person = kind == EntityType::Person && document.token(m.head).xpos != "NNPS";
    let before = |t: u32| {
        let token = document.token(TokenId(t));
        let article = token.xpos == "DT" && token.form.eq_ignore_ascii_case("the");
        let title = name.titles.contains(&TokenId(t));
        // "Colombian President Ann Berg", "the late Ann Berg", but not "a young Ann Berg".
        let told = person
            && (title
                || matches!(token.relation, Relation::Amod | Relation::Compound | Relation::Nmod | Relation::Advmod))
            && token.xpos != "DT";
        // "the separatist Liberation Front"
        let tells = kind == EntityType::Organization
            && matches!(token.relation, Relation::Amod | Relation::Compound)
            && token.form.starts_with(char::is_lowercase);
        article || title || told || tells || token.upos == Upos::Punct
    };
    let after = |t: u32| {
        let token = document.token(TokenId(t));
        let affiliation = person && token.relation == Relation::Nmod;
        let letters = person && token.xpos == "NNP" && !token.form.contains(char::is_lowercase);
        token.xpos == "POS" || letters || affiliation || set_off(document, TokenId(t))
    };
    let opening = (m.tokens.start..first).all(before);
    let mut closing = last + 1..m.tokens.end;
    // What follows a word that is set off is set off too.
    let stops = |t: &u32| {
        !after(*t)
            || document.token(TokenId(*t)).upos == Upos::Punct
            || document.token(TokenId(*t)).relation == Relation::Nmod
    };
    let closed = closing.find(stops).is_none_or(|t| after(t) && !is_qualified(document, mention, t..m.tokens.end));
    (opening && closed).then_some(name)
}

/// Whether a token opens what is set off from its phrase by a comma, bracket or dash.
fn set_off(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    word.upos == Upos::Punct && [",", "(", "[", ":", "\u{2014}", "\u{2013}", "-LRB-"].contains(&word.form.as_str())
}

/// Whether a place is told from others of its name by another place behind it, where the document has two such: "Portland,
/// Maine" and "Portland, Oregon".
fn is_qualified(document: &Document, mention: MentionId, rest: std::ops::Range<u32>) -> bool {
    let m = document.mention(mention);
    let next = rest.start + 1;
    if m.kind != EntityType::Place || next >= rest.end || !document.token(TokenId(next)).xpos.starts_with("NNP") {
        return false;
    }
    let (name, other) = (&document.token(m.head).form, &document.token(TokenId(next)).form);
    let rival = |at: u32| {
        let form = |t: u32| document.tokens().get(t as usize).map(|t| t.form.as_str());
        let proper = document.tokens().get(at as usize + 2).is_some_and(|t| t.xpos.starts_with("NNP"));
        form(at) == Some(name) && form(at + 1) == Some(",") && proper && form(at + 2) != Some(other)
    };
    (0..document.tokens().len() as u32).any(rival)
}
