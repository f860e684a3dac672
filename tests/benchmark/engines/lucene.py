"""Apache Lucene 8 in a small program of ours (Lucene.java): its Danish analyzer, BM25, the title three times."""
import pathlib
import re
import shutil
import subprocess
import tempfile

import measure
from engines.engine import Engine

COLUMNS = "id", "date", "meeting_body", "case_number", "title", "indstilling", "text"
SOURCE = pathlib.Path(__file__).with_name("Lucene.java")
JARS = pathlib.Path("/usr/share/java")
PARTS = "core", "analyzers-common", "queryparser"
OPERATORS = re.compile(r'[-+!(){}\[\]^"~*?:\\/&|]')
COLD = "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"  # what starts a JVM fastest


def jars():
    """The parts of the library that are needed; fewer where it is not installed."""
    found = [sorted(JARS.glob(f"lucene-{part}-8.*.jar")) for part in PARTS]
    return [paths[-1] for paths in found if paths]


def missing():
    """Why it cannot be run here, or nothing."""
    absent = [program for program in ("java", "javac") if not shutil.which(program)]
    absent += [] if len(jars()) == len(PARTS) else [Lucene.package]
    return f"{', '.join(absent)} not installed" if absent else None


def line_of(item):
    """An item as Lucene.java reads it."""
    recommended = " ".join(part["text"] for part in item["part_texts"] if part["name"] == "Indstilling")
    values = [recommended if name == "indstilling" else item.get(name) or "" for name in COLUMNS]
    return "\t".join(re.sub(r"\s+", " ", value) for value in values) + "\n"


def any_word(text):
    """What somebody typed, as a query for any of its words: no character or word is an operator."""
    return OPERATORS.sub(r"\\\g<0>", text.lower())


def compiled(folder):
    """Compiles the program into the folder; gives the command that runs it. Java reads arguments as the locale
    says."""
    path = ":".join(map(str, jars()))
    subprocess.run(["javac", "-cp", path, "-d", folder, SOURCE], check=True)
    return lambda *options: ["env", "LC_ALL=C.UTF-8", "java", *options, "-cp", f"{path}:{folder}", "Lucene"]


def rankings(items, queries, count):
    """The best items for any word of each query. One thread indexes, so that ties always fall the same way."""
    with tempfile.TemporaryDirectory(prefix="dagsorden-lucene-") as made:
        folder = pathlib.Path(made)
        program = compiled(folder)()
        with open(folder / "items.tsv", "w", encoding="utf-8") as out:
            out.writelines(line_of({**item, "id": str(number)}) for number, item in enumerate(items))
        subprocess.run([*program, "index", folder / "database", folder / "items.tsv", "1"], check=True)
        asked = "".join(f"{any_word(query)}\n" for query in queries)
        answer = subprocess.run([*program, "query", folder / "database", str(count)], input=asked, check=True,
                                stdout=subprocess.PIPE, encoding="utf-8").stdout
    return [[items[int(line.partition("\t")[0])] for line in lines.splitlines()]
            for lines in re.findall(r"((?:.+\n)*)\n", answer)]


class Lucene(Engine):
    name = "Lucene 8"
    package = "liblucene8-java"
    note = ("items with fields, Danish analyzer, title three times in the searched field, text kept; two threads; "
            "each cold query starts a JVM and loads its classes, and answers a second count its warming up")

    def __init__(self, corpus, folder, build):
        super().__init__(corpus, folder, build)
        self.command = None

    def missing(self):
        return missing()

    def prepare(self):
        self.command = compiled(self.folder)
        with open(self.folder / "items.tsv", "w", encoding="utf-8") as out:
            out.writelines(map(line_of, self.items()))

    def index(self):
        return measure.run([*self.command(), "index", self.database, self.folder / "items.tsv", "2"])

    def asked(self, query):
        words = query["words"]
        return {"or": " OR ".join(words), "and": " AND ".join(words), "near": f'"{" ".join(words)}"~10',
                "phrase": f'"{" ".join(words)}"',
                "field": f"{query.get('field')}:{words[0]}"}.get(query["kind"], words[0])

    def question(self, query):
        return [*self.command(*COLD), "query", str(self.database), "10", self.asked(query)]

    def answer_all(self, queries):
        lines = self.folder / "lines"
        lines.write_text("".join(f"{self.asked(query)}\n" for query in queries), encoding="utf-8")
        with open(lines, "rb") as stdin:
            return measure.run([*self.command(), "query", self.database, "10"], stdin=stdin)
