#include "common/stored_document.h"

#include "common/case_key.h"
#include "common/text.h"

namespace dagsorden {
std::string document_data(const Item& item) {
  return "caption=" + collapse_blanks(item.title) + "\nurl=file://" + url_path(item.source.path);
}

std::string meeting_item_value(const Item& item) {
  if (is_attachment(item)) {
    // It goes with its item.
    Item parent = item;
    parent.id = parent_id(item);
    parent.title = item.section_title.value_or("");
    return meeting_item_value(parent);
  }
  // Where nothing but its text tells an item, only the same text is the same item.
  const std::string title = item.title.empty() ? item.content_hash : collapse_blanks(item.title);
  std::string address = item.meeting_id + "/" + item.item_number.value_or(slug(title));
  // Several of one address in one document are several items, however alike their titles are.
  const std::size_t repeated = item.id.rfind('~');
  if (repeated != std::string::npos && item.id.find('/', repeated) == std::string::npos) {
    address += item.id.substr(repeated);
  }
  const std::string case_key = case_key_of(item);
  return address + "\n" + title + (case_key.empty() ? "" : "\n" + case_key);
}

}  // namespace dagsorden
