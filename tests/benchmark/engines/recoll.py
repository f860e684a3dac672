"""recoll: whole files."""
import os

import measure
from engines.engine import Engine, joined


class Recoll(Engine):
    name = "recoll"
    package = "recollcmd"
    note = "raw files, each one document, Danish stems, text kept"
    takes = "files"
    programs = ("recollindex", "recollq")

    def prepare(self):
        self.database.mkdir(parents=True, exist_ok=True)

    def index(self):
        self.database.mkdir(parents=True, exist_ok=True)
        (self.database / "recoll.conf").write_text(
            f"topdirs = {self.agendas()}\nindexstemminglanguages = danish\nloglevel = 1\n"
            f"idxniceprio = {os.nice(0)}\n", encoding="utf-8")  # by itself it gives way to all others
        return measure.run(self.update())

    def update(self):
        return ["recollindex", "-c", str(self.database)]

    def question(self, query):
        if query["kind"] == "field":
            return None
        asked = f'"{" ".join(query["words"])}"p' if query["kind"] == "near" else joined(query)
        return ["recollq", "-c", str(self.database), "-n", "10", asked]
