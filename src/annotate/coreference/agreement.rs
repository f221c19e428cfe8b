//! Number, gender and animacy of mentions, from the tree and from closed classes of words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::document::{EntityType, Mention, MentionKind, Token, TokenId};
use crate::names::Name;
use crate::ud::Relation;

/// One or several; not known for "police", "the Netherlands", "you".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    Singular,
    Plural,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Female,
    Male,
}

/// What must agree between the mentions of one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    pub number: Option<Number>,
    pub gender: Option<Gender>,
}

/// Kin, roles and ways of address that tell a woman.
const FEMALE: &str = "woman girl lady mother mom mum mommy mama sister daughter wife aunt auntie niece grandmother grandma \
    granddaughter stepmother stepsister mother-in-law sister-in-law daughter-in-law queen princess empress duchess \
    baroness countess dame madam madame mme mme. mademoiselle mlle mlle. frau señora signora mrs mrs. ms ms. miss \
    actress waitress hostess heiress goddess priestess \
    widow bride girlfriend fiancée nun midwife ballerina heroine landlady stewardess schoolgirl witch maid mistress";

/// Kin, roles and ways of address that tell a man.
const MALE: &str = "man boy gentleman guy father dad daddy papa brother son husband uncle nephew grandfather grandpa \
    grandson stepfather stepbrother father-in-law brother-in-law son-in-law king prince emperor duke baron count lord \
    sir mr mr. monsieur herr señor signor monk waiter widower groom bridegroom boyfriend fiancé landlord steward \
    schoolboy wizard pope cardinal \
    archbishop imam ayatollah sheikh sultan tsar lad bloke dude";

/// Words in -man that do not tell a man.
const NOT_MEN: &str = "human german roman ottoman norman shaman layman freshman talisman";

/// Given names that women bear, hardly ever men.
const WOMEN: &str = "abigail agnes alice alicia alison amanda amelia amy anastasia andrea angela anita ann anna anne \
    annie antonia audrey barbara beatrice bella betty beverly brenda bridget camilla carmen carol caroline carolyn \
    catherine cecilia charlotte cheryl chloe christina christine clara claire claudia cynthia daisy danielle deborah \
    debra denise diana diane donna dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella ellen emily emma \
    erica erin esther eva evelyn fatima fiona florence frances gabriela gail georgia geraldine gina gloria grace greta \
    hannah harriet heather heidi helen helena hilary hillary hope ida ingrid irene iris isabel isabella isabelle ivanka \
    jacqueline jane janet janice jeanne jennifer jenny jessica jill joan joanna josephine joyce judith judy julia \
    julie juliet kamala karen karin kate katherine kathleen kathryn kathy katie kelly kimberly kristen laura lauren \
    leila lena leticia lily linda lisa liz lois louise lucia lucy lydia madeleine madison maggie margaret maria marie \
    marilyn marina marjorie martha mary matilda maya megan meghan melania melanie melissa mia michelle mildred miriam \
    molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia patricia paula pamela \
    penelope phyllis priscilla rachel rebecca rita rosa rosalind rose rosemary ruth sabrina sally samantha sandra sara \
    sarah serena sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie susan suzanne sylvia \
    tamara tanya tara teresa theresa tiffany tina tracy ursula valentina valerie vanessa vera veronica victoria viola \
    virginia vivian wanda wendy yolanda yvette yvonne zoe";

/// Given names that men bear, hardly ever women.
const MEN: &str = "aaron abdul abraham adam adrian ahmed alan albert alberto alejandro alexander alfred ali andre andrew \
    anthony antonio arnold arthur barack barry benjamin bernard bernie bill bob boris brad brandon brian bruce bryan \
    carl carlos charles chris christian christopher chuck clarence claude craig dale daniel darren dave david dean \
    dennis derek diego dmitry dominic donald douglas duncan dwight earl ed eddie edgar edmund eduardo edward elias elon \
    emmanuel enrique eric ernest eugene felix fernando ferdinand francisco frank franz fred frederick gareth gary \
    gavin geoffrey george gerald gerard gilbert giovanni giuseppe glenn gordon graham greg gregory guillermo gustavo \
    guy hamza hank hans harold harry hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor ivan \
    jack jacob jaime jake james jason javier jean-paul jeff jeffrey jeremy jerome jerry jim jimmy joachim joe joel \
    johan johannes john johnny jonathan jorge jose joseph josh joshua josé juan julian justin karl keith ken kenneth \
    kevin klaus kyle lars larry lawrence leo leon leonard leonardo lloyd louis lucas ludwig luis luke manuel marc \
    marco marcus mario mark martin marvin matthew maurice max michael miguel mike mikhail mohamed mohammad mohammed \
    muhammad nathan ned neil nelson nicholas nick nicolas nicolás nigel noah norman oliver omar oscar otto pablo patrick \
    paul pedro peter philip phillip pierre rafael ralph ramón raymond ricardo richard rick rob robert roberto rodney \
    roger roland ron ronald roy rupert russell samuel santiago scott sean sebastian sergei sergey sergio simon stanley \
    stephen steve steven stuart ted terence theodore thomas tim timothy todd tom tommy tony trevor tyler vernon victor \
    vincent vladimir volodymyr walter warren wayne werner wilhelm william winston wolfgang xavier yusuf zachary";

