"""dagsorden itself: raw files in, everything switched on."""
import measure
from engines.engine import Engine, joined


class Dagsorden(Engine):
    name = "dagsorden"
    note = "raw files, everything switched on, text kept"
    takes = "files"

    def __init__(self, corpus, folder, build):
        super().__init__(corpus, folder, build)
        self.indexer, self.asker = build / "indexer/dagsorden-index", build / "query/dagsorden-query"

    def index(self):
        return measure.run(self.update())

    def update(self):
        return [str(self.indexer), "-q", "--db", str(self.database), str(self.agendas())]

    def question(self, query):
        fields = {"title": "titel:", "indstilling": "indstilling:"}
        asked = fields.get(query.get("field"), "") + joined(query)
        return [str(self.asker), "--db", str(self.database), asked]

    def answer_all(self, queries):
        lines = self.folder / "lines"
        lines.write_text("".join(f"{self.question(query)[-1]}\n" for query in queries), encoding="utf-8")
        with open(lines, "rb") as stdin:
            return measure.run([self.asker, "--db", self.database, "-"], allowed=(0, 1), stdin=stdin)
