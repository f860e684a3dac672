"""Damaged and hostile tables: asking them ends with an answer or a line, in time and by no signal, and a rebuild mends
whatever was damaged."""
import json

from agendas import copy_folder
from losses import trial
from scene import Scene

TABLES = ("postlist.glass", "termlist.glass", "docdata.glass", "iamglass")
BLOCK = 8192
QUERIES = (("bolig",), ("boligg", "misspelt"), ("bol*", "-n", "0"), ('"om en bolig"', "-n", "0", "-J", "--full"),
           ("bolig NEAR sag", "=om"), ("--all", "-n", "0", "-J", "--facets", "type,municipality,year,body"),
           ("--like", "kkr-nordjylland/2031-01-02/1.1"), ("--history", "kkr-nordjylland/2031-01-02/1.1"),
           ("--show", "kkr-nordjylland/2031-01-02/1.1"), ("--explain", "botilbud kapacitet"), ("--meetings", "bolig"),
           ("--values", "body"))
MAINTENANCE = ("--check", "--status", "--list-failed", "--dry-run")


def numbers():
    """A fixed row of numbers that looks random."""
    state = 20310503
    while True:
        state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        yield state >> 33


class Damaged:
    """A database that one trial damages again and again, each time from a sound copy."""

    def __init__(self, bench, tally):
        self.scene, self.tally = Scene(bench, tally), tally
        self.scene.write_meetings("syd", 40)
        self.scene.index("first build", self.scene.agendas)
        self.known = self.scene.items()
        self.first_seen = self.times()
        self.sound = self.scene.folder / "sound"
        copy_folder(self.scene.database, self.sound)
        self.random = numbers()

    def times(self):
        hits = map(json.loads, self.scene.ask("--all", "--each", "-n", "0", "-J").out.splitlines())
        return {hit["id"]: hit["first_seen"] for hit in hits if hit["type"] == "hit"}

    def damage(self, changes):
        """changes: a function of a table's name and bytes, which it changes."""
        copy_folder(self.sound, self.scene.database)
        for path in sorted(self.scene.database.glob("generation-*/*")):
            if path.name in TABLES:
                content = bytearray(path.read_bytes())
                changes(path.name, content)
                path.write_bytes(content)

    def below(self, limit):
        return next(self.random) % limit

    def ask_all(self, told, queries=QUERIES):
        for query in queries:
            ended = self.scene.ask(*query)
            self.tally.counts["disturbed"] += 1
            self.tally.codes[ended.code] += 1
            if ended.code not in (0, 1, 2, 3):
                self.tally.counts["crashes"] += 1
                self.tally.complain(f"{told}: {query}: exit {ended.code}: {ended.err[-300:]}")
            for line in ended.out.splitlines() if "-J" in query else ():
                json.loads(line)

    def maintain(self, told):
        for option in MAINTENANCE:
            self.scene.index(f"{told}: {option}", option, codes=(0, 1, 5))

    def mend(self, told):
        self.scene.index(f"{told}: rebuild", "--rebuild", self.scene.agendas)
        self.scene.demand(self.known, f"{told}: rebuild")


