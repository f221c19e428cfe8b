//! Mentions off the dependency tree.
//!
//! A word that heads a mention is known with its type; the phrase follows from the tree as GUM's guidelines draw it
//! (<https://gucorpling.org/gum/>): the head with its determiners, modifiers, possessors, complements, relative clauses
//! and possessive 's; without its preposition, copula and clause, without conjuncts and appositions that are mentions of
//! their own, and without punctuation at its edges. Phrases nest, and each is one run of words.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::document::{EntityType, Mention, MentionKind, Sentence, Token, TokenId};
use crate::names;
use crate::ud::{Relation, Upos};

/// How many sentences on a plural pronoun may take up a coordination.
const TAKEN_UP_WITHIN: usize = 3;

/// The mentions of a text, sorted by first token, longer ones first. `types` gives for each token the type of the
/// mention that it heads, if any.
///
/// Beside the phrases of these heads there are relative pronouns and "where", with the type of the word that their clause
/// hangs on,
/// and coordinations ("Ann and Bo") that a plural pronoun takes up in the same or one of the next three sentences.
pub fn mentions(text: &str, sentences: &[Sentence], tokens: &[Token], types: &[Option<EntityType>]) -> Vec<Mention> {
    let tree = Tree::new(text, tokens, types);
    let mut found = vec![];
    for (number, sentence) in sentences.iter().enumerate() {
        for head in sentence.tokens.clone().map(TokenId) {
            if let Some(kind) = relative_pronoun(&tree, head) {
                found.push(Mention { tokens: head.0..head.0 + 1, head, kind, form: MentionKind::Pronoun });
                continue;
            }
            let Some(kind) = types.get(head.index()).copied().flatten().filter(|_| !tree.is_half(head)) else {
                continue;
            };
            found.push(Mention { tokens: tree.phrase(head, &sentence.tokens), head, kind, form: tree.form(head) });
            let later = sentences.get(number..).unwrap_or_default().iter().take(TAKEN_UP_WITHIN + 1);
            if let Some(whole) = tree.coordination(head, kind, &sentence.tokens)
                && later.flat_map(|s| s.tokens.clone()).any(|t| t >= whole.end && takes_up(&tokens[t as usize]))
            {
                found.push(Mention { tokens: whole, head, kind, form: MentionKind::Nominal });
            }
        }
    }
    // Of two heads with the same words the upper one stays.
    found.sort_by_key(|m| (m.tokens.start, u32::MAX - m.tokens.end, tree.depth(m.head)));
    found.dedup_by(|b, a| a.tokens == b.tokens);
    found
}

/// Whether a word takes up several things at once.
fn takes_up(token: &Token) -> bool {
    let word = token.form.to_lowercase();
    ["they", "them", "their", "theirs", "themselves", "both", "two"].contains(&word.as_str())
}

/// The type of a relative pronoun: that of the noun whose clause it stands in.
fn relative_pronoun(tree: &Tree<'_>, word: TokenId) -> Option<EntityType> {
    let antecedent = relative_antecedent(tree.tokens, word)?;
    tree.types.get(antecedent.index()).copied().flatten()
}

/// The noun that a relative pronoun stands for: "Ann" for "who" in "Ann, who sails".
pub(super) fn relative_antecedent(tokens: &[Token], word: TokenId) -> Option<TokenId> {
    let token = &tokens[word.index()];
    let form = token.form.to_lowercase();
    let relative = match form.as_str() {
        "who" | "whom" | "whose" | "which" => true,
        // "the port where it sank"
        "where" => {
            let clause = token.head.filter(|_| token.relation == Relation::Advmod)?;
            let noun = tokens[clause.index()].head.filter(|_| tokens[clause.index()].subtype == "relcl")?;
            let nominal = matches!(tokens[noun.index()].upos, Upos::Noun | Upos::Propn);
            return (noun < word && nominal).then_some(noun);
        }
        // "that" is also a conjunction and a demonstrative.
        "that" => token.upos == Upos::Pron && matches!(token.relation, Relation::Nsubj | Relation::Obj | Relation::Obl),
        _ => false,
    };
    if !relative {
        return None;
    }
    let mut at = word;
    loop {
        let token = &tokens[at.index()];
        let head = token.head?;
        match token.relation {
            Relation::Acl if token.subtype == "relcl" => {
                // A free relative ("what she saw") hangs on the pronoun itself, a question has no noun above.
                return (head < word && matches!(tokens[head.index()].upos, Upos::Noun | Upos::Propn | Upos::Pron))
                    .then_some(head);
            }
            Relation::Nsubj
            | Relation::Obj
            | Relation::Iobj
            | Relation::Obl
            | Relation::Nmod
            | Relation::Det
            | Relation::Xcomp
            | Relation::Ccomp
            | Relation::Acl => at = head,
            _ => return None,
        }
    }
}

