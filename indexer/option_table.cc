#include "indexer/option_table.h"

namespace dagsorden {
namespace {

constexpr Option options[] = {
    {.name = "db",
     .letter = 'd',
     .value = {"DIR", "MAPPE"},
     .help = {"database (else $DAGSORDEN_DB, /var/lib/dagsorden)",
              "databasen (ellers $DAGSORDEN_DB, /var/lib/dagsorden)"},
     .completion = Completion::folder,
     .section = "Database and paths",
     .manual = R"(The folder of the database.
It is made if missing.
Without this option it is
.Ev DAGSORDEN_DB ,
else
.Pa /var/lib/dagsorden .
It must lie on a local disk; the agendas need not.)"},
    {.name = "items",
     .help = {"touch no database: print the items as JSON lines",
              "rør ingen database: vis punkterne som JSON-linjer"},
     .section = "How agendas are read",
     .manual = R"(Touch no database.
Print the items of the files as JSON lines to standard output.
With the path
.Ql -
standard input is read as one document.)"},
    {.name = "as",
     .value = {"FORM", "FORM"},
     .help = {"of --items -: the form of what stdin gives (html, docx …)",
              "til --items -: formen af det, stdin giver (html, docx …)"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "text pdf html docx odt doc rtf json xml",
     .section = "How agendas are read",
     .manual = R"(With
.Fl -items
.Ql - :
the form of what standard input gives, where its content does not tell it:
.Ql text , pdf , html , docx , odt , doc , rtf , json
or
.Ql xml .)"},
    {.name = "explain-layout",
     .help = {"say how the files are cut, on what evidence, and why",
              "sig, hvordan filerne skæres, på hvilket grundlag"},
     .is_rare = true,
     .section = "How agendas are read",
     .manual = R"(Touch no database.
Say how each file is cut: its blocks and what each could be, the list of
contents, the forms that its headings may have with the evidence for each
heading, and which form was chosen, or why the file stays whole.)"},
    {.name = "dry-run",
     .help = {"say what would be added, changed and removed",
              "sig, hvad der ville blive tilføjet, ændret og fjernet"},
     .section = "Files that are gone",
     .manual = R"(Change nothing.
Say what would be added, changed and removed.)"},
    {.name = "rebuild",
     .help = {"make the database anew, and swap it in at the end",
              "lav databasen forfra, og tag den i brug til sidst"},
     .section = "Database and paths",
     .manual = R"(Make the database anew, beside the old one, and put it in its place at the
very end.
Searches use the old one until then.
Needs the disk space of both.)"},
    {.name = "authority",
     .value = {"NAME", "NAVN"},
     .help = {"whose agendas these are, if the cover does not say",
              "hvis dagsordener det er, når forsiden ikke siger det"},
     .is_rare = true,
     .section = "How agendas are read",
     .manual = R"(Whose agendas these are, where their covers do not say, for example
.Ql Køge Kommune .
Remembered with the paths.)"},
    {.name = "whole",
     .help = {"keep files that are no agenda too, each as a whole",
              "behold også filer, der ikke er dagsordener, hele"},
     .section = "How agendas are read",
     .manual = R"(Also keep files that are no agenda, attachments say, each as one document.
Remembered with the paths.)"},
    {.name = "ocr",
     .help = {"read PDFs without text with tesseract, once a file",
              "læs PDF-filer uden tekst med tesseract, én gang hver"},
     .section = "How agendas are read",
     .manual = R"(Read PDFs without text, such as scans, with
.Xr tesseract 1
and its Danish (package tesseract-ocr-dan).
It takes some seconds a page, once a file: the text is kept beside the database.
Remembered with the paths.)"},
    {.name = "no-attachments",
     .help = {"do not index the files that items name as attachments",
              "indeksér ikke de filer, som punkter nævner som bilag"},
     .section = "How agendas are read",
     .manual = R"(Do not index attachments.
Else a file under the paths that an item names as its attachment, by a link, its
name or FirstAgenda's id, is a document of its own: it is found by its own words,
with the item named, and stands under the item where both are found.
Remembered with the paths.)"},
    {.name = "keep-cpr",
     .help = {"keep personal numbers (CPR), which else are masked",
              "behold personnumre (CPR), der ellers sløres"},
     .is_rare = true,
     .section = "How agendas are read",
     .manual = R"(Keep personal numbers (CPR) as they stand.
Without it each of their digits is an x in all that is kept and shown, and the report tells how many
there were.
Remembered with the paths.)"},
    {.name = "exclude",
     .value = {"GLOB", "MØNSTER"},
     .help = {"leave out files or folders with such a name or path",
              "udelad filer og mapper med sådan et navn eller en sti"},
     .repeats = true,
     .section = "Database and paths",
     .manual = R"(Leave out files and folders of such a name, for example
.Li 'kladde*' ,
or, where
.Ar glob
has a slash, of such a path within the
.Ar path ,
for example
.Li 'arkiv/*/bilag' .
May be repeated.
Quote it, or the shell expands it.
What was indexed of such files goes.
Remembered with the paths.)"},
    {.name = "follow-symlinks",
     .help = {"follow symbolic links in the folders", "følg symbolske links i mapperne"},
     .is_rare = true,
     .section = "Database and paths",
     .manual = R"(Go where symbolic links in the folders lead.
Remembered with the paths.)"},
    {.name = "files-from",
     .value = {"FILE", "FIL"},
     .help = {"read PATHs from FILE, or - for stdin, one a line",
              "læs STIER fra FIL eller - (stdin), én på hver linje"},
     .is_rare = true,
     .completion = Completion::file,
     .section = "Database and paths",
     .manual = R"(Read paths from
.Ar file ,
one a line, or from standard input where
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
end in NUL bytes, as
.Ql find -print0
writes them.)"},
    {.name = "no-prune",
     .help = {"keep the items of files that are gone", "behold punkterne fra filer, der er væk"},
     .is_rare = true,
     .section = "Files that are gone",
     .manual = R"(Keep the items of all files that are gone.)"},
    {.name = "max-prune",
     .value = {"PERCENT", "PROCENT"},
     .help = {"keep all of a PATH that lost more (20; 100: remove)",
              "behold alt i en STI, der mistede mere (20; 100: fjern)"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "20 100",
     .section = "Files that are gone",
     .manual = R"(The guard against a share that is not mounted.
When a path is missing or empty, or when it has lost more than
.Ar percent
of at least 10 known files, nothing under it is removed.
What is new is taken in all the same, and the exit status is 4.
The default is 20.
What was lost in the last seven days counts too, and so do files that give no
items any more, because they were emptied or hold an error page now.
A path inside another is judged by itself, the paths of one
.Fl -files-from
as one.
What a file gave stays when it is damaged or cannot be read now;
.Fl -list-failed
says since when.
With 100 everything may go, a whole path too, which is for the one run after
files were really cleared away.
A file that was moved or renamed, or is left out by
.Fl -exclude ,
is not lost.)"},
    {.name = "retry-failed",
     .help = {"try the files again that could not be read",
              "prøv igen med de filer, der ikke kunne læses"},
     .is_rare = true,
     .section = "How agendas are read",
     .manual = R"(Try again the files that failed before, though they have not changed: after
.Xr pdftotext 1
was installed, or access to them was given.)"},
    {.name = "list-failed",
     .help = {"name the files that could not be read, and why",
              "nævn de filer, der ikke kunne læses, og hvorfor"},
     .is_rare = true,
     .section = "Looking after a database",
     .manual = R"(Name the files that could not be read, with the reasons.)"},
    {.name = "list-unsegmented",
     .help = {"name the agendas of no known layout, kept whole",
              "nævn de dagsordener i ingen kendt opsætning, der er hele"},
     .is_rare = true,
     .section = "Looking after a database",
     .manual = R"(Name the agendas whose items could not be told apart; each is kept whole.)"},
    {.name = "list-skipped",
     .help = {"name the files that were left out, and why",
              "nævn de filer, der blev udeladt, og hvorfor"},
     .is_rare = true,
     .section = "Looking after a database",
     .manual = R"(Name the files that are no agenda, empty, or without text, with the reasons.)"},
    {.name = "check",
     .help = {"verify the database", "efterprøv databasen"},
     .section = "Looking after a database",
     .manual = R"(Verify that the database is sound, while no run is under way.
Exit status 5 means that it is damaged;
.Fl -rebuild
mends it.)"},
    {.name = "status",
     .help = {"say when the database was last brought up to date",
              "sig, hvornår databasen sidst blev bragt à jour"},
     .section = "Looking after a database",
     .manual = R"(Say when the database was last brought up to date.)"},
    {.name = "max-age",
     .value = {"AGE", "ALDER"},
     .help = {"of --status: exit 1 where it is longer ago (26h, 2d)",
              "til --status: slut med 1, hvis det er længere siden"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "26h 2d",
     .section = "Looking after a database",
     .manual = R"(With
.Fl -status :
end with exit status 1 when that was longer ago than
.Ar age ,
for example
.Ql 26h
or
.Ql 2d ,
or never was.)"},
    {.name = "jobs",
     .letter = 'j',
     .value = {"N", "N"},
     .help = {"worker threads (default: one a core)",
              "tråde, der arbejder (standard: én pr. kerne)"},
     .section = "Database and paths",
     .manual = R"(Read files with
.Ar n
threads instead of one for each core.)"},
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
is printed with
.Fl -quiet
too.)"},
    {.name = "progress",
     .value = {"WHEN", "TID"},
     .help = {"progress bar on stderr: auto, always or never",
              "fremgang på stderr: auto, always eller never"},
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
without it by
.Ev LC_ALL ,
.Ev LC_MESSAGES
or
.Ev LANG .
JSON stays as it is.)"},
    {.name = "quiet",
     .letter = 'q',
     .help = {"say nothing unless something needs a person",
              "sig intet, medmindre noget kræver et menneske"},
     .section = "What is said",
     .manual = R"(Say nothing unless something needs a person.)"},
    {.name = "verbose",
     .letter = 'v',
     .help = {"name each file, and why it was left out",
              "nævn hver fil, og hvorfor den blev udeladt"},
     .section = "What is said",
     .manual = R"(Name each file, and why it was left out.)"},
    {.name = "help",
     .letter = 'h',
     .value = {"TOPIC", "EMNE"},
     .help = {"this page; --help TOPIC: one of the topics below",
              "denne side; --help EMNE: et af emnerne nedenfor"},
     .has_optional_value = true,
     .completion = Completion::choices,
     .choices = "options files exit prune summary database",
     .section = "What is said",
     .manual = R"(A short reminder of the options that are used most, or one of these topics:
.Cm options
(all of them),
.Cm files , exit , prune , summary , database .)"},
    {.name = "version",
     .help = {"the version of this program", "programmets version"},
     .section = "What is said",
     .manual = R"(The version.)"},
};

}  // namespace

const Program index_program = {"dagsorden-index", options, false};

}  // namespace dagsorden
