#include "query/match/suggestion.h"

#include <optional>
#include <vector>

#include "common/analysis.h"
#include "query/match/counting.h"
#include "query/messages.h"
#include "query/plan/spelling.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The text in one pair of quotes, also if it was typed with quotes.
std::string quoted_once(const std::string& text) {
  const bool has_quotes = text.size() > 1 && text.front() == '"' && text.back() == '"';
  return in_quotes(has_quotes ? text.substr(1, text.size() - 2) : text);
}

std::string about_missing_word(const SearchIndex& index, const QueryWord& word) {
  const std::vector<Token> tokens = tokenize(word.text);
  const std::optional<std::string> nearest =
      tokens.size() == 1 ? nearest_word(index, tokens[0].word) : std::nullopt;
  const std::string sentence = tr(messages::stands_nowhere, quoted_once(word.text));
  return nearest ? tr(messages::did_you_mean, sentence, *nearest) : sentence;
}

std::string about_missing_words(const std::vector<const QueryWord*>& words) {
  std::string sentence;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) sentence += i + 1 == words.size() ? tr(messages::and_between) : ", ";
    sentence += quoted_once(words[i]->text);
  }
  return tr(messages::stand_nowhere, sentence);
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

std::string suggestion_for(const SearchIndex& index, const QueryPlan& plan) {
  if (index.database.get_doccount() == 0) return tr(messages::no_items);
  std::vector<const QueryWord*> nowhere;
  for (const QueryWord& word : plan.words) {
    // If a single word matches nothing, its parts are in items, but never together.
    if (word.nowhere || plan.clauses.size() == 1) nowhere.push_back(&word);
  }
  if (nowhere.size() == 1) return about_missing_word(index, *nowhere.front());
  if (nowhere.size() > 1) return about_missing_words(nowhere);
  if (plan.clauses.size() < 2) return {};
  for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
    const Query others = without(plan.clauses, i);
    if (first_matching(index.database, others, 1).documents.empty()) continue;
    return tr(messages::matches_without, plan.clauses[i].text);
  }
  return {};
}

}  // namespace dagsorden
