#include "indexer/segment/marks.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "common/text.h"
#include "indexer/access_marks.h"
#include "indexer/clean/personal_number_shape.h"
#include "indexer/segment/layout_words.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Headings of groups of items: "Lukkede punkter", "Orienteringssager", "B. Drøftelse".
constexpr std::string_view open_groups[] = {"åbne", "åben", "åbent", "offentlige"};
constexpr std::string_view closed_groups[] = {"lukkede", "lukket", "fortrolige", "fortrolig",
                                              "fortroligt"};
constexpr std::string_view not_closed_alone[] = {"åbne",       "åben",      "åbent",
                                                 "offentlige", "offentlig", "offentligt"};
constexpr std::string_view names_of_groups[] = {"punkter", "sager", "dagsorden",
                                                "del",     "møde",  "døre"};
constexpr std::string_view kinds_of_groups[] = {"efterretnings", "orienterings", "beslutnings",
                                                "drøftelses", "behandlings"};
constexpr std::string_view lettered_groups[] = {"orientering", "drøftelse", "beslutning",
                                                "meddelelser"};

// How standing titles begin, in lower case. Titles that consist only of such words are in
// layout_words.
constexpr std::string_view standing_beginnings[] = {"valg af dirigent",
                                                    "valg af ordstyrer",
                                                    "valg af mødeleder",
                                                    "valg af referent",
                                                    "valg af stemmetællere",
                                                    "valg af formand",
                                                    "valg af næstformand",
                                                    "opfølgning på sidste",
                                                    "opfølgning på forrige",
                                                    "opfølgning på referat",
                                                    "mødeplan",
                                                    "mødedatoer",
                                                    "kommende møder",
                                                    "næste møde",
                                                    "punkter til næste møde",
                                                    "bordet rundt",
                                                    "velkommen",
                                                    "indkomne forslag"};
// "Nyt fra formanden"
constexpr std::string_view news[] = {"meddelelser", "nyt", "orientering", "information",
                                     "siden sidst"};

// Words before or above lists of names.
constexpr std::string_view before_people[] = {
    "deltagere",  "mødedeltagere", "medlemmer", "til stede", "tilstede", "afbud",
    "fraværende", "sekretær",      "referent",  "ordstyrer", "dirigent"};

// The last line of minutes that were read aloud.
constexpr std::string_view closings[] = {
    "protokollen oplæst",   "protokollen er oplæst", "protokollen blev oplæst",
    "forretningen sluttet", "således passeret",      "mødet hævet",
    "mødet blev hævet",     "mødet sluttet",         "mødet blev sluttet",
    "mødet slut",           "mødet blev slut",       "mødet sluttede",
    "underskrifter",        "venlig hilsen",         "med venlig hilsen",
    "oprindelig meddelelse"};

bool is_rule(std::string_view text) {
  return text.size() >= 3 && text.find_first_not_of("=-_*~ .–—") == std::string_view::npos;
}

// A heading in capitals has a whole word in them: "EU:" and figures do not count.
bool is_heading_in_capitals(const Block& block) {
  constexpr std::size_t longest = 160;
  constexpr std::size_t least_letters = 4;
  if (block.kind == BlockKind::table_row || block.text.size() > longest) return false;
  return is_in_capitals(block.text, least_letters);
}

bool is_file_name(std::string_view word) {
  static const RE2 pattern("(?i)^.+\\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf|zip|jpg|png|msg)[,;]?$");
  return RE2::FullMatch(word, pattern);
}

bool are_file_names(std::string_view text) {
  const std::string_view last = text.substr(text.find_last_of(' ') + 1);
  if (text.size() > 2000 || !is_file_name(last)) return false;
  // A sentence may end in the name of a file, but has more words.
  const auto blanks = std::count(text.begin(), text.end(), ' ');
  std::ptrdiff_t names = 0;
  for (const std::string_view word : split(text, ' ')) names += is_file_name(word) ? 1 : 0;
  return blanks < 8 * names;
}

bool is_plain(const BlockMarks& marks) {
  return !marks.label && !marks.metadata && !marks.group && !marks.is_furniture &&
         !marks.is_attachment_name && marks.numberings.empty();
}

void mark_alone(const std::vector<Block>& blocks, std::vector<BlockMarks>& marks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    marks[i].is_alone = blocks[i].kind == BlockKind::line && blocks[i + 1].after_gap &&
                        may_be_set_apart(blocks[i], marks[i]) && !blocks[i].text.ends_with(':');
  }
}

