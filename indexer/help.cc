// The pages of --help. The list of options is generated from the option table.
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
     {R"(What happens to each file

  items        an agenda or minutes: cut into items, each one document
  unsegmented  looks like an agenda, but of unknown layout: kept whole as one
               document and reported once (--list-unsegmented)
  skipped      not an agenda, empty, or a PDF without text: not kept, reported
               once (--list-skipped); --whole keeps files that are not agendas,
               --ocr reads PDFs without text
  attached     named by an item as its attachment: a document under the item
  failed       unreadable, damaged, locked or over a limit: reported in the run
               where it first fails, counted in every run (--list-failed)

These files are read, in the given folders and all folders below them, whatever
the case of the extension:

  .txt .text .pdf      PDF with pdftotext (package poppler-utils)
  .html .htm .xhtml    saved web pages
  .docx .odt           and .doc, .rtf if antiword, unrtf are installed
  .json                a meeting from FirstAgenda Publication
  .xml                 SBSYS, AGMAN, eDoc, Acadre

The content decides which format a file has. Other files are only
counted. These are left out: hidden files, ~$*, ._*, @eaDir, #recycle,
.snapshot, symbolic links without --follow-symlinks, and what --exclude names:
'kladde*' matches the name of a file or folder, 'arkiv/*/bilag' the path within
PATH. Text may be UTF-8, UTF-16, ISO-8859-1, Windows-1252, CP850 or MacRoman.

A file is read again when its size, its time or its options have changed. A
file that failed is tried again when it changes, or with --retry-failed.
)",
      R"(Hvad der sker med hver fil

  items        en dagsorden eller et referat: delt i punkter, hvert ét dokument
  unsegmented  ligner en dagsorden, men i ukendt opsætning: beholdt i ét stykke
               og nævnt én gang (--list-unsegmented)
  skipped      ikke en dagsorden, tom eller en PDF uden tekst: ikke beholdt,
               nævnt én gang (--list-skipped); --whole beholder filer, der ikke
               er dagsordener, --ocr læser PDF-filer uden tekst
  attached     nævnt af et punkt som bilag: et dokument under punktet
  failed       ulæselig, beskadiget, låst eller over en grænse: nævnt i den
               kørsel, hvor det sker første gang, talt i alle (--list-failed)

Disse filer læses i de angivne mapper og alle mapper under dem, uanset store og
små bogstaver i endelsen:

  .txt .text .pdf      PDF med pdftotext (pakken poppler-utils)
  .html .htm .xhtml    gemte websider
  .docx .odt           og .doc, .rtf, hvis antiword, unrtf er installeret
  .json                et møde fra FirstAgenda Publication
  .xml                 SBSYS, AGMAN, eDoc, Acadre

Indholdet afgør en fils format. Filer i andre formater tælles kun. Disse
udelades: skjulte filer, ~$*, ._*, @eaDir, #recycle, .snapshot, symbolske links
uden --follow-symlinks, og det, --exclude nævner: 'kladde*' passer på navnet på
en fil eller mappe, 'arkiv/*/bilag' på stien inden for STI. Tekst kan være
UTF-8, UTF-16, ISO-8859-1, Windows-1252, CP850 eller MacRoman.

