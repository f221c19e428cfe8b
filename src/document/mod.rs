//! [Article]: a text and what is known of it. [Document]: the same with sentences, tokens, tree, mentions and chains.
//!
//! Everything lies in flat vectors and points by typed ids. A [`Document`] is complete from the start: [`Document::new`]
//! checks its parts once, and what reads it afterwards needs no further checks.

mod check;
mod parts;

use std::cmp::Reverse;
use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use self::parts::{Article, Chain, EntityType, Mention, MentionKind, Metadata, Multiword, Parts, Sentence, Token};
use crate::span::Span;
use crate::ud::{Relation, Upos};

macro_rules! typed_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in its vector.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

typed_id!(
    /// A token of a document, counted over the whole document from 0.
    TokenId
);
typed_id!(
    /// A sentence of a document, from 0.
    SentenceId
);
typed_id!(
    /// A mention of a document, from 0, in the order of [`Document::mentions`].
    MentionId
);

/// Parts that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Misfit(String);

/// An annotated article.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    article: Article,
    parts: Parts,
    /// Children of each token, in text order, as ranges of `children`.
    children: Vec<TokenId>,
    child_ranges: Vec<Range<u32>>,
    sentence_of: Vec<SentenceId>,
    mention_of_head: Vec<Option<MentionId>>,
    chain_of: Vec<Option<u32>>,
}

impl Document {
    /// Joins an article and its annotation.
    ///
    /// # Errors
    /// Where the parts do not fit: sentences that do not tile the tokens, spans outside the text, a sentence without
    /// exactly one root or with a cycle, mentions out of order or over a sentence boundary.
    pub fn new(article: Article, parts: Parts) -> Result<Document, Misfit> {
        let n = parts.tokens.len();
        let mut sentence_of = Vec::with_capacity(n);
        for (i, sentence) in parts.sentences.iter().enumerate() {
            if sentence.tokens.start as usize != sentence_of.len() || sentence.tokens.end as usize > n {
                return Err(Misfit(format!("sentence {i} does not follow the one before it")));
            }
            sentence_of.extend(sentence.tokens.clone().map(|_| SentenceId(i as u32)));
        }
        if sentence_of.len() != n {
            return Err(Misfit("tokens outside all sentences".to_owned()));
        }
        for (i, token) in parts.tokens.iter().enumerate() {
            let span = token.span;
            if article.text.get(span.start as usize..span.end as usize).is_none() || span.is_empty() {
                return Err(Misfit(format!("token {i} stands outside the text")));
            }
        }
        check::trees(&parts)?;
        check::mentions(&parts, &sentence_of)?;

        let mut counts = vec![0u32; n + 1];
        for head in parts.tokens.iter().filter_map(|t| t.head) {
            counts[head.index() + 1] += 1;
        }
        for i in 0..n {
            counts[i + 1] += counts[i];
        }
        let child_ranges = (0..n).map(|i| counts[i]..counts[i + 1]).collect();
        let mut children = vec![TokenId(0); counts[n] as usize];
        let mut next = counts;
        for (i, token) in parts.tokens.iter().enumerate() {
            if let Some(head) = token.head {
                children[next[head.index()] as usize] = TokenId(i as u32);
                next[head.index()] += 1;
            }
        }
        let mut mention_of_head = vec![None; n];
        for (i, mention) in parts.mentions.iter().enumerate() {
            mention_of_head[mention.head.index()] = Some(MentionId(i as u32));
        }
        let mut chain_of = vec![None; parts.mentions.len()];
        for (i, chain) in parts.chains.iter().enumerate() {
            for mention in &chain.mentions {
                match chain_of.get_mut(mention.index()) {
                    Some(slot @ None) => *slot = Some(i as u32),
                    _ => return Err(Misfit(format!("chain {i} holds a mention that is missing or in another chain"))),
                }
            }
        }
        Ok(Document { article, parts, children, child_ranges, sentence_of, mention_of_head, chain_of })
    }

    /// The article's id.
    pub fn id(&self) -> &str {
        &self.article.id
    }

    /// The text that all spans count in.
    pub fn text(&self) -> &str {
        &self.article.text
    }

    /// The article it was made from.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// What is known of the article.
    pub fn metadata(&self) -> &Metadata {
        &self.article.metadata
    }

