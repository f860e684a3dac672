#include "common/meeting_signs.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "common/hash.h"
#include "common/text.h"

namespace dagsorden {
namespace {

bool is_one_meeting(const MeetingSigns& left, const MeetingSigns& right) {
  return !left.source.empty() && left.source == right.source;
}

std::string_view system_of(std::string_view source) {
  const std::size_t colon = source.find(':');
  return colon == std::string_view::npos ? std::string_view() : source.substr(0, colon);
}

// An agenda and its minutes may have ids of their own in the data, and so has a supplement.
bool are_sources_at_odds(const MeetingSigns& left, const MeetingSigns& right) {
  return !left.source.empty() && !right.source.empty() && left.source != right.source &&
         system_of(left.source) == system_of(right.source) && left.kind == right.kind &&
         !left.is_supplementary && !right.is_supplementary;
}

// What says most comes first, so that the rest finds its meeting.
bool is_placed_before(const MeetingSigns& left, const MeetingSigns& right) {
  const auto order = [](const MeetingSigns& signs) {
    return std::make_tuple(signs.time.empty(), std::string_view(signs.time), signs.source.empty(),
                           std::string_view(signs.source), signs.kind, signs.is_supplementary);
  };
  return order(left) < order(right);
}

}  // namespace

MeetingSigns meeting_signs(const Item& item) {
  constexpr std::size_t enough = 16;
  MeetingSigns signs{item.time.value_or(""), "", item.document_kind, item.is_supplementary};
  if (!item.source_meeting) return signs;
  const std::string_view system = system_of(*item.source_meeting);
  signs.source = (system.empty() ? "" : std::string(system) + ":") +
                 hash_of(*item.source_meeting).substr(0, enough);
  return signs;
}

std::string to_text(const MeetingSigns& signs) {
  return signs.time + "/" + signs.source + "/" + std::string(name_of(signs.kind)).substr(0, 1) +
         (signs.is_supplementary ? "+" : "");
}

MeetingSigns signs_from_text(std::string_view text) {
  const std::vector<std::string_view> fields = split(text, '/');
  MeetingSigns signs;
  if (fields.size() < 3) return signs;
  signs.time = fields[0];
  signs.source = fields[1];
  if (fields[2].starts_with('r')) signs.kind = DocumentKind::referat;
  if (fields[2].starts_with('a')) signs.kind = DocumentKind::andet;
  signs.is_supplementary = fields[2].ends_with('+');
  return signs;
}

bool are_at_odds(const MeetingSigns& left, const MeetingSigns& right) {
  if (is_one_meeting(left, right)) return false;
  const bool differ_in_time = !left.time.empty() && !right.time.empty() && left.time != right.time;
  return differ_in_time || are_sources_at_odds(left, right);
}

std::vector<std::vector<std::size_t>> meetings_of_day(const std::vector<MeetingSigns>& documents) {
  using Meeting = std::vector<std::size_t>;
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return is_placed_before(documents[left], documents[right]);
  });
  std::vector<Meeting> meetings;
  for (const std::size_t document : order) {
    const auto is_of_source = [&](std::size_t other) {
      return is_one_meeting(documents[document], documents[other]);
    };
    const auto speaks_against = [&](std::size_t other) {
      return are_at_odds(documents[document], documents[other]);
    };
    auto meeting = std::find_if(meetings.begin(), meetings.end(), [&](const Meeting& known) {
      return std::any_of(known.begin(), known.end(), is_of_source);
    });
    // If no other document has its id, it is of the first meeting that nothing speaks against.
    if (meeting == meetings.end()) {
      meeting = std::find_if(meetings.begin(), meetings.end(), [&](const Meeting& known) {
        return std::none_of(known.begin(), known.end(), speaks_against);
      });
    }
    if (meeting == meetings.end()) meeting = meetings.insert(meetings.end(), Meeting());
    meeting->push_back(document);
  }
  return meetings;
}

}  // namespace dagsorden
