// The words and stems of one document, with their positions: gathered first, then added to the
// document in the order of the terms, which is what Xapian takes fastest.
// Not thread-safe: one a document.
#pragma once

#include <xapian.h>

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"
#include "indexer/write/word_analysis.h"

namespace dagsorden {

/// A stem and that of a lemma of its word.
struct StemLink {
  std::string stem;
  std::string lemma;
  bool operator<(const StemLink& other) const {
    return stem != other.stem ? stem < other.stem : lemma < other.lemma;
  }
};

class TextTerms {
 public:
  explicit TextTerms(WordAnalysis& words) : words_(words) {}

  /// Gathers the words of a text for the fields with these prefixes ("" for the whole item). The
  /// text before is a gap away. Parts of compounds are gathered once, for the whole item, and so is
  /// the head that a series leaves out: "handicap- og sygetransport" has handicaptransport in it.
  void add(std::string_view text, const std::vector<std::string_view>& prefixes);

  /// Adds all that was gathered to document.
  void add_to(Xapian::Document& document) const;

  /// The links between the stems that were gathered, each once.
  const std::set<StemLink>& stem_links() const { return stem_links_; }

 private:
  struct Occurrences {
    Xapian::termcount count = 0;
    std::vector<Xapian::termpos> positions;  ///< ascending; none for words
  };

  void add_stem(std::string_view prefix, const std::string& stem);
  void add_parts(const std::string& word);

  WordAnalysis& words_;
  std::unordered_map<std::string, Occurrences> terms_;
  std::set<StemLink> stem_links_;
  Xapian::termpos position_ = 0;
};

}  // namespace dagsorden
