// The error messages and hints of dagsorden-query, in English and Danish.
#pragma once

#include "common/error_texts.h"

namespace dagsorden::errors {

// Arguments and options.
inline constexpr Wording for_example_no_equals{"for example %1; phrases need no =",
                                               "for eksempel %1; fraser skal ikke have ="};
inline constexpr Wording not_a_number{"--%1 “%2” is not a number", "--%1 “%2” er ikke et tal"};
inline constexpr Wording number_range{"give 0, 1, 2, … up to %1", "angiv 0, 1, 2, … op til %1"};
inline constexpr Wording options_exclude_each_other{"--%1 and --%2 cannot be combined",
                                                    "--%1 og --%2 kan ikke kombineres"};
inline constexpr Wording choose_one_action{
    "give only one of --count, --show, --like, --history, --meetings, --saved and --values",
    "angiv kun ét af --count, --show, --like, --history, --meetings, --saved og --values"};
inline constexpr Wording count_takes_one_query{"--count answers one query",
                                               "--count besvarer én forespørgsel"};
inline constexpr Wording leave_out_dash_or_count{"leave out the -, or --count",
                                                 "udelad - eller --count"};
inline constexpr Wording saved_takes_no_query{"--saved takes no query",
                                              "--saved kan ikke bruges sammen med en forespørgsel"};
inline constexpr Wording id_takes_no_query{"no query can be given with an ID",
                                           "et ID kan ikke bruges sammen med en forespørgsel"};
inline constexpr Wording leave_out{"leave out “%1”", "udelad “%1”"};
inline constexpr Wording leave_out_format{"leave out --format", "udelad --format"};
inline constexpr Wording state_needs_saved{"--state needs --saved", "--state kræver --saved"};
inline constexpr Wording state_takes_no_offset{
    "--state and --offset cannot be combined: skipped hits would count as reported",
    "--state og --offset kan ikke kombineres: oversprungne fund ville tælle som meldt"};
inline constexpr Wording leave_out_offset{"leave out --offset", "udelad --offset"};
inline constexpr Wording add_saved{"add --saved FILE", "tilføj --saved FIL"};
inline constexpr Wording crossed_needs_two{"--crossed needs two --facets",
                                           "--crossed kræver to --facets"};
inline constexpr Wording add_two_facets{"add --facets month,type, or two others",
                                        "tilføj --facets month,type eller to andre"};
inline constexpr Wording facets_need_format{"--facets needs --format text, short or jsonl",
                                            "--facets kræver --format text, short eller jsonl"};
inline constexpr Wording summary_needs_jsonl{"--summary needs --format jsonl",
                                             "--summary kræver --format jsonl"};
inline constexpr Wording full_needs_jsonl{"--full needs --format jsonl",
                                          "--full kræver --format jsonl"};
inline constexpr Wording add_json{"add -J", "tilføj -J"};
inline constexpr Wording nothing_to_search_for{"there is nothing to search for",
                                               "der er ikke noget at søge efter"};
inline constexpr Wording give_something_to_search_for{
    "give words, a filter like --municipality Køge, or --all; see --help",
    "angiv ord, et filter som --kommune Køge, eller --all; se --help"};
inline constexpr Wording not_a_timeout{"$DAGSORDEN_SHARD_TIMEOUT “%1” is not a number of seconds",
                                       "$DAGSORDEN_SHARD_TIMEOUT “%1” er ikke et antal sekunder"};
inline constexpr Wording timeout_range{"give a number of seconds from 1 to %1",
                                       "angiv et antal sekunder fra 1 til %1"};

// The query.
inline constexpr Wording quote_never_closed{"the quote at column %1 is never closed",
                                            "anførselstegnet i kolonne %1 lukkes aldrig"};
inline constexpr Wording close_quote{"close the phrase with a second quote, or leave the quote out",
                                     "slut frasen med et anførselstegn mere, eller udelad det"};
inline constexpr Wording no_such_field{"there is no field “%1” (column %2)",
                                       "der findes ikke noget felt “%1” (kolonne %2)"};
inline constexpr Wording did_you_mean_or_quote{
    "did you mean %1? Put the word in quotes to search for it as text",
    "mente du %1? Sæt ordet i anførselstegn for at søge efter det som tekst"};
inline constexpr Wording star_inside_word{"the * in %1 at column %2 is not at a word's end",
                                          "* i %1 i kolonne %2 står ikke sidst i et ord"};
inline constexpr Wording only_prefixes{
    "a * works only at the end of a word, for example lokalplan*",
    "* virker kun sidst i et ord, for eksempel lokalplan*"};
inline constexpr Wording prefix_too_short{"%1 at column %2 is too short",
                                          "%1 i kolonne %2 er for kort"};
inline constexpr Wording longer_prefix{
    "give at least two letters before the *; --all takes every item",
    "skriv mindst to bogstaver før *; --all finder alle punkter"};
inline constexpr Wording empty_quotes{"the quotes at column %1 contain no word",
                                      "der står intet ord mellem anførselstegnene i kolonne %1"};
inline constexpr Wording fill_quotes{"put a phrase between them, or leave them out",
                                     "sæt en frase mellem dem, eller udelad dem"};
inline constexpr Wording star_in_quotes{"the quotes at column %1 contain a *",
                                        "der står et * mellem anførselstegnene i kolonne %1"};
inline constexpr Wording star_outside_quotes{
    "put the * after a word outside quotes; phrases match other inflections anyway",
    "* skrives efter et ord uden for anførselstegn; fraser finder alligevel andre bøjninger"};
inline constexpr Wording equals_before_phrase{"the = at column %1 must precede a single word",
                                              "= i kolonne %1 skal stå foran et enkelt ord"};
inline constexpr Wording parenthesis_closes_nothing{"the parenthesis at column %1 closes nothing",
                                                    "parentesen i kolonne %1 lukker ikke noget"};
inline constexpr Wording open_parenthesis{"remove it, or put a ( where the group begins",
                                          "fjern den, eller sæt et ( dér, hvor gruppen begynder"};
inline constexpr Wording parenthesis_never_closed{"the parenthesis at column %1 is never closed",
                                                  "parentesen i kolonne %1 lukkes aldrig"};
inline constexpr Wording close_parenthesis{"put a ) where the group ends, or leave the ( out",
                                           "sæt et ) dér, hvor gruppen slutter, eller udelad ("};
inline constexpr Wording empty_parentheses{"the parentheses at column %1 contain no word",
                                           "der står intet ord i parenteserne i kolonne %1"};
inline constexpr Wording fill_parentheses{"put words between them, or leave them out",
                                          "sæt ord mellem dem, eller udelad dem"};
inline constexpr Wording operator_without_left{"%1 at column %2 has no words on its left",
                                               "%1 i kolonne %2 har ingen ord til venstre"};
inline constexpr Wording operator_without_right{"%1 at column %2 has no words on its right",
                                                "%1 i kolonne %2 har ingen ord til højre"};
inline constexpr Wording operator_in_small_letters{
    "write it in small letters to search for the word itself",
    "skriv det med små bogstaver for at søge efter selve ordet"};
inline constexpr Wording near_joins_no_words{"%1 at column %2 joins something other than words",
                                             "%1 i kolonne %2 forbinder andet end ord"};
inline constexpr Wording near_wants_words{"put a plain word on each side of it",
                                          "sæt et almindeligt ord på hver side"};
inline constexpr Wording misplaced{"%1 at column %2 is where a word should be",
                                   "%1 i kolonne %2 står, hvor der skulle stå et ord"};
inline constexpr Wording field_without_value{"%1 at column %2 has no value",
                                             "%1 i kolonne %2 har ingen værdi"};
inline constexpr Wording nested_too_deeply{
    "the query is nested too deeply at column %1",
    "forespørgslen har for mange indlejrede parenteser i kolonne %1"};
inline constexpr Wording fewer_parentheses{"write it with fewer parentheses",
                                           "skriv den med færre parenteser"};
inline constexpr Wording too_many_words{"the query has more than %1 words",
                                        "forespørgslen har mere end %1 ord"};
inline constexpr Wording fewer_words{"search for the few words that matter",
                                     "søg efter de få ord, der er vigtige"};
inline constexpr Wording no_word_in_query{"the query contains no word to search for",
                                          "der er intet ord at søge efter i forespørgslen"};
inline constexpr Wording what_words_are{"words are made of letters and digits",
                                        "ord består af bogstaver og cifre"};

// Values.
inline constexpr Wording no_case_type{"no case type begins with %1",
                                      "ingen sagstype begynder med %1"};
inline constexpr Wording several_case_types{"several case types begin with %1",
                                            "flere sagstyper begynder med %1"};
inline constexpr Wording say_which{"say which: %1", "angiv hvilken: %1"};
inline constexpr Wording no_outcome{"no outcome begins with %1", "intet udfald begynder med %1"};
inline constexpr Wording several_outcomes{"several outcomes begin with %1",
                                          "flere udfald begynder med %1"};
inline constexpr Wording no_access{"access cannot be %1", "adgang kan ikke være %1"};
inline constexpr Wording several_accesses{"several kinds of access begin with %1",
                                          "flere slags adgang begynder med %1"};
inline constexpr Wording no_body{"no body is called %1", "intet organ hedder %1"};
inline constexpr Wording no_authority{"no authority is called %1", "ingen myndighed hedder %1"};
inline constexpr Wording no_authorities_known{
    "no item in this database names its authority",
    "punkterne i denne database oplyser ikke, hvilken myndighed de er fra"};
inline constexpr Wording no_participant{"no participant is called %1", "ingen deltager hedder %1"};
inline constexpr Wording no_participants_known{
    "no item in this database names participants, voters or absentees",
    "punkterne i denne database nævner ingen ved afstemninger eller som fraværende"};
inline constexpr Wording no_bodies_known{
    "no item in this database names its body",
    "punkterne i denne database oplyser ikke, hvilket organ de er fra"};
inline constexpr Wording half_a_name{"%1 is only part of a name", "%1 er kun en del af et navn"};
inline constexpr Wording give_whole_name{"give the whole name: %1", "angiv hele navnet: %1"};
inline constexpr Wording no_municipality{"no municipality is called %1", "ingen kommune hedder %1"};
inline constexpr Wording give_municipality{
    "give one of the 98 by name or code, for example kommune:Køge",
    "angiv en af de 98 ved navn eller kode, for eksempel kommune:Køge"};
inline constexpr Wording not_a_date{"%1 is not a date", "%1 er ikke en dato"};
inline constexpr Wording date_forms{"dates look like %1; with blanks in quotes: %2",
                                    "datoer skrives som %1; med mellemrum i anførselstegn: %2"};
inline constexpr Wording dates_reversed{"%1 ends before it begins", "%1 slutter, før den begynder"};
inline constexpr Wording period_of_options{"the period --since %1 --until %2",
                                           "perioden --fra %1 --til %2"};
inline constexpr Wording earlier_date_first{"write the earlier date first",
                                            "skriv den tidligste dato først"};
inline constexpr Wording since_before_until{"--since comes before --until",
                                            "--fra ligger før --til"};
inline constexpr Wording takes_one_date{"%1 takes one date", "%1 kan kun have én dato"};
inline constexpr Wording period_as_options{"write the period as --since %1 --until %2",
                                           "skriv perioden som --fra %1 --til %2"};
inline constexpr Wording no_first_day{"%1 has no first day", "%1 har ingen første dag"};
inline constexpr Wording no_last_day{"%1 has no last day", "%1 har ingen sidste dag"};
inline constexpr Wording give_first_day{"give the day, month or year it begins with",
                                        "angiv den dag, måned eller det år, det begynder med"};
inline constexpr Wording give_last_day{"give the day, month or year it ends with",
                                       "angiv den dag, måned eller det år, det slutter med"};
inline constexpr Wording no_finished_run{"--new-since last-run: no run has finished yet",
                                         "--new-since last-run: ingen kørsel er afsluttet endnu"};
inline constexpr Wording index_or_give_date{"run dagsorden-index, or give a date",
                                            "kør dagsorden-index, eller angiv en dato"};
inline constexpr Wording give_date_or_run{
    "give a date, last-run, or the time of a run",
    "angiv en dato, last-run eller tidspunktet for en kørsel"};
inline constexpr Wording nothing_has_history{
    "no item has this id, case number or title: %1",
    "intet punkt har dette id, dette sagsnummer eller denne titel: %1"};
inline constexpr Wording no_item_with_id{"no item has the id %1", "intet punkt har id’et %1"};
inline constexpr Wording ids_of_query{
    "--format ids prints the ids of the items that a query finds",
    "--format ids viser id’erne på de punkter, en forespørgsel finder"};
inline constexpr Wording no_answer_remembered{"there is no earlier answer on this terminal",
                                              "der er intet tidligere svar på denne terminal"};
inline constexpr Wording ask_first{"ask a query first, or give an item's id",
                                   "søg først, eller angiv et punkts id"};
inline constexpr Wording no_such_hit{"the last answer on this terminal has no hit %1",
                                     "det seneste svar på denne terminal har intet punkt nr. %1"};
inline constexpr Wording hits_from_to{"it has the hits %1 to %2", "det har punkterne %1 til %2"};
inline constexpr Wording number_of_meeting{"%1 is the number of a whole meeting, not of one matter",
                                           "%1 er nummeret på et helt møde, ikke på én sag"};
inline constexpr Wording give_item_id{"give the id of an item, such as %1",
                                      "angiv et punkts id, for eksempel %1"};
inline constexpr Wording standard_input_unreadable{"standard input cannot be read: %1",
                                                   "standardinput kan ikke læses: %1"};
inline constexpr Wording in_query_line{"line %1: %2", "linje %1: %2"};
inline constexpr Wording not_a_saved_search{"this is not a saved search",
                                            "dette er ikke en gemt søgning"};
inline constexpr Wording saved_search_form{"write: lånepulje = lånepulje kommune:Køge",
                                           "skriv: lånepulje = lånepulje kommune:Køge"};
inline constexpr Wording saved_search_twice{"“%1” appears twice", "“%1” findes to gange"};
inline constexpr Wording give_another_name{"give it another name", "giv den et andet navn"};
inline constexpr Wording saved_searches_unreadable{"%1: cannot read the saved searches",
                                                   "%1: de gemte søgninger kan ikke læses"};
inline constexpr Wording saved_searches_form{"give a file with lines of the form NAME = QUERY",
                                             "angiv en fil med linjer NAVN = FORESPØRGSEL"};
inline constexpr Wording state_unreadable{"%1: cannot read the state",
                                          "%1: tilstanden kan ikke læses"};
inline constexpr Wording check_rights{"check its permissions", "tjek rettighederne"};
inline constexpr Wording not_a_state{"%1: this is not the state of saved searches",
                                     "%1: dette er ikke en tilstand for gemte søgninger"};
inline constexpr Wording replace_state{"give another file, or remove this one to start over",
                                       "angiv en anden fil, eller fjern den for at begynde forfra"};
inline constexpr Wording state_unwritable{"%1: cannot write the state: %2",
                                          "%1: tilstanden kan ikke skrives: %2"};
inline constexpr Wording check_folder_and_disk{
    "check the folder's permissions and the disk; the same hits will be reported again",
    "tjek mappens rettigheder og disken; de samme fund bliver meldt igen"};

// Databases.
inline constexpr Wording no_database_searchable{"none of the databases can be searched: %1",
                                                "der kan ikke søges i nogen af databaserne: %1"};
inline constexpr Wording database_twice{"the database %1 is given twice",
                                        "databasen %1 er angivet to gange"};
inline constexpr Wording each_database_once{
    "give each database once, with --db or in a stub file",
    "angiv hver database én gang, med --db eller i en stubfil"};
inline constexpr Wording not_an_address{"--db “%1” is not an address",
                                        "--db “%1” er ikke en adresse"};
inline constexpr Wording address_form{
    "write tcp:HOST:PORT, for example tcp:10.0.0.2:7001; a folder of that name: ./%1",
    "skriv tcp:VÆRT:PORT, for eksempel tcp:10.0.0.2:7001; en mappe med det navn: ./%1"};
inline constexpr Wording give_database_or_stub{
    "give the folder of a database with --db, or a file with lines like: auto PATH",
    "angiv en databases mappe med --db eller en fil med linjer som: auto STI"};
inline constexpr Wording names_no_shard{"%1: this line names no database",
                                        "%1: denne linje angiver ingen database"};
inline constexpr Wording shard_line_form{"write: auto FOLDER, or: remote HOST:PORT",
                                         "skriv: auto MAPPE eller: remote VÆRT:PORT"};
inline constexpr Wording file_forbidden{"%1: you may not read this file",
                                        "%1: du har ikke ret til at læse denne fil"};
inline constexpr Wording ask_file_owner{"ask its owner for permission to read it",
                                        "bed ejeren om ret til at læse den"};
inline constexpr Wording versions_differ_but_usable{
    "%1: %2; some items may not be found until dagsorden-index has run",
    "%1: %2; nogle punkter findes måske ikke, før dagsorden-index har kørt"};
inline constexpr Wording database_keeps_changing{"%1: the database keeps changing",
                                                 "%1: databasen bliver ved med at ændre sig"};
inline constexpr Wording try_again{"try again in a moment", "prøv igen om lidt"};
inline constexpr Wording no_answer_in_time{"%1: no answer within %2 s",
                                           "%1: intet svar inden for %2 s"};
inline constexpr Wording no_answer{"%1: no answer: %2", "%1: intet svar: %2"};
inline constexpr Wording connection_ends{"%1: one of these always closes the connection",
                                         "%1: en af disse afbryder forbindelsen hver gang"};
inline constexpr Wording check_server{"check that xapian-tcpsrv runs there and can be reached",
                                      "kontrollér, at xapian-tcpsrv kører dér og kan nås"};
inline constexpr Wording answer_unwritable{"cannot write the answer: %1",
                                           "svaret kan ikke skrives: %1"};

}  // namespace dagsorden::errors
