// Hunspell for all threads: behind a lock, and loaded when it is first asked, which is seldom:
// nearly all words are told by the dictionary's entries and suffix rules alone
// (common/dictionary_roots.h).
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

class Hunspell;

namespace dagsorden {

class Speller {
 public:
  /// The two files of a hunspell dictionary. Its compounds are switched off.
  Speller(std::filesystem::path affixes, std::filesystem::path words);
  ~Speller();
  Speller(const Speller&) = delete;
  Speller& operator=(const Speller&) = delete;

  /// Does the dictionary know the word as written, in UTF-8? Throws std::bad_alloc where there is
  /// no room to load it.
  bool knows(const std::string& written);

  /// The words that it is an inflection of, some perhaps twice. Imperatives do not count.
  std::vector<std::string> lemmas(const std::string& written);

 private:
  void load();

  std::filesystem::path affixes_;
  std::filesystem::path words_;
  std::mutex mutex_;
  std::unique_ptr<Hunspell> hunspell_;
  std::string encoding_;
};

}  // namespace dagsorden
