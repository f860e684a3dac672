"""Runs the indexer over each hostile file, beside a good agenda, and notes what it said and took."""
import collections
import json
import os
import pathlib
import resource
import shutil
import subprocess
import time

import hostile
from tally import Tally

Row = collections.namedtuple("Row", "name said seconds megabytes")
NOBODY = 65534
# A document has 50 s of processor time, and so has pdftotext; each process has 600 MiB.
MOST_SECONDS = 300
MOST_MEGABYTES = 600


def run_measured(command, environment, place):
    """Exit code, stdout, stderr, seconds, and the megabytes of the largest process."""
    out, err = place / "out", place / "err"
    with out.open("wb") as to_out, err.open("wb") as to_err:
        begin = time.monotonic()
        process = subprocess.Popen(["timeout", str(MOST_SECONDS), *command], stdout=to_out,
                                   stderr=to_err, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begin
    return (process.returncode, out.read_text(errors="replace"), err.read_text(errors="replace"),
            seconds, used.ru_maxrss / 1024)


def make_apart(make, path):
    """In a process of its own: what a process takes counts for those it starts, too."""
    child = os.fork()
    if child == 0:
        try:
            make(path)
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert status == 0, path


def what_became(summary, messages):
    """One of the outcomes, and its reason."""
    if summary["failures"]:
        return "failed", summary["failures"][0]["reason"]
    if summary["skipped"]:
        return "skipped", summary["skipped"][0]["reason"]
    if summary["files_unsegmented"]:
        return "unsegmented", "kept whole"
    if summary["files_seen"] > 1:
        return "items", f"{summary['items_total'] - 1:,} items"
    return ("unlisted", messages.split(": ", 2)[-1].strip()) if messages else ("passed", "passed over")


def try_file(tally, bench_folder, index, environment, entry):
    """One row of the table; None where this machine cannot make the file."""
    name, file, make, wanted, words = entry
    is_root = os.geteuid() == 0
    if name in hostile.NEEDS_ROOT and not is_root:
        return None
    folder = bench_folder / "fjendtlig"
    shutil.rmtree(folder, ignore_errors=True)
    agendas, database = folder / "agendaer", folder / "database"
    agendas.mkdir(parents=True)
    database.mkdir()
    (agendas / "god.txt").write_bytes(hostile.agenda([("1.1", "En ny havn")]).encode())
    make_apart(make, pathlib.Path(os.fsdecode(os.fsencode(agendas) + b"/" + os.fsencode(file))))
    command = [index, "--db", database, "--summary", "json", *hostile.OPTIONS.get(name, ()), agendas]
    if name in hostile.NEEDS_RIGHTS and is_root:
        # Root may read everything.
        os.chown(database, NOBODY, NOBODY)
        command[0] = shutil.copy(index, folder)
        command = ["setpriv", f"--reuid={NOBODY}", "--clear-groups", *command]
    code, out, err, seconds, megabytes = run_measured(command, environment, folder)
    tally.counts["disturbed"] += 1
    if code not in (0, 1, 2) or not out.startswith("{"):
        tally.counts["crashes"] += 1
        tally.complain(f"{name}: exit {code}: {err}")
        return Row(name, f"exit {code}", seconds, megabytes)
    summary = json.loads(out)
    became, reason = what_became(summary, err)
    tally.demand(wanted in (became, None), f"{name}: {became} ({reason}), not {wanted}")
    said = err if became == "items" else reason  # what is taken in may come with a warning
    tally.demand(words in said, f"{name}: “{words}” is not in “{said}”")
    told = 1 if words or became in ("failed", "unlisted", "unsegmented", "skipped") else 0
    tally.demand(err.count("\n") == told, f"{name}: not {told} lines: {err!r}")
    tally.demand(summary["items_total"] >= 1, f"{name}: the good agenda is not in")
    tally.demand(megabytes < MOST_MEGABYTES, f"{name}: took {megabytes:.0f} MB")
    return Row(name, reason if became != "items" else f"taken in: {reason}", seconds, megabytes)


def meet_hostile_files(bench, files):
    """The tally and the rows of the table."""
    tally = Tally("hostile files")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    rows = [try_file(tally, bench.folder, bench.index, bench.environment, entry) for entry in files]
    shutil.rmtree(bench.folder / "fjendtlig", ignore_errors=True)
    tally.counts["skipped"] = rows.count(None)
    return tally, [row for row in rows if row is not None]
