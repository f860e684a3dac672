#!/usr/bin/env python3
"""Tests of the generated agendas.

usage: tests/benchmark/corpus_test.py DAGSORDEN_INDEX
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import corpus
import laws
import truth

PROGRAM = None
COUNT = 40


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class GeneratedAgendas(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="dagsorden-corpus-")
        cls.folder = pathlib.Path(cls.scratch.name) / "corpus"
        corpus.make_corpus(cls.folder, COUNT)
        lines = (cls.folder / "items.jsonl").read_text(encoding="utf-8").splitlines()
        cls.items = [json.loads(line) for line in lines]

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_the_same_numbers_give_the_same_files(self):
        again = pathlib.Path(self.scratch.name) / "again"
        corpus.make_corpus(again, COUNT, jobs=1)
        self.assertEqual(contents(again), contents(self.folder))

    def test_a_larger_collection_begins_with_the_smaller_one(self):
        larger = pathlib.Path(self.scratch.name) / "larger"
        corpus.make_corpus(larger, COUNT + 10)
        there = contents(larger / "agendas")
        for name, content in contents(self.folder / "agendas").items():
            self.assertEqual(there[name], content)

    def test_the_segmenter_finds_the_true_items(self):
        agendas = self.folder / "agendas"
        agreement = truth.compare(self.items, truth.found_items(PROGRAM, agendas))
        self.assertGreaterEqual(agreement.f1, 0.99, agreement.missing[:3])
        self.assertGreaterEqual(agreement.words, 0.999)

    def test_an_agenda_has_about_fourteen_items_and_forty_six_kilobytes(self):
        size = sum(len(item["text"].encode()) for item in self.items) / COUNT
        self.assertTrue(12 < len(self.items) / COUNT < 16)
        self.assertTrue(38_000 < size < 54_000, size)

    def test_words_follow_the_laws_of_real_agendas(self):
        # Two real ones: Zipf 0.86 to 0.90 over ranks 10 to 1000, Heaps 0.71 to 0.74, 6.0 letters a word.
        some = [item["text"] for item in self.items[:42]]
        words = laws.words_of("\n".join(some))
        self.assertAlmostEqual(laws.zipf(words), -0.9, delta=0.06)
        self.assertAlmostEqual(laws.heaps(words), 0.75, delta=0.06)
        self.assertAlmostEqual(sum(map(len, words)) / len(words), 6.0, delta=0.4)

    def test_compounds_are_as_common_as_in_real_agendas(self):
        # Two real ones: 0.15 parts of compounds a word, and 0.16 distinct ones a distinct stem.
        database = pathlib.Path(self.scratch.name) / "database"
        subprocess.run([PROGRAM, "--db", database, "--quiet", self.folder / "agendas"], check=True)
        listing = subprocess.run(["xapian-delve", "-a", "-v", "-1", database],
                                 capture_output=True, check=True, encoding="utf-8").stdout
        terms = [line.split() for line in listing.splitlines() if line.startswith("Z")]
        parts = sum(int(found) for term, found in terms if term.startswith("ZXK"))
        stems = sum(int(found) for term, found in terms if not re.match("Z[A-Z]", term))
        self.assertTrue(0.12 < parts / stems < 0.25, parts / stems)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
