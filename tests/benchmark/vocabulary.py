"""Danish words in the frequencies of running text: a few that make up half of it, some ten thousand
from the dictionary, and an endless tail of compounds and names, so that new ones keep coming.

Nothing here is a list of words. The commonest are counted in our own sample agendas (corpus/), the
others are read from the Debian package hunspell-da, inflected and joined by its own rules.

Two generated agendas together, 14,500 to 18,400 words, against two real ones of 17,600 (laws.py): Zipf's
exponent over ranks 10 to 1000 is 0.85 to 0.89, there 0.86; Heaps' 0.77 to 0.78, there 0.71; a word has 5.7
letters, there 6.0; the fifty commonest words make up 0.42 of all, there 0.43. To a word come 0.15 parts of
compounds, as there; to an item's distinct stems 0.23 distinct parts, there 0.16.
"""
import collections
import itertools
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DICTIONARY = pathlib.Path("/usr/share/hunspell")

KNOWN_WORDS = 40_000  # ranks up to here are words of the dictionary, later ones are made
# How fast the tail thins out. Zipf's law is steeper among rare words than among common ones
# (Ferrer i Cancho and Solé 2001); the number of different words grows with text to the power of 1/1.6.
TAIL_EXPONENT = 1.6
COMPOUND_SCORE = 1.5  # compounds are rarer than other words of their length
TOPIC_SHARE = 0.27  # of the words of an item, those that it has already used

WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"https?://\S+")
LETTERS = re.compile("[A-Za-zÆØÅæøåé]{2,18}")


class Dictionary:
    """The words of a hunspell dictionary with numbered flags: their inflected and joining forms."""

    def __init__(self, folder=DICTIONARY):
        self._only_in_compound = ""
        self._rules = collections.defaultdict(list)  # by flag: removed, added, condition, joins
        self._read_rules((folder / "da_DK.aff").read_text(encoding="utf-8"))
        self.entries = []  # word and its flags
        for line in (folder / "da_DK.dic").read_text(encoding="utf-8").splitlines()[1:]:
            word, _, flags = line.split("\t")[0].partition("/")
            if LETTERS.fullmatch(word):
                self.entries.append((word, flags.split(",")))

    def _read_rules(self, text):
        self._only_in_compound = re.search(r"^ONLYINCOMPOUND (\S+)", text, re.M)[1]
        for line in text.splitlines():
            fields = line.split()
            if len(fields) < 5 or fields[0] != "SFX":
                continue
            removed, (added, _, flags) = fields[2].strip("0"), fields[3].partition("/")
            joins = self._only_in_compound in flags.split(",")
            condition = re.compile("(?:" + fields[4] + ")$")
            self._rules[fields[1]].append((removed, added.strip("0"), condition, joins))

    def forms(self, word, flags, joining):
        """The inflected forms of a word, or those in which it stands at the front of a compound."""
        result = []
        for removed, added, condition, joins in itertools.chain(*(self._rules[f] for f in flags)):
            if joins == joining and condition.search(word) and word.endswith(removed):
                form = word[:len(word) - len(removed)] + added
                if LETTERS.fullmatch(form) and form not in result:
                    result.append(form)
        return result


class Compounds:
    """Those words of a dictionary that are put together of others."""

    def __init__(self, dictionary):
        self._words = {word for word, _ in dictionary.entries}
        self._fronts = {form for word, flags in dictionary.entries
                        for form in dictionary.forms(word, flags, joining=True)}

    def __contains__(self, word):
        return any(word[:end] in self._fronts and word[end:] in self._words
                   for end in range(3, len(word) - 2))


def common_words():
    """The words that stand in most of the sample agendas, and their share of all words."""
    total, counts, files = 0, collections.Counter(), collections.Counter()
    for path in sorted((ROOT / "corpus/agendas").glob("*.txt")):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # the others are enough
        words = [word for word in WORD.findall(ADDRESS.sub("", text)) if word.islower()]
        total += len(words)
        counts.update(words)
        files.update(set(words))
    most = max(files.values()) * 2 // 3
    return {word: count / total for word, count in counts.most_common() if files[word] >= most}


