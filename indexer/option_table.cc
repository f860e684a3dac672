#include "indexer/option_table.h"

namespace dagsorden {
namespace {

constexpr Option options[] = {
    {.name = "db",
     .letter = 'd',
     .value = {"DIR", "MAPPE"},
     .help = {"the database (else $DAGSORDEN_DB, /var/lib/dagsorden)",
              "databasen (ellers $DAGSORDEN_DB, /var/lib/dagsorden)"},
     .completion = Completion::folder,
     .section = "Database and paths",
     .manual = R"(The folder of the database.
It is created if it is missing.
The default is
.Ev DAGSORDEN_DB ,
else
.Pa /var/lib/dagsorden .
It must be on a local disk; the agendas need not.)"},
    {.name = "items",
     .help = {"use no database: print the items as JSON lines",
              "brug ingen database: vis punkterne som JSON-linjer"},
     .section = "How agendas are read",
     .manual = R"(Use no database.
Print the items of the files as JSON lines on standard output.
With the path
.Ql - ,
standard input is read as one document.)"},
    {.name = "as",
     .value = {"FORM", "FORM"},
     .help = {"with --items -: the format of standard input (html, docx …)",
              "med --items -: formatet af standardinput (html, docx …)"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "text pdf html docx odt doc rtf json xml",
     .section = "How agendas are read",
     .manual = R"(With
.Fl -items
.Ql - :
the format of standard input, if its content does not show it:
.Ql text , pdf , html , docx , odt , doc , rtf , json
or
.Ql xml .)"},
    {.name = "explain-layout",
     .help = {"explain how the files are cut, and on what evidence",
              "forklar, hvordan filerne deles, og på hvilket grundlag"},
     .is_rare = true,
     .section = "How agendas are read",
     .manual = R"(Use no database.
Explain how each file is cut: its blocks and what each may be, the list of
contents, the ways in which its items may be marked with the evidence for each
heading, and which way was chosen, or why the file stays whole.)"},
    {.name = "dry-run",
     .help = {"only show what would be added, changed and removed",
              "vis kun, hvad der ville blive tilføjet, ændret og fjernet"},
     .section = "Files that are gone",
     .manual = R"(Change nothing.
Show what would be added, changed and removed.)"},
    {.name = "rebuild",
     .help = {"build the database anew and swap it in at the end",
              "byg databasen op på ny, og tag den i brug til sidst"},
     .section = "Database and paths",
     .manual = R"(Build a new database beside the old one and swap it in at the end.
Until then, searches use the old one.
Needs disk space for both.)"},
    {.name = "authority",
     .value = {"NAME", "NAVN"},
     .help = {"whose agendas these are, if the cover does not say",
              "myndigheden bag dagsordenerne, hvis forsiden ikke nævner den"},
     .is_rare = true,
     .section = "How agendas are read",
     .manual = R"(Whose agendas these are, if their covers do not say, for example
.Ql Køge Kommune .
Remembered with the paths.)"},
    {.name = "whole",
     .help = {"also keep files that are not agendas, each as a whole",
              "behold også filer, der ikke er dagsordener, i ét stykke"},
     .section = "How agendas are read",
     .manual = R"(Also keep files that are not agendas, such as attachments, each as one document.
Remembered with the paths.)"},
    {.name = "ocr",
     .help = {"read PDFs without text with tesseract, once per file",
              "læs PDF-filer uden tekst med tesseract, én gang hver"},
     .section = "How agendas are read",
     .manual = R"(Read PDFs without text, such as scans, with
.Xr tesseract 1
and its Danish data (package tesseract-ocr-dan).
It takes some seconds per page, but only once per file: the text is kept beside
the database.
Remembered with the paths.)"},
    {.name = "no-attachments",
     .help = {"do not index the files that items name as attachments",
              "indeksér ikke de filer, som punkter nævner som bilag"},
     .section = "How agendas are read",
     .manual = R"(Do not index attachments.
Without this option, a file that an item names as its attachment (by a link, a name or
FirstAgenda's id) becomes a document of its own: it is found by its own words,
names the item, and is shown under the item if both are found.
Remembered with the paths.)"},
    {.name = "keep-cpr",
     .help = {"keep personal numbers (CPR) instead of masking them",
              "behold personnumre (CPR) i stedet for at sløre dem"},
     .is_rare = true,
     .section = "How agendas are read",
     .manual = R"(Keep personal numbers (CPR).
Without this option each of their digits becomes an x in everything that is
stored and shown, and the report counts them.
Remembered with the paths.)"},
    {.name = "exclude",
     .value = {"GLOB", "MØNSTER"},
     .help = {"leave out files and folders with this name or path",
              "udelad filer og mapper med dette navn eller denne sti"},
     .repeats = true,
     .section = "Database and paths",
     .manual = R"(Leave out files and folders with this name, for example
.Li 'kladde*' ,
or, if
.Ar glob
contains a slash, with this path within the
.Ar path ,
for example
.Li 'arkiv/*/bilag' ,
or anywhere below it with
.Li '**/bilag/*.pdf' .
A glob that leaves nothing out is named on standard error.
May be repeated.
Quote it, or the shell expands it.
Items of such files are removed.
The globs are remembered with the paths: a run without
.Ar path
adds its globs to them; a run that names a
.Ar path
replaces those of that path.)"},
    {.name = "follow-symlinks",
     .help = {"follow symbolic links in the folders", "følg symbolske links i mapperne"},
     .is_rare = true,
     .section = "Database and paths",
     .manual = R"(Follow symbolic links in the folders, and those that a list names.
Remembered with the paths.)"},
    {.name = "files-from",
     .value = {"FILE", "FIL"},
     .help = {"read PATHs from FILE (-: standard input), one per line",
              "læs STIER fra FIL (-: standardinput), én pr. linje"},
     .is_rare = true,
     .completion = Completion::file,
     .section = "Database and paths",
     .manual = R"(Read paths from
.Ar file ,
one per line, or from standard input if
.Ar file
is
.Ql - .
They are remembered as one list.)"},
    {.name = "null",
     .letter = '0',
     .help = {"the PATHs of --files-from end with NUL", "STIERNE i --files-from slutter med NUL"},
     .is_rare = true,
     .section = "Database and paths",
     .manual = R"(The paths of
.Fl -files-from
end with NUL bytes, as written by
.Ql find -print0 .)"},
    {.name = "no-prune",
     .help = {"keep the items of files that are gone", "behold punkterne fra filer, der er væk"},
     .is_rare = true,
     .section = "Files that are gone",
     .manual = R"(Keep the items of all files that are gone.)"},
    {.name = "max-prune",
     .value = {"PERCENT", "PROCENT"},
     .help = {"keep the items of a PATH that lost more than this (20)",
              "behold punkterne, hvis en STI har mistet mere (20)"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "20 100",
     .section = "Files that are gone",
     .manual = R"(Guards against a share that is not mounted.
If a path is missing or empty, or has lost more than
.Ar percent
of at least 10 known files, nothing under it is removed.
New files are still indexed, and the exit status is 4.
The default is 20.
Losses of the last seven days count too, and so do files that no longer give
items because they were emptied or now hold an error page.
A path inside another is judged separately, the paths of one
.Fl -files-from
together.
If a file is damaged or cannot be read, its earlier items stay;
.Fl -list-failed
says since when.
With 100 everything may be removed, even a whole path: use it for the one run
after files were really cleared away.
A file that was moved, renamed or left out by
.Fl -exclude
is not lost.)"},
    {.name = "retry-failed",
     .help = {"retry files that could not be read",
              "prøv igen at læse filer, der ikke kunne læses"},
     .is_rare = true,
     .section = "How agendas are read",
     .manual = R"(Try failed files again even if they have not changed, for example after installing
.Xr pdftotext 1
or getting access to them.)"},
    {.name = "list-failed",
     .help = {"list the files that could not be read, and why",
              "vis de filer, der ikke kunne læses, og hvorfor"},
     .is_rare = true,
     .section = "Looking after a database",
     .manual = R"(List the files that could not be read, with the reasons.)"},
    {.name = "list-unsegmented",
     .help = {"list the agendas of unknown layout, which are kept whole",
              "vis de dagsordener med ukendt opsætning, der er gemt i ét stykke"},
     .is_rare = true,
     .section = "Looking after a database",
     .manual = R"(List the agendas whose items could not be told apart; each is kept whole.)"},
    {.name = "list-skipped",
     .help = {"list the files that were left out, and why",
              "vis de filer, der blev udeladt, og hvorfor"},
     .is_rare = true,
     .section = "Looking after a database",
     .manual =
         R"(List the files that are not agendas, are empty or have no text, with the reasons.)"},
    {.name = "check",
     .help = {"check the database", "kontrollér databasen"},
     .section = "Looking after a database",
     .manual = R"(Check that the database is sound; no run may be in progress.
Exit status 5 means that it is damaged;
.Fl -rebuild
repairs it.)"},
    {.name = "status",
     .help = {"show when the database was last brought up to date",
              "vis, hvornår databasen sidst blev opdateret"},
     .section = "Looking after a database",
     .manual = R"(Show when the database was last brought up to date, and what it holds.)"},
    {.name = "max-age",
     .value = {"AGE", "ALDER"},
     .help = {"with --status: exit 1 if the last run is older (26h, 2d)",
              "med --status: slutkode 1, hvis det er længere siden"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "26h 2d",
     .section = "Looking after a database",
     .manual = R"(With
.Fl -status :
exit with status 1 if the last run was longer ago than
.Ar age
(for example
.Ql 26h
or
.Ql 2d )
or has never happened.)"},
    {.name = "jobs",
     .letter = 'j',
     .value = {"N", "N"},
     .help = {"worker threads (default: one per core)", "antal tråde (standard: én pr. kerne)"},
     .section = "Database and paths",
     .manual = R"(Use
.Ar n
threads instead of one per core.)"},
    {.name = "summary",
     .value = {"FORM", "FORM"},
     .help = {"the report at the end: text, or json on one line",
              "rapporten til sidst: text eller json på én linje"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "text json",
     .section = "What is said",
     .manual = R"(The report on standard output at the end of a run:
.Cm text
(the default) or
.Cm json ,
one object on one line.
.Cm json
is printed even with
.Fl -quiet .)"},
    {.name = "progress",
     .value = {"WHEN", "HVORNÅR"},
     .help = {"progress bar on stderr: auto, always or never",
              "fremdrift på stderr: auto, always eller never"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "auto always never",
     .section = "What is said",
     .manual = R"(A progress bar on standard error:
.Cm auto
(the default: only on a terminal),
.Cm always
or
.Cm never .)"},
    {.name = "lang",
     .value = {"LANGUAGE", "SPROG"},
     .help = {"da or en (else by $LANG): messages and help",
              "da eller en (ellers efter $LANG): beskeder og hjælp"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "da en",
     .section = "What is said",
     .manual = R"(Messages, report and help in Danish
.Pq Cm da
or English
.Pq Cm en ;
the default comes from
.Ev LC_ALL ,
.Ev LC_MESSAGES
or
.Ev LANG .
JSON is not translated.)"},
    {.name = "quiet",
     .letter = 'q',
     .help = {"print only what needs attention", "skriv kun det, der kræver opmærksomhed"},
     .section = "What is said",
     .manual = R"(Print only what needs attention.)"},
    {.name = "verbose",
     .letter = 'v',
     .help = {"name every file, and why it was left out",
              "nævn hver fil, og hvorfor den blev udeladt"},
     .section = "What is said",
     .manual = R"(Name every file, and why it was left out.)"},
    {.name = "help",
     .letter = 'h',
     .value = {"TOPIC", "EMNE"},
     .help = {"this page; --help TOPIC: one of the topics below",
              "denne side; --help EMNE: et af emnerne nedenfor"},
     .has_optional_value = true,
     .completion = Completion::choices,
     .choices = "options files exit prune summary database",
     .section = "What is said",
     .manual = R"(A reminder of the most used options, or one of these topics:
.Cm options
(all of them),
.Cm files , exit , prune , summary , database .)"},
    {.name = "version",
     .help = {"the version of this program", "programmets version"},
     .section = "What is said",
     .manual = R"(Print the version.)"},
};

}  // namespace

const Program index_program = {"dagsorden-index", options, false};

}  // namespace dagsorden
