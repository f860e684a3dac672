#include "common/stored_document.h"

#include <gtest/gtest.h>

#include "common/text.h"
#include "tests/support/full_item.h"

namespace dagsorden {
namespace {

std::string line_of(const std::string& data, const std::string& name) {
  for (const std::string_view line : split(data, '\n')) {
    if (line.starts_with(name + "=")) return std::string(line.substr(name.size() + 1));
  }
  return "(missing)";
}

TEST(StoredDocument, HasTheLinesThatOmegaShows) {
  const std::string data = document_data(test::full_item());
  EXPECT_EQ(line_of(data, "caption"), "En ny \"havn\" ved fjorden");
  EXPECT_EQ(line_of(data, "url"), "file:///agendaer/m%F8%201.txt");
}

TEST(StoredDocument, TheMeetingItemNamesMeetingNumberAndTitle) {
  Item item = test::full_item();
  item.title = "En ny havn";
  EXPECT_EQ(meeting_item_value(item), "kkr-fjordland/2031-05-03/1.1\nEn ny havn");
}

}  // namespace
}  // namespace dagsorden
