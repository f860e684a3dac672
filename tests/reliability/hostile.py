"""Files that nobody should send us, made here: each is run alone beside a good agenda, which has to
come in whatever the other one is. Names are what the table shows."""
import io
import os
import random
import socket
import stat
import zipfile
import zlib

from agendas import SAMPLES, join_objects, pdf_of, text_of

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>"


def stream(content, entries=b""):
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(content), entries, content)


def agenda(items, head="DAGSORDEN 2031\n\nK K R  N O R D J Y L L A N D\nDato: 03-05-2031 09:30\n"):
    """A small agenda; items: number and title of each."""
    body = "".join(f"{number}. {title}\nSAG-2031-00001 abc\n\nBaggrund\nKommunerne har drøftet sagen.\n\n"
                   f"Indstilling\nDet indstilles, at KKR godkender.\n\n" for number, title in items)
    return f"{head} 1. Sager\n\n{body}"


def plain(content):
    def make(path):
        path.write_bytes(content() if callable(content) else content)
    return make


def with_shared_attachments(path):
    """400 items that all name five texts of 2 MB each."""
    folder = path.parent / "bilag"
    folder.mkdir()
    links = ""
    for number in range(5):
        random.seed(number)
        words = ["".join(random.choices("abcdefghijklmnoprstuv", k=6)) for _ in range(30_000)]
        lines = (" ".join(random.choices(words, k=12)) for _ in range(24_000))
        (folder / f"rapport-{'abcde'[number]}.txt").write_text("\n".join(lines))
        links += f'<li><a href="bilag/rapport-{"abcde"[number]}.txt">Rapport {"abcde"[number]}</a></li>'
    items = "".join(f"<h2>{i}. Ny kaj {i}</h2><h3>Indstilling</h3><p>At den bygges.</p><h3>Bilag</h3><ul>{links}</ul>"
                    for i in range(1, 401))
    path.write_text("<!doctype html><html><body><h1>Dagsorden for Byrådet</h1><p>Dato: 03-05-2031 09:30</p>"
                    f"{items}</body></html>")
def huge_page_pdf():
    """Picture-like: nothing but black squares, on a page as wide as a table."""
    page = PAGE.replace(b"595 842", b"3800 3800")
    squares = b"".join(b"%d %d %d 9 re f\n" % (at * 7919 % 3800, at * 104729 % 3800, at % 30 + 1) for at in range(6000))
    return join_objects([CATALOG, PAGES, page, stream(squares)])


