"""Makes places.tsv, actors.tsv and holidays.tsv from WordNet 3.0, rigour and countrynames.

usage: python places.py --wordnet FOLDER

FOLDER holds WordNet's data.noun, data.adj and data.verb (Debian's package wordnet-base). rigour 2.6.1 and countrynames
1.17 come from PyPI (`pip install -r requirements.txt`).

places.tsv: countries and the states of the United States. Identifiers are rigour's. Other names, adjectives, peoples and
capitals are WordNet's, matched by name through countrynames. WordNet is of 2006, so what it lacks stands in
`YOUNGER`, by hand.
actors.tsv: verbs of saying, thinking and dealing with others, by the lexicographer file of their most frequent sense.
holidays.tsv: days of the year that have a name, by the synsets that hold both the name and the date.
"""

import argparse
import pathlib

import countrynames
from rigour.territories import get_territories, get_territory

# Places that WordNet does not have, or has under another status: code, adjectives and people, capital.
YOUNGER = {
    "xk": ("Kosovan Kosovar", "Pristina"),
    "ss": ("South_Sudanese", "Juba"),
    "me": ("Montenegrin", "Podgorica"),
    "rs": ("Serbian Serb", "Belgrade"),
    "tl": ("East_Timorese Timorese", "Dili"),
    "cd": ("Congolese", "Kinshasa"),
    "cg": ("Congolese", "Brazzaville"),
    "ps": ("Palestinian", "Ramallah"),
    "ae": ("Emirati", "Abu_Dhabi"),
    "mk": ("Macedonian North_Macedonian", "Skopje"),
    "mm": ("Burmese Myanmar", "Naypyidaw"),
    "kz": ("Kazakh Kazakhstani", "Astana"),
    "hk": ("Hong_Konger Hongkonger", ""),
    "tw": ("Taiwanese", "Taipei"),
    "nz": ("New_Zealander", "Wellington"),
    "eu": ("", "Brussels"),
    "tr": ("Turkish Turk", "Ankara"),
    "sz": ("Swazi", "Mbabane"),
    "bo": ("Bolivian", "La_Paz"),
    "ba": ("Bosnian", "Sarajevo"),
    "kw": ("Kuwaiti", "Kuwait_City"),
    "by": ("Belarusian", "Minsk"),
    "fj": ("Fijian", "Suva"),
}
# Words that WordNet gives two countries, and that are one's alone today.
OTHERS = {("ne", "Nigerian"), ("suhh", "Russian"), ("suhh", "Russia"), ("hk", "Chinese"), ("tw", "Chinese"), ("mr", "Mauritian"), ("mu", "Mauritanian")}
# Names in use that neither source has.
ALSO = {
    "us": ["U.S.", "U.S.A.", "America"],
    "gb": ["U.K.", "Britain", "Great Britain"],
    "cz": ["Czechia"],
    "tr": ["Turkey"],
    "hk": ["Hong Kong"],
    "nr": ["Nauru"],
    "vi": ["U.S. Virgin Islands"],
    "ci": ["Ivory Coast"],
    "sz": ["Swaziland"],
    "cv": ["Cabo Verde"],
    "mk": ["Macedonia"],
    "mm": ["Burma"],
    "ae": ["UAE", "U.A.E."],
    "cd": ["DR Congo", "DRC"],
    "eu": ["EU", "E.U."],
    "va": ["Vatican", "the Vatican"],
}
# Capitals under the names that newspapers use.
CAPITALS = {"ua": ["Kyiv"], "in": ["Delhi"], "cu": ["Havana"], "sa": ["Riyadh"], "kr": ["Seoul"]}
# Names that more often stand for something else.
NOT_NAMES = {"Union", "Capital", "US Government", "Soviet Russia", "the States", "Dixie", "EXEC", "Nederland", "North", "South", "Rus", "Cathay", "Zion", "Sion"}
# Former states and parts of states that a country's name is sometimes used for.
PARTS = set("England Scotland Wales Northern_Ireland West_Germany East_Germany Soviet_Russia Colony".split())
# Unions and former states that have identifiers too.
UNIONS = ("eu", "suhh", "hk")
# WordNet's lexicographer file of places.
LOCATION = 15
# Glosses of those who come from a place, beside peoples who live in several.
NATIVE = ("native or inhabitant", "nationality", "the people of", "inhabitant of", "resident of")
# Verbs of dealing with others whose subject is often the people of a city or a side in a game.
CIVIC = set("host elect vote celebrate gather meet marry play welcome compete commemorate mourn perform act serve".split())
# Verbs of saying and thinking whose subject need not be somebody.
INERT = set("mean include indicate show spell read represent write sing mark signal date range rank count record".split())
# WordNet's lexicographer file of times.
TIME = 28
MONTHS = "January February March April May June July August September October November December".split()
# Holidays that are on a Monday today, whatever the date, or on another day in each country.
MOVABLE = set("""Columbus_Day Discovery_Day Washington's_Birthday Commonwealth_Day Empire_day Independence_Day Flag_Day
    Inauguration_Day""".split())
