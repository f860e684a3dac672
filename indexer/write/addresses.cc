#include "indexer/write/addresses.h"

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"
#include "common/fields.h"
#include "common/item.h"
#include "common/stored_document.h"
#include "indexer/write/meetings_of_a_day.h"

namespace dagsorden {
namespace {

void remove_terms(Xapian::Document& document, std::string_view of_prefix) {
  std::vector<std::string> terms;
  auto term = document.termlist_begin();
  term.skip_to(std::string(of_prefix));
  for (; term != document.termlist_end() && (*term).starts_with(of_prefix); ++term) {
    terms.push_back(*term);
  }
  for (const std::string& each : terms) document.remove_term(each);
}

}  // namespace

void add_addresses(Xapian::Document& document, const Item& item) {
  const std::string meeting_item = meeting_item_value(item);
  const std::string address = meeting_item.substr(0, meeting_item.find('\n'));
  document.add_boolean_term(word_term(prefix::meeting_item, address));
  document.add_boolean_term(word_term(prefix::address, item.id));
  if (!item.same_day.empty()) {
    document.add_boolean_term(word_term(prefix::day_address, day_address(item)));
  }
  if (!item.same_address.empty()) {
    document.add_boolean_term(word_term(prefix::own_address, own_id(item)));
  }
  document.add_value(slot::meeting_item, meeting_item);
  document.add_value(slot::address, item.id);
}

void readdress(Xapian::Document& document, const Item& item) {
  for (const std::string_view of_ids :
       {prefix::meeting_item, prefix::address, prefix::day_address, prefix::own_address}) {
    remove_terms(document, of_ids);
  }
  add_addresses(document, item);
}

}  // namespace dagsorden
