#!/usr/bin/env python3
"""Renders meetings in FirstAgenda's JSON as text files, the way a web page shows them.

usage: as_text.py FOLDER OUT

Writes OUT/NAME.txt for each meeting in FOLDER and OUT/gold.jsonl with its true items: number, title
and case number as the JSON has them. Hold `dagsorden-index --items OUT` against it with compare.py.
"""
import html.parser
import json
import pathlib
import sys

BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "li", "tr", "table", "ul", "ol", "br"}


class Lines(html.parser.HTMLParser):
    """The lines of HTML: one a block."""

    def __init__(self):
        super().__init__()
        self.lines = [""]

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.lines.append("")

    def handle_data(self, data):
        self.lines[-1] += data


def lines_of(text):
    reader = Lines()
    reader.feed(text or "")
    reader.close()
    return [" ".join(line.split()) for line in reader.lines if line.strip()]


def main():
    source, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    with (out / "gold.jsonl").open("w", encoding="utf-8") as gold:
        for path in sorted(source.glob("*.json")):
            meeting = json.loads(path.read_text(encoding="utf-8"))
            name = path.stem.replace(":", "") + ".txt"
            day = meeting["Moede"]["Dato"]
            page = [meeting["Udvalg"]["Navn"], "", f"{day[8:10]}-{day[5:7]}-{day[:4]} kl. {day[11:16]}", ""]
            for item in meeting.get("Dagsordenpunkter") or []:
                title = " ".join((item["Caption"] or "").split())
                page += ["", f"{item['Number']}. {title}", ""]
                if item.get("CaseNumber"):
                    page += [f"Sagsnummer: {item['CaseNumber']}", ""]
                for field in item.get("Felter") or []:
                    for line in lines_of(field.get("Html")):
                        page += [line, ""]
                gold.write(json.dumps({"file": name, "item_number": str(item["Number"]), "title": title,
                                       "case_number": item.get("CaseNumber") or None}, ensure_ascii=False) + "\n")
            (out / name).write_text("\n".join(page) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
