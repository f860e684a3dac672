#include "common/item_codec.h"

#include <gtest/gtest.h>

#include <random>

#include "common/error.h"
#include "common/item_json.h"
#include "tests/support/full_item.h"

namespace dagsorden {
namespace {

std::string shown(const Item& item) {
  Json json = item_keys(item);
  json["source"] = source_keys(item.source);
  for (const Part& part : item.parts) json["places"].push_back({part.name, part.begin, part.end});
  add_texts(json, item);
  return json.dump(-1, ' ', true, Json::error_handler_t::replace) + item.text + item.source.path;
}

TEST(ItemCodec, DecodingRestoresEveryField) {
  for (const Item& item : {Item{}, test::full_item()}) {
    EXPECT_EQ(shown(decode_item(encode_item(item))), shown(item));
    EXPECT_EQ(encode_item(decode_item(encode_item(item))), encode_item(item));
  }
}

TEST(ItemCodec, DecodingRestoresTextsOfAnySize) {
  Item item;
  for (const std::size_t size : {0U, 1U, 127U, 128U, 16383U, 16384U, 3000000U}) {
    item.text.assign(size, 'x');
    EXPECT_EQ(decode_item(encode_item(item)).text.size(), size);
  }
}

TEST(ItemCodec, AnEmptyValueDiffersFromNone) {
  Item item;
  EXPECT_EQ(decode_item(encode_item(item)).place, std::nullopt);
  item.place = "";
  EXPECT_EQ(decode_item(encode_item(item)).place, "");
}

TEST(ItemCodec, MissingAndExtraBytesAreDamage) {
  const std::string stored = encode_item(test::full_item());
  for (std::size_t end = 0; end < stored.size(); ++end) {
    EXPECT_THROW(decode_item(stored.substr(0, end)), Error) << end;
  }
  EXPECT_THROW(decode_item(stored + "x"), Error);
}

TEST(ItemCodec, APartOutsideTheTextIsDamage) {
  Item item;
  item.text = "Havn";
  item.parts = {{"Baggrund", 0, 5}};
  EXPECT_THROW(decode_item(encode_item(item)), Error);
  item.parts = {{"Baggrund", 3, 2}};
  EXPECT_THROW(decode_item(encode_item(item)), Error);
}

TEST(ItemCodec, DamageIsAtWorstAnError) {
  std::minstd_rand random(1);
  const std::string whole = encode_item(test::full_item());
  for (int i = 0; i < 20000; ++i) {
    std::string damaged = whole;
    damaged[random() % damaged.size()] = static_cast<char>(random());
    try {
      decode_item(damaged);
    } catch (const Error& error) {
      EXPECT_EQ(error.fault(), Fault::database);
    }
  }
}

}  // namespace
}  // namespace dagsorden