    /// Everything that was annotated.
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Sentences in text order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.parts.sentences
    }

    /// Tokens in text order.
    pub fn tokens(&self) -> &[Token] {
        &self.parts.tokens
    }

    /// Mentions sorted by first token, longer ones first.
    pub fn mentions(&self) -> &[Mention] {
        &self.parts.mentions
    }

    /// Chains in the order of their first mentions.
    pub fn chains(&self) -> &[Chain] {
        &self.parts.chains
    }

    /// A token.
    pub fn token(&self, id: TokenId) -> &Token {
        &self.parts.tokens[id.index()]
    }

    /// A mention.
    pub fn mention(&self, id: MentionId) -> &Mention {
        &self.parts.mentions[id.index()]
    }

    /// The sentence that a token is in.
    pub fn sentence_of(&self, id: TokenId) -> SentenceId {
        self.sentence_of[id.index()]
    }

    /// The tokens of a sentence.
    pub fn sentence_tokens(&self, id: SentenceId) -> impl DoubleEndedIterator<Item = TokenId> + use<> {
        self.parts.sentences[id.index()].tokens.clone().map(TokenId)
    }

    /// The characters of a sentence, from its first token to its last.
    pub fn sentence_span(&self, id: SentenceId) -> Span {
        let tokens = &self.parts.sentences[id.index()].tokens;
        self.token(TokenId(tokens.start)).span.cover(self.token(TokenId(tokens.end - 1)).span)
    }

    /// The root of a sentence.
    pub fn root(&self, id: SentenceId) -> TokenId {
        let mut tokens = self.sentence_tokens(id);
        tokens.find(|t| self.token(*t).head.is_none()).expect("a checked sentence has a root")
    }

    /// The words that hang on a token, in text order.
    pub fn children(&self, id: TokenId) -> &[TokenId] {
        let range = &self.child_ranges[id.index()];
        &self.children[range.start as usize..range.end as usize]
    }

    /// The children with this relation, in text order, whatever the subtype.
    pub fn children_by(&self, id: TokenId, relation: Relation) -> impl DoubleEndedIterator<Item = TokenId> {
        self.children(id).iter().copied().filter(move |c| self.token(*c).relation == relation)
    }

    /// The first child with this relation.
    pub fn child(&self, id: TokenId, relation: Relation) -> Option<TokenId> {
        self.children_by(id, relation).next()
    }

    /// Whether the token hangs on its head by this relation and subtype, written as in CoNLL-U (`nsubj:pass`).
    pub fn hangs_by(&self, id: TokenId, label: &str) -> bool {
        let token = self.token(id);
        match label.split_once(':') {
            Some((relation, subtype)) => token.relation.as_str() == relation && token.subtype == subtype,
            None => token.relation.as_str() == label && token.subtype.is_empty(),
        }
    }

    /// A token and all below it, in text order.
    pub fn subtree(&self, id: TokenId) -> Vec<TokenId> {
        self.subtree_without(id, |_| false)
    }

    /// A token and all below it, in text order, leaving out whole branches below it that `cut` refuses.
    pub fn subtree_without(&self, id: TokenId, cut: impl Fn(TokenId) -> bool) -> Vec<TokenId> {
        let (mut found, mut open) = (vec![], vec![id]);
        while let Some(token) = open.pop() {
            found.push(token);
            open.extend(self.children(token).iter().filter(|c| !cut(**c)));
        }
        found.sort_unstable();
        found
    }

    /// Whether `ancestor` is the token itself or above it.
    pub fn dominates(&self, ancestor: TokenId, token: TokenId) -> bool {
        let mut at = Some(token);
        while let Some(t) = at {
            if t == ancestor {
                return true;
            }
            at = self.token(t).head;
        }
        false
    }

    /// The mention whose head this token is; where there are several ("Ann and Bo", "Ann") the shortest.
    pub fn mention_at(&self, head: TokenId) -> Option<MentionId> {
        self.mention_of_head[head.index()]
    }

    /// The chain that a mention is in.
    pub fn chain_of(&self, mention: MentionId) -> Option<&Chain> {
        self.chain_of[mention.index()].map(|i| &self.parts.chains[i as usize])
    }

    /// The characters of a mention.
    pub fn mention_span(&self, id: MentionId) -> Span {
        let tokens = &self.mention(id).tokens;
        self.token(TokenId(tokens.start)).span.cover(self.token(TokenId(tokens.end - 1)).span)
    }

    /// The characters of a mention without the clause or apposition behind its noun: "Ann Berg" of "Ann Berg, who sails",
    /// "a fisherman" of "a fisherman whom she met", "Oslo" of "Oslo, Norway"; with a name that touches it: "the sailor Ann
    /// Berg". These are what is
    /// shown of it; the phrases are those that GUM annotates.
    pub fn mention_core(&self, id: MentionId) -> Span {
        let mention = self.mention(id);
        let mut behind = mention.tokens.clone().map(TokenId).skip_while(|t| *t <= mention.head);
        let cut = behind.find(|t| self.is_aside(mention, *t));
        let end = cut.map_or_else(|| self.touching_name(mention).unwrap_or(mention.tokens.end), |t| t.0);
        self.token(TokenId(mention.tokens.start)).span.cover(self.token(TokenId(end - 1)).span)
    }

    /// Where the name ends that touches a description and stands for the same: "Ann Berg" of "the sailor Ann Berg".
    fn touching_name(&self, mention: &Mention) -> Option<u32> {
        let name = self.children_by(mention.head, Relation::Appos).find_map(|t| self.mention_at(t))?;
        let name = self.mention(name);
        let touches = name.tokens.start == mention.tokens.end && name.form == MentionKind::Name;
        (touches && mention.form == MentionKind::Nominal).then_some(name.tokens.end)
    }

    /// A key that sorts mentions by where they end, and what is nested in another before it.
    pub(crate) fn nested_first(&self, id: MentionId) -> (u32, Reverse<u32>, MentionId) {
        let core = self.mention_core(id);
        (core.end, Reverse(core.start), id)
    }

    /// Whether a token behind the head of a mention begins a clause, or is the mark before a clause or apposition.
    fn is_aside(&self, mention: &Mention, token: TokenId) -> bool {
        let mark = self.token(token).upos == Upos::Punct;
        let first = TokenId(token.0 + u32::from(mark));
        if first.0 >= mention.tokens.end {
            return false;
        }
        let above = std::iter::successors(Some(first), |t| self.token(*t).head.filter(|h| h.0 >= first.0));
        let Some(top) = above.last().map(|t| self.token(t)) else { return false };
        let inside = top.head.is_some_and(|h| mention.tokens.contains(&h.0));
        let clause = matches!(top.relation, Relation::Acl | Relation::Advcl | Relation::Parataxis);
        let apposition = top.relation == Relation::Appos && top.upos != Upos::Propn;
        // "Oslo" of "Oslo, Norway"
        let region = mention.kind == EntityType::Place
            && mention.form == MentionKind::Name
            && matches!(top.relation, Relation::Nmod | Relation::Appos)
            && self.token(first).upos == Upos::Propn;
        // "ten people, including two children"
        let example = top.relation == Relation::Nmod && self.token(first).lemma == "include";
        inside && (clause || mark && (apposition || example || region))
    }

    /// The words of a mention as the text has them.
    pub fn mention_text(&self, id: MentionId) -> &str {
        self.mention_span(id).of(self.text())
    }

    /// The spans of a set of tokens in text order. Neighbours that only white space separates are one span; words
    /// that share a surface token are counted once.
    pub fn spans(&self, tokens: &[TokenId]) -> Vec<Span> {
        let mut sorted = tokens.to_vec();
        sorted.sort_unstable();
        let mut spans: Vec<Span> = vec![];
        for span in sorted.iter().map(|t| self.token(*t).span) {
            match spans.last_mut() {
                Some(last) if span.start <= last.end => *last = last.cover(span),
                Some(last) if Span { start: last.end, end: span.start }.of(self.text()).trim().is_empty() => {
                    *last = last.cover(span);
                }
                _ => spans.push(span),
            }
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu;

    #[test]
    fn what_is_shown_of_a_mention_ends_before_its_clause() {
        let core = |rows: &str| {
            let row = |(i, line): (usize, &str)| {
                let f: Vec<&str> = line.split_whitespace().collect();
                let entity = f.get(4).map_or("_".to_owned(), |e| format!("Entity={e}"));
                format!("{}\t{}\t_\t{}\t_\t_\t{}\t{}\t_\t{entity}\n", i + 1, f[0], f[1], f[2], f[3])
            };
            let rows: String = rows.lines().enumerate().map(row).collect();
            let document = conllu::read(&format!("# newdoc id = d\n{rows}\n")).expect("rows").remove(0);
            document.mention_core(MentionId(0)).of(document.text()).to_owned()
        };
        let who = "Ann PROPN 0 root (1-person\n, PUNCT 4 punct\nwho PRON 4 nsubj\nsails VERB 1 acl:relcl 1)";
        assert_eq!(core(who), "Ann");
        assert_eq!(core(&who.replace(", PUNCT", "Berg PROPN").replace("4 punct", "1 flat")), "Ann Berg");
        let place = "Oslo PROPN 0 root (1-place\n, PUNCT 3 punct\nNorway PROPN 1 appos 1)";
        assert_eq!(core(place), "Oslo");
        let list = "ships NOUN 0 root (1-object\n, PUNCT 3 punct\nboats NOUN 1 conj 1)";
        assert_eq!(core(list), "ships , boats");
        let sailor = "sailor NOUN 0 root (1-person)\nAnn PROPN 1 appos (2-person)";
        assert_eq!(core(sailor), "sailor Ann");
        assert_eq!(core(&sailor.replace("appos", "conj")), "sailor");
        let among = "men NOUN 0 root (1-person\n, PUNCT 4 punct\ninclude VERB 4 case\nAnn PROPN 1 nmod 1)";
        assert_eq!(core(among), "men , include Ann");
    }
}
