#include "indexer/describe/address_of_item.h"

#include <map>

#include "common/text.h"

namespace dagsorden {

std::string meeting_id_of(const Item& item, std::string_view document_hash) {
  std::string name = item.authority.value_or("");
  if (item.meeting_body) name += " " + *item.meeting_body;
  const std::string body = slug(name);
  const std::string date =
      item.date ? *item.date : "udateret-" + std::string(document_hash.substr(0, 8));
  return (body.empty() ? "ukendt" : body) + "/" + date;
}

void set_ids(std::vector<Item>& items) {
  std::map<std::string, int> seen;
  for (Item& item : items) {
    item.id = item.meeting_id;
    if (item.document_kind == DocumentKind::referat) item.id += "/referat";
    item.id += "/" + item.item_number.value_or("hele");
    const int count = ++seen[item.id];
    if (count > 1) item.id += "~" + std::to_string(count);
  }
}

}  // namespace dagsorden
