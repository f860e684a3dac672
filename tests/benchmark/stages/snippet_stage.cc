// From a found item to what is shown of it.
#include <benchmark/benchmark.h>

#include "query/render/snippet.h"
#include "tests/benchmark/stages/sample.h"

namespace dagsorden::benchmark {
namespace {

using ::benchmark::DoNotOptimize;
using ::benchmark::State;

void snippet_of_longest(State& state) {
  Stemmer stemmer;
  std::vector<Leaf> leaves;
  double weight = 1;
  for (const char* word : {"kommuner", "region", "fælles"}) {
    leaves.push_back({LeafKind::stem, nullptr, {stemmer.stem(word)}, 0, weight++});
  }
  for (auto _ : state) {
    DoNotOptimize(snippet_of(longest_item(), leaves, usual_snippet_length, stemmer));
  }
}
BENCHMARK(snippet_of_longest);

}  // namespace
}  // namespace dagsorden::benchmark