struct Tree<'a> {
    text: &'a str,
    tokens: &'a [Token],
    types: &'a [Option<EntityType>],
    children: Vec<Vec<TokenId>>,
}

impl<'a> Tree<'a> {
    fn new(text: &'a str, tokens: &'a [Token], types: &'a [Option<EntityType>]) -> Tree<'a> {
        let mut children = vec![vec![]; tokens.len()];
        for (i, token) in tokens.iter().enumerate() {
            if let Some(head) = token.head {
                children[head.index()].push(TokenId(i as u32));
            }
        }
        Tree { text, tokens, types, children }
    }

    fn token(&self, id: TokenId) -> &'a Token {
        &self.tokens[id.index()]
    }

    /// How many words stand above a token.
    fn depth(&self, id: TokenId) -> usize {
        std::iter::successors(self.token(id).head, |t| self.token(*t).head).count()
    }

    fn is_head(&self, id: TokenId) -> bool {
        self.types.get(id.index()).is_some_and(Option::is_some)
    }

    fn form(&self, head: TokenId) -> MentionKind {
        let token = self.token(head);
        let complement = |c: &TokenId| matches!(self.token(*c).relation, Relation::Nmod | Relation::Acl);
        match token.xpos.as_str() {
            "NNP" | "NNPS" if self.is_office(head) || self.is_one_of_many(head) => MentionKind::Nominal,
            "NNP" | "NNPS" => MentionKind::Name,
            "PRP" | "PRP$" | "WP" | "WP$" | "WDT" | "EX" => MentionKind::Pronoun,
            // "some of the crew", "those who left" describe; "some", "those" alone do not.
            "DT" | "PDT" if self.children[head.index()].iter().any(complement) => MentionKind::Nominal,
            "DT" | "PDT" => MentionKind::Pronoun,
            _ if token.upos == Upos::Pron => MentionKind::Pronoun,
            // A foreign or common word that opens a name: "Deutsche Bank" hung on its first word.
            "FW" | "NN" | "NNS" | "JJ" if self.names_by_flat(head) => MentionKind::Name,
            _ => MentionKind::Nominal,
        }
    }

    /// A person's title that a hyphen joins to the next: "Governor" of "the Governor-General" is nobody else.
    fn is_half(&self, head: TokenId) -> bool {
        let token = self.token(head);
        let person = |t: TokenId| self.types.get(t.index()).copied().flatten() == Some(EntityType::Person);
        let next = |n: u32| self.tokens.get((head.0 + n) as usize);
        let hyphen = next(1).is_some_and(|h| h.form == "-" && h.span.start == token.span.end);
        let word = next(2).filter(|w| hyphen && token.head == Some(TokenId(head.0 + 2)) && w.upos != Upos::Verb);
        word.is_some() && names::is_title(&token.form.to_lowercase()) && person(head) && person(TokenId(head.0 + 2))
    }

    fn names_person(&self, head: TokenId) -> bool {
        let person = self.types.get(head.index()).copied().flatten() == Some(EntityType::Person);
        person && self.token(head).xpos.starts_with("NNP")
    }

    /// An office in capitals without a name: "the President".
    fn is_office(&self, head: TokenId) -> bool {
        let person = self.types.get(head.index()).copied().flatten() == Some(EntityType::Person);
        let name = |c: &TokenId| {
            let token = self.token(*c);
            matches!(token.relation, Relation::Flat | Relation::Compound) && token.xpos.starts_with("NNP")
        };
        person
            && names::is_title(&self.token(head).form.to_lowercase())
            && self.children[head.index()]
                .iter()
                .filter(|c| name(c))
                .all(|c| names::is_title(&self.token(*c).form.to_lowercase()))
    }