/// Given names of the United States' census that hardly any bearers of the other sex have; `lexicons/README.md`. Many are
/// surnames too, so they tell something before a surname only.
static GIVEN_NAMES: LazyLock<BTreeMap<&str, Gender>> = LazyLock::new(|| {
    let lines = include_str!("../../../lexicons/given-names.tsv").lines().filter_map(|line| line.split_once('\t'));
    lines.map(|(name, sex)| (name, if sex == "female" { Gender::Female } else { Gender::Male })).collect()
});

/// Nouns of one form that stand for several, by lemma.
const GROUPS: &str = "police people staff crew team family couple committee council government company group army band \
    crowd jury public press party union audience board cabinet club community congress gang media ministry opposition \
    parliament senate court agency firm pair duo trio majority minority rest";

fn listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|w| w == word)
}

/// Whether a singular noun stands for several people, so that "they" can take it up.
pub fn is_group(lemma: &str) -> bool {
    listed(GROUPS, lemma)
}

/// Number and gender of a mention.
pub fn agreement(text: &str, tokens: &[Token], mention: &Mention) -> Agreement {
    let head = &tokens[mention.head.index()];
    let word = head.form.to_lowercase();
    if mention.form == MentionKind::Pronoun {
        return of_pronoun(&word, head);
    }
    let gender = (mention.kind == EntityType::Person).then(|| gender(text, tokens, mention)).flatten();
    Agreement { number: number(tokens, mention), gender }
}

fn of_pronoun(word: &str, head: &Token) -> Agreement {
    use Number::{Plural, Singular};
    let (number, gender) = match word {
        "he" | "him" | "his" | "himself" => (Some(Singular), Some(Gender::Male)),
        "she" | "her" | "hers" | "herself" => (Some(Singular), Some(Gender::Female)),
        "it" | "its" | "itself" | "i" | "me" | "my" | "mine" | "myself" | "this" | "that" => (Some(Singular), None),
        "they" | "them" | "their" | "theirs" | "themselves" | "we" | "us" | "our" | "ours" | "ourselves" | "these"
        | "those" | "both" => (Some(Plural), None),
        _ if head.feats.is("Number", "Plur") => (Some(Plural), None),
        _ => (None, None),
    };
    Agreement { number, gender }
}

fn number(tokens: &[Token], mention: &Mention) -> Option<Number> {
    let head = &tokens[mention.head.index()];
    let inside = |t: &u32| tokens[*t as usize].head == Some(mention.head);
    let mut conjuncts = mention.tokens.clone().filter(inside).map(|t| &tokens[t as usize]);
    if conjuncts.any(|t| t.relation == Relation::Conj) {
        return Some(Number::Plural);
    }
    match head.xpos.as_str() {
        "NNS" => Some(Number::Plural),
        // "the United States" is one, "the Beatles" are several.
        "NNPS" if mention.kind == EntityType::Person => Some(Number::Plural),
        "NNPS" => None,
        _ if is_group(&head.lemma.to_lowercase()) => None,
        "NN" | "NNP" => Some(Number::Singular),
        "CD" => match head.form.to_lowercase().as_str() {
            "one" | "1" => Some(Number::Singular),
            _ if mention.kind == EntityType::Time => Some(Number::Singular),
            _ => Some(Number::Plural),
        },
        "DT" | "PDT" => match head.form.to_lowercase().as_str() {
            "this" | "that" | "each" | "another" => Some(Number::Singular),
            "these" | "those" | "both" | "many" | "several" | "few" => Some(Number::Plural),
            _ => None,
        },
        _ => None,
    }
}

fn gender(text: &str, tokens: &[Token], mention: &Mention) -> Option<Gender> {
    let noun = |token: TokenId| of_noun(&tokens[token.index()].form.to_lowercase());
    if let Some(name) = Name::of(text, tokens, mention) {
        let given = name.words.first().filter(|_| name.words.len() > 1 || name.titles.is_empty());
        let before_surname = given.filter(|_| name.words.len() > 1).and_then(|g| GIVEN_NAMES.get(g.as_str()).copied());
        let told = given.and_then(|g| of_given_name(g)).or(before_surname);
        return name.titles.iter().find_map(|t| noun(*t)).or(told);
    }
    let lemma = tokens[mention.head.index()].lemma.to_lowercase();
    of_noun(&lemma).or_else(|| {
        let modifier = |t: &u32| tokens[*t as usize].head == Some(mention.head) && *t < mention.head.0;
        mention.tokens.clone().filter(modifier).find_map(|t| match tokens[t as usize].lemma.to_lowercase().as_str() {
            "female" | "pregnant" => Some(Gender::Female),
            "male" => Some(Gender::Male),
            _ => None,
        })
    })
}

/// The gender that a noun tells, lower-case: "spokeswoman", "brother".
fn of_noun(word: &str) -> Option<Gender> {
    let female = listed(FEMALE, word) || word.ends_with("woman") || word.ends_with("women");
    let male = listed(MALE, word) || ((word.ends_with("man") || word.ends_with("men")) && !listed(NOT_MEN, word));
    match (female, male) {
        (true, _) => Some(Gender::Female),
        (_, true) => Some(Gender::Male),
        _ => None,
    }
}

fn of_given_name(word: &str) -> Option<Gender> {
    match (listed(WOMEN, word), listed(MEN, word)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn census_tells_given_names_that_one_sex_bears() {
        assert_eq!(GIVEN_NAMES.get("earnestine"), Some(&Gender::Female));
        assert_eq!(GIVEN_NAMES.get("cornell"), Some(&Gender::Male));
        assert_eq!(GIVEN_NAMES.get("jessie"), None);
    }
}
