#include "query/plan/word_query.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "common/dates.h"
#include "common/suffix_codes.h"
#include "common/text.h"
#include "query/messages.h"
#include "query/parse/joined_lexemes.h"
#include "query/parse/light_words.h"
#include "query/plan/spelling.h"
#include "query/plan/variant_query.h"
#include "query/plan/weights.h"
#include "query/plan/word_statistics.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// A prefix with more words than this means too little.
constexpr Xapian::termcount most_beginnings = 200;

std::string_view prefix_of(const Node& word) {
  return word.field == nullptr ? std::string_view() : word.field->prefix;
}

Query scaled(const Query& query, double factor) { return {Query::OP_SCALE_WEIGHT, query, factor}; }

// Restricts a word to the items that satisfy a constraint.
void confine(WordQuery& word, const PositionalConstraint& constraint, const IndexContext& context) {
  const ItemSet items = context.index.items_with(constraint, {});
  word.items = items.query;
  word.query = Query(Query::OP_FILTER, word.query, word.items);
  word.frequency = items.count;
}

WordQuery plain_word_query(const Field* where, const std::string& form,
                           const IndexContext& context) {
  const std::string stem = context.stemmer.stem(form);
  const std::vector<std::string> family = family_of_word(form, context);
  const std::string_view prefix = where == nullptr ? std::string_view() : where->prefix;
  WordQuery word;
  word.query = any_of(terms_of(prefix, family));
  if (where == nullptr) word.boost = boost_of(family);
  const auto read_as = [&](std::string name, double weight, WordPattern sought) {
    word.readings.push_back(
        {std::move(name), weight, {PositionalKind::phrase, {{std::move(sought)}}, 0, where}});
  };
  read_as(tr(messages::reading_typed, form), 1, exact_form(form, context));
  const std::string in_stem = tr(messages::reading_stem, stem);
  read_as(in_stem, weights::stem, {stem, WantedForm::Which::inflection, form});
  if (!is_stop_word(stem)) {
    const auto which = is_stop_word(form) ? WantedForm::Which::any : WantedForm::Which::informative;
    read_as(in_stem, weights::other_derivation, {stem, which, form});
  }
  for (const std::string& other : family) {
    word.frequency = std::min(word.frequency + term_frequency(context, stem_term(prefix, other)),
                              context.database.get_doccount());
    word.highlight_targets.push_back({TargetKind::stem, where, {other}});
    if (other != stem) read_as(tr(messages::reading_lemma, other), weights::lemma, {other});
  }
  if (where != nullptr && !has_terms(*where)) {
    confine(word, {PositionalKind::phrase, {any_form_of(family)}, 0, where}, context);
  } else if (is_stop_word(stem) && !is_stop_word(form)) {
    // The word shares its stem with a stop word, which is everywhere: demens, forlig, sommer.
    const WordPattern inflected{stem, WantedForm::Which::inflection, form};
    confine(word, {PositionalKind::phrase, {{inflected}}, 0, where}, context);
    word.boost = {};
  }
  return word;
}

// Replaces a word that is in no item, except perhaps by its parts, with the word that was meant.
void correct(WordQuery& word, const std::string& form, const IndexContext& context) {
  const std::optional<std::string> meant = correction_of(context.index, form, context.stemmer);
  const bool is_found = word.frequency > 0;
  if (!meant || (is_found && edit_distance(*meant, form) > 1)) return;
  WordQuery corrected = plain_word_query(nullptr, *meant, context);
  add_variants(corrected, variants_of_word(*meant, context), {}, context);
  if (corrected.frequency == 0) return;
  corrected.correction = *meant;
  corrected.query = scaled(corrected.query, weights::correction);
  corrected.boost = scaled(corrected.boost, weights::correction);
  for (Reading& reading : corrected.readings) reading.weight *= weights::correction;
  corrected.readings.front().name = tr(messages::reading_correction, *meant);
  word = std::move(corrected);
}

struct CountedTerm {
  std::string name;
  Xapian::doccount frequency = 0;
};

