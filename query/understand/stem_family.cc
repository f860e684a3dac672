#include "query/understand/stem_family.h"

#include <algorithm>

#include "query/understand/index_words.h"

namespace dagsorden {

using Xapian::Query;

std::vector<std::string> family_of(const std::string& stem, const IndexContext& context) {
  std::vector<std::string> family = {stem};
  if (!context.expansions.stems) return family;
  const auto add = [&family](const std::vector<std::string>& stems) {
    for (const std::string& other : stems) {
      if (std::find(family.begin(), family.end(), other) == family.end()) family.push_back(other);
    }
  };
  // Links lead from a form to its lemma and back: two steps reach all forms.
  const std::vector<std::string> lemmas = known_stem_links(context, stem);
  add(lemmas);
  for (const std::string& lemma : lemmas) add(known_stem_links(context, lemma));
  return family;
}

// Xapian pools two and two and rounds each time, in an order that differs from shard to shard.
// Nested pairs leave it no choice.
Query any_of(const std::vector<std::string>& terms) {
  if (terms.empty()) return {};
  if (terms.size() == 1) return {terms.front()};
  const auto middle = terms.begin() + static_cast<std::ptrdiff_t>(terms.size() / 2);
  return {Query::OP_SYNONYM, any_of({terms.begin(), middle}), any_of({middle, terms.end()})};
}

std::vector<std::string> terms_of(std::string_view prefix, const std::vector<std::string>& stems) {
  std::vector<std::string> terms;
  terms.reserve(stems.size());
  for (const std::string& stem : stems) terms.push_back(stem_term(prefix, stem));
  return terms;
}

}  // namespace dagsorden
