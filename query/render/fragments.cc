#include "query/render/fragments.h"

#include <algorithm>
#include <string_view>

#include "common/text.h"

namespace dagsorden {
namespace {

// Text between two parts ends with the line that names the second one.
std::string_view without_last_line(std::string_view text, std::string_view name) {
  const std::string_view trimmed = trim(text);
  if (!trimmed.ends_with(name)) return trimmed;
  const std::string_view rest = trimmed.substr(0, trimmed.size() - name.size());
  return rest.empty() || rest.ends_with('\n') ? trim(rest) : trimmed;
}

void add_fragment(std::vector<Fragment>& fragments, std::string_view text, const Field* field) {
  if (!trim(text).empty()) fragments.push_back({text, field});
}

}  // namespace

std::vector<Fragment> fragments_of(const Item& item) {
  std::vector<Fragment> fragments;
  const std::string_view text = item.text;
  std::size_t end = 0;
  for (const Part& part : item.parts) {
    if (part.begin > end) {
      add_fragment(fragments, without_last_line(text.substr(end, part.begin - end), part.name),
                   nullptr);
    }
    add_fragment(fragments, text_of(item, part), field_of_part(part.kind));
    end = std::max(end, part.end);
  }
  add_fragment(fragments, text.substr(std::min(end, text.size())), nullptr);
  return fragments;
}

}  // namespace dagsorden
