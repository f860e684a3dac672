#include "indexer/write/analysed_words.h"

#include <new>
#include <type_traits>
#include <utility>

namespace dagsorden {

std::shared_ptr<const AnalysedWord> AnalysedWord::make(
    std::string_view word, std::string_view stem, const std::vector<std::string>& part_stems,
    std::string_view head, const std::vector<std::string>& lemma_stems) {
  std::string letters;
  const auto end = [&letters] { return static_cast<std::uint32_t>(letters.size()); };
  const auto append = [&letters](const std::vector<std::string>& words) {
    for (const std::string& listed : words) letters.append(listed).push_back(' ');
  };
  AnalysedWord places;
  letters.append(word);
  places.stem_begin_ = end();
  letters.append(stem);
  places.head_begin_ = end();
  letters.append(head);
  places.parts_begin_ = end();
  append(part_stems);
  places.lemmas_begin_ = end();
  append(lemma_stems);
  places.end_ = end();

  using Unit = std::uint32_t;
  static_assert(alignof(AnalysedWord) == alignof(Unit) &&
                std::is_trivially_destructible_v<AnalysedWord>);
  const std::size_t bytes = sizeof(AnalysedWord) + letters.size();
  const auto block = std::make_shared<Unit[]>((bytes + sizeof(Unit) - 1) / sizeof(Unit));
  auto* const analysed = new (block.get()) AnalysedWord(places);
  letters.copy(reinterpret_cast<char*>(analysed + 1), letters.size());
  return {block, analysed};
}

const RecentWords::Word* RecentWords::find(const HashedWord& sought) {
  if (const Word* recent = recent_.find(sought)) return recent;
  const Word* const earlier = earlier_.find(sought);
  if (earlier != nullptr) recent_.add(sought.hash, *earlier);
  return earlier;
}

void RecentWords::make_room(std::size_t most) {
  if (recent_.size() <= most) return;
  earlier_ = std::exchange(recent_, {});
}

RecentWords::Word AnalysedWords::find(const HashedWord& sought) {
  Shelf& shelf = shelf_of(sought);
  const std::lock_guard lock(shelf.mutex);
  const RecentWords::Word* const found = shelf.words.find(sought);
  return found != nullptr ? *found : nullptr;
}

void AnalysedWords::add(const RecentWords::Word& word) {
  constexpr std::size_t most_on_a_shelf = 8000;
  const HashedWord sought(word->word());
  Shelf& shelf = shelf_of(sought);
  const std::lock_guard lock(shelf.mutex);
  shelf.words.make_room(most_on_a_shelf);
  const bool is_new = shelf.words.find(sought) == nullptr;  // else another thread was faster
  if (is_new) shelf.words.add(sought.hash, word);
}

}  // namespace dagsorden
