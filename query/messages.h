// Messages about answers, in English and Danish.
#pragma once

#include <string>
#include <string_view>

#include "common/language.h"

namespace dagsorden {

/// %1, %2 … stand for the arguments.
namespace messages {

inline constexpr Wording nothing_matches{"nothing matches", "ingen punkter passer"};
inline constexpr Wording nothing_matches_for{"“%1”: nothing matches", "“%1”: ingen punkter passer"};
inline constexpr Wording nothing_changed{"none of the matching items has changed",
                                         "ingen af de punkter, der passer, er ændret"};
inline constexpr Wording no_meeting_matches{"no meeting has an item that matches",
                                            "intet møde har et punkt, der passer"};
inline constexpr Wording minutes_missing{"minutes missing", "referat mangler"};
inline constexpr Wording only_in_agenda{"only in the agenda", "kun i dagsordenen"};
inline constexpr Wording of_meeting{"(the meeting itself)", "(selve mødet)"};
inline constexpr Wording in_what_answered{"%1 in the databases that answered",
                                          "%1 i de databaser, der svarede"};
inline constexpr Wording stands_nowhere{"%1 is in no item", "%1 findes ikke i noget punkt"};
inline constexpr Wording stand_nowhere{"%1 are in no item", "%1 findes ikke i noget punkt"};
inline constexpr Wording did_you_mean{"%1; did you mean “%2”?", "%1; mente du “%2”?"};
inline constexpr Wording and_between{" and ", " og "};
inline constexpr Wording no_items{"the database is empty", "databasen er tom"};
inline constexpr Wording matches_without{"there are matches without %1",
                                         "der er punkter, der passer, uden %1"};
inline constexpr Wording in_no_item{"in no item: %1", "ikke i noget punkt: %1"};
inline constexpr Wording last_items_lack{"the last items listed lack some words: %1",
                                         "i de sidste punkter mangler nogle af ordene: %1"};
inline constexpr Wording no_item_holds_all{
    "no item contains all words; some items lack: %1",
    "intet punkt har alle ordene; disse ord mangler i nogle: %1"};
inline constexpr Wording items_lacking_counted{
    "no item contains all words; items that lack some were counted",
    "intet punkt har alle ordene; punkter, der mangler nogle, er talt med"};
inline constexpr Wording correction{"showing results for %1; %2 is in no item",
                                    "viser resultater for %1; %2 findes ikke i noget punkt"};
inline constexpr Wording prefix_expansion{
    "%1 word stems begin with %2; the %3 most frequent were searched",
    "%1 ordstammer begynder med %2; der er søgt på de %3 hyppigste"};
inline constexpr Wording index_age{"%1 was last updated %2 days ago",
                                   "%1 blev sidst opdateret for %2 dage siden"};
inline constexpr Wording the_index{"the index", "indekset"};
inline constexpr Wording same_case_number{"same case number, %1", "sagsnummeret er det samme, %1"};
inline constexpr Wording same_number_other_title{"same case number, %1, but another title",
                                                 "sagsnummeret er det samme, %1, men titlen "
                                                 "en anden"};
inline constexpr Wording cited_by{"cited by %1 as item %2", "punktet er omtalt i %1 som punkt %2"};
inline constexpr Wording words_agree{"title and words are similar to those of %1",
                                     "titlen og ordene ligner dem i %1"};
inline constexpr Wording shown_because{"shown because: %1", "vist, fordi %1"};
inline constexpr Wording one_of_several_cases{
    "this is the case of “%1”; others match too: dagsorden-query --format short '%2'",
    "dette er sagen “%1”; andre passer også: dagsorden-query --format short '%2'"};
inline constexpr Wording also_in{"also in %1", "også i %1"};
inline constexpr Wording without{"without: %1", "uden: %1"};
inline constexpr Wording about{"about %1", "ca. %1"};
inline constexpr Wording next_page{"%1 of %2; next: --offset %3, all: --limit 0",
                                   "%1 af %2; næste: --offset %3, alle: --limit 0"};
inline constexpr Wording and_one_lacks_words{"%1; %2 more lacks words",
                                             "%1; yderligere %2 mangler ord"};
inline constexpr Wording and_more_lack_words{"%1; %2 more lack words",
                                             "%1; yderligere %2 mangler ord"};
inline constexpr Wording more_values{"and %1 more", "og %1 til"};
inline constexpr Wording more_names{" + %1 more", " + %1 til"};
inline constexpr Wording undated{"undated", "uden dato"};
inline constexpr Wording cites{"cites %1", "punktet omtaler %1"};
inline constexpr Wording missing_here{"%1; its items are missing from this answer",
                                      "%1; dens punkter mangler i svaret"};
inline constexpr Wording page_of{"%1, p. %2", "%1, s. %2"};
inline constexpr Wording also_nowhere{"%1; in no item", "%1; i intet punkt"};
inline constexpr Wording score{"score %1", "point %1"};
inline constexpr Wording links{"Links", "Henvisninger"};
inline constexpr Wording reading_typed{"as typed %1", "som skrevet %1"};
inline constexpr Wording reading_stem{"stem %1", "stamme %1"};
inline constexpr Wording reading_lemma{"lemma %1", "opslagsform %1"};
inline constexpr Wording reading_correction{"correction %1", "rettelse %1"};
inline constexpr Wording part_of_compounds{"also inside compounds: %1",
                                           "også som led i sammensatte ord: %1"};
inline constexpr Wording parts{"parts %1", "led %1"};
inline constexpr Wording single_part{"only the part %1", "kun leddet %1"};
inline constexpr Wording written_as_one{"written as one %1", "i ét ord %1"};
inline constexpr Wording written_as_number{"written as %1", "skrevet %1"};
inline constexpr Wording derivation{"derived %1", "afledt %1"};
inline constexpr Wording synonym{"synonym %1", "synonymt med %1"};
inline constexpr Wording abbreviation{"abbreviation %1", "forkortelse %1"};
inline constexpr Wording told_later{
    "%1: “%2” was reported up to a time later than the index; everything is reported again",
    "%1: “%2” er meldt frem til et senere tidspunkt end indeksets; alt meldes igen"};
inline constexpr Wording mark_lost{
    "%1: damaged or emptied; what was reported for “%2” is lost; everything is reported again",
    "%1: beskadiget eller tømt; det vides ikke, hvad der er meldt af “%2”; alt meldes igen"};
inline constexpr Wording reading_case_number{"case number", "sagsnummer"};
inline constexpr Wording reading_meeting{"day of the meeting", "mødets dag"};
inline constexpr Wording name_needs_quotes{
    "searched for %1 and for another word; to search for the whole name, write '%2'",
    "der er søgt på %1 og på et ord for sig; skriv hele navnet som '%2'"};
inline constexpr Wording reading_phrase{"as a phrase", "som frase"};
inline constexpr Wording reading_near{"within %1 words", "inden for %1 ord"};
inline constexpr Wording reading_prefix{"begins with %1", "begynder med %1"};
inline constexpr Wording reading_filter{"%1: a filter, adds no score",
                                        "%1: et filter, giver ingen point"};
inline constexpr Wording items_in_cases{"%1 in %2", "%1 i %2"};
inline constexpr Wording none{"(none)", "(ingen)"};
inline constexpr Wording sum{"all", "i alt"};
inline constexpr Wording not_in_minutes{"missing from the minutes", "punktet mangler i referatet"};
inline constexpr Wording recommendation_changed{"recommendation changed: %1",
                                                "indstillingen er ændret: %1"};
inline constexpr Wording taken_out{"removed %1", "udgået %1"};
inline constexpr Wording put_in{"added %1", "tilføjet %1"};
inline constexpr Wording were_present{"Present: %1", "Til stede: %1"};
inline constexpr Wording were_absent{"Absent: %1", "Fraværende: %1"};
inline constexpr Wording title_lost{"(title missing in the file)", "(titlen mangler i filen)"};
inline constexpr Wording no_items_of_meeting{"no items", "ingen punkter"};
inline constexpr Wording closed_item{"%1 closed", "%1 lukket"};
inline constexpr Wording closed_items{"%1 closed", "%1 lukkede"};
inline constexpr Wording same_case{"same title and authority as %1",
                                   "titlen og myndigheden er de samme som i %1"};
inline constexpr Wording voted_for{"voted for: %1", "for stemte: %1"};
inline constexpr Wording voted_against{"voted against: %1", "imod stemte: %1"};
inline constexpr Wording abstained{"abstained: %1", "undlod at stemme: %1"};

}  // namespace messages

/// The sentence in the language that was set with set_language().
inline std::string said(const Sentence& sentence) { return sentence.in(spoken_language()); }

/// The same for a message with its arguments.
template <typename... Arguments>
std::string tr(const Wording& wording, const Arguments&... arguments) {
  return said(wording(arguments...));
}

/// “text”
inline std::string in_quotes(std::string_view text) { return "“" + std::string(text) + "”"; }

}  // namespace dagsorden
