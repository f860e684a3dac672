#include "query/plan/translate.h"

#include <algorithm>
#include <map>
#include <utility>

#include "common/error.h"
#include "query/error_texts.h"
#include "query/messages.h"
#include "query/parse/clauses.h"
#include "query/parse/joined_lexemes.h"
#include "query/parse/light_words.h"
#include "query/plan/exclusion.h"
#include "query/plan/field_query.h"
#include "query/plan/positional_query.h"
#include "query/plan/weights.h"
#include "query/plan/word_query.h"
#include "query/plan/word_statistics.h"

namespace dagsorden {
namespace {

using Xapian::Query;

class Translator {
 public:
  explicit Translator(const IndexContext& context) : context_(context) {}

  QueryPlan run(const Node& root) {
    if (root.kind == NodeKind::all) {
      find_names_without_quotes(root);
      find_runs(root);
      find_scattered(root);
      const std::vector<const Node*> children = informative_children(root);
      result_.filters = filters(children);
      for (const Node* child : children) {
        place_ = static_cast<unsigned>(child - root.children.data());
        take(*child);
      }
    } else {
      result_.filters = filters({&root});
      take(root);
    }
    return std::move(result_);
  }

 private:
  // Takes a clause of the query's top level.
  void take(const Node& node) {
    ++group_;
    Query query;
    if (is_filter(node)) {
      query = field_query(*node.field, node.text, context_);
      result_.explained_filters.push_back(as_typed(node));
    } else if (node.demand == Demand::must_not) {
      query = items_without(node, context_);
      result_.filters.push_back(query);
      result_.explained_filters.push_back(as_typed(node));
    } else if (node.demand == Demand::wanted && node.field == nullptr &&
               (node.kind == NodeKind::word || node.kind == NodeKind::prefix)) {
      query = take_wanted(node);
    } else {
      query = build(node);
      result_.required.push_back(query);
    }
    if (node.children.empty()) result_.clauses.push_back({as_typed(node), query});
  }

  Query take_wanted(const Node& node) {
    WordQuery word = leaf_query(node);
    for (const QueryWord& known : result_.words) {
      if (known.text == node.text) return word.query;
    }
    for (const Whole& whole : wholes_) {
      if (std::find(whole.nodes.begin(), whole.nodes.end(), &node) == whole.nodes.end()) continue;
      word.query |= whole.words.query;
      if (word.frequency == 0) word.frequency = whole.words.frequency;
      word.readings.insert(word.readings.end(), whole.words.readings.begin(),
                           whole.words.readings.end());
    }
    if (!word.correction.empty()) {
      result_.notices.push_back(correction_notice(node.text, word.correction));
    }
    // A month and a year narrow down the query and must not outweigh the rest.
    constexpr double of_month = 0.4;
    double telling = node.tokens.size() == 1            ? informativeness(node.tokens[0].word)
                     : term_of_month(node.text).empty() ? 1
                                                        : of_month;
    if (telling == 0) telling = 1;  // only function words
    return add_word(node.text, std::move(word), false, telling);
  }

  Query add_word(std::string text, WordQuery word, bool must, double telling = 1) {
    result_.is_unsettled |= word.is_unsettled;
    result_.is_guess |= word.is_guess;
    const double weight = telling * rarity(word.frequency, context_.database.get_doccount());
    for (HighlightTarget& target : word.highlight_targets) {
      if (target.weight == 1) target.weight = weight;
      result_.highlight_targets.push_back(std::move(target));
    }
    result_.words.push_back({std::move(text), std::move(word.query), std::move(word.boost), weight,
                             word.frequency == 0, std::move(word.readings), must, group_, place_});
    return result_.words.back().query;
  }

  // organ:KKR Sjælland means a body and a word. The name needs quotes.
  void find_names_without_quotes(const Node& root) {
    constexpr std::size_t longest_name = 5;
    const std::vector<Node>& children = root.children;
    for (std::size_t first = 0; first < children.size(); ++first) {
      const Node& node = children[first];
      if (!is_filter(node)) continue;
      std::string name = node.text;
      std::string whole;
      for (std::size_t i = first + 1; i < children.size() && i < first + longest_name; ++i) {
        const Node& next = children[i];
        const bool is_wanted_word =
            next.kind == NodeKind::word && next.field == nullptr && next.demand == Demand::wanted;
        if (!is_wanted_word) break;
        name += " " + next.text;
        if (is_known_name(*node.field, name, context_)) whole = name;
      }
      if (whole.empty()) continue;
      const std::string in_quotes = std::string(node.field->danish) + ":\"" + whole + "\"";
      const bool is_name_itself = is_known_name(*node.field, node.text, context_);
      if (!is_name_itself) {
        throw Error(Fault::usage, errors::half_a_name(as_typed(node)),
                    errors::give_whole_name(in_quotes));
      }
      result_.notices.push_back({"hint",
                                 {as_typed(node), in_quotes},
                                 {},
                                 tr(messages::name_needs_quotes, as_typed(node), in_quotes)});
    }
  }

