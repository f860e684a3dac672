"""SQLite FTS5: words as they stand, since it has no Danish stemmer."""
import csv

import measure
from engines.engine import Engine

COLUMNS = "id", "date", "meeting_body", "case_number", "title", "indstilling", "text"


class Sqlite(Engine):
    name = "SQLite FTS5"
    package = "sqlite3"
    note = "items with fields, no stems, text kept"
    programs = ("sqlite3",)

    def prepare(self):
        with open(self.folder / "items.csv", "w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out)
            for item in self.items():
                recommended = "\n".join(part["text"] for part in item["part_texts"]
                                        if part["name"] == "Indstilling")
                rows.writerow([recommended if name == "indstilling" else item[name] for name in COLUMNS])
        (self.folder / "load.sql").write_text(
            "CREATE VIRTUAL TABLE items USING fts5(id UNINDEXED, date UNINDEXED, meeting_body, case_number, "
            "title, indstilling, text);\n"
            f".mode csv\n.import {self.folder / 'items.csv'} items\n", encoding="utf-8")

    def clear(self):
        self.database.unlink(missing_ok=True)

    def index(self):
        with open(self.folder / "load.sql", "rb") as commands:
            return measure.run(["sqlite3", "-bail", self.database], stdin=commands)

    def question(self, query):
        words = [f'"{word}"' for word in query["words"]]
        asked = {"or": " OR ".join(words), "and": " AND ".join(words), "near": f"NEAR({' '.join(words)}, 10)",
                 "phrase": f'"{" ".join(query["words"])}"',
                 "field": f"{query.get('field')} : {words[0]}"}.get(query["kind"], words[0])
        return ["sqlite3", str(self.database), "SELECT id, title FROM items WHERE items MATCH "
                f"'{asked}' ORDER BY rank LIMIT 10;"]
