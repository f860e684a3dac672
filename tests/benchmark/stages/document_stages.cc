// From the bytes of a file to its items.
#include <benchmark/benchmark.h>

#include "indexer/items_of_document.h"
#include "indexer/read/decode.h"
#include "indexer/segment/layout.h"
#include "indexer/segment/learned_items.h"
#include "tests/benchmark/stages/sample.h"

namespace dagsorden::benchmark {
namespace {

using ::benchmark::DoNotOptimize;
using ::benchmark::State;

void count_bytes(State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes().size()));
}

void decode_bytes(State& state) {
  for (auto _ : state) DoNotOptimize(decode(bytes()));
  count_bytes(state);
}
BENCHMARK(decode_bytes);

void clean_lines(State& state) {
  for (auto _ : state) DoNotOptimize(clean(raw_text(), page_furniture()));
  count_bytes(state);
}
BENCHMARK(clean_lines);

void segment_lines(State& state) {
  for (auto _ : state) {
    const MarkedDocument marked = mark_document(clean_text());
    DoNotOptimize(choose_items(marked, find_hypotheses(marked)));
  }
  count_bytes(state);
}
BENCHMARK(segment_lines);

// Cleaning and segmenting are in it; what it takes beyond those is describing.
void describe_items(State& state) {
  for (auto _ : state) DoNotOptimize(items_of_document(raw_text(), {}));
  count_bytes(state);
}
BENCHMARK(describe_items);

}  // namespace
}  // namespace dagsorden::benchmark
