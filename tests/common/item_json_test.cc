#include "common/item_json.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

Item an_item() {
  Item item;
  item.id = "kkr-fjordland/2031-05-03/1.1";
  item.meeting_id = "kkr-fjordland/2031-05-03";
  item.meeting_body = "KKR Fjordland";
  item.document_kind = DocumentKind::referat;
  item.title = "En ny \"havn\"";
  item.caseworkers = {"abc", "xyz"};
  item.urls = {"https://example.org/a?b=\\"};
  item.text = "Baggrund\nHavnen er\u2028 slidt \xC3 \u202E.";
  item.parts = {{"Baggrund", 0, 9}, {"\"", 9, 12}};
  item.first_seen = "2031-05-01T03:00:00Z";
  item.content_hash = "00112233445566778899aabbccddeeff";
  item.source = {"/agendaer/m\xF8 1.txt", 3, 5, 0};
  return item;
}

void set_optional_keys(Item& item, const std::string& value) {
  for (std::optional<std::string>* key :
       {&item.authority, &item.date, &item.time, &item.place, &item.section_number,
        &item.section_title, &item.item_number, &item.case_type, &item.case_number, &item.access}) {
    *key = value;
  }
}

TEST(StoredItem, HasAllKeysInOrderAndOptionalOnesWhereTheyHaveAValue) {
  EXPECT_EQ(
      store(an_item()),
      R"({"id":"kkr-fjordland/2031-05-03/1.1","meeting_id":"kkr-fjordland/2031-05-03",)"
      R"("meeting_body":"KKR Fjordland","document_kind":"referat","position":1,)"
      R"("title":"En ny \"havn\"","case_type":null,"caseworkers":["abc","xyz"],)"
      R"("municipality_codes":[],"dates_mentioned":[],"parts":[["Baggrund",0,9],["\"",9,12]],)"
      R"("attachments":[],"urls":["https://example.org/a?b=\\"],)"
      R"("first_seen":"2031-05-01T03:00:00Z","content_hash":"00112233445566778899aabbccddeeff",)"
      R"("source":{"path":"/agendaer/m� 1.txt","line":3,"end_line":5},)"
      R"("text":"Baggrund\nHavnen er\u2028 slidt � \u202e."})");
}

// What is kept is written apart from what is printed, so a key may be forgotten in one of them.
TEST(StoredItem, HasTheKeysThatHitsHaveButTheNamesOfMunicipalities) {
  Item item = an_item();
  set_optional_keys(item, "et");
  const Json kept = Json::parse(store(item));
  const Json printed = item_keys(item);
  for (const auto& [key, value] : printed.items()) {
    EXPECT_EQ(kept.contains(key), key != "municipalities") << key;
    const bool is_kept_alike = key != "municipalities" && key != "parts";
    if (is_kept_alike && kept.contains(key)) {
      EXPECT_EQ(kept[key], value) << key;
    }
  }
}

TEST(StoredItem, IsWrittenAsTheLibraryWritesIt) {
  Item item = an_item();
  EXPECT_EQ(store(item), to_line(Json::parse(store(item))));
  set_optional_keys(item, "");
  item.source.page = 7;
  EXPECT_EQ(store(item), to_line(Json::parse(store(item))));
}

}  // namespace
}  // namespace dagsorden
