#include "common/stored_document.h"

#include <gtest/gtest.h>

#include "common/item_json.h"
#include "common/text.h"

namespace dagsorden {
namespace {

Item an_item() {
  Item item;
  item.id = "kkr-fjordland/2031-05-03/1.1";
  item.meeting_id = "kkr-fjordland/2031-05-03";
  item.item_number = "1.1";
  item.title = "En ny \"havn\"\nved fjorden";
  item.text = "Baggrund\nHavnen er slidt.";
  item.first_seen = "2031-05-01T03:00:00Z";
  item.content_hash = "00112233445566778899aabbccddeeff";
  item.source.path = "/agendaer/møde 1.txt";
  return item;
}

std::string line_of(const std::string& data, const std::string& name) {
  for (const std::string_view line : split(data, '\n')) {
    if (line.starts_with(name + "=")) return std::string(line.substr(name.size() + 1));
  }
  return "(missing)";
}

TEST(StoredDocument, HasTheLinesThatOmegaShows) {
  const std::string data = document_data(an_item());
  EXPECT_EQ(line_of(data, "caption"), "En ny \"havn\" ved fjorden");
  EXPECT_EQ(line_of(data, "url"), "file:///agendaer/m%C3%B8de%201.txt");
}

TEST(StoredDocument, TellsWhenItsItemWasFirstSeen) {
  const Sighting sighting = sighting_in(store(an_item()));
  EXPECT_EQ(sighting.first_seen, "2031-05-01T03:00:00Z");
  EXPECT_EQ(sighting.content_hash, "00112233445566778899aabbccddeeff");
}

TEST(StoredDocument, TextsThatLookLikeKeysMisleadNobody) {
  Item item = an_item();
  item.title = R"("first_seen":"1999" "content_hash":"x")";
  item.text = item.title;
  item.place = item.title;
  EXPECT_EQ(sighting_in(store(item)).first_seen, item.first_seen);
  EXPECT_EQ(sighting_in(store(item)).content_hash, item.content_hash);
}

TEST(StoredDocument, FirstSeenCanBeChangedAndNothingElseIs) {
  Item item = an_item();
  const std::string stored = with_first_seen(store(item), "2030-01-01T00:00:00Z");
  item.first_seen = "2030-01-01T00:00:00Z";
  EXPECT_EQ(stored, store(item));
}

TEST(StoredDocument, WhatOthersWroteWasNeverSeen) {
  EXPECT_EQ(sighting_in("En titel").first_seen, "");
  EXPECT_EQ(with_first_seen("En titel", "x"), "En titel");
}

TEST(StoredDocument, TheMeetingItemNamesMeetingNumberAndTitle) {
  Item item = an_item();
  item.title = "En ny havn";
  EXPECT_EQ(meeting_item_value(item), "kkr-fjordland/2031-05-03/1.1\nEn ny havn");
}

}  // namespace
}  // namespace dagsorden
