#include "common/item_record.h"

#include <gtest/gtest.h>

#include <random>

#include "common/error.h"
#include "common/item_json.h"
#include "tests/support/full_item.h"

namespace dagsorden {
namespace {

// All fields of an item as text.
std::string shown(const Item& item) {
  Json json = item_keys(item);
  json["source"] = source_keys(item.source);
  for (const Part& part : item.parts) json["places"].push_back({part.name, part.begin, part.end});
  add_texts(json, item);
  return json.dump(-1, ' ', true, Json::error_handler_t::replace) + item.text + item.source.path;
}

TEST(ItemRecord, GivesBackAllThatWasKept) {
  for (const Item& item : {Item{}, test::full_item()}) {
    EXPECT_EQ(shown(restore(store(item))), shown(item));
    EXPECT_EQ(store(restore(store(item))), store(item));
  }
}

TEST(ItemRecord, GivesBackTextsOfEverySize) {
  Item item;
  for (const std::size_t size : {0U, 1U, 127U, 128U, 16383U, 16384U, 3000000U}) {
    item.text.assign(size, 'x');
    EXPECT_EQ(restore(store(item)).text.size(), size);
  }
}

TEST(ItemRecord, TellsAnEmptyValueFromNone) {
  Item item;
  EXPECT_EQ(restore(store(item)).place, std::nullopt);
  item.place = "";
  EXPECT_EQ(restore(store(item)).place, "");
}

TEST(ItemRecord, TellsWhenItsItemWasFirstSeen) {
  const Sighting sighting = sighting_in(store(test::full_item()));
  EXPECT_EQ(sighting.first_seen, "2031-05-01T03:00:00Z");
  EXPECT_EQ(sighting.content_hash, "00112233445566778899aabbccddeeff");
}

TEST(ItemRecord, FirstSeenCanBeChangedAndNothingElseIs) {
  Item item = test::full_item();
  const std::string stored = with_first_seen(store(item), "2030-01-01T00:00:00Z");
  item.first_seen = "2030-01-01T00:00:00Z";
  EXPECT_EQ(stored, store(item));
}

TEST(ItemRecord, WhatIsCutOffOrGoesOnIsDamaged) {
  const std::string stored = store(test::full_item());
  for (std::size_t end = 0; end < stored.size(); ++end) {
    EXPECT_THROW(restore(stored.substr(0, end)), Error) << end;
  }
  EXPECT_THROW(restore(stored + "x"), Error);
  EXPECT_THROW(sighting_in(""), Error);
  EXPECT_THROW(with_first_seen("\xFF", "x"), Error);
}

TEST(ItemRecord, APartOutsideTheTextIsDamage) {
  Item item;
  item.text = "Havn";
  item.parts = {{"Baggrund", 0, 5}};
  EXPECT_THROW(restore(store(item)), Error);
  item.parts = {{"Baggrund", 3, 2}};
  EXPECT_THROW(restore(store(item)), Error);
}

TEST(ItemRecord, NoDamageIsWorseThanAnError) {
  std::minstd_rand random(1);
  const std::string whole = store(test::full_item());
  for (int i = 0; i < 20000; ++i) {
    std::string damaged = whole;
    damaged[random() % damaged.size()] = static_cast<char>(random());
    try {
      restore(damaged);
    } catch (const Error& error) {
      EXPECT_EQ(error.fault(), Fault::database);
    }
  }
}

}  // namespace
}  // namespace dagsorden