# Names of holidays that are words for something else too.
OTHER_WORDS = set("""Circumcision Assumption Transfiguration Annunciation Epiphany Immaculate_Conception Saint_Joseph St_Joseph
    Saints_Peter_and_Paul midsummer""".split())


class WordNet:
    """Synsets by part of speech and offset, as the data files have them."""

    def __init__(self, folder):
        self.synsets = {}
        self.by_word = {}
        for pos, name in [("n", "noun"), ("a", "adj"), ("v", "verb")]:
            for line in open(folder / f"data.{name}", encoding="latin1"):
                if line.startswith("  "):
                    continue
                fields, gloss = line.split("|", 1)
                f = fields.split()
                words = [f[4 + 2 * i].split("(")[0] for i in range(int(f[3], 16))]
                at = 4 + 2 * len(words)
                pointers = [tuple(f[at + 1 + 4 * k : at + 5 + 4 * k]) for k in range(int(f[at]))]
                self.synsets[pos, f[0]] = (words, pointers, int(f[1]), gloss)
                for word in words:
                    self.by_word.setdefault((pos, word), []).append((pos, f[0]))

    def words(self, synset):
        return self.synsets[synset][0]

    def to(self, synset, *symbols):
        return [(pos, to) for symbol, to, pos, _ in self.synsets[synset][1] if symbol in symbols and (pos, to) in self.synsets]

    def is_a(self, synset, word):
        kinds, seen = self.to(synset, "@i", "@"), set()
        while kinds:
            kind = kinds.pop()
            if word in self.words(kind):
                return True
            if kind not in seen:
                seen.add(kind)
                kinds += self.to(kind, "@")
        return False


def spaced(word):
    return word.replace("_", " ")


