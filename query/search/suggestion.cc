#include "query/search/suggestion.h"

#include <optional>
#include <vector>

#include "common/analysis.h"
#include "query/messages.h"
#include "query/search/counting.h"
#include "query/understand/spelling.h"

namespace dagsorden {
namespace {

using Xapian::Query;

std::string about_missing_word(const Xapian::Database& database, const WantedWord& word) {
  const std::vector<Token> tokens = tokenize(word.text);
  const std::optional<std::string> nearest =
      tokens.size() == 1 ? nearest_word(database, tokens[0].word) : std::nullopt;
  const std::string sentence = say(Message::stands_nowhere, {word.text});
  return nearest ? say(Message::did_you_mean, {sentence, *nearest}) : sentence;
}

std::string about_missing_words(const std::vector<const WantedWord*>& words) {
  std::string sentence;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) sentence += i + 1 == words.size() ? say(Message::and_) : ", ";
    sentence += "“" + words[i]->text + "”";
  }
  return say(Message::stand_nowhere, {sentence});
}

// All clauses but one.
Query without(const std::vector<Clause>& clauses, std::size_t left_out) {
  Query query(std::string{});
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (i == left_out) continue;
    query &= clauses[i].query;
  }
  return query;
}

}  // namespace

std::string suggestion_for(const Xapian::Database& database, const Understood& understood) {
  if (database.get_doccount() == 0) return say(Message::no_items);
  std::vector<const WantedWord*> nowhere;
  for (const WantedWord& word : understood.words) {
    // Of a word alone that matches nothing, its parts stand somewhere, but never together.
    if (word.nowhere || understood.clauses.size() == 1) nowhere.push_back(&word);
  }
  if (nowhere.size() == 1) return about_missing_word(database, *nowhere.front());
  if (nowhere.size() > 1) return about_missing_words(nowhere);
  if (understood.clauses.size() < 2) return {};
  for (std::size_t i = 0; i < understood.clauses.size(); ++i) {
    const Query others = without(understood.clauses, i);
    if (first_matching(database, others, 1).documents.empty()) continue;
    return say(Message::matches_without, {understood.clauses[i].text});
  }
  return {};
}

}  // namespace dagsorden
