#include "query/render/listing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "common/counts.h"
#include "common/text.h"
#include "query/messages.h"
#include "query/render/captions.h"
#include "query/render/case_path.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t narrowest = 20;
constexpr std::size_t widest = 110;  // longer lines are hard to read
constexpr std::size_t snippet_lines = 3;

std::size_t text_width(std::size_t width) {
  return std::clamp(width, narrowest + indent, widest) - indent;
}

std::string two_decimals(double score) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.begin(), buffer.end(), score, std::chars_format::fixed, 2);
  std::string text(buffer.begin(), end.ptr);
  if (spoken_language() == Language::danish) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

// "score 4.12 = botilbud 3.10 (as typed botilbud) + kapacitet 1.02 (synonym plads)"
std::string explanation_of(const Hit& hit) {
  std::string text = tr(messages::score, two_decimals(hit.score));
  std::string_view separator = " = ";
  for (const WordScore& word : hit.word_scores) {
    text.append(separator).append(word.word + " " + two_decimals(word.score));
    if (!word.reading.empty() && word.reading != word.word) text += " (" + word.reading + ")";
    separator = " + ";
  }
  return text;
}

std::string all_quoted(const std::vector<std::string>& words) {
  std::vector<std::string> pieces;
  pieces.reserve(words.size());
  for (const std::string& piece : words) pieces.push_back(in_quotes(piece));
  return joined_by(", ", pieces);
}

// "removed “to år”; added “fire år”, “syv byer”"
std::string changes_in_words(const TextDiff& changes) {
  std::vector<std::string> pieces;
  if (!changes.removed.empty()) {
    pieces.push_back(tr(messages::taken_out, all_quoted(changes.removed)));
  }
  if (!changes.added.empty()) pieces.push_back(tr(messages::put_in, all_quoted(changes.added)));
  return joined_by("; ", pieces);
}

std::string with_count(const std::vector<std::string>& names, const std::optional<int>& count) {
  std::string all = joined(names, ", ");
  if (!count) return all;
  return all.empty() ? std::to_string(*count) : std::to_string(*count) + " (" + all + ")";
}

// "for: A (7), B · against: Ø"
std::string votes_in_words(const Votes& votes) {
  std::vector<std::string> pieces;
  const auto add = [&pieces](const Wording& message, const std::string& who) {
    if (!who.empty()) pieces.push_back(tr(message, who));
  };
  add(messages::voted_for, with_count(votes.in_favour, votes.in_favour_count));
  add(messages::voted_against, with_count(votes.against, votes.against_count));
  add(messages::abstained, with_count(votes.abstained, votes.abstained_count));
  return joined_by(" · ", pieces);
}

// No more lines than a snippet has.
std::vector<StyledLine> shortened(std::vector<StyledLine> lines, std::size_t room) {
  if (lines.size() <= snippet_lines) return lines;
  lines.resize(snippet_lines);
  if (width_of(lines.back()) + 2 <= room + indent) lines.back().push_back({" …", Style::plain});
  return lines;
}

void append(std::vector<StyledLine>& lines, std::vector<StyledLine> more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

// Makes each piece a link to the file.
std::vector<StyledLine> linked(std::vector<StyledLine> lines, const std::string& address) {
  for (StyledLine& line : lines) {
    for (StyledText& span : line) span.link = address;
  }
  return lines;
}

// The rank is what --show accepts.
std::vector<StyledLine> heading_lines(const Hit& hit, std::size_t width) {
  const std::string rank = std::to_string(hit.rank) + "  ";
  const std::size_t room = std::max(narrowest, width - std::min(width, rank.size()));
  std::vector<StyledLine> lines =
      wrapped({heading_of(hit.item), {}}, room, 0, Style::heading, Style::heading);
  if (hit.rank > 0 && !lines.empty()) lines[0].insert(lines[0].begin(), {rank, Style::faint});
  return lines;
}

// The location of the item and, where there is room, its id.
std::vector<StyledLine> location_lines(const Item& item, const std::string& address,
                                       std::size_t room) {
  const std::string margin(indent, ' ');
  const std::string place = location_of(item.source);
  std::vector<StyledLine> lines = {{{margin}, {place, Style::location, address}}};
  if (count_code_points(place + item.id) + indent <= room) {
    lines.back().push_back({margin + item.id, Style::faint});
  } else {
    lines.push_back({{margin}, {item.id, Style::faint}});
  }
  return lines;
}

}  // namespace