// Short lines with a label right below them. A gap separates them from the text above.
void mark_over_labels(const std::vector<Block>& blocks, std::vector<BlockMarks>& marks) {
  constexpr std::size_t longest = 160;
  constexpr std::size_t most_title_lines = 3;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string& text = blocks[i].text;
    const bool can_be = blocks[i].after_gap && is_plain(marks[i]) && text.size() <= longest &&
                        blocks[i].kind != BlockKind::table_row &&
                        blocks[i].kind != BlockKind::list_item &&
                        (is_ascii_digit(text.front()) || !begins_small(text)) &&
                        std::string_view(".:;,").find(text.back()) == std::string_view::npos;
    if (!can_be) continue;
    std::size_t below = i + 1;
    while (below < blocks.size() && below < i + most_title_lines && is_plain(marks[below]) &&
           !blocks[below].after_gap && !blocks[below].text.ends_with('.')) {
      ++below;
    }
    while (below < blocks.size() && marks[below].metadata) ++below;
    marks[i].is_over_label =
        below < blocks.size() && marks[below].label && !marks[below].label->is_sentence;
  }
}

// Lines at the left edge above indented text, in documents that indent most text.
void mark_outdented(const std::vector<Block>& blocks, std::vector<BlockMarks>& marks) {
  constexpr int least_indent = 2;
  std::size_t lines = 0;
  std::size_t indented = 0;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::line) return;
    ++lines;
    if (block.style.indent >= least_indent) ++indented;
  }
  if (indented * 2 < lines || indented == lines) return;
  constexpr std::size_t most_title_lines = 3;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto is_at_edge = [&blocks](std::size_t at) {
      return blocks[at].style.indent < least_indent;
    };
    if (!is_at_edge(i) || (i > 0 && is_at_edge(i - 1) && !blocks[i].after_gap)) continue;
    std::size_t below = i + 1;
    while (below < blocks.size() && is_at_edge(below) && !blocks[below].after_gap) ++below;
    marks[i].is_outdented =
        below < blocks.size() && below <= i + most_title_lines && !is_at_edge(below);
  }
}

// The shape of a group of figures, "##-####"; "day ##-####" if it may be a day or a month. Empty
// for anything else.
std::string shape_of_number(std::string_view text) {
  static const RE2 day(
      "^(?:(?:0?[1-9]|[12]\\d|3[01])[-./](?:0?[1-9]|1[0-2])(?:[-./](?:(?:19|20)?\\d{2})?)?|"
      "(?:0?[1-9]|1[0-2])[-./](?:19|20)\\d{2}|(?:19|20)\\d{2}[-./]\\d{2}[-./]\\d{2})$");
  if (text.size() < 6 || !is_group_of_figures(text) || is_like_personal_number(text)) return "";
  std::string shape = RE2::FullMatch(text, day) ? "day " : "";
  for (const char byte : text) shape.push_back(is_ascii_digit(byte) ? '#' : byte);
  return shape;
}

// Marks groups of figures as case numbers if they have one shape and are alone below several
// numbered titles: the body has its own number system.
void mark_case_numbers(const std::vector<Block>& blocks, std::vector<BlockMarks>& marks) {
  constexpr int least_cases = 3;
  std::map<std::string, int> shapes;
  const auto shape_at = [&](std::size_t at) -> std::string {
    const bool is_below_title =
        at > 0 && !blocks[at].after_gap && !marks[at].metadata &&
        !marks[at - 1].numberings.empty() && !marks[at - 1].label &&
        marks[at - 1].numberings.front().size < blocks[at - 1].text.size() &&
        blocks[at].kind == BlockKind::line;
    return is_below_title ? shape_of_number(blocks[at].text) : "";
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (std::string shape = shape_at(i); !shape.empty()) ++shapes[shape];
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string shape = shape_at(i);
    if (shape.empty()) continue;
    const bool may_be_day = shape.starts_with("day ");
    const std::string own = may_be_day ? shape.substr(4) : shape;
    // Some case numbers look like dates, but dates always do.
    const int sure = shapes.count(own) > 0 ? shapes.at(own) : 0;
    const int unsure = shapes.count("day " + own) > 0 ? shapes.at("day " + own) : 0;
    if (sure + unsure < least_cases || (sure < unsure && sure < 2)) continue;
    marks[i].metadata.emplace();
    marks[i].metadata->case_number = blocks[i].text;
    marks[i].metadata->names_case = true;
    marks[i].numberings.clear();
    marks[i].is_at_margin = false;
  }
}

