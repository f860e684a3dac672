"""Questions to ask a collection, drawn from its own text: how many words, how they are joined, how
common. Commonest is a word that most items hold, common one in more than a tenth of them, middling one
in a hundredth to a twentieth, rare one in one to three of a thousand.
"""
import collections
import random
import re

WORD = re.compile("[a-zæøå]{2,}")
NEIGHBOURS = re.compile(r"(?=\b([a-zæøå]{2,}) ([a-zæøå]{2,})\b)")
BANDS = {"commonest": (0.6, 1), "common": (0.1, 0.6), "middling": (0.01, 0.05), "rare": (0.001, 0.0033)}
OF_EACH = 10  # queries of each kind
FIELDS = ("title", "indstilling")


def choose(items, seed=1):
    """The queries for these items: kind, band, words, and field where one is asked."""
    chance = random.Random(f"queries {seed}")
    texts = [item["text"].lower() for item in items]
    frequency = collections.Counter(word for text in texts for word in set(WORD.findall(text)))
    words = {band: sorted(word for word, count in frequency.items() if least <= count / len(items) <= most)
             for band, (least, most) in BANDS.items()}
    known = {word: band for band, found in words.items() for word in found}
    words = {band: found or sorted(frequency) for band, found in words.items()}  # of a very small collection

    def draw(band):
        return chance.choice(words[band])

    queries = []

    def ask(kind, band, *asked, field=None):
        queries.append({"kind": kind, "band": band, "words": list(asked)} | ({"field": field} if field else {}))

    for band in BANDS:
        for _ in range(OF_EACH):
            ask("word", band, draw(band))
    for _ in range(OF_EACH * 2):
        mixed = [draw("common"), draw("middling"), draw("rare")]
        ask("or", "mixed", *mixed)
        ask("or", "middling", *(draw("middling") for _ in range(3)))
        ask("and", "mixed", draw("common"), draw("middling"))
        ask("and", "common", draw("common"), draw("common"))
    for band, pair in pairs(texts, known, chance):
        ask("phrase", band, *pair)
        ask("near", band, *pair)
    for field in FIELDS:
        for _ in range(OF_EACH):
            ask("field", "title words", field_word(items, chance), field=field)
    return queries


def pairs(texts, known, chance):
    """Neighbouring words as they stand in the text, of which both, one or none are common."""
    wanted = {"commonest": ("commonest", "commonest"), "common": ("common", "common"),
              "mixed": ("common", "middling"), "middling": ("middling", "middling")}
    found = {band: collections.Counter() for band in wanted}
    for text in texts:
        for first, second in NEIGHBOURS.findall(text):
            bands = known.get(first), known.get(second)
            for band, both in wanted.items():
                if bands == both and first != second:
                    found[band][first, second] += 1
    for band, counted in found.items():
        often = [pair for pair, _ in sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))[:100]]
        for pair in chance.sample(often, min(OF_EACH, len(often))):
            yield band, pair


def field_word(items, chance):
    """A word of some title; titles are repeated in what is recommended."""
    while True:
        words = WORD.findall(chance.choice(items)["title"].lower())
        if words and len(longest := max(words, key=len)) > 4:
            return longest