    /// "a Tuareg", "one Tuareg": one of those who are called so, where nothing describes the name ("an angry Ann"); and whoever
    /// has been one: "the former Tuareg".
    fn is_one_of_many(&self, head: TokenId) -> bool {
        let children = || self.children[head.index()].iter().map(|c| self.token(*c));
        let one = |t: &Token| ["a", "an", "one", "another"].contains(&t.form.to_lowercase().as_str());
        let past = |t: &Token| t.relation == Relation::Amod && t.lemma.eq_ignore_ascii_case("former");
        let whole = |t: &Token| matches!(t.relation, Relation::Flat | Relation::Compound);
        if self.names_person(head) && children().any(past) && !children().any(whole) {
            return true;
        }
        children().any(|t| matches!(t.relation, Relation::Det | Relation::Nummod) && one(t))
            && !children().any(|t| matches!(t.relation, Relation::Amod | Relation::Flat | Relation::Compound))
    }

    fn names_by_flat(&self, head: TokenId) -> bool {
        let mut flat = self.children[head.index()].iter().filter(|c| self.token(**c).relation == Relation::Flat);
        flat.any(|c| self.token(*c).xpos.starts_with("NNP")) && self.token(head).form.starts_with(char::is_uppercase)
    }

    /// The run of words around a head that is its phrase.
    fn phrase(&self, head: TokenId, sentence: &Range<u32>) -> Range<u32> {
        let mut inside = BTreeSet::new();
        let predicate = self.is_predicate(head);
        let cut: BTreeSet<TokenId> =
            self.children[head.index()].iter().copied().filter(|c| self.is_edge(head, *c, predicate)).collect();
        let mut open = vec![head];
        while let Some(token) = open.pop() {
            inside.insert(token.0);
            open.extend(self.children[token.index()].iter().copied().filter(|c| !cut.contains(c)));
        }
        let (mut start, mut end) = (head.0, head.0 + 1);
        while start > sentence.start && inside.contains(&(start - 1)) {
            start -= 1;
        }
        while end < sentence.end && inside.contains(&end) {
            end += 1;
        }
        self.trim(head, start..end, sentence)
    }

    /// A noun that is said of something, or a clause: what hangs on it beside its modifiers belongs to the clause.
    fn is_predicate(&self, head: TokenId) -> bool {
        self.children[head.index()].iter().any(|c| matches!(self.token(*c).relation, Relation::Cop | Relation::Nsubj))
    }

    /// Whether a dependent of a head stays outside its phrase.
    fn is_edge(&self, head: TokenId, child: TokenId, predicate: bool) -> bool {
        let token = self.token(child);
        let verbal = matches!(self.token(head).upos, Upos::Verb | Upos::Aux);
        let before = child < head;
        // A comma before what comes first stands before the whole phrase.
        let comma = !before && self.opens_with_comma(child);
        match token.relation {
            // A possessive 's follows its noun.
            Relation::Case => before || token.xpos != "POS",
            Relation::Cc => true,
            Relation::Punct => false,
            // "U.S. and Danish banks": the adjective is no part of the name.
            Relation::Conj => {
                let unlike = self.token(head).xpos.starts_with("NNP") && token.upos == Upos::Adj;
                let clause = self.children[child.index()].iter().any(|c| self.token(*c).relation == Relation::Nsubj);
                self.is_head(child) || (comma && !verbal) || unlike || (clause && !verbal)
            }
            Relation::Appos => comma || self.is_head(child),
            Relation::Parataxis
            | Relation::List
            | Relation::Discourse
            | Relation::Vocative
            | Relation::Reparandum
            | Relation::Orphan
            | Relation::Dislocated => true,
            Relation::Dep => !before,
            Relation::Nmod if token.subtype == "unmarked" => {
                let year =
                    token.xpos == "CD" && self.types.get(head.index()).copied().flatten() != Some(EntityType::Time);
                (year && comma) || token.feats.is("Reflex", "Yes") || token.form.to_lowercase().ends_with("self")
            }
            // "Berg, like many others", "Acme (Oslo)": what is set off is no part of a name.
            Relation::Nmod if comma && (self.names_person(head) || self.in_brackets(child)) => true,
            Relation::Nmod => before && token.subtype.is_empty() && !verbal,
            Relation::Cop | Relation::Expl | Relation::Csubj if !verbal => true,
            Relation::Nsubj | Relation::Mark | Relation::Aux if !verbal => true,
            Relation::Advcl | Relation::Ccomp if predicate && !verbal => true,
            Relation::Obl if predicate && !verbal => true,
            Relation::Advmod if !verbal => {
                let clausal = ["WRB"].contains(&token.xpos.as_str())
                    || [&token.form, &token.lemma].into_iter().any(|word| {
                        ["not", "then", "thus", "also", "however", "too"].contains(&word.to_lowercase().as_str())
                    });
                clausal || (predicate && !before) || comma
            }
            _ => false,
        }
    }

