// The pages of --help. The list of options comes from the option table.
#include <array>
#include <string>

#include "common/error.h"
#include "indexer/error_texts.h"
#include "indexer/option_table.h"
#include "indexer/options.h"

namespace dagsorden {
namespace {

struct Topic {
  std::string_view name;
  Bilingual text;
};

constexpr std::array<Topic, 5> topics = {{
    {"files",
     {R"(What becomes of a file

  items        an agenda or minutes: cut into items, each one document
  unsegmented  looks like an agenda, but of no known layout: kept whole as one
               document, and named once (--list-unsegmented)
  skipped      no agenda, nothing in it, or a PDF without text: not kept, named
               once (--list-skipped); --whole keeps those that are no agenda,
               --ocr reads PDFs without text
  attached     named by an item as its attachment: a document under the item
  failed       cannot be read, damaged, locked, over a limit: named in the run
               where it first fails, counted in all (--list-failed)

Read are, in the folders given and all folders in them, any case of the ending:

  .txt .text .pdf      PDF with pdftotext (package poppler-utils)
  .html .htm .xhtml    saved web pages
  .docx .odt           and .doc, .rtf where antiword, unrtf are installed
  .json                a meeting of FirstAgenda Publication
  .xml                 SBSYS, AGMAN, eDoc, Acadre

The content decides which form a file has. Files of other kinds are counted.
Left out: dotfiles, ~$*, ._*, @eaDir, #recycle, .snapshot, symbolic links
without --follow-symlinks, and what --exclude names: 'kladde*' by the name of a
file or folder, 'arkiv/*/bilag' by the path within PATH. Text may be UTF-8,
UTF-16, ISO-8859-1, Windows-1252, CP850 or MacRoman.

A file is read again when its size or time has changed, or the options for it;
one that could not be read, when it has changed or with --retry-failed.
)",
      R"(Hvad der bliver af en fil

  items        en dagsorden eller et referat: delt i punkter, hvert ét dokument
  unsegmented  ligner en dagsorden, men i ingen kendt opsætning: beholdt i ét
               stykke og nævnt én gang (--list-unsegmented)
  skipped      ingen dagsorden, intet i den, eller en PDF uden tekst: ikke
               beholdt, nævnt én gang (--list-skipped); --whole beholder dem,
               der ikke er dagsordener
  failed       kan ikke læses, beskadiget, låst, over en grænse: nævnt i den
               kørsel, hvor det først sker, talt i alle (--list-failed)

Læst bliver, i de angivne mapper og alle mapper i dem, med store eller små
bogstaver i endelsen:

  .txt .text .pdf      PDF med pdftotext (pakken poppler-utils)
  .html .htm .xhtml    gemte websider
  .docx .odt           og .doc, .rtf, hvor antiword, unrtf er installeret
  .json                et møde fra FirstAgenda Publication
  .xml                 SBSYS, AGMAN, eDoc, Acadre

Indholdet afgør, hvilken form en fil har. Filer af andre slags tælles. Udeladt:
skjulte filer, ~$*, ._*, @eaDir, #recycle, .snapshot, symbolske links uden
--follow-symlinks, og hvad --exclude nævner: 'kladde*' efter filens eller
mappens navn, 'arkiv/*/bilag' efter stien i STI. Tekst kan være UTF-8, UTF-16,
ISO-8859-1, Windows-1252, CP850 eller MacRoman.

En fil læses igen, når dens størrelse eller tid er ændret, eller tilvalgene for
den; en, der ikke kunne læses, når den er ændret eller med --retry-failed.
)"}},
    {"exit",
     {R"(Exit codes

  0      done
  1      a file failed that had not failed before; all others are in.
         --status --max-age: the last run is longer ago
  2      wrong options, or a PATH that cannot be listed
  3      another run holds the database
  4      the prune guard kept the items of vanished files (--help prune)
  5      the database or the disk failed; what was committed stays readable
  128+n  stopped by signal n, after the current commit
)",
      R"(Slutkoder

  0      færdig
  1      en fil, der ikke før var fejlet, kan ikke læses; alle andre er med.
         --status --max-age: sidste kørsel er længere siden
  2      forkerte tilvalg, eller en STI, der ikke kan læses
  3      en anden kørsel har databasen
  4      punkter fra forsvundne filer blev beholdt (--help prune)
  5      databasen eller disken svigtede; hvad der var skrevet, kan læses
  128+n  standset af signal n, efter den igangværende skrivning
)"}},
    {"prune",
     {R"(What happens to vanished files

  The items of a file that is gone are removed, except where that looks like a
  lost share. For each PATH by itself: when it is missing, holds no file any
  more, or has lost more than 20 percent (--max-prune) of at least 10 known
  files, nothing under it is removed, what is new is taken in, and the exit code
  is 4. What was lost in the last seven days counts too, and so do files that
  give no items any more: emptied, or error pages now. A file that was moved or
  renamed, or is left out by --exclude, is not lost. The PATHs of one
  --files-from are judged as one.

  What a file gave stays when it is damaged or cannot be read now; --list-failed
  says since when.

  If they are gone for good, run once with --max-prune 100. --no-prune keeps the
  items of all vanished files.
)",
      R"(Hvad der sker med forsvundne filer

  Punkterne fra en fil, der er væk, fjernes, medmindre det ligner et netværks-
  drev, der mangler. For hver STI for sig: når den mangler, ingen filer har
  mere, eller har mistet mere end 20 procent (--max-prune) af mindst 10 kendte
  filer, fjernes intet under den, nyt tages med, og slutkoden er 4. Hvad der
  gik tabt de sidste syv dage, tæller med, og det gør filer, der ikke giver
  punkter mere: tømt, eller nu en fejlside. En fil, der er flyttet, omdøbt
  eller udeladt med --exclude, er ikke tabt. STIERNE i én --files-from bedømmes
  som én.

  Hvad en fil gav, bliver, når den er beskadiget eller ikke kan læses nu;
  --list-failed siger siden hvornår.

  Er de væk for altid, så kør én gang med --max-prune 100. --no-prune beholder
  punkterne fra alle forsvundne filer.
)"}},
    {"summary",
     {R"(The report at the end

  --summary json prints one object on one line, also with -q:

  files_seen          files found; each is one of
  files_added           not known before
  files_changed         other content or options than in the last run
  files_unchanged       as in the last run
  files_removed       known files that are gone
  files_unsegmented   of the files found: agendas of no known layout
  files_skipped         no agenda, empty, or a PDF without text
  files_failed          could not be read
  files_other         files of other kinds, not among the files seen
  items_added, items_removed, items_total
  unsegmented         [{path}]
  failures            [{path, code, reason, new}]
  skipped             [{path, code, reason}]
  seconds, started, generation
)",
      R"(Rapporten til sidst

  --summary json viser ét objekt på én linje, også med -q:

  files_seen          fundne filer; hver er en af
  files_added           ikke kendt før
  files_changed         andet indhold eller andre tilvalg end i sidste kørsel
  files_unchanged       som i sidste kørsel
  files_removed       kendte filer, der er væk
  files_unsegmented   af de fundne: dagsordener i ingen kendt opsætning
  files_skipped         ingen dagsorden, tomme, eller PDF uden tekst
  files_failed          kunne ikke læses
  files_other         filer af andre slags, ikke blandt de fundne
  items_added, items_removed, items_total
  unsegmented         [{path}]
  failures            [{path, code, reason, new}]
  skipped             [{path, code, reason}]
  seconds, started, generation
)"}},
    {"database",
     {R"(The database

  A folder: --db DIR, else $DAGSORDEN_DB, else /var/lib/dagsorden. It is made
  where it is missing. In it lie generations, each a Xapian database, and the
  file XAPIANDB, which names the current one; Xapian's own tools open the folder
  as it is.

  An update changes the current generation: each commit holds whole files, and
  readers see one commit or the next. --rebuild makes a new generation beside it
  and swaps it in at the end. The one before is kept until the next rebuild.

  The database remembers PATHs, and --authority, --whole, --ocr,
  --no-attachments, --exclude and --follow-symlinks for each. A run without PATH
  brings all of them up to date; one that names a PATH again names its options
  again. Ids begin with the authority: with another one they change.

  A database that an older dagsorden made is made anew by the next run, from the
  text it keeps where it can; the old one answers queries meanwhile.
)",
      R"(Databasen

  En mappe: --db MAPPE, ellers $DAGSORDEN_DB, ellers /var/lib/dagsorden. Den
  oprettes, hvor den mangler. I den ligger generationer, hver en Xapian-
  database, og filen XAPIANDB, som nævner den gældende; Xapians egne værktøjer
  åbner mappen, som den er.

  En opdatering ændrer den gældende generation: hver skrivning rummer hele
  filer, og læsere ser én skrivning eller den næste. --rebuild laver en ny
  generation ved siden af og skifter til den til sidst. Den forrige beholdes til
  næste gang.

  Databasen husker STIER og --authority, --whole, --exclude og --follow-symlinks
  for hver. En kørsel uden STI bringer dem alle à jour; en, der nævner en STI
  igen, nævner dens tilvalg igen. Id begynder med myndigheden: med en anden
  skifter de.

  En database fra et ældre dagsorden laves på ny af næste kørsel, af den tekst,
  den gemmer, hvor det kan lade sig gøre; den gamle svarer imens.
)"}},
}};

constexpr Bilingual introduction = {
    R"(dagsorden-index [OPTION]... PATH...     makes Danish meeting agendas searchable

  dagsorden-index --db agendas.db ~/agendas   make a database, or update it
  dagsorden-index --db agendas.db             update all that it remembers
  dagsorden-index --items dagsorden.pdf       print the items as JSON lines

)",
    R"(dagsorden-index [TILVALG]... STI...     gør danske dagsordener søgbare

