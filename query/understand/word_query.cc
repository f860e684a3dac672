#include "query/understand/word_query.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "query/messages.h"
#include "query/understand/order_query.h"
#include "query/understand/spelling.h"
#include "query/understand/stem_family.h"
#include "query/understand/variant_query.h"
#include "query/understand/weights.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// More words than these begin too much alike to mean anything.
constexpr Xapian::termcount most_beginnings = 200;

std::string_view prefix_of(const Node& word) {
  return word.field == nullptr ? std::string_view() : word.field->prefix;
}

Query scaled(const Query& query, double factor) { return {Query::OP_SCALE_WEIGHT, query, factor}; }

// Stems of one family, weighed up in telling places; exact_form is the word as typed.
Query stem_query(const Field* where, const std::vector<std::string>& family,
                 const std::string& exact_form) {
  const std::string_view prefix = where == nullptr ? std::string_view() : where->prefix;
  std::vector<Query> more = {scaled(Query(word_term(prefix, exact_form)), weights::same_form)};
  if (where == nullptr) {
    const std::string_view title = field(FieldId::title).prefix;
    const std::string_view recommendation = field(FieldId::recommendation).prefix;
    more.push_back(scaled(any_of(terms_of(title, family)), weights::title));
    more.push_back(scaled(any_of(terms_of(recommendation, family)), weights::recommendation));
  }
  return {Query::OP_AND_MAYBE, any_of(terms_of(prefix, family)),
          Query(Query::OP_OR, more.begin(), more.end())};
}

// Lets word match these items alone.
void confine(WordQuery& word, const ItemSet& items, const IndexContext& context) {
  word.items = query_of(items, context);
  word.query = Query(Query::OP_FILTER, word.query, word.items);
  word.frequency = size_of(items);
}

WordQuery plain_word_query(const Field* where, const std::string& form,
                           const IndexContext& context) {
  const std::string stem = context.stemmer.stem(form);
  const std::vector<std::string> family = family_of(stem, context);
  const std::string_view prefix = where == nullptr ? std::string_view() : where->prefix;
  WordQuery word;
  word.query = stem_query(where, family, form);
  word.readings.push_back(say(Message::reading_stem, {stem}));
  for (const std::string& other : family) {
    word.frequency =
        std::min(word.frequency + context.database.get_termfreq(stem_term(prefix, other)),
                 context.database.get_doccount());
    word.leaves.push_back({LeafKind::stem, where, {other}});
    if (other != stem) word.readings.push_back(say(Message::reading_lemma, {other}));
  }
  if (where != nullptr && !has_terms(*where)) {
    confine(word, items_with({OrderKind::phrase, {family}, 0, where}, context), context);
  }
  return word;
}

// A word that stands nowhere, in no variant either: the one that was meant.
void correct(WordQuery& word, const std::string& form, const IndexContext& context) {
  const std::optional<std::string> meant = correction_of(context.database, form, context.stemmer);
  if (!meant) return;
  WordQuery corrected = plain_word_query(nullptr, *meant, context);
  add_variants(corrected, variants_of_word(*meant, context), {}, context);
  if (corrected.frequency == 0) return;
  corrected.correction = *meant;
  corrected.query = scaled(corrected.query, weights::correction);
  corrected.readings.insert(corrected.readings.begin(), say(Message::reading_correction, {*meant}));
  word = std::move(corrected);
}

// The case number that a word with digits and hyphens may be.
Query case_number_query(const Node& word, const IndexContext& context) {
  const std::string term =
      value_term(field(FieldId::case_number).prefix, normalize_case_number(word.text));
  return context.database.term_exists(term) ? Query(term) : Query();
}

struct CountedTerm {
  std::string name;
  Xapian::doccount frequency = 0;
};

// OP_WILDCARD would choose anew in each shard, and count there alone.
std::vector<CountedTerm> terms_beginning(const std::string& pattern,
                                         const Xapian::Database& database) {
  std::vector<CountedTerm> terms;
  const auto end = database.allterms_end(pattern);
  for (auto term = database.allterms_begin(pattern); term != end; ++term) {
    terms.push_back({*term, term.get_termfreq()});
  }
  return terms;
}

void keep_most_frequent(std::vector<CountedTerm>& terms, std::size_t count) {
  std::stable_sort(terms.begin(), terms.end(),
                   [](const CountedTerm& left, const CountedTerm& right) {
                     return left.frequency > right.frequency;
                   });
  terms.resize(count);
}

// Forms stacked on a token: the whole of a word with hyphens.
std::vector<std::string> stacked_words(const std::vector<Token>& tokens) {
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    if (token.stacked) words.push_back(token.word);
  }
  return words;
}

