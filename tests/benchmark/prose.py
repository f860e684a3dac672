"""Sentences and paragraphs of drawn words, with the places, dates and amounts that agendas are full of."""
import datetime
import functools
import re

from vocabulary import ROOT

MONTHS = ("januar februar marts april maj juni juli august september oktober november "
          "december").split()


@functools.cache
def municipalities():
    """The names of each region's municipalities, as the programs have them."""
    source = (ROOT / "common/municipalities.cc").read_text(encoding="utf-8")
    regions = {}
    for name, region in re.findall(r'\{"\d{4}", "([^"]+)", "([^"]+)"\}', source):
        regions.setdefault(region, []).append(name)
    return regions


def spoken(date):
    return f"{date.day}. {MONTHS[date.month - 1]} {date.year}"


class Writer:
    """Writes sentences and paragraphs for one agenda."""

    def __init__(self, vocabulary, chance, region, date):
        self._vocabulary = vocabulary
        self._chance = chance
        self._names = municipalities()[region]
        self._date = date

    def title(self):
        words = self._vocabulary.words(self._chance.randrange(3, 12), self._chance)
        return capitalised(" ".join([self._vocabulary.word(self._chance), *words]))

    def _ending(self):
        """What ends a sentence; now and then a place, a date, an amount."""
        uniform = self._chance.random()
        if uniform > 0.25:
            return "."
        if uniform < 0.09:
            return f" i {self._chance.choice(self._names)} Kommune."
        if uniform < 0.15:
            day = self._date + datetime.timedelta(days=int(uniform * 1e5) % 600 - 400)
            return f" den {spoken(day)}."
        if uniform < 0.20:
            return f" på {int(uniform * 1e6) % 900 / 10:.1f} mio. kr.".replace(".", ",", 1)
        if uniform < 0.23:
            return f" fra {int(uniform * 1e6) % 90} til {int(uniform * 1e7) % 90} procent."
        return f", jf. § {int(uniform * 1e6) % 160} i loven."

    def sentences(self, words):
        """Sentences of six to twenty-four words, with a comma in the longer ones."""
        result, begin, uniform = [], 0, self._chance.random
        while begin < len(words):
            length = 6 + int(uniform() * 19)
            some = words[begin:begin + length]
            if length > 13:
                some[len(some) // 2] += ","
            result.append(capitalised(" ".join(some)) + self._ending())
            begin += length
        return result

    def body(self, count):
        """Paragraphs, bullet lists, lists and small headings, of so many words."""
        words = self._vocabulary.words(count, self._chance)
        sentences = self.sentences(words)
        paragraphs, begin = [], 0
        while begin < len(sentences):
            uniform = self._chance.random()
            length = 2 + int(uniform * 1000) % 5
            some = sentences[begin:begin + length]
            if uniform < 0.12:
                paragraphs += [f"– {sentence}" for sentence in some]
            elif uniform < 0.17:
                paragraphs += [f"{row}. {sentence}" for row, sentence in enumerate(some, 1)]
            else:
                if uniform < 0.3:
                    paragraphs.append(capitalised(" ".join(words[begin:begin + 3])))
                paragraphs.append(" ".join(some))
            begin += length
        return paragraphs

    def attachments(self):
        return [f"– {self.title()}" for _ in range(self._chance.randrange(1, 4))]


def capitalised(text):
    return text[0].upper() + text[1:]
