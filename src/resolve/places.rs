//! Countries and the states of the United States: their names, adjectives, peoples, capitals and identifiers.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Link;
use crate::names::plain;

const PLACES: &str = include_str!("../../lexicons/places.tsv");
const ACTORS: &str = include_str!("../../lexicons/actors.tsv");

/// How sure the identifier of a country is where its name has no other bearer in the list.
const COUNTRY_SCORE: f32 = 0.95;

/// A country, union of countries or state of the United States.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Its identifier at Wikidata, `Q739`.
    pub wikidata: &'static str,
    /// Its code by ISO 3166, `CO`; empty where it has none.
    pub code: &'static str,
    /// Its common name in English.
    pub name: &'static str,
}

impl Place {
    /// Its IRI at Wikidata.
    pub fn iri(&self) -> String {
        format!("http://www.wikidata.org/entity/{}", self.wikidata)
    }

    /// The links of an entity that bears its name: to Wikidata, and for a country to its code at the International
    /// Organization for Standardization.
    pub fn links(&self) -> Vec<Link> {
        let mut links = vec![Link { iri: self.iri(), score: COUNTRY_SCORE }];
        if self.code.len() == 2 && !self.code.starts_with('X') {
            links.push(Link {
                iri: format!("https://www.iso.org/obp/ui/#iso:code:3166:{}", self.code),
                score: COUNTRY_SCORE,
            });
        }
        links
    }

    /// Whether it is part of a country.
    fn is_state(&self) -> bool {
        self.code.contains('-')
    }
}

/// What a word may say of a place.
#[derive(Default)]
struct Index {
    names: BTreeMap<String, Vec<Place>>,
    adjectives: BTreeMap<String, Vec<Place>>,
    capitals: BTreeMap<String, Vec<Place>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::default();
    for line in PLACES.lines().filter(|l| !l.starts_with('#')) {
        let mut fields = line.split('\t');
        let mut field = || fields.next().unwrap_or("");
        let place = Place { wikidata: field(), code: field(), name: field() };
        let (others, adjectives, capitals) = (field(), field(), field());
        let mut add = |to: fn(&mut Index) -> &mut BTreeMap<String, Vec<Place>>, list: &str| {
            for words in list.split(';').map(key).filter(|w| !w.is_empty()) {
                let places = to(&mut index).entry(words).or_default();
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        };
        add(|i| &mut i.names, place.name);
        add(|i| &mut i.names, others);
        add(|i| &mut i.adjectives, adjectives);
        add(|i| &mut i.capitals, capitals);
    }
    index
});

/// Words as they are looked up: lower case, no article, dots or accents.
pub fn key(words: &str) -> String {
    let words: Vec<String> = words.split_whitespace().filter_map(plain).collect();
    words.strip_prefix(&["the".to_owned()][..]).unwrap_or(&words).join(" ")
}

fn only(found: Option<&Vec<Place>>) -> Option<Place> {
    match found?.as_slice() {
        [place] => Some(*place),
        _ => None,
    }
}

/// The place that a name names: none where it has several bearers ("Georgia").
pub fn named(words: &str) -> Option<Place> {
    // "Washington" alone is the capital more often than the state.
    only(INDEX.names.get(&key(words))).filter(|p| !p.is_state() || of_capital(words).is_empty())
}

/// The country whose adjective or people a word is: "Colombian", "British"; not "Georgian", which are two.
pub fn of_adjective(word: &str) -> Option<Place> {
    let key = key(word);
    let found = INDEX.adjectives.get(&key).or_else(|| INDEX.adjectives.get(key.strip_suffix('s')?));
    only(found).filter(|p| !p.is_state())
}

/// The country whose capital a name is, or several ("Brussels"); empty where it is none.
pub fn of_capital(words: &str) -> &'static [Place] {
    INDEX.capitals.get(&key(words)).map(Vec::as_slice).unwrap_or_default()
}

/// Part of speech and field of meaning of the words of those who act, by lemma.
type Words = BTreeMap<&'static str, Vec<(&'static str, &'static str)>>;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::new();
    for line in ACTORS.lines().filter(|l| !l.starts_with('#')) {
        let mut fields = line.split('\t');
        if let (Some(lemma), Some(pos), Some(field)) = (fields.next(), fields.next(), fields.next()) {
            words.entry(lemma).or_default().push((pos, field));
        }
    }
    words
});

fn fields(lemma: &str) -> &'static [(&'static str, &'static str)] {
    WORDS.get(lemma).map(Vec::as_slice).unwrap_or_default()
}

/// Whether a verb, by lemma, has somebody for a subject who speaks, thinks or deals with others: "say", "want".
pub fn is_act(lemma: &str) -> bool {
    fields(lemma).iter().any(|(pos, _)| *pos == "verb")
}

/// Whether a verb, by lemma, has somebody for an object, who is spoken to or of: "urge", "accuse".
pub fn is_address(lemma: &str) -> bool {
    fields(lemma).contains(&("verb", "communication"))
}

/// Whether a noun, by lemma, is what somebody thinks or says: "policy", "refusal".
pub fn is_thought(lemma: &str) -> bool {
    fields(lemma).iter().any(|(pos, _)| *pos == "noun")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_country_lead_to_one_identifier() {
        for name in ["United States", "the United States of America", "U.S.", "USA", "America"] {
            assert_eq!(named(name).map(|p| p.wikidata), Some("Q30"), "{name}");
        }
        assert_eq!(named("Colombia").map(|p| (p.code, p.iri())).unwrap_or_default().0, "CO");
        assert_eq!(named("Georgia"), None, "two places bear the name");
        assert_eq!(named("Oslo"), None, "a city is no country");
    }

    #[test]
    fn adjectives_and_peoples_lead_to_their_country() {
        for (word, name) in [("Colombian", "Colombia"), ("British", "United Kingdom"), ("Dutch", "Netherlands")] {
            assert_eq!(of_adjective(word).map(|p| p.name), Some(name));
        }
        assert_eq!(of_adjective("Norwegians").map(|p| p.name), Some("Norway"));
        assert_eq!(of_adjective("Georgian"), None, "two countries have the adjective");
        assert_eq!(of_adjective("Texan"), None, "a state is no country");
    }

    #[test]
    fn capitals_lead_to_their_country() {
        assert_eq!(of_capital("Bogotá").iter().map(|p| p.name).collect::<Vec<_>>(), ["Colombia"]);
        assert_eq!(of_capital("Washington").iter().map(|p| p.name).collect::<Vec<_>>(), ["United States"]);
        assert!(of_capital("Medellín").is_empty());
    }

    #[test]
    fn verbs_of_saying_are_acts_and_verbs_of_moving_are_not() {
        assert!(["say", "refuse", "threaten", "impose"].iter().all(|v| is_act(v)));
        assert!(["rain", "fall", "flow"].iter().all(|v| !is_act(v)));
        assert!(is_address("urge") && !is_address("visit"));
        assert!(is_thought("policy") && !is_thought("street"));
    }
}
