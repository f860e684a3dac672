#!/usr/bin/env python3
"""Tests of how scripts/evaluate finds a hit in the judgments and scores a ranking."""
import importlib.machinery
import importlib.util
import json
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts/evaluate"


def load():
    loader = importlib.machinery.SourceFileLoader("evaluate", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("evaluate", loader))
    loader.exec_module(module)
    return module


evaluate = load()


def hit(path, number):
    return {"source": {"path": str(path)}, "date": "2024-04-17", "item_number": str(number), "position": number,
            "also": []}


class Judgments(unittest.TestCase):
    def first_agenda_keys(self, name):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "meeting.json"
            path.write_text(json.dumps({"Udvalg": {"Navn": "Teknik- og Miljøudvalget 2022"},
                                        "Moede": {"Navn": name, "Dato": "2024-04-17T08:00:00"}}), encoding="utf-8")
            return evaluate.keys_of(hit(path, 3))

    def test_an_item_goes_by_date_file_or_place(self):
        self.assertEqual(evaluate.keys_of(hit("/corpus/agendas/sti.txt", 2)),
                         ["2024-04-17/2", "agendas/sti.txt 2", "agendas/sti.txt #2"])

    def test_an_item_of_firstagenda_goes_by_its_meeting_too(self):
        self.assertEqual(self.first_agenda_keys("Dagsorden")[-1], "teknik-og-miljoeudvalget-2022/2024-04-17/3")

    def test_an_extraordinary_meeting_is_another_one_of_the_same_day(self):
        self.assertEqual(self.first_agenda_keys("Ekstraordinær dagsorden")[-1],
                         "teknik-og-miljoeudvalget-2022/2024-04-17/3/ekstra")

    def test_the_best_order_scores_one_and_a_worse_one_less(self):
        wanted = {"agendas/a.txt 1": 3, "agendas/b.txt 1": 1}
        best = [hit("/agendas/a.txt", 1), hit("/agendas/b.txt", 1)]
        self.assertEqual(evaluate.score(best, wanted), (1, 1, 1))
        ndcg, rank, recall = evaluate.score(best[::-1], wanted)
        self.assertLess(ndcg, 1)
        self.assertEqual((rank, recall), (1, 1))


if __name__ == "__main__":
    unittest.main()
