#include "common/item.h"

namespace dagsorden {

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

std::string_view text_of(const Item& item, const Part& part) {
  return std::string_view(item.text).substr(part.begin, part.end - part.begin);
}

}  // namespace dagsorden
