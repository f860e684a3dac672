#include "query/option_table.h"

namespace dagsorden {
namespace {

constexpr Option options[] = {
    {.name = "limit",
     .letter = 'n',
     .value = {"N", "N"},
     .help = {"how many items (10; 0: all), after the first M",
              "antal punkter (10; 0: alle), efter de M første"},
     .section = "Which part of the ranking",
     .manual = R"(At most
.Ar n
items; 10 without this option, all with 0.)"},
    {.name = "offset",
     .value = {"M", "M"},
     .help = {"leave out the first M", "udelad de første M"},
     .shares_line = true,
     .manual = R"(Leave out the first
.Ar m .)"},
    {.name = "values",
     .value = {"FIELD", "FELT"},
     .help = {"the values of a field in the database, one per line: body, type, id …",
              "et felts værdier i databasen, én på hver linje: organ, sagstype, id …"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "type case municipality body authority outcome access caseworker participant id",
     .manual =
         R"(The values that a field has in the database, one per line, as its filter takes them:
.Cm type , case , municipality , body , authority , outcome , access , caseworker , participant
or their Danish names; or
.Cm id
for the ids of all items.
With a
.Ar query ,
only the values that begin with it.
Shell completion uses this.)"},
    {.name = "count",
     .help = {"only how many items match", "kun antallet af punkter, der passer"},
     .is_rare = true,
     .manual = R"(Print only how many items match.)"},
    {.name = "facets",
     .value = {"FIELDS", "FELTER"},
     .help = {"how many by type, month, body, outcome, …",
              "antal pr. type, måned, organ, udfald, …"},
     .repeats = true,
     .completion = Completion::list_of_choices,
     .choices = "type municipality year month body authority outcome access",
     .manual = R"(How many items there are for each value of
.Cm type , municipality , year , month , body , authority , outcome
or
.Cm access ,
or their Danish names
.Pq Cm sagstype , måned , organ , udfald … ,
counted over all matches: as bars, months as a timeline; in JSON in the last line, of type summary.
Items without a value count as
.Dq (none) .)"},
    {.name = "crossed",
     .help = {"two --facets as rows and columns of one table",
              "to --facets som rækker og kolonner i én tabel"},
     .is_rare = true,
     .manual = R"(Two facets as the rows and columns of one table:
.Ql --facets month,type --crossed .)"},
    {.name = "each",
     .help = {"items of one case one by one, not as one hit",
              "en sags punkter hver for sig, ikke som ét fund"},
     .manual = R"(Each item by itself.
Without it, items of one case are one hit, with the path of the case below it.
The items of a case share a number and have titles that agree or, without a number, share a title within
one authority and one term of the council.
Items that every meeting has, such as the approval of the agenda, form no case.
The formats
.Cm ids
and
.Cm csv
always print each item, as
.Fl -all
does.
.Fl -limit
and
.Fl -offset
count hits;
.Fl -count
and facets count items.)"},
    {.name = "summary",
     .help = {"with jsonl: a summary in the last line", "med jsonl: en opsummering i sidste linje"},
     .is_rare = true,
     .manual = R"(With
.Cm jsonl :
a last line of type summary, also when nothing matches.)"},
    {.name = "sort",
     .letter = 's',
     .value = {"ORDER", "ORDEN"},
     .help = {"relevance (default), date, date-asc", "relevans (standard), dato, dato-asc"},
     .completion = Completion::choices,
     .choices = "relevance date date-asc relevans dato dato-asc",
     .manual = R"(The order:
.Cm relevance
(the default),
.Cm date ,
the newest first, or
.Cm date-asc ;
Danish
.Cm relevans , dato , dato-asc .)"},
    {.name = "type",
     .danish = "sagstype",
     .letter = 't',
     .value = {"TYPE", "TYPE"},
     .help = {"beslutningssag, …; the first letters will do",
              "beslutningssag, …; de første bogstaver er nok"},
     .repeats = true,
     .completion = Completion::choices,
     .choices = "temadrøftelse beslutningssag orienteringssag udpegningssag meddelelse",
     .section = "Which items",
     .manual = R"(Items of that case type:
.Cm temadrøftelse , beslutningssag , orienteringssag , udpegningssag , meddelelse
or another label of the agendas.
The first letters will do if they are unique.)"},
    {.name = "case",
     .danish = "sag",
     .letter = 'c',
     .value = {"NUMBER", "NUMMER"},
     .help = {"case number, with or without SAG-", "sagsnummer, med eller uden SAG-"},
     .repeats = true,
     .completion = Completion::values,
     .values_of = "case",
     .manual = R"(Items of that case, with or without the
.Ql SAG-
before its number.)"},
    {.name = "municipality",
     .danish = "kommune",
     .letter = 'm',
     .value = {"NAME", "NAVN"},
     .help = {"a municipality that the item names", "en kommune, som punktet nævner"},
     .repeats = true,
     .completion = Completion::municipality,
     .manual = R"(Items that name the municipality, or whose agenda is its own.)"},
    {.name = "body",
     .danish = "organ",
     .value = {"NAME", "NAVN"},
     .help = {"the body that meets", "organet, der mødes"},
     .repeats = true,
     .completion = Completion::values,
     .values_of = "body",
     .manual = R"(Items of meetings of that body.)"},
    {.name = "authority",
     .danish = "myndighed",
     .value = {"NAME", "NAVN"},
     .help = {"whose agenda it is", "myndigheden bag dagsordenen"},
     .is_rare = true,
     .repeats = true,
     .completion = Completion::values,
     .values_of = "authority",
     .manual = R"(Items of agendas of that authority.)"},
    {.name = "outcome",
     .danish = "udfald",
     .value = {"OUTCOME", "UDFALD"},
     .help = {"what was decided: godkendt, udsat, …",
              "hvad der blev besluttet: godkendt, udsat, …"},
     .is_rare = true,
     .repeats = true,
     .completion = Completion::choices,
     .choices = "godkendt anbefalet drøftet udsat tilbagesendt oversendt afvist udgået valgt",
     .manual = R"(Items with that decision
.Pq godkendt, anbefalet, til efterretning, drøftet, udsat, tilbagesendt, oversendt, afvist, udgået, valgt, ikke frigivet .)"},
    {.name = "access",
     .danish = "adgang",
     .value = {"ACCESS", "ADGANG"},
     .help = {"åben or lukket", "åben eller lukket"},
     .is_rare = true,
     .repeats = true,
     .completion = Completion::choices,
     .choices = "åben lukket",
     .manual = R"(Closed
.Pq lukket
or open
.Pq åben
items; items that are not marked as closed are open.)"},
    {.name = "since",
     .danish = "fra",
     .value = {"DATE", "DATO"},
     .help = {"2024, 2024-04, 17-04-2024; 6 months back: 6m",
              "2024, 04-2024, 17-04-2024; 6 måneder tilbage: 6m"},
     .repeats = true,
     .completion = Completion::choices,
     .choices = "30d 2w 6m 1y 2u 1å",
     .manual = R"(Items of meetings from that date on.
The date is a day
.Pq 17-04-2024 , 2024-04-17 , \(dq17. april 2024\(dq , \(dqi dag\(dq ,
a month
.Pq 2024-04 , 04-2024 , \(dqapril 2024\(dq ,
a year
.Pq 2024
or reaches back from today by days, weeks, months or years
.Pq 30d , 2w , 6m , 1y ,
in Danish
.Pq 30d , 2u , 6m , 1å .)"},
    {.name = "until",
     .danish = "til",
     .value = {"DATE", "DATO"},
     .help = {"meetings up to that date", "møder til og med den dato"},
     .shares_line = true,
     .repeats = true,
     .completion = Completion::choices,
     .choices = "30d 2w 6m 1y 2u 1å",
     .manual = R"(Items of meetings up to and including that date.)"},
    {.name = "all",
     .help = {"every item, if nothing else is given", "alle punkter, hvis intet andet er angivet"},
     .is_rare = true,
     .manual = R"(Every item, if nothing else is given.)"},
    {.name = "new-since",
     .value = {"WHEN", "TID"},
     .help = {"added since a date, 24h or last-run", "tilføjet siden en dato, 24h eller last-run"},
     .completion = Completion::choices,
     .choices = "last-run 24h 30d",
     .manual = R"(Items that were added to the index since then:
.Cm last-run ,
a date, some hours back
.Pq 24h ,
or the time of a run as
.Xr dagsorden-index 1
reports it.)"},
    {.name = "saved",
     .value = {"FILE", "FIL"},
     .help = {"run the queries in a file; report each hit once",
              "kør en fils forespørgsler; meld hvert fund én gang"},
     .is_rare = true,
     .completion = Completion::file,
     .section = "Saved searches",
     .manual = R"(Answer the queries in
.Ar file
with what is new, and only with items that contain all words.
Each line of the file is a name, an equals sign and a query; lines that begin with # are comments.
Each line of JSON has the key
.Li search
with the name.
The exit status is 0 even if nothing is new.)"},
    {.name = "state",
     .value = {"FILE", "FIL"},
     .help = {"with --saved: remembers what was reported",
              "med --saved: husker, hvad der er meldt"},
     .is_rare = true,
     .completion = Completion::file,
     .manual = R"(Remember in
.Ar file
what each search has reported, so that each hit is reported once.
Without it, and the first time a search is run, new means what the last run added, or what
.Fl -new-since
says.)"},
    {.name = "show",
     .value = {"ID", "ID"},
     .help = {"a whole item; the most similar items; 3: hit 3",
              "et helt punkt; lignende punkter; 3: fund nr. 3"},
     .completion = Completion::values,
     .values_of = "id",
     .section = "One item",
     .manual = R"(The whole item, laid out for reading; on a terminal, through a pager.
With the id of a meeting: the meeting, with who was present, its items and their outcomes.
The words of a
.Ar query
given with it are marked.
A number such as
.Ql 3
stands for that hit of the last answer on this terminal; the words of that query are marked.)"},
    {.name = "like",
     .value = {"ID", "ID"},
     .help = {"the most similar items", "de punkter, der ligner det mest"},
     .shares_line = true,
     .completion = Completion::values,
     .values_of = "id",
     .manual =
         R"(The most similar items, compared by the words that distinguish this item from others.
Scores are shares of the score that the item itself would reach.)"},
    {.name = "history",
     .value = {"ID|CASE", "ID|SAG"},
     .help = {"a case from meeting to meeting; also by title",
              "en sag fra møde til møde; også efter titel"},
     .completion = Completion::values,
     .values_of = "id",
     .manual =
         R"(The history of a case over the meetings, oldest first, and why each item belongs to it: a case number
of its own, the same title within one authority, a citation of meeting and item, or a title and words
that agree.
Each item shows what was decided, who voted how, and which words of the recommendation differ from
the one before.
The case number of a whole meeting belongs to no single case.
Words of a title will do too: the item that matches them best is taken.)"},
    {.name = "meetings",
     .help = {"the meetings of matching items, one per line",
              "møderne med de fundne punkter, ét pr. linje"},
     .is_rare = true,
     .manual =
         R"(The meetings of matching items, newest first, one per line: day, body, how many items and how many of
them are closed, whether there are an agenda and minutes, and the id, which
.Fl -show
takes.
All of them without
.Fl -limit ;
the oldest first with
.Fl -sort Cm date-asc .)"},
    {.name = "changes",
     .help = {"only items that the minutes lack or change",
              "kun punkter, som referatet mangler eller ændrer"},
     .is_rare = true,
     .manual =
         R"(Only items that are in a meeting's agenda but not in its minutes, and items whose recommendation is
worded differently in the minutes.
Also works with
.Fl -saved .)"},
    {.name = "exact",
     .help = {"words as typed: no stems, no synonyms …",
              "ord som skrevet: ingen bøjninger, synonymer …"},
     .section = "How words are understood",
     .manual = R"(Words as typed: no stems, no parts of compounds, no synonyms, no
abbreviations, no corrections.)"},
    {.name = "without",
     .value = {"LIST", "LISTE"},
     .help = {"stems,compounds,synonyms,abbreviations,spelling",
              "stems,compounds,synonyms,abbreviations,spelling"},
     .is_rare = true,
     .repeats = true,
     .completion = Completion::list_of_choices,
     .choices = "stems compounds synonyms abbreviations spelling",
     .manual = R"(Leave out some of these, separated by commas:
.Cm stems , compounds , synonyms , abbreviations , spelling .)"},
    {.name = "explain",
     .help = {"how the query was understood, with scores",
              "hvordan søgningen blev tolket, og ordenes point"},
     .is_rare = true,
     .manual = R"(Show how the query was understood, and how much each word added to each score.)"},
    {.name = "format",
     .value = {"FORMAT", "FORMAT"},
     .help = {"text (default), short, jsonl, csv, ids", "text (standard), short, jsonl, csv, ids"},
     .completion = Completion::choices,
     .choices = "text short jsonl csv ids",
     .section = "What is printed",
     .manual = R"(.Cm text
(the default) for people, on a terminal through a pager if it is longer than the screen;
.Cm short ,
one line per hit;
.Cm jsonl
for programs, one JSON object per line;
.Cm csv
with a header, for spreadsheets; or
.Cm ids ,
one id per line.)"},
    {.name = "jsonl",
     .letter = 'J',
     .help = {"the same as --format jsonl", "det samme som --format jsonl"},
     .shares_line = true,
     .manual = R"(The same as
.Fl -format Cm jsonl .)"},
    {.name = "full",
     .help = {"with jsonl: the text of each part too", "med jsonl: også teksten i hver del"},
     .is_rare = true,
     .manual = R"(With
.Cm jsonl :
the whole text of each item, part by part.)"},
    {.name = "color",
     .value = {"WHEN", "HVORNÅR"},
     .help = {"auto (default), always, never", "auto (standard), always, never"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "auto always never",
     .manual = R"(Colours:
.Cm auto
(the default: on a terminal),
.Cm always
or
.Cm never .)"},
    {.name = "lang",
     .value = {"LANGUAGE", "SPROG"},
     .help = {"da or en (default: $LANG): messages and help",
              "da eller en (standard: $LANG): beskeder og hjælp"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "da en",
     .manual = R"(Answers, warnings, errors and help in Danish
.Pq Cm da
or English
.Pq Cm en .
The default follows
.Ev LC_ALL ,
.Ev LC_MESSAGES
or
.Ev LANG .)"},
    {.name = "db",
     .letter = 'd',
     .value = {"DB", "DATABASE"},
     .help = {"folder or tcp:HOST:PORT (or $DAGSORDEN_DB)",
              "mappe eller tcp:VÆRT:PORT (eller $DAGSORDEN_DB)"},
     .repeats = true,
     .completion = Completion::file,
     .section = "General",
     .manual = R"(The database: its folder;
.Cm tcp : Ns Ar host : Ns Ar port
for one on another machine, where
.Xr xapian-tcpsrv 1
serves its folder; or a stub file that names several, one per line:
.Ql auto Ar folder
(relative to the stub file) or
.Ql remote Ar host : Ns Ar port .
Put an address with colons in brackets.
.Pp
The option may be given several times.
All databases are searched as one: the answer is the same as if their items
were in one.
A database that does not answer is named, the others answer, and the exit status is 4.
.Pp
The default is
.Ev DAGSORDEN_DB ,
or
.Pa /var/lib/dagsorden .)"},
    {.name = "help",
     .letter = 'h',
     .value = {"TOPIC", "EMNE"},
     .help = {"this help; more: --help options, query, fields",
              "hjælp; mere: --help tilvalg, søgning, felter"},
     .has_optional_value = true,
     .completion = Completion::choices,
     .choices = "options query fields tilvalg søgning felter",
     .manual = R"(A short reminder; with the topic
.Cm options
of all options, with
.Cm query
of the query language, with
.Cm fields
of the fields.)"},
    {.name = "version",
     .help = {"the version of this program", "programmets version"},
     .shares_line = true,
     .manual = R"(The version.)"},
};

}  // namespace

const Program query_program = {"dagsorden-query", options, true};

}  // namespace dagsorden
