"""What the trials count, and what they complain of."""
import collections
import sys


class Tally:
    def __init__(self, name, names_files=False):
        """names_files: lines about single files may stand before the one that ends a run."""
        self.name = name
        self.names_files = names_files
        self.counts = collections.Counter()
        self.codes = collections.Counter()
        self.complaints = []

    def complain(self, what):
        self.complaints.append(what)
        print(f"reliability: {self.name}: {what}", file=sys.stderr, flush=True)

    def demand(self, holds, what):
        if not holds:
            self.complain(what)

    def disturbed(self, ended, allowed, told):
        """Counts a disturbed run; allowed: its exit codes, where negative ones are signals."""
        self.counts["disturbed"] += 1
        self.codes[ended.code] += 1
        if ended.code not in allowed:
            if ended.code is None or ended.code < 0:
                self.counts["crashes"] += 1
            self.complain(f"{told}: exit {ended.code}: {ended.err}")
        if ended.code == 5:
            lines = ended.err.splitlines()
            self.demand(len(lines) == 1 or (lines and self.names_files),
                        f"{told}: not one line: {ended.err!r}")
            self.demand(all(line.startswith("dagsorden-index: ") for line in lines),
                        f"{told}: not our own words: {ended.err!r}")

    def holds(self, bench, step, ended, told):
        """The database, where there is one, opens and answers; who reports success has all in it."""
        if bench.exists():
            answer = bench.ask("-n", "3", "bolig")
            self.demand(answer.code in (0, 1), f"{told}: a query fails: {answer.err}")
        if ended.code == 0:
            lost, odd = bench.differences(step)
            self.demand(lost + odd == 0, f"{told}: exit 0, but {lost} items lost, {odd} odd")

    def recovers(self, bench, step, told):
        """The next undisturbed run ends well, and gives what it would have given anyway."""
        ended = bench.run(step)
        if ended.code != 0:
            self.complain(f"{told}: the next run exits with {ended.code}: {ended.err}")
            self.counts["stuck"] += 1
            return
        lost, odd = bench.differences(step)
        self.counts["lost"] += lost
        self.counts["odd"] += odd
        self.counts["recovered"] += 1
        self.demand(lost + odd == 0, f"{told}: {lost} items lost, {odd} that should not be there")
