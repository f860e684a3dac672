#include "indexer/write/analysed_words.h"

#include <xxhash.h>

#include <algorithm>
#include <utility>

namespace dagsorden {

namespace {

std::uint64_t hash_of(std::string_view word) { return XXH3_64bits(word.data(), word.size()); }

}  // namespace

AnalysedWord::AnalysedWord(std::string_view word, std::string_view stem,
                           const std::vector<std::string>& part_stems, std::string_view head,
                           const std::vector<std::string>& lemma_stems) {
  const auto end = [this] { return static_cast<std::uint32_t>(letters_.size()); };
  const auto append = [this](const std::vector<std::string>& words) {
    for (const std::string& listed : words) letters_.append(listed).push_back(' ');
  };
  letters_.append(word);
  stem_begin_ = end();
  letters_.append(stem);
  head_begin_ = end();
  letters_.append(head);
  parts_begin_ = end();
  append(part_stems);
  lemmas_begin_ = end();
  append(lemma_stems);
  letters_.shrink_to_fit();
}

const WordPlaces::Word* WordPlaces::find(std::string_view word) const {
  if (places_.empty()) return nullptr;
  const std::uint64_t hash = hash_of(word);
  for (std::size_t at = hash;; ++at) {
    const Place& place = places_[at & (places_.size() - 1)];
    if (!place.word) return nullptr;
    if (place.hash == hash && place.word->word() == word) return &place.word;
  }
}

void WordPlaces::add(Word word) {
  // Half of the places stay free, so that a word is rarely far from its own.
  if (size_ * 2 >= places_.size()) grow();
  const std::uint64_t hash = hash_of(word->word());
  free_place(hash) = {hash, std::move(word)};
  ++size_;
}

WordPlaces::Place& WordPlaces::free_place(std::uint64_t hash) {
  std::size_t at = hash;
  while (places_[at & (places_.size() - 1)].word) ++at;
  return places_[at & (places_.size() - 1)];
}

void WordPlaces::grow() {
  constexpr std::size_t fewest_places = 64;
  std::vector<Place> before(std::max(places_.size() * 2, fewest_places));
  before.swap(places_);
  for (Place& place : before) {
    if (place.word) free_place(place.hash) = std::move(place);
  }
}

const RecentWords::Word* RecentWords::find(std::string_view word) {
  if (const Word* recent = recent_.find(word)) return recent;
  const Word* const earlier = earlier_.find(word);
  if (earlier != nullptr) recent_.add(*earlier);
  return earlier;
}

void RecentWords::make_room(std::size_t most) {
  if (recent_.size() <= most) return;
  earlier_ = std::exchange(recent_, {});
}

RecentWords::Word AnalysedWords::find(std::string_view word) {
  Shelf& shelf = shelf_of(word);
  const std::lock_guard lock(shelf.mutex);
  const RecentWords::Word* const found = shelf.words.find(word);
  return found != nullptr ? *found : nullptr;
}

void AnalysedWords::add(const RecentWords::Word& word) {
  constexpr std::size_t most_on_a_shelf = 8000;
  Shelf& shelf = shelf_of(word->word());
  const std::lock_guard lock(shelf.mutex);
  shelf.words.make_room(most_on_a_shelf);
  const bool is_new = shelf.words.find(word->word()) == nullptr;  // else another thread was faster
  if (is_new) shelf.words.add(word);
}

}  // namespace dagsorden