  // True for plain words, which may mean something together.
  static bool is_plain(const Node& node) {
    return node.kind == NodeKind::word && node.demand == Demand::wanted && node.field == nullptr &&
           node.tokens.size() == 1;
  }

  // Common words together may ask for something rare. Then the whole weighs by its own rarity.
  double rarity_against_words(const WordQuery& whole, const std::vector<const Node*>& nodes) const {
    const Xapian::doccount items = context_.database.get_doccount();
    double of_words = 0;
    for (const Node* node : nodes) {
      const std::string& word = node->tokens[0].word;
      const Xapian::doccount frequency = stem_frequency(context_, context_.stemmer.stem(word));
      of_words += informativeness(word) * rarity(frequency, items);
    }
    if (of_words <= 0) return 1;
    return std::clamp(rarity(whole.frequency, items) / of_words, 1.0, weights::most_of_whole);
  }

  void add_whole(std::vector<const Node*> nodes, std::vector<Variant> variants) {
    WordQuery whole = query_of_several(std::move(variants), context_);
    if (whole.frequency == 0) return;
    result_.is_unsettled |= whole.is_unsettled;
    const double factor = rarity_against_words(whole, nodes);
    for (Reading& reading : whole.readings) reading.weight *= factor;
    whole.query = Query(Query::OP_SCALE_WEIGHT, whole.query, factor);
    result_.highlight_targets.insert(result_.highlight_targets.end(),
                                     whole.highlight_targets.begin(),
                                     whole.highlight_targets.end());
    wholes_.push_back({std::move(nodes), std::move(whole)});
  }

  // Finds adjacent words that mean something as a whole: "lov om social service".
  void find_runs(const Node& root) {
    constexpr std::size_t longest_run = 6;
    const std::vector<Node>& children = root.children;
    for (std::size_t first = 0; first < children.size(); ++first) {
      std::vector<const Node*> nodes;
      std::vector<std::string> words;
      for (std::size_t last = first; last < children.size() && last < first + longest_run; ++last) {
        if (!is_plain(children[last])) break;
        nodes.push_back(&children[last]);
        words.push_back(children[last].tokens[0].word);
        if (words.size() > 1) add_whole(nodes, variants_of_run(words, context_));
      }
    }
  }

  static bool have_only_light_words_between(const std::vector<const Node*>& nodes) {
    const auto is_light = [](const Node& node) {
      return is_plain(node) && informativeness(node.tokens[0].word) == 0;
    };
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
      if (nodes[i] > nodes[i + 1]) return false;
      if (!std::all_of(nodes[i] + 1, nodes[i + 1], is_light)) return false;
    }
    return true;
  }

  // Words that are not adjacent mean something together only if two of them are informative.
  static bool hold_together(const std::vector<const Node*>& nodes) {
    const auto tells = [](const Node* node) {
      const std::string& word = node->tokens[0].word;
      return informativeness(word) > 0 && !word.starts_with("kommune");
    };
    return have_only_light_words_between(nodes) ||
           std::count_if(nodes.begin(), nodes.end(), tells) > 1;
  }

  // Finds words that mean something together wherever they are: "store klasser i skolen".
  void find_scattered(const Node& root) {
    std::vector<const Node*> nodes;
    std::vector<std::string> words;
    for (const Node& child : root.children) {
      if (!is_plain(child)) continue;
      nodes.push_back(&child);
      words.push_back(child.tokens[0].word);
    }
    if (words.size() < 2) return;
    for (ScatteredVariants& found : scattered_variants(words, context_)) {
      std::vector<const Node*> of_phrase;
      for (const std::size_t place : found.places) of_phrase.push_back(nodes[place]);
      const bool fits = found.must_be_adjacent ? have_only_light_words_between(of_phrase)
                                               : hold_together(of_phrase);
      if (!fits) continue;
      add_whole(std::move(of_phrase), std::move(found.variants));
    }
  }

  // The query of a node that must match as a whole.
  Query build(const Node& node) {
    switch (node.kind) {
      case NodeKind::word:
      case NodeKind::exact_word:
      case NodeKind::prefix:
        return add_word(as_typed(node), leaf_query(node), true);
      case NodeKind::phrase:
        return phrase(node);
      case NodeKind::field_value:
        return value(node);
      case NodeKind::near:
        return near(node);
      case NodeKind::any:
        return any(node);
      case NodeKind::all:
        break;
    }
    return all(node);
  }

