"""The first agendas of a collection as PDFs, set by groff."""
import concurrent.futures
import pathlib
import re
import shutil
import statistics
import subprocess
import time

import agendas
import measure
import truth
from typesetting import Form, typeset
from vocabulary import Vocabulary

COUNT = 200
# Margins, A4, type, lines as they are.
SETUP = """\
.de above
'sp 2c
..
.de below
'bp
..
.wh 0 above
.wh -2c below
.po 2.2c
.pl 29.7c
.ps 11
.vs 14
.nf
"""
AS_IT_STANDS = re.compile(r"(?m)^(?=[.'])")  # groff takes such lines for commands
PLAIN = Form(spaced=False, hyphenated=False, page="space")


def make(folder, count=COUNT):
    """Writes the PDFs, unless they are there already."""
    folder.mkdir(parents=True, exist_ok=True)
    if len(list(folder.glob("*.pdf"))) == count:
        return
    vocabulary = Vocabulary()

    def set_one(number):
        agenda = agendas.make_agenda(vocabulary, number)
        lines = "\n".join(line.strip() for line in typeset(agenda, PLAIN).replace("\\", "\\e").split("\n"))
        pdf = subprocess.run(["groff", "-k", "-Tpdf"], input=(SETUP + AS_IT_STANDS.sub(r"\\&", lines)).encode(),
                             check=True, capture_output=True).stdout
        (folder / f"{pathlib.Path(agenda.name).name}.pdf").write_bytes(pdf)

    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        list(workers.map(set_one, range(count)))


def compare(engine, folder, count=COUNT):
    """How long our indexer takes over the PDFs, pdftotext alone over the same files, and our indexer over
    the text that it gives; nothing where a program is missing."""
    if not all(map(shutil.which, ("groff", "pdftotext"))):
        return None
    make(folder / "pdfs", count)
    files = sorted((folder / "pdfs").glob("*.pdf"))
    texts = folder / "texts"
    texts.mkdir(exist_ok=True)
    alone, pages = [], 0
    for file in files:
        target = texts / f"{file.stem}.txt"
        begin = time.perf_counter()
        subprocess.run(["pdftotext", file, target], check=True)
        alone.append(time.perf_counter() - begin)
        pages += target.read_bytes().count(b"\f")
    database = engine.folder / "pdf-database"
    costs = {}
    for kind, source in (("pdf", folder / "pdfs"), ("text", texts)):
        shutil.rmtree(database, ignore_errors=True)
        costs[kind] = measure.run([engine.indexer, "-q", "--db", database, source])
    found = truth.found_items(engine.indexer, folder / "pdfs")
    return {"files": len(files), "pages": pages, "items": len(found), "pdftotext": sum(alone),
            "pdftotext a file": statistics.median(alone), "wall": costs["pdf"].wall, "cpu": costs["pdf"].cpu,
            "text wall": costs["text"].wall, "text cpu": costs["text"].cpu}
