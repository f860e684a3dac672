#!/usr/bin/env python3
"""How word frequencies fall with their rank (Zipf) and the number of different words grows with the
text (Heaps): the exponents of both, by least squares over logarithms.

usage: tests/benchmark/laws.py FILE...    the laws of the files' words, taken together in order
"""
import collections
import math
import pathlib
import re
import sys

WORD = re.compile(r"[^\W\d_]+")
ZIPF_RANKS = (10, 1000)
HEAPS_POINTS = 40


def slope(points):
    """The slope of the line through the logarithms of the points."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    mean_x, mean_y = (sum(values) / len(logs) for values in zip(*logs))
    return (sum((x - mean_x) * (y - mean_y) for x, y in logs)
            / sum((x - mean_x) ** 2 for x, _ in logs))


def zipf(words):
    counts = sorted(collections.Counter(words).values(), reverse=True)
    first, last = ZIPF_RANKS
    return slope([(rank, counts[rank - 1]) for rank in range(first, min(last, len(counts)) + 1)])


def heaps(words):
    seen, points, step = set(), [], max(1, len(words) // HEAPS_POINTS)
    for position, word in enumerate(words, 1):
        seen.add(word)
        if position % step == 0:
            points.append((position, len(seen)))
    return slope(points)


def words_of(text):
    """The words of a text, those that a line's end broke made whole."""
    return [word.lower() for word in WORD.findall(re.sub(r"(?<=\w)- ?\n[ \n\f]*(?=[a-zæøå])", "", text))]


def main():
    words = [word for path in sys.argv[1:]
             for word in words_of(pathlib.Path(path).read_text(encoding="utf-8"))]
    counts = collections.Counter(words)
    head = sum(count for _, count in counts.most_common(50)) / len(words)
    print(f"words {len(words)}  different {len(counts)}  letters a word "
          f"{sum(map(len, words)) / len(words):.2f}  share of the 50 commonest {head:.2f}")
    print(f"zipf {zipf(words):.2f}  heaps {heaps(words):.2f}")


if __name__ == "__main__":
    main()
