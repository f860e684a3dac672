"""The results of the trials: lines on the terminal, and docs/reliability.md."""
import os
import platform
import sys

HEAD = """# What dagsorden survives

`scripts/reliability` disturbs `dagsorden-index` and writes this page. After each disturbance the database must answer
a query, and after the next undisturbed run it must equal, item by item, one that was never disturbed. Two readers
send queries all the time.

"""

HOSTILE = """
## Hostile files

Each was indexed together with a good agenda, which was taken in every time. Memory is that of the largest process;
≤: no more than the measuring process has itself.

| file | what the program said | seconds | MB |
|---|---|---:|---:|
"""


def exits(tally):
    """ "−9: 27, 0: 3"; a negative code is the signal that ended the program."""
    return ", ".join(f"{code}: {count}" for code, count in sorted(tally.codes.items(), key=str))


def shown(tallies):
    """Prints the tallies as they come, and gives them back."""
    for tally in tallies:
        counts = tally.counts
        skipped = " (skipped: not possible here)" if counts["skipped"] and not counts["disturbed"] else ""
        print(f"{tally.name:32} {counts['disturbed']:5} disturbed, {counts['lost']} items lost, "
              f"{counts['odd']} odd, {counts['crashes']} crashes, "
              f"{len(tally.complaints)} complaints; exits {exits(tally) or '-'}{skipped}", flush=True)
    return tallies


def show_readers(benches):
    for bench in benches:
        print(f"queries meanwhile ({bench.folder.name}): {bench.readers.asked}, "
              f"failed {len(bench.readers.failed)}")
        for failure in bench.readers.failed[:10]:
            print(f"  {failure}", file=sys.stderr)


def table_of(tallies):
    lines = ["| disturbance | runs disturbed | exit codes | items lost | items too many | crashes |",
             "|---|---:|---|---:|---:|---:|"]
    for tally in tallies:
        counts = tally.counts
        lines.append(f"| {tally.name} | {counts['disturbed']:,} | {exits(tally)} | {counts['lost']} | "
                     f"{counts['odd']} | {counts['crashes']} |")
    return "\n".join(lines) + "\n"


def in_cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def write(path, tallies, rows, benches):
    disturbed = [tally for tally in tallies if tally.name != "hostile files"]
    asked = sum(bench.readers.asked for bench in benches)
    failed = sum(len(bench.readers.failed) for bench in benches)
    kills = sum(tally.counts["disturbed"] for tally in tallies if tally.name.startswith("SIGKILL"))
    large = benches[-1]
    text = HEAD
    text += (f"The agendas: {len(large.states[0])} files, of which an update finds "
             f"{changes(*large.states)}; {len(large.expected['update']):,} items at the end. Random signals "
             f"hit these; kills and failures at single system calls are tried one by one over "
             f"{len(benches[0].states[0])} files. Each trial covers a first build, an update and a `--rebuild`. "
             f"Made on {platform.system()} {platform.machine()}, {os.cpu_count()} processors.\n\n"
             f"The rows from “folders that only look like ours” on simulate some nights over a few small agendas, or "
             f"query damaged tables; all their runs are counted.\n\n")
    text += table_of(disturbed)
    text += (f"\nKills survived: {kills:,}. Queries meanwhile: {asked:,}, failed: {failed}. A negative exit code is "
             f"the signal that ended the program; 127 means that not even the libraries fitted into memory.\n")
    text += HOSTILE
    floor = min(row.megabytes for row in rows)  # what this process took when it started the programs
    for row in rows:
        sign = "≤ " if row.megabytes < 1.03 * floor else ""
        text += (f"| {row.name} | {in_cell(row.said)} | {row.seconds:.1f} | "
                 f"{sign}{row.megabytes:.0f} |\n")
    path.write_text(text + written_by_hand(path), encoding="utf-8")


def written_by_hand(path):
    """What scripts/fuzz found is noted by hand, and stays."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    at = before.find("\n## Fuzzing\n")
    return before[at:] if at >= 0 else ""


def changes(before, after):
    """ "90 changed, 30 new, 31 gone": a moved file is one of each of the last two."""
    changed = sum(1 for name in before if name in after and before[name] != after[name])
    return (f"{changed} changed, {len(set(after) - set(before))} new and "
            f"{len(set(before) - set(after))} gone (a moved one is both)")
