//! The closed word lists that tokenisation needs. Each is a lexical class; which words behave so was counted in the
//! training parts of the EWT and GUM treebanks.
//!
//! All lists are sorted, so that [`listed`] can search them.

/// Whether a sorted list has this word.
pub(super) fn listed(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Prefixes that stay with the word behind their hyphen ("non-profit", "re-elected"), in lower case.
pub(super) const PREFIXES: &[&str] = &[
    "anti", "arch", "bi", "co", "counter", "cross", "cyber", "de", "e", "ex", "extra", "hyper", "infra", "inter",
    "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mis", "multi", "neo", "non", "over", "para", "poly",
    "post", "pre", "pro", "proto", "pseudo", "psycho", "re", "semi", "socio", "sub", "super", "supra", "trans", "tri",
    "ultra", "un", "under", "uni",
];

/// Suffixes that stay with the word before their hyphen ("career-wise").
pub(super) const SUFFIXES: &[&str] =
    &["able", "aholic", "dom", "esque", "ette", "fest", "fold", "gate", "hood", "ish", "itis", "less", "ness", "wise"];

/// Syllables of interjections, which stay whole with their hyphens ("uh-huh").
pub(super) const INTERJECTIONS: &[&str] = &[
    "ah", "eh", "ha", "hm", "hmm", "ho", "hoo", "huh", "m", "mhm", "mm", "oh", "oo", "ooh", "uh", "uhh", "um", "whoo",
];

/// Abbreviations that keep their full stop before a name or a number: titles, parts of addresses and of names.
/// Written as they stand in the middle of a sentence, without the stop.
pub(super) const BEFORE_NAMES: &[&str] = &[
    "Adm", "Amb", "Art", "Atty", "Ave", "Brig", "Bro", "Capt", "Cdr", "Ch", "Cmdr", "Col", "Cpl", "Cpt", "Det", "Dr",
    "Drs", "Ens", "Fr", "Ft", "Gen", "Gov", "Govs", "Hon", "Insp", "Lieut", "Lt", "M", "MR", "MRS", "MS", "Maj",
    "Messrs", "Mgr", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "Mt", "Mx", "Ph", "Pres", "Prof", "Profs", "Pt", "Pte",
    "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "Sr", "St", "Sta", "Ste", "Sts", "Supt", "dr", "mr", "mrs",
    "ms", "prof", "st", "v", "vs",
];

/// Abbreviations that keep their full stop wherever a sentence goes on: companies, places, months, days, units,
/// learned apparatus.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "Ala", "Apr", "Apt", "Ariz", "Ark", "Assn", "Assoc", "Attn", "Aug", "Ave", "Bldg", "Blvd", "Bros", "Calif", "Co",
    "Colo", "Conf", "Conn", "Corp", "Cos", "Ctr", "Dec", "Dept", "Dist", "Ed", "Eds", "Eng", "Esp", "Esq", "Est",
    "Feb", "Fla", "Fri", "Ga", "Govt", "Hwy", "Inc", "Inst", "Intl", "Jan", "Jr", "Jul", "Jun", "Kan", "Ky", "Ltd",
    "Mfg", "Mich", "Minn", "Mont", "Natl", "Neb", "Nev", "Nov", "Oct", "Okla", "Ont", "Ore", "Penn", "Pty", "Pvt",
    "Que", "Rd", "Sat", "Sep", "Sept", "Sq", "Sr", "Sts", "Tenn", "Tex", "Thu", "Thur", "Thurs", "Tue", "Tues", "Univ",
    "Va", "Vt", "Wed", "Wis", "Wyo", "al", "approx", "apt", "arr", "arrv", "assn", "attn", "avg", "bldg", "blvd", "ca",
    "cf", "comp", "comps", "corp", "cu", "dep", "dept", "ed", "eds", "eg", "esp", "est", "et", "etc", "excl", "ext",
    "fwd", "govt", "hr", "hrs", "ie", "inc", "incl", "intl", "jr", "lb", "lbs", "ltd", "max", "mfg", "min", "mins",
    "misc", "mos", "mph", "natl", "oz", "pl", "qt", "ref", "resp", "rev", "sq", "tbsp", "tel", "trans", "tsp", "univ",
    "viz", "yr", "yrs",
];

