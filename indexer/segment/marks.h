// What each block of a document may be, judged by itself: a number, a label, a case line, a group's
// heading, furniture of a web page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document.h"
#include "indexer/segment/labels.h"
#include "indexer/segment/metadata.h"
#include "indexer/segment/numbering.h"

namespace dagsorden {

/// The greatest width of a text that consists of printed lines, in characters.
inline constexpr std::size_t widest_page = 160;

/// True if a column is at the right margin of a page of this width, both in characters.
bool is_far_right(int column, std::size_t width);

/// "Lukkede dagsordenspunkter", "A. Sager til afgørelse i byrådet": a heading over several items.
struct GroupHeading {
  std::optional<std::string> access;
};

struct BlockMarks {
  std::vector<Numbering> numberings;
  std::optional<Metadata> metadata;
  std::optional<Label> label;
  std::optional<GroupHeading> group;
  bool is_furniture = false;        ///< "Til toppen", "Udskriv", a line of signs
  bool is_attachment_name = false;  ///< nothing but names of files
  bool is_underlined = false;       ///< a line of signs is below it
  bool is_in_capitals = false;      ///< a short line without small letters
  bool is_over_label = false;       ///< a short line after a gap, right above a label
  bool is_alone = false;            ///< a short line between two gaps that may be a title
  bool is_at_margin = false;        ///< alone at the right margin
  bool is_outdented = false;        ///< the text below it is further to the right
  bool has_case_number = false;     ///< ends in a case number in parentheses
};

/// True if the block's place and shape suit a title: a short line after a gap that does not read
/// like running text.
bool may_be_set_apart(const Block& block, const BlockMarks& marks);

/// The marks of all blocks.
std::vector<BlockMarks> mark_blocks(const Document& document);

/// The group that a text without a number introduces; nullopt if it is not a group's heading.
std::optional<GroupHeading> read_group(std::string_view text);

/// True if the text is a heading that the agendas of all bodies have: "Godkendelse af dagsorden",
/// "Meddelelser", "Eventuelt", "Lukket punkt".
bool is_standing_title(std::string_view title);

/// True for "Deltagere: …" and "Afbud: …", which belong to the head of an agenda.
bool names_people(std::string_view text);

/// True if the text ends in a full stop that does not belong to an abbreviation, as it does in
/// "Næste møde og evt.".
bool ends_like_sentence(std::string_view text);

/// A web page continues below its last item. Its footer is sought only among this many last blocks.
inline constexpr std::size_t most_foot_blocks = 25;

/// True for the footer of a web page: "Kontakt os", "Tilgængelighedserklæring".
bool is_page_foot(std::string_view text);

/// The letters and digits of a text in lower case, for comparing titles; at most `most` bytes.
std::string letters_of(std::string_view text, std::size_t most = 200);

}  // namespace dagsorden
