#include "common/stored_document.h"

#include <gtest/gtest.h>

#include "common/case_key.h"
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
  item.case_number.reset();
  item.authority.reset();
  item.time.reset();
  EXPECT_EQ(meeting_item_value(item), "kkr-fjordland/2031-05-03/1.1\nEn ny havn");
}

TEST(StoredDocument, TheMeetingItemEndsWithTheSignsOfItsMeetingAndCase) {
  Item item = test::full_item();
  item.title = "En ny havn";
  item.authority.reset();
  item.case_number.reset();
  item.time = "09:30";
  EXPECT_EQ(meeting_item_value(item), "kkr-fjordland/2031-05-03/1.1\nEn ny havn\n\n09:30//");
  item.case_number = "31-000123";
  const std::string value = meeting_item_value(item);
  item.case_number = "31-000124";
  EXPECT_NE(meeting_item_value(item), value);
}

TEST(StoredDocument, TheMeetingItemIncludesTheKeyOfTheCase) {
  Item item = test::full_item();
  item.title = "En ny havn";
  item.case_number = "31-000123";
  EXPECT_EQ(meeting_item_value(item).find("kkr-fjordland/2031-05-03/1.1\nEn ny havn\n" +
                                          case_key_of(item) + "\n"),
            0U);
}

TEST(StoredDocument, WithoutNumberAndTitleOnlyTheSameTextIsTheSameItem) {
  Item one = test::full_item();
  one.item_number.reset();
  one.title.clear();
  one.content_hash = "a1";
  Item other = one;
  other.id += "/andet";
  EXPECT_EQ(meeting_item_value(one), meeting_item_value(other));
  other.content_hash = "b2";
  EXPECT_NE(meeting_item_value(one), meeting_item_value(other));
}

TEST(StoredDocument, ItemsWithOneAddressInADocumentDiffer) {
  Item first = test::full_item();
  first.id = "kkr-fjordland/2031-05-03/1.1";
  Item second = first;
  second.id += "~2";
  EXPECT_EQ(meeting_item_value(second).find("kkr-fjordland/2031-05-03/1.1~2\n"), 0U);
  EXPECT_NE(meeting_item_value(first), meeting_item_value(second));
}

TEST(StoredDocument, WithoutANumberTheTitleIdentifiesTheItem) {
  Item item = test::full_item();
  item.item_number.reset();
  item.title = "Budget for skoler";
  item.case_number.reset();
  item.authority.reset();
  item.time.reset();
  EXPECT_EQ(meeting_item_value(item),
            "kkr-fjordland/2031-05-03/budget-for-skoler\nBudget for skoler");
}

}  // namespace
}  // namespace dagsorden