En fil læses igen, når dens størrelse, tid eller tilvalg er ændret. En fil, der
ikke kunne læses, prøves igen, når den er ændret, eller med --retry-failed.
)"}},
    {"exit",
     {R"(Exit codes

  0      done
  1      a file failed that had not failed before; all others are indexed.
         --status --max-age: the last run was longer ago
  2      wrong options, or a PATH that cannot be listed
  3      another run holds the database
  4      the prune guard kept the items of vanished files (--help prune)
  5      the database or the disk failed; what was committed stays readable
  128+n  stopped by signal n, after the current commit
)",
      R"(Slutkoder

  0      færdig
  1      en fil, der er ny eller kunne læses før, kan ikke læses; alle andre er
         med. --status --max-age: det er længere siden, databasen blev opdateret
  2      forkerte tilvalg, eller en STI, der ikke kan læses
  3      en anden kørsel er i gang med databasen
  4      punkter fra forsvundne filer blev beholdt (--help prune)
  5      databasen eller disken svigtede; det, der er skrevet, kan stadig læses
  128+n  standset af signal n, efter den igangværende skrivning
)"}},
    {"prune",
     {R"(What happens to vanished files

  The items of a file that is gone are removed, unless it looks as if a share
  were not mounted. Each PATH is judged separately: if it is missing or empty,
  or has lost more than 20 percent (--max-prune) of at least 10 known files,
  nothing under it is removed. New files are still indexed, and the exit code
  is 4.

  Losses of the last seven days count too, and so do files that no longer give
  items because they were emptied or now hold an error page. A file that was
  moved, renamed or left out by --exclude is not lost. The PATHs of one
  --files-from are judged together.

  If a file is damaged or cannot be read, its earlier items stay;
  --list-failed says since when.

  If the files are gone for good, run once with --max-prune 100. --no-prune
  keeps the items of all vanished files.
)",
      R"(Hvad der sker med forsvundne filer

  Punkterne fra en fil, der er væk, fjernes, medmindre det ser ud, som om et
  netværksdrev mangler. Hver STI bedømmes for sig: hvis den mangler eller er
  tom, eller har mistet mere end 20 procent (--max-prune) af mindst 10 kendte
  filer, fjernes intet under den. Nye filer indekseres stadig, og slutkoden er
  4.

  Tab fra de sidste syv dage tæller med, og det gør også filer, der ikke
  længere giver punkter, fordi de er tømt eller nu rummer en fejlside. En fil,
  der er flyttet, omdøbt eller udeladt med --exclude, er ikke tabt. STIERNE i
  én --files-from bedømmes under ét.

  Hvis en fil er beskadiget eller ikke kan læses, beholdes dens tidligere
  punkter; --list-failed siger siden hvornår.

  Er filerne væk for altid, så kør én gang med --max-prune 100. --no-prune
  beholder punkterne fra alle forsvundne filer.
)"}},
    {"summary",
     {R"(The report at the end

  --summary json prints one object on one line, also with -q:

  files_seen          files found, of which
  files_added           new
  files_changed         other content or options than in the last run
  files_unchanged       as in the last run
  files_removed       known files that are gone
  files_unsegmented   of the files found: agendas of unknown layout
  files_skipped         not an agenda, empty, or a PDF without text
  files_failed          could not be read
  files_attached      attachments of items
  files_other         files of other kinds, not counted as found
  items_added, items_removed, items_total, meetings_total
  personal_numbers_masked               in the files that were read
  file_names_with_personal_number       of the files that were read
  unsegmented         [{path}]
  failures            [{path, code, reason, new}]
  skipped             [{path, code, reason}]
  seconds, started, generation
)",
      R"(Rapporten til sidst

  --summary json viser ét objekt på én linje, også med -q:

  files_seen          fundne filer; hver er en af
  files_added           ny
  files_changed         andet indhold eller andre tilvalg end i sidste kørsel
  files_unchanged       som i sidste kørsel
  files_removed       kendte filer, der er væk
  files_unsegmented   af de fundne: dagsordener i ukendt opsætning
  files_skipped         ikke en dagsorden, tom eller en PDF uden tekst
  files_failed          kunne ikke læses
  files_attached      bilag til punkter
  files_other         filer af andre slags, ikke talt som fundne
  items_added, items_removed, items_total, meetings_total
  personal_numbers_masked               slørede personnumre
  file_names_with_personal_number       filnavne med personnummer
  unsegmented         [{path}]
  failures            [{path, code, reason, new}]
  skipped             [{path, code, reason}]
  seconds, started, generation
)"}},
    {"database",
     {R"(The database

  The database is a folder: --db DIR, else $DAGSORDEN_DB, else
  /var/lib/dagsorden. It is created if it is missing. It holds generations,
  each a Xapian database, and the file XAPIANDB, which names the current one;
  Xapian's own tools can open the folder.

  An update changes the current generation. Each commit holds whole files, and
  readers see one commit or the next. --rebuild makes a new generation beside it
  and swaps it in at the end. The previous one is kept until the next rebuild.

  The database remembers each PATH with its --authority, --whole, --ocr,
  --no-attachments, --keep-cpr, --exclude and --follow-symlinks. A run without
  PATH updates all of them; a run that names a PATH again must name its options
  again. Ids begin with the authority: they change with it.

  A database made by an older dagsorden is rebuilt by the next run, from the
  text it keeps if possible; the old one answers queries meanwhile.
)",
      R"(Databasen

  Databasen er en mappe: --db MAPPE, ellers $DAGSORDEN_DB, ellers
  /var/lib/dagsorden. Den oprettes, hvis den mangler. Den rummer generationer,
  hver en Xapian-database, og filen XAPIANDB, som nævner den gældende; Xapians
  egne værktøjer kan åbne mappen.

  En opdatering ændrer den gældende generation. Hver skrivning rummer hele
  filer, og læsere ser én skrivning eller den næste. --rebuild laver en ny
  generation ved siden af og skifter til den til sidst. Den forrige beholdes til
  næste gang.

  Databasen husker hver STI med dens --authority, --whole, --ocr,
  --no-attachments, --keep-cpr, --exclude og --follow-symlinks. En kørsel uden
  STI opdaterer dem alle; en kørsel, der nævner en STI igen, skal nævne dens
  tilvalg igen. Et id begynder med myndigheden og ændrer sig med den.

  En database fra en ældre udgave af dagsorden bygges på ny af næste kørsel, om
  muligt af den tekst, den gemmer; den gamle kan bruges imens.
)"}},
}};

constexpr Bilingual introduction = {
    R"(dagsorden-index [OPTION]... PATH...     makes Danish meeting agendas searchable

  dagsorden-index --db agendas.db ~/agendas   make or update a database
  dagsorden-index --db agendas.db             update everything it remembers
  dagsorden-index --items dagsorden.pdf       print the items as JSON lines

)",
    R"(dagsorden-index [TILVALG]... STI...     gør danske dagsordener søgbare

  dagsorden-index --db d.db ~/dagsordener   lav eller opdater en database
  dagsorden-index --db d.db                 opdater alt, hvad den husker
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