class Vocabulary:
    """Draws words. The same seed gives the same vocabulary; what is drawn hangs on the caller's random."""

    def __init__(self, seed=1):
        chance = random.Random(f"vocabulary {seed}")
        dictionary = Dictionary()
        head = common_words()
        self._fronts, self._ends, known = self._inflect(dictionary, chance, set(head))
        self.known = known
        self._topics = [self._entry(known, rank) for rank in range(KNOWN_WORDS - len(head))]
        # Frequency falls as 1 / rank among these, and the tail begins where they end.
        by_rank = [1 / rank for rank in range(len(head) + 1, KNOWN_WORDS + 1)]
        self._topic_weights = list(itertools.accumulate(by_rank))
        tail = 1 / (TAIL_EXPONENT - 1)
        scale = (1 - sum(head.values()) - TOPIC_SHARE) / (sum(by_rank) + tail)
        # None asks for a made word, the empty word for one of the item's topic.
        self._words = [*head, *self._topics, None, ""]
        self._weights = list(itertools.accumulate(
            [*head.values(), *(weight * scale for weight in [*by_rank, tail]), TOPIC_SHARE]))

    @staticmethod
    def _inflect(dictionary, chance, taken):
        """Front parts and ends of compounds, and all other words."""
        scored, fronts, ends = [], [], []
        compounds = Compounds(dictionary)
        for word, flags in dictionary.entries:
            # Short words are common (Zipf's law of abbreviation), and so are those that join others.
            joining = dictionary.forms(word, flags, joining=True)
            score = len(word) / 2 + chance.gauss(0, 3) - (2 if joining else 0)
            score += 4 if word[0].isupper() else COMPOUND_SCORE if word in compounds else 0
            forms = dictionary.forms(word, flags, joining=False)
            scored.append((score, word))
            scored += [(score + chance.expovariate(0.5) + (2 if form.endswith("s") else 0), form)
                       for form in forms]  # genitives are the rarer ones
            if joining and word.islower() and 3 <= len(word) <= 9:
                fronts.append((score, joining[0]))
                ends += [(score, form) for form in [word, *forms]]
        known = list(dict.fromkeys(word for _, word in sorted(scored) if word not in taken))
        return [form for _, form in sorted(fronts)], [form for _, form in sorted(ends)], known

    @staticmethod
    def _entry(known, rank):
        """Some words are always said together, so that there are phrases to look for."""
        return f"{known[rank]} {known[rank // 3]}" if rank % 12 == 7 else known[rank]

    def made(self, rank):
        """The word of a rank beyond the dictionary: a compound, or a person's name."""
        mixed = rank * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
        mixed = (mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
        # Parts, too, fall as 1 / rank.
        front = self._fronts[int(len(self._fronts) ** ((mixed & 0xFFFFF) / 0x100000)) - 1]
        end = self._ends[int(len(self._ends) ** ((mixed >> 20 & 0xFFFFF) / 0x100000)) - 1]
        if mixed >> 40 & 7:
            return front + end
        given = self.known[mixed >> 43 & 0xFFF].capitalize()
        return f"{given} {front.capitalize()}{end}"

    def word(self, chance):
        """A word that bears meaning."""
        return self._drawn(self._topics, self._topic_weights, 1, chance)[0]

    def words(self, count, chance):
        """Words as running text has them, of which some come back as one topic's words do."""
        topic = self._drawn(self._topics, self._topic_weights, 8 + count // 14, chance)
        number = len(topic)
        result = self._drawn(self._words, self._weights, count, chance)
        uniform = chance.random
        return [word or (topic[int(uniform() * number)] if word == "" else
                         self.made(int(KNOWN_WORDS * (1 - uniform()) ** (-1 / (TAIL_EXPONENT - 1)))))
                for word in result]

    @staticmethod
    def _drawn(words, weights, count, chance):
        return chance.choices(words, cum_weights=weights, k=count)
