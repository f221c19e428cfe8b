//! The closed lists of Universal Dependencies: parts of speech, relations, features.
//!
//! Definitions: <https://universaldependencies.org/u/pos/>, <https://universaldependencies.org/u/dep/>.

use std::fmt;
use std::str::FromStr;

/// A label that is not in the closed list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no {1} of Universal Dependencies")]
pub struct UnknownLabel(pub String, pub &'static str);

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident, $what:literal, { $($(#[$variant_doc:meta])* $variant:ident = $label:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// The label as it stands in CoNLL-U.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $label,)* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownLabel;
            fn from_str(label: &str) -> Result<$name, UnknownLabel> {
                match label { $($label => Ok($name::$variant),)* _ => Err(UnknownLabel(label.to_owned(), $what)) }
            }
        }
    };
}

closed_list! {
    /// Universal part of speech.
    Upos, "part of speech", {
        /// adjective
        Adj = "ADJ",
        /// adposition
        Adp = "ADP",
        /// adverb
        Adv = "ADV",
        /// auxiliary
        Aux = "AUX",
        /// coordinating conjunction
        Cconj = "CCONJ",
        /// determiner
        Det = "DET",
        /// interjection
        Intj = "INTJ",
        /// noun
        Noun = "NOUN",
        /// numeral
        Num = "NUM",
        /// particle
        Part = "PART",
        /// pronoun
        Pron = "PRON",
        /// proper noun
        Propn = "PROPN",
        /// punctuation
        Punct = "PUNCT",
        /// subordinating conjunction
        Sconj = "SCONJ",
        /// symbol
        Sym = "SYM",
        /// verb
        Verb = "VERB",
        /// other
        X = "X",
    }
}

closed_list! {
    /// Universal dependency relation, without subtype.
    Relation, "relation", {
        /// clausal modifier of a noun
        Acl = "acl",
        /// adverbial clause
        Advcl = "advcl",
        /// adverbial modifier
        Advmod = "advmod",
        /// adjectival modifier
        Amod = "amod",
        /// apposition
        Appos = "appos",
        /// auxiliary
        Aux = "aux",
        /// case marker
        Case = "case",
        /// coordinating conjunction
        Cc = "cc",
        /// clausal complement
        Ccomp = "ccomp",
        /// classifier
        Clf = "clf",
        /// compound
        Compound = "compound",
        /// conjunct
        Conj = "conj",
        /// copula
        Cop = "cop",
        /// clausal subject
        Csubj = "csubj",
        /// unspecified dependency
        Dep = "dep",
        /// determiner
        Det = "det",
        /// discourse element
        Discourse = "discourse",
        /// dislocated element
        Dislocated = "dislocated",
        /// expletive
        Expl = "expl",
        /// fixed multiword expression
        Fixed = "fixed",
        /// flat expression
        Flat = "flat",
        /// goes with
        Goeswith = "goeswith",
        /// indirect object
        Iobj = "iobj",
        /// list
        List = "list",
        /// subordinator
        Mark = "mark",
        /// nominal modifier
        Nmod = "nmod",
        /// nominal subject
        Nsubj = "nsubj",
        /// numeric modifier
        Nummod = "nummod",
        /// object
        Obj = "obj",
        /// oblique nominal
        Obl = "obl",
        /// orphan
        Orphan = "orphan",
        /// parataxis
        Parataxis = "parataxis",
        /// punctuation
        Punct = "punct",
        /// overridden disfluency
        Reparandum = "reparandum",
        /// root
        Root = "root",
        /// vocative
        Vocative = "vocative",
        /// open clausal complement
        Xcomp = "xcomp",
    }
}

/// Morphological features, sorted by name as CoNLL-U wants them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feats(Vec<(String, String)>);

impl Feats {
    /// The value of a feature, for example `Plur` of `Number`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Whether a feature has this value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }

    /// Sets a feature.
    pub fn set(&mut self, name: &str, value: &str) {
        self.0.retain(|(n, _)| n != name);
        let at = self.0.partition_point(|(n, _)| n.to_lowercase() < name.to_lowercase());
        self.0.insert(at, (name.to_owned(), value.to_owned()));
    }

    /// Names and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(n, v)| (n.as_str(), v.as_str()))
    }
}

impl FromStr for Feats {
    type Err = UnknownLabel;
    /// Reads `Name=Value|Name=Value`, or `_` for none.
    fn from_str(text: &str) -> Result<Feats, UnknownLabel> {
        let mut feats = Feats::default();
        if text == "_" {
            return Ok(feats);
        }
        for pair in text.split('|') {
            match pair.split_once('=') {
                Some((name, value)) if !name.is_empty() && !value.is_empty() => feats.set(name, value),
                _ => return Err(UnknownLabel(pair.to_owned(), "feature")),
            }
        }
        Ok(feats)
    }
}

impl fmt::Display for Feats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("_");
        }
        for (i, (name, value)) in self.0.iter().enumerate() {
            write!(f, "{}{name}={value}", if i > 0 { "|" } else { "" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_read_as_they_are_written() {
        assert_eq!("nsubj".parse(), Ok(Relation::Nsubj));
        assert_eq!(Upos::Propn.to_string(), "PROPN");
        assert!("NP".parse::<Upos>().is_err());
    }

    #[test]
    fn features_are_sorted() {
        let feats: Feats = "Number=Sing|Case=Nom".parse().expect("two features");
        assert_eq!(feats.to_string(), "Case=Nom|Number=Sing");
        assert!("Number".parse::<Feats>().is_err());
    }
}
