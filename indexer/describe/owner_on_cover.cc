#include "indexer/describe/owner_on_cover.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/segment/date_and_time.h"

namespace dagsorden {
namespace {

// "Nyvang Kommune", "Nordvand A/S"
std::string named_as_owner(const std::string& line) {
  constexpr std::size_t longest = 90;
  static const RE2 municipality(R"(((?:\p{Lu}[\p{L}-]+ ){1,3}(?i:regionskommune|kommune))s?\b)");
  static const RE2 company(R"(((?:[\p{Lu}\d][\p{L}\d&.-]* (?:(?:og|for|i|af|&) )?){1,5})"
                           R"((?:[IAPKS]/[SI]|ApS|(?i:[af]\.?m\.?b\.?a)\b\.?)))");
  std::string name;
  if (line.size() > longest) return name;
  if (RE2::PartialMatch(line, municipality, &name)) return name;
  RE2::PartialMatch(line, company, &name);
  return name;
}

bool is_stamp(const std::string& line) {
  static const RE2 pattern(
      "(?i)^(?:udkast|kladde|foreløbig|endelig|godkendt|fortrolig|åbent?|lukket|offentlig|kopi|"
      "indkaldelse|til |forside|menu|spring til|.*\\bmøde)");
  return RE2::PartialMatch(line, pattern);
}

// A name on a line of its own has few words, and is not a label, sentence, number or address.
bool may_be_name(const std::string& line) {
  constexpr std::size_t longest = 60;
  constexpr std::ptrdiff_t most_blanks = 6;
  if (line.size() > longest || std::count(line.begin(), line.end(), ' ') > most_blanks) {
    return false;
  }
  if (line.find_first_of(":;|@0123456789") != std::string::npos || line.ends_with('.')) {
    return false;
  }
  return begins_with_capital(line) && !is_stamp(line);
}

}  // namespace

std::string owner_on_cover(const std::vector<std::string>& head, const MeetingHints& hints) {
  constexpr std::size_t most_lines = 12;
  const std::size_t end = std::min(head.size(), most_lines);
  for (std::size_t i = 0; i < end; ++i) {
    if (std::string name = named_as_owner(head[i]); !name.empty()) return name;
  }
  for (const std::string& header : hints.running_headers) {
    if (std::string name = named_as_owner(header); !name.empty()) return name;
  }
  if (std::string name = named_as_owner(hints.title); !name.empty()) return name;
  // A web page begins with its menu.
  if (!hints.title.empty() || !hints.url.empty()) return {};
  constexpr std::size_t first_lines = 3;
  for (std::size_t i = 0; i < std::min(end, first_lines); ++i) {
    if (find_meeting_date(head[i])) return {};
    if (tells_of_meeting(head[i])) continue;
    return may_be_name(head[i]) ? head[i] : std::string();
  }
  return {};
}

}  // namespace dagsorden
