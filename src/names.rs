//! [Name]: the proper name inside a mention, and when two names can stand for the same thing.
//!
//! "Colombian President Gustavo Petro" has the name "Gustavo Petro", titled "president"; "the White House's" has "White
//! House". Names are told by the Penn tags NNP and NNPS and by the tree, because in the treebanks the words inside a
//! name keep their ordinary part of speech.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::document::{EntityType, Mention, MentionKind, Token, TokenId};
use crate::span::Span;
use crate::ud::Relation;

/// Nouns that name an office, rank, trade or way of address before a person's name, by lemma.
const TITLES: &str = "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. sir dame lord lady madam madame monsieur \
    mme mme. mademoiselle mlle mlle. herr frau señor señora signor signora \
    king queen prince princess emperor empress duke duchess baron baroness count countess sheikh sultan tsar pharaoh \
    president vice-president emeritus premier chancellor minister secretary treasurer governor gov gov. mayor senator sen sen. \
    representative rep rep. congressman congresswoman deputy councillor councilman councilwoman commissioner \
    ambassador envoy consul judge justice magistrate prosecutor attorney solicitor sheriff marshal general gen gen. \
    admiral adm adm. colonel col col. major maj maj. captain capt capt. commander cmdr lieutenant lt lt. sergeant sgt \
    sgt. corporal private officer constable inspector detective superintendent chief pope cardinal archbishop bishop \
    father sister brother mother rabbi imam pastor reverend rev rev. saint st st. abbot deacon ayatollah mullah \
    professor doctor provost rector principal headmaster coach manager director chairman chairwoman chair \
    chairperson ceo cfo coo cto founder co-founder editor correspondent reporter spokesman spokeswoman spokesperson \
    leader dictator ruler speaker whip senator-elect president-elect candidate nominee lawmaker politician \
    republican democrat conservative liberal actor actress singer author writer poet painter artist composer \
    director producer comedian economist scientist engineer lawyer analyst researcher historian activist uncle aunt \
    grandfather grandmother grandpa grandma cousin nurse midwife student striker goalkeeper midfielder defender \
    quarterback pitcher";

/// Words that close a company's name and that people leave out.
const FORMS: &str = "inc inc. corp corp. corporation co co. company ltd ltd. limited llc llp plc lp gmbh ag sa s.a. \
    nv n.v. bv b.v. oy ab as asa spa s.p.a. srl pty group holding holdings";

/// Words for a trade that close a company's name and that people leave out too: "Norvik (Industries)".
const TRADES: &str = "industries capital partners associates motors automotive aerospace airlines airways aviation systems \
    technologies technology electronics semiconductor semiconductors software networks communications telecom media news \
    press magazine entertainment studios pictures records games pharmaceuticals pharma biotech therapeutics health \
    healthcare laboratories labs research consulting energy oil gas petroleum power solar resources mining metals steel \
    chemicals materials paper foods beverages brewing stores brands retail textiles apparel logistics shipping lines \
    railways transport freight construction engineering properties realty hotels resorts insurance assurance financial \
    securities investments investment equity ventures advisors asset management services solutions enterprises \
    international global manufacturing products works brothers";

/// Letters behind a person's name that tell persons of one name apart.
const GENERATIONS: &str = "jr sr i ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi";

/// Names are looked for so many words around a mention's head: longer ones are lists or other text in capitals.
const REACH: u32 = 24;

/// Nouns that say what kind of thing a name names, and that people leave out: "Harvard (University)".
const KINDS: &str = "university college school institute academy hospital museum gallery foundation trust fund bank \
    city town county state province river lake mountain island airport station bridge stadium party church temple \
    administration agency department office ministry authority commission committee council association federation union \
    league club team center centre";

/// Short words that stand inside a name but do not count among its initials.
const LINKS: &str = "of the and for & in at on de la le du des van von der den del di da al el y";

/// Whether a lower-case word is in a list of words.
fn listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|w| w == word)
}

/// Given names of the United States' census; `lexicons/README.md`.
static GIVEN: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../lexicons/given-names.tsv").lines();
    lines.filter_map(|line| line.split_once('\t')).map(|(name, _)| name).collect()
});

