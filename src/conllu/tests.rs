use super::*;
use crate::document::*;

fn one(text: &str) -> Document {
    let mut documents = read(text).expect("well-formed");
    assert_eq!(documents.len(), 1);
    documents.remove(0)
}

fn written(document: &Document) -> String {
    let mut out = vec![];
    write(document, &mut out).expect("memory takes it");
    String::from_utf8(out).expect("UTF-8")
}

fn reason(text: &str) -> String {
    read(text).expect_err("malformed").to_string()
}

const FERRY: &str = "\
# newdoc id = ferry
# global.Entity = GRP-etype-infstat-minspan-link-identity
# meta::title = The ferry
# meta::dateCreated = 2026-02-04
# newpar
# sent_id = ferry-1
# text = Ann Berg won't sail.
1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t5:nsubj\tEntity=(7-person-new-1,2-coref-Ann_Berg
2\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t1\tflat\t1:flat\tEntity=7)
3-4\twon't\t_\t_\t_\t_\t_\t_\t_\t_
3\two\twill\tAUX\tMD\tVerbForm=Fin\t5\taux\t5:aux\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t5:advmod\t_
5\tsail\tsail\tVERB\tVB\tVerbForm=Inf\t0\troot\t0:root\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t5:punct\t_

# newpar
# sent_id = ferry-2
# text = Her ship sank.
1\tHer\ther\tPRON\tPRP$\tPoss=Yes\t2\tnmod:poss\t2:nmod:poss\tEntity=(9-object-new-2-sgl(7-person-giv-1-ana)
2\tship\tship\tNOUN\tNN\tNumber=Sing\t3\tnsubj\t3:nsubj\tEntity=9)
2.1\tgone\tgo\tVERB\tVBN\t_\t_\t_\t_\t_
3\tsank\tsink\tVERB\tVBD\tTense=Past\t0\troot\t0:root\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t3:punct\t_
";

#[test]
fn text_is_rebuilt_from_tokens_where_the_file_has_no_spacing() {
    let document = one(FERRY);
    assert_eq!(document.id(), "ferry");
    assert_eq!(document.text(), "Ann Berg won't sail.\nHer ship sank.");
    assert_eq!(document.metadata().date.as_deref(), Some("2026-02-04"));
    let words: Vec<&str> = document.tokens().iter().map(|t| t.span.of(document.text())).collect();
    assert_eq!(words, ["Ann", "Berg", "wo", "n't", "sail", ".", "Her", "ship", "sank", "."]);
}

#[test]
fn what_was_read_is_written_and_read_again_as_an_equal_document() {
    let document = one(FERRY);
    let text = written(&document);
    assert_eq!(one(&text), document);
    assert_eq!(written(&one(&text)), text);
}

#[test]
fn brackets_of_one_group_are_one_chain() {
    let document = one(FERRY);
    let mentions: Vec<_> =
        (0..3).map(MentionId).map(|m| (document.mention_text(m), document.mention(m).form)).collect();
    let expected = [("Ann Berg", MentionKind::Name), ("Her ship", MentionKind::Nominal), ("Her", MentionKind::Pronoun)];
    assert_eq!(mentions, expected);
    assert_eq!(document.chains(), [Chain { mentions: vec![MentionId(0), MentionId(2)] }]);
    assert_eq!(document.mention(MentionId(1)).head, TokenId(7));
}

