#include "query/error_messages.h"

#include <array>
#include <cstddef>

#include "query/messages.h"

namespace dagsorden {
namespace {

// The first row that fits is taken: those that say more stand before those that say less.
constexpr std::array rows = {
    // Arguments and options.
    ErrorRow{"dagsorden-query --help lists the options",
             "dagsorden-query --help viser, hvilke der er"},
    ErrorRow{"there is no option %1", "der findes ikke noget valg %1"},
    ErrorRow{"%1 takes no value", "%1 tager ingen værdi"},
    ErrorRow{"%1 needs a value", "%1 skal have en værdi"},
    ErrorRow{"for example %1; phrases need no =", "for eksempel %1; fraser skal ikke have ="},
    ErrorRow{"for example %1", "for eksempel %1"},
    ErrorRow{"--%1 “%2” is no number", "--%1 “%2” er ikke et tal"},
    ErrorRow{"give 0, 1, 2, … up to %1", "angiv 0, 1, 2, … op til %1"},
    ErrorRow{"--%1 knows no “%2”", "--%1 kender ikke “%2”"},
    ErrorRow{"--%1 goes with no other such option", "--%1 kan ikke bruges sammen med et andet"},
    ErrorRow{"give one of --count, --show, --like, --history and --saved",
             "angiv kun ét af --count, --show, --like, --history og --saved"},
    ErrorRow{"--count answers one query", "--count besvarer én forespørgsel"},
    ErrorRow{"leave out the -, or --count", "udelad - eller --count"},
    ErrorRow{"--saved goes with no query", "--saved kan ikke bruges sammen med en forespørgsel"},
    ErrorRow{"an ID goes with no query", "et ID kan ikke bruges sammen med en forespørgsel"},
    ErrorRow{"leave out “%1”", "udelad “%1”"},
    ErrorRow{"leave out --format ids", "udelad --format ids"},
    ErrorRow{"--state goes with --saved", "--state bruges sammen med --saved"},
    ErrorRow{"add --saved FILE", "tilføj --saved FIL"},
    ErrorRow{"--facets goes with --format text or jsonl",
             "--facets bruges sammen med --format text eller jsonl"},
    ErrorRow{"--summary goes with --format jsonl", "--summary bruges sammen med --format jsonl"},
    ErrorRow{"--full goes with --format jsonl", "--full bruges sammen med --format jsonl"},
    ErrorRow{"add -J", "tilføj -J"},
    ErrorRow{"there is nothing to search for", "der er ikke noget at søge efter"},
    ErrorRow{"give words, a filter like --municipality Køge, or --all; see --help",
             "angiv ord, et filter som --kommune Køge, eller --all; se --help"},
    ErrorRow{"$DAGSORDEN_SHARD_TIMEOUT “%1” is no time",
             "$DAGSORDEN_SHARD_TIMEOUT “%1” er ikke en tid"},
    ErrorRow{"give seconds from 1 to %1", "angiv sekunder fra 1 til %1"},

    // The query.
    ErrorRow{"the quote at column %1 is never closed",
             "anførselstegnet i kolonne %1 lukkes aldrig"},
    ErrorRow{"close the phrase with a second quote, or leave the quote out",
             "slut frasen med et anførselstegn mere, eller udelad det"},
    ErrorRow{"there is no field “%1” (column %2)", "der findes ikke noget felt “%1” (kolonne %2)"},
    ErrorRow{"did you mean %1? Put the word in quotes to search for it as text",
             "mente du %1? Sæt ordet i anførselstegn for at søge efter det som tekst"},
    ErrorRow{"did you mean %1?", "mente du %1?"},
    ErrorRow{"the * in %1 at column %2 is not at a word's end",
             "* i %1 i kolonne %2 står ikke sidst i et ord"},
    ErrorRow{"only beginnings can be searched, for example lokalplan*",
             "der kan kun søges efter begyndelser, for eksempel lokalplan*"},
    ErrorRow{"%1 at column %2 is too short a beginning",
             "%1 i kolonne %2 er for kort en begyndelse"},
    ErrorRow{"give at least two letters before the *; --all takes every item",
             "skriv mindst to bogstaver før *; --all tager alle punkter"},
    ErrorRow{"the quotes at column %1 hold no word",
             "anførselstegnene i kolonne %1 rummer intet ord"},
    ErrorRow{"put a phrase between them, or leave them out",
             "sæt en frase mellem dem, eller udelad dem"},
    ErrorRow{"the quotes at column %1 hold a *", "anførselstegnene i kolonne %1 rummer et *"},
    ErrorRow{
        "a * goes behind a word outside quotes; phrases match other inflections anyway",
        "* skrives efter et ord uden for anførselstegn; fraser finder alligevel andre bøjninger"},
    ErrorRow{"the = at column %1 goes before a single word",
             "= i kolonne %1 skal stå foran et enkelt ord"},
    ErrorRow{"the parenthesis at column %1 closes nothing",
             "parentesen i kolonne %1 lukker ikke noget"},
    ErrorRow{"remove it, or put a ( where the group begins",
             "fjern den, eller sæt et ( dér, hvor gruppen begynder"},
    ErrorRow{"the parenthesis at column %1 is never closed",
             "parentesen i kolonne %1 lukkes aldrig"},
    ErrorRow{"put a ) where the group ends, or leave the ( out",
             "sæt et ) dér, hvor gruppen slutter, eller udelad ("},
    ErrorRow{"the parentheses at column %1 hold no word",
             "parenteserne i kolonne %1 rummer intet ord"},
    ErrorRow{"put words between them, or leave them out", "sæt ord mellem dem, eller udelad dem"},
    ErrorRow{"%1 at column %2 has no words on its left",
             "%1 i kolonne %2 har ingen ord til venstre"},
    ErrorRow{"%1 at column %2 has no words on its right",
             "%1 i kolonne %2 har ingen ord til højre"},
    ErrorRow{"write it in small letters to search for the word itself",
             "skriv det med små bogstaver for at søge efter selve ordet"},
    ErrorRow{"%1 at column %2 joins something else than words",
             "%1 i kolonne %2 forbinder andet end ord"},
    ErrorRow{"put a plain word on either side of it", "sæt et almindeligt ord på hver side"},
    ErrorRow{"%1 at column %2 stands where a word should",
             "%1 i kolonne %2 står, hvor der skulle stå et ord"},
    ErrorRow{"%1 at column %2 has no value", "%1 i kolonne %2 har ingen værdi"},
    ErrorRow{"the query is nested too deeply at column %1",
             "forespørgslen har for mange parenteser i hinanden i kolonne %1"},
    ErrorRow{"write it with fewer parentheses", "skriv den med færre parenteser"},
    ErrorRow{"the query has more than %1 words", "forespørgslen har mere end %1 ord"},
    ErrorRow{"search for the few words that matter", "søg efter de få ord, det kommer an på"},
    ErrorRow{"the query holds no word to search for",
             "forespørgslen rummer intet ord at søge efter"},
    ErrorRow{"words are made of letters and digits", "ord består af bogstaver og cifre"},

    // Values.
    ErrorRow{"no case type begins with %1", "ingen sagstype begynder med %1"},
    ErrorRow{"several case types begin with %1", "flere sagstyper begynder med %1"},
    ErrorRow{"there are: %1", "der findes: %1"},
    ErrorRow{"say which: %1", "angiv hvilken: %1"},
    ErrorRow{"no outcome begins with %1", "intet udfald begynder med %1"},
    ErrorRow{"several outcomes begin with %1", "flere udfald begynder med %1"},
    ErrorRow{"access is not %1", "adgang er ikke %1"},
    ErrorRow{"access may be more than %1", "adgang kan være mere end %1"},
    ErrorRow{"no body is called %1", "intet organ hedder %1"},
    ErrorRow{"no authority is called %1", "ingen myndighed hedder %1"},
    ErrorRow{"no item in this database says whose agenda it is in",
             "intet punkt i denne base siger, hvis dagsorden det står i"},
    ErrorRow{"no participant is called %1", "ingen deltager hedder %1"},
    ErrorRow{"no item in this database names persons in votes or as absent",
             "intet punkt i denne base nævner personer ved afstemninger eller som fraværende"},
    ErrorRow{"no item in this database names its body",
             "intet punkt i denne base nævner sit organ"},
    ErrorRow{"no municipality is called %1", "ingen kommune hedder %1"},
    ErrorRow{"give one of the 98 by name or code, for example kommune:Køge",
             "angiv en af de 98 ved navn eller kode, for eksempel kommune:Køge"},
    ErrorRow{"%1 is no date", "%1 er ikke en dato"},
    ErrorRow{"dates look like %1", "datoer skrives som %1"},
    ErrorRow{"%1 ends before it begins", "%1 slutter, før det begynder"},
    ErrorRow{"write the earlier date first", "skriv den tidligste dato først"},
    ErrorRow{"%1 has no first day", "%1 har ingen første dag"},
    ErrorRow{"%1 has no last day", "%1 har ingen sidste dag"},
    ErrorRow{"give the day, month or year it begins with",
             "angiv den dag, måned eller det år, det begynder med"},
    ErrorRow{"give the day, month or year it ends with",
             "angiv den dag, måned eller det år, det slutter med"},
    ErrorRow{"--new-since last-run: no run has come to its end yet",
             "--new-since last-run: ingen kørsel er nået til ende endnu"},
    ErrorRow{"run dagsorden-index, or give a date", "kør dagsorden-index, eller angiv en dato"},
    ErrorRow{"give a date, last-run, or the time of a run",
             "angiv en dato, last-run eller tidspunktet for en kørsel"},
    ErrorRow{"no item has the id %1", "intet punkt har id’et %1"},
    ErrorRow{"--format ids prints the ids of what a query finds",
             "--format ids viser id’erne på det, en forespørgsel finder"},
    ErrorRow{"%1 is the number of a whole meeting, not of one matter",
             "%1 er nummeret på et helt møde, ikke på én sag"},
    ErrorRow{"give the id of an item, such as %1", "angiv et punkts id, for eksempel %1"},

    // Saved searches, and tables of synonyms.
    ErrorRow{"line %1: ~2", "linje %1: ~2"},
    ErrorRow{"%1: this is no saved search", "%1: dette er ikke en gemt søgning"},
    ErrorRow{"write: lånepulje = lånepulje kommune:Køge",
             "skriv: lånepulje = lånepulje kommune:Køge"},
    ErrorRow{"%1: “%2” stands twice", "%1: “%2” står to gange"},
    ErrorRow{"give it another name", "giv den et andet navn"},
    ErrorRow{"%1: these saved searches cannot be read", "%1: disse gemte søgninger kan ikke læses"},
    ErrorRow{"give a file with lines NAME = QUERY", "angiv en fil med linjer NAVN = FORESPØRGSEL"},
    ErrorRow{"%1: this state cannot be read", "%1: denne tilstand kan ikke læses"},
    ErrorRow{"check its rights", "tjek rettighederne"},
    ErrorRow{"%1: this is no state of saved searches",
             "%1: dette er ikke gemte søgningers tilstand"},
    ErrorRow{"give another file, or remove it to begin anew",
             "angiv en anden fil, eller fjern den for at begynde forfra"},
    ErrorRow{"%1: this state cannot be written", "%1: denne tilstand kan ikke skrives"},
    ErrorRow{"check the folder's rights and its disk; what was told will be told again",
             "tjek mappens rettigheder og disken; det, der blev fortalt, fortælles igen"},
    ErrorRow{"%1: cannot be replaced: %2", "%1: kan ikke erstattes: %2"},
    ErrorRow{"check the folder's rights; what was told will be told again",
             "tjek mappens rettigheder; det, der blev fortalt, fortælles igen"},
    ErrorRow{"%1: more than one phrase stands left of the last ->",
             "%1: der står mere end én frase til venstre for det sidste ->"},
    ErrorRow{"write a line for each of them", "skriv en linje for hver af dem"},
    ErrorRow{"%1: '%2' stands alone", "%1: '%2' står alene"},
    ErrorRow{"write word = other word", "skriv ord = andet ord"},
    ErrorRow{"%1: '%2' has another number of # signs than '%3'",
             "%1: '%2' har et andet antal # end '%3'"},
    ErrorRow{"each # stands for one digit, the same in all phrases of a line",
             "hvert # står for ét ciffer, det samme i alle en linjes fraser"},
    ErrorRow{"%1: a phrase is empty", "%1: en frase er tom"},
    ErrorRow{"%1: '%2' is no weight", "%1: '%2' er ingen vægt"},
    ErrorRow{"write a number from 0.1 to 1 behind the @, 0.4 say, or leave both out",
             "skriv et tal fra 0.1 til 1 efter @, f.eks. 0.4, eller udelad begge dele"},
    ErrorRow{"%1: '%2' is a stop word: it would find nearly everything",
             "%1: '%2' er et stopord: det ville finde næsten alt"},
    ErrorRow{"take it out", "tag det ud"},
    ErrorRow{"%1: this is not UTF-8", "%1: dette er ikke UTF-8"},
    ErrorRow{"save the file as UTF-8", "gem filen som UTF-8"},

    // Databases.
    ErrorRow{"none of the databases can be searched: ~1",
             "der kan ikke søges i nogen af baserne: ~1"},
    ErrorRow{"the database %1 is given twice", "basen %1 er angivet to gange"},
    ErrorRow{"give each database once, with --db or in a stub file",
             "angiv hver base én gang, med --db eller i en stubfil"},
    ErrorRow{"--db “%1” is no address", "--db “%1” er ikke en adresse"},
    ErrorRow{"write tcp:HOST:PORT, for example tcp:10.0.0.2:7001; a folder of that name: ./%1",
             "skriv tcp:VÆRT:PORT, for eksempel tcp:10.0.0.2:7001; en mappe af det navn: ./%1"},
    ErrorRow{"%1: this is no database but a file", "%1: dette er ikke en base, men en fil"},
    ErrorRow{"give the folder of a database with --db, or a file with lines like: auto PATH",
             "angiv en bases mappe med --db eller en fil med linjer som: auto STI"},
    ErrorRow{"give the folder of a database with --db", "angiv en bases mappe med --db"},
    ErrorRow{"%1: this names no shard", "%1: her nævnes ingen delbase"},
    ErrorRow{"write: auto FOLDER, or: remote HOST:PORT",
             "skriv: auto MAPPE eller: remote VÆRT:PORT"},
    ErrorRow{"%1: you may not read this file", "%1: du har ikke ret til at læse denne fil"},
    ErrorRow{"ask who owns it for the right to read it", "bed ejeren om ret til at læse den"},
    ErrorRow{"%1: you may not read this database", "%1: du har ikke ret til at læse denne base"},
    ErrorRow{"ask who owns the folder for the right to read it",
             "bed mappens ejer om ret til at læse den"},
    ErrorRow{"%1: cannot be locked: %2", "%1: kan ikke låses: %2"},
    ErrorRow{"check the disk (space and inodes), and how many files may be open",
             "se efter disken (plads og inoder), og hvor mange filer der må være åbne"},
    ErrorRow{"let more files be open (ulimit -n), then run again",
             "tillad flere åbne filer (ulimit -n), og kør igen"},
    ErrorRow{"%1: there is no database here", "%1: her er ingen base"},
    ErrorRow{"make one with: dagsorden-index --db %1 FOLDER",
             "opret en med: dagsorden-index --db %1 MAPPE"},
    ErrorRow{"%1: this is no stub file of dagsorden", "%1: dette er ikke en stubfil fra dagsorden"},
    ErrorRow{"give another folder with --db", "angiv en anden mappe med --db"},
    ErrorRow{"%1: another run holds the database", "%1: en anden kørsel har basen"},
    ErrorRow{"%1: made by another version of Xapian: %2",
             "%1: lavet af en anden version af Xapian: %2"},
    ErrorRow{"make it anew with: dagsorden-index --rebuild",
             "lav den på ny med: dagsorden-index --rebuild"},
    ErrorRow{"make the database anew with: dagsorden-index --rebuild",
             "lav basen på ny med: dagsorden-index --rebuild"},
    ErrorRow{"run dagsorden-index --rebuild", "kør dagsorden-index --rebuild"},
    ErrorRow{"%1: the database is damaged: %2", "%1: basen er beskadiget: %2"},
    ErrorRow{"check the disk and the rights of the folder, then run again",
             "tjek disken og mappens rettigheder, og kør igen"},
    ErrorRow{"check the disk, then run again", "tjek disken, og kør igen"},
    ErrorRow{"%1: this Xapian database is none of dagsorden's",
             "%1: denne Xapian-base er ikke lavet af dagsorden"},
    ErrorRow{
        "%1: made with format %2 and analyzer %3, this program has format %4 and analyzer %5; less "
        "may be found until dagsorden-index has run",
        "%1: lavet med format %2 og analyse %3, dette program har format %4 og analyse %5; der "
        "findes måske mindre, til dagsorden-index har kørt"},
    ErrorRow{"%1: made with format %2 and analyzer %3, this program has format %4 and analyzer %5",
             "%1: lavet med format %2 og analyse %3, dette program har format %4 og analyse %5"},
    ErrorRow{"dagsorden-index makes it anew when it runs next",
             "dagsorden-index laver den på ny, næste gang det kører"},
    ErrorRow{
        "install the newer dagsorden, or make it anew with: dagsorden-index --rebuild PATH",
        "installer det nyere dagsorden, eller lav den på ny med: dagsorden-index --rebuild STI"},
    ErrorRow{"%1: the database changes all the time", "%1: basen ændres hele tiden"},
    ErrorRow{"try again in a moment", "prøv igen om lidt"},
    ErrorRow{"%1: no answer within %2 s", "%1: intet svar inden for %2 s"},
    ErrorRow{"%1: no answer: %2", "%1: intet svar: %2"},
    ErrorRow{"%1: one of these ends the connection each time",
             "%1: en af disse afbryder forbindelsen hver gang"},
    ErrorRow{"see whether xapian-tcpsrv runs there and can be reached",
             "se, om xapian-tcpsrv kører dér og kan nås"},
    ErrorRow{"an item in the database has a part outside its text",
             "et punkt i basen har en del uden for sin tekst"},
    ErrorRow{"an item in the database cannot be read: %1", "et punkt i basen kan ikke læses: %1"},
    ErrorRow{"a document in the database holds no item", "et dokument i basen rummer intet punkt"},
    ErrorRow{"cannot write the answer: %1", "svaret kan ikke skrives: %1"},
};

constexpr std::size_t most_places = 5;
using Captures = std::array<std::string_view, most_places>;

bool is_place(std::string_view pattern) {
  return pattern.size() > 1 && (pattern[0] == '%' || pattern[0] == '~') && pattern[1] >= '1' &&
         pattern[1] <= '5';
}

std::size_t number_of(std::string_view place) { return static_cast<std::size_t>(place[1] - '1'); }

// Whether a sentence is one of the pattern's; what stands in its places, each as short as can be.
bool fits_pattern(std::string_view pattern, std::string_view sentence, Captures& captures) {
  while (!pattern.empty() && !is_place(pattern)) {
    if (sentence.empty() || sentence.front() != pattern.front()) return false;
    pattern.remove_prefix(1);
    sentence.remove_prefix(1);
  }
  if (pattern.empty()) return sentence.empty();
  for (std::size_t length = 1; length <= sentence.size(); ++length) {
    captures.at(number_of(pattern)) = sentence.substr(0, length);
    if (fits_pattern(pattern.substr(2), sentence.substr(length), captures)) return true;
  }
  return false;
}

// Sentences with semicolons between.
std::string each_in_danish(std::string_view sentences) {
  constexpr std::string_view separator = "; ";
  const std::size_t end = sentences.find(separator);
  if (end == std::string_view::npos) return in_danish(sentences);
  return in_danish(sentences.substr(0, end)) + std::string(separator) +
         each_in_danish(sentences.substr(end + separator.size()));
}

std::string filled(std::string_view pattern, const Captures& captures) {
  std::string sentence;
  while (!pattern.empty()) {
    if (!is_place(pattern)) {
      sentence.push_back(pattern.front());
      pattern.remove_prefix(1);
      continue;
    }
    const std::string_view value = captures.at(number_of(pattern));
    sentence += pattern.front() == '~' ? each_in_danish(value) : std::string(value);
    pattern.remove_prefix(2);
  }
  return sentence;
}

}  // namespace

std::span<const ErrorRow> error_messages() { return rows; }

std::string in_danish(std::string_view sentence) {
  for (const ErrorRow& row : rows) {
    Captures captures;
    if (fits_pattern(row.english, sentence, captures)) return filled(row.danish, captures);
  }
  return std::string(sentence);
}

std::string in_spoken_language(const std::string& sentence) {
  return spoken_language() == Language::danish ? in_danish(sentence) : sentence;
}

}  // namespace dagsorden
