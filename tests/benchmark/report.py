"""What was measured, as tables that line up on a terminal and in a Markdown page alike."""
import math
import statistics

KINDS = {  # the columns of answers: kinds and bands of queries (queries.py)
    "word": lambda kind, band: kind == "word",
    "OR": lambda kind, band: kind == "or",
    "AND": lambda kind, band: kind == "and",
    "phrase": lambda kind, band: kind == "phrase" and band != "commonest",
    "phrase, commonest": lambda kind, band: kind == "phrase" and band == "commonest",
    "NEAR": lambda kind, band: kind == "near",
    "field": lambda kind, band: kind == "field",
}
REFERENCE = "scriptindex"
BEGIN, END = "<!-- begin: scripts/benchmark -->", "<!-- end: scripts/benchmark -->"


def table(heads, rows):
    """Rows under heads; the first column to the left, numbers to the right."""
    cells = [list(heads), *([str(cell) for cell in row] for row in rows)]
    widths = [max(3, *(len(row[column]) for row in cells)) for column in range(len(heads))]

    def line(row):
        shown = [cell.ljust(width) if not column else cell.rjust(width)
                 for column, (cell, width) in enumerate(zip(row, widths))]
        return f"| {' | '.join(shown)} |"

    rule = "|".join("-" * (width + 1) + (":" if column else "-") for column, width in enumerate(widths))
    return "\n".join([line(cells[0]), f"|{rule}|", *map(line, cells[1:])])


def number(value, places=1):
    """With separators, or a dash where there is none."""
    return "–" if value is None else f"{value:,.{places}f}"


def answer(engine, column):
    """The median time of a column's answers, in seconds."""
    chosen = [seconds for name, measured in engine.get("answers", {}).items()
              if KINDS[column](*name.split(", ")) for seconds in measured]
    return statistics.median(chosen) if chosen else None


def ratio(value, other):
    return value / other if value is not None and other else None


def in_milliseconds(seconds):
    return None if seconds is None else seconds * 1000


def indexing(results):
    reference = results["engines"].get(REFERENCE, {}).get("wall")
    processors = results["engines"].get(REFERENCE, {}).get("cpu")
    rows = [[name, number(engine["wall"]), number(ratio(engine["wall"], reference), 2), number(engine["cpu"]),
             number(ratio(engine["cpu"], processors), 2), number(engine["memory"] / 2**20, 0),
             number(engine["size"] / 1e6, 0), number(engine["size"] / results["text"], 2)]
            for name, engine in results["engines"].items()]
    heads = ["index", "wall s", f"/ {REFERENCE}", "CPU s", f"/ {REFERENCE}", "peak MiB", "size MB", "size / text"]
    return table(heads, rows)


def answering(results):
    reference = answer(results["engines"].get(REFERENCE, {}), "OR")
    rows = [[name, *(number(in_milliseconds(answer(engine, column))) for column in KINDS),
             number(ratio(answer(engine, "OR"), reference), 2)] for name, engine in results["engines"].items()]
    return table(["cold query, median ms", *KINDS, "OR / quest"], rows)


def updating(results):
    rows = [[name, number(engine["unchanged"], 2), number(engine["unchanged"] / results["walk"]),
             number(engine.get("changed"), 2)]
            for name, engine in results["engines"].items() if "unchanged" in engine]
    walk = (f"`find` walks over the files in {results['walk'] * 1000:,.1f} ms; {results['changed']} of them "
            "were changed.")
    return f"{walk}\n\n" + table(["update, wall s", "nothing changed", "/ find", "1 % changed"], rows)


def notes(results):
    lines = [f"An empty process takes {results['no program'] * 1000:.1f} ms of each answer."]
    warm = [f"{name} {engine['warm']:,.0f}" for name, engine in results["engines"].items() if "warm" in engine]
    if warm:
        lines.append(f"Answers a second of one process over its open database: {', '.join(warm)}.")
    ours = results["engines"].get("dagsorden", {})
    plain = answer(ours, "word")
    if plain:
        phrases = {name: measured for name, measured in ours["answers"].items() if name.startswith("phrase")}
        parts = [f"{name.partition(', ')[2]} {ratio(statistics.median(measured), plain):.1f}"
                 for name, measured in phrases.items()]
        if parts:
            lines.append(f"dagsorden takes this many times as long for a phrase as for one word, by how common "
                         f"the words are: {', '.join(parts)}.")
    lines += [f"Left out: {name} ({reason})." for name, reason in results["skipped"].items()]
    return "\n".join(lines)


def one_size(results):
    head = (f"### {results['agendas']:,} agendas, {results['items']:,} items, "
            f"{results['text'] / 1e6:,.1f} MB of text\n")
    parts = [head, indexing(results), answering(results)]
    if any("unchanged" in engine for engine in results["engines"].values()):
        parts.append(updating(results))
    return "\n\n".join([*parts, notes(results)]).replace("\n\n\n", "\n\n")


def pdf_lines(pdf):
    share = 100 * pdf["pdftotext"] / pdf["cpu"]
    a_file = pdf["pdftotext a file"] * 1000
    return (f"### {pdf['files']:,} PDFs, {pdf['pages']:,} pages, {pdf['items']:,} items\n\n"
            f"dagsorden takes {pdf['wall']:.1f} s ({pdf['cpu']:.1f} s of CPU time), and from their text "
            f"{pdf['text wall']:.1f} s; pdftotext alone takes {pdf['pdftotext']:.1f} s, {a_file:.0f} ms a file, "
            f"{share:.0f} % of the CPU time.")


def scaling(sizes):
    """How time, memory, size and answers grow from the smallest collection to the largest, as exponents."""
    small, large = sizes[0], sizes[-1]
    grown = math.log(large["text"] / small["text"])
    rows = []
    for name, engine in large["engines"].items():
        other = small["engines"].get(name)
        if not other:
            continue
        pairs = [(engine[key], other[key]) for key in ("wall", "cpu", "memory", "size")]
        pairs.append((answer(engine, "OR"), answer(other, "OR")))
        cells = []
        for here, there in pairs:
            grows = ratio(here, there)
            cells += [number(grows), number(math.log(grows) / grown if grows else None, 2)]
        rows.append([name, *cells])
    heads = ["engine", "time", "exp.", "CPU", "exp.", "memory", "exp.", "size", "exp.", "cold OR", "exp."]
    return (f"### From {small['agendas']:,} to {large['agendas']:,} agendas: times as much, and the exponent\n\n"
            f"{table(heads, rows)}")


def whole(sizes, pdf, made_by, machine):
    """The largest collection in full, and how the figures grow from the smallest."""
    described = "\n".join(f"- {engine['description']}" for engine in sizes[-1]["engines"].values())
    head = f"## Benchmark\n\nMade by `{made_by}`, on a machine with {machine}.\n\n{described}"
    parts = [head, one_size(sizes[-1])]
    if len(sizes) > 1:
        parts.append(scaling(sizes))
    if pdf:
        parts.append(pdf_lines(pdf))
    return "\n\n".join(parts) + "\n"


def write(path, text):
    """Puts the text between its markers in the page, which is made where there is none."""
    page = path.read_text(encoding="utf-8") if path.exists() else f"# Performance\n\n{BEGIN}\n{END}\n"
    if BEGIN not in page:
        page += f"\n{BEGIN}\n{END}\n"
    before, _, rest = page.partition(BEGIN)
    path.write_text(f"{before}{BEGIN}\n{text}{END}{rest.partition(END)[2]}", encoding="utf-8")
