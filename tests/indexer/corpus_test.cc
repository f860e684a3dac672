// Compares the sample agendas with their gold items: every field, every word, and nothing may be
// lost.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "common/analysis.h"
#include "common/item_codec.h"
#include "common/item_json.h"
#include "common/text.h"
#include "indexer/clean/clean_text.h"
#include "indexer/items_of_document.h"
#include "indexer/read/document_text.h"
#include "indexer/segment/layout.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

const std::filesystem::path corpus = DAGSORDEN_CORPUS;

RawText read_agenda(const std::string& name) {
  const std::string path = (corpus / "agendas" / name).string();
  return text_of_document(path, test::read_file(path)).text;
}

// file → item number → item
using Items = std::map<std::string, std::map<std::string, Item>>;

const Items& indexed_items() {
  static const Items all = [] {
    Items items;
    for (const auto& entry : std::filesystem::directory_iterator(corpus / "agendas")) {
      const std::string name = entry.path().filename().string();
      for (const Item& item : items_of_document(read_agenda(name), {name, {}, false}).items) {
        items[name][item.item_number.value_or("")] = item;
      }
    }
    return items;
  }();
  return all;
}

std::vector<Json> gold_items() {
  std::vector<Json> gold;
  for (const char* file : {"items.jsonl", "minutes.jsonl"}) {
    std::ifstream lines(corpus / "gold" / file);
    for (std::string line; std::getline(lines, line);) gold.push_back(Json::parse(line));
  }
  return gold;
}

std::string text_at(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found == json.end() || found->is_null() ? "" : found->get<std::string>();
}

std::string words_of(const std::string& text) {
  std::string words;
  for (const Token& token : tokenize(text)) {
    if (!token.stacked) words += token.word + " ";
  }
  return words;
}

std::vector<std::string> sorted(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  return values;
}

class Corpus : public testing::Test {
 protected:
  // Runs check(gold, item) for every gold item that the indexer found.
  template <typename Check>
  void for_each_item(Check check) {
    for (const Json& gold : gold_items()) {
      const auto& items = indexed_items().at(text_at(gold, "source"));
      const auto found = items.find(text_at(gold, "item_number"));
      if (found == items.end()) continue;  // reported by TheItemsAreTheGoldItems
      SCOPED_TRACE(text_at(gold, "source") + " " + text_at(gold, "item_number"));
      check(gold, found->second);
    }
  }
};

TEST_F(Corpus, TheItemsAreTheGoldItems) {
  std::map<std::string, std::set<std::string>> expected;
  for (const Json& gold : gold_items()) {
    expected[text_at(gold, "source")].insert(text_at(gold, "item_number"));
  }
  std::map<std::string, std::set<std::string>> found;
  for (const auto& [file, items] : indexed_items()) {
    for (const auto& [number, item] : items) found[file].insert(number);
  }
  EXPECT_EQ(found, expected);
}

TEST_F(Corpus, HeadingsAndCoversMatchTheGold) {
  for_each_item([](const Json& gold, const Item& item) {
    EXPECT_EQ(item.title, text_at(gold, "title"));
    EXPECT_EQ(item.case_type.value_or(""), text_at(gold, "case_type"));
    EXPECT_EQ(item.case_number.value_or(""), text_at(gold, "case_number"));
    EXPECT_EQ(Json(item.caseworkers), gold.at("caseworkers"));
    EXPECT_EQ(item.section_number.value_or(""), text_at(gold, "section_number"));
    EXPECT_EQ(item.section_title.value_or(""), text_at(gold, "section_title"));
    EXPECT_EQ(item.meeting_body.value_or(""), text_at(gold, "meeting_body"));
    EXPECT_EQ(item.date.value_or(""), text_at(gold, "meeting_date"));
    EXPECT_EQ(item.time.value_or(""), text_at(gold, "meeting_time"));
    EXPECT_EQ(item.place.value_or(""), text_at(gold, "meeting_place"));
    EXPECT_EQ(name_of(item.document_kind), text_at(gold, "document_kind"));
    EXPECT_EQ(item.source.line, gold.value("line_title", item.source.line));
  });
}

TEST_F(Corpus, PartsAttachmentsAndAddressesMatchTheGold) {
  for_each_item([](const Json& gold, const Item& item) {
    const Json keys = item_keys(item);
    EXPECT_EQ(keys.at("parts"), gold.at("parts"));
    EXPECT_EQ(item.attachments.size(), gold.at("attachments").size());
    for (std::size_t i = 0; i < item.attachments.size() && i < gold.at("attachments").size(); ++i) {
      EXPECT_EQ(words_of(item.attachments[i]),
                words_of(gold.at("attachments")[i].get<std::string>()));
    }
    EXPECT_EQ(sorted(item.urls), sorted(gold.at("urls").get<std::vector<std::string>>()));
  });
}

