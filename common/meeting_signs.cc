#include "common/meeting_signs.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "common/analysis.h"
#include "common/case_key.h"
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

// In the data, an agenda, its minutes and its supplements may each have an id of their own.
bool are_sources_at_odds(const MeetingSigns& left, const MeetingSigns& right) {
  return !left.source.empty() && !right.source.empty() && left.source != right.source &&
         system_of(left.source) == system_of(right.source) && left.kind == right.kind &&
         !left.is_supplementary && !right.is_supplementary;
}

constexpr std::string_view cover = "cover:";
constexpr std::size_t digits_of_owner = 8;
constexpr std::size_t digits_of_key = 6;
// This many fit into a term. Two meetings hardly ever share a key by chance.
constexpr std::size_t most_keys = 24;

std::string key_of(std::string_view text) { return hash_of(text).substr(0, digits_of_key); }

std::vector<std::string_view> keys_in(std::string_view joined) {
  std::vector<std::string_view> keys;
  for (; joined.size() >= digits_of_key; joined.remove_prefix(digits_of_key)) {
    keys.push_back(joined.substr(0, digits_of_key));
  }
  return keys;
}

// A full list holds only the lowest keys, so above its highest key it says nothing.
bool share_nothing(std::string_view left_keys, std::string_view right_keys) {
  const std::vector<std::string_view> left = keys_in(left_keys);
  const std::vector<std::string_view> right = keys_in(right_keys);
  const auto ends_within = [](const auto& keys, const auto& others) {
    return !keys.empty() && (others.size() < most_keys || keys.front() <= others.back());
  };
  return ends_within(left, right) && ends_within(right, left) &&
         std::none_of(left.begin(), left.end(), [&right](std::string_view key) {
           return std::binary_search(right.begin(), right.end(), key);
         });
}

// An agenda of closed items may share nothing with the agenda of open items, and a supplement
// shares nothing with the agenda that it adds to.
bool are_covers_at_odds(const MeetingSigns& left, const MeetingSigns& right) {
  if (!left.owner.empty() && !right.owner.empty()) return left.owner != right.owner;
  return !left.is_supplementary && !right.is_supplementary && share_nothing(left.keys, right.keys);
}

// Documents with most information come first, so that the others find their meeting.
bool is_placed_before(const MeetingSigns& left, const MeetingSigns& right) {
  const auto order = [](const MeetingSigns& signs) {
    return std::make_tuple(signs.time.empty(), std::string_view(signs.time), signs.source.empty(),
                           std::string_view(signs.source), signs.kind, signs.is_supplementary,
                           signs.owner.empty(), std::string_view(signs.owner),
                           std::string_view(signs.keys));
  };
  return order(left) < order(right);
}

}  // namespace

MeetingSigns meeting_signs(const Item& item) {
  constexpr std::size_t enough = 16;
  MeetingSigns signs{item.time.value_or(""), "", item.document_kind, item.is_supplementary};
  if (!item.source_meeting) return signs;
  if (item.source_meeting->starts_with(cover)) {
    const std::string_view rest = std::string_view(*item.source_meeting).substr(cover.size());
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    signs.owner = rest.substr(0, slash);
    signs.keys = rest.substr(std::min(slash + 1, rest.size()));
    return signs;
  }
  const std::string_view system = system_of(*item.source_meeting);
  signs.source = (system.empty() ? "" : std::string(system) + ":") +
                 hash_of(*item.source_meeting).substr(0, enough);
  return signs;
}

std::string cover_signs(std::string_view owner, const std::vector<Item>& items) {
  std::set<std::string> keys;
  for (const Item& item : items) {
    if (item.case_number && is_of_one_case(*item.case_number)) {
      keys.insert(key_of(normalize_case_number(*item.case_number)));
    }
    if (!item.title.empty() && !is_standing_item_title(item.title)) {
      keys.insert(key_of(slug(item.title)));
    }
  }
  std::string signs(cover);
  if (!owner.empty()) signs += hash_of(slug(owner)).substr(0, digits_of_owner);
  signs += "/";
  std::size_t count = 0;
  for (const std::string& key : keys) {
    if (++count <= most_keys) signs += key;
  }
  return signs;
}

std::string to_text(const MeetingSigns& signs) {
  std::string text = signs.time + "/" + signs.source + "/" +
                     std::string(name_of(signs.kind)).substr(0, 1) +
                     (signs.is_supplementary ? "+" : "");
  if (!signs.owner.empty() || !signs.keys.empty()) text += "/" + signs.owner + "/" + signs.keys;
  return text;
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
  if (fields.size() > 3) signs.owner = fields[3];
  if (fields.size() > 4) signs.keys = fields[4];
  return signs;
}

bool are_at_odds(const MeetingSigns& left, const MeetingSigns& right) {
  if (is_one_meeting(left, right)) return false;
  const bool differ_in_time = !left.time.empty() && !right.time.empty() && left.time != right.time;
  return differ_in_time || are_sources_at_odds(left, right) || are_covers_at_odds(left, right);
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
    // If no other document has its source, it belongs to the first meeting that nothing
    // contradicts.
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
