"""One collection, several engines: they take turns, so that what else the machine does falls on all."""
import collections
import contextlib
import json
import os
import statistics
import subprocess

import corpus
import measure
from engines import ENGINES

ROUNDS = 3  # that each question is asked of each engine
QUESTIONS = 6  # of each kind and frequency
PATIENCE = 300  # seconds that the questions of one engine may take; then it is asked no more of them
CHANGED = 100  # one file in so many is changed


def is_chosen(name, only):
    """only: parts of names with commas between; empty for all."""
    return any(part.strip().lower() in name.lower() for part in only.split(","))


def median_cost(costs):
    return measure.Cost(*(statistics.median(values) for values in zip(*costs)))


def some_queries(folder, most=QUESTIONS):
    """At most so many of each kind and frequency."""
    taken, chosen = collections.Counter(), []
    for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines():
        query = json.loads(line)
        kind = query["kind"], query["band"]
        taken[kind] += 1
        if taken[kind] <= most:
            chosen.append(query)
    return chosen


class Comparison:
    def __init__(self, count, folder, build, only="", repeat=1, say=print):
        self.folder, self._repeat, self._say = folder, repeat, say
        self.made = corpus.make_corpus(folder / "corpus", count)
        self.results = {"agendas": count, "items": self.made["items"], "text": self.made["text"],
                        "engines": {}, "skipped": {}}
        self._engines = []
        for kind in ENGINES:
            if not is_chosen(kind.name, only):
                continue
            home = folder / kind.__name__.lower()
            home.mkdir(parents=True, exist_ok=True)
            engine = kind(folder / "corpus", home, build)
            if reason := engine.missing():
                self.results["skipped"][engine.name] = reason
            else:
                self._engines.append(engine)

    def run(self):
        with contextlib.ExitStack() as at_last:
            for engine in self._engines:
                at_last.callback(engine.finish)
            self._index()
            self._ask()
            self._update()
        return self.results

    def _attempt(self, engine, step, *arguments):
        """Does a step; an engine that fails is left out from then on, with the reason."""
        try:
            return step(*arguments)
        except (measure.Failed, OSError, subprocess.CalledProcessError) as error:
            self._engines.remove(engine)
            self.results["engines"].pop(engine.name, None)
            self.results["skipped"][engine.name] = str(error)
            return None

    def _index(self):
        for engine in list(self._engines):
            self._attempt(engine, engine.prepare)
        costs = collections.defaultdict(list)
        for _ in range(self._repeat):
            for engine in list(self._engines):
                engine.clear()
                if cost := self._attempt(engine, engine.index):
                    costs[engine.name].append(cost)
                    self._say(f"  {engine.name} indexed in {cost.wall:.1f} s")
        for engine in self._engines:
            self.results["engines"][engine.name] = {
                "description": engine.description(), **median_cost(costs[engine.name])._asdict(),
                "size": engine.size()}

    def _ask(self):
        """Each question of each engine in turn, a process for each."""
        queries = some_queries(self.folder / "corpus")
        times = collections.defaultdict(list)
        spent = collections.Counter()
        nothing = []
        for number in range(ROUNDS + 1):  # the first round fills the page cache
            for query in queries:
                nothing.append(measure.answer_time(["true"]))
                for engine in list(self._engines):
                    command = engine.question(query)
                    if not command or spent[engine.name] > PATIENCE:
                        continue
                    seconds = self._attempt(engine, measure.answer_time, command)
                    if seconds and number:
                        times[engine.name, query["kind"], query["band"]].append(seconds)
                        spent[engine.name] += seconds
        self.results["no program"] = statistics.median(nothing)
        for engine in list(self._engines):
            self.results["engines"][engine.name]["answers"] = {
                f"{kind}, {band}": measured
                for (name, kind, band), measured in times.items() if name == engine.name}
            self._ask_warm(engine, queries * 5)

    def _ask_warm(self, engine, queries):
        """Many questions of one process, the time of a process with one question taken off."""
        many = self._attempt(engine, engine.answer_all, queries)
        one = many and self._attempt(engine, engine.answer_all, queries[:1])
        if one:
            answers = (len(queries) - 1) / max(1e-9, many.wall - one.wall)
            self.results["engines"][engine.name]["warm"] = answers

    def _update(self):
        """Nothing changed, and one file in a hundred; then all is put back. All is timed as the walk is."""
        def seconds_of(engine):
            return self._attempt(engine, measure.answer_time, engine.update(), (0,))

        updating = [engine for engine in self._engines if engine.takes == "files"]
        if not updating:
            return
        agendas = self.folder / "corpus/agendas"
        os.sync()  # what was written before is not to be waited for by the first who writes a little
        walk = ["find", str(agendas), "-type", "f", "-printf", "%p %s %T@\n"]
        self.results["walk"] = statistics.median(measure.answer_time(walk) for _ in range(5))
        files = sorted(agendas.rglob("*.txt"))
        files = files[min(CHANGED, len(files)) // 2::CHANGED]
        before = {file: file.read_bytes() for file in files}
        self.results["changed"] = len(files)
        try:
            for engine in updating:
                times = [seconds_of(engine) for _ in range(5)]
                if all(times):
                    self.results["engines"][engine.name]["unchanged"] = statistics.median(times)
            for file, content in before.items():
                file.write_bytes(content.replace(b"Det indstilles", "Det foreslås".encode()))
            for engine in [engine for engine in updating if engine in self._engines]:
                if seconds := seconds_of(engine):
                    self.results["engines"][engine.name]["changed"] = seconds
        finally:
            for file, content in before.items():
                file.write_bytes(content)
