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
/// Beside the phrases of these heads there are relative pronouns, with the type of the word that their clause hangs on,
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
            let Some(kind) = types.get(head.index()).copied().flatten() else { continue };
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

    /// "a Rohingya", "one Tesla": one of those who are called so, where nothing describes the name ("an angry Ann").
    fn is_one_of_many(&self, head: TokenId) -> bool {
        let children = || self.children[head.index()].iter().map(|c| self.token(*c));
        let one = |t: &Token| ["a", "an", "one", "another"].contains(&t.form.to_lowercase().as_str());
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
        while range.start < head.0 && is_punct(range.start) {
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
mod tests {
    use super::*;
    use crate::conllu;

    /// Reads rows of `form xpos head relation [type]` and compares the words of the mentions.
    fn check(rows: &str, expected: &[&str]) {
        let (mut out, mut types) = ("# newdoc id = d\n".to_owned(), vec![]);
        for sentence in rows.trim().split("\n\n") {
            for (i, line) in sentence.lines().enumerate() {
                let f: Vec<&str> = line.split_whitespace().collect();
                types.push(f.get(4).map(|t| t.parse().expect("a type")));
                let upos = match f[1] {
                    "NNP" => "PROPN",
                    "NN" | "NNS" => "NOUN",
                    "PRP" | "WP" => "PRON",
                    "JJ" => "ADJ",
                    "VBD" => "VERB",
                    "," | "-LRB-" | "-RRB-" => "PUNCT",
                    _ => "X",
                };
                out += &format!("{}\t{}\t_\t{upos}\t{}\t_\t{}\t{}\t_\t_\n", i + 1, f[0], f[1], f[2], f[3]);
            }
            out.push('\n');
        }
        let document = conllu::read(&out).expect("rows are CoNLL-U").remove(0);
        let (tokens, text) = (document.tokens(), document.text());
        let found = mentions(text, document.sentences(), tokens, &types);
        let span = |m: &Mention| {
            tokens[m.tokens.start as usize].span.cover(tokens[m.tokens.end as usize - 1].span).of(text).to_owned()
        };
        assert_eq!(found.iter().map(span).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn preposition_stays_outside_and_possessive_inside() {
        check(
            "in IN 4 case
             Berg NNP 4 nmod:poss person
             's POS 2 case
             port NN 5 obl place
             slept VBD 0 root",
            &["Berg 's port", "Berg 's"],
        );
    }

    #[test]
    fn apposition_and_conjunct_are_mentions_of_their_own() {
        check(
            "Berg NNP 8 nsubj person
             , , 4 punct
             the DT 4 det
             mayor NN 1 appos person
             , , 4 punct
             and CC 7 cc
             Dahl NNP 1 conj person
             slept VBD 0 root",
            &["Berg", "the mayor", "Dahl"],
        );
    }

    #[test]
    fn relative_clause_is_kept_and_its_pronoun_is_a_mention() {
        check(
            "the DT 2 det
             ship NN 5 nsubj object
             which WDT 4 nsubj
             burned VBD 2 acl:relcl
             sank VBD 0 root",
            &["the ship which burned", "which"],
        );
    }

    #[test]
    fn subject_and_copula_stay_outside_a_predicate() {
        check(
            "She PRP 5 nsubj person
             was VBD 5 cop
             not RB 5 advmod
             the DT 5 det
             mayor NN 0 root person
             in IN 7 case
             May NNP 5 obl time",
            &["She", "the mayor", "May"],
        );
    }

    #[test]
    fn a_clause_that_goes_on_stays_outside_a_predicate() {
        check(
            "ships NNS 3 nsubj object
             are VBP 3 cop
             ours NN 0 root object
             and CC 6 cc
             she PRP 6 nsubj person
             knows VBZ 3 conj",
            &["ships", "ours", "she"],
        );
    }

    #[test]
    fn one_of_those_with_a_name_is_described() {
        let form = |rows: &str| {
            let rows: Vec<String> =
                rows.split(' ').enumerate().map(|(i, r)| format!("{}\t{}", i + 1, r.replace('/', "\t"))).collect();
            let document = conllu::read(&format!("# newdoc id = d\n{}\n\n", rows.join("\n"))).expect("rows").remove(0);
            let mut types = vec![None; document.tokens().len()];
            types[1] = Some(EntityType::Person);
            mentions(document.text(), document.sentences(), document.tokens(), &types)[0].form
        };
        let rows =
            |first: &str| format!("{first}/_/2/det/_/_ Tuareg/_/PROPN/NNP/_/3/nsubj/_/_ left/_/VERB/VBD/_/0/root/_/_");
        assert_eq!(form(&rows("One/_/NUM/CD")), MentionKind::Nominal);
        assert_eq!(form(&rows("The/_/DET/DT")), MentionKind::Name);
    }

    #[test]
    fn coordination_is_a_mention_where_a_plural_takes_it_up() {
        let rows = "Ann NNP 4 nsubj person
             and CC 3 cc
             Bo NNP 1 conj person
             slept VBD 0 root";
        check(rows, &["Ann", "Bo"]);
        let taken_up = format!("{rows}\n\nThey PRP 2 nsubj person\nwoke VBD 0 root");
        check(&taken_up, &["Ann and Bo", "Ann", "Bo", "They"]);
    }

    #[test]
    fn comma_before_a_title_does_not_set_it_off() {
        check(
            "Here RB 5 advmod
             , , 5 punct
             Mayor NNP 4 nmod:desc
             Berg NNP 5 nsubj person
             slept VBD 0 root",
            &["Mayor Berg"],
        );
        check(
            "Berg NNP 6 nsubj person
             , , 4 punct
             like IN 4 case
             others NNS 1 nmod person
             , , 4 punct
             slept VBD 0 root",
            &["Berg", "others"],
        );
    }

    #[test]
    fn place_in_brackets_is_no_part_of_a_name() {
        check(
            "Acme NNP 5 nsubj organization
             ( -LRB- 3 punct
             Oslo NNP 1 nmod place
             ) -RRB- 3 punct
             grew VBD 0 root",
            &["Acme", "Oslo"],
        );
    }
}
