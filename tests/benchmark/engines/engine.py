"""What every engine of the benchmark is asked to do."""
import json
import shutil
import subprocess

import measure


class Engine:
    """One engine over one collection. Steps come in order: prepare, index, and then questions."""

    name = ""
    package = ""  # of Debian, for its version
    note = ""  # what a reader of the results has to know
    takes = "items"  # or files: what it is given
    programs = ()  # that have to be on the PATH

    def __init__(self, corpus, folder, build):
        """corpus: the folder that corpus.py wrote; folder: for what the engine makes; build: ours."""
        self.corpus, self.folder, self.build = corpus, folder, build
        self.database = folder / "database"

    def missing(self):
        """Why it cannot be run here, or nothing."""
        absent = [program for program in self.programs if not shutil.which(program)]
        return f"{', '.join(absent)} not installed" if absent else None

    def description(self):
        """What was run, for the results."""
        version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", self.package], check=False,
                                 capture_output=True, text=True).stdout if self.package else ""
        return f"{self.name}{f' ({self.package} {version})' if version else ''}: {self.note}"

    def items(self):
        """The true items."""
        with open(self.corpus / "items.jsonl", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)

    def agendas(self):
        return self.corpus / "agendas"

    def prepare(self):
        """Brings the items into the engine's own form; no part of the time."""

    def clear(self):
        """Takes away the database, so that it can be made again."""
        shutil.rmtree(self.database, ignore_errors=True)

    def index(self):
        """Makes the database; gives its Cost."""
        raise NotImplementedError

    def update(self):
        """The command that brings the database up to date with the files. Nothing where there is none."""
        return None

    def size(self):
        """Bytes of the database on the disk."""
        return measure.size_of(self.database)

    def question(self, query):
        """The command that asks a query (queries.py) and prints the ten best; nothing where it cannot."""
        raise NotImplementedError

    def answer_all(self, queries):
        """The cost of many queries in one process over one open database. Nothing where it cannot."""
        return None

    def finish(self):
        """Stops what still runs."""


def joined(query):
    """A query in the words that Xapian, recoll and we share."""
    words, kind = query["words"], query["kind"]
    return {"or": " OR ".join(words), "and": " AND ".join(words), "near": " NEAR ".join(words),
            "phrase": f'"{" ".join(words)}"'}.get(kind, " ".join(words))
