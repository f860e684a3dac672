#include "query/render/short_line.h"

#include <algorithm>
#include <string>

#include "common/text.h"
#include "query/messages.h"
#include "query/render/captions.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t shortest_title = 30;

std::string first_code_points(const std::string& text, std::size_t count) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size() && count > 0; --count) {
    append_code_point(result, next_code_point(text, offset));
  }
  return result;
}

// Cut to this many code points, ellipsis included.
Snippet cut_to(const Snippet& title, std::size_t room) {
  if (count_code_points(title.text) <= room) return title;
  const std::size_t kept = room > 0 ? room - 1 : 0;
  Snippet result{first_code_points(title.text, kept), {}};
  for (const HighlightRange& range : title.highlights) {
    if (range.begin < kept) result.highlights.push_back({range.begin, std::min(range.end, kept)});
  }
  result.text += "…";
  return result;
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
  const std::string meeting =
      joined_by(" ", {item.meeting_body.value_or(""), item.item_number.value_or("")});
  const std::string before =
      joined_by(gap, {item.date.value_or(tr(messages::undated)), meeting}) + std::string(gap);
  const std::string address = file_address(item.source.path);
  StyledLine line = {{rank, Style::faint}, {before, Style::heading}};
  Snippet shown = title;
  std::string id = std::string(gap) + item.id;
  if (width) {
    const std::size_t used = count_code_points(rank + before);
    const std::size_t room = *width > used ? *width - used : 0;
    const std::size_t with_id = used + count_code_points(id);
    const std::size_t needed = std::min(shortest_title, count_code_points(title.text));
    const bool has_room_for_id = *width >= with_id + needed;
    if (!has_room_for_id) id.clear();
    shown = cut_to(title, has_room_for_id ? *width - with_id : room);
  }
  append_title(line, shown);
  for (StyledText& span : line) span.link = address;
  if (!id.empty()) line.push_back({id, Style::faint});
  return line;
}

}  // namespace dagsorden
