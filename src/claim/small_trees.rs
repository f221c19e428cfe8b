//! Small trees for tests: a word is `form/lemma/UPOS/XPOS/head/relation`, `=` for a lemma equal to the form, a sentence
//! a line, `¶ ` before one that begins a paragraph.

use crate::conllu;
use crate::document::{Document, SentenceId, TokenId};
use crate::ud::{Relation, Upos};

/// A document, its first sentence the start of a paragraph.
pub fn document(trees: &str) -> Document {
    let mut text = String::from("# newdoc id = d\n# newpar\n");
    for (i, sentence) in trees.lines().enumerate() {
        let (sentence, paragraph) = match sentence.strip_prefix("¶ ") {
            Some(rest) => (rest, "# newpar\n"),
            None => (sentence, ""),
        };
        text += &format!("{paragraph}# sent_id = {i}\n");
        let words: Vec<&str> = sentence.split_whitespace().collect();
        for (j, word) in words.iter().enumerate() {
            let [form, lemma, upos, xpos, head, relation] = word.split('/').collect::<Vec<_>>()[..] else {
                panic!("`{word}` has not six fields");
            };
            let lemma = if lemma == "=" { form } else { lemma };
            let next: Vec<&str> = words.get(j + 1).map_or(vec![], |w| w.split('/').collect());
            let closes = next.get(3) == Some(&"''");
            let stops = matches!(next.first(), Some(&("." | "," | "?" | "!" | ":" | "'s" | "n't")));
            let joined = closes || stops || xpos == "``";
            let space = if joined { "SpaceAfter=No" } else { "_" };
            text += &format!("{}\t{form}\t{lemma}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t{space}\n", j + 1);
        }
        text.push('\n');
    }
    conllu::read(&text).expect("a tree").remove(0)
}

/// The predicates of a document: words, governors merged with it (subject-control infinitives), innermost predicate.
pub fn predicates(document: &Document) -> Vec<(String, Vec<TokenId>, TokenId)> {
    let tokens = (0..document.sentences().len()).flat_map(|s| document.sentence_tokens(SentenceId(s as u32)));
    tokens
        .filter(|t| is_predicate(document, *t))
        .map(|t| {
            let governors = governors(document, t);
            let words: Vec<&str> = governors.iter().chain([&t]).map(|g| document.token(*g).form.as_str()).collect();
            (words.join(" "), governors.clone(), t)
        })
        .collect()
}

fn is_predicate(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let verb = word.upos == Upos::Verb && !matches!(word.relation, Relation::Amod | Relation::Case | Relation::Fixed);
    let merges = document.child(token, Relation::Obj).is_none()
        && document.children_by(token, Relation::Xcomp).any(|x| document.token(x).upos == Upos::Verb);
    (verb || document.child(token, Relation::Cop).is_some()) && !merges
}

fn governors(document: &Document, token: TokenId) -> Vec<TokenId> {
    let mut found = vec![];
    let mut at = token;
    loop {
        while let (Relation::Conj, Some(head), None) =
            (document.token(at).relation, document.token(at).head, document.child(at, Relation::Nsubj))
        {
            at = head;
        }
        match document.token(at).head {
            Some(head)
                if document.token(at).relation == Relation::Xcomp && document.child(head, Relation::Obj).is_none() =>
            {
                found.insert(0, head);
                at = head;
            }
            _ => return found,
        }
    }
}
