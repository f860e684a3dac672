// Compares the invented agendas of other forms in corpus/forms with their gold items: every key of
// the gold.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "common/item_json.h"
#include "indexer/run/items_of_file.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

const std::filesystem::path corpus = DAGSORDEN_CORPUS;

std::map<std::string, std::vector<Json>> gold_by_file() {
  std::map<std::string, std::vector<Json>> gold;
  std::ifstream lines(corpus / "gold" / "forms.jsonl");
  for (std::string line; std::getline(lines, line);) {
    Json item = Json::parse(line);
    gold[item.at("file").get<std::string>()].push_back(std::move(item));
  }
  return gold;
}

std::vector<Item> items_in(const std::string& file) {
  const std::string bytes = test::read_file((corpus / "forms" / file).string());
  std::vector<Item> items =
      items_of_bytes(file, bytes, std::nullopt, {}, "2031-01-01T00:00:00Z").items;
  items.erase(std::remove_if(items.begin(), items.end(), is_meeting), items.end());
  return items;
}

Json kinds_of(const Item& item) {
  Json kinds = Json::array();
  for (const Part& part : item.parts) kinds.push_back(name_of(part.kind));
  return kinds;
}

TEST(FormsCorpus, ItemsOfEveryFormMatchTheGold) {
  const auto gold = gold_by_file();
  ASSERT_EQ(gold.size(), 20U);
  for (const auto& [file, expected] : gold) {
    SCOPED_TRACE(file);
    const std::vector<Item> items = items_in(file);
    ASSERT_EQ(items.size(), expected.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      SCOPED_TRACE(expected[i].at("title").get<std::string>());
      Json found = item_keys(items[i]);
      found["file"] = file;
      found["kinds"] = kinds_of(items[i]);
      found["text"] = items[i].text;
      for (const auto& [key, value] : expected[i].items()) {
        EXPECT_EQ(found.value(key, Json(nullptr)), value) << key;
      }
    }
  }
}

TEST(FormsCorpus, EveryFileHasGold) {
  const auto gold = gold_by_file();
  for (const auto& entry : std::filesystem::directory_iterator(corpus / "forms")) {
    EXPECT_EQ(gold.count(entry.path().filename().string()), 1U) << entry.path();
  }
}

}  // namespace
}  // namespace dagsorden