/// Whether a word, lower-case, names an office, rank or way of address that stands before a name.
pub fn is_title(word: &str) -> bool {
    listed(TITLES, word)
}

/// Whether a word, lower-case, names a kind of institution or place ("university") or of company ("group").
pub fn is_kind(word: &str) -> bool {
    listed(KINDS, word) || listed(FORMS, word)
}

/// Whether a word, lower-case, names a kind of land or water: "province".
pub fn is_territory(word: &str) -> bool {
    matches!(
        word,
        "city" | "town" | "county" | "state" | "province" | "river" | "lake" | "mountain" | "island" | "region"
    )
}

/// Whether a word, lower-case, closes a company's name: "inc", "airlines".
pub fn is_company_word(word: &str) -> bool {
    listed(FORMS, word) || listed(TRADES, word)
}

/// Whether a word names a house or court, as which institutions are known.
fn is_general_word(word: &str) -> bool {
    matches!(word, "court" | "house")
}

/// The proper name in a mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens, in text order, next to each other; title, article and possessive 's left out.
    pub tokens: Vec<TokenId>,
    /// Its words in lower case, without punctuation.
    pub words: Vec<String>,
    /// The words before it that name an office or rank, or are a way of address.
    pub titles: Vec<TokenId>,
    kind: EntityType,
    capitals: bool,
}

impl Name {
    /// The name that a mention consists of; none for nominals, pronouns, and offices without a name ("the President").
    pub fn of(text: &str, tokens: &[Token], mention: &Mention) -> Option<Name> {
        if mention.form != MentionKind::Name {
            return None;
        }
        Name::headed_by(text, tokens, mention)
    }

    /// The name that a mention is or has behind its noun.
    pub fn told(text: &str, tokens: &[Token], mention: &Mention) -> Option<Name> {
        Name::of(text, tokens, mention).or_else(|| Name::behind_noun(tokens, mention))
    }

    /// The name that stands behind the noun of a description of a person: "Ron Hubbard" of "the writer Ron Hubbard".
    pub fn behind_noun(tokens: &[Token], mention: &Mention) -> Option<Name> {
        let head = mention.head;
        let in_name = |t: &TokenId| {
            let token = &tokens[t.index()];
            token.head == Some(head) && token.relation == Relation::Flat && token.xpos.starts_with("NNP")
        };
        let own: Vec<TokenId> = (head.0 + 1..mention.tokens.end).map(TokenId).take_while(in_name).collect();
        let described = mention.kind == EntityType::Person && mention.form == MentionKind::Nominal;
        let words: Vec<String> = own.iter().filter_map(|t| plain(&tokens[t.index()].form)).collect();
        let noun = tokens[head.index()].xpos == "NN";
        (described && noun && !words.is_empty()).then_some(Name {
            tokens: own,
            words,
            titles: vec![head],
            kind: mention.kind,
            capitals: false,
        })
    }

