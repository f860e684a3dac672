"""A folder of agendas in two states: many varied copies of the samples, and what the municipalities
made of it since. Everything follows from its numbers; nothing is random."""
import pathlib
import re
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = sorted((ROOT / "corpus/agendas").glob("*.txt"))


def text_of(path):
    """A sample's text; they come in several encodings."""
    content = path.read_bytes()
    if content.startswith(b"\xff\xfe"):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def pdf_of(text):
    """A PDF with the lines of text, written by hand (ISO 32000-1)."""
    lines = text.split("\n")
    pages = [lines[i:i + 50] for i in range(0, len(lines), 50)]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        drawing = b"BT /F1 11 Tf 14 TL 72 780 Td\n"
        for line in page:
            shown = re.sub(rb"([()\\])", rb"\\\1", line.encode("cp1252", "replace"))
            drawing += b"(" + shown + b") Tj T*\n"
        drawing += b"ET"
        kids.append(len(objects) + 1)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources "
                       b"<< /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (len(objects) + 2))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing))
    refs = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Kids [ %s ] /Count %d >>" % (refs, len(kids))
    return join_objects(objects)


def join_objects(objects, trailer=b""):
    """The objects of a PDF, numbered from 1, with the table that tells where each stands."""
    content = b"%PDF-1.4\n"
    table = b"0000000000 65535 f \n"
    for number, value in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    size = len(objects) + 1
    return content + b"xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, trailer, len(content))


def variant(text, number):
    """The sample as another year's meeting with other case numbers."""
    year = str(1990 + number)
    text = re.sub(r"(?<=Dato: \d\d-\d\d-)\d{4}", year, text)
    return re.sub(r"SAG-\d{4}", f"SAG-{year}", text)


def agendas(copies):
    """Name and bytes of each file, in the first state and in the second."""
    before, after = {}, {}
    for number in range(copies):
        for index, sample in enumerate(SAMPLES):
            text = variant(text_of(sample), number)
            turn = number * len(SAMPLES) + index
            name = f"{number:02}/{sample.name}"
            content = text.encode()
            if turn % 29 == 3:
                name, content = name.replace(".txt", ".pdf"), pdf_of(text)
            if turn % 10 != 7:  # one in ten comes later
                before[name] = content
            if turn % 10 == 5:  # one in ten goes
                continue
            if turn % 20 == 6:  # one in twenty moves; more that vanish would be held back
                name = "flyttet-" + name
            if turn % 3 == 0 and name.endswith(".txt"):  # a third is corrected
                content = text.replace("kommunerne", "samtlige kommuner").encode()
            after[name] = content
    return before, after


def bring(folder, files):
    """Makes the folder hold these files; those that are the same already are not touched."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        if str(path.relative_to(folder)) not in files:
            path.unlink()
    for name, content in files.items():
        path = folder / name
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def copy_folder(source, target):
    """Makes target a copy of source; source may be missing."""
    shutil.rmtree(target, ignore_errors=True)
    if source.exists():
        shutil.copytree(source, target)
