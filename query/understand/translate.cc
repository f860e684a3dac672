#include "query/understand/translate.h"

#include <algorithm>
#include <map>
#include <utility>

#include "query/understand/clauses.h"
#include "query/understand/exclusion.h"
#include "query/understand/field_query.h"
#include "query/understand/index_words.h"
#include "query/understand/order_query.h"
#include "query/understand/stem_family.h"
#include "query/understand/weights.h"
#include "query/understand/word_query.h"

namespace dagsorden {
namespace {

using Xapian::Query;

bool is_word(const Node& node) {
  return node.kind == NodeKind::word && node.demand != Demand::must_not;
}

class Translator {
 public:
  explicit Translator(const IndexContext& context) : context_(context) {}

  Understood run(const Node& root) {
    if (root.kind == NodeKind::all) {
      find_runs(root);
      const std::vector<const Node*> children = telling_children(root);
      result_.filters = filters(children);
      for (const Node* child : children) take(*child);
      add_bonuses(root);
    } else {
      result_.filters = filters({&root});
      take(root);
    }
    return std::move(result_);
  }

 private:
  // A clause of the query's top level.
  void take(const Node& node) {
    Query query;
    if (is_filter(node)) {
      query = field_query(*node.field, node.text, context_);
    } else if (node.demand == Demand::must_not) {
      query = items_without(node, context_);
      result_.filters.push_back(query);
    } else if (node.demand == Demand::wanted && node.field == nullptr &&
               (node.kind == NodeKind::word || node.kind == NodeKind::beginning)) {
      query = take_wanted(node);
    } else {
      const std::size_t before = result_.leaves.size();
      query = take_required(node);
      result_.required_weight += weight_since(before, node.kind == NodeKind::any);
    }
    if (node.children.empty()) result_.clauses.push_back({as_typed(node), query});
  }

  // Bonuses of alternatives stay apart: as long as they are part of their words, Xapian takes each
  // item with a common word for one that may have its bonus, and looks at all of them.
  Query take_required(const Node& node) {
    if (node.kind == NodeKind::any) {
      const WordQuery alternatives = any(node);
      result_.required_bonuses.resize(result_.required.size());
      result_.required_bonuses.push_back(alternatives.bonus);
      result_.required.push_back(alternatives.query);
      return whole(alternatives);
    }
    is_required_ = true;
    result_.required.push_back(build(node));
    is_required_ = false;
    return result_.required.back();
  }

  // How rare the leaves are together, or of alternatives the rarest.
  double weight_since(std::size_t first_leaf, bool are_alternatives) const {
    double weight = 0;
    for (std::size_t i = first_leaf; i < result_.leaves.size(); ++i) {
      const double one = result_.leaves[i].weight;
      weight = are_alternatives ? std::max(weight, one) : weight + one;
    }
    return weight;
  }

  Query take_wanted(const Node& node) {
    WordQuery word = leaf(node);
    for (const WantedWord& known : result_.words) {
      if (known.text == node.text) return whole(word);
    }
    for (const Run& run : runs_) {
      if (&node < run.first || &node > run.last) continue;
      word.query |= run.words.query;
      word.frequency = std::max(word.frequency, run.words.frequency);
      word.readings.insert(word.readings.end(), run.words.readings.begin(),
                           run.words.readings.end());
    }
    if (!word.correction.empty()) {
      result_.notices.push_back(correction_notice(node.text, word.correction));
    }
    result_.words.push_back({node.text, word.query, word.bonus,
                             rarity(word.frequency, context_.database.get_doccount()),
                             word.frequency == 0, word.readings});
    return whole(word);
  }

  // Words side by side that stand for something as a whole: "lov om social service".
  void find_runs(const Node& root) {
    constexpr std::size_t longest_run = 6;
    const std::vector<Node>& children = root.children;
    for (std::size_t first = 0; first < children.size(); ++first) {
      std::vector<std::string> words;
      for (std::size_t last = first; last < children.size() && last < first + longest_run; ++last) {
        const Node& child = children[last];
        const bool plain = child.kind == NodeKind::word && child.demand == Demand::wanted &&
                           child.field == nullptr && child.tokens.size() == 1;
        if (!plain) break;
        words.push_back(child.tokens[0].word);
        if (words.size() < 2) continue;
        WordQuery run = run_query(words, context_);
        if (run.frequency == 0) continue;
        result_.leaves.insert(result_.leaves.end(), run.leaves.begin(), run.leaves.end());
        runs_.push_back({&children[first], &child, std::move(run)});
      }
    }
  }

  // A node whose whole meaning has to hold.
  Query build(const Node& node) {
    switch (node.kind) {
      case NodeKind::word:
      case NodeKind::exact_word:
      case NodeKind::beginning:
        return whole(leaf(node));
      case NodeKind::phrase:
        return phrase(node);
      case NodeKind::field_value:
        return value(node);
      case NodeKind::near:
        return near(node);
      case NodeKind::any:
        is_required_ = false;
        return whole(any(node));
      case NodeKind::all:
        break;
    }
    is_required_ = false;
    return all(node);
  }

  Query value(const Node& node) {
    if (node.field == nullptr) return {};  // no value without a field
    return {Query::OP_SCALE_WEIGHT, field_query(*node.field, node.text, context_), 0};
  }