    fn in_brackets(&self, child: TokenId) -> bool {
        self.children[child.index()].iter().any(|c| self.token(*c).xpos == "-LRB-")
    }

    /// Whether a dependent is set off by a comma, dash, colon or bracket before it.
    fn opens_with_comma(&self, child: TokenId) -> bool {
        let (mut first, mut open) = (child, vec![child]);
        while let Some(token) = open.pop() {
            first = first.min(token);
            open.extend(self.children[token.index()].iter().copied());
        }
        let sets_off = |t: TokenId| {
            let word = self.token(t).span.of(self.text);
            self.token(t).upos == Upos::Punct
                && word.starts_with([',', ';', ':', '(', '[', '-', '\u{2013}', '\u{2014}'])
        };
        sets_off(first) || (first.0 > 0 && sets_off(TokenId(first.0 - 1)))
    }

    /// Drops punctuation at the edges, but for quotation marks and brackets whose partner stays, and takes in the
    /// partner of one that opens within.
    fn trim(&self, head: TokenId, mut range: Range<u32>, sentence: &Range<u32>) -> Range<u32> {
        let is_punct = |t: u32| self.tokens[t as usize].upos == Upos::Punct && TokenId(t) != head;
        // A preposition that hangs on a noun before the head stands before the whole phrase: "in the May 2001 floods".
        let stray = |t: u32| {
            let (token, of) = (&self.tokens[t as usize], self.tokens[t as usize].head.map(|h| self.token(h)));
            let before = of.is_some_and(|o| o.relation == Relation::Compound && o.head == Some(head));
            token.relation == Relation::Case && token.xpos == "IN" && before
        };
        while range.start < head.0 && (is_punct(range.start) || stray(range.start)) {
            range.start += 1;
        }
        while range.end > head.0 + 1 && is_punct(range.end - 1) {
            range.end -= 1;
        }
        if range.end < sentence.end && self.closes(range.end) {
            let marks = range.clone().filter(|t| self.opens(*t)).count();
            let closed = range.clone().filter(|t| self.closes(*t)).count();
            if marks > closed {
                range.end += 1;
            }
        }
        range
    }

    fn opens(&self, token: u32) -> bool {
        matches!(self.tokens[token as usize].xpos.as_str(), "``" | "-LRB-")
    }

    fn closes(&self, token: u32) -> bool {
        matches!(self.tokens[token as usize].xpos.as_str(), "''" | "-RRB-")
    }

    /// The run of words of "Ann and Bo" for "Ann": conjuncts of one type joined by "and", each a mention.
    fn coordination(&self, head: TokenId, kind: EntityType, sentence: &Range<u32>) -> Option<Range<u32>> {
        if self.token(head).relation == Relation::Conj {
            return None;
        }
        let conjuncts: Vec<TokenId> =
            self.children[head.index()].iter().copied().filter(|c| self.token(*c).relation == Relation::Conj).collect();
        let last = *conjuncts.last()?;
        let joined = self.children[last.index()]
            .iter()
            .any(|c| self.token(*c).relation == Relation::Cc && self.token(*c).form.eq_ignore_ascii_case("and"));
        let same = conjuncts.iter().all(|c| self.types.get(c.index()).copied().flatten() == Some(kind));
        let lasting = matches!(kind, EntityType::Person | EntityType::Organization | EntityType::Place);
        if !joined || !same || !lasting {
            return None;
        }
        let whole = self.phrase(head, sentence).start..self.phrase(last, sentence).end;
        Some(whole)
    }
}

#[cfg(test)]
mod tests;
