// The option table: every option of dagsorden-query stands once, here. Parsing and --help are
// derived from it.
#pragma once

#include <array>
#include <string_view>

namespace dagsorden {

enum class OptionId {
  limit,
  offset,
  count,
  facets,
  crossed,
  each,
  summary,
  sort,
  case_type,
  case_number,
  municipality,
  body,
  authority,
  outcome,
  access,
  since,
  until,
  all,
  new_since,
  saved,
  state,
  show,
  like,
  history,
  meetings,
  changes,
  exact,
  without,
  explain,
  format,
  json,
  full,
  color,
  lang,
  database,
  help,
  version,
};

struct OptionRow {
  OptionId id;
  std::string_view name;
  std::string_view danish;  ///< a second long name, or empty
  char letter;              ///< 0: none
  std::string_view value;   ///< its name in --help; empty: the option takes none
  std::string_view help;    ///< empty: --help shows it on the line of the option before
  std::string_view danish_help;
  bool is_rare = false;  ///< on the page of all options only
};

inline constexpr std::array<OptionRow, 37> option_table = {{
    {OptionId::limit, "limit", "", 'n', "N", "how many items (10; 0: all), after the first M",
     "antal punkter (10; 0: alle), efter de M første"},
    {OptionId::offset, "offset", "", 0, "M", "", ""},
    {OptionId::count, "count", "", 0, "", "only how many items match",
     "kun hvor mange punkter der passer", true},
    {OptionId::facets, "facets", "", 0, "FIELDS",
     "how many by type, municipality, year, month, body, …",
     "antal pr. type, kommune, år, måned, organ, …"},
    {OptionId::crossed, "crossed", "", 0, "", "two --facets as rows and columns of one table",
     "to --facets som rækker og kolonner i én tabel", true},
    {OptionId::each, "each", "", 0, "", "items of one case one by one, not as one hit",
     "en sags punkter hver for sig, ikke som ét fund"},
    {OptionId::summary, "summary", "", 0, "", "with jsonl: a last line that sums up",
     "med jsonl: en sidste linje, der gør op", true},
    {OptionId::sort, "sort", "", 's', "ORDER", "relevance (default), date, date-asc",
     "relevance (ellers), date, date-asc"},
    {OptionId::case_type, "type", "sagstype", 't', "TYPE", "beslutningssag, …; a beginning serves",
     "beslutningssag, …; en begyndelse er nok"},
    {OptionId::case_number, "case", "sag", 'c', "NUMBER", "case number, with or without SAG-",
     "sagsnummer, med eller uden SAG-"},
    {OptionId::municipality, "municipality", "kommune", 'm', "NAME", "a municipality it names",
     "en kommune, som punktet nævner"},
    {OptionId::body, "body", "organ", 0, "NAME", "the body that meets", "organet, der mødes"},
    {OptionId::authority, "authority", "myndighed", 0, "NAME", "whose agenda it is",
     "hvis dagsorden det er", true},
    {OptionId::outcome, "outcome", "udfald", 0, "OUTCOME", "what was decided: godkendt, udsat, …",
     "hvad der blev besluttet: godkendt, udsat, …", true},
    {OptionId::access, "access", "adgang", 0, "ACCESS", "åben or lukket", "åben eller lukket",
     true},
    {OptionId::since, "since", "fra", 0, "DATE", "2024, 2024-04, 17-04-2024; back from today: 6m",
     "2024, 2024-04, 17-04-2024; 6 måneder tilbage: 6m"},
    {OptionId::until, "until", "til", 0, "DATE", "", ""},
    {OptionId::all, "all", "", 0, "", "every item, where nothing else is asked for",
     "alle punkter, hvor der ikke spørges om andet", true},
    {OptionId::new_since, "new-since", "", 0, "WHEN",
     "what entered the index since a date or last-run",
     "hvad der er nyt siden en dato eller last-run"},
    {OptionId::saved, "saved", "", 0, "FILE", "ask the queries of a file: alerts, told once",
     "en fils forespørgsler: nyt, fortalt én gang", true},
    {OptionId::state, "state", "", 0, "FILE", "with --saved: what was told already",
     "med --saved: hvad der allerede er fortalt", true},
    {OptionId::show, "show", "", 0, "ID", "an item whole; the items most like it",
     "et punkt i sin helhed; dem, der ligner det mest"},
    {OptionId::like, "like", "", 0, "ID", "", ""},
    {OptionId::history, "history", "", 0, "ID|CASE",
     "a matter's way over the meetings; title words do too",
     "en sags gang gennem møderne; titelord gør det også"},
    {OptionId::meetings, "meetings", "", 0, "", "the meetings of what matches, a line each",
     "møderne for det, der passer, en linje hver", true},
    {OptionId::changes, "changes", "", 0, "", "only what the minutes lack or recommend otherwise",
     "kun det, referatet mangler eller indstiller anderledes", true},
    {OptionId::exact, "exact", "", 0, "", "words as typed: no stems, no synonyms …",
     "ord som skrevet: ingen bøjninger, synonymer …"},
    {OptionId::without, "without", "", 0, "LIST", "stems,compounds,synonyms,abbreviations,spelling",
     "stems,compounds,synonyms,abbreviations,spelling", true},
    {OptionId::explain, "explain", "", 0, "", "how it was understood, what each word adds",
     "hvordan det blev forstået, og hvad ordene giver", true},
    {OptionId::format, "format", "", 0, "FORMAT", "text (default), jsonl, ids; -J is jsonl",
     "text (ellers), jsonl, ids; -J er jsonl"},
    {OptionId::json, "", "", 'J', "", "", ""},
    {OptionId::full, "full", "", 0, "", "with jsonl: the text of each part too",
     "med jsonl: også teksten i hver del", true},
    {OptionId::color, "color", "", 0, "WHEN", "auto (default), always, never",
     "auto (ellers), always, never", true},
    {OptionId::lang, "lang", "", 0, "LANGUAGE", "da or en (else by $LANG): messages and help",
     "da eller en (ellers $LANG): beskeder og hjælp", true},
    {OptionId::database, "db", "", 'd', "DB", "folder or tcp:HOST:PORT (else $DAGSORDEN_DB)",
     "mappe eller tcp:VÆRT:PORT (el. $DAGSORDEN_DB)"},
    {OptionId::help, "help", "", 'h', "", "this; --help options, query, fields say more",
     "dette; --help options, query, fields siger mere"},
    {OptionId::version, "version", "", 0, "", "", ""},
}};

/// The rows of a name (without --) or a letter; nullptr where there is none.
const OptionRow* option_named(std::string_view name);
const OptionRow* option_with_letter(char letter);

/// The long name that a misspelt one is nearest to; empty where none is near.
std::string_view nearest_option(std::string_view name);

}  // namespace dagsorden