def territory_of(words, state):
    """The territory that a synset's words name."""
    if state:
        names = {t.name.removesuffix(" (USA)"): t for t in get_territories() if t.code.startswith("us-")}
        return next((names[spaced(w)] for w in words if spaced(w) in names), None)
    names = {n: t for t in get_territories() if t.is_country or t.code in UNIONS for n in (t.full_name, t.name)}
    return next((names[spaced(w)] for w in words if spaced(w) in names), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=pathlib.Path, required=True)
    wordnet = WordNet(parser.parse_args().wordnet)
    rows = {}

    def row(territory):
        new = {"names": [], "adjectives": [], "capitals": [], "synsets": []}
        return rows.setdefault(territory.code, new | {"territory": territory})

    for territory in get_territories():
        state = territory.code.startswith("us-") and territory.code[3:].isalpha() and len(territory.code) == 5
        if (territory.is_country and not territory.is_historical) or state or territory.code in ("eu", "suhh", "hk"):
            names = [territory.full_name] if not state else []
            row(territory)["names"] += [n for n in names if "(" not in n]
    for synset, (words, *_) in wordnet.synsets.items():
        if synset[0] != "n" or not words[0][0].isupper():
            continue
        state = wordnet.is_a(synset, "American_state") and "American_state" in sum(map(wordnet.words, wordnet.to(synset, "@i")), [])
        if synset[0] != "n" or wordnet.synsets[synset][2] != LOCATION or not (state or not set(words) & PARTS):
            continue
        territory = territory_of(words, state)
        if territory is None or territory.code not in rows:
            continue
        entry = rows[territory.code]
        entry["synsets"].append(synset)
        # Postal codes of states are words of their own.
        entry["names"] += [spaced(w) for w in words if not (state and len(w) == 2)]
    of_name = {n: code for code, entry in rows.items() if "us-" not in code for n in entry["names"] + [entry["territory"].name]}
    of_synset = {s: code for code, entry in rows.items() for s in entry["synsets"]}
    for synset, (words, _, _, gloss) in wordnet.synsets.items():
        people = synset[0] == "n" and any(n in gloss for n in NATIVE)
        if synset[0] == "a":
            related = wordnet.to(synset, "\\", "+")
        elif people and (wordnet.is_a(synset, "person") or wordnet.is_a(synset, "people")):
            related = wordnet.to(synset, "#m", "+")
        else:
            continue
        codes = {of_synset[r] for r in related if r in of_synset}
        by_name = {of_name[spaced(w)] for r in related if r[0] == "n" and wordnet.synsets[r][2] == LOCATION for w in wordnet.words(r) if spaced(w) in of_name}
        for code in sorted(codes or by_name):
            rows[code]["adjectives"] += [spaced(w) for w in words if w[0].isupper() and "people" not in w and "person" not in w]
    for synset, (words, *_) in wordnet.synsets.items():
        if synset[0] != "n" or not any("national_capital" in wordnet.words(k) for k in wordnet.to(synset, "@i")):
            continue
        said = [countrynames.to_code(spaced(w).removeprefix("capital of ").removeprefix("the ")) for w in words if w.startswith("capital_of_")]
        code = next((c.lower() for c in said if c), None) or next((of_synset[p] for p in wordnet.to(synset, "#p") if p in of_synset), None)
        if code in rows:
            rows[code]["capitals"] += [spaced(w) for w in words if "capital" not in w.lower() and "." not in w]
    for code, (adjectives, capital) in YOUNGER.items():
        if code in rows:
            rows[code]["adjectives"] += [spaced(a) for a in adjectives.split()]
            rows[code]["capitals"] = [spaced(capital)] if capital else rows[code]["capitals"]
    for code, names in CAPITALS.items():
        rows[code]["capitals"] += names
    for code, names in ALSO.items():
        if code in rows:
            rows[code]["names"] += names
    here = pathlib.Path(__file__).parent
    with open(here / "places.tsv", "w", encoding="utf8") as out:
        out.write("# Countries and the states of the United States: Wikidata id, ISO 3166 code, name, other names, adjectives\n")
        out.write("# and peoples, capitals; lists separated by semicolons. Made by places.py.\n")
        out.write("# Identifiers: rigour 2.6.1 (MIT). Other names, adjectives, peoples, capitals: WordNet 3.0 (WordNet licence).\n")
        out.write("# Matched through countrynames 1.17 (MIT). Notices: LICENSE-lexicons.\n")
        for code, entry in sorted(rows.items()):
            territory = entry["territory"]
            name = territory.name.removesuffix(" (USA)")
            lists = [[n for n in dict.fromkeys(entry[k]) if n != name and n not in NOT_NAMES and (code, n) not in OTHERS and "capital" not in n.lower()] for k in ("names", "adjectives", "capitals")]
            iso = "" if code in ("eu", "suhh") else code.upper()
            out.write("\t".join([territory.qid, iso, name] + [";".join(l) for l in lists]) + "\n")
    folder = parser.parse_args().wordnet
    with open(here / "actors.tsv", "w", encoding="utf8") as out:
        out.write("# Words of somebody who speaks, thinks or deals with others: verbs with such a subject by the lexicographer file of\n")
        out.write("# their most frequent sense, and nouns of what is thought or said (policy, refusal), those that occur in WordNet's\n")
        out.write("# own corpus. Made by places.py from WordNet 3.0 (WordNet licence). Notices: LICENSE-lexicons.\n")
        files = {31: "cognition", 32: "communication", 37: "emotion", 41: "social"}
        for lemma, senses, _ in index(wordnet, folder, "v", "verb"):
            senses = [files.get(sense) for sense in senses]
            second = senses[1] if senses[1:2] == ["communication"] else None
            file = senses[0] or second
            if file and lemma not in CIVIC | INERT:
                out.write(f"{lemma}\tverb\t{file}\n")
        files = {9: "cognition", 10: "communication"}
        for lemma, senses, tagged in index(wordnet, folder, "n", "noun"):
            if senses[0] in files and tagged:
                out.write(f"{lemma}\tnoun\t{files[senses[0]]}\n")
    with open(here / "holidays.tsv", "w", encoding="utf8") as out:
        out.write("# Names of days of the year and their month and day. Made by places.py from WordNet 3.0 (WordNet licence).\n")
        out.write("# Notices: LICENSE-lexicons.\n")
        for name, day in sorted(holidays(wordnet)):
            out.write(f"{name}\t{day}\n")


def holidays(wordnet):
    """Names and dates of the synsets that have both: "Christmas Day", "Dec 25"."""
    for (pos, _), (words, _, file, _) in wordnet.synsets.items():
        dates = {day for day in map(month_and_day, words) if day}
        if (pos, file) != ("n", TIME) or len(dates) != 1:
            continue
        for word in words:
            if word.isascii() and not month_and_day(word) and not any(c.isdigit() for c in word) and word not in MOVABLE | OTHER_WORDS:
                yield spaced(word).lower(), next(iter(dates))


def month_and_day(word):
    """"12-25" of "Dec_25"."""
    month, _, day = word.replace(".", "").partition("_")
    found = [i for i, m in enumerate(MONTHS, 1) if len(month) > 2 and m.startswith(month)]
    return f"{found[0]:02}-{int(day):02}" if found and day.isdigit() else None


def index(wordnet, folder, pos, name):
    """Each one-word lemma with the files of its senses, the most frequent first, and how many occur in the corpus."""
    for line in open(folder / f"index.{name}", encoding="latin1"):
        f = line.split()
        if not line.startswith("  ") and f[0].isalpha():
            yield f[0], [wordnet.synsets[pos, offset][2] for offset in f[-int(f[2]) :]], int(f[-int(f[2]) - 1])


if __name__ == "__main__":
    main()
