#include "indexer/segment/cover.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/clean/reflow.h"
#include "indexer/segment/date_and_time.h"

namespace dagsorden {
namespace {

// Capitals without blanks, as letter-spaced words compare.
std::string squeeze(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = next_code_point(text, offset);
    if (code_point == U' ') continue;
    append_code_point(result, code_point);
  }
  return to_lower(result);
}

// "D AG S O R D E N 2 0 1 5" → dagsorden.
std::optional<DocumentKind> kind_named(std::string_view line, const Layout& layout) {
  std::string squeezed = squeeze(line);
  while (!squeezed.empty() && is_ascii_digit(squeezed.back())) squeezed.pop_back();
  for (const DocumentWord& known : layout.document_words) {
    if (squeezed == to_lower(known.word)) return known.kind;
  }
  return std::nullopt;
}

// The value behind a label: "Dato: 08-04-2025" → "08-04-2025". nullopt where it is another line.
std::optional<std::string_view> value_of(std::string_view line, std::string_view label) {
  if (!begins_with_ignoring_case(line, label)) return std::nullopt;
  std::string_view rest = trim(line.substr(label.size()));
  if (rest.empty() || rest.front() != ':') return std::nullopt;
  return trim(rest.substr(1));
}

// What stands behind one of the labels of a date. The colon may be missing before a date.
std::optional<std::string_view> date_value(std::string_view line) {
  constexpr std::array<std::string_view, 3> labels = {"Dato", "Mødedato", "Dato og tid"};
  for (const std::string_view label : labels) {
    if (const auto value = value_of(line, label)) return value;
    if (!begins_with_ignoring_case(line, label)) continue;
    const std::string_view rest = line.substr(label.size());
    const std::optional<FoundDate> date = find_meeting_date(rest);
    if (date && rest.front() == ' ' && trim(rest.substr(0, date->begin)).empty()) return trim(rest);
  }
  return std::nullopt;
}

std::optional<std::string_view> time_value(std::string_view line) {
  constexpr std::array<std::string_view, 4> labels = {"Tidspunkt", "Tid", "Mødetidspunkt",
                                                      "Mødetid"};
  for (const std::string_view label : labels) {
    if (const auto value = value_of(line, label)) return value;
  }
  return std::nullopt;
}

bool is_cover_label(std::string_view line) {
  return date_value(line) || time_value(line) || value_of(line, "Sted");
}

// What stands on a cover beside date and place, and so ends the place.
bool ends_place(const Block& line, const Layout& layout) {
  return line.text == "Mission" || line.text == "Vision" || is_cover_label(line.text) ||
         kind_named(line.text, layout) || body_named(line.text, layout);
}

std::string up_to_full_stop(const std::string& text) {
  const std::string result = text.substr(0, text.find('.'));
  return std::string(trim(result));
}

// The place begins with value and goes on over the lines from next.
std::string read_place(std::string_view value, std::size_t next, std::size_t end,
                       const Document& clean, const Layout& layout, const Vocabulary& vocabulary) {
  std::vector<Block> lines;
  if (!value.empty()) lines.push_back({std::string(value), 0, 0, false, false});
  for (std::size_t i = next; i < end && lines.size() < 4; ++i) {
    const Block& line = clean.blocks[i];
    if (ends_place(line, layout) || (!lines.empty() && (line.after_gap || line.starts_page))) break;
    lines.push_back(line);
  }
  return up_to_full_stop(join_lines(lines.data(), lines.data() + lines.size(), vocabulary));
}

void take_date_and_time(std::string_view text, Cover& cover) {
  const std::optional<FoundDate> date = find_meeting_date(text);
  if (!cover.date && date) cover.date = to_iso(date->date);
  if (!cover.time) cover.time = find_meeting_time(date ? text.substr(date->end) : text);
}

// Behind a label of time a bare hour is one, and some print the date there too.
void take_time(std::string_view text, Cover& cover) {
  if (find_meeting_date(text)) {
    take_date_and_time(text, cover);
  } else if (!cover.time) {
    cover.time = find_meeting_time("kl. " + std::string(text));
  }
}

// "KKR Hovedstaden | 24-11-2015" among the page furniture.
void take_running_header(const RawText& raw, const Layout& layout, Cover& cover) {
  for (const RawLine& line : raw.lines) {
    if (cover.body && cover.date) return;
    const std::size_t bar = line.text.find('|');
    if (bar == std::string::npos) continue;
    const std::string left = collapse_blanks(line.text.substr(0, bar));
    const std::optional<std::string> body = body_named(left, layout);
    const std::optional<FoundDate> date = find_meeting_date(line.text.substr(bar));
    if (!body || !date) continue;
    if (!cover.body) cover.body = body;
    if (!cover.date) cover.date = to_iso(date->date);
  }
}

}  // namespace

std::optional<std::string> body_named(std::string_view line, const Layout& layout) {
  // Longer lines are sentences that begin with the name.
  if (line.size() > 80) return std::nullopt;
  const std::string squeezed = squeeze(line);
  for (const std::string_view known : layout.body_names) {
    if (squeezed == squeeze(known)) return std::string(known);
  }
  return std::nullopt;
}

Cover read_cover(const RawText& raw, const Document& clean, std::size_t first_item_line,
                 const Layout& layout, const Vocabulary& vocabulary) {
  Cover cover;
  const std::size_t end = std::min(first_item_line, clean.blocks.size());
  bool place_wanted = false;
  bool date_wanted = false;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string& text = clean.blocks[i].text;
    if (!cover.kind) cover.kind = kind_named(text, layout);
    if (!cover.body) cover.body = body_named(text, layout);
    if (const auto value = date_value(text)) {
      take_date_and_time(*value, cover);
      date_wanted = !cover.date;
    } else if (const auto time = time_value(text)) {
      take_time(*time, cover);
    } else if (const auto place = value_of(text, "Sted"); place && !cover.place) {
      place_wanted = place->empty();
      if (!place_wanted) {
        cover.place = read_place(*place, i + 1, end, clean, layout, vocabulary);
      }
    } else if (date_wanted && find_meeting_date(text)) {
      // The extraction put the labels first: date and place follow as plain lines.
      take_date_and_time(text, cover);
      date_wanted = false;
    } else if (place_wanted && !date_wanted && !ends_place(clean.blocks[i], layout)) {
      cover.place = read_place({}, i, end, clean, layout, vocabulary);
      place_wanted = false;
    }
  }
  take_running_header(raw, layout, cover);
  if (cover.place && cover.place->empty()) cover.place.reset();
  return cover;
}

}  // namespace dagsorden
