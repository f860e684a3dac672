// Any text as a query: cut apart, understood and answered from the sample agendas.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/item_json.h"
#include "common/text.h"
#include "indexer/items_of_document.h"
#include "indexer/read/document_text.h"
#include "query/match/search.h"
#include "query/parse/lexer.h"
#include "query/parse/parser.h"
#include "query/plan/plan_query.h"
#include "query/render/snippet.h"
#include "tests/fuzz/law.h"
#include "tests/support/sample_database.h"

namespace {

using dagsorden::Error;
using dagsorden::Fault;
using dagsorden::fuzz::demand;

// Made once for all queries, and removed at the end of the process.
const Xapian::Database& sample() {
  static const dagsorden::test::SampleDatabase made([] {
    std::vector<dagsorden::Item> items;
    const std::filesystem::path agendas = std::filesystem::path(DAGSORDEN_CORPUS) / "agendas";
    for (const auto& entry : std::filesystem::directory_iterator(agendas)) {
      const std::string path = entry.path().string();
      const auto text = dagsorden::text_of_document(path, dagsorden::test::read_file(path)).text;
      for (dagsorden::Item& item : dagsorden::items_of_document(text, {path, {}, false}).items) {
        item.first_seen = "2026-01-01T02:00:00Z";
        items.push_back(std::move(item));
      }
    }
    return items;
  }());
  static const Xapian::Database database = made.open();
  return database;
}

void check_columns(const std::string& query) {
  const std::size_t end = dagsorden::count_code_points(query) + 1;
  std::size_t column = 1;
  for (const dagsorden::Lexeme& lexeme : dagsorden::lex(query)) {
    demand(lexeme.column >= column && lexeme.column <= end, "lexemes stand in their order");
    column = lexeme.column;
  }
}

void ask(const std::string& query) {
  static dagsorden::Stemmer stemmer;
  const dagsorden::Date today{std::chrono::year{2024}, std::chrono::June, std::chrono::day{1}};
  const dagsorden::SearchIndex index(sample());
  const dagsorden::IndexContext context{index, stemmer, today};
  const dagsorden::QueryPlan plan = dagsorden::plan_query(query, {}, context);
  dagsorden::Request request;
  request.limit = 3;
  request.total = dagsorden::Total::exact;
  request.with_word_scores = true;
  request.facets = {dagsorden::FacetField::case_type, dagsorden::FacetField::month};
  const dagsorden::Answer answer = dagsorden::search(index, plan, request);
  demand(answer.matched || answer.hits.empty(), "hits are matches");
  demand(answer.hits.size() <= request.limit, "a page is no longer than was asked");
  for (const dagsorden::Hit& hit : answer.hits) {
    const dagsorden::Snippet snippet = dagsorden::snippet_of(
        hit.item, plan.highlight_targets, dagsorden::usual_snippet_length, stemmer);
    const std::size_t size = dagsorden::count_code_points(snippet.text);
    std::size_t last = 0;
    for (const auto& [begin, end] : snippet.highlights) {
      demand(begin >= last && begin < end && end <= size, "marks stand within the snippet");
      last = end;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // As the options hand it on: UTF-8 in normal form C.
  const std::string query = dagsorden::to_nfc({reinterpret_cast<const char*>(data), size});
  try {
    check_columns(query);
    static_cast<void>(dagsorden::parse(query));
    ask(query);
  } catch (const Error& error) {
    demand(error.fault() == Fault::usage, "a query is answered or refused");
  }
  return 0;
}
