// The forms in which words stand at the front of a Danish compound, read from a hunspell
// dictionary: sundheds- of sundhed, børne- of børn, skatte- of skat, vej- of vej.
//
// A hunspell dictionary that knows compounds marks such forms with affix rules that hold only
// inside compounds (hunspell(5): ONLYINCOMPOUND); the library applies these rules but does not say
// which words bear them, so both files are read here once more. Nothing of them is kept elsewhere.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/beginnings.h"

namespace dagsorden {

/// The joining forms of a dictionary. Unchanging once loaded: safe in many threads.
class JoiningForms {
 public:
  /// Reads an affix file and a word file. Without such rules, or unreadable, there are no forms.
  static JoiningForms load(const std::filesystem::path& affix_file,
                           const std::filesystem::path& word_file);

  /// The word (folded) that a folded form is the joining form of: sundheds gives sundhed. Where the
  /// dictionary lists a front part that is no word of its own, with its hyphen: lands-, inter-.
  std::optional<std::string> lemma(std::string_view form) const;

  /// Bytes of the longest beginning of a folded text that a form begins with, now and then some
  /// more: no form at its beginning is longer.
  std::size_t longest_in(std::string_view text) const { return beginnings_.longest_in(text); }

  std::size_t size() const { return size_; }

 private:
  // The lemma is the form with its linking letters taken off and others set in their place.
  struct Form {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;  // where in letters_
    std::uint16_t size = 0;   // 0: a free place
    std::uint8_t added = 0;
    std::uint8_t removed = 0;  // index into removed_
  };

  std::string_view letters_of(const Form& form) const { return {&letters_[form.begin], form.size}; }
  std::size_t changed_letters(const Form& form) const;
  std::string lemma_of(const Form& form) const;
  std::size_t place_of(std::string_view letters, std::uint32_t hash) const;
  void add(std::string_view stem, std::string_view added, const std::string& removed);
  void grow();
  void note_beginnings();

  std::string letters_;  // of all forms
  std::size_t size_ = 0;
  std::vector<Form> forms_;  // a hash table with open addresses
  std::vector<std::string> removed_;
  Beginnings beginnings_;  // of all forms
};

}  // namespace dagsorden