  // Alternatives, and their bonuses apart.
  WordQuery any(const Node& node) {
    std::vector<Query> queries;
    std::vector<Query> bonuses;
    for (const Node& child : node.children) {
      if (child.kind != NodeKind::word) {
        queries.push_back(build(child));
        continue;
      }
      const WordQuery word = leaf(child);
      queries.push_back(word.query);
      if (!word.bonus.empty()) bonuses.push_back(word.bonus);
    }
    WordQuery alternatives;
    alternatives.query = Query(Query::OP_OR, queries.begin(), queries.end());
    alternatives.bonus = Query(Query::OP_OR, bonuses.begin(), bonuses.end());
    return alternatives;
  }

  // One query for each field that has values among the nodes, and for each value that is a must.
  std::vector<Query> filters(const std::vector<const Node*>& nodes) {
    std::map<const Field*, Query> alternatives;
    std::vector<Query> queries;
    for (const Node* node : nodes) {
      if (!is_filter(*node)) continue;
      const Query query = field_query(*node->field, node->text, context_);
      if (const auto name = name_leaf(*node->field, node->text)) result_.leaves.push_back(*name);
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
    const std::vector<const Node*> children = telling_children(node);
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

  WordQuery leaf(const Node& node) {
    const bool exact = node.kind == NodeKind::exact_word || !context_.expansions.stems;
    WordQuery word = exact && node.kind != NodeKind::beginning ? exact_query(node, context_)
                     : node.kind == NodeKind::beginning
                         ? beginning_query(node, context_, result_.notices)
                         : word_query(node, context_);
    const double weight = rarity(word.frequency, context_.database.get_doccount());
    for (Leaf& mark : word.leaves) {
      mark.weight = weight;
      result_.leaves.push_back(mark);
    }
    if (node.kind == NodeKind::word && !exact && node.field == nullptr && node.tokens.size() == 1 &&
        word.correction.empty()) {
      const std::string& typed = node.tokens[0].word;
      result_.closeness.words.push_back({typed, context_.stemmer.stem(typed), weight});
    }
    return word;
  }

  static Query whole(const WordQuery& word) { return with_bonus(word.query, word.bonus); }

  Query phrase(const Node& node) {
    const std::vector<std::string> stems = stems_in_order(node.tokens, context_.stemmer);
    if (stems.size() == 1) return whole(leaf(node));
    const Order order{OrderKind::phrase, places_of(node.tokens, context_), 0, node.field};
    add_leaf({LeafKind::phrase, node.field, stems}, order);
    return in_order(order);
  }

  Query near(const Node& node) {
    std::vector<std::string> stems;
    for (const Node& child : node.children) {
      for (std::string& stem : stems_in_order(child.tokens, context_.stemmer)) {
        stems.push_back(std::move(stem));
      }
    }
    const Order order = order_of_near(node, context_);
    add_leaf({LeafKind::near, order.field, stems, node.distance}, order);
    return in_order(order);
  }

  // Its words weigh in telling places as those of a query without it do: what holds the order ranks
  // alike, and the best of common words are found sooner.
  Query in_order(const Order& order) {
    Query query = settled(order);
    if (!context_.expansions.stems || order.field != nullptr) return query;
    Query bonus;
    for (const std::vector<SoughtWord>& words : telling_places(order)) {
      bonus |= bonus_of(stems_of(words));
    }
    if (!is_required_) return with_bonus(query, bonus);
    result_.order_bonus |= bonus;
    return query;
  }

  // Where many items have the words, the search need not settle all of them: it ends where it has
  // enough.
  Query settled(const Order& order) {
    const auto least = context_.late_orders ? context_.late_orders->least_candidates : 0;
    const bool may_settle_late = is_required_ && context_.late_orders;
    if (!may_settle_late || !have_all_places(order, least, context_)) {
      return order_query(order, context_).query;
    }
    result_.late.push_back(order);
    return with_all_places(order);
  }

  void add_leaf(Leaf leaf, const Order& order) {
    leaf.weight = 0;
    for (const std::vector<SoughtWord>& words : telling_places(order)) {
      leaf.weight +=
          rarity(stem_frequency(context_, words.front().stem), context_.database.get_doccount());
    }
    result_.leaves.push_back(std::move(leaf));
  }

  // Neighbours in the query weigh more where they are neighbours in the text.
  void add_bonuses(const Node& root) {
    const Node* left = nullptr;
    unsigned apart = 1;
    for (const Node& child : root.children) {
      const bool counts = is_word(child) && child.field == nullptr &&
                          stems_in_order(child.tokens, context_.stemmer).size() == 1;
      if (!counts || is_plain_stop_word(child)) {
        ++apart;
        continue;
      }
      if (left != nullptr) add_bonus(*left, child, apart);
      left = &child;
      apart = 1;
    }
  }

  void add_bonus(const Node& left, const Node& right, unsigned apart) {
    const std::string& first = context_.stemmer.stem(left.tokens[0].word);
    const std::string& second = context_.stemmer.stem(right.tokens[0].word);
    if (first == second) return;
    const auto rarity_of = [this](const std::string& stem) {
      return rarity(stem_frequency(context_, stem), context_.database.get_doccount());
    };
    result_.closeness.neighbours.push_back({family_of(first, context_), family_of(second, context_),
                                            apart, rarity_of(first) + rarity_of(second)});
  }

  // A run of children, and what stands for it.
  struct Run {
    const Node* first;
    const Node* last;
    WordQuery words;
  };

  const IndexContext& context_;
  Understood result_;
  std::vector<Run> runs_;
  bool is_required_ = false;  // what is built has to hold in every item
};

}  // namespace

Understood translate(const Node& root, const IndexContext& context) {
  return Translator(context).run(root);
}

}  // namespace dagsorden
