"""One meeting's agenda, made up: sections and items in the form of the KKR, filled with drawn words.

An agenda follows from the seed and its number alone, so that many can be made side by side, and a
larger collection begins with the smaller one.
"""
import dataclasses
import datetime
import functools
import math
import random
import re

from vocabulary import ROOT

LAST_MEETING = datetime.date(2025, 12, 17)
DAYS_BETWEEN = 3  # so that 20,000 agendas of five bodies fit into 33 years
MONTHS = ("januar februar marts april maj juni juli august september oktober november "
          "december").split()
ITEM_WORDS, SPREAD = 480, 0.75  # median length of an item, and the deviation of its logarithm
HELD_FOR = {"Temadrøftelse": "drøfter", "Beslutningssag": "godkender",
            "Udpegningssag": "udpeger", "Orienteringssag": "tager til efterretning"}


@dataclasses.dataclass
class Part:
    name: str
    paragraphs: list  # of text; a bullet begins with a dash, a row of a list with its number


@dataclasses.dataclass
class Item:
    number: str
    label: str  # Temadrøftelse … or nothing
    title: str
    case_number: str  # or nothing
    caseworkers: list
    parts: list

    @property
    def heading(self):
        return f"{self.number}. {self.label}: {self.title}" if self.label else f"{self.number}. {self.title}"

    @property
    def text(self):
        return "\n".join(line for part in self.parts for line in (part.name, *part.paragraphs))


@dataclasses.dataclass
class Section:
    title: str
    items: list


@dataclasses.dataclass
class Agenda:
    number: int
    region: str
    date: datetime.date
    place: str
    minutes: bool
    sections: list

    @property
    def body(self):
        return f"KKR {self.region}"

    @property
    def name(self):
        """The file's, without its ending."""
        kind = "-referat" if self.minutes else ""
        slug = self.region.lower().replace("æ", "ae")
        return f"{self.date.year}/kkr-{slug}-{self.date}{kind}"


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


def case_item(writer, chance, number, label, case_number, caseworkers, body, minutes):
    count = max(60, int(chance.lognormvariate(math.log(ITEM_WORDS), SPREAD)))
    title = writer.title()
    recommended = f"Det indstilles, at {body} {HELD_FOR[label]} {title[0].lower()}{title[1:]}."
    parts = [Part("Baggrund", writer.body(count // 5)), Part("Indstilling", [recommended]),
             Part("Sagsfremstilling", writer.body(count - count // 5))]
    if chance.random() < 0.25:
        parts.insert(0, Part("Resumé", writer.body(30)))
    if minutes:
        parts.append(Part("Beslutning", writer.body(20)))
    if chance.random() < 0.6:
        parts.append(Part("Bilag", writer.attachments()))
    return Item(number, label, title, case_number, caseworkers, parts)


def make_agenda(vocabulary, number, seed=1):
    """The agenda of that number."""
    chance = random.Random(f"agenda {seed} {number}")
    regions = sorted(municipalities())
    region = regions[number % len(regions)]
    date = LAST_MEETING - datetime.timedelta(days=DAYS_BETWEEN * (number // len(regions)))
    before = date - datetime.timedelta(days=chance.randrange(50, 80))
    after = date + datetime.timedelta(days=chance.randrange(50, 80))
    writer = Writer(vocabulary, chance, region, date)
    body, minutes = f"KKR {region}", chance.random() < 0.3
    letters = "abdefghjklmnoprstv"
    staff = ["".join(chance.choices(letters, k=chance.randrange(3, 5))) for _ in range(3)]
    first_case = chance.randrange(100, 99000)
    general = f"SAG-{date.year}-{first_case:05}"

    def standing(item_number, title, recommended, *told):
        parts = [Part("Indstilling", [f"Det indstilles, at {body} {recommended}."]),
                 Part("Sagsfremstilling", list(told))]
        return Item(item_number, "", title, general, staff[:1], parts)

    cases = []
    count = chance.randrange(7, 12)
    for position in range(1, count + 1):
        label = list(HELD_FOR)[min(3, int(position / (count + 1) * 4))]
        workers = chance.sample(staff, chance.randrange(1, 3))
        case_number = f"SAG-{date.year}-{first_case + position:05}"
        cases.append(case_item(writer, chance, f"2.{position}", label, case_number, workers, body, minutes))
    takes_note = "tager orienteringen til efterretning"
    sections = [
        Section("Godkendelse af dagsorden og referat", [
            standing("1.1", "Godkendelse af dagsorden", "godkender dagsordenen", "Dagsordenen er sendt ud."),
            standing("1.2", "Godkendelse af referat", f"godkender referat fra møde den {spoken(before)}",
                     f"Referat af mødet den {spoken(before)} er sendt til medlemmerne.")]),
        Section("Regionalpolitiske sager", cases),
        Section("Siden sidst", [standing("3.1", "Meddelelser fra formandskabet", takes_note,
                                         *writer.body(chance.randrange(40, 200)))]),
        Section("Punkter til næste møde", [standing("4.1", "Dagsordenspunkter til næste møde", takes_note,
                                                    f"Næste møde holdes den {spoken(after)}.",
                                                    *(f"– {writer.title()}" for _ in range(4)))]),
        Section("Eventuelt", [Item("5.1", "", "Eventuelt", general, [], [])]),
    ]
    house = capitalised(writer.title().split()[-1])
    place = f"{house}huset, {chance.choice(municipalities()[region])}vej {number % 90 + 1}"
    return Agenda(number, region, date, place, minutes, sections)