  Query value(const Node& node) {
    if (node.field == nullptr) return {};  // no value without a field
    return {Query::OP_SCALE_WEIGHT, field_query(*node.field, node.text, context_), 0};
  }

  Query any(const Node& node) {
    std::vector<Query> queries;
    for (const Node& child : node.children) queries.push_back(build(child));
    return {Query::OP_OR, queries.begin(), queries.end()};
  }

  // One query for each field with values among the nodes, and one for each required value.
  std::vector<Query> filters(const std::vector<const Node*>& nodes) {
    std::map<const Field*, Query> alternatives;
    std::vector<Query> queries;
    for (const Node* node : nodes) {
      if (!is_filter(*node)) continue;
      const Query query = field_query(*node->field, node->text, context_);
      if (const auto name = name_target(*node->field, node->text)) {
        result_.highlight_targets.push_back(*name);
      }
      if (node->demand == Demand::must) {
        queries.push_back(query);
      } else {
        alternatives[node->field] |= query;
      }
    }
    for (const auto& [field, query] : alternatives) queries.push_back(query);
    return queries;
  }

  Query all(const Node& node) {
    const std::vector<const Node*> children = informative_children(node);
    // Query("") matches every item.
    Query query(Query::OP_SCALE_WEIGHT, Query(std::string()), 0);
    for (const Query& filter : filters(children)) query = Query(Query::OP_FILTER, query, filter);
    for (const Node* child : children) {
      if (child->demand == Demand::must_not) {
        query = Query(Query::OP_FILTER, query, items_without(*child, context_));
      } else if (!is_filter(*child)) {
        query &= build(*child);
      }
    }
    return query;
  }

  WordQuery leaf_query(const Node& node) {
    if (node.kind == NodeKind::prefix) {
      return prefix_query(node, context_, result_.notices);
    }
    const bool exact = node.kind == NodeKind::exact_word || !context_.expansions.stems;
    return exact ? exact_query(node, context_) : word_query(node, context_);
  }

  Query phrase(const Node& node) {
    const std::vector<std::string> stems = stems_in_order(node.tokens, context_.stemmer);
    if (stems.size() == 1) return add_word(as_typed(node), leaf_query(node), true);
    return in_order(node,
                    {PositionalKind::phrase, positions_of(node.tokens, context_), 0, node.field},
                    {TargetKind::phrase, node.field, stems});
  }

  Query near(const Node& node) {
    std::vector<std::string> stems;
    for (const Node& child : node.children) {
      for (std::string& stem : stems_in_order(child.tokens, context_.stemmer)) {
        stems.push_back(std::move(stem));
      }
    }
    const PositionalConstraint constraint = near_constraint(node, context_);
    return in_order(node, constraint, {TargetKind::near, constraint.field, stems, node.distance});
  }

  Query in_order(const Node& node, const PositionalConstraint& constraint, HighlightTarget target) {
    ItemSet found = positional_query(constraint, context_);
    WordQuery word;
    word.query = std::move(found.query);
    word.frequency = found.count;
    target.weight = 0;
    for (const std::vector<WordPattern>& words : informative_positions(constraint)) {
      target.weight +=
          rarity(stem_frequency(context_, words.front().stem), context_.database.get_doccount());
      if (constraint.field == nullptr) word.boost |= boost_of(stems_of(words));
    }
    word.highlight_targets.push_back(std::move(target));
    const bool is_near = node.kind == NodeKind::near;
    word.readings.push_back(
        {is_near ? tr(messages::reading_near, node.distance) : tr(messages::reading_phrase), 1,
         constraint});
    if (node.kind == NodeKind::phrase && node.field == nullptr) {
      add_term(word, case_number_term(node.text, context_), tr(messages::reading_case_number),
               context_);
    }
    return add_word(as_typed(node), std::move(word), true);
  }

  // Some children of the root, and their readings as a whole.
  struct Whole {
    std::vector<const Node*> nodes;
    WordQuery words;
  };

  const IndexContext& context_;
  QueryPlan result_;
  std::vector<Whole> wholes_;
  std::size_t group_ = 0;
  unsigned place_ = 0;
};

}  // namespace

Notice correction_notice(const std::string& typed, const std::string& correction) {
  return {"correction", {typed, correction}, {}, tr(messages::correction, correction, typed)};
}

QueryPlan translate(const Node& root, const IndexContext& context) {
  return Translator(context).run(root);
}

}  // namespace dagsorden
