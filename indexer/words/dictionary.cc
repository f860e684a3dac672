#include "indexer/words/dictionary.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>
#include <utility>

#include "common/text.h"

namespace dagsorden {
namespace {

// Calls `visit` with the possible spellings of a folded word until it returns true; returns whether
// it did. Each å may be aa, æ ae, ø oe, one at a time and all together (the folded word comes
// first), and the last e may be é. Nothing is tried for overlong words: a line of letters and
// hyphens, folded into one word, would have countless spellings.
template <typename Visit>
bool any_spelling(std::string_view word, const Visit& visit) {
  constexpr std::size_t longest_word = 256;  // bytes; hunspell's own limit
  if (word.size() > longest_word) return false;
  std::string spelling(word);
  if (visit(spelling)) return true;
  std::string unfolded;
  std::size_t pairs = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = offset;
    const char32_t letter = next_code_point(word, offset);
    const char* pair = letter == U'å'   ? "aa"
                       : letter == U'æ' ? "ae"
                       : letter == U'ø' ? "oe"
                                        : nullptr;
    unfolded += pair != nullptr ? pair : word.substr(begin, offset - begin);
    if (pair == nullptr) continue;
    ++pairs;
    spelling.assign(word.substr(0, begin)).append(pair).append(word.substr(offset));
    if (visit(spelling)) return true;
  }
  if (pairs > 1 && visit(unfolded)) return true;
  const std::size_t last_e = word.rfind('e');
  if (last_e == std::string_view::npos || last_e + 3 < word.size()) return false;
  spelling.assign(word.substr(0, last_e)).append("é").append(word.substr(last_e + 1));
  return visit(spelling);
}

std::string with_capital(std::string_view word) {
  if (word.empty()) return {};
  std::size_t offset = 0;
  std::string result;
  const auto first = static_cast<UChar32>(next_code_point(word, offset));
  append_code_point(result, static_cast<char32_t>(u_toupper(first)));
  return result.append(word.substr(offset));
}

// Shared by all objects of a folder.
std::shared_ptr<const Lexicon> lexicon_of(const std::filesystem::path& affixes,
                                          const std::filesystem::path& words) {
  static std::mutex mutex;
  static std::map<std::filesystem::path, std::weak_ptr<const Lexicon>> known;
  const std::lock_guard lock(mutex);
  std::shared_ptr<const Lexicon> lexicon = known[words].lock();
  if (!lexicon) {
    lexicon = std::make_shared<const Lexicon>(affixes, words);
    known[words] = lexicon;
  }
  return lexicon;
}

}  // namespace

std::unique_ptr<Dictionary> Dictionary::load(const std::filesystem::path& folder) {
  const std::filesystem::path affixes = folder / "da_DK.aff";
  const std::filesystem::path words = folder / "da_DK.dic";
  if (!std::ifstream(affixes).good() || !std::ifstream(words).good()) return nullptr;
  return std::unique_ptr<Dictionary>(new Dictionary(lexicon_of(affixes, words)));
}

// The spelling under which the dictionary knows a folded word; empty if it does not.
const std::string& Dictionary::written_form(std::string_view word) {
  if (word == last_word_) return last_written_;
  std::string written;
  any_spelling(word, [&](const std::string& spelling) {
    if (!lexicon_->knows(spelling)) return false;
    written = spelling;
    return true;
  });
  last_word_ = word;
  last_written_ = std::move(written);
  return last_written_;
}

bool Dictionary::is_simple_word(std::string_view word) {
  return lemmas_.count(word) > 0 || !written_form(word).empty();
}

bool Dictionary::is_name(std::string_view word) {
  if (is_simple_word(word)) return false;
  return any_spelling(word, [this](const std::string& spelling) {
    return lexicon_->knows(with_capital(spelling));
  });
}

const std::vector<std::string>& Dictionary::lemmas(std::string_view word) {
  static const std::vector<std::string> none;
  const auto remembered = lemmas_.find(word);
  if (remembered != lemmas_.end()) return remembered->second;
  const std::string& written = written_form(word);
  if (written.empty()) return none;
  // Bounded: looking a word up again costs little more.
  constexpr std::size_t most_remembered = 10000;
  if (lemmas_.size() > most_remembered) lemmas_.clear();
  return lemmas_.emplace(std::string(word), find_lemmas(written)).first->second;
}

std::vector<std::string> Dictionary::find_lemmas(const std::string& written) {
  std::vector<std::string> result = lexicon_->lemmas(written);
  for (std::string& lemma : result) lemma = fold_letters(lemma);
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace dagsorden
