"""Lucene++ in a small program of ours (lucene.cc): the Danish stemmer, the text indexed but not kept."""
import subprocess

import measure
from engines.engine import Engine

COLUMNS = "id", "date", "meeting_body", "case_number", "title", "indstilling", "text"
SOURCE = __file__.replace(".py", ".cc")


class Lucene(Engine):
    name = "Lucene++"
    package = "liblucene++0v5"
    note = "items with fields, Danish stems, no text kept but titles"
    programs = ("g++", "pkg-config")

    def missing(self):
        absent = super().missing()
        library = ["pkg-config", "--exists", "liblucene++-contrib"]
        if not absent and subprocess.run(library, check=False).returncode:
            absent = "liblucene++-dev not installed"
        return absent

    def prepare(self):
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "liblucene++", "liblucene++-contrib"],
                               check=True, capture_output=True, text=True).stdout.split()
        subprocess.run(["g++", "-std=c++17", "-O2", "-w", "-o", self.folder / "lucene", SOURCE, *flags,
                        "-lboost_system"], check=True)
        with open(self.folder / "items.tsv", "w", encoding="utf-8") as out:
            for item in self.items():
                recommended = " ".join(part["text"] for part in item["part_texts"]
                                       if part["name"] == "Indstilling")
                values = [recommended if name == "indstilling" else item[name] for name in COLUMNS]
                out.write("\t".join(value.replace("\n", " ") for value in values) + "\n")

    def index(self):
        return measure.run([self.folder / "lucene", "index", self.database, self.folder / "items.tsv"])

    def question(self, query):
        words = query["words"]
        asked = {"or": " OR ".join(words), "and": " AND ".join(words), "near": f'"{" ".join(words)}"~10',
                 "phrase": f'"{" ".join(words)}"',
                 "field": f"{query.get('field')}:{words[0]}"}.get(query["kind"], words[0])
        return [str(self.folder / "lucene"), "query", str(self.database), asked]
