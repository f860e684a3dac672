// The pages of --help. The list of options comes from the option table.
#include <array>
#include <string>

#include "common/error.h"
#include "indexer/option_table.h"
#include "indexer/options.h"

namespace dagsorden {
namespace {

struct Topic {
  std::string_view name;
  std::string_view text;
};

constexpr std::array<Topic, 5> topics = {{
    {"files", R"(What becomes of a file

  items        an agenda or minutes: cut into items, each one document
  unsegmented  looks like an agenda, but of no known layout: kept whole as one
               document, and named once
  skipped      no agenda, nothing in it, or a PDF without text: not kept, counted,
               named with -v; --whole keeps those that are no agenda
  failed       cannot be read, damaged, locked, over a limit: named in the run where
               it first fails, counted in all

Read are, in the folders given and all folders in them, any case of the ending:

  .txt .text .pdf         PDF with pdftotext (package poppler-utils)
  .html .htm .xhtml       saved web pages
  .docx .odt              and .doc, .rtf where antiword, unrtf are installed
  .json                   a meeting of FirstAgenda Publication
  .xml                    SBSYS, AGMAN, eDoc, Acadre

The content decides which form a file has. Files of other kinds are counted. Left out:
dotfiles, ~$*, ._*, @eaDir, #recycle, .snapshot, symbolic links without
--follow-symlinks, and what --exclude names: 'kladde*' by the name of a
file or folder, 'arkiv/*/bilag' by the path within PATH. Text may be UTF-8, UTF-16,
ISO-8859-1 or Windows-1252.

A file is read again when its size or time has changed, or the options for it; one
that could not be read, when it has changed or with --retry-failed.
)"},
    {"exit", R"(Exit codes

  0      done
  1      a file failed that had not failed before; all others are in.
         --status --max-age: the last run is longer ago
  2      wrong options, or a PATH that cannot be listed
  3      another run holds the database
  4      the prune guard kept the items of vanished files (--help prune)
  5      the database or the disk failed; what was committed stays readable
  128+n  stopped by signal n, after the current commit
)"},
    {"prune", R"(What happens to vanished files

  The items of a file that is gone are removed, except where that looks like a lost
  share. For each PATH by itself: when it is missing, holds no file any more, or has
  lost more than 20 percent (--max-prune) of at least 10 known files, nothing under
  it is removed, what is new is taken in, and the exit code is 4. What was lost in the
  last seven days counts too, and so do files that give no items any more: emptied, or
  error pages now. A file that was moved or renamed, or is left out by --exclude, is not
  lost. The PATHs of one --files-from are judged as one.

  What a file gave stays when it is damaged or cannot be read now; --list-failed says
  since when.

  If they are gone for good, run once with --max-prune 100. --no-prune keeps the items
  of all vanished files.
)"},
    {"summary", R"(The report at the end

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
  failures            [{path, code, reason, new}]
  skipped             [{path, code, reason}]
  seconds, started, generation
)"},
    {"database", R"(The database

  A folder: --db DIR, else $DAGSORDEN_DB, else /var/lib/dagsorden. It is made where it
  is missing. In it lie generations, each a Xapian database, and the file XAPIANDB,
  which names the current one; Xapian's own tools open the folder as it is.

  An update changes the current generation: each commit holds whole files, and readers
  see one commit or the next. --rebuild makes a new generation beside it and swaps it
  in at the end. The one before is kept until the next rebuild.

  The database remembers PATHs, and --authority, --whole, --exclude and
  --follow-symlinks for each. A run without PATH brings all of them up to date.

  A database that an older dagsorden made is made anew by the next run, from the text
  it keeps where it can; the old one answers queries meanwhile.
)"},
}};

constexpr Bilingual introduction = {
    R"(dagsorden-index [OPTION]... PATH...     makes Danish meeting agendas searchable

  dagsorden-index --db agendas.db ~/agendas   make a database, or update it
  dagsorden-index --db agendas.db             update all that it remembers
  dagsorden-index --items dagsorden.pdf       print the items as JSON lines

)",
    R"(dagsorden-index [TILVALG]... STI...     gør danske dagsordener søgbare

  dagsorden-index --db dagsordener.db ~/dagsordener   lav en database, eller opdater
  dagsorden-index --db dagsordener.db                 opdater alt, den husker
  dagsorden-index --items dagsorden.pdf               vis punkterne som JSON-linjer

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
    if (*topic == "options") return "All options\n\n" + option_lines(index_program, language, true);
    for (const Topic& known : topics) {
      if (known.name == *topic) return std::string(known.text);
    }
    throw Error(Fault::usage, "--help " + *topic + ": there is no such topic",
                "the topics are: " + topic_names());
  }
  return std::string(introduction.in(language)) + option_lines(index_program, language, false) +
         std::string(ending.in(language)) + topic_names() + "\n";
}

}  // namespace dagsorden
