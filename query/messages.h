// What the program says of its answers, in English and Danish: one table, both side by side.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/language.h"

namespace dagsorden {

/// Named by what it says; %1, %2 … stand for what is put in.
enum class Message {
  nothing_matches,
  nothing_matches_for,
  in_what_answered,
  stands_nowhere,
  stand_nowhere,
  did_you_mean,
  and_,
  no_items,
  matches_without,
  in_no_item,
  last_items_lack,
  no_item_holds_all,
  items_lacking_counted,
  correction,
  beginnings,
  index_age,
  the_index,
  same_case_number,
  cited_by,
  words_agree,
  here_because,
  also_in,
  without,
  about,
  next_page,
  more_values,
  more_names,
  undated,
  cites,
  missing_here,
  page_of,
  also_nowhere,
  score,
  links,
  reading_typed,
  reading_stem,
  reading_lemma,
  reading_correction,
  part_of_compounds,
  parts,
  written_as_one,
  derivation,
  synonym,
  abbreviation,
  told_later,
  reading_case_number,
  reading_meeting,
};

struct MessageRow {
  Message message;
  std::string_view english;
  std::string_view danish;
};

inline constexpr std::array<MessageRow, 47> messages = {{
    {Message::nothing_matches, "nothing matches", "intet passer"},
    {Message::nothing_matches_for, "“%1”: nothing matches", "“%1”: intet passer"},
    {Message::in_what_answered, "%1 in the databases that answered", "%1 i de baser, der svarede"},
    {Message::stands_nowhere, "“%1” stands in no item", "“%1” står ikke i noget punkt"},
    {Message::stand_nowhere, "%1 stand in no item", "%1 står ikke i noget punkt"},
    {Message::did_you_mean, "%1; did you mean “%2”?", "%1; mente du “%2”?"},
    {Message::and_, " and ", " og "},
    {Message::no_items, "the database holds no items", "basen er tom"},
    {Message::matches_without, "without %1 something matches", "uden %1 er der noget, der passer"},
    {Message::in_no_item, "in no item: %1", "ikke i noget punkt: %1"},
    {Message::last_items_lack, "the last items lack some of the words: %1",
     "de sidste punkter mangler nogle af ordene: %1"},
    {Message::no_item_holds_all, "no item holds all words; these lack some: %1",
     "intet punkt har alle ordene; disse mangler nogle: %1"},
    {Message::items_lacking_counted, "no item holds all words; items that lack some were counted",
     "intet punkt har alle ordene; punkter, der mangler nogle, er talt med"},
    {Message::correction, "showing results for %1, as %2 stands in no item",
     "viser resultater for %1, da %2 ikke står i noget punkt"},
    {Message::beginnings, "%1 stems of words begin with %2; the %3 most frequent were searched",
     "%1 ordstammer begynder med %2; de %3 hyppigste blev søgt"},
    {Message::index_age, "%1 was last brought up to date %2 days ago",
     "%1 blev sidst bragt à jour for %2 dage siden"},
    {Message::the_index, "the index", "indekset"},
    {Message::same_case_number, "same case number, %1", "samme sagsnummer, %1"},
    {Message::cited_by, "cited by %1 as item %2", "omtalt i %1 som punkt %2"},
    {Message::words_agree, "title and words agree with %1", "titel og ord stemmer med %1"},
    {Message::here_because, "here because: ", "her fordi: "},
    {Message::also_in, "also in %1", "også i %1"},
    {Message::without, "without: %1", "uden: %1"},
    {Message::about, "about %1", "omkring %1"},
    {Message::next_page, "%1 of %2 items; the next: --offset %3, all: --limit 0",
     "%1 af %2 punkter; de næste: --offset %3, alle: --limit 0"},
    {Message::more_values, "and %1 more", "og %1 til"},
    {Message::more_names, " + %1 more", " + %1 til"},
    {Message::undated, "undated", "uden dato"},
    {Message::cites, "cites %1", "omtaler %1"},
    {Message::missing_here, "%1; its items are missing here", "%1; dens punkter mangler her"},
    {Message::page_of, "%1, page %2", "%1, side %2"},
    {Message::also_nowhere, "%1; stands in no item", "%1; står ikke i noget punkt"},
    {Message::score, "score %1", "point %1"},
    {Message::links, "Links", "Henvisninger"},
    {Message::reading_typed, "as typed %1", "som skrevet %1"},
    {Message::reading_stem, "stem %1", "stamme %1"},
    {Message::reading_lemma, "lemma %1", "opslagsform %1"},
    {Message::reading_correction, "correction %1", "rettelse %1"},
    {Message::part_of_compounds, "part of compounds %1", "led i sammensætninger %1"},
    {Message::parts, "parts %1", "led %1"},
    {Message::written_as_one, "written as one %1", "i ét ord %1"},
    {Message::derivation, "derived %1", "afledt %1"},
    {Message::synonym, "synonym %1", "synonymt med %1"},
    {Message::abbreviation, "abbreviation %1", "forkortelse %1"},
    {Message::told_later,
     "%1: “%2” was told up to a later time than the index has; all is told anew",
     "%1: “%2” er fortalt til et senere tidspunkt, end indekset kender; alt fortælles igen"},
    {Message::reading_case_number, "case number", "sagsnummer"},
    {Message::reading_meeting, "day of the meeting", "mødets dag"},
}};

/// The language of all that say() gives from now on; English before. Called once, at the start.
void speak(Language language);

Language spoken_language();

std::string say(Message message, const std::vector<std::string>& arguments = {});

}  // namespace dagsorden