/// Abbreviations that are one only before a number ("No. 5", "pp. 3"), since they are words of their own.
pub(super) const BEFORE_NUMBERS: &[&str] = &[
    "Art", "Aug", "Ch", "Fig", "Figs", "Mar", "No", "Nos", "Op", "Par", "Para", "Sat", "Sc", "Sec", "Sun", "Vol",
    "Vols", "art", "b", "c", "ch", "d", "div", "fig", "figs", "fl", "m", "no", "nos", "op", "p", "par", "para", "pp",
    "r", "sc", "sec", "vol", "vols",
];

/// Abbreviations of American states and Canadian provinces that are words too, so that they are abbreviations only
/// behind the comma after a town ("Salem, Mass.").
pub(super) const AFTER_COMMA: &[&str] =
    &["Del", "Ill", "Ind", "La", "Man", "Mass", "Md", "Me", "Minn", "Miss", "Mo", "Pa", "Sask", "Wash"];

/// Abbreviations with full stops inside that are not runs of single letters.
pub(super) const DOTTED: &[&str] =
    &["B.Sc.", "Ed.D.", "LL.B.", "LL.D.", "LL.M.", "Litt.D.", "M.Phil.", "M.Sc.", "Ph.D.", "Psy.D."];

/// Abbreviations whose full stop is taken to be the sentence's where a sentence may end.
pub(super) const CLOSING: &[&str] = &["al", "etc"];

/// Words that open a sentence and are no part of a name: behind a single letter with a full stop they say that the
/// full stop ended a sentence.
pub(super) const OPENERS: &[&str] = &[
    "A", "After", "All", "Also", "Although", "An", "And", "Any", "As", "At", "Because", "Before", "But", "By", "Can",
    "Do", "For", "From", "Has", "Have", "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "Is", "It",
    "Its", "My", "No", "Not", "Now", "On", "Or", "Our", "She", "Since", "So", "Some", "That", "The", "Their", "Then",
    "There", "These", "They", "This", "Those", "To", "Was", "We", "What", "When", "Where", "Which", "While", "Who",
    "Why", "With", "Yes", "You", "Your",
];

/// Words that never follow a possessive, so that "its" and "your" before them are contractions without an apostrophe.
pub(super) const NO_POSSESSED: &[&str] =
    &["a", "also", "an", "as", "at", "been", "for", "from", "going", "gonna", "in", "not", "on", "the"];

/// Contractions that are written without an apostrophe or never had one, with the letters before
/// which they are cut.
/// Only words that are rarely anything else.
pub(super) const CONTRACTIONS: &[(&str, &[usize])] = &[
    ("aint", &[2]),
    ("arent", &[3]),
    ("arnt", &[2]),
    ("c'mon", &[3]),
    ("cannot", &[3]),
    ("cant", &[2]),
    ("couldnt", &[5]),
    ("didnt", &[3]),
    ("doesnt", &[4]),
    ("dont", &[2]),
    ("dunno", &[2, 3]),
    ("gonna", &[3]),
    ("gotta", &[3]),
    ("hadnt", &[3]),
    ("hasnt", &[3]),
    ("havent", &[4]),
    ("heres", &[4]),
    ("hes", &[2]),
    ("im", &[1]),
    ("isnt", &[2]),
    ("itll", &[2]),
    ("ive", &[1]),
    ("mightnt", &[5]),
    ("mustnt", &[4]),
    ("neednt", &[4]),
    ("outta", &[3]),
    ("shouldnt", &[6]),
    ("thats", &[4]),
    ("theres", &[5]),
    ("theyll", &[4]),
    ("theyre", &[4]),
    ("theyve", &[4]),
    ("wanna", &[3]),
    ("wasnt", &[3]),
    ("werent", &[4]),
    ("weve", &[2]),
    ("whats", &[4]),
    ("wont", &[2]),
    ("wouldnt", &[5]),
    ("youll", &[3]),
    ("youre", &[3]),
    ("youve", &[3]),
];

