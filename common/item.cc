#include "common/item.h"

#include <algorithm>

namespace dagsorden {
namespace {

constexpr std::string_view attachments_folder = "/bilag/";

}  // namespace

std::string_view name_of(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::dagsorden:
      return "dagsorden";
    case DocumentKind::referat:
      return "referat";
    case DocumentKind::andet:
      break;
  }
  return "andet";
}

std::string_view name_of(PartKind kind) {
  switch (kind) {
    case PartKind::summary:
      return "summary";
    case PartKind::background:
      return "background";
    case PartKind::recommendation:
      return "recommendation";
    case PartKind::presentation:
      return "presentation";
    case PartKind::decision:
      return "decision";
    case PartKind::earlier_decision:
      return "earlier_decision";
    case PartKind::economy:
      return "economy";
    case PartKind::law:
      return "law";
    case PartKind::hearing:
      return "hearing";
    case PartKind::procedure:
      return "procedure";
    case PartKind::attachments:
      return "attachments";
    case PartKind::other:
      break;
  }
  return "other";
}

bool is_attachment(const Item& item) {
  return item.id.find(attachments_folder) != std::string::npos;
}

std::string parent_id(const Item& attachment) {
  return attachment.id.substr(0, attachment.id.rfind(attachments_folder));
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