    /// The name that its head is part of, whatever the mention's form.
    fn headed_by(text: &str, tokens: &[Token], mention: &Mention) -> Option<Name> {
        let person = mention.kind == EntityType::Person;
        let first = mention.tokens.start.max(mention.head.0.saturating_sub(REACH));
        let last = mention.tokens.end.min(mention.head.0 + REACH);
        let within = |t: u32| t >= first && t < last;
        let part = |t: u32| within(t) && is_part(tokens, mention, TokenId(t));
        let link = |t: u32| within(t) && is_link(tokens, t, person);
        let (mut start, mut end) = (mention.head.0, mention.head.0 + 1);
        loop {
            let gap = (1..=3).find(|n| start >= *n && part(start - n) && (1..*n).all(|k| link(start - k)));
            let Some(gap) = gap else { break };
            start -= gap;
        }
        loop {
            let gap = (0..3).find(|n| part(end + n) && (0..*n).all(|k| link(end + k)));
            let Some(gap) = gap else { break };
            end += gap + 1;
        }
        let lower = |t: u32| tokens[t as usize].form.to_lowercase();
        if person && let Some(title) = (start..end - 1).rev().find(|t| is_title(&lower(*t))) {
            start = title + 1;
        }
        let titles: Vec<TokenId> =
            if person { (first..start).filter(|t| is_title(&lower(*t))).map(TokenId).collect() } else { vec![] };
        // "Ann Berg MP", "Ann Berg, DBE": orders, degrees and offices behind a full name.
        let capitals = |t: u32| !tokens[t as usize].form.contains(char::is_lowercase);
        if person && !capitals(start) {
            let letters = |t: u32| capitals(t) && tokens[t as usize].form.len() > 1 && !listed(GENERATIONS, &lower(t));
            while end > start + 2 && letters(end - 1) {
                end -= 1;
            }
        }
        let capitals = (start..end).all(capitals);
        let own: Vec<TokenId> = (start..end).map(TokenId).collect();
        let words: Vec<String> = own.iter().filter_map(|t| plain(tokens[t.index()].span.of(text))).collect();
        // "the Home Secretary", "Norway's Prime Minister" name an office, not somebody.
        let opened = |t: u32| matches!(tokens[t as usize].xpos.as_str(), "DT" | "POS" | "PRP$");
        let office = |words: &[String]| {
            let last = words.last().is_some_and(|w| is_title(w));
            last && (words.iter().all(|w| is_title(w)) || words.len() > 1 && (first..start).any(opened))
        };
        if words.is_empty() || person && office(&words) {
            return None;
        }
        Some(Name { tokens: own, words, titles, kind: mention.kind, capitals })
    }

    /// The same name of a thing of another kind.
    pub fn of_kind(self, kind: EntityType) -> Name {
        Name { kind, ..self }
    }

    /// Where it stands.
    pub fn span(&self, tokens: &[Token]) -> Span {
        let span = |t: &TokenId| tokens[t.index()].span;
        self.tokens.first().map(span).unwrap_or_default().cover(self.tokens.last().map(span).unwrap_or_default())
    }

    /// The words that tell it from others: a company's form, "Jr." and a leading article left out.
    pub fn core(&self) -> &[String] {
        let words = match self.words.as_slice() {
            [article, rest @ ..] if article == "the" && !rest.is_empty() => rest,
            words => words,
        };
        let left_out = if self.kind == EntityType::Person { GENERATIONS } else { FORMS };
        let kept = words.iter().rposition(|w| !listed(left_out, w)).map_or(1, |last| last + 1);
        words.get(..kept).unwrap_or(words)
    }

    /// "jr" of "Ann Berg Jr."
    fn generation(&self) -> Option<&str> {
        let last = self.words.last().filter(|_| self.kind == EntityType::Person && self.words.len() > 1)?;
        Some(last.as_str()).filter(|w| listed(GENERATIONS, w))
    }

    /// Whether it consists of nothing but what names a kind of thing or an office: "the University", "the Court".
    pub fn is_general(&self) -> bool {
        let person = self.kind == EntityType::Person;
        self.core().iter().all(|w| is_kind(w) || person && is_title(w) || is_general_word(w))
    }

    /// Whether it is what the other one begins with, and the rest only tells that it is a company: "Granite Point" of "Granite
    /// Point Capital", not "Granite" of "Granite Foundation", which may be a giver's name.
    pub fn opens(&self, other: &Name) -> bool {
        let rest = other.words.strip_prefix(self.core()).filter(|rest| !rest.is_empty());
        let trade = |w: &String| listed(TRADES, w) || listed(FORMS, w) || listed(LINKS, w);
        !self.is_general() && rest.is_some_and(|rest| rest.iter().all(trade))
    }

    /// The kind of thing it names, by its mention.
    pub fn kind(&self) -> EntityType {
        self.kind
    }

    /// Whether the two are the same words: "Acme" and "Acme Corp.", "the White House" and "White House". One word alone
    /// can be a person's name and a place's; then they differ.
    pub fn same(&self, other: &Name) -> bool {
        let (a, b) = (self.core(), other.core());
        let person = |n: &Name| n.kind == EntityType::Person;
        a == b && (a.len() > 1 || person(self) == person(other)) && self.generation() == other.generation()
    }