TEST_F(Corpus, DatesAndMunicipalitiesMatchTheGold) {
  for_each_item([](const Json& gold, const Item& item) {
    EXPECT_EQ(sorted(item.dates_mentioned),
              sorted(gold.at("dates_mentioned").get<std::vector<std::string>>()));
    const Json keys = item_keys(item);
    EXPECT_EQ(sorted(keys.at("municipalities").get<std::vector<std::string>>()),
              sorted(gold.at("municipalities").get<std::vector<std::string>>()));
  });
}

TEST_F(Corpus, TheRecommendationMatchesTheGoldWordForWord) {
  for_each_item([](const Json& gold, const Item& item) {
    std::string recommendation;
    for (const Part& part : item.parts) {
      if (part.name == "Indstilling") recommendation = text_of(item, part);
    }
    EXPECT_EQ(words_of(recommendation), words_of(text_at(gold, "indstilling")));
  });
}

TEST_F(Corpus, ItemsHoldTheirFirstAndLastWordsAndNothingOfTheirNeighbours) {
  for_each_item([](const Json& gold, const Item& item) {
    const std::string words = words_of(item.text);
    EXPECT_TRUE(words.starts_with(words_of(text_at(gold, "first_words")))) << item.text;
    EXPECT_TRUE(words.ends_with(words_of(text_at(gold, "last_words")))) << item.text;
    for (const Json& foreign : gold.at("must_not_contain")) {
      EXPECT_EQ(words.find(words_of(foreign.get<std::string>())), std::string::npos) << foreign;
    }
  });
}

// Between the first and the last item, every word must belong to an item, a section heading, a case
// line, furniture or an address.
TEST_F(Corpus, NoLineBetweenFirstAndLastItemIsLost) {
  for (const auto& [file, items] : indexed_items()) {
    SCOPED_TRACE(file);
    const Document text = clean(read_agenda(file), page_furniture());
    std::map<int, const Item*> by_line;
    for (const auto& [number, item] : items) by_line[item.source.line] = &item;
    ASSERT_FALSE(by_line.empty());
    for (const Block& line : text.blocks) {
      const auto after = by_line.upper_bound(line.number);
      if (after == by_line.begin()) continue;
      const Item& item = *std::prev(after)->second;
      std::string whole =
          words_of(item.title + " " + item.text) + words_of(item.case_number.value_or("")) + " ";
      for (const auto& [start, other] : by_line) {
        whole += words_of(*other->section_number + ". " + other->section_title.value_or("") + " ");
      }
      // All words of the line except the first and last, which a line end may have broken.
      const std::vector<Token> tokens = tokenize(line.text);
      for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool initials = line.text.starts_with("SAG-");
        const bool heading = line.number == item.source.line;
        if (tokens[i].stacked || initials || heading) continue;
        EXPECT_NE((" " + whole).find(" " + tokens[i].word), std::string::npos)
            << line.number << ": " << tokens[i].word;
      }
    }
  }
}

TEST_F(Corpus, TheSameFileGivesTheSameItemsTwice) {
  for (const auto& entry : std::filesystem::directory_iterator(corpus / "agendas")) {
    const std::string name = entry.path().filename().string();
    const DocumentItems first = items_of_document(read_agenda(name), {name, {}, false});
    const DocumentItems second = items_of_document(read_agenda(name), {name, {}, false});
    ASSERT_EQ(first.items.size(), second.items.size());
    for (std::size_t i = 0; i < first.items.size(); ++i) {
      EXPECT_EQ(encode_item(first.items[i]), encode_item(second.items[i]));
    }
  }
}

TEST_F(Corpus, WordsBrokenAtLineEndsAreJoinedAsInTheGold) {
  std::ifstream rows(corpus / "gold" / "hyphens.tsv");
  std::string row;
  std::getline(rows, row);
  int checked = 0;
  while (std::getline(rows, row)) {
    const std::vector<std::string_view> cells = split(row, '\t');
    ASSERT_GE(cells.size(), 6U);
    const int line = std::stoi(std::string(cells[0]));
    const std::string joined = collapse_blanks(cells[3]);
    const Item* item = nullptr;
    for (const auto& [number, candidate] : indexed_items().at(std::string(cells[5]))) {
      if (candidate.source.line <= line &&
          (item == nullptr || candidate.source.line > item->source.line)) {
        item = &candidate;
      }
    }
    if (item == nullptr) continue;  // a cover line
    ++checked;
    EXPECT_NE((item->title + "\n" + item->text).find(joined), std::string::npos)
        << cells[5] << ":" << line << ": " << joined;
  }
  EXPECT_GT(checked, 150);
}

}  // namespace
}  // namespace dagsorden