// Used because OP_WILDCARD would choose and count in each shard separately.
std::vector<CountedTerm> terms_with_prefix(const std::string& pattern,
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

// Words with the prefix whose stem is shorter than the prefix: kommunes* takes words of kommun.
std::vector<WordPattern> words_of_shorter_stems(const std::string& word_prefix,
                                                const std::string& term_prefix,
                                                const IndexContext& context) {
  std::vector<WordPattern> words;
  std::size_t end = 0;
  for (next_code_point(word_prefix, end); end < word_prefix.size();
       next_code_point(word_prefix, end)) {
    const std::string stem = word_prefix.substr(0, end);
    if (may_continue_suffix(stem, std::string_view(word_prefix).substr(end)) &&
        context.database.term_exists(term_prefix + stem)) {
      words.push_back({stem, WantedForm::Which::prefix, word_prefix});
    }
  }
  return words;
}

// The stacked forms: hyphenated words as a whole.
std::vector<std::string> stacked_words(const std::vector<Token>& tokens) {
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    if (token.stacked) words.push_back(token.word);
  }
  return words;
}

// Variants of "EU-kontor": its parts, and variants of the whole.
std::vector<Variant> variants_of_hyphenated(const std::vector<Token>& tokens,
                                            const std::vector<std::string>& stems,
                                            const IndexContext& context) {
  const auto is_of_letters = [](const std::string& stem) {
    return !stem.empty() && !is_ascii_digit(stem.front()) && informativeness(stem) > 0;
  };
  std::vector<Variant> variants;
  for (const std::string& whole : stacked_words(tokens)) {
    for (Variant& variant : variants_of_word(whole, context)) {
      if (variant.kind != VariantKind::parts) variants.push_back(std::move(variant));
    }
    if (context.expansions.compounds && std::all_of(stems.begin(), stems.end(), is_of_letters)) {
      variants.push_back({VariantKind::parts, joined(stems, " + "), stems});
    }
  }
  return variants;
}

WordQuery word_of_several_tokens(const Node& word, const IndexContext& context) {
  WordQuery result;
  const std::vector<std::string> stems = stems_in_order(word.tokens, context.stemmer);
  const PositionalConstraint constraint{PositionalKind::phrase, positions_of(word.tokens, context),
                                        0, word.field};
  const ItemSet in_order = positional_query(constraint, context);
  result.query = in_order.query;
  result.frequency = in_order.count;
  result.highlight_targets.push_back({TargetKind::phrase, word.field, stems});
  result.readings.push_back({tr(messages::reading_phrase), 1, constraint});
  for (const std::string& form : stacked_words(word.tokens)) {
    WordQuery whole = plain_word_query(word.field, form, context);
    result.query |= whole.query;
    result.boost |= whole.boost;
    result.frequency += whole.frequency;
    result.highlight_targets.push_back(whole.highlight_targets.front());
    std::move(whole.readings.begin(), whole.readings.end(), std::back_inserter(result.readings));
  }
  if (word.field == nullptr) {
    add_variants(result, variants_of_hyphenated(word.tokens, stems, context), context.settled_among,
                 context);
    add_term(result, case_number_term(word.text, context), tr(messages::reading_case_number),
             context);
    add_term(result, term_of_month(word.text), tr(messages::reading_meeting), context);
  }
  return result;
}

}  // namespace

Query boost_of(const std::vector<std::string>& stems) {
  const std::string_view title = field(FieldId::title).prefix;
  const std::string_view recommendation = field(FieldId::recommendation).prefix;
  return scaled(any_of(terms_of(title, stems)), weights::title) |
         scaled(any_of(terms_of(recommendation, stems)), weights::recommendation);
}

std::string case_number_term(const std::string& text, const IndexContext& context) {
  const std::string term =
      value_term(field(FieldId::case_number).prefix, normalize_case_number(text));
  return context.database.term_exists(term) ? term : std::string();
}

void add_term(WordQuery& word, const std::string& term, std::string name,
              const IndexContext& context) {
  if (term.empty() || term_frequency(context, term) == 0) return;
  word.query |= Query(term);
  if (!word.items.empty()) word.items |= Query(term);
  word.frequency =
      std::min(word.frequency + term_frequency(context, term), context.database.get_doccount());
  word.readings.push_back({std::move(name), 1, {}, 0, term});
}

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
  if (whole_date(word.text)) {
    add_term(result, std::string(field(FieldId::date).prefix) + form, tr(messages::reading_meeting),
             context);
    return result;
  }
  const bool stands = result.frequency > 0;
  const std::vector<Variant> variants = variants_of_word(form, context);
  // Whether a word is corrected depends on all items.
  add_variants(result, variants, stands ? context.settled_among : Query(), context);
  result.is_guess = result.is_unsettled && !stands;
  // A word that looks like a compound or a derivation may as well be misspelt: vandmøle, flygtnige.
  const bool is_guessed = std::all_of(variants.begin(), variants.end(), [](const Variant& variant) {
    return variant.kind == VariantKind::parts || variant.kind == VariantKind::derivation;
  });
  if (!stands && (result.frequency == 0 || is_guessed) && context.expansions.spelling) {
    correct(result, form, context);
  }
  return result;
}

