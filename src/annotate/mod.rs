//! From [`Article`] to [`Document`]: tokens, sentences, tags, trees, mentions and coreference.
//!
//! Every stage returns plain values; only this file joins them to a document.

mod boundary;
pub mod coreference;
mod dateline;
mod headline;
pub mod mention;
mod parse;
mod repair;
pub mod tokenise;
mod tree;
mod types;

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use rayon::prelude::*;

use crate::document::{Article, Document, Multiword, Parts, Sentence, Token, TokenId};
use crate::model::Model;
use crate::span::Span;
use parse::Parsed;
use tokenise::Word;
use types::Guess;

/// Annotates articles, in their order, on as many threads as the current pool has. The result does not depend on how many
/// there are, nor on which articles come together.
pub fn annotate(articles: &[Article], model: &Model) -> Vec<Document> {
    let mut paragraphs: Vec<Part> = articles
        .par_iter()
        .enumerate()
        .flat_map_iter(|(article, text)| {
            let spans = tokenise::paragraphs(&text.text);
            let parts = spans.into_iter().map(|span| parts(tokenise::tokenise(&text.text, span)));
            parts.flat_map(move |parts| {
                parts.into_iter().enumerate().map(move |(i, words)| {
                    let starts_paragraph = i == 0;
                    Part { article, starts_paragraph, words, read: None }
                })
            })
        })
        .filter(|part| !part.words.is_empty())
        .collect();
    recase(&mut paragraphs, model);
    let parsed: Vec<Vec<Parsed>> = each(&paragraphs, |part| parse::paragraph(&part.words, part.read.as_deref(), model));

    let mut drafts: Vec<Draft> = articles.iter().map(|_| Draft::default()).collect();
    for (part, sentences) in paragraphs.iter().zip(parsed) {
        let draft = &mut drafts[part.article];
        for (i, sentence) in sentences.into_iter().enumerate() {
            draft.add_multiwords(&part.words[sentence.words.clone()]);
            draft.add_sentence(sentence.tokens, sentence.guesses, part.starts_paragraph && i == 0);
        }
    }
    articles.par_iter().zip(drafts).map(|(article, draft)| draft.finish(article.clone())).collect()
}

/// Annotates a document again but keeps its sentences and tokens, for instance to measure the parser on its own.
pub fn annotate_given(document: &Document, model: &Model) -> Document {
    let parts = document.parts();
    let sentences = each(&parts.sentences, |sentence| {
        let tokens = &parts.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
        let word = |t: &Token| Word { span: t.span, form: t.form.clone(), multiword: None };
        parse::given_sentence(&tokens.iter().map(word).collect::<Vec<_>>(), model)
    });
    let mut draft = Draft { multiwords: parts.multiwords.clone(), ..Draft::default() };
    for (given, (tokens, guesses)) in parts.sentences.iter().zip(sentences) {
        draft.add_sentence(tokens, guesses, given.starts_paragraph);
    }
    draft.finish(document.article().clone())
}

/// Finds the chains of a document again but keeps everything else, for instance to measure coreference on its own.
pub fn chains_given(document: &Document) -> Document {
    let mut parts = document.parts().clone();
    parts.chains = coreference::chains(document.text(), &parts.sentences, &parts.tokens, &parts.mentions);
    Document::new(document.article().clone(), parts).expect("only the chains are new")
}

/// The words of a paragraph, or of a part of one that is far too long.
struct Part {
    article: usize,
    starts_paragraph: bool,
    words: Vec<Word>,
    /// The words as the encoder reads them, where that is not as they are written.
    read: Option<Vec<String>>,
}

/// Has headlines in capitals read as the rest of their article writes the words.
fn recase(parts: &mut [Part], model: &Model) {
    for article in parts.chunk_by_mut(|a, b| a.article == b.article) {
        if !article.iter().any(|part| headline::is_in_capitals(&part.words)) {
            continue;
        }
        let (small, capital) = headline::cases(article.iter().map(|part| part.words.as_slice()));
        let recased = |part: &Part| headline::recased(&part.words, &small, &capital, model.lemmas());
        let read: Vec<Option<Vec<String>>> = article.iter().map(recased).collect();
        for (part, read) in article.iter_mut().zip(read) {
            part.read = read;
        }
    }
}

