#include "common/item.h"

#include <algorithm>
#include <array>

namespace dagsorden {
namespace {

constexpr std::string_view attachments_folder = "/bilag/";

}  // namespace

std::string_view name_of(DocumentKind kind) {
  constexpr std::array<std::string_view, 3> names = {"dagsorden", "referat", "andet"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string_view name_of(PartKind kind) {
  constexpr std::array<std::string_view, 12> names = {
      "other",        "summary",  "background",       "recommendation",
      "presentation", "decision", "earlier_decision", "economy",
      "law",          "hearing",  "procedure",        "attachments"};
  return names.at(static_cast<std::size_t>(kind));
}

bool is_attachment(const Item& item) {
  return item.id.find(attachments_folder) != std::string::npos;
}

std::string parent_id(const Item& attachment) {
  return attachment.id.substr(0, attachment.id.rfind(attachments_folder));
}

std::string own_id(const Item& item) {
  const std::string of_item = parent_id(item);
  return of_item.substr(0, of_item.size() - item.same_address.size()) +
         item.id.substr(of_item.size());
}

std::string attachment_id(const Item& item, std::size_t number) {
  return item.id + std::string(attachments_folder) + std::to_string(number);
}

std::size_t count_items(const std::vector<Item>& items) {
  return static_cast<std::size_t>(std::count_if(
      items.begin(), items.end(), [](const Item& item) { return !is_meeting(item); }));
}

std::string_view text_of(const Item& item, const Part& part) {
  return std::string_view(item.text).substr(part.begin, part.end - part.begin);
}

}  // namespace dagsorden