WordQuery query_of_several(std::vector<Variant> variants, const IndexContext& context) {
  WordQuery result;
  // The whole is added to each of its words, so one occurrence would count several times.
  for (Variant& variant : variants) variant.weight *= weights::synonym_of_run;
  add_variants(result, variants, context.settled_among, context);
  return result;
}

WordQuery exact_query(const Node& word, const IndexContext& context) {
  std::vector<std::string> words = stacked_words(word.tokens);
  if (words.empty()) {
    for (const Token& token : word.tokens) words.push_back(token.word);
  }
  WordQuery result;
  result.frequency = context.database.get_doccount();
  std::vector<Query> queries;
  std::vector<Query> items;
  for (const std::string& form : words) {
    const PositionalConstraint stands{
        PositionalKind::phrase, {{exact_form(form, context)}}, 0, word.field};
    result.readings.push_back({tr(messages::reading_typed, form), 1, stands});
    const ItemSet found = context.index.items_with(stands, {});
    items.push_back(found.query);
    const Query stem(stem_term(prefix_of(word), context.stemmer.stem(form)));
    queries.emplace_back(Query::OP_FILTER, stem, items.back());
    result.frequency = std::min(result.frequency, found.count);
    result.highlight_targets.push_back({TargetKind::word, word.field, {form}});
  }
  result.query = Query(Query::OP_AND, queries.begin(), queries.end());
  result.items = Query(Query::OP_AND, items.begin(), items.end());
  if (word.field == nullptr) {
    add_term(result, case_number_term(word.text, context), tr(messages::reading_case_number),
             context);
  }
  return result;
}

WordQuery prefix_query(const Node& word, const IndexContext& context,
                       std::vector<Notice>& notices) {
  const std::string& word_prefix = word.tokens.front().word;
  const std::string term_prefix = "Z" + std::string(prefix_of(word));
  WordQuery result;
  std::vector<CountedTerm> terms = terms_with_prefix(term_prefix + word_prefix, context.database);
  for (const CountedTerm& term : terms) result.frequency += term.frequency;
  if (terms.size() > most_beginnings) {
    notices.push_back({"wildcard",
                       {word.text},
                       {},
                       tr(messages::prefix_expansion, terms.size(), word_prefix, most_beginnings)});
    keep_most_frequent(terms, most_beginnings);
  }
  std::vector<std::string> names;
  std::vector<WordPattern> words = words_of_shorter_stems(word_prefix, term_prefix, context);
  const bool is_in_part = word.field != nullptr && !has_terms(*word.field);
  for (CountedTerm& term : terms) {
    if (is_in_part) words.push_back({term.name.substr(term_prefix.size())});
    names.push_back(std::move(term.name));
  }
  if (names.empty()) names.push_back(term_prefix + word_prefix);  // in no item
  result.query = any_of(names);
  const PositionalConstraint in_field{PositionalKind::phrase, {words}, 0, word.field};
  const ItemSet in_text = positional_query(in_field, context);
  result.readings.push_back({tr(messages::reading_prefix, word_prefix), 1, in_field});
  for (std::size_t i = 0; i < names.size() && !is_in_part; ++i) {
    result.readings.front().constraint.positions.front().push_back(
        {names[i].substr(term_prefix.size())});
  }
  if (is_in_part) {
    result.query = in_text.query;
    result.frequency = in_text.count;
  } else if (in_text.count > 0) {
    result.query |= in_text.query;
    result.frequency += in_text.count;
  }
  result.frequency = std::min(result.frequency, context.database.get_doccount());
  result.highlight_targets.push_back({TargetKind::prefix, word.field, {word_prefix}});
  return result;
}

PositionalConstraint near_constraint(const Node& near, const IndexContext& context) {
  PositionalConstraint constraint{PositionalKind::near, {}, 0, near.children.front().field};
  for (const Node& child : near.children) {
    for (std::vector<WordPattern>& place : positions_of(child.tokens, context)) {
      constraint.positions.push_back(std::move(place));
    }
  }
  constraint.window = static_cast<unsigned>(near.distance + constraint.positions.size() - 1);
  return constraint;
}

}  // namespace dagsorden
