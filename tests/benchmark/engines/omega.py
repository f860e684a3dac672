"""Omega's two indexers over Xapian: scriptindex from items, omindex from whole files."""
import measure
from engines.engine import Engine, joined

SCRIPT = """\
id : boolean=Q unique=Q field=id
title : field=caption index=S index
number : boolean=XN field
date : boolean=D value=10 field
body : boolean=XB field
case : boolean=XC field
worker : boolean=XW field
recommended : index=XI
text : index field=sample
"""


def record(item):
    """An item as scriptindex reads it: a line a field, and lines of text begin with =."""
    recommended = " ".join(part["text"] for part in item["part_texts"] if part["name"] == "Indstilling")
    fields = {"id": item["id"], "title": item["title"], "number": item["item_number"],
              "date": item["date"].replace("-", ""), "body": item["meeting_body"], "case": item["case_number"],
              "worker": "\n=".join(item["caseworkers"]), "recommended": recommended.replace("\n", "\n="),
              "text": item["text"].replace("\n", "\n=")}
    return "".join(f"{name}={value}\n" for name, value in fields.items() if value) + "\n"


class Scriptindex(Engine):
    name = "scriptindex"
    package = "xapian-omega"
    note = "items with fields, Danish stems, text kept; asked by quest"
    programs = ("scriptindex", "quest")

    def prepare(self):
        (self.folder / "script").write_text(SCRIPT, encoding="utf-8")
        with open(self.folder / "items", "w", encoding="utf-8") as out:
            out.writelines(record(item) for item in self.items())

    def index(self):
        return measure.run(["scriptindex", "--stemmer=danish", "--overwrite", self.database,
                            self.folder / "script", self.folder / "items"])

    def question(self, query):
        fields = {"title": "titel:", "indstilling": "indstilling:"}
        asked = fields.get(query.get("field"), "") + joined(query)
        return ["quest", "-d", str(self.database), "-s", "danish", "-m", "10", "-p", "titel:S",
                "-p", "indstilling:XI", asked]


class Omindex(Engine):
    name = "omindex"
    package = "xapian-omega"
    note = "raw files, each one document, Danish stems, a sample kept; asked by quest"
    takes = "files"
    programs = ("omindex", "quest")

    def index(self):
        return measure.run(self.update())

    def update(self):
        return ["omindex", "--db", str(self.database), "--url", "/", "--stemmer", "danish", str(self.agendas())]

    def question(self, query):
        if query["kind"] == "field":
            return None
        return ["quest", "-d", str(self.database), "-s", "danish", "-m", "10", joined(query)]
