//! What coreference asks of the tree: clauses, subjects, quotations.

use super::quotations::quotations;
use crate::document::{Sentence, Token, TokenId};
use crate::ud::Relation;

/// The tree with its children listed, the sentence of each token, and the quotation that it stands in.
pub struct Tree<'a> {
    pub tokens: &'a [Token],
    children: Vec<Vec<TokenId>>,
    sentence: Vec<usize>,
    paragraph: Vec<usize>,
    quotation: Vec<Option<usize>>,
}

impl<'a> Tree<'a> {
    pub fn new(sentences: &[Sentence], tokens: &'a [Token]) -> Tree<'a> {
        let mut children = vec![vec![]; tokens.len()];
        for (i, token) in tokens.iter().enumerate() {
            if let Some(head) = token.head {
                children[head.index()].push(TokenId(i as u32));
            }
        }
        let sentence = sentences.iter().enumerate().flat_map(|(i, s)| s.tokens.clone().map(move |_| i)).collect();
        let mut number = 0;
        let mut paragraph = Vec::with_capacity(tokens.len());
        for sentence in sentences {
            number += usize::from(sentence.starts_paragraph);
            paragraph.extend(sentence.tokens.clone().map(|_| number));
        }
        Tree { tokens, children, sentence, paragraph, quotation: quotations(sentences, tokens) }
    }

    pub fn token(&self, id: TokenId) -> &'a Token {
        &self.tokens[id.index()]
    }

    pub fn sentence(&self, id: TokenId) -> usize {
        self.sentence[id.index()]
    }

    /// The number of the paragraph that a token stands in.
    pub fn paragraph(&self, id: TokenId) -> usize {
        self.paragraph[id.index()]
    }

    /// The number of the quotation that a token stands in.
    pub fn quotation(&self, id: TokenId) -> Option<usize> {
        self.quotation[id.index()]
    }

    pub fn children(&self, id: TokenId) -> &[TokenId] {
        &self.children[id.index()]
    }

    pub fn children_by(&self, id: TokenId, relation: Relation) -> impl Iterator<Item = TokenId> {
        self.children(id).iter().copied().filter(move |c| self.token(*c).relation == relation)
    }

    pub fn has(&self, id: TokenId, relation: Relation) -> bool {
        self.children_by(id, relation).next().is_some()
    }

    /// Whether `above` is the token itself or above it.
    pub fn dominates(&self, above: TokenId, token: TokenId) -> bool {
        std::iter::successors(Some(token), |t| self.token(*t).head).any(|t| t == above)
    }

    /// The first conjunct of a coordination that a token is in, or the token.
    pub fn first_conjunct(&self, id: TokenId) -> TokenId {
        let mut at = id;
        while self.token(at).relation == Relation::Conj
            && let Some(head) = self.token(at).head
        {
            at = head;
        }
        at
    }

    /// The predicate that a noun is an argument of, and how; through coordinations and, for "in front of her", not
    /// through other nouns.
    pub fn governor(&self, id: TokenId) -> Option<(TokenId, Relation)> {
        let top = self.first_conjunct(id);
        let token = self.token(top);
        match token.relation {
            Relation::Nsubj | Relation::Obj | Relation::Iobj | Relation::Obl | Relation::Vocative => {
                token.head.map(|h| (h, token.relation))
            }
            _ => None,
        }
    }

    /// The subject of a predicate: its own, or the one that it takes over from the predicate that it is joined to,
    /// completes ("Ann wants to sail") or goes with ("Ann left, slamming the door").
    pub fn subject(&self, predicate: TokenId) -> Option<TokenId> {
        let mut at = predicate;
        loop {
            if let Some(subject) = self.children_by(at, Relation::Nsubj).next() {
                return Some(subject);
            }
            let token = self.token(at);
            let head = token.head?;
            match token.relation {
                Relation::Conj => at = head,
                // "told Bo to sail": Bo sails; "promised to sail": the subject does.
                Relation::Xcomp => {
                    let object =
                        self.children_by(head, Relation::Obj).chain(self.children_by(head, Relation::Iobj)).next();
                    if object.is_some() {
                        return object;
                    }
                    at = head;
                }
                Relation::Advcl if !self.has(at, Relation::Nsubj) => at = head,
                Relation::Acl if token.subtype.is_empty() => return Some(head),
                Relation::Acl => return None,
                _ => return None,
            }
        }
    }

    /// How prominent the place of a noun in its sentence is, from 0 to 1.
    pub fn prominence(&self, id: TokenId) -> f32 {
        let top = self.first_conjunct(id);
        let token = self.token(top);
        match token.relation {
            Relation::Nsubj if self.token(top).head.is_some_and(|h| self.is_main(h)) => 1.0,
            Relation::Nsubj => 0.85,
            Relation::Root => 0.8,
            Relation::Obj | Relation::Iobj => 0.6,
            Relation::Nmod if token.subtype == "poss" => 0.55,
            Relation::Obl if token.subtype == "agent" => 0.6,
            Relation::Obl => 0.45,
            Relation::Appos => 0.5,
            _ => 0.35,
        }
    }

    /// Whether a subject is that of a main clause.
    pub fn is_main_subject(&self, id: TokenId) -> bool {
        self.token(id).head.is_some_and(|h| self.is_main(h))
    }

    /// Whether a predicate is that of a main clause.
    fn is_main(&self, predicate: TokenId) -> bool {
        matches!(self.token(self.first_conjunct(predicate)).relation, Relation::Root | Relation::Parataxis)
    }

    /// The subject of the verb that reports the words around a token, where that verb stands outside their quotation
    /// and in their sentence.
    pub fn speaker(&self, id: TokenId) -> Option<TokenId> {
        let quotation = self.quotation(id)?;
        let outside = |t: TokenId| self.quotation(t) != Some(quotation);
        let mut at = id;
        loop {
            let head = self.token(at).head;
            match head {
                // `"...", said Ann` hangs on the quotation; `Ann said "..."` has it below.
                None => {
                    let reports = self.children_by(at, Relation::Parataxis).find(|p| outside(*p))?;
                    return self.children_by(reports, Relation::Nsubj).next();
                }
                Some(head) if outside(head) => {
                    return match self.token(at).relation {
                        Relation::Ccomp | Relation::Parataxis | Relation::Obj | Relation::Dep => self.subject(head),
                        _ => None,
                    };
                }
                Some(head) => at = head,
            }
        }
    }
}