/// Units of measure and of money that are set apart from the number before them ("35mm", "7pm", "12k").
pub(super) const UNITS: &[&str] = &[
    "AM", "GB", "GHz", "GW", "GWh", "Hz", "K", "KB", "KM", "Kg", "L", "MB", "MHz", "MM", "MW", "MWh", "Mbps", "PM",
    "TB", "TWh", "a.m", "a.m.", "am", "bn", "cc", "cl", "cm", "dB", "day", "days", "ft", "g", "gb", "hh", "hr", "hrs",
    "in", "k", "kHz", "kW", "kWh", "kb", "kg", "km", "km2", "km²", "kph", "lb", "lbs", "m", "m2", "mb", "mg", "min",
    "mins", "ml", "mm", "mph", "ms", "m²", "m³", "oz", "p.m", "p.m.", "percent", "pm", "sec", "secs", "tn", "watt",
    "watts", "yr", "yrs",
];

/// Abbreviated currencies, which are set apart from the number behind them ("USD500").
pub(super) const CURRENCIES: &[&str] = &[
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "INR", "IRR", "JPY", "KES",
    "KRW", "MXN", "NGN", "NOK", "NZD", "PKR", "PLN", "RM", "RMB", "RUB", "Rs", "SEK", "SGD", "THB", "TRY", "TWD",
    "UAH", "USD", "ZAR", "rs",
];

/// Letters that mean a power of ten behind a sum of money ("$5b").
pub(super) const MONEY: &[&str] = &["B", "M", "T", "b", "t"];

/// Endings that make words joined by full stops a host name.
pub(super) const DOMAINS: &[&str] = &[
    "ai", "app", "at", "au", "be", "biz", "blog", "br", "ca", "cc", "ch", "cn", "co", "com", "cz", "de", "dev", "dk",
    "edu", "es", "eu", "fi", "fm", "fr", "gov", "gr", "hk", "hu", "ie", "il", "in", "info", "int", "io", "it", "jp",
    "kr", "me", "mil", "mx", "net", "news", "nl", "no", "nz", "onion", "online", "org", "pl", "pt", "ro", "ru", "se",
    "sg", "shop", "site", "st", "tk", "tv", "tw", "ua", "uk", "us", "za",
];

/// Domain endings that are English words: a host name ends in them only if more of an address follows or stands before.
pub(super) const DOMAIN_WORDS: &[&str] = &[
    "ai", "at", "be", "blog", "ca", "co", "de", "in", "info", "it", "me", "news", "no", "online", "shop", "site", "st",
    "us",
];

/// Endings that make words joined by full stops a file name.
pub(super) const EXTENSIONS: &[&str] = &[
    "aspx", "avi", "bmp", "csv", "doc", "docx", "epub", "exe", "gif", "gz", "htm", "html", "jpeg", "jpg", "js", "json",
    "mov", "mp3", "mp4", "pdf", "php", "png", "ppt", "pptx", "ps", "py", "rar", "rtf", "svg", "tar", "tex", "tif",
    "tiff", "txt", "url", "wav", "xls", "xlsx", "xml", "zip",
];

/// Words that begin with an apostrophe for letters left out ("'em"), without it.
pub(super) const CLIPPED: &[&str] =
    &["bout", "cause", "cos", "coz", "cuz", "em", "n", "nuff", "round", "til", "till", "tis", "tude", "twas"];

/// Endings behind an apostrophe that are words of their own.
pub(super) const CLITICS: &[&str] = &["d", "ll", "m", "re", "s", "ve"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_the_search() {
        for list in [
            PREFIXES,
            SUFFIXES,
            INTERJECTIONS,
            BEFORE_NAMES,
            ABBREVIATIONS,
            AFTER_COMMA,
            CURRENCIES,
            BEFORE_NUMBERS,
            DOTTED,
            CLOSING,
            NO_POSSESSED,
            OPENERS,
            UNITS,
            MONEY,
            DOMAINS,
            DOMAIN_WORDS,
            EXTENSIONS,
            CLIPPED,
            CLITICS,
        ] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(CONTRACTIONS.is_sorted());
    }
}
