#!/usr/bin/env python3
"""Holds the items that `dagsorden-index --items FOLDER` prints against FirstAgenda's JSON itself.

usage: check_json.py FOLDER ITEMS.jsonl [--show N]

For each item of each meeting: number, title, case number, names of attachments, body, date and time
as the JSON has them, and the text: every word of the HTML stands in the item, as often as there.
Numbers that lists count, which stand in no HTML, are left out of account. Prints what is right of
each, and the first N faults.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import unicodedata

from as_text import lines_of


def plain(text):
    """Without what is not seen: soft hyphens, marks of no width."""
    return re.sub("[\u00ad\u200b\u2060\ufeff]", "", unicodedata.normalize("NFC", text or ""))


def words(text):
    return collections.Counter(re.findall(r"\w+", plain(text).casefold()))


def one_line(text):
    return " ".join(plain(text).split())


def without_marks(title):
    """A title says in front that its item is closed; labels of case types stand there too."""
    return re.sub(r"^(lukket( punkt)?|åbent?( punkt)?)\s*[:–-]\s*", "", title, flags=re.IGNORECASE)


def printed_title(item):
    title = item.get("title") or ""
    return f"{item['case_type']}: {title}" if item.get("case_type") else title


def text_of(entry):
    fields = [field.get("Html") or field.get("Tekst") or "" for field in entry.get("Felter") or []]
    decision = entry.get("ItemDecision")
    return " ".join(line for html in fields + [decision if isinstance(decision, str) else ""] for line in lines_of(html))


def list_numbers(entry):
    return sum((field.get("Html") or "").count("<li") for field in entry.get("Felter") or [])


def compare(entry, item, meeting, tell):
    """Gives the keys that are right."""
    wanted = {
        "number": one_line(entry.get("Number") or entry.get("Punktnummer")) or None,
        "case number": one_line(entry.get("CaseNumber") or entry.get("SagsNummer")) or None,
        "title": without_marks(one_line(entry.get("Caption") or entry.get("Navn"))).casefold(),
        "attachments": list(dict.fromkeys(one_line(file["Navn"]) for file in entry.get("Bilag") or [])),
        "date": meeting["Moede"]["Dato"][:10],
        "time": meeting["Moede"]["Dato"][11:16],
        "body": re.sub(r" \d{4}-\d{4}$", "", one_line(meeting["Udvalg"]["Navn"])),
    }
    found = {
        "number": item.get("item_number"),
        "case number": item.get("case_number"),
        "title": without_marks(printed_title(item)).casefold(),
        "attachments": item["attachments"],
        "date": item.get("date"),
        "time": item.get("time"),
        "body": item.get("meeting_body"),
    }
    right = [key for key, value in wanted.items() if found[key] == value]
    for key in wanted.keys() - set(right):
        tell(f"{key}: {found[key]!r} is not {wanted[key]!r}")
    want, got = words(text_of(entry)), words(item["text"])
    lost, added = want - got, got - want
    numbers = collections.Counter({word: count for word, count in added.items() if re.fullmatch(r"\d{1,3}|[a-z]", word)})
    if not lost and not added - numbers and sum(numbers.values()) <= list_numbers(entry):
        right.append("text")
    else:
        tell(f"text: lost {dict(lost)}, added {dict(added)}")
    return right


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("items")
    options.add_argument("--show", type=int, default=10)
    args = options.parse_args()
    found = collections.defaultdict(list)
    with open(args.items, encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            if item["type"] == "item":
                found[os.path.basename(item["source"]["path"])].append(item)
    total, right, faults, meetings = 0, collections.Counter(), [], 0
    for path in sorted(args.folder.glob("*.json")):
        meeting = json.loads(path.read_text(encoding="utf-8-sig"))
        entries = sorted(meeting["Dagsordenpunkter"], key=lambda entry: entry.get("Sorting") or 0)
        meetings += 1
        total += len(entries)
        if len(entries) != len(found[path.name]):
            faults.append(f"{path.name}: {len(found[path.name])} items, not {len(entries)}")
        for entry, item in zip(entries, found[path.name]):
            right.update(compare(entry, item, meeting,
                                 lambda what, name=path.name, entry=entry: faults.append(
                                     f"{name} {entry.get('Number')}: {what}")))
    print(f"{total} items in {meetings} meetings")
    for key in ("number", "title", "case number", "attachments", "body", "date", "time", "text"):
        print(f"  {key:12} {right[key]} of {total}")
    for fault in faults[:args.show]:
        print("  " + fault[:400])
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
