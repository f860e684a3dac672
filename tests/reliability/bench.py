"""One workbench: a folder of agendas, a database, the two programs, and what an undisturbed run gives."""
import collections
import json
import os
import pathlib
import subprocess
import time

from agendas import agendas, bring, copy_folder
from readers import Readers

Ended = collections.namedtuple("Ended", "code out err seconds")
STEPS = ("first build", "update", "rebuild")


class Bench:
    """Steps are done in order: the first build, an update after many changes, a rebuild."""

    def __init__(self, folder, programs, copies, preload, large_file=0):
        """large_file: the lines of one more agenda, for which memory runs out before all else."""
        self.folder = pathlib.Path(folder)
        self.index, self.query = programs / "indexer/dagsorden-index", programs / "query/dagsorden-query"
        self.preload = preload
        self.database = self.folder / "database"
        self.agendas = self.folder / "agendas"
        self.states = agendas(copies)
        if large_file:
            for state in self.states:
                state["stor.txt"] = state[min(state)] + b"en linje om en bolig mere\n" * large_file
        self.expected = {}
        self.seconds = {}
        self.readers = Readers(self)
        dictionary = self.folder / "dictionary"  # a real one takes longer to load than a small run
        dictionary.mkdir(parents=True)
        (dictionary / "da_DK.aff").write_text("SET UTF-8\n", encoding="utf-8")
        (dictionary / "da_DK.dic").write_text("4\nbolig\nhavn\nplan\nskole\n", encoding="utf-8")
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C", "HOME": str(self.folder),
                            "DAGSORDEN_DICTIONARY": str(dictionary)}

    def files(self, step):
        return self.states[0] if step == "first build" else self.states[1]

    def arguments(self, step):
        return ["--rebuild"] if step == "rebuild" else [str(self.agendas)]

    def start(self, step, faults=None, before=()):
        """Starts dagsorden-index for the step, with faults (tests/faults/) and a command before it."""
        environment = dict(self.environment)
        if faults:
            environment.update({f"FAULT_{name}": str(value) for name, value in faults.items()})
            environment["LD_PRELOAD"] = str(self.preload)
        command = [*before, self.index, "-q", "-j", "2", "--db", self.database,
                   *self.arguments(step)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=environment)

    def run(self, step, **disturbance):
        return end_of(self.start(step, **disturbance))

    def ask(self, *arguments):
        return end_of(subprocess.Popen([self.query, "--db", self.database, *arguments],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                       env=self.environment))

    def exists(self):
        return (self.database / "XAPIANDB").exists()

    def contents(self):
        """The items, each a line, but for what differs from run to run."""
        answer = self.ask("--all", "--limit", "0", "-J", "--full")
        assert answer.code in (0, 1), answer
        lines = []
        for line in answer.out.splitlines():
            hit = json.loads(line)
            for key in ("rank", "score", "first_seen"):
                hit.pop(key, None)
            lines.append(json.dumps(hit, sort_keys=True))
        return sorted(lines)

    def learn(self):
        """Does all steps undisturbed, and keeps the database as it was before each."""
        for step in STEPS:
            bring(self.agendas, self.files(step))
            self.keep(f"before {step}")
            ended = self.run(step)
            assert ended.code == 0, ended
            self.expected[step] = self.contents()
            self.seconds[step] = ended.seconds
        self.keep("after")
        assert self.expected["update"] == self.expected["rebuild"]
        assert self.expected["update"] != self.expected["first build"]

    def keep(self, name):
        copy_folder(self.database, self.folder / name)

    def go_back_to(self, step):
        """Agendas and database as they were when the step began."""
        with self.readers.paused():
            bring(self.agendas, self.files(step))
            copy_folder(self.folder / f"before {step}", self.database)

    def count_calls(self, step, **faults):
        """How many calls of that kind an undisturbed run of the step makes."""
        counted = self.folder / "count"
        counted.unlink(missing_ok=True)
        self.go_back_to(step)
        ended = self.run(step, faults={"COUNT": counted, **faults})
        assert ended.code == 0, ended
        return int(counted.read_text(encoding="utf-8"))

    def differences(self, step):
        """How many items are lost, and how many should not be there."""
        found = collections.Counter(self.contents())
        wanted = collections.Counter(self.expected[step])
        return sum((wanted - found).values()), sum((found - wanted).values())


def end_of(process, hang_guard=600):
    """Waits; a program that hangs is killed, and has no exit code."""
    begin = time.monotonic()
    try:
        out, err = process.communicate(timeout=hang_guard)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return Ended(None, "", "hangs", hang_guard)
    return Ended(process.returncode, out.decode(errors="replace"), err.decode(errors="replace"),
                 time.monotonic() - begin)
