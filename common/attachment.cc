#include "common/attachment.h"

#include <string_view>

namespace dagsorden {
namespace {

constexpr std::string_view attachments_folder = "/bilag/";

}  // namespace

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

}  // namespace dagsorden
