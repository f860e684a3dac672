#include "indexer/words/word_cache.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace dagsorden {

WordCache::WordCache(std::size_t capacity)
    : shard_capacity_(std::max<std::size_t>(capacity / shards_.size(), 1)) {}

WordCache::Shard& WordCache::shard_of(std::string_view word) {
  return shards_[std::hash<std::string_view>()(word) % shards_.size()];
}

AnalysedWordPtr WordCache::Shard::find(std::string_view word) {
  if (const auto known = recent.find(word); known != recent.end()) return known->second;
  auto node = older.extract(word);
  return node ? recent.insert(std::move(node)).position->second : nullptr;
}

AnalysedWordPtr WordCache::find(std::string_view word) {
  Shard& shard = shard_of(word);
  const std::lock_guard lock(shard.mutex);
  return shard.find(word);
}

AnalysedWordPtr WordCache::add(AnalysedWord word) {
  Shard& shard = shard_of(word.word);
  const std::lock_guard lock(shard.mutex);
  if (AnalysedWordPtr known = shard.find(word.word)) return known;
  if (shard.recent.size() >= shard_capacity_) shard.older = std::exchange(shard.recent, {});
  auto added = std::make_shared<const AnalysedWord>(std::move(word));
  shard.recent.emplace(added->word, added);
  return added;
}

}  // namespace dagsorden
