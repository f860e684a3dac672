#include "query/search/suggestion.h"

#include <algorithm>
#include <vector>

#include "common/analysis.h"
#include "common/text.h"
#include "query/messages.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The word of the index that is most like another with the same first letter; of several as like,
// the most frequent. Empty where none is near.
std::string nearest_word(const Xapian::Database& database, const std::string& word) {
  std::size_t first_end = 0;
  next_code_point(word, first_end);
  const std::string beginning = word.substr(0, first_end);
  const std::size_t length = count_code_points(word);
  std::size_t smallest = length < 5 ? 2 : 3;
  std::string nearest;
  Xapian::doccount frequency = 0;
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    const std::string candidate = *term;
    const std::size_t candidate_length = count_code_points(candidate);
    if (std::max(candidate_length, length) - std::min(candidate_length, length) > 2) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < smallest ||
        (distance == smallest && !nearest.empty() && term.get_termfreq() > frequency)) {
      smallest = distance;
      nearest = candidate;
      frequency = term.get_termfreq();
    }
  }
  return nearest;
}

std::string about_missing_word(const Xapian::Database& database, const WantedWord& word) {
  const std::vector<Token> tokens = tokenize(word.text);
  const std::string nearest =
      tokens.size() == 1 ? nearest_word(database, tokens[0].word) : std::string();
  const std::string sentence = say(Message::stands_nowhere, {word.text});
  return nearest.empty() ? sentence : say(Message::did_you_mean, {sentence, nearest});
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
    if (word.nowhere) nowhere.push_back(&word);
  }
  if (nowhere.size() == 1) return about_missing_word(database, *nowhere.front());
  if (nowhere.size() > 1) return about_missing_words(nowhere);
  if (understood.clauses.size() < 2) return {};
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  for (std::size_t i = 0; i < understood.clauses.size(); ++i) {
    enquire.set_query(without(understood.clauses, i));
    const Xapian::doccount documents =
        enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
    if (documents > 0) return say(Message::matches_without, {understood.clauses[i].text});
  }
  return {};
}

}  // namespace dagsorden