def truncated_pdf():
    whole = pdf_of(text_of(SAMPLES[0]))
    return whole[:len(whole) // 3]


def locked_pdf():
    # No password fits these made-up keys.
    key = b"7" * 64
    return join_objects([CATALOG, PAGES, PAGE, stream(b"")],
                        b"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> "
                        b"/U <%s> >> " % (key, key))


def looping_pages_pdf():
    return join_objects([CATALOG, b"<< /Type /Pages /Kids [ 3 0 R ] /Count 9 >>",
                         b"<< /Type /Pages /Parent 2 0 R /Kids [ 2 0 R ] /Count 9 >>"])


def nested_forms_pdf():
    """Each of 40 forms draws the next one ten times."""
    objects = [CATALOG, PAGES,
               PAGE[:-2] + b"/Resources << /XObject << /F 5 0 R >> >> >>", stream(b"/F Do")]
    for number in range(40):
        entries = (b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject "
                   b"<< /F %d 0 R >> >> " % (6 + number))
        objects.append(stream(b"/F Do " * 10, entries))
    objects.append(stream(b"0 0 1 1 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "))
    return join_objects(objects)


def flate_bomb_pdf():
    """2 GB of drawing in 2 MB of file."""
    compressor = zlib.compressobj(9)
    piece = b"0 0 m " * (1 << 18)
    packed = b"".join(compressor.compress(piece) for _ in range((2 << 30) // len(piece)))
    return join_objects([CATALOG, PAGES, PAGE, stream(packed + compressor.flush(),
                                                      b"/Filter /FlateDecode ")])


def text_bomb_pdf():
    """Some 300 MB of text: a page of 3 kB, shown 100,000 times."""
    pages = 100_000
    drawing = stream(b"BT /F1 9 Tf 9 TL 9 800 Td " + b"(%s) Tj T* " % (b"dagsorden " * 10) * 30 + b"ET")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    page = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R "
            b"/Resources << /Font << /F1 4 0 R >> >> >>")
    kids = b" ".join(b"%d 0 R" % (5 + number) for number in range(pages))
    tree = b"<< /Type /Pages /Kids [ %s ] /Count %d >>" % (kids, pages)
    return join_objects([CATALOG, tree, drawing, font] + [page] * pages)


def with_nuls():
    return agenda([("1.1", "En ny havn"), ("1.2", "En bro")]).replace("har drøftet", "har\0 drøf\0tet").encode()


def many_items():
    # An item number has two digits: so many at most can be told apart.
    return agenda((f"{number // 99 % 99 + 1}.{number % 99 + 1}", f"Sag nummer {number}")
                  for number in range(200_000)).encode()


def long_words():
    words = " ".join(letter * 10_000 for letter in "abcdefghijklmnopqrstuvwxyzæøå")
    return (agenda([("1.1", "En ny havn")]) + words + "\n").encode()


def hyphens():
    # It folds to å alone; for each a dictionary knows another spelling.
    return (agenda([("1.1", "En ny havn")]) + "a-" * 500_000 + "a\n").encode()


def addresses():
    return (agenda([("1.1", "En ny havn")]) + "https://" * 500_000 + "\n" +
            "\n".join(f"https://kl.dk/{number}" for number in range(100_000))).encode()


def repeated(piece, megabytes):
    """An agenda whose one item repeats a piece of text."""
    def make():
        return (agenda([("1.1", "En ny havn")]) + piece * ((megabytes << 20) // len(piece.encode()))).encode()
    return make


def new_words(megabytes):
    """An agenda whose one item has each word once."""
    def make():
        return (agenda([("1.1", "En ny havn")]) +
                " ".join(f"ord{number}" for number in range((megabytes << 20) // 10))).encode()
    return make


def random_bytes():
    state, content = 1, bytearray()
    while len(content) < 100_000:
        state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        content += state.to_bytes(8, "little")
    return bytes(content)


def nested(opening):
    return opening * 200_000


def entity_bomb():
    """Ten entities, each ten times the one before."""
    entities = b'<!ENTITY a0 "dagsorden">' + b"".join(
        b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 11))
    return (b"<?xml version='1.0'?><!DOCTYPE d [%s]><Dagsorden><Dagsordenpunkt><Overskrift>&a10;</Overskrift>"
            b"</Dagsordenpunkt></Dagsorden>" % entities)


def foreign_entity():
    return (b"<?xml version='1.0'?><!DOCTYPE d [<!ENTITY p SYSTEM 'file:///etc/passwd'>]><Dagsorden><Dagsordenpunkt>"
            b"<Overskrift>&p;</Overskrift></Dagsordenpunkt></Dagsorden>")


def zip_bomb():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("word/document.xml", "w", force_zip64=True) as document:
            for _ in range(2 << 10):
                document.write(b" " * (1 << 20))
    return packed.getvalue()


def letter_bomb():
    """An entity of thirty letters, a million times."""
    return (b"<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a '" + b"a" * 30 + b"'>]><Dagsorden><Dagsordenpunkt>"
            b"<Overskrift>" + b"&a;" * 1_000_000 + b"</Overskrift></Dagsordenpunkt></Dagsorden>")


def docx(body):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w:document xmlns:w='urn:w'><w:body>" + body + b"</w:body></w:document>")
    return packed.getvalue()


def half_docx():
    whole = docx(b"<w:p><w:r><w:t>" + random_bytes().hex().encode() + b"</w:t></w:r></w:p>")
    return whole[:len(whole) // 2]


def socket_at(path):
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))


def link_loop(path):
    path.mkdir()
    (path / "igen").symlink_to(path)
    (path / "selv.txt").symlink_to("selv.txt")


def closed_folder(path):
    path.mkdir()
    (path / "skjult.txt").write_bytes(agenda([("1.1", "En ny havn")]).encode())
    path.chmod(0)


def closed_file(path):
    path.write_bytes(b"x")
    path.chmod(0)


def device(path):
    os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))  # /dev/zero, which never ends


# Shown name, file name, how it is made, what becomes of it (None: as poppler pleases), words of the
# reason.
FILES = [
    ("an empty file", "a.txt", plain(b""), "skipped", "it contains no text"),
    ("blanks and form feeds alone", "a.txt", plain(b" \n\t\f\n" * 500), "skipped", "it contains no text"),
    ("random bytes", "a.txt", plain(random_bytes), "failed", "binary data"),
    ("NUL bytes alone", "a.txt", plain(b"\0" * 5000), "failed", "binary data"),
    ("NUL bytes within an agenda", "a.txt", plain(with_nuls), "items", ""),
    ("words of 10 kB", "a.txt", plain(long_words), "items", ""),
    ("marks on no letter, emoji", "a.txt", plain((agenda([("1.1", "Ring ☎️ \u0301 nu")])).encode()),
     "items", ""),
    ("one item number twice", "a.txt",
     plain(agenda([("1.1", "En ny havn"), ("1.1", "En bro"), ("1.2", "En vej")]).encode()), "items", ""),
    ("an agenda without date", "a.txt",
     plain(agenda([("1.1", "En ny havn")], "DAGSORDEN\n\nK K R  N O R D J Y L L A N D\n").encode()),
     "items", ""),
    ("a letter", "a.txt", plain("Kære alle\nTak for sidst.\n".encode()), "skipped", "not an agenda"),
    ("a line of 30 MB", "a.txt", plain(lambda: b"ord " * (30 << 18)), "skipped", "not an agenda"),
    ("15 million lines", "a.txt", plain(lambda: b"a\n" * (15 << 20)), "failed", "2000000 lines"),
    ("a word of 500,000 hyphens", "a.txt", plain(hyphens), "items", ""),
    ("600,000 web addresses", "a.txt", plain(addresses), "items", ""),
    ("a file of 65 MB", "a.txt", plain(lambda: b"ord\n" * (65 << 18)), "failed", "64 MiB"),
    ("text named .pdf", "a.pdf", plain(b"ingen pdf"), "failed", "damaged"),
    ("a truncated PDF", "a.pdf", plain(truncated_pdf), None, ""),
    ("a locked PDF", "a.pdf", plain(locked_pdf), "failed", "password"),
    ("a PDF of pictures", "a.pdf", plain(lambda: join_objects([CATALOG, PAGES, PAGE, stream(b"72 600 9 9 re f")])),
     "skipped", "OCR"),
    ("a page of 134 cm, with --ocr", "a.pdf", plain(huge_page_pdf), None, ""),
    ("a PDF whose page tree is a loop", "a.pdf", plain(looping_pages_pdf), None, ""),
    ("a web page nested 200,000 deep", "a.html", plain(lambda: b"<html>" + nested(b"<div>")), "failed", "nested"),
    ("XML nested 200,000 deep", "a.xml", plain(lambda: nested(b"<a>")), "failed", "damaged"),
    ("a bomb of XML entities", "a.xml", plain(entity_bomb), "failed", ""),
    ("XML that asks for another file", "a.xml", plain(foreign_entity), "failed", "entities"),
    ("an XML entity a million times", "a.xml", plain(letter_bomb), "failed", "entities"),
    ("half a Word document", "a.docx", plain(half_docx), "failed", "damaged"),
    ("a Word document nested 200,000 deep", "a.docx", plain(lambda: docx(nested(b"<w:sdt>"))), "failed", ""),
    ("a Word document named .html", "a.html", plain(lambda: docx(b"<w:p/>")), "skipped", "it contains no text"),
    ("an archive of other things", "a.odt", plain(b"PK\x03\x04" + b"\0" * 500), "skipped", "no Word document"),
    ("JSON nested 200,000 deep", "a.json", plain(lambda: nested(b"[")), "failed", "damaged"),
    ("half a meeting as JSON", "a.json", plain(b'{"Dagsordenpunkter":[{"Navn":"En'), "failed", "damaged"),
    ("a list of committees", "a.json", plain(b'{"Udvalg":{"2030":[{"Navn":"A","Moeder":[]}]}}'), "skipped",
     "list of committees"),
    ("a Word document of 2 GB in 2 MB", "a.docx", plain(zip_bomb), "failed", "far too large"),
    ("the head of an old Word document", "a.doc", plain(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
     "failed", ""),
    ("a name with a line feed", "to\nlinjer.txt", plain(b"\3" * 3000), "failed", "binary data"),
    ("a name with quotes", "\"'$(x)`.txt", plain(b"\3" * 3000), "failed", "binary data"),
    ("a name that is no UTF-8", b"\xf8l\xff.txt", plain(b"\3" * 3000), "failed", "binary data"),
    ("a named pipe", "a.txt", os.mkfifo, "passed", ""),
    ("a socket", "a.txt", socket_at, "passed", ""),
    ("a device", "a.txt", device, "passed", ""),
    ("links in a circle", "mappe", link_loop, "passed", ""),
    ("a folder that may not be listed", "mappe", closed_folder, "unlisted", "may not list"),
    ("a file that may not be read", "a.txt", closed_file, "failed", "may not read"),
    ("a PDF whose forms nest 10^40 times", "a.pdf", plain(nested_forms_pdf), None, ""),
    ("a PDF with 2 GB of drawing", "a.pdf", plain(flate_bomb_pdf), None, ""),
    ("a PDF with 300 MB of text", "a.pdf", plain(text_bomb_pdf), "failed", "MiB of text"),
    ("an agenda of 200,000 headings", "a.txt", plain(many_items), None, ""),
    ("2 MB of “Køge og …”", "a.txt", plain(repeated("Køge og ", 2)), None, ""),
    ("1 MB of marks on one letter", "a.txt", plain(repeated("\u0301\u0316", 1)), "items", ""),
    ("2 MB of brackets", "a.txt", plain(repeated("([{", 2)), None, ""),
    ("2 MB of digits and full stops", "a.txt", plain(repeated("1.2.", 2)), None, ""),
    ("2 MB of lines “Bilag”", "a.txt", plain(repeated("Bilag\n", 2)), None, ""),
    ("2 MB of dates", "a.txt", plain(repeated("1.-2. maj 2020 og 3/4-2021 ", 2)), None, ""),
    ("2 MB of amounts", "a.txt", plain(repeated("1 250 000 ", 2)), None, ""),
    ("2 MB of numbers like persons'", "a.txt", plain(repeated("0101011234 ", 2)), None, ""),
    ("2 MB of numbers in a margin", "a.txt", plain(repeated("   7\n", 2)), None, ""),
    ("a row of 200,000 cells", "a.html", plain(repeated("<td>1</td>", 2)), None, ""),
    ("a web page with a text of 11 MB", "a.html",
     plain(lambda: b"<html><style>" + b"A" * 11_000_000 + b"</style><p>x</html>"), "failed", "larger than 10 MB"),
    ("2 MB of tags", "a.txt", plain(repeated("<div><p>", 2)), None, ""),
    ("8 MB of words, none twice", "a.txt", plain(new_words(8)), "failed", "distinct words"),
    ("57 MB of words, none twice", "a.txt", plain(new_words(57)), "failed", ""),
    ("400 items that name 10 MB of attachments", "a.html", with_shared_attachments, "items", "left out"),
]
# Those that take seconds, or up to the minute that pdftotext has.
SLOW = ("a page of 134 cm, with --ocr", "a line of 30 MB", "15 million lines", "600,000 web addresses", "a file of 65 MB",
        "a PDF whose forms nest 10^40 times", "a PDF with 2 GB of drawing",
        "a PDF with 300 MB of text", "a Word document of 2 GB in 2 MB",
        "an agenda of 200,000 headings", "2 MB of “Køge og …”", "2 MB of brackets",
        "2 MB of digits and full stops", "2 MB of lines “Bilag”", "2 MB of dates", "2 MB of tags", "2 MB of amounts",
        "2 MB of numbers like persons'", "2 MB of numbers in a margin", "a row of 200,000 cells",
        "8 MB of words, none twice", "57 MB of words, none twice", "400 items that name 10 MB of attachments")
OPTIONS = {"a page of 134 cm, with --ocr": ("--ocr",)}
NEEDS_ROOT = ("a device",)
NEEDS_RIGHTS = ("a folder that may not be listed", "a file that may not be read")
