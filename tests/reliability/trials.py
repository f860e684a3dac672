"""The trials: each disturbs many runs in one way, and demands the same after each."""
import contextlib
import pathlib
import shutil
import signal
import subprocess
import time

from agendas import bring
from bench import STEPS, end_of
from tally import Tally

MOST_ENDS_PER_STEP = 12
DISK_ERRORS = ("ENOSPC", "EIO")


def spread(count, most):
    """At most so many of the numbers 1 … count, evenly, with both ends."""
    if count <= most:
        return range(1, count + 1)
    return sorted({1 + round(i * (count - 1) / (most - 1)) for i in range(most)})


def signal_at_random(bench, chosen, wanted, random):
    """Ends runs by a signal at random moments, again and again, each step continued until done."""
    tally = Tally(f"{chosen.name} at random moments")
    # A signal can come before the program listens, or after its work is done.
    allowed = (-chosen, 128 + chosen, 0)
    while tally.counts["disturbed"] < wanted:
        for step in STEPS:
            if step == "first build":
                bench.go_back_to(step)
            else:
                bring(bench.agendas, bench.files(step))
            for _ in range(min(MOST_ENDS_PER_STEP, 1 + wanted // len(STEPS))):
                process = bench.start(step)
                time.sleep(random.uniform(0, bench.seconds[step]))
                if process.poll() is None:
                    process.send_signal(chosen)
                from_here = time.monotonic()
                ended = end_of(process)
                if ended.code == 0:
                    tally.counts["done before"] += 1
                    continue
                tally.counts["slowest end"] = max(tally.counts["slowest end"],
                                                  round(1000 * (time.monotonic() - from_here)))
                told = f"{step}, {chosen.name}"
                tally.disturbed(ended, allowed, told)
                tally.holds(bench, step, ended, told)
            tally.recovers(bench, step, f"{step} after {chosen.name}")
            check_with_xapian(bench, tally, step)
    return tally


def check_with_xapian(bench, tally, told):
    if shutil.which("xapian-check") is None:
        return
    stub = (bench.database / "XAPIANDB").read_text(encoding="utf-8")
    generation = bench.database / stub.split()[1]
    checked = subprocess.run(["xapian-check", generation], capture_output=True, check=False)
    tally.demand(checked.returncode == 0, f"{told}: xapian-check: {checked.stdout[-200:]}")


def kill_at_calls(bench, calls, most):
    """Kills at each call of that kind, or at so many of them."""
    tally = Tally("SIGKILL during commit" if calls == "commit" else "SIGKILL within a write")
    for step in STEPS:
        count = bench.count_calls(step, FOLDER=bench.database, CALLS=calls)
        for at in spread(count, most):
            told = f"{step}, killed at {calls} {at} of {count}"
            bench.go_back_to(step)
            ended = bench.run(step, faults={"FOLDER": bench.database, "CALLS": calls, "AT": at,
                                            "KIND": "kill"})
            tally.disturbed(ended, (-signal.SIGKILL, 0), told)
            tally.holds(bench, step, ended, told)
            tally.recovers(bench, step, told)
    return tally


def fail_writes(bench, most):
    """Makes writes fail: one alone, or all from one on."""
    tallies = []
    for kind in DISK_ERRORS:
        for lasts in ("once", "on"):
            tally = Tally(f"{kind}, " + ("one write" if lasts == "once" else "all writes from one on"))
            for step in STEPS:
                count = bench.count_calls(step, FOLDER=bench.database, CALLS="write")
                for at in spread(count, most):
                    told = f"{step}, {kind} {lasts} at write {at} of {count}"
                    bench.go_back_to(step)
                    ended = bench.run(step, faults={"FOLDER": bench.database, "CALLS": "write",
                                                    "AT": at, "KIND": kind, "LASTS": lasts})
                    # A note for people may fail without harm; then the run goes on.
                    tally.disturbed(ended, (0, 5), told)
                    tally.holds(bench, step, ended, told)
                    tally.recovers(bench, step, told)
            tallies.append(tally)
    return tallies


def fail_reads(bench, most):
    """Makes the reading of agendas fail. Such a file is named, keeps its items, is tried again."""
    tally = Tally("EIO, reading an agenda")
    for step in STEPS:
        count = bench.count_calls(step, FOLDER=bench.agendas, CALLS="read")
        for at in spread(count, most):
            told = f"{step}, EIO at read {at} of {count}"
            bench.go_back_to(step)
            ended = bench.run(step, faults={"FOLDER": bench.agendas, "CALLS": "read", "AT": at,
                                            "KIND": "EIO"})
            tally.disturbed(ended, (1,), told)
            tally.demand(ended.err.count("\n") == 1, f"{told}: not one line: {ended.err!r}")
            tally.holds(bench, step, ended, told)
            tally.recovers(bench, step, told)
    return tally


def fill_disk(bench, sizes):
    """Runs on a disk that is really too small, then on one that has room again."""
    tally = Tally("a full disk")
    place = bench.folder / "disk"
    place.mkdir()
    usual, bench.database = bench.database, place / "database"
    try:
        for step in STEPS:
            for share in sizes:
                with small_disk(place, "256m") as resize:
                    if resize is None:
                        tally.counts["skipped"] = 1
                        return tally
                    bench.go_back_to(step)
                    room = used_by(bench.folder / f"before {step}")
                    full = int(room + share * used_by(bench.folder / "after"))
                    if not resize(str(full)):
                        continue
                    told = f"{step}, a disk of {full >> 10} KiB"
                    ended = bench.run(step)
                    tally.disturbed(ended, (0, 5), told)
                    tally.holds(bench, step, ended, told)
                    resize("256m")
                    tally.recovers(bench, step, told)
                    with bench.readers.paused():
                        shutil.rmtree(bench.database)
    finally:
        bench.database = usual
    return tally


@contextlib.contextmanager
def small_disk(place, size):
    """A disk in memory; gives what changes its size, or None where we may not mount."""
    def mount(*options):
        return subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", place],
                              capture_output=True, check=False).returncode == 0

    if not mount("-o", f"size={size}"):
        yield None
        return
    try:
        yield lambda wanted: mount("-o", f"remount,size={wanted}")
    finally:
        time.sleep(0.2)  # a reader may just be ending
        subprocess.run(["umount", "-l", place], check=True)


def used_by(folder):
    files = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
    return sum(path.stat().st_blocks * 512 for path in files)


def starve(bench, limits):
    """Runs in less and less memory. The loader itself ends with 127 where there is hardly any."""
    tally = Tally("too little memory", names_files=True)
    for step in STEPS:
        for megabytes in limits:
            told = f"{step}, {megabytes} MB"
            bench.go_back_to(step)
            ended = bench.run(step, before=("prlimit", f"--as={megabytes << 20}"))
            tally.disturbed(ended, (0, 1, 5, 127), told)
            tally.holds(bench, step, ended, told)
            tally.recovers(bench, step, told)
    return tally
