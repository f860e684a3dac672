// Compares the invented agendas of many layouts in corpus/municipal with their gold items.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "common/item_json.h"
#include "common/text.h"
#include "indexer/items_of_document.h"
#include "indexer/read/document_text.h"
#include "indexer/segment/marks.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

const std::filesystem::path corpus = DAGSORDEN_CORPUS;

std::vector<Item> items_of(const std::string& file) {
  const std::string path = (corpus / "municipal" / file).string();
  return items_of_document(text_of_document(path, test::read_file(path)).text, {file, {}, false})
      .items;
}

// file → its gold items, in order
const std::map<std::string, std::vector<Json>>& gold() {
  static const auto all = [] {
    std::map<std::string, std::vector<Json>> items;
    std::ifstream lines(corpus / "gold" / "municipal.jsonl");
    for (std::string line; std::getline(lines, line);) {
      Json item = Json::parse(line);
      items[item["file"].get<std::string>()].push_back(std::move(item));
    }
    return items;
  }();
  return all;
}

std::string text_at(const Json& item, const char* key) {
  const auto found = item.find(key);
  return found == item.end() || found->is_null() ? "" : found->get<std::string>();
}

// What identifies an item: its number, its title, and its first words.
std::string key_of(const std::string& number, const std::string& title) {
  return number + " " + letters_of(title);
}

bool agrees(const Json& wanted, const char* key, const std::optional<std::string>& found) {
  return !wanted.contains(key) || text_at(wanted, key) == found.value_or("");
}

struct Score {
  int right = 0;
  int all = 0;
  double share() const { return all == 0 ? 1 : static_cast<double>(right) / all; }
  void add(bool is_right) {
    ++all;
    if (is_right) ++right;
  }
};

void compare_fields(const Json& wanted, const Item& found, Score& score) {
  score.add(agrees(wanted, "case_number", found.case_number));
  score.add(agrees(wanted, "case_type", found.case_type));
  score.add(agrees(wanted, "meeting_body", found.meeting_body));
  score.add(agrees(wanted, "meeting_date", found.date));
  score.add(agrees(wanted, "meeting_time", found.time));
  score.add(agrees(wanted, "access", found.access));
  if (wanted.contains("attachments")) {
    score.add(wanted["attachments"].get<std::vector<std::string>>() == found.attachments);
  }
  if (wanted.contains("parts")) {
    std::vector<std::string> names;
    for (const Part& part : found.parts) names.push_back(to_lower(part.name));
    std::vector<std::string> right;
    for (const Json& name : wanted["parts"]) right.push_back(to_lower(name.get<std::string>()));
    score.add(names == right);
  }
}

TEST(MunicipalCorpus, ItemsAndFieldsMatchTheGold) {
  Score items;
  Score fields;
  int wanted_items = 0;
  int found_items = 0;
  for (const auto& [file, wanted] : gold()) {
    std::multimap<std::string, Item> found;
    for (Item& item : items_of(file)) {
      const std::string key = key_of(item.item_number.value_or(""), item.title);
      found.emplace(key, std::move(item));
    }
    wanted_items += static_cast<int>(wanted.size());
    found_items += static_cast<int>(found.size());
    for (const Json& item : wanted) {
      const auto match = found.find(key_of(text_at(item, "item_number"), text_at(item, "title")));
      items.add(match != found.end());
      if (match == found.end()) continue;
      compare_fields(item, match->second, fields);
      found.erase(match);
    }
  }
  ASSERT_GT(wanted_items, 300);
  const double f1 = 2.0 * items.right / (wanted_items + found_items);
  EXPECT_GE(f1, 0.98);
  EXPECT_GE(fields.share(), 0.97);
}

TEST(MunicipalCorpus, NoItemHoldsTheTitleOfTheNext) {
  for (const auto& [file, wanted] : gold()) {
    const std::vector<Item> items = items_of(file);
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
      const std::string next = letters_of(items[i + 1].title);
      const std::string text = letters_of(items[i].text, items[i].text.size());
      if (next.size() > 20 && items[i].title != items[i + 1].title) {
        EXPECT_FALSE(text.ends_with(next)) << file << " " << items[i].title;
      }
    }
  }
}

TEST(MunicipalCorpus, ItemsFollowEachOtherInTheFile) {
  for (const auto& [file, wanted] : gold()) {
    int line = 0;
    for (const Item& item : items_of(file)) {
      EXPECT_GT(item.source.line, line) << file << " " << item.title;
      EXPECT_GE(item.source.end_line, item.source.line) << file << " " << item.title;
      line = item.source.line;
    }
  }
}

}  // namespace
}  // namespace dagsorden
