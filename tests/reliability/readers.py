"""Readers who ask all the time, whatever happens to the writer. No query may ever fail."""
import contextlib
import threading
import time

QUERIES = (["bolig"], ["--count", "--all"], ["-J", "--full", "kommune:Vejle"],
           ["--sort", "date", "-n", "3", "sagstype:beslutning", "skole"])
PAUSE = 0.05


class Readers:
    """Two threads; each asks one query after another, once there is a database."""

    def __init__(self, bench):
        self.bench = bench
        self.asked = 0
        self.failed = []
        self.locks = [threading.Lock(), threading.Lock()]
        self.ended = threading.Event()
        self.threads = []

    def __enter__(self):
        self.ended.clear()
        self.threads = [threading.Thread(target=self.ask_on, args=(lock, first))
                        for first, lock in enumerate(self.locks)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        for thread in self.threads:
            thread.join()

    @contextlib.contextmanager
    def paused(self):
        """While the bench itself takes the database away."""
        with self.locks[0], self.locks[1]:
            yield

    def ask_on(self, lock, turn):
        while not self.ended.wait(PAUSE):
            with lock:
                if not self.bench.exists():
                    continue
                turn += 1
                query = QUERIES[turn % len(QUERIES)]
                answer = self.bench.ask(*query)
                self.asked += 1
                if answer.code not in (0, 1):
                    self.failed.append(f"{time.strftime('%T')} {query}: exit {answer.code}: {answer.err}")
