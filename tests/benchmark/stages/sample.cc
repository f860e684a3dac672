#include "tests/benchmark/stages/sample.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "common/analysis.h"
#include "indexer/items_of_document.h"
#include "indexer/read/decode.h"
#include "indexer/segment/layout.h"

namespace dagsorden::benchmark {
namespace {

constexpr const char* path = DAGSORDEN_CORPUS "/agendas/kkr-hovedstaden-2024-11-06.txt";

std::string contents() {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> distinct_words() {
  std::set<std::string> words;
  for (const Item& item : items()) {
    for (const Token& token : tokenize(item.text)) words.insert(token.word);
  }
  return {words.begin(), words.end()};
}

}  // namespace

const std::string& bytes() {
  static const std::string all = contents();
  return all;
}

const RawText& raw_text() {
  static const RawText raw = split_lines(decode(bytes()).text, false);
  return raw;
}

const Document& clean_text() {
  static const Document text = clean(raw_text(), page_furniture());
  return text;
}

const std::vector<Item>& items() {
  static const std::vector<Item> all = items_of_document(raw_text(), {path, {}}).items;
  return all;
}

const Item& longest_item() {
  return *std::max_element(items().begin(), items().end(), [](const Item& left, const Item& right) {
    return left.text.size() < right.text.size();
  });
}

const std::vector<std::string>& words() {
  static const std::vector<std::string> all = distinct_words();
  return all;
}

}  // namespace dagsorden::benchmark
