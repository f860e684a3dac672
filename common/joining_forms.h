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

  /// The joining forms that begin with some letters, which are given one after the other.
  class Beginning {
   public:
    /// Leaves the forms that begin with `letters`, which has to begin with those given before.
    void narrow(std::string_view letters);
    bool is_any() const { return first_ != last_; }  ///< some form begins so
    bool is_form() const { return is_form_; }        ///< these letters are a form themselves
    /// JoiningForms::lemma() of these letters, without a search.
    std::optional<std::string> lemma() const;

   private:
    friend class JoiningForms;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
    bool is_form_ = false;
    const JoiningForms* forms_ = nullptr;
  };
  Beginning beginning() const;

  std::size_t size() const { return forms_.size(); }

 private:
  // The lemma is the form with its linking letters taken off and others set in their place.
  struct Form {
    std::uint32_t begin = 0;  // where in letters_
    std::uint16_t size = 0;
    std::uint8_t added = 0;
    std::uint8_t removed = 0;  // index into removed_
  };

  std::string_view letters_of(const Form& form) const { return {&letters_[form.begin], form.size}; }
  std::string lemma_of(const Form& form) const;
  void add(std::string_view stem, std::string_view added, const std::string& removed);
  void sort();

  std::string letters_;      // of all forms
  std::vector<Form> forms_;  // sorted by their letters
  std::vector<std::string> removed_;
};

}  // namespace dagsorden
