#!/usr/bin/env python3
"""Holds the items that `dagsorden-index --items` prints against those of as_text.py.

usage: compare.py OUT/gold.jsonl ITEMS.jsonl [--show N]

An item is right where its number and title are. Prints precision, recall and F1, the share of right
case numbers, and the files that are worst.
"""
import argparse
import collections
import json
import os
import re


def key(item):
    title = re.sub(r"^\W*(lukket|åben)t?( punkt)?\W+", "", (item.get("title") or "").lower())
    return item.get("item_number"), re.sub(r"\W+", "", title)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("gold")
    options.add_argument("items")
    options.add_argument("--show", type=int, default=10)
    args = options.parse_args()
    wanted, found = collections.defaultdict(list), collections.defaultdict(list)
    for line in open(args.gold, encoding="utf-8"):
        item = json.loads(line)
        wanted[item["file"]].append(item)
    for line in open(args.items, encoding="utf-8"):
        item = json.loads(line)
        if item["type"] == "item":
            found[os.path.basename(item["source"]["path"])].append(item)
    right = cases = wrong_files = 0
    worst = []
    for file, items in wanted.items():
        offered = {key(item): item for item in found[file]}
        matches = [(item, offered[key(item)]) for item in items if key(item) in offered]
        right += len(matches)
        cases += sum(a["case_number"] == b.get("case_number") for a, b in matches)
        missed = len(items) - len(matches) + len(found[file]) - len(matches)
        wrong_files += missed > 0
        if missed:
            worst.append((missed, file, [key(i) for i in items if key(i) not in offered][:3]))
    all_wanted, all_found = sum(map(len, wanted.values())), sum(map(len, found.values()))
    for row in sorted(worst, key=lambda row: -row[0])[:args.show]:
        print("  ", *row)
    print(f"{len(wanted)} meetings, {wrong_files} not right; items {all_found} of {all_wanted}; "
          f"precision {right / max(all_found, 1):.4f}, recall {right / all_wanted:.4f}, "
          f"F1 {2 * right / (all_found + all_wanted):.4f}; case numbers {cases / max(right, 1):.4f}")


if __name__ == "__main__":
    main()