/// A paragraph in the parts that are parsed apart: its dateline and what follows it.
fn parts(mut words: Vec<Word>) -> Vec<Vec<Word>> {
    let report = words.split_off(dateline::length(&words));
    let mut found = vec![words];
    found.retain(|dateline| !dateline.is_empty());
    found.extend(parse::parts(report));
    found
}

/// What `work` makes of each item, in order, on as many threads as the current pool has. They are not that pool's: the
/// encoder waits for a pool of its own, and a worker of rayon that waits takes up the next item inside the one before,
/// until its stack is full.
fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = vec![];
        while let Some((i, item)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, items.get(i)?))) {
            done.push((i, work(item)));
        }
        done
    };
    let threads = rayon::current_num_threads().min(items.len());
    let mut all: Vec<(usize, R)> = thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        running.into_iter().flat_map(|t| t.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    all.sort_by_key(|(i, _)| *i);
    all.into_iter().map(|(_, result)| result).collect()
}

/// A document in the making.
#[derive(Default)]
struct Draft {
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    guesses: Vec<Option<Guess>>,
    multiwords: Vec<Multiword>,
}

impl Draft {
    /// Adds a sentence whose heads count from its first token.
    fn add_sentence(&mut self, tokens: Vec<Token>, guesses: Vec<Option<Guess>>, starts_paragraph: bool) {
        let first = self.tokens.len() as u32;
        self.sentences.push(Sentence { tokens: first..first + tokens.len() as u32, starts_paragraph });
        self.tokens.extend(tokens.into_iter().map(|mut token| {
            token.head = token.head.map(|head| TokenId(head.0 + first));
            token
        }));
        self.guesses.extend(guesses);
    }

    /// Adds the multiword tokens among the words that come next.
    fn add_multiwords(&mut self, words: &[Word]) {
        let first = self.tokens.len() as u32;
        let mut last: Option<Span> = None;
        for (i, word) in words.iter().enumerate() {
            let at = first + i as u32;
            match (word.multiword, self.multiwords.last_mut()) {
                (Some(span), Some(open)) if last == Some(span) => open.tokens.end = at + 1,
                (Some(span), _) => self.multiwords.push(Multiword { span, tokens: at..at + 1 }),
                (None, _) => {}
            }
            last = word.multiword;
        }
    }

    fn finish(self, article: Article) -> Document {
        let Draft { sentences, tokens, guesses, multiwords } = self;
        let types = types::agree_on_names(&tokens, &guesses);
        let mentions = mention::mentions(&article.text, &sentences, &tokens, &types);
        let chains = coreference::chains(&article.text, &sentences, &tokens, &mentions);
        let parts = Parts { sentences, tokens, multiwords, mentions, chains };
        // The decoder makes trees, the tokeniser words inside the text: the parts fit by construction.
        Document::new(article, parts).expect("the stages make parts that fit")
    }
}

#[cfg(all(test, feature = "embedded-model"))]
mod tests {
    use super::*;

    fn article(text: &str) -> Article {
        Article { id: "a".to_owned(), text: text.to_owned(), ..Article::default() }
    }

    #[test]
    fn many_paragraphs_do_not_pile_up() {
        let model = Model::embedded().expect("weights");
        let document = &annotate(&[article(&"Yes.\n".repeat(400))], &model)[0];
        assert_eq!(document.sentences().len(), 400);
    }

    #[test]
    fn an_article_is_annotated_alike_alone_and_among_others() {
        let model = Model::embedded().expect("weights");
        let articles =
            [article("Ann left. Bo didn't."), article("\n \n"), article("The port of Oslo, he said, is shut.")];
        let together = annotate(&articles, &model);
        for (article, document) in articles.iter().zip(&together) {
            assert_eq!(annotate(std::slice::from_ref(article), &model)[0], *document);
        }
        assert_eq!(together[0].sentences().len(), 2);
        assert_eq!(together[1].sentences().len(), 0);
    }

    #[test]
    fn a_text_without_a_full_stop_is_cut_where_no_tree_could_hold_it() {
        let model = Model::embedded().expect("weights");
        let document = &annotate(&[article(&"and the ship ".repeat(400))], &model)[0];
        assert_eq!(document.tokens().len(), 1200);
        assert!(document.sentences().iter().all(|s| s.tokens.len() <= 250));
    }
}
