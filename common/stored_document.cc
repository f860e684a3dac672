#include "common/stored_document.h"

#include "common/analysis.h"
#include "common/case_key.h"
#include "common/hash.h"
#include "common/meeting_signs.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// Without a time, an id in the data and an owner, nothing is known. The kind matters only with an
// id. The keys are long and say the least.
std::string signs_of(const Item& item) {
  const MeetingSigns signs = meeting_signs(item);
  if (!signs.source.empty()) return to_text(signs);
  if (!signs.owner.empty()) return signs.time + "///" + signs.owner;
  return signs.time.empty() ? "" : signs.time + "//";
}

std::string case_number_hash(const Item& item) {
  constexpr std::size_t enough = 8;
  if (!item.case_number || !is_of_one_case(*item.case_number)) return {};
  return hash_of(normalize_case_number(*item.case_number)).substr(0, enough);
}

}  // namespace

std::string document_data(const Item& item) {
  return "caption=" + collapse_blanks(item.title) + "\nurl=file://" + url_path(item.source.path);
}

std::string meeting_item_value(const Item& item) {
  if (is_attachment(item)) {
    // An attachment belongs to its item.
    Item parent = item;
    parent.id = parent_id(item);
    parent.title = item.section_title.value_or("");
    return meeting_item_value(parent);
  }
  // If only its text identifies an item, only the same text is the same item.
  const std::string title = item.title.empty() ? item.content_hash : collapse_blanks(item.title);
  std::string address = item.meeting_id + "/" + item.item_number.value_or(slug(title));
  // Items with one address in one document differ, however similar their titles are.
  const std::string id = own_id(item);
  const std::size_t repeated = id.rfind('~');
  if (repeated != std::string::npos && id.find('/', repeated) == std::string::npos) {
    address += id.substr(repeated);
  }
  std::string value = address + "\n" + title + "\n" + case_key_of(item) + "\n" + signs_of(item) +
                      "\n" + case_number_hash(item);
  while (value.ends_with('\n')) value.pop_back();
  return value;
}

}  // namespace dagsorden
