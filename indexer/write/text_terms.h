// Collects the terms of one document and the order of its words, then adds them to the document in
// term order, which is fastest for Xapian. Not thread-safe: one object per document.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/fields.h"
#include "common/forward_index.h"
#include "indexer/words/word_analysis.h"

namespace dagsorden {

/// A stem and the stem of its word's lemma.
struct StemLink {
  std::string stem;
  std::string lemma;
  bool operator<(const StemLink& other) const {
    return stem != other.stem ? stem < other.stem : lemma < other.lemma;
  }
};

class TextTerms {
 public:
  explicit TextTerms(WordAnalysis& words);
  TextTerms(TextTerms&&) = default;
  TextTerms(const TextTerms&) = delete;
  TextTerms& operator=(const TextTerms&) = delete;
  TextTerms& operator=(TextTerms&&) = delete;
  ~TextTerms() = default;

  /// Adds the words of a text that belongs to these fields. The words of separate texts are never
  /// adjacent. Parts of compounds count once per item, and so do compounds whose head is left out
  /// in a series: "handicap- og sygetransport" contains handicaptransport.
  void add(std::string_view text, const std::vector<const Field*>& fields);

  /// Adds everything to the document.
  void add_to(Xapian::Document& document) const;

  /// The links between the collected stems, each once.
  std::set<StemLink> stem_links() const;

 private:
  /// Occurrences in the whole item, and in each field that has terms of its own.
  struct Counts {
    Xapian::termcount item = 0;
    std::vector<std::pair<std::string_view, Xapian::termcount>> fields;  ///< by prefix

    void add(std::string_view prefix, Xapian::termcount count);
  };

  struct GatheredWord {
    AnalysedWordPtr analysed;
    std::uint32_t form = 0;  ///< index into forms_
    Counts counts = {};
  };

  struct MeantForm {
    std::uint32_t form = 0;  ///< index into forms_
    Xapian::termcount count = 0;
  };

  std::uint32_t index_of(std::string_view stem);
  std::uint32_t index_of_meant(const std::string& stem);
  GatheredWord& gather(const std::string& word);
  void add_left_out_head(const AnalysedWord& word, std::string_view head, FieldRun& run);

  WordAnalysis& analysis_;
  std::deque<GatheredWord> words_;
  std::unordered_map<std::string_view, GatheredWord*> known_words_;  ///< words_ by word
  std::vector<std::string_view> stems_;
  std::unordered_map<std::string_view, std::uint32_t> stem_indexes_;
  std::vector<SurfaceForm> forms_;  // their words point into words_
  std::vector<FieldRun> runs_;
  // Words that are implied but not written.
  std::deque<std::string> meant_stems_;  ///< stems in stems_ that no written word has
  std::unordered_map<std::uint32_t, MeantForm> meant_forms_;  ///< by index into stems_
  std::unordered_map<std::string, Xapian::termcount> meant_parts_;
};

}  // namespace dagsorden
