"""Ways to lose items, or a user's own files, that need no fault of the machine: each trial plays some nights in which a
folder, a share or a file is not what it was, and demands that what was known stays."""
import functools
import re
import shutil
import zlib

import hostile
from agendas import join_objects
from scene import Scene, meeting, of_files
from tally import Tally

ENOUGH = 12  # fewer than ten known files are too few for a share of them to tell
ERROR_PAGE = b"<html><head><title>503</title></head><body>Service Unavailable</body></html>\n"
NOTHING = {"empty": b"", "an error page": ERROR_PAGE, "noise": hostile.random_bytes(), "NULs": bytes(3000)}


def trial(name):
    """Makes a function of a bench of one that fills a tally; some says how many of its variants to try."""
    def decorate(play):
        @functools.wraps(play)
        def played(bench, some):
            tally = Tally(name, names_files=True)
            play(bench, tally, some)
            shutil.rmtree(bench.folder / "scene", ignore_errors=True)
            return tally
        return played
    return decorate


def tree(folder):
    """Each file below the folder, and what it holds."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@trial("folders that only look like ours")
def folders_that_look_like_ours(bench, tally, some):
    names = ("unfinished", "unfinished-1", "generation-1", "generation-7", "generation-2.new")[:some]
    scene = Scene(bench, tally)
    scene.write("1.txt", meeting(1))
    for name in names:
        scene.write(f"{name}/dybt/speciale.odt", b"to aars arbejde")
    before = tree(scene.agendas)
    scene.index("--db names a folder of other files", scene.agendas, codes=(2,), database=scene.agendas)
    scene.index("the same as a rebuild", "--rebuild", scene.agendas, codes=(2,), database=scene.agendas)
    tally.demand(tree(scene.agendas) == before, "files of the user are gone or changed")

    scene = Scene(bench, tally)
    scene.write("1.txt", meeting(1))
    scene.index("first build", scene.agendas)
    known = scene.items()
    for name in names:
        own = scene.database / name
        if not own.exists():
            (own / "dybt").mkdir(parents=True)
            (own / "dybt/speciale.odt").write_text("to aars arbejde")
    for name in ("XAPIANDB.bak", "XAPIANDB.tar.gz", "run.json.old", "generation-8/dagsorden"):
        (scene.database / name).parent.mkdir(exist_ok=True)
        (scene.database / name).write_text("brugerens egen")
    shutil.copytree(scene.database / "generation-1", scene.database / "generation-9",
                    ignore=shutil.ignore_patterns("dagsorden"))
    before = {path: content for path, content in tree(scene.database).items()
              if path.suffix == ".odt" or content == b"brugerens egen" or path.parent.name == "generation-9"}
    for arguments in ((), ("--rebuild",), ("--rebuild",), ("--rebuild",)):
        scene.index("foreign folders beside a generation", *arguments, codes=(0, 5))
        scene.demand(known, "foreign folders beside a generation")
    now = tree(scene.database)
    tally.demand(all(now.get(path) == content for path, content in before.items()),
                 "files of the user in the database's folder are gone or changed")


@trial("files named like a database")
def files_named_like_a_database(bench, tally, some):
    for name in ("iamglass", "XAPIANDB")[:some]:
        scene = Scene(bench, tally)
        for folder in range(7):
            scene.write_meetings(f"aar{folder}", 3, first=3 * folder)
        scene.index("first build", scene.agendas)
        known = scene.items()
        for place in ("aar3", "."):
            scene.write(f"{place}/{name}", b"")
            for arguments in ((), ("--rebuild",)):
                scene.index(f"{name} in {place}", *arguments)
                scene.demand(known, f"{name} in {place}")
        scene.write("aar3/ny.txt", meeting(30, items=1))
        scene.index("a new file beside it")
        tally.demand(sum(scene.items().values()) == sum(known.values()) + 1, f"{name}: a new file does not come in")


@trial("known files that give nothing any more")
def files_that_give_nothing(bench, tally, some):
    for form in ("txt", "pdf", "html", "docx")[:some]:
        for what, content in list(NOTHING.items())[:max(2, some)]:
            scene = Scene(bench, tally)
            source = "txt" if form in ("html", "docx") else form
            scene.write_meetings("syd", ENOUGH, form=source)
            scene.index("first build", scene.agendas)
            known = scene.items()
            told = f"{form}, all files {what}"
            for path in (scene.agendas / "syd").iterdir():
                path.write_bytes(content)
            for arguments in ((), (), ("--rebuild",)):
                scene.index(told, *arguments, codes=(4,))
                scene.demand(known, told)
            scene.write_meetings("syd", ENOUGH, form=source)
            scene.index(f"{told}, and back again", codes=(0,))
            scene.demand(known, f"{told}, and back again")


@trial("a few known files that fail now")
def few_files_that_fail(bench, tally, some):
    for form in ("txt", "pdf")[:some]:
        for what, content in (("noise", NOTHING["noise"]), ("NULs", NOTHING["NULs"]), ("half", None))[:some]:
            scene = Scene(bench, tally)
            paths = scene.write_meetings("syd", 3, form=form)
            scene.index("first build", scene.agendas)
            known = scene.items()
            good = paths[0].read_bytes()
            if content is None and form == "txt":
                continue  # half a text is a text
            paths[0].write_bytes(good[:len(good) // 2] if content is None else content)
            for codes, arguments in (((1,), ()), ((0,), ()), ((0, 1), ("--retry-failed",)), ((0, 1), ("--rebuild",))):
                scene.index(f"{form}, {what}", *arguments, codes=codes)
                scene.demand(known, f"{form}, {what}")
            scene.write_meetings("syd", 3, form=form)
            scene.index(f"{form}, {what}, and back again")
            scene.demand(known, f"{form}, {what}, and back again")


@trial("a deleted PATH that is a file")
def path_that_is_a_file(bench, tally, _):
    scene = Scene(bench, tally)
    paths = scene.write_meetings("syd", 3)
    scene.index("first build", *paths)
    known = scene.items()
    paths[0].unlink()
    for told in ("deleted", "the night after"):
        scene.index(told)
        scene.demand(of_files(known, paths[:1]), told)
    shutil.move(scene.agendas / "syd", scene.folder / "away")  # the folder itself is gone: a lost share
    for told in ("its folder is gone", "the night after that"):
        scene.index(told, codes=(4,))
        scene.demand(of_files(known, paths[:1]), told)
    shutil.move(scene.folder / "away", scene.agendas / "syd")
    scene.index("its folder is back")
    scene.demand(of_files(known, paths[:1]), "its folder is back")


@trial("slow losses over a week")
def slow_losses(bench, tally, some):
    for share in (5, 10, 3)[:some]:  # one in so many of what is left goes each night
        scene = Scene(bench, tally)
        left = scene.write_meetings("syd", 40)
        scene.index("first build", scene.agendas)
        known = scene.items()
        refused = False
        for night in range(7):
            for path in left[:max(1, len(left) // share)]:
                path.unlink()
            left = left[max(1, len(left) // share):]
            ended = scene.index(f"night {night}", codes=(4,) if refused else (0, 4))
            refused = ended.code == 4
        lost = sum((known - scene.items()).values())
        tally.demand(refused, "a week's losses were never refused")
        most = 0.2 * sum(known.values())
        if lost > most:
            tally.counts["lost"] += int(lost - most)
            tally.complain(f"{lost} of {sum(known.values())} items went in small pieces")


@trial("a missing PATH inside another")
def path_inside_another(bench, tally, some):
    for outer_first in (False, True)[:some]:
        scene = Scene(bench, tally)
        scene.write_meetings("srv", ENOUGH)
        inner = scene.agendas / "srv/b"
        scene.write_meetings("srv/b", 2, first=50)
        runs = [("--authority", "Køge Kommune", inner), (scene.agendas / "srv",)]
        for arguments in reversed(runs) if outer_first else runs:
            scene.index("first build", *arguments)
        known = scene.items()
        authority = scene.ask("--count", "--all", "--authority", "Køge").out
        shutil.move(inner, scene.folder / "away")
        for arguments in ((), (), (scene.agendas / "srv",), ("--rebuild",), ()):
            scene.index("the inner PATH is missing", *arguments, codes=(4,))
            scene.demand(known, "the inner PATH is missing")
        shutil.move(scene.folder / "away", inner)
        scene.index("the inner PATH is back")
        scene.demand(known, "the inner PATH is back")
        tally.demand(scene.ask("--count", "--all", "--authority", "Køge").out == authority and authority.strip() != "0",
                     "the inner PATH's options are lost")


# What stands in for pdftotext in PATH; {real} is the program itself, {syd} the folder of the agendas.
WRAPPERS = {
    "killed as it starts": "kill -9 $$",
    "killed as it reads": '"{real}" "$@" | head -c 300; kill -9 $$',
    "killed when SIGTERM did not help": '"{real}" "$@" | head -c 300; kill -15 $$; kill -9 $$',
    "not allowed to run": None,
}


def wrapped(scene, script):
    folder = scene.folder / "bin"
    folder.mkdir(exist_ok=True)
    program = folder / "pdftotext"
    script = script and script.format(real=shutil.which("pdftotext"), syd=scene.agendas / "syd")
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755 if script else 0o644)
    return {"PATH": f"{folder}:{scene.environment['PATH']}" if script else str(folder)}


@trial("pdftotext ended from outside")
def pdftotext_killed(bench, tally, some):
    for told, script in list(WRAPPERS.items())[:some]:
        scene = Scene(bench, tally)
        scene.write("syd/1.pdf", meeting(1))
        scene.index("first build", scene.agendas)
        known = scene.items()
        scene.write("syd/1.pdf", meeting(1, items=3))
        scene.write("syd/2.pdf", meeting(2))
        for arguments in ((), ("--rebuild",)):
            scene.index(told, *arguments, codes=(0, 1), environment=wrapped(scene, script))
            scene.demand(known, told)
        scene.index(f"the night after: {told}")
        found = scene.items()
        lost = max(0, 5 - sum(found.values()))
        tally.counts["lost"] += lost
        tally.demand(sum(found.values()) == 5, f"the night after: {told}: {sum(found.values())} items, not 5")


@trial("a share gone as a PDF is read")
def share_gone_as_pdf_is_read(bench, tally, _):
    scene = Scene(bench, tally)
    scene.write("syd/1.pdf", meeting(1))
    scene.index("first build", scene.agendas)
    scene.write("syd/1.pdf", meeting(1, items=3))
    environment = wrapped(scene, 'mv "{syd}" "{syd}.away"; "{real}" "$@"; code=$?; mv "{syd}.away" "{syd}"; exit $code')
    scene.index("gone for a moment", codes=(0, 1), environment=environment)
    tally.demand(sum(scene.items().values()) >= 2, "gone for a moment: items are lost")
    scene.index("the night after")
    tally.demand(sum(scene.items().values()) == 3, "the night after: the new items are not in")


def packed_pdf(text):
    """A PDF with packed pages, as most are: one damaged byte makes the rest of a page unreadable."""
    pages = [text.split("\n")[i:i + 50] for i in range(0, text.count("\n") + 1, 50)]
    objects = [hostile.CATALOG, b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        lines = [re.sub(rb"([()\\])", rb"\\\1", line.encode("cp1252", "replace")) for line in page]
        drawing = b"BT /F1 11 Tf 14 TL 72 780 Td\n" + b"".join(b"(%s) Tj T*\n" % line for line in lines) + b"ET"
        kids.append(len(objects) + 1)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
                       b"/Contents %d 0 R >>" % (len(objects) + 2))
        objects.append(hostile.stream(zlib.compress(drawing), b"/Filter /FlateDecode "))
    objects[1] = b"<< /Type /Pages /Kids [ %s ] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    return join_objects(objects)


@trial("a PDF with one damaged page")
def damaged_page(bench, tally, some):
    good = packed_pdf(meeting(1, items=36))
    pages = [match.end() for match in re.finditer(rb"/FlateDecode >>\nstream\n", good)]
    for page in pages[-some:]:
        bad = good[:page + 20] + bytes(40) + good[page + 60:]
        scene = Scene(bench, tally)
        scene.write("1.pdf", good)
        scene.index("first build", scene.agendas)
        known = scene.items()
        tally.demand(sum(known.values()) == 36, f"{sum(known.values())} items in the whole PDF, not 36")
        scene.write("1.pdf", bad)
        for codes, arguments in (((0, 1), ()), ((0,), ()), ((0, 1), ("--rebuild",))):
            scene.index("known, then damaged", *arguments, codes=codes)
            scene.demand(known, "known, then damaged")
        scene.write("1.pdf", good)
        scene.index("whole again")
        scene.demand(known, "whole again")
        scene = Scene(bench, tally)
        scene.write("1.pdf", bad)
        ended = scene.index("new and damaged", scene.agendas, codes=(0, 1))
        tally.demand("1.pdf" in ended.err, "new and damaged: what is missing is not said")
        tally.demand(scene.index("the night after").err == "", "the night after: said again")


@trial("two meetings of one day, body unknown")
def unknown_bodies(bench, tally, _):
    scene = Scene(bench, tally)
    for name, title in (("a/1.txt", "En ny havn"), ("b/2.txt", "En gammel bro"), ("c/3.txt", "En ny havn")):
        scene.write(name, hostile.agenda([("1.1", title), ("1.2", f"Sag i mappe {name[0]}")],
                                         "DAGSORDEN\n\nDato: 03-05-2031 09:30\n"))
    scene.index("first build", scene.agendas)
    ids = scene.ask("--all", "-n", "0", "--each", "--format", "ids").out.split()
    lost = 6 - len(set(ids))
    tally.counts["lost"] += lost
    tally.demand(lost == 0, f"{lost} items share an id: {ids}")
    tally.demand(scene.ask("--all", "--each", "--count").out.strip() == "6", "--count hides some")
    for item in ids:
        shown = scene.ask("--show", item, "-J")
        tally.demand(shown.code == 0 and f'"{item}"' in shown.out, f"--show does not reach {item}")


@trial("two meetings of one body and day")
def meetings_of_a_day(bench, tally, _):
    scene = Scene(bench, tally)
    for name, time in (("1.txt", "09:30"), ("2.txt", "15:00")):
        scene.write(name, hostile.agenda([("1.1", "En ny havn"), ("1.2", f"Sag kl. {time}")],
                                         f"DAGSORDEN 2031\n\nK K R  N O R D J Y L L A N D\nDato: 03-05-2031 {time}\n"))
        scene.index(name, scene.agendas)
    for arguments in ((), ("--rebuild",), ()):
        scene.index("the night after", *arguments)
        ids = scene.ask("--all", "-n", "0", "--format", "ids").out.split()
        tally.counts["lost"] += 4 - len(set(ids))
        tally.demand(len(set(ids)) == 4, f"items share an id, or are one hit: {ids}")


@trial("a web page cut short")
def page_cut_short(bench, tally, some):
    items = "".join(f"<h2>{i}. Sag om havn {i}</h2><h3>Indstilling</h3><p>At den godkendes.</p>" for i in range(1, 13))
    page = ("<!doctype html><html><body><h1>Dagsorden for Byrådet</h1><p>Dato: 03-05-2031 09:30</p>"
            f"{items}</body></html>")
    for share in (60, 10, 95)[:some]:
        scene = Scene(bench, tally)
        scene.write("1.html", page)
        scene.index("first build", scene.agendas)
        known = scene.items()
        scene.write("1.html", page[:len(page) * share // 100])
        # Near its end the page still has all items: then it is taken as it is, with a warning.
        ended = scene.index("cut short", codes=(0,) if share > 90 else (1,))
        tally.demand("1.html" in ended.err, "cut short: not said")
        scene.demand(known, f"cut short at {share} %")


@trial("--exclude of known files")
def exclusion(bench, tally, _):
    scene = Scene(bench, tally)
    paths = scene.write_meetings("syd", ENOUGH)
    scene.write_meetings("nord", ENOUGH, first=40)
    scene.index("first build", scene.agendas / "syd", scene.agendas / "nord")
    known = scene.items()
    kept = of_files(known, paths[:10])
    shutil.move(scene.agendas / "nord", scene.folder / "away")
    scene.index("asked for while a share is missing", "--exclude", "00?.txt", scene.agendas / "syd",
                scene.agendas / "nord", codes=(4,))
    shutil.move(scene.folder / "away", scene.agendas / "nord")
    scene.index("asked for again", "--exclude", "00?.txt", scene.agendas / "syd")
    scene.demand(kept, "asked for again")
    for arguments in ((), ("--rebuild",), ()):
        scene.index("the night after", *arguments)
        scene.demand(kept, "the night after")


@trial("lists of --files-from")
def lists_of_files(bench, tally, _):
    scene = Scene(bench, tally)
    paths = scene.write_meetings("syd", ENOUGH)
    names = scene.folder / "liste"
    names.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
    scene.index("first build", "--files-from", names)
    known = scene.items()
    kept = {path: path.read_bytes() for path in paths}
    for path in paths[:2]:
        path.unlink()
    scene.index("two are gone")
    scene.demand(of_files(known, paths[:2]), "two are gone")
    for path in paths[2:8]:
        path.unlink()
    for arguments in ((), (), ("--rebuild",)):
        scene.index("half is gone", *arguments, codes=(4,))
        scene.demand(of_files(known, paths[:2]), "half is gone")
    for path in paths[2:]:
        path.write_bytes(kept[path])
    scene.index("back again")
    scene.demand(of_files(known, paths[:2]), "back again")


def page_with_attachments(count):
    items = "".join(f"<h2>{i}. Ny havn ved kaj {i}</h2><h3>Indstilling</h3><p>At den godkendes.</p><h3>Bilag</h3>"
                    f'<ul><li><a href="bilag/rapport-{i}-om-vej.txt">Rapport {i}</a></li></ul>'
                    for i in range(1, count + 1))
    return ("<!doctype html><html><body><h1>Dagsorden for Byrådet</h1><p>Dato: 03-05-2031 09:30</p>"
            f"{items}</body></html>")


@trial("attachments that fail or vanish")
def attachments_lost(bench, tally, some):
    for told in ("all vanished", "one empty", "their PATH left out", "their PATH empty", "one noise",
                 "one not permitted")[:max(3, some)]:
        scene = Scene(bench, tally)
        scene.write("m.html", page_with_attachments(ENOUGH))
        paths = [scene.write(f"bilag/rapport-{i}-om-vej.txt", f"Zebrastriber og lyskryds ved vej {i}.\n")
                 for i in range(1, ENOUGH + 1)]
        of_all, folder = [scene.agendas], scene.agendas / "bilag"
        if "PATH" in told:
            of_all = [scene.agendas / "m.html", folder]
        scene.index("first build", *of_all)
        known = scene.items()

        def demand(told):
            scene.demand(known, told)
            found = int(scene.ask("--count", "--each", "zebrastriber").out or 0)  # --all leaves out attachments
            tally.counts["lost"] += ENOUGH - found
            tally.demand(found == ENOUGH, f"{told}: {found} of {ENOUGH} attachments are found")

        demand("first build")
        whole = paths[0].read_bytes()
        codes = (0, 1) if told.startswith("one") else (4,)
        nights = [(), (), ("--rebuild",), ("--retry-failed",)]
        if told in ("one empty", "one noise"):
            paths[0].write_bytes(NOTHING["empty" if told.endswith("empty") else "noise"])
        elif told == "one not permitted":
            paths[0].chmod(0)
        elif told == "their PATH left out":
            codes, nights = (0,), [of_all[:1], of_all[1:], ("--rebuild", of_all[0])]
        else:
            shutil.move(folder, scene.folder / "away")
            if "PATH" in told:
                folder.mkdir()
        for arguments in nights:
            scene.index(told, *arguments, codes=codes)
            demand(told)
        if (scene.folder / "away").exists():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.move(scene.folder / "away", folder)
        paths[0].chmod(0o644)
        paths[0].write_bytes(whole)
        for night in ("whole again", "the night after"):
            scene.index(f"{told}, {night}")
            demand(f"{told}, {night}")


TRIALS = (folders_that_look_like_ours, files_named_like_a_database, files_that_give_nothing, few_files_that_fail,
          path_that_is_a_file, slow_losses, path_inside_another, pdftotext_killed, share_gone_as_pdf_is_read, damaged_page,
          unknown_bodies, meetings_of_a_day, page_cut_short, exclusion, lists_of_files,
          attachments_lost)