    /// Whether this is a shorter form of the other: "Berg" of "Ann Berg", "Harvard" of "Harvard University".
    pub fn part_of(&self, other: &Name) -> bool {
        let (short, long) = (self.core(), other.core());
        if let ([word], [.., kind, last]) = (short, long)
            && is_storm(kind)
        {
            return word == last;
        }
        if self.kind != other.kind {
            // Buildings and the institutions in them: "the State Department" of "the U.S. State Department".
            let house = |n: &Name| matches!(n.kind, EntityType::Organization | EntityType::Place);
            let tail = short.len() > 1 && short.len() < long.len() && long.ends_with(short);
            let open = tail && !listed(LINKS, &long[long.len() - short.len() - 1]);
            return house(self) && house(other) && open && short.last().is_some_and(|w| is_kind(w));
        }
        // "Ann Berg" of "Ann Berg Jr."
        if self.generation().is_some() && self.generation() != other.generation() {
            return false;
        }
        if short == long {
            return self.kind == EntityType::Person && self.generation() != other.generation();
        }
        if short.len() >= long.len() {
            return false;
        }
        match self.kind {
            EntityType::Person => {
                let ends = short.last() == long.last() && short.first() == long.first();
                (short.len() == 1
                    && (short.first() == long.first() || short.last() == long.last() || self.inside(other)))
                    || (short.len() > 1 && (ends || long.ends_with(short) || long.starts_with(short)))
            }
            // "the Supreme Court" of "the Norwegian Supreme Court of Appeal"
            EntityType::Organization if short.len() > 1 && long.windows(short.len()).skip(1).any(|w| w == short) => {
                let at = long.windows(short.len()).position(|w| w == short).unwrap_or_default();
                at > 0 && !listed(LINKS, &long[at - 1]) && short.iter().any(|w| is_kind(w) || is_general_word(w))
            }
            // "the Senate" of "the U.S. Senate", but not "Oslo" of "Bank of Oslo".
            EntityType::Organization if long.ends_with(short) => !listed(LINKS, &long[long.len() - short.len() - 1]),
            // "the Church" of "the Church of England"
            EntityType::Organization if self.is_general() => {
                long.get(short.len()).is_some_and(|w| w == "of") && long.starts_with(short)
            }
            EntityType::Organization => long.strip_prefix(short).is_some_and(|rest| rest.iter().all(|w| is_kind(w))),
            EntityType::Place => long.strip_prefix(short).is_some_and(|rest| rest == ["city"]),
            _ => false,
        }
    }

    /// Whether this is the first of two surnames in a person's name: "Berg" of "Ana Berg Lund". It is often the one that is
    /// used alone, as a second given name ("Mary Jane Lund") is not.
    pub fn inside(&self, other: &Name) -> bool {
        let (EntityType::Person, [word]) = (self.kind, self.core()) else { return false };
        let full = word.chars().count() > 2 && !listed(LINKS, word) && !GIVEN.contains(word.as_str());
        matches!(other.core(), [first, inner @ .., last] if first != word && last != word && full && inner.contains(word))
    }

    /// Whether the last of a person's names stands alone among others, so that no inner one is short for the whole.
    pub fn goes_by_last<'a>(&self, mut others: impl Iterator<Item = &'a Name>) -> bool {
        self.core().last().is_some_and(|last| others.any(|n| matches!(n.core(), [only] if only == last)))
    }

    /// Whether the two can stand for one thing: the same, or one a short form of the other.
    pub fn related(&self, other: &Name) -> bool {
        let short = self.part_of(other) || other.part_of(self);
        self.same(other) || short || self.acronym_of(other) || other.acronym_of(self)
    }

    /// Whether it is one word in capitals: "NLA".
    pub fn is_initials(&self) -> bool {
        self.capitals && self.words.len() == 1 && self.words[0].chars().count() > 1
    }

    /// Its initials, with and without its short words.
    pub fn initials(&self) -> Vec<String> {
        let initials = |skip: bool| -> String {
            let words = self.words.iter().filter(|w| !(skip && listed(LINKS, w)));
            words.filter_map(|w| w.chars().next()).collect()
        };
        vec![initials(true), initials(false)]
    }

    /// Whether this is the initials of the other: "NLA" of "the National Liberation Army", "U.S." of "United States".
    pub fn acronym_of(&self, other: &Name) -> bool {
        let person = self.kind == EntityType::Person || other.kind == EntityType::Person;
        let [short] = self.words.as_slice() else { return false };
        if person || other.words.len() < 2 || short.chars().count() < 2 || !self.capitals {
            return false;
        }
        other.initials().contains(short)
    }
}

