"""Ways to lose an alert: each trial tells saved searches over some nights, disturbed in one way, and demands that each
item is told, and, unless the asking program was killed, told once."""
import collections
import json
import subprocess

from bench import end_of
from losses import trial
from scene import Scene, meeting


class Alerts:
    """A scene whose items one saved search finds, and what was told of them so far."""

    def __init__(self, bench, tally):
        self.scene, self.tally = Scene(bench, tally), tally
        self.searches, self.state = self.scene.folder / "alarm", self.scene.folder / "tilstand/husket"
        self.state.parent.mkdir()
        self.searches.write_text("bolig = bolig\n", encoding="utf-8")
        self.told = collections.Counter()
        self.scene.write("0.txt", meeting(0))
        self.scene.index("first build", self.scene.agendas)
        self.ask()  # what a search tells the first time is what the last run brought

    def night(self, number, items=2):
        self.scene.write(f"{number}.txt", meeting(number, items))
        self.scene.index(f"night {number}")

    def command(self, *more):
        return [self.scene.bench.query, "--db", self.scene.database, "-J", "--saved", self.searches,
                "--state", self.state, *more]

    def ask(self, *more, codes=(0,), told="asked", environment=None, reads=None):
        """One run; reads: how many bytes of it the reader takes before it goes."""
        process = subprocess.Popen(self.command(*more), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env={**self.scene.environment, **(environment or {})})
        if reads is not None:
            process.stdout.read(reads)
            process.stdout.close()
            process.stdout = None
            process.stderr.close()
            process.stderr = None
            process.wait()
            self.tally.counts["disturbed"] += 1
            self.tally.codes[process.returncode] += 1
            return
        ended = end_of(process)
        self.tally.counts["disturbed"] += 1
        self.tally.codes[ended.code] += 1
        self.tally.demand(ended.code in codes, f"{told}: exit {ended.code}: {ended.err}")
        for line in ended.out.splitlines():
            try:
                hit = json.loads(line)
            except ValueError:
                continue  # cut off by the disturbance
            if hit["type"] == "hit":
                self.told[hit["id"]] += 1

    def demand_all(self, told, once=True):
        """That every item of the database was told."""
        known = set(self.scene.ask("--all", "--each", "-n", "0", "--format", "ids").out.split())
        lost = len(known - set(self.told))
        twice = sum(count - 1 for count in self.told.values())
        self.tally.counts["lost"] += lost
        self.tally.demand(lost == 0, f"{told}: {lost} of {len(known)} items were never told")
        if once:
            self.tally.counts["odd"] += twice
            self.tally.demand(twice == 0, f"{told}: {twice} items were told twice")


@trial("alerts, -n 2 of many")
def under_a_limit(bench, tally, _):
    alerts = Alerts(bench, tally)
    for number in range(1, 13):
        if number < 4:
            alerts.night(number, items=6)
        alerts.ask("-n", "2")
    alerts.demand_all("-n 2")


@trial("alerts, two runs within a second")
def runs_within_a_second(bench, tally, _):
    alerts = Alerts(bench, tally)
    for number in range(1, 6):
        alerts.night(number)
        alerts.ask()
    alerts.demand_all("two runs within a second")


@trial("alerts, a reader that goes early")
def reader_goes_early(bench, tally, some):
    for reads in (0, 1, 700, 5000)[:max(2, some)]:
        alerts = Alerts(bench, tally)
        alerts.night(1, items=80)  # more than a pipe holds
        alerts.ask("-n", "0", reads=reads)
        alerts.ask("-n", "0")
        alerts.demand_all(f"the reader took {reads} bytes")


@trial("alerts, a bad line in the file")
def bad_line(bench, tally, some):
    lines = ("slem = (bolig", "slem", "= bolig", "slem = ", "\xff\x00 = x", "b = b\xf8rnehave", "bolig = bolig", "a = kommun:Køge")
    for line in lines[:max(2, some)]:
        alerts = Alerts(bench, tally)
        alerts.searches.write_bytes(line.encode("latin-1") + b"\nbolig = bolig\n")
        alerts.ask(codes=(0, 2), told=line)
        alerts.searches.write_text("bolig = bolig\n", encoding="utf-8")
        alerts.ask(told="mended")
        alerts.demand_all(f"a line “{line}”", once=line != "bolig = bolig")


@trial("alerts, a clock that was ahead")
def clock_ahead(bench, tally, _):
    alerts = Alerts(bench, tally)
    ahead = {"LD_PRELOAD": str(bench.preload), "FAULT_CLOCK": str(3 * 86400)}
    alerts.scene.write("1.txt", meeting(1))
    alerts.scene.index("a clock three days ahead", environment=ahead)
    alerts.ask(environment=ahead)
    status = alerts.scene.index("is said", "--status", "--max-age", "1h", codes=(1,))
    tally.demand("future" in status.err + status.out, f"--status says nothing of the future: {status.out}{status.err}")
    for number in (2, 3, 4):
        alerts.night(number)
        alerts.ask()
    alerts.demand_all("a clock that was ahead")


@trial("alerts, a full disk for the state")
def state_cannot_be_written(bench, tally, some):
    for calls in ("write", "commit"):
        for kind in ("ENOSPC", "EIO", "kill"):
            for at in (1, 2, 3)[:some]:
                alerts = Alerts(bench, tally)
                alerts.night(1)
                faults = {"LD_PRELOAD": str(bench.preload), "FAULT_FOLDER": str(alerts.state.parent),
                          "FAULT_CALLS": calls, "FAULT_AT": str(at), "FAULT_KIND": kind, "FAULT_LASTS": "on"}
                told = f"{kind} at {calls} {at}"
                # Where there are fewer calls than that, nothing is disturbed.
                alerts.ask("-n", "0", codes=(-9, 0) if kind == "kill" else (0, 3), told=told, environment=faults)
                alerts.night(2)
                alerts.ask("-n", "0")
                alerts.demand_all(told, once=False)


@trial("alerts, a state that was damaged")
def state_damaged(bench, tally, some):
    for content in ("", "{\"told_until\":{\"bolig\":5}}", "\n", "{\"told_until\":{\"bolig\":\"\"},\"told\":[1]}")[:max(2, some)]:
        alerts = Alerts(bench, tally)
        alerts.night(1)
        alerts.night(2)  # what night 1 brought is not of the last run
        alerts.state.write_text(content, encoding="utf-8")
        alerts.ask("-n", "0", told=f"a state of “{content}”")
        alerts.night(3)
        alerts.ask("-n", "0")
        alerts.demand_all(f"a state of “{content}”", once=False)


@trial("alerts, a shard that is not run any more")
def shard_not_run(bench, tally, _):
    alerts = Alerts(bench, tally)
    archive = alerts.scene.folder / "arkiv"
    alerts.scene.index("an archive", alerts.scene.agendas, database=archive)
    alerts.ask("-n", "0", "--db", archive)
    for number in (1, 2, 3):
        alerts.night(number)
        alerts.ask("-n", "0", "--db", archive)
    alerts.demand_all("a shard that is not run any more", once=False)


TRIALS = (state_damaged, shard_not_run, under_a_limit, runs_within_a_second, reader_goes_early, bad_line, clock_ahead, state_cannot_be_written)
