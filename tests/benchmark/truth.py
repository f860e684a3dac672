"""How well dagsorden-index finds the true items of generated agendas."""
import collections
import json
import re
import subprocess

WORD = re.compile(r"\w+")

Agreement = collections.namedtuple("Agreement", "items f1 words missing")


def found_items(program, folder):
    """The items that the indexer cuts the files into, by file and number."""
    printed = subprocess.run([program, "--items", "--jobs", "2", folder], check=True, capture_output=True)
    found = {}
    for line in printed.stdout.splitlines():
        item = json.loads(line)
        if item["type"] != "item":
            continue  # the meeting's own record
        source = item["source"]["path"].removeprefix(f"{folder}/")
        found[source, item.get("item_number")] = item
    return found


def compare(truth, found):
    """F1 of the items, found where file, number, title and case number agree, and the share of the words
    of those that agree, which hyphens joined wrongly and furniture left behind would lower."""
    agreed, same, words, missing = 0, 0, 0, []
    for item in truth:
        other = found.get((item["source"], item["item_number"]))
        wanted = item["title"], item["case_number"] or None
        if not other or (other["title"], other.get("case_number")) != wanted:
            missing.append((item, other))
            continue
        agreed += 1
        here, there = (collections.Counter(WORD.findall(text)) for text in (item["text"], other["text"]))
        same += 2 * (here & there).total()
        words += here.total() + there.total()
    return Agreement(len(truth), 2 * agreed / (len(truth) + len(found)), same / max(1, words), missing)
