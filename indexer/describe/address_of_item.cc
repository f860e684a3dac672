#include "indexer/describe/address_of_item.h"

#include <map>

#include "common/text.h"

namespace dagsorden {

std::string meeting_id_of(const Item& item, std::string_view document_hash, bool is_extraordinary) {
  const std::string short_hash(document_hash.substr(0, 8));
  std::string body = slug(item.authority.value_or(""));
  // Two documents with an unknown body or day never count as one meeting.
  const std::string named = item.meeting_body ? slug(*item.meeting_body) : "ukendt-" + short_hash;
  body += (body.empty() || named.empty() ? "" : "-") + named;
  std::string id = body + "/" + (item.date ? *item.date : "udateret-" + short_hash);
  if (is_extraordinary) id += "-" + (item.time ? slug(*item.time) : "ekstra");
  return id;
}

void set_ids(std::vector<Item>& items) {
  std::map<std::string, int> seen;
  for (Item& item : items) {
    item.id = item.meeting_id;
    if (item.document_kind == DocumentKind::referat) item.id += "/referat";
    if (item.is_supplementary) item.id += "/tillaeg";
    item.id += "/" + item.item_number.value_or("p" + std::to_string(item.position));
    const int count = ++seen[item.id];
    if (count > 1) item.id += "~" + std::to_string(count);
  }
}

}  // namespace dagsorden