// A number that the file format stores separately takes precedence, as the title may begin with a
// number of its own, "12. | 2. behandling af budgettet".
std::vector<Numbering> numberings_of(const Block& block) {
  std::vector<Numbering> numberings;
  if (!block.list_number.empty()) {
    numberings = read_numberings(block.list_number + " Titel");
    for (Numbering& numbering : numberings) numbering.size = 0;
  }
  std::vector<Numbering> written = read_numberings(block.text);
  std::move(written.begin(), written.end(), std::back_inserter(numberings));
  return numberings;
}

// "PUNKT 7", centred above its title.
bool is_number_over_title(const std::vector<Block>& blocks, std::size_t at) {
  return blocks[at].after_gap && at + 1 < blocks.size() && !blocks[at + 1].after_gap &&
         is_item_number(blocks[at].text);
}

std::string access_of_group(std::string_view word) {
  const std::string lower = to_lower(word);
  return lower.starts_with("å") || lower.starts_with("o") ? "åben" : "lukket";
}

}  // namespace

bool is_far_right(int column, std::size_t width) {
  return width > 0 && width <= widest_page && static_cast<std::size_t>(column) * 10 > width * 6;
}

std::optional<GroupHeading> read_group(std::string_view text) {
  static const RE2 access(R"((?i)^(?:[A-F][.)]\s+)?()" + any_of(open_groups) + "|" +
                          any_of(closed_groups) + "|(?:ikke|ej)[ -]" + any_of(not_closed_alone) +
                          R"()(?:\s+(?:dagsordens)?)" + any_of(names_of_groups) +
                          R"((?: til behandling)?(?:\s*\([^()]+\))?)?\s*:?$)");
  static const RE2 behind_doors(
      R"((?i)^(?:(?:dagsordens)?(?:punkter|sager),? )"
      R"((?:der (?:er )?behandle(?:s|t|de) |til behandling )?)?(?:på|for|til|i) (?:den )?)"
      R"((åben|åbne|lukkede|lukket) (?:dagsorden|døre|møde|del)\s*:?$)");
  static const RE2 other(
      R"((?i)^(?:[A-F][.)]\s+)?(?:(?:sager|punkter) (?:til|for) \p{L}[\p{L}/ -]+|)" +
      any_of(kinds_of_groups) + R"((?:sager|punkter)|temapunkter|[A-F]\.\s+)" +
      any_of(lettered_groups) + R"()\s*:?$)");
  if (text.size() > 80) return std::nullopt;
  std::string word;
  if (RE2::FullMatch(text, access, &word)) {
    const std::string lower = to_lower(word);
    // "Lukket punkt" is one item, but "Lukket dagsorden" covers several.
    const std::string whole = to_lower(text);
    const bool is_plural = lower.ends_with('e') || whole.find("dagsorden") != std::string::npos ||
                           whole.find(" del") != std::string::npos ||
                           whole.find(" møde") != std::string::npos;
    if (!is_plural) return std::nullopt;
    return GroupHeading{access_of_group(word)};
  }
  if (RE2::FullMatch(text, behind_doors, &word)) {
    return GroupHeading{access_of_group(word)};
  }
  if (RE2::FullMatch(text, other)) return GroupHeading{};
  return std::nullopt;
}

std::string letters_of(std::string_view text, std::size_t most) {
  std::string letters;
  for (std::size_t offset = 0; offset < text.size() && letters.size() < most;) {
    const char32_t code_point = next_code_point(text, offset);
    if (is_letter(code_point) || is_digit(code_point)) {
      append_code_point(letters, to_lower(code_point));
    }
  }
  return letters;
}

bool may_be_set_apart(const Block& block, const BlockMarks& marks) {
  constexpr std::size_t longest = 120;
  const std::string& text = block.text;
  return block.after_gap && text.size() <= longest && !marks.label && !marks.metadata &&
         !marks.is_furniture && !names_people(text) && !begins_small(text) &&
         !ends_like_sentence(text) && !text.ends_with(',');
}