std::size_t snippet_length(std::size_t width) {
  // Lines end ragged, and ellipses take room.
  return text_width(width) * snippet_lines - 20;
}

std::vector<StyledLine> lines_of(const ListedHit& listed, std::size_t width) {
  const Item& item = listed.hit.item;
  const std::string margin(indent, ' ');
  const std::string address = link_of(item.source);
  const std::size_t room = text_width(width);
  std::vector<StyledLine> lines;
  append(lines, heading_lines(listed.hit, room + indent));
  append(lines,
         linked(wrapped(listed.title, room, indent, Style::title, Style::match_in_title), address));
  const auto in_lines = [room](const std::string& text, Style style) {
    return wrapped({text, {}}, room, indent, style, style);
  };
  append(lines, in_lines(details_of(item, room), Style::plain));
  append(lines, shortened(wrapped(listed.snippet, room, indent, Style::plain, Style::match), room));
  append(lines, wrapped(case_path_in_words(case_path_of(listed.hit)), room, indent, Style::faint,
                        Style::plain));
  if (!listed.hit.missing_words.empty()) {
    append(lines, in_lines(tr(messages::without, joined_by(", ", listed.hit.missing_words)),
                           Style::warning));
  }
  if (listed.hit.recommendation_changes) {
    const std::string changes = changes_in_words(*listed.hit.recommendation_changes);
    append(lines, shortened(in_lines(tr(messages::recommendation_changed, changes), Style::warning),
                            room));
  }
  append(lines, in_lines(votes_in_words(item.votes), Style::plain));
  for (const std::string& reason : listed.hit.reasons) {
    append(lines, in_lines(tr(messages::shown_because, reason), Style::warning));
  }
  if (!listed.hit.word_scores.empty()) {
    append(lines, in_lines(explanation_of(listed.hit), Style::faint));
  }
  append(lines, location_lines(item, address, room));
  for (const Related& other : listed.hit.also) {
    if (other.relation != Related::Relation::copy) continue;
    lines.push_back({{margin + tr(messages::also_in, other.path), Style::faint}});
  }
  lines.emplace_back();
  return lines;
}

std::vector<StyledLine> footer_of(const Answer& answer, const Request& request) {
  if (!answer.total || answer.hits.empty()) return {};
  const std::size_t shown = request.offset + answer.hits.size();
  const bool are_cases = request.by_case && answer.cases && *answer.cases != *answer.total;
  const Sentence counted_items = items_in_words(*answer.total);
  const Sentence items =
      are_cases         ? messages::items_in_cases(counted_items, cases_in_words(*answer.cases))
      : answer.is_rough ? messages::about(counted_items)
                        : counted_items;
  const std::size_t complete = are_cases ? *answer.cases : *answer.total;
  if (complete < shown && !answer.is_rough) {
    const std::size_t lacking = shown - complete;
    const Wording& more =
        lacking == 1 ? messages::and_one_lacks_words : messages::and_more_lack_words;
    return {{{said(more(items, grouped(lacking))), Style::faint}}};
  }
  if (complete <= shown) {
    if (!are_cases) return {};
    return {{{said(items), Style::faint}}};
  }
  const std::string range = std::to_string(request.offset + 1) + "–" + std::to_string(shown);
  return {{{said(messages::next_page(range, items, shown)), Style::faint}}};
}

}  // namespace dagsorden