#[test]
fn malformed_input_is_refused_with_its_line() {
    let word = "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n";
    let with = |from: &str, to: &str| reason(&format!("# sent_id = 1\n{}", word.replacen(from, to, 1)));
    assert_eq!(with("\t", " "), "line 2: 9 columns instead of 10");
    assert_eq!(reason("Go home\n"), "line 1: 1 columns instead of 10; columns are separated by tabs");
    assert_eq!(with("1", "2"), "line 2: word 2 where word 1 should be");
    assert_eq!(with("VERB", "VP"), "line 2: `VP` is no part of speech of Universal Dependencies");
    assert_eq!(with("root", "head"), "line 2: `head` is no relation of Universal Dependencies");
    assert_eq!(with("\t0\t", "\t_\t"), "line 2: `_` is no head: 0 or a word's number");
    assert_eq!(with("\t0\t", "\t9\t"), "line 2: the head 9 lies outside the sentence");
    assert_eq!(with("\t0\t", "\t1\t"), "line 2: the sentence has 0 roots instead of one");
    assert_eq!(with("VB\t_", "VB\tMood"), "line 2: `Mood` is no feature of Universal Dependencies");
    let misc = |value: &str| with("_\t_\n", &format!("_\t{value}\n"));
    assert_eq!(misc("Entity=(1-person"), "line 2: mention `1` does not end in its sentence");
    assert_eq!(misc("Entity=1)"), "line 2: mention `1` ends here but does not begin");
    assert_eq!(misc("Entity=(1-ship)"), "line 2: `ship` is none of GUM's entity types");
    assert_eq!(misc("Margin=2"), "line 2: `Margin=2` is not between 0 and 1");
}

#[test]
fn windows_line_ends_byte_order_mark_and_missing_last_line_are_read_alike() {
    let expected = one(FERRY);
    assert_eq!(one(&format!("\u{feff}{}", FERRY.replace('\n', "\r\n"))), expected);
    assert_eq!(one(FERRY.trim_end()), expected);
}

#[test]
fn words_before_any_document_are_one_without_id() {
    let word = "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n";
    let documents = read(&format!("{word}# newdoc id = b\n{word}{word}# newdoc\n# newdoc id = d\n")).expect("fine");
    let ids: Vec<_> = documents.iter().map(|d| (d.id(), d.text())).collect();
    assert_eq!(ids, [("", "Go"), ("b", "Go Go"), ("", ""), ("d", "")]);
    assert_eq!(read("").expect("nothing is fine"), []);
    assert_eq!(read("\n# a comment\n\n").expect("nothing is fine"), []);
}

#[test]
fn spacing_marks_are_honoured() {
    let rows = "\
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpacesAfter=\\s\\t\\u{a0}|SpacesBefore=\\n\\n
2\thome\thome\tADV\tRB\t_\t1\tadvmod\t_\tSpaceAfter=No

# newpar
1\tNow\tnow\tADV\tRB\t_\t0\troot\t_\tSpaceAfter=No|SpacesAfter=\\e

# newpar
1\t!\t!\tPUNCT\t.\t_\t0\troot\t_\tSpacesAfter=\\r\\n
";
    let document = one(rows);
    assert_eq!(document.text(), "\n\nGo \t\u{a0}home\nNow!\r\n");
    assert!(written(&document).contains("\tSpacesAfter=\\s\\t\\u{a0}|SpacesBefore=\\n\\n\n"));
    assert_eq!(one(&written(&document)), document);
}

#[test]
fn written_files_follow_the_format() {
    let text = written(&one(FERRY));
    let expected = "\
# newdoc id = ferry
# global.Entity = GRP-etype-head-form
# meta::date = 2026-02-04
# meta::title = The ferry
# newpar
# sent_id = ferry-1
# text = Ann Berg won't sail.
1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t_\tEntity=(1-person-1-name
2\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tEntity=1)
3-4\twon't\t_\t_\t_\t_\t_\t_\t_\t_
3\two\twill\tAUX\tMD\tVerbForm=Fin\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tsail\tsail\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# newpar
# sent_id = ferry-2
# text = Her ship sank.
1\tHer\ther\tPRON\tPRP$\tPoss=Yes\t2\tnmod:poss\t_\tEntity=(2-object-2-nominal(1-person-1-pronoun)
2\tship\tship\tNOUN\tNN\tNumber=Sing\t3\tnsubj\t_\tEntity=2)
3\tsank\tsink\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

";
    assert_eq!(text, expected);
}