@trial("--rebuild over damaged blocks")
def rebuild_over_damage(bench, tally, some):
    damaged = Damaged(bench, tally)
    for turn in range(4 * some):
        many = 1 + turn % 4

        def changes(name, content):
            if name == "iamglass":
                return
            blocks = max(1, len(content) // BLOCK)
            for _ in range(many):
                at = damaged.below(blocks) * BLOCK
                other = damaged.below(blocks) * BLOCK
                content[at:at + BLOCK] = (bytes(BLOCK), content[other:other + BLOCK], b"\xff" * BLOCK)[turn % 3]
            del content[blocks * BLOCK:]

        damaged.damage(changes)
        told = f"{many} blocks of each table, turn {turn}"
        damaged.scene.index(f"{told}: update", codes=(0, 1, 4, 5))
        damaged.mend(told)
    for name in (*TABLES, "dagsorden", "checksums.json")[:2 * some]:
        for size in (0, 100):
            copy_folder(damaged.sound, damaged.scene.database)
            for path in damaged.scene.database.glob(f"generation-*/{name}"):
                path.write_bytes(path.read_bytes()[:size])
            damaged.mend(f"{name} cut to {size} bytes")


@trial("asking tables with flipped bytes")
def ask_flipped(bench, tally, some):
    damaged = Damaged(bench, tally)
    for table in TABLES:
        for turn in range(3 * some):
            def changes(name, content):
                for _ in range(1 + turn % 3 * 8 if name == table else 0):
                    content[damaged.below(len(content))] ^= 1 << damaged.below(8)

            damaged.damage(changes)
            told = f"{table}, turn {turn}"
            damaged.ask_all(told, QUERIES if some > 1 else QUERIES[turn % 3::3])
            damaged.maintain(told) if some > 1 else None
        damaged.mend(table)


@trial("asking hostile tables")
def ask_hostile(bench, tally, some):
    """Terms that are no UTF-8, counts past all measure: what a stranger's shard may hold."""
    damaged = Damaged(bench, tally)
    words = (b"bolig", b"Zbol", b"sag", b"kkr", b"2031")[:max(2, some)]
    for word in words:
        for bad in (b"\xff", b"\x00", b"\xc3", b"\xf4\x90\x80\x80")[:max(1, some)]:
            def changes(_, content):
                content[:] = content.replace(word, word[:-len(bad)] + bad)[:len(content)]

            damaged.damage(changes)
            damaged.ask_all(f"{word} ends with {bad}")
    for fill in (b"\xff", b"\x80", b"\x7f")[:some]:
        for table in TABLES[:3]:
            def changes(name, content):
                if name == table:
                    for at in range(BLOCK // 2, len(content), BLOCK):  # numbers in the middle of each block
                        content[at:at + 12] = fill * len(content[at:at + 12])

            damaged.damage(changes)
            damaged.ask_all(f"{table}, numbers of {fill}")
    damaged.mend("hostile tables")


@trial("a lost generation and lost tables")
def lost_files(bench, tally, some):
    damaged = Damaged(bench, tally)
    scene = damaged.scene
    for table in TABLES[:1 + some]:
        copy_folder(damaged.sound, scene.database)
        for path in scene.database.glob(f"generation-*/{table}"):
            path.unlink()
        scene.index(f"{table} is gone: --check", "--check", codes=(5,))
        damaged.mend(f"{table} is gone")
    copy_folder(damaged.sound, scene.database)
    scene.index("a rebuild", "--rebuild")
    current = scene.database / (scene.database / "XAPIANDB").read_text().split()[1]
    for path in sorted(current.iterdir()):
        path.unlink()
    current.rmdir()
    scene.index("the current generation is gone: --rebuild", "--rebuild")
    scene.demand(damaged.known, "the current generation is gone")
    tally.demand(damaged.times() == damaged.first_seen, "the current generation is gone: first_seen is lost")
    scene.index("a night after it")


@trial("--check after an interrupted run")
def check_after_interruption(bench, tally, some):
    for kind, codes in (("ENOSPC", (0, 5)), ("kill", (0, -9))):
        for at in (1, 4, 9, 15, 22)[:2 * some]:
            scene = Scene(bench, tally)
            scene.write_meetings("syd", 20)
            scene.index("first build", scene.agendas)
            scene.write_meetings("nord", 20, first=20)
            faults = {"LD_PRELOAD": str(bench.preload), "FAULT_FOLDER": str(scene.database), "FAULT_CALLS": "write",
                      "FAULT_AT": str(at), "FAULT_KIND": kind, "FAULT_LASTS": "on"}
            scene.index(f"{kind} at write {at}", codes=codes, environment=faults)
            scene.index(f"{kind} at write {at}: --check", "--check")


TRIALS = (rebuild_over_damage, lost_files, check_after_interruption, ask_flipped, ask_hostile)
