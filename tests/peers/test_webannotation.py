"""Web Annotations, checked by the rules of the model alone: every selector finds its words, every link its ends."""

import hashlib
import json
import unittest

import samples

MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
}
SHA256 = "urn:claimgraph:vocabulary:sha256"
UNIT = "urn:claimgraph:vocabulary:offsetUnit"


def as_list(value):
    return value if isinstance(value, list) else [value]


def places(text, part):
    """How often a part stands in a text, overlaps counted."""
    count, at = 0, text.find(part)
    while at >= 0:
        count += 1
        at = text.find(part, at + 1)
    return count


def resolve(target, text):
    """The words that a target stands for, by its quotation; its position must lead to the same."""
    selectors = {selector["type"]: selector for selector in target["selector"]}
    quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
    start, end = position["start"], position["end"]
    assert 0 <= start <= end <= len(text), position
    exact, prefix, suffix = quote["exact"], quote["prefix"], quote["suffix"]
    assert text[start:end] == exact, (text[start:end], exact)
    assert text[:start].endswith(prefix), (prefix, text[:start][-50:])
    assert text[end:].startswith(suffix), (suffix, text[end:][:50])
    assert places(text, prefix + exact + suffix) == 1, quote
    return exact


class Annotations(unittest.TestCase):
    def read(self, graph):
        collection = json.loads(samples.export(graph, "webannotation"))
        self.assertEqual(collection["@context"], "http://www.w3.org/ns/anno.jsonld")
        self.assertEqual(collection["type"], "AnnotationCollection")
        page = collection["first"]
        self.assertEqual((page["type"], page["partOf"], page["startIndex"]), ("AnnotationPage", collection["id"], 0))
        self.assertEqual(collection["total"], len(page["items"]))
        return page["items"]

    def texts(self, graph):
        """The texts by their checksums, since that is how an annotation names the one that it counts in."""
        files = samples.export_files(graph, "text").values()
        return {hashlib.sha256(data).hexdigest().upper(): data.decode() for data in files}

    def test_have_the_fields_of_the_model(self):
        for graph in samples.graphs():
            items = self.read(graph)
            self.assertEqual(len({item["id"] for item in items}), len(items))
            for item in items:
                self.assertEqual(item["type"], "Annotation")
                self.assertTrue(":" in item["id"] and " " not in item["id"])
                self.assertLessEqual(set(as_list(item["motivation"])), MOTIVATIONS)
                self.assertTrue(as_list(item["target"]))
                for body in item["body"]:
                    self.assertIn(body["purpose"], MOTIVATIONS)
                    if body["type"] == "TextualBody":
                        self.assertIsInstance(body["value"], str)
                    else:
                        self.assertEqual(body["type"], "SpecificResource")
                        self.assertIn(":", body["source"]["id"])

    def test_every_selector_finds_the_words_that_the_position_has(self):
        seen = 0
        for graph in samples.graphs():
            texts, items = self.texts(graph), self.read(graph)
            described = [item["target"] for item in items if UNIT in item["target"]]
            self.assertEqual({target[UNIT] for target in described}, {"code point"})
            of = {target["id"]: texts[target[SHA256]] for target in described}
            self.assertEqual(len(of), len(texts))
            ids = {item["id"] for item in items}
            for item in items:
                for target in as_list(item["target"]):
                    if "selector" in target:
                        resolve(target, of[target["source"]])
                        seen += 1
                    elif UNIT not in target:
                        self.assertIn(target["id"], ids)
        self.assertGreater(seen, 200)

    def test_claims_stand_where_claims_jsonl_has_them(self):
        for graph in samples.graphs():
            items = {item["id"]: item for item in self.read(graph)}
            for line in samples.export(graph, "claims").decode().splitlines():
                claim = json.loads(line)
                item = items[f"urn:claimgraph:claim/{claim['id']}/annotation"]
                positions = [
                    [selector["start"], selector["end"]]
                    for target in as_list(item["target"])
                    for selector in target["selector"]
                    if selector["type"] == "TextPositionSelector"
                ]
                self.assertEqual(positions, [span for part in claim["evidence"] for span in part["spans"]])
                tags = {body["source"]["id"].rsplit(":", 1)[1] for body in item["body"] if "source" in body}
                self.assertIn(f"polarity/{claim['polarity']}", tags)
                self.assertIn(f"modality/{claim['modality']}", tags)
                for attribution in claim.get("attribution", []):
                    self.assertIn(f"attribution/{attribution['kind']}", tags)


    def test_mentions_name_their_entities_to_the_letter(self):
        for graph in samples.graphs():
            named = {}
            for item in self.read(graph):
                for body in item["body"]:
                    if body["purpose"] == "identifying" and ":entity/" in body["source"]["id"]:
                        named[body["source"]["id"].rsplit("/", 1)[1]] = body["source"]["label"]
            entities = [json.loads(line) for line in samples.export(graph, "entities").decode().splitlines()]
            self.assertEqual(named, {entity["entity"]: entity["name"] for entity in entities if entity["mentions"]})


class TheCheck(unittest.TestCase):
    def test_finds_what_is_wrong(self):
        text = "e\u0301 \U0001f6a2 Ann met Bo, Ann met Bo"
        good = {"exact": "Ann", "prefix": "\U0001f6a2 ", "suffix": " met"}

        def target(start, end, **change):
            quote = {"type": "TextQuoteSelector", **good, **change}
            return {"selector": [quote, {"type": "TextPositionSelector", "start": start, "end": end}]}

        self.assertEqual(resolve(target(5, 8), text), "Ann")
        for wrong in [target(6, 9), target(5, 99), target(5, 8, prefix="x"), target(5, 8, prefix="")]:
            with self.assertRaises(AssertionError):
                resolve(wrong, text)


if __name__ == "__main__":
    unittest.main()
