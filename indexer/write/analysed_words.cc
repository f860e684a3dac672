#include "indexer/write/analysed_words.h"

#include <utility>

namespace dagsorden {

RecentWords::Word RecentWords::find(const std::string& word) {
  const auto recent = recent_.find(word);
  if (recent != recent_.end()) return recent->second;
  const auto earlier = earlier_.find(word);
  if (earlier == earlier_.end()) return nullptr;
  return recent_.insert(earlier_.extract(earlier)).position->second;
}

void RecentWords::make_room(std::size_t most) {
  if (recent_.size() <= most) return;
  earlier_ = std::exchange(recent_, {});
}

RecentWords::Word AnalysedWords::find(const std::string& word) {
  Shelf& shelf = shelf_of(word);
  const std::lock_guard lock(shelf.mutex);
  return shelf.words.find(word);
}

void AnalysedWords::add(const RecentWords::Word& word) {
  constexpr std::size_t most_on_a_shelf = 4000;
  Shelf& shelf = shelf_of(word->word);
  const std::lock_guard lock(shelf.mutex);
  shelf.words.make_room(most_on_a_shelf);
  shelf.words.add(word);
}

}  // namespace dagsorden
