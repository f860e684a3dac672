#include "query/match/collapse.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include "common/text.h"

namespace dagsorden {
namespace {

// The digits at text[begin], without leading zeros.
std::string_view number_at(std::string_view text, std::size_t& begin) {
  while (begin + 1 < text.size() && text[begin] == '0' && is_ascii_digit(text[begin + 1])) ++begin;
  const std::size_t first = begin;
  while (begin < text.size() && is_ascii_digit(text[begin])) ++begin;
  return text.substr(first, begin - first);
}

// Less than, equal to or greater than 0, as for strings.
int compare(std::string_view left, std::string_view right) {
  std::size_t l = 0;
  std::size_t r = 0;
  while (l < left.size() && r < right.size()) {
    if (is_ascii_digit(left[l]) && is_ascii_digit(right[r])) {
      const std::string_view left_number = number_at(left, l);
      const std::string_view right_number = number_at(right, r);
      if (left_number.size() != right_number.size()) {
        return left_number.size() < right_number.size() ? -1 : 1;
      }
      if (left_number != right_number) return left_number < right_number ? -1 : 1;
      continue;
    }
    if (left[l] != right[r]) {
      return static_cast<unsigned char>(left[l]) < static_cast<unsigned char>(right[r]) ? -1 : 1;
    }
    ++l;
    ++r;
  }
  if (l < left.size()) return 1;
  if (r < right.size()) return -1;
  return left.compare(right);  // only leading zeros differ
}

int order_of_kind(DocumentKind kind) {
  return kind == DocumentKind::referat ? 0 : kind == DocumentKind::dagsorden ? 1 : 2;
}

}  // namespace

bool SeenItems::add(const CollapseKey& key) {
  if (key.meeting_item.empty()) return true;
  std::vector<CollapseKey>& items = items_[key.meeting_item];
  const bool is_known = std::any_of(items.begin(), items.end(),
                                    [&key](CollapseKey& known) { return take_in(known, key); });
  if (!is_known) items.push_back({{}, key.title, {}, key.signs, key.case_number});
  return !is_known;
}

bool SeenItems::add_case(const CollapseKey& key) {
  return key.case_key.empty() || cases_.insert(key.case_key).second;
}

bool comes_before(std::string_view left, std::string_view right) {
  return compare(left, right) < 0;
}

bool is_shown_before(const Item& left, const Item& right) {
  if (order_of_kind(left.document_kind) != order_of_kind(right.document_kind)) {
    return order_of_kind(left.document_kind) < order_of_kind(right.document_kind);
  }
  // Without file extensions, agenda comes before agenda-rettet.
  const std::filesystem::path left_path(left.source.path);
  const std::filesystem::path right_path(right.source.path);
  const int names = compare((left_path.parent_path() / left_path.stem()).string(),
                            (right_path.parent_path() / right_path.stem()).string());
  if (names != 0) return names > 0;
  return compare(left.source.path, right.source.path) > 0;
}

}  // namespace dagsorden