/// Whether a word, lower-case, is what the name of a storm stands behind: "Hurricane Ann".
pub fn is_storm(word: &str) -> bool {
    matches!(word, "storm" | "hurricane" | "typhoon" | "cyclone")
}

/// A word in lower case without dots and accents; none for punctuation.
pub fn plain(word: &str) -> Option<String> {
    let plain: String = word.chars().filter(|c| c.is_alphanumeric() || matches!(c, '&' | '-')).collect();
    plain.contains(char::is_alphanumeric).then(|| unaccented(&plain.to_lowercase()).into_owned())
}

/// Lower-case letters of European alphabets without their accents, as English newspapers often write them.
fn unaccented(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return word.into();
    }
    let letter = |c: char| match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ł' | 'ĺ' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    };
    word.chars().map(letter).collect::<String>().into()
}

/// Whether a token of a mention belongs to the name at its head: a proper noun that hangs on the head by modifiers of
/// names only, not as title or possessor.
fn is_part(tokens: &[Token], mention: &Mention, token: TokenId) -> bool {
    let word = &tokens[token.index()];
    let (person, place) = (mention.kind == EntityType::Person, mention.kind == EntityType::Place);
    // "Kwong Chun-yu": behind a hyphen a name may go on in small letters.
    let hyphen =
        token.index().checked_sub(1).map(|t| &tokens[t]).filter(|t| t.form == "-" && t.span.end == word.span.start);
    let capital = hyphen.is_some() || word.form.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    // "Revolutionary Armed Forces": an adjective in capitals inside a sentence.
    let adjective = mention.kind == EntityType::Organization
        && word.relation == Relation::Amod
        && word.head == Some(mention.head)
        && token.0 > mention.tokens.start;
    let proper = word.xpos.starts_with("NNP") || word.xpos == "FW" || word.relation == Relation::Flat;
    if !(proper || adjective) || !capital {
        return false;
    }
    let mut at = token;
    for _ in 0..mention.tokens.len() {
        if at == mention.head {
            return true;
        }
        let word = &tokens[at.index()];
        let names = match word.relation {
            Relation::Flat | Relation::Compound => true,
            Relation::Amod | Relation::Nummod | Relation::Det | Relation::Appos | Relation::Conj => !person,
            // "Bank of England", "University of California at Berkeley"; "St. Louis", "Mount Erebus"
            Relation::Nmod => !person && word.subtype.is_empty() || place && word.subtype == "desc",
            _ => false,
        };
        match word.head {
            Some(head) if names => at = head,
            _ => return false,
        }
    }
    false
}

/// Whether a token may stand between two parts of a name.
fn is_link(tokens: &[Token], token: u32, person: bool) -> bool {
    let tagged = &tokens[token as usize];
    let word = tagged.form.to_lowercase();
    let foreign = |word: &str| {
        let name = tagged.xpos.starts_with("NNP") || tagged.xpos == "FW";
        name && tagged.form == word && word.chars().count() <= 4 && word.chars().all(char::is_alphabetic)
    };
    match word.as_str() {
        "-" | "." | "\u{2013}" | "/" | "&" => true,
        "of" | "the" | "and" | "for" | "at" => !person,
        // "Emeritus Professor Ann Berg", where the tree hangs all on the first word.
        // "Dar es Salaam", "Ursula von der Leyen": small words of other languages, tagged as part of the name.
        small if foreign(small) => true,
        title => person && is_title(title),
    }
}

#[cfg(test)]
mod tests;
