#!/usr/bin/env python3
"""Makes a collection of agendas as large as one likes, always the same for the same numbers.

usage: tests/benchmark/corpus.py FOLDER [--agendas N] [--seed N] [--jobs N]

Writes into FOLDER:
  agendas/YEAR/*.txt  the files, in the forms that pdftotext gives
  items.jsonl         the true items, as a perfect segmenter would find them
  queries.jsonl       questions to ask, drawn from the text
  made.json           how much there is of it
"""
import argparse
import concurrent.futures
import json
import os
import pathlib

import agendas
import queries
from typesetting import typeset
from vocabulary import Vocabulary

CHUNK = 25  # agendas a worker makes at a time
READ_FOR_QUERIES = 200  # agendas; the same in every larger collection, so that queries are the same


def records(agenda):
    """The true items of an agenda, as plain data."""
    placed = [(number, section, item) for number, section in enumerate(agenda.sections, 1)
              for item in section.items]
    for position, (number, section, item) in enumerate(placed, 1):
        yield {
            "id": f"{agenda.name.partition('/')[2]}/{item.number}", "source": f"{agenda.name}.txt",
            "meeting_body": agenda.body, "date": str(agenda.date), "position": position,
            "document_kind": "referat" if agenda.minutes else "dagsorden",
            "section_number": str(number), "section_title": section.title,
            "item_number": item.number, "title": item.title, "case_type": item.label.lower(),
            "case_number": item.case_number, "caseworkers": item.caseworkers, "text": item.text,
            "part_texts": [{"name": part.name, "text": "\n".join(part.paragraphs)} for part in item.parts],
        }


def write_some(folder, vocabulary, numbers, seed):
    """Writes the files of some agendas; gives their items as lines, and the bytes of their text."""
    lines, text = [], 0
    for number in numbers:
        agenda = agendas.make_agenda(vocabulary, number, seed)
        path = folder / f"{agenda.name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(typeset(agenda), encoding="utf-8")
        for record in records(agenda):
            lines.append(json.dumps(record, ensure_ascii=False) + "\n")
            text += len(record["text"].encode())
    return lines, text


VOCABULARY = None  # set before the workers are forked, so that they share it


def _write_chunk(task):
    folder, numbers, seed = task
    return write_some(folder, VOCABULARY, numbers, seed)


def make_corpus(folder, count, seed=1, jobs=None):
    """Makes the whole collection, unless it is there already; gives how much there is of it."""
    global VOCABULARY
    done = folder / "made.json"
    made = {"agendas": count, "seed": seed, "items": 0, "text": 0}
    if done.exists():
        there = json.loads(done.read_text(encoding="utf-8"))
        if there["agendas"] == count and there["seed"] == seed:
            return there
    VOCABULARY = Vocabulary(seed)
    tasks = [(folder / "agendas", range(begin, min(begin + CHUNK, count)), seed)
             for begin in range(0, count, CHUNK)]
    folder.mkdir(parents=True, exist_ok=True)
    read = []
    with (open(folder / "items.jsonl", "w", encoding="utf-8") as items,
          concurrent.futures.ProcessPoolExecutor(jobs or os.cpu_count()) as workers):
        for lines, text in workers.map(_write_chunk, tasks):
            items.writelines(lines)
            made["items"] += len(lines)
            made["text"] += text
            if len(read) < READ_FOR_QUERIES * 14:
                read += lines
    some = [json.loads(line) for line in read[:READ_FOR_QUERIES * 14]]
    chosen = queries.choose(some, seed)
    with open(folder / "queries.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps(query, ensure_ascii=False) + "\n" for query in chosen)
    done.write_text(json.dumps(made) + "\n", encoding="utf-8")
    return made


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--agendas", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int)
    given = parser.parse_args()
    make_corpus(given.folder, given.agendas, given.seed, given.jobs)


if __name__ == "__main__":
    main()
