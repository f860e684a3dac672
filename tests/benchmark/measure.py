"""What a command costs: time by the clock, time of the processors, peak memory, size on disk."""
import collections
import os
import pathlib
import signal
import subprocess
import tempfile
import time

Cost = collections.namedtuple("Cost", "wall cpu memory")  # seconds, seconds, bytes


class Failed(Exception):
    """A command that should have succeeded did not."""


def run(command, allowed=(0,), stdin=subprocess.DEVNULL):
    """Runs a command to its end. GNU time stands between, as a process that was forked from a large one
    counts that one's memory as its own."""
    with tempfile.NamedTemporaryFile("r", prefix="dagsorden-time-") as told:
        begin = time.perf_counter()
        process = subprocess.Popen(["time", "-q", "-o", told.name, "-f", "%U %S %M", *map(str, command)],
                                   stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   process_group=0)
        try:
            _, complaint = process.communicate()
        except BaseException:  # an interrupted benchmark leaves nothing running
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()
            raise
        wall = time.perf_counter() - begin
        if process.returncode not in allowed:
            complaint = complaint.decode(errors="replace").strip()[-500:]
            raise Failed(f"{command[0]} ended with {process.returncode}: {complaint}")
        user, system, memory = told.read().split()[-3:]
    return Cost(wall, float(user) + float(system), int(memory) * 1024)


def answer_time(command, allowed=(0, 1)):
    """Seconds that a short command takes, with as little around it as possible. 1: nothing found."""
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, number) for number in (0, 1, 2)]
    begin = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status = os.waitpid(child, 0)
    seconds = time.perf_counter() - begin
    os.close(null)
    code = os.waitstatus_to_exitcode(status)
    if code not in allowed:
        raise Failed(f"{' '.join(command)} ended with {code}")
    return seconds


def size_of(*paths):
    """Bytes that files and folders take on the disk."""
    total = 0
    for path in map(pathlib.Path, paths):
        files = path.rglob("*") if path.is_dir() else [path]
        total += sum(file.stat().st_blocks * 512 for file in files if file.is_file() and not file.is_symlink())
    return total
