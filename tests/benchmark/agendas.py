"""One meeting's agenda, made up: sections and items in the form of the KKR, filled with drawn words.

An agenda follows from the seed and its number alone, so that many can be made side by side, and a
larger collection begins with the smaller one.
"""
import dataclasses
import datetime
import math
import random

from prose import Writer, capitalised, municipalities, spoken

LAST_MEETING = datetime.date(2025, 12, 17)
DAYS_BETWEEN = 3  # so that 20,000 agendas of five bodies fit into 33 years
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
