#include "query/render/short_line.h"

#include <algorithm>
#include <string>

#include "common/text.h"
#include "query/messages.h"
#include "query/render/captions.h"
#include "query/render/case_path.h"
#include "query/render/columns.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t shortest_title = 30;  // if the id is shown
constexpr std::size_t least_title = 14;

// Cut to this many code points, ellipsis included.
Snippet cut_to(const Snippet& title, std::size_t room) {
  Snippet result{shortened_to(title.text, room), {}};
  const std::size_t kept = count_code_points(result.text) - (result.text == title.text ? 0 : 1);
  for (const HighlightRange& range : title.highlights) {
    if (range.begin < kept) result.highlights.push_back({range.begin, std::min(range.end, kept)});
  }
  return result;
}

std::string before_title(const Item& item, const std::string& body) {
  const std::string meeting = joined_by(" ", {body, item.item_number.value_or("")});
  return joined_by(gap, {item.date.value_or(tr(messages::undated)), meeting}) + std::string(gap);
}

void append_title(StyledLine& line, const Snippet& title) {
  constexpr std::size_t unbounded = 1U << 20U;
  for (const StyledLine& piece :
       wrapped(title, unbounded, 0, Style::title, Style::match_in_title)) {
    line.insert(line.end(), piece.begin(), piece.end());
  }
}

}  // namespace

StyledLine short_line_of(const Hit& hit, const Snippet& title, std::optional<std::size_t> width) {
  const Item& item = hit.item;
  const std::string rank = std::to_string(hit.rank) + std::string(gap);
  const std::string body = item.meeting_body.value_or("");
  std::string before = before_title(item, body);
  const std::string state = item.access == "lukket" ? " · lukket" : "";
  // A title says more than the body's full name.
  const auto leaves_title = [&] {
    return !width || count_code_points(rank + before + state) + least_title <= *width;
  };
  if (!leaves_title()) before = before_title(item, short_body(body));
  if (!leaves_title()) before = before_title(item, "");
  const std::string address = file_address(item.source.path);
  StyledLine line = {{rank, Style::faint}, {before, Style::heading}};
  Snippet shown = title;
  if (shown.text.empty()) {
    shown.text = tr(is_meeting(item) ? messages::of_meeting : messages::title_lost);
  }
  std::string id = std::string(gap) + item.id;
  if (width) {
    const std::size_t used = count_code_points(rank + before + state);
    const std::size_t room = *width > used ? *width - used : 0;
    const std::size_t with_id = used + count_code_points(id);
    const std::size_t needed = std::min(shortest_title, count_code_points(shown.text));
    const bool has_room_for_id = *width >= with_id + needed;
    if (!has_room_for_id) id.clear();
    shown = cut_to(shown, has_room_for_id ? *width - with_id : room);
  }
  append_title(line, shown);
  if (!state.empty()) line.push_back({state, Style::faint});
  for (StyledText& span : line) span.link = address;
  if (!id.empty()) line.push_back({id, Style::faint});
  return line;
}

}  // namespace dagsorden