#[test]
fn ids_with_odd_characters_make_valid_sentence_ids() {
    let document = one("# newdoc id = a b/100%\\n\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n");
    assert_eq!(document.id(), "a b/100%\n");
    let text = written(&document);
    assert!(text.starts_with("# newdoc id = a b/100%\\n\n# newpar\n# sent_id = a%20b%2F100%25%0A-1\n"), "{text}");
    assert_eq!(one(&text), document);
}

#[test]
fn words_that_do_not_spell_their_range_share_its_span() {
    let document = one("\
1-2\tGimme\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
1\tGive\tgive\tVERB\tVB\t_\t0\troot\t_\t_
2\tme\tI\tPRON\tPRP\t_\t1\tiobj\t_\t_
3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_
");
    let words: Vec<&str> = document.tokens().iter().map(|t| t.span.of(document.text())).collect();
    assert_eq!(words, ["Gimme", "Gimme", "!"]);
    assert_eq!(one(&written(&document)), document);
}

#[test]
fn fields_of_mentions_are_found_by_their_declaration() {
    let rows = |declaration: &str, entity: &str| {
        one(&format!(
            "# newdoc id = x\n# global.Entity = {declaration}\n\
             1\tbig\tbig\tADJ\tJJ\t_\t2\tamod\t_\tEntity=({entity}\n2\tship\tship\tNOUN\tNN\t_\t0\troot\t_\tEntity=e1)\n"
        ))
    };
    let mention = |d: &Document| d.mentions()[0].clone();
    let found = mention(&rows("eid-etype-head-minspan", "e1-object-1-2"));
    assert_eq!((found.kind, found.head, found.form), (EntityType::Object, TokenId(0), MentionKind::Nominal));
    let found = mention(&rows("eid-form-etype", "e1-name-place"));
    assert_eq!((found.kind, found.head, found.form), (EntityType::Place, TokenId(1), MentionKind::Name));
}

#[test]
fn after_a_malformed_document_the_next_is_read() {
    let word = "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n";
    let text = format!("# newdoc id = a\nx\n{word}\n# newdoc id = b\n{word}# newdoc id = c\n{word}# text\n");
    let found: Vec<_> = documents(&text).map(|d| d.map(|d| d.document.id().to_owned()).map_err(|e| e.line)).collect();
    assert_eq!(found, [Err(2), Ok("b".to_owned()), Err(9)]);
}

#[test]
fn what_annotated_a_document_is_kept() {
    let document = one(FERRY);
    let mut out = vec![];
    write_generated(&document, "claimgraph 1 model ab", &mut out).expect("memory takes it");
    let text = String::from_utf8(out).expect("UTF-8");
    let found = documents(&text).next();
    assert_eq!(found, Some(Ok(Found { document, generator: "claimgraph 1 model ab".to_owned() })));
}

#[test]
fn mentions_that_cross_are_told_apart() {
    let document = one("\
1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-object
2\tship\tship\tNOUN\tNN\t_\t0\troot\t_\tEntity=1)(2-place
3\tout\tout\tADV\tRB\t_\t2\tadvmod\t_\tEntity=2)
");
    let ranges: Vec<_> = document.mentions().iter().map(|m| m.tokens.clone()).collect();
    assert_eq!(ranges, [0..2, 1..3]);
    assert_eq!(one(&written(&document)), document);
}

mod round_trip {
    use proptest::prelude::*;

    use super::*;
    use crate::span::Span;

    const GAPS: [&str; 12] = ["", " ", " ", " ", "\n", "\n\n", "  ", "\t", "\u{a0}", " \\n|", "\r\n", "\u{200b}"];
    const FORMS: [&str; 8] = ["a", "Berg", "n't", "_", "|", "\u{e9}=", "\\s", "# 1"];

    /// Words as (gap before, form, head seed, multiword, mention); a sentence ends after every third.
    fn document(words: &[(usize, usize, usize, usize, usize)], meta: Option<String>) -> Document {
        let mut article = Article { id: "x y".into(), ..Article::default() };
        article.metadata = Metadata { title: meta.clone(), source: meta, ..Metadata::default() };
        let mut parts = Parts::default();
        for (i, &(gap, form, head, kind, _)) in words.iter().enumerate() {
            let (sentence, place) = (i / 3 * 3, i % 3);
            let joined = place == 1 && kind % 4 == 0;
            if !joined {
                article.text.push_str(GAPS[gap % GAPS.len()]);
            }
            let form = FORMS[form % FORMS.len()];
            let span = Span::new(article.text.len(), article.text.len() + form.len());
            article.text.push_str(form);
            if joined {
                let span = parts.tokens.last().map_or(span, |t: &Token| t.span.cover(span));
                parts.multiwords.push(Multiword { span, tokens: i as u32 - 1..i as u32 + 1 });
            }
            if place == 0 {
                let tokens = i as u32..words.len().min(i + 3) as u32;
                parts.sentences.push(Sentence { tokens, starts_paragraph: i == 0 || kind % 3 == 0 });
            }
            parts.tokens.push(Token {
                span,
                form: form.into(),
                lemma: if kind % 5 == 0 && form != "_" { String::new() } else { form.to_lowercase() },
                upos: crate::ud::Upos::Noun,
                xpos: if kind % 5 == 0 { String::new() } else { "NN".into() },
                feats: if kind % 2 == 0 {
                    "Case=Nom|Number=Sing".parse().expect("features")
                } else {
                    Default::default()
                },
                head: (place > 0).then(|| TokenId((sentence + head % place) as u32)),
                relation: if place > 0 { crate::ud::Relation::Nmod } else { crate::ud::Relation::Root },
                subtype: if kind % 2 == 0 { "poss".into() } else { String::new() },
                margin: (kind % 101) as f32 / 100.0,
            });
        }
        article.text.push_str(words.first().map_or(" ", |w| GAPS[w.1 % GAPS.len()]));
        let forms = [MentionKind::Name, MentionKind::Nominal, MentionKind::Pronoun];
        let kinds = [EntityType::Person, EntityType::Place, EntityType::Plant];
        for sentence in &parts.sentences {
            let seed = words[sentence.tokens.start as usize].4;
            let Some(inner) = sentence.tokens.clone().nth(1).filter(|_| !seed.is_multiple_of(4)) else { continue };
            let (kind, form) = (kinds[seed % 3], forms[seed / 3 % 3]);
            let outer = Mention { tokens: sentence.tokens.clone(), head: TokenId(inner), kind, form };
            let twins = (seed % 4).min(2);
            parts.mentions.extend(std::iter::repeat_n(outer.clone(), twins));
            parts.mentions.push(Mention { tokens: inner..inner + 1, ..outer });
        }
        let chain = |rest| {
            let mentions = (0..parts.mentions.len() as u32).filter(|m| m % 3 == rest).map(MentionId).collect();
            Some(Chain { mentions }).filter(|c: &Chain| c.mentions.len() > 1)
        };
        parts.chains = [0, 1].into_iter().filter_map(chain).collect();
        Document::new(article, parts).expect("parts that fit")
    }

    proptest! {
        #[test]
        fn every_document_comes_back(
            words in proptest::collection::vec((0usize..99, 0usize..99, 0usize..9, 0usize..303, 0usize..99), 0..14),
            meta in proptest::option::of("[ -~\n\t\u{e9}\u{a0}\\\\]{1,8}"),
        ) {
            let document = document(&words, meta);
            let text = written(&document);
            let back = read(&text);
            prop_assert_eq!(back.as_deref(), Ok(&[document][..]), "{}", text);
        }

        #[test]
        fn no_text_makes_it_panic(text in "([0-9]-?[0-9]?|\t|\n|# newdoc|=|_|NOUN|root|Entity=|\\(|\\)|\\[1/2\\]|\\PC){0,60}") {
            let _ = read(&text);
        }

        #[test]
        fn no_misc_makes_it_panic(misc in "(Entity=|SpacesAfter=|Margin=|\\||\\(|\\)|1|-|person|\\\\u\\{|\\}|\\PC){0,12}") {
            let _ = read(&format!("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t{misc}\n"));
        }
    }
}
