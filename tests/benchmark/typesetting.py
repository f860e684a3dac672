"""An agenda as pdftotext gives it: lines of a page's width, broken words, pages, furniture, contents.

Every form of the real agendas comes in turn, by the agenda's number: lines with and without empty ones
between them, pages that begin with a space, with a form feed, or with the body's name and the page.
"""
import dataclasses
import re

# Within a word, before a consonant that a vowel follows (Retskrivningsordbogen § 15, roughly).
BREAK = re.compile("(?<=[aeiouyæøå][a-zæøå])(?=[bdfghjklmnprstv][aeiouyæøå])|"
                   "(?<=[aeiouyæøå])(?=[bdfghjklmnprstv][aeiouyæøå])")
LETTERS = re.compile("[a-zæøå]{7,}")


@dataclasses.dataclass(frozen=True)
class Form:
    spaced: bool  # an empty line after each
    hyphenated: bool
    page: str  # what a page begins with: space, form feed, furniture
    width: int = 76

    @property
    def lines_a_page(self):
        return 26 if self.spaced else 42


def form_of(number):
    spaced = number % 2 == 0
    return Form(spaced, spaced or number % 3 == 0, ("space", "form feed", "furniture")[number // 2 % 3])


def wrapped(text, form):
    """The lines of a paragraph."""
    lines, begin, width = [], 0, form.width
    while len(text) - begin > width:
        end = text.rfind(" ", begin, begin + width + 1)
        if end < 0:  # a word wider than the page
            end = text.find(" ", begin)
            if end < 0:
                break
        room = width - (end - begin) - 2
        if form.hyphenated and room > 2:
            word = LETTERS.match(text, end + 1)
            if word:
                fits = [place for place in (found.start() for found in
                                            BREAK.finditer(text, end + 3, word.end() - 1))
                        if place <= end + 1 + room and place < word.end() - 1]
                if fits:
                    lines.append(text[begin:fits[-1]] + "-")
                    begin = fits[-1]
                    continue
        lines.append(text[begin:end])
        begin = end + 1
    lines.append(text[begin:])
    return lines


class Pages:
    """Sets lines, turning the page when it is full."""

    def __init__(self, agenda, form, first_page):
        self._form = form
        self._furniture = f"{agenda.body} | {agenda.date:%d-%m-%Y}"
        self._lines = []
        self._on_page = 0
        self._turned = False
        self.page = first_page

    def turn(self):
        self.page += 1
        self._on_page = 0
        self._turned = True

    def line(self, text):
        if self._on_page >= self._form.lines_a_page:
            self.turn()
        if self._turned:
            self._turned = False
            if self._lines and not self._lines[-1]:
                self._lines.pop()
            if self._form.page == "furniture":
                self._lines += [f" {self._furniture} ", f"SIDE | {self.page} ", " "]
            else:
                text = ("\f" if self._form.page == "form feed" else " ") + text
        self._lines.append(text if text.endswith("-") else text + " ")
        if self._form.spaced:
            self._lines.append("")
        self._on_page += 1

    def gap(self):
        """An empty paragraph; none at the top of a page."""
        if not self._turned:
            self._lines.append(" ")
            if self._form.spaced:
                self._lines.append("")

    def before_heading(self):
        self.gap()
        if not self._turned:
            self._lines += [" ", ""]

    def paragraph(self, text):
        bullet = text.startswith("– ")
        for position, line in enumerate(wrapped(text, self._form)):
            # Within a bullet the later lines are indented, which comes out as an empty line before them.
            if position == 1 and bullet and not self._form.spaced and not self._turned:
                self._lines.append("")
            self.line(line)

    def text(self):
        return "\n".join(self._lines)


def cover(agenda, form):
    kind = "REFERAT" if agenda.minutes else "DAGSORDEN"
    between = "\n\n" if form.spaced else "\n"
    name = "K K R  " + " ".join(agenda.region.upper())
    lines = ["", " ", " ", f"{kind} {agenda.date.year} ", " ", " ", f"{name} ",
             f"Dato: {agenda.date:%d-%m-%Y} 09:30 ", f"Sted: {agenda.place}. ", " "]
    return between.join(lines) + "\n"


def contents(agenda, form, pages):
    """The table of contents: each heading with leaders and its page."""
    between = "\n\n" if form.spaced else "\n"
    lines = [f" {agenda.body} | {agenda.date:%d-%m-%Y} \nSIDE | 2 \n \nIndholdsfortegnelse ", " "]
    for number, section in enumerate(agenda.sections, 1):
        headings = [f"{number}. {section.title}", *(item.heading for item in section.items)]
        for heading in headings:
            *before, last = wrapped(heading, dataclasses.replace(form, width=60, hyphenated=False))
            lines += [f"{line} " for line in before]
            lines.append(f"{last} {'.' * (70 - len(last))} {pages[heading]} ")
    return between.join(lines) + "\n"


def typeset(agenda, form=None):
    """The text of an agenda's file, in a form that goes by its number if none is given."""
    form = form or form_of(agenda.number)
    with_contents = form.page == "furniture"
    pages = Pages(agenda, form, 2 if with_contents else 1)
    begins = {}
    for number, section in enumerate(agenda.sections, 1):
        pages.turn()
        heading = f"{number}. {section.title}"
        pages.paragraph(heading)
        begins[heading] = pages.page
        for item in section.items:
            pages.before_heading()
            pages.paragraph(item.heading)
            begins[item.heading] = pages.page
            if item.case_number:
                pages.paragraph(f"{item.case_number} {'/'.join(item.caseworkers)}".rstrip())
            for part in item.parts:
                pages.gap()
                pages.line(part.name)
                listed = False
                for position, paragraph in enumerate(part.paragraphs):
                    lists = paragraph.startswith("– ")
                    if position and not (lists and listed):
                        pages.gap()
                    pages.paragraph(paragraph)
                    listed = lists
    return cover(agenda, form) + (contents(agenda, form, begins) if with_contents else "") + pages.text()