  dagsorden-index --db d.db ~/dagsordener   lav en database, eller opdater den
  dagsorden-index --db d.db                 opdater alt, den husker
  dagsorden-index --items dagsorden.pdf     vis punkterne som JSON-linjer

)"};

constexpr Bilingual ending = {
    "\nA PATH is a file (.txt, .pdf, .html, .docx, .json, .xml …) or a folder.\nTopics: ",
    "\nEn STI er en fil (.txt, .pdf, .html, .docx, .json, .xml …) eller en mappe.\nEmner: "};

std::string topic_names() {
  std::string names = "options";
  for (const Topic& topic : topics) names.append(", ").append(topic.name);
  return names;
}

}  // namespace

std::string help_text(const std::optional<std::string>& topic, Language language) {
  if (topic) {
    if (*topic == "options" || *topic == "tilvalg") {
      constexpr Bilingual heading = {"All options\n\n", "Alle tilvalg\n\n"};
      return std::string(heading.in(language)) + option_lines(index_program, language, true);
    }
    for (const Topic& known : topics) {
      if (known.name == *topic) return std::string(known.text.in(language));
    }
    throw Error(Fault::usage, errors::no_such_topic(*topic), errors::topics_are(topic_names()));
  }
  return std::string(introduction.in(language)) + option_lines(index_program, language, false) +
         std::string(ending.in(language)) + topic_names() + "\n";
}

}  // namespace dagsorden