bool is_standing_title(std::string_view title) {
  if (title.size() > 70) return false;
  std::string lower = to_lower(title);
  while (!lower.empty() && (lower.back() == '.' || lower.back() == ':' || lower.back() == ' ')) {
    lower.pop_back();
  }
  static const RE2 pattern(
      R"((?:godkendelse af (?:\p{L}+ )?(?:\p{L}*referat|protokol|dagsorden)\p{L}*|)" +
      any_of(news) +
      R"( (?:fra|ved|v/) ?|(?:referat|protokol)(?:let|len|et)? (?:fra|af) (?:sidste |forrige )?møde|)" +
      any_of(standing_beginnings) + R"()(?:\P{L}.*)?)");
  if (RE2::FullMatch(lower, pattern)) return true;
  const auto titles = layout_words::standing_titles();
  return std::any_of(titles.begin(), titles.end(), [&lower](std::string_view known) {
    return lower == known ||
           (lower.starts_with(known) && known.size() > 9 && lower.size() < known.size() + 30);
  });
}

bool names_people(std::string_view text) {
  static const RE2 pattern("(?i)^" + any_of(before_people) + R"(\b.*)");
  return RE2::FullMatch(text, pattern);
}

bool ends_like_sentence(std::string_view text) {
  static const RE2 abbreviation(
      "(?i)(?:^|\\s)(?:evt|eventuelt|mv|m\\.v|mm|m\\.m|osv|o\\.l|etc)\\.$");
  return text.ends_with('.') && !RE2::PartialMatch(text, abbreviation);
}

bool is_page_foot(std::string_view text) {
  if (text.size() > 100) return false;
  // "-----Oprindelig meddelelse-----"
  while (text.size() > 1 && (text.front() == '-' || text.front() == '_')) text.remove_prefix(1);
  // The sender's address: "Skovby Kommune, Rådhuspladsen 4, 4660 Skovby".
  static const RE2 address(
      "^\\p{Lu}[\\p{L} ]+[,·•|] [\\p{L}. ]+ \\d+\\w?[,·•|]? \\d{4} \\p{Lu}[\\p{L} ]+$");
  static const RE2 closing(
      "(?i)^(?:" + any_of(closings) +
      R"(|referat(?:et)? (?:er )?(?:godkendes|godkendt (?:af|den|elektronisk)|underskrives|)"
      R"(underskrevet)|(?:\p{L}+s )?underskrift ?: ?_+|\p{L}+s underskrifter)(?:\P{L}.*)?$)");
  // "Skovby Trafikråd, sekretariatet, tlf. 12 34 56 78"
  static const RE2 telephone(R"(^\p{Lu}[\p{L}, ]+, (?:tlf|telefon)\.?:? (?:\d{2} ?){4}$)");
  if (RE2::FullMatch(text, address) || RE2::FullMatch(text, closing) ||
      RE2::FullMatch(text, telephone)) {
    return true;
  }
  return begins_with_one_of(to_lower(text), layout_words::page_feet());
}

std::vector<BlockMarks> mark_blocks(const Document& document) {
  std::vector<BlockMarks> all(document.blocks.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Block& block = document.blocks[i];
    BlockMarks& marks = all[i];
    if (is_rule(block.text)) {
      marks.is_furniture = true;
      if (i > 0 && !block.after_gap && block.text.size() > 3) all[i - 1].is_underlined = true;
      continue;
    }
    constexpr std::size_t longest_button = 30;
    marks.is_furniture = block.text.size() < longest_button &&
                         is_one_of(to_lower(block.text), layout_words::buttons());
    if (marks.is_furniture) continue;
    marks.numberings = numberings_of(block);
    // "Lukket punkt" with a number is a title.
    const bool is_numbered = !block.list_number.empty() && is_access_line(block.text);
    if (!is_numbered) marks.metadata = read_metadata(block.text);
    // Text alone at the right margin belongs to the line beside it.
    marks.is_at_margin = block.kind == BlockKind::line &&
                         is_far_right(block.style.indent, document.width) &&
                         !is_number_over_title(document.blocks, i);
    if (marks.is_at_margin) marks.numberings.clear();
    if (!marks.metadata && !marks.is_at_margin) marks.label = read_label(block.text);
    if (!marks.label) marks.group = read_group(block.text);
    marks.is_attachment_name = !marks.metadata && are_file_names(block.text);
    marks.is_in_capitals = is_heading_in_capitals(block);
    if (block.text.ends_with(')') && !marks.metadata && !marks.label) {
      std::string title = block.text;
      marks.has_case_number = take_case_number(title).has_value();
    }
  }
  mark_case_numbers(document.blocks, all);
  mark_over_labels(document.blocks, all);
  mark_alone(document.blocks, all);
  mark_outdented(document.blocks, all);
  return all;
}

}  // namespace dagsorden