WordQuery word_of_several_tokens(const Node& word, const IndexContext& context) {
  WordQuery result;
  const std::vector<std::string> stems = stems_in_order(word.tokens, context.stemmer);
  const OrderQuery in_order =
      order_query({OrderKind::phrase, families_of(stems, context), 0, word.field}, context);
  result.query = in_order.query;
  result.frequency = in_order.frequency;
  result.leaves.push_back({LeafKind::phrase, word.field, stems});
  for (const std::string& form : stacked_words(word.tokens)) {
    const WordQuery whole = plain_word_query(word.field, form, context);
    result.query |= whole.query;
    result.frequency += whole.frequency;
    result.leaves.push_back(whole.leaves.front());
  }
  if (word.field == nullptr) {
    const Query case_number = case_number_query(word, context);
    if (!case_number.empty()) {
      result.query |= case_number;
      result.frequency += case_number.get_length();
    }
  }
  return result;
}

}  // namespace

std::vector<std::string> stems_in_order(const std::vector<Token>& tokens, Stemmer& stemmer) {
  std::vector<std::string> stems;
  for (const Token& token : tokens) {
    if (!token.stacked) stems.push_back(stemmer.stem(token.word));
  }
  return stems;
}

double rarity(Xapian::doccount frequency, Xapian::doccount items) {
  const double with = frequency;
  const double without = std::max(0.0, static_cast<double>(items) - with);
  return std::log(1 + (without + 0.5) / (with + 0.5));
}

WordQuery word_query(const Node& word, const IndexContext& context) {
  if (stems_in_order(word.tokens, context.stemmer).size() > 1) {
    return word_of_several_tokens(word, context);
  }
  const std::string& form = word.tokens.front().word;
  WordQuery result = plain_word_query(word.field, form, context);
  if (word.field != nullptr) return result;
  const std::vector<std::string> own_terms =
      terms_of("", family_of(context.stemmer.stem(form), context));
  add_variants(result, variants_of_word(form, context), own_terms, context);
  if (result.frequency == 0 && context.expansions.spelling) correct(result, form, context);
  return result;
}

WordQuery run_query(const std::vector<std::string>& words, const IndexContext& context) {
  WordQuery result;
  add_variants(result, variants_of_run(words, context), {}, context);
  return result;
}

WordQuery exact_query(const Node& word, const IndexContext& context) {
  std::vector<std::string> words = stacked_words(word.tokens);
  if (words.empty()) {
    for (const Token& token : word.tokens) words.push_back(token.word);
  }
  WordQuery result;
  result.frequency = context.database.get_doccount();
  std::vector<Query> terms;
  std::vector<Query> items;
  for (const std::string& form : words) {
    const std::string term = word_term(prefix_of(word), form);
    WordQuery one{Query(term), context.database.get_termfreq(term), {}, {}, {}, {}};
    if (word.field != nullptr && !has_terms(*word.field)) {
      const Order stands{OrderKind::phrase, {{context.stemmer.stem(form)}}, 0, word.field};
      const auto is_meant = [&form](std::string_view other) { return other == form; };
      confine(one, items_with_word_in(*word.field, items_with(stands, context), is_meant, context),
              context);
      items.push_back(one.items);
    }
    terms.push_back(one.query);
    result.frequency = std::min(result.frequency, one.frequency);
    result.leaves.push_back({LeafKind::word, word.field, {form}});
  }
  result.query = Query(Query::OP_AND, terms.begin(), terms.end());
  if (!items.empty()) result.items = Query(Query::OP_AND, items.begin(), items.end());
  return result;
}

WordQuery beginning_query(const Node& word, const IndexContext& context,
                          std::vector<Notice>& notices) {
  const std::string& beginning = word.tokens.front().word;
  const std::string pattern = std::string(prefix_of(word)) + beginning;
  WordQuery result;
  std::vector<CountedTerm> terms = terms_beginning(pattern, context.database);
  for (const CountedTerm& term : terms) result.frequency += term.frequency;
  result.frequency = std::min(result.frequency, context.database.get_doccount());
  if (terms.size() > most_beginnings) {
    notices.push_back({"wildcard",
                       {word.text},
                       {},
                       say(Message::beginnings, {std::to_string(terms.size()), beginning,
                                                 std::to_string(most_beginnings)})});
    keep_most_frequent(terms, most_beginnings);
  }
  std::vector<std::string> names;
  names.reserve(terms.size());
  for (CountedTerm& term : terms) names.push_back(std::move(term.name));
  if (names.empty()) names.push_back(pattern);  // stands nowhere
  result.query = any_of(names);
  if (word.field != nullptr && !has_terms(*word.field)) {
    std::set<std::string> stems;
    for (const std::string& name : names) stems.insert(context.stemmer.stem(name));
    const Order stands{OrderKind::phrase, {{stems.begin(), stems.end()}}, 0, word.field};
    const auto is_meant = [&beginning](std::string_view other) {
      return other.starts_with(beginning);
    };
    confine(result, items_with_word_in(*word.field, items_with(stands, context), is_meant, context),
            context);
  }
  result.leaves.push_back({LeafKind::beginning, word.field, {beginning}});
  return result;
}

}  // namespace dagsorden
