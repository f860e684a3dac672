// The words and stems of one document, with their positions: gathered first, then added to the
// document in the order of the terms, which is what Xapian takes fastest.
// Not thread-safe: one a document.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"

namespace dagsorden {

class TextTerms {
 public:
  explicit TextTerms(Stemmer& stemmer) : stemmer_(stemmer) {}

  /// Gathers the words of a text for the fields with these prefixes ("" for the whole item). The
  /// text before is a gap away.
  void add(std::string_view text, const std::vector<std::string_view>& prefixes);

  /// Adds all that was gathered to document.
  void add_to(Xapian::Document& document) const;

 private:
  struct Occurrences {
    Xapian::termcount count = 0;
    std::vector<Xapian::termpos> positions;  ///< ascending; none for words
  };

  Stemmer& stemmer_;
  std::unordered_map<std::string, Occurrences> terms_;
  Xapian::termpos position_ = 0;
};

}  // namespace dagsorden
