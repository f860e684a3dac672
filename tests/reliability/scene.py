"""One trial's own folder of small agendas and its database: what an administrator sees night after night."""
import collections
import json
import os
import pathlib
import shutil
import subprocess

import hostile
from agendas import pdf_of
from bench import end_of

NIGHT = ("-q",)  # a run that names nothing: all that the database remembers


def meeting(number, items=2, body="K K R  N O R D J Y L L A N D\n"):
    """An agenda of a day and with titles of its own, so that nothing of it is a copy of another's."""
    head = f"DAGSORDEN\n\n{body}Dato: {number % 28 + 1:02}-{number // 28 % 12 + 1:02}-2031 09:30\n"
    return hostile.agenda(((f"{item // 9 + 1}.{item % 9 + 1}", f"Sag {item} af møde {number} om en bolig")
                           for item in range(items)), head)


class Scene:
    """Counts into the tally; an item that was known and is gone without need counts as lost."""

    def __init__(self, bench, tally):
        self.bench, self.tally = bench, tally
        self.folder = bench.folder / "scene"
        self.agendas, self.database = self.folder / "agendas", self.folder / "database"
        self.environment = dict(bench.environment)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.agendas.mkdir(parents=True)

    def write(self, name, content):
        """content: text or bytes; a name that ends in .pdf gets text as a PDF."""
        path = self.agendas / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = pdf_of(content) if name.endswith(".pdf") else content.encode()
        path.write_bytes(content)
        return path

    def write_meetings(self, folder, count, first=0, form="txt"):
        return [self.write(f"{folder}/{number:03}.{form}", meeting(number)) for number in range(first, first + count)]

    def index(self, told, *arguments, codes=(0,), environment=None, database=None):
        """One disturbed run, which has to end with one of the codes; without arguments a night's."""
        process = subprocess.Popen([self.bench.index, "-q", "-j", "2", "--db", database or self.database, *arguments],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env={**self.environment, **(environment or {})})
        ended = end_of(process)
        self.tally.disturbed(ended, codes, told)
        return ended

    def ask(self, *arguments, environment=None):
        process = subprocess.Popen([self.bench.query, "--db", self.database, *arguments], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env={**self.environment, **(environment or {})})
        return end_of(process, hang_guard=60)

    def items(self):
        """File and title of each item."""
        answer = self.ask("--all", "--each", "-n", "0", "-J")
        if answer.code not in (0, 1):
            self.tally.complain(f"no answer: exit {answer.code}: {answer.err}")
        hits = [json.loads(line) for line in answer.out.splitlines()]
        return collections.Counter((pathlib.Path(hit["source"]["path"]).name, hit["title"])
                                   for hit in hits if hit["type"] == "hit")

    def demand(self, wanted, told):
        """That the database holds these items; counts those lost, and those that should not be there."""
        found = self.items()
        lost, odd = sum((wanted - found).values()), sum((found - wanted).values())
        self.tally.counts["lost"] += lost
        self.tally.counts["odd"] += odd
        self.tally.demand(lost + odd == 0, f"{told}: {lost} items lost, {odd} that should not be there")


def of_files(items, gone):
    """The items without those of files that are gone."""
    names = {os.path.basename(path) for path in gone}
    return collections.Counter({item: count for item, count in items.items() if item[0] not in names})
