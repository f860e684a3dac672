#!/usr/bin/env python3
"""Tests of how items and queries are written for Lucene; no Java is needed."""
import pathlib
import sys
import unittest
from unittest import mock

sys.dont_write_bytecode = True

from engines import lucene  # noqa: E402

ITEM = {"id": "kkr/2024/1", "date": "2024-04-17", "meeting_body": "KKR", "title": "Cykelsti\tved\nåen",
        "text": "Sagen.\nIndstilling\nAt stien anlægges.\n",
        "part_texts": [{"name": "Indstilling", "text": "At stien\tanlægges.\n"}, {"name": "Sagen", "text": ""}]}


def engine(folder="."):
    return lucene.Lucene(pathlib.Path(folder), pathlib.Path(folder), pathlib.Path(folder))


class WhatLuceneIsGiven(unittest.TestCase):
    def test_an_item_is_one_line_of_seven_fields_whatever_it_holds(self):
        line = lucene.line_of(ITEM)
        self.assertEqual(line.count("\n"), 1)
        values = line.removesuffix("\n").split("\t")
        self.assertEqual(len(values), 7)
        self.assertEqual(values[3:6], ["", "Cykelsti ved åen", "At stien anlægges. "])

    def test_nothing_that_somebody_types_is_an_operator(self):
        self.assertEqual(lucene.any_word("it-sikkerhed OG NOT (sti: 1/2)?"),
                         r"it\-sikkerhed og not \(sti\: 1\/2\)\?")

    def test_each_kind_of_question_is_asked_in_its_own_way(self):
        words = ["vej", "sti"]
        asked = {kind: engine().asked({"kind": kind, "words": words}) for kind in ("or", "and", "near", "phrase")}
        self.assertEqual(asked, {"or": "vej OR sti", "and": "vej AND sti", "near": '"vej sti"~10',
                                 "phrase": '"vej sti"'})
        self.assertEqual(engine().asked({"kind": "field", "words": ["vej"], "field": "title"}), "title:vej")

    def test_what_is_not_installed_is_named(self):
        with mock.patch("shutil.which", return_value=None), \
                mock.patch.object(lucene, "JARS", pathlib.Path("/nonexistent")):
            self.assertEqual(engine().missing(), "java, javac, liblucene8-java not installed")


if __name__ == "__main__":
    unittest.main()
