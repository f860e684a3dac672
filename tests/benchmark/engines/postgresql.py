"""PostgreSQL: its configuration “danish”, a stored vector of words, a GIN index; a cluster of its own."""
import os
import pathlib
import pwd
import shutil
import subprocess
import time

import measure
from engines.engine import Engine

TABLE = """\
CREATE TABLE items (
  id text, date date, meeting_body text, case_number text, title text, indstilling text, text text,
  words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('danish', title), 'A') ||
    setweight(to_tsvector('danish', indstilling), 'B') || to_tsvector('danish', text)) STORED);
"""
COLUMNS = "id", "date", "meeting_body", "case_number", "title", "indstilling", "text"
ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", "\t": "\\t"})
TICKS = os.sysconf("SC_CLK_TCK")


def newest_programs():
    """The folder of the newest server's programs, or nothing."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return found[-1] if found else None


class PostgreSQL(Engine):
    """Memory is the loading session's peak, the shared buffers that it touched included; the time of the
    processors is that of the session and of the server's other processes."""

    name = "PostgreSQL"
    package = "postgresql"
    note = ("items with fields, configuration “danish”, GIN, text kept; memory is the loading session's, the "
            "shared buffers that it touched included; size is without the log of what it wrote")
    programs = ("psql",)

    def __init__(self, corpus, folder, build):
        super().__init__(corpus, folder, build)
        self.server = None
        self._empty = 0  # bytes of a cluster without items
        # A server refuses to run as root.
        self.user = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        self.socket = folder / "socket"

    def missing(self):
        absent = super().missing()
        return absent or (None if newest_programs() else "no server installed")

    def _command(self, program, *arguments):
        as_user = ["setpriv", f"--reuid={self.user}", f"--regid={self.user}", "--init-groups"]
        return [*(as_user if os.getuid() == 0 else []), str(newest_programs() / program), *map(str, arguments)]

    def prepare(self):
        with open(self.folder / "items.tsv", "w", encoding="utf-8") as out:
            for item in self.items():
                recommended = "\n".join(part["text"] for part in item["part_texts"]
                                        if part["name"] == "Indstilling")
                values = [recommended if name == "indstilling" else item[name] for name in COLUMNS]
                out.write("\t".join(value.translate(ESCAPES) for value in values) + "\n")

    def _start(self):
        """A fresh cluster, reached through a socket in its own folder alone."""
        for folder in (self.database, self.socket):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            folder.chmod(0o700)
            if os.getuid() == 0:
                shutil.chown(folder, self.user, self.user)
        subprocess.run(self._command("initdb", "-D", self.database, "-E", "UTF8", "--locale=C.UTF-8",
                                     "-A", "trust"), check=True, stdout=subprocess.DEVNULL, cwd="/")
        self.server = subprocess.Popen(
            self._command("postgres", "-D", self.database, "-k", self.socket, "-c", "listen_addresses="),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
        ready = self._command("pg_isready", "-q", "-h", self.socket)
        while subprocess.run(ready, check=False, cwd="/").returncode:
            if self.server.poll() is not None:
                raise measure.Failed("the PostgreSQL server did not start")
            time.sleep(0.05)
        self._empty = measure.size_of(self.database / "base")

    def clear(self):
        self.finish()
        shutil.rmtree(self.database, ignore_errors=True)

    def _processes(self):
        """The server's processes that live."""
        server = self.server.pid
        children = pathlib.Path(f"/proc/{server}/task/{server}/children").read_text(encoding="ascii")
        return [server, *map(int, children.split())]

    def _processor_time(self):
        """Seconds of the server's processes, ended ones included."""
        ticks = 0
        for process in self._processes():
            told = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii")
            fields = told.rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
            if process == self.server.pid:
                ticks += int(fields[13]) + int(fields[14])
        return ticks / TICKS

    def index(self):
        self._start()
        session = subprocess.Popen(["psql", "-q", "-X", "-h", self.socket, "-U", self.user, "postgres"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd="/")

        def say(text):
            session.stdin.write(text)
            session.stdin.flush()

        say("\\set ON_ERROR_STOP on\n\\pset tuples_only on\nSELECT pg_backend_pid();\n")
        backend = int(session.stdout.readline())
        session.stdout.readline()
        used, begin = self._processor_time(), time.perf_counter()
        say(TABLE + f"\\copy items ({', '.join(COLUMNS)}) FROM '{self.folder / 'items.tsv'}'\n"
            "CREATE INDEX ON items USING gin (words);\nANALYZE items;\nCHECKPOINT;\n\\echo done\n")
        if session.stdout.readline() != "done\n":
            raise measure.Failed("PostgreSQL did not take the items")
        wall = time.perf_counter() - begin
        status = pathlib.Path(f"/proc/{backend}/status").read_text(encoding="ascii")
        peak = int(status.partition("VmHWM:")[2].split()[0]) * 1024
        cost = measure.Cost(wall, self._processor_time() - used, peak)
        session.stdin.close()
        session.wait()
        return cost

    def size(self):
        """What it keeps beside its own tables, without the log of what it wrote."""
        return measure.size_of(self.database / "base") - self._empty

    def question(self, query):
        words = query["words"]
        if query["kind"] == "near":
            return None
        weight = "A" if query.get("field") == "title" else "B"
        asked = {"or": " | ".join(words), "and": " & ".join(words), "phrase": " <-> ".join(words),
                 "field": f"{words[0]}:{weight}"}.get(query["kind"], words[0])
        return ["psql", "-q", "-X", "-h", str(self.socket), "-U", self.user, "postgres", "-c",
                "SELECT id, title, ts_rank(words, query) FROM items, "
                f"to_tsquery('danish', '{asked}') query WHERE words @@ query ORDER BY 3 DESC LIMIT 10"]

    def finish(self):
        if self.server and self.server.poll() is None:
            self.server.terminate()
            try:
                self.server.wait(30)
            except subprocess.TimeoutExpired:
                self.server.kill()
                self.server.wait()
        self.server = None
