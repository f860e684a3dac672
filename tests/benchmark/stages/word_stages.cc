// From the text of items to their terms.
#include <benchmark/benchmark.h>

#include "common/analysis.h"
#include "indexer/words/compounds.h"
#include "indexer/words/dictionary.h"
#include "indexer/write/document_of_item.h"
#include "tests/benchmark/stages/sample.h"

namespace dagsorden::benchmark {
namespace {

using ::benchmark::DoNotOptimize;
using ::benchmark::State;

void tokenize_text(State& state) {
  const std::string& text = longest_item().text;
  for (auto _ : state) DoNotOptimize(tokenize(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(tokenize_text);

// An analysis that knows the words of the agenda, as in a large collection most words are known.
WordAnalysis& warm_analysis() {
  static WordAnalysis analysis;
  for (const Item& item : items()) DoNotOptimize(terms_of_item(item, analysis));
  return analysis;
}

void terms_of_items(State& state) {
  WordAnalysis& analysis = warm_analysis();
  for (auto _ : state) {
    for (const Item& item : items()) DoNotOptimize(terms_of_item(item, analysis));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * items().size()));
}
BENCHMARK(terms_of_items);

void documents_of_items(State& state) {
  WordAnalysis& analysis = warm_analysis();
  for (auto _ : state) {
    for (const Item& item : items()) {
      DoNotOptimize(document_of_item(item, terms_of_item(item, analysis)));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * items().size()));
}
BENCHMARK(documents_of_items);

// Each word for the first time.
void split_compounds(State& state) {
  const std::unique_ptr<Dictionary> dictionary = Dictionary::load();
  if (!dictionary) {
    state.SkipWithError("hunspell-da is not installed");
    return;
  }
  for (auto _ : state) {
    CompoundSplitter splitter(*dictionary);
    for (const std::string& word : words()) DoNotOptimize(splitter.parts(word));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * words().size()));
}
BENCHMARK(split_compounds);

}  // namespace
}  // namespace dagsorden::benchmark
