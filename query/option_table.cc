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
     .section = "Which part of the ranking",
     .manual = R"(Leave out the first
.Ar m .)"},
    {.name = "values",
     .value = {"FIELD", "FELT"},
     .help = {"the values of a field in the database, one a line: body, type, id …",
              "et felts værdier i databasen, én på hver linje: organ, sagstype, id …"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "type case municipality body authority outcome access caseworker participant id",
     .section = "Which part of the ranking",
     .manual = R"(The values that a field has in the database, one a line, as its filter takes them:
.Cm type , case , municipality , body , authority , outcome , access , caseworker , participant
or their Danish names; or
.Cm id
for the ids of all items.
A
.Ar query
beside it is the beginning that they must have.
The shells complete with it.)"},
    {.name = "count",
     .help = {"only how many items match", "kun hvor mange punkter der passer"},
     .is_rare = true,
     .section = "Which part of the ranking",
     .manual = R"(Print how many items match, and none of them.)"},
    {.name = "facets",
     .value = {"FIELDS", "FELTER"},
     .help = {"how many by type, month, body, outcome, …",
              "antal pr. type, måned, organ, udfald, …"},
     .repeats = true,
     .completion = Completion::list_of_choices,
     .choices = "type municipality year month body authority outcome access",
     .section = "Which part of the ranking",
     .manual = R"(How many items there are for each value of
.Cm type , municipality , year , month , body , authority , outcome
or
.Cm access ,
or their Danish names
.Pq Cm sagstype , måned , organ , udfald …,
counted over all matches: as bars, months as a timeline; in JSON in a last line of type summary.
Items without a value count as
.Dq (none) .)"},
    {.name = "crossed",
     .help = {"two --facets as rows and columns of one table",
              "to --facets som rækker og kolonner i én tabel"},
     .is_rare = true,
     .section = "Which part of the ranking",
     .manual = R"(Two facets as the rows and columns of one table:
.Ql --facets month,type --crossed .)"},
    {.name = "each",
     .help = {"items of one case one by one, not as one hit",
              "en sags punkter hver for sig, ikke som ét fund"},
     .section = "Which part of the ranking",
     .manual = R"(Each item by itself.
Without it items of one case are one hit, with the way of the case below: those of one case number
whose titles agree, or, without a number, of one title within one authority and one term of the
council.
Items that every meeting has, such as the approval of the agenda, are no case.
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
     .help = {"with jsonl: a last line that sums up", "med jsonl: en sidste linje, der gør op"},
     .is_rare = true,
     .section = "Which part of the ranking",
     .manual = R"(With
.Cm jsonl :
a last line of type summary, also when nothing matches.)"},
    {.name = "sort",
     .letter = 's',
     .value = {"ORDER", "ORDEN"},
     .help = {"relevance (default), date, date-asc", "relevans (standard), dato, dato-asc"},
     .completion = Completion::choices,
     .choices = "relevance date date-asc relevans dato dato-asc",
     .section = "Which part of the ranking",
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
     .help = {"beslutningssag, …; a beginning serves", "beslutningssag, …; en begyndelse er nok"},
     .repeats = true,
     .completion = Completion::choices,
     .choices = "temadrøftelse beslutningssag orienteringssag udpegningssag meddelelse",
     .section = "Which items",
     .manual = R"(Items of that case type:
.Cm temadrøftelse , beslutningssag , orienteringssag , udpegningssag , meddelelse
or another label of the agendas.
A beginning that is unique will do.)"},
    {.name = "case",
     .danish = "sag",
     .letter = 'c',
     .value = {"NUMBER", "NUMMER"},
     .help = {"case number, with or without SAG-", "sagsnummer, med eller uden SAG-"},
     .repeats = true,
     .completion = Completion::values,
     .values_of = "case",
     .section = "Which items",
     .manual = R"(Items of that case, with or without the
.Ql SAG-
before its number.)"},
    {.name = "municipality",
     .danish = "kommune",
     .letter = 'm',
     .value = {"NAME", "NAVN"},
     .help = {"a municipality it names", "en kommune, som punktet nævner"},
     .repeats = true,
     .completion = Completion::municipality,
     .section = "Which items",
     .manual = R"(Items that name the municipality, or whose agenda is its own.)"},
    {.name = "body",
     .danish = "organ",
     .value = {"NAME", "NAVN"},
     .help = {"the body that meets", "organet, der mødes"},
     .repeats = true,
     .completion = Completion::values,
     .values_of = "body",
     .section = "Which items",
     .manual = R"(Items of meetings of that body.)"},
    {.name = "authority",
     .danish = "myndighed",
     .value = {"NAME", "NAVN"},
     .help = {"whose agenda it is", "hvis dagsorden det er"},
     .is_rare = true,
     .repeats = true,
     .completion = Completion::values,
     .values_of = "authority",
     .section = "Which items",
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
     .section = "Which items",
     .manual = R"(Items that were decided so
.Pq godkendt, anbefalet, til efterretning, drøftet, udsat, tilbagesendt, oversendt, afvist, udgået, valgt, ikke frigivet .)"},
    {.name = "access",
     .danish = "adgang",
     .value = {"ACCESS", "ADGANG"},
     .help = {"åben or lukket", "åben eller lukket"},
     .is_rare = true,
     .repeats = true,
     .completion = Completion::choices,
     .choices = "åben lukket",
     .section = "Which items",
     .manual = R"(Open
.Pq åben
or closed
.Pq lukket
items.)"},
    {.name = "since",
     .danish = "fra",
     .value = {"DATE", "DATO"},
     .help = {"2024, 2024-04, 17-04-2024; 6 months back: 6m",
              "2024, 04-2024, 17-04-2024; 6 måneder tilbage: 6m"},
     .repeats = true,
     .completion = Completion::choices,
     .choices = "30d 2w 6m 1y 2u 1å",
     .section = "Which items",
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
     .section = "Which items",
     .manual = R"(Items of meetings up to that date, itself included.)"},
    {.name = "all",
     .help = {"every item, where nothing else is asked for",
              "alle punkter, hvor der ikke spørges om andet"},
     .is_rare = true,
     .section = "Which items",
     .manual = R"(Every item, where nothing else is asked for.)"},
    {.name = "new-since",
     .value = {"WHEN", "TID"},
     .help = {"new here since a date, 24h or last-run",
              "nyt her siden en dato, 24h eller last-run"},
     .completion = Completion::choices,
     .choices = "last-run 24h 30d",
     .section = "Which items",
     .manual = R"(Items that entered the index since then:
.Cm last-run ,
a date, some hours back
.Pq 24h ,
or the time of a run as
.Xr dagsorden-index 1
reports it.)"},
    {.name = "saved",
     .value = {"FILE", "FIL"},
     .help = {"ask the queries of a file: alerts, told once",
              "en fils forespørgsler: nyt, fortalt én gang"},
     .is_rare = true,
     .completion = Completion::file,
     .section = "Saved searches",
     .manual = R"(Answer the queries of
.Ar file
with what is new, and only with items that hold all words.
A line of the file is a name, an equals sign and a query; lines that begin with # are comments.
Each line of JSON has the key
.Li search
with the name.
The exit status is 0 also when nothing is new.)"},
    {.name = "state",
     .value = {"FILE", "FIL"},
     .help = {"with --saved: what was told already", "med --saved: hvad der allerede er fortalt"},
     .is_rare = true,
     .completion = Completion::file,
     .section = "Saved searches",
     .manual = R"(Remember in
.Ar file
what was told, for each search, so that it is told once.
Without it, and for a search that is asked the first time, new is what the last run added, or what
.Fl -new-since
says.)"},
    {.name = "show",
     .value = {"ID", "ID"},
     .help = {"an item whole; the items most like it; 3: hit 3",
              "et punkt helt; dem, der ligner; 3: det tredje"},
     .completion = Completion::values,
     .values_of = "id",
     .section = "One item",
     .manual = R"(The item whole, laid out for reading, on a terminal through a pager.
Of a meeting's id: the meeting, with who was there and its items and their outcomes.
The words of a
.Ar query
beside it are marked.
A number such as
.Ql 3
stands for that hit of the last answer on this terminal, and what was asked for there is marked.)"},
    {.name = "like",
     .value = {"ID", "ID"},
     .help = {"the items most like it", "de punkter, der ligner det mest"},
     .shares_line = true,
     .completion = Completion::values,
     .values_of = "id",
     .section = "One item",
     .manual = R"(The items most like it, by its own telling words.
Scores are shares of the score that the item itself reaches.)"},
    {.name = "history",
     .value = {"ID|CASE", "ID|SAG"},
     .help = {"a case's way through meetings; title words too",
              "en sags gang gennem møderne; også titelord"},
     .completion = Completion::values,
     .values_of = "id",
     .section = "One item",
     .manual =
         R"(The course of a matter over the meetings, oldest first, and why each item is in it: a case number of
its own, the same title within one authority, a citation of meeting and point, or a title and words
that agree.
Each item tells what was decided, who voted how, and which words of the recommendation differ from
the one before.
The case number of a whole meeting is no matter's.
Words of a title will do too: the item that they tell best is taken.)"},
    {.name = "meetings",
     .help = {"the meetings of what matches, a line each",
              "møderne for det, der passer, en linje hver"},
     .is_rare = true,
     .section = "One item",
     .manual =
         R"(The meetings of what matches, newest first, a line each: day, body, how many items and how many of
them are closed, whether there is an agenda and minutes, and the id, which
.Fl -show
takes.)"},
    {.name = "changes",
     .help = {"only what the minutes lack or recommend otherwise",
              "kun det, referatet mangler eller indstiller anderledes"},
     .is_rare = true,
     .section = "One item",
     .manual =
         R"(Only items that stand in a meeting's agenda and not in its minutes, and items whose recommendation
reads otherwise in the minutes.
With
.Fl -saved
too.)"},
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
     .section = "How words are understood",
     .manual = R"(Leave out some of these, named with commas between:
.Cm stems , compounds , synonyms , abbreviations , spelling .)"},
    {.name = "explain",
     .help = {"how it was understood, what each word adds",
              "hvordan det blev forstået, og hvad ordene giver"},
     .is_rare = true,
     .section = "How words are understood",
     .manual = R"(Say how the query was understood, and what each word added to the score of
each item.)"},
    {.name = "format",
     .value = {"FORMAT", "FORMAT"},
     .help = {"text (default), short, jsonl, csv, ids", "text (standard), short, jsonl, csv, ids"},
     .completion = Completion::choices,
     .choices = "text short jsonl csv ids",
     .section = "What is printed",
     .manual = R"(.Cm text
(the default) for people, on a terminal through a pager where it is longer than the screen;
.Cm short ,
one line a hit;
.Cm jsonl
for programs, one JSON object a line;
.Cm csv
with a header, for spreadsheets; or
.Cm ids ,
one id a line.)"},
    {.name = "jsonl",
     .letter = 'J',
     .help = {"the same as --format jsonl", "det samme som --format jsonl"},
     .shares_line = true,
     .section = "What is printed",
     .manual = R"(The same as
.Fl -format Cm jsonl .)"},
    {.name = "full",
     .help = {"with jsonl: the text of each part too", "med jsonl: også teksten i hver del"},
     .is_rare = true,
     .section = "What is printed",
     .manual = R"(With
.Cm jsonl :
the whole text of each item, part by part.)"},
    {.name = "color",
     .value = {"WHEN", "TID"},
     .help = {"auto (default), always, never", "auto (standard), always, never"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "auto always never",
     .section = "What is printed",
     .manual = R"(Colours:
.Cm auto
(the default: on a terminal),
.Cm always
or
.Cm never .)"},
    {.name = "lang",
     .value = {"LANGUAGE", "SPROG"},
     .help = {"da or en (else by $LANG): messages and help",
              "da eller en (ellers $LANG): beskeder og hjælp"},
     .is_rare = true,
     .completion = Completion::choices,
     .choices = "da en",
     .section = "What is printed",
     .manual = R"(Answers, warnings, errors and help in Danish
.Pq Cm da
or English
.Pq Cm en ;
without it by
.Ev LC_ALL ,
.Ev LC_MESSAGES
or
.Ev LANG .)"},
    {.name = "db",
     .letter = 'd',
     .value = {"DB", "DATABASE"},
     .help = {"folder or tcp:HOST:PORT (else $DAGSORDEN_DB)",
              "mappe eller tcp:VÆRT:PORT (ellers $DAGSORDEN_DB)"},
     .repeats = true,
     .completion = Completion::file,
     .section = "General",
     .manual = R"(The database: its folder;
.Cm tcp : Ns Ar host : Ns Ar port
for one on another machine, where
.Xr xapian-tcpsrv 1
serves its folder; or a stub file that names several, one a line:
.Ql auto Ar folder
(from where the file stands) or
.Ql remote Ar host : Ns Ar port .
An address with colons stands in brackets.
.Pp
The option may be given several times.
All databases are searched as one: the answer is the same as if their items
stood in one.
One that does not answer is named, the others answer, and the exit status is 4.
.Pp
Without this option it is
.Ev DAGSORDEN_DB ,
else
.Pa /var/lib/dagsorden .)"},
    {.name = "help",
     .letter = 'h',
     .value = {"TOPIC", "EMNE"},
     .help = {"this; --help options, query, fields say more",
              "dette; mere: --help tilvalg, søgning, felter"},
     .has_optional_value = true,
     .completion = Completion::choices,
     .choices = "options query fields tilvalg søgning felter",
     .section = "General",
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
     .section = "General",
     .manual = R"(The version.)"},
};

}  // namespace

const Program query_program = {"dagsorden-query", options, true};

}  // namespace dagsorden
