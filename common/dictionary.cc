#include "common/dictionary.h"

#include <unicode/unistr.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <fstream>
#include <hunspell.hxx>
#include <iterator>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "common/text.h"

namespace dagsorden {
namespace {

bool is_utf8(std::string_view encoding) { return encoding.empty() || encoding == "UTF-8"; }

std::string to_encoding(const std::string& text, const std::string& encoding) {
  if (is_utf8(encoding)) return text;
  const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
  std::string result;
  const std::int32_t length = letters.extract(0, letters.length(), nullptr, 0U, encoding.c_str());
  result.resize(static_cast<std::size_t>(length));
  letters.extract(0, letters.length(), result.data(), static_cast<std::uint32_t>(length),
                  encoding.c_str());
  return result;
}

std::string from_encoding(const std::string& text, const std::string& encoding) {
  if (is_utf8(encoding)) return text;
  const icu::UnicodeString letters(text.data(), static_cast<std::int32_t>(text.size()),
                                   encoding.c_str());
  std::string result;
  letters.toUTF8String(result);
  return result;
}

// A file that is gone when the object is.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::error_code failure;
    std::string name =
        (std::filesystem::temp_directory_path(failure) / "dagsorden-XXXXXX").string();
    if (failure) return;
    const int descriptor = mkstemp(name.data());
    if (descriptor < 0) return;
    close(descriptor);
    path_ = name;
  }
  ~TemporaryFile() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// All dictionaries of a process share hunspell's table of letters, which the first one makes and
// the last one frees, both without a lock of hunspell's own.
std::mutex& shared_tables() {
  static std::mutex mutex;
  return mutex;
}

// Hunspell crashes where malloc gives it nothing while it loads. Throws std::bad_alloc where less
// than enough is free.
void make_sure_of_room() {
  constexpr std::size_t room_bytes = std::size_t{48} << 20U;
  ::operator delete(::operator new(room_bytes));
}

// A rule of an affix file that is of no use here: hunspell's compounds and its suggestions.
bool is_needless_rule(std::string_view line) {
  const std::string_view beginnings[] = {"COMPOUND", "CHECKCOMPOUND", "REP ",
                                         "MAP ",     "TRY ",          "KEY "};
  return std::any_of(std::begin(beginnings), std::end(beginnings),
                     [line](std::string_view beginning) { return line.starts_with(beginning); });
}

// Hunspell reads its rules from a file only, so compounds are switched off in a copy of it: a word
// unknown to the dictionary then costs microseconds where hunspell tries all ways to compose it.
bool copy_without_compounds(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::ifstream input(from);
  std::ofstream output(to);
  for (std::string line; std::getline(input, line);) {
    if (!is_needless_rule(line)) output << line << '\n';
  }
  output.close();
  return input.eof() && output.good();
}

// Calls `visit` with the ways to write a folded word until it gives true, and says whether it did:
// each å as aa, æ as ae, ø as oe, one at a time and all together (the folded word comes first), and
// é for its last e. None for what is no word for its length: a line of hyphens and letters, folded
// into one, would have as many spellings as letters.
template <typename Visit>
bool any_spelling(std::string_view word, const Visit& visit) {
  constexpr std::size_t longest_word = 256;  // bytes; hunspell takes none longer
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
  char32_t first = next_code_point(word, offset);
  if (first >= U'a' && first <= U'z') first -= 32;
  if (first == U'æ') first = U'Æ';
  if (first == U'ø') first = U'Ø';
  if (first == U'å') first = U'Å';
  std::string result;
  append_code_point(result, first);
  return result.append(word.substr(offset));
}

// The lemma of an analysis such as " st:kommune +GENITIV"; none for an imperative.
std::optional<std::string> lemma_of(std::string_view analysis) {
  if (analysis.find("+IMPERATIV") != std::string_view::npos) return std::nullopt;
  const std::size_t mark = analysis.find("st:");
  if (mark == std::string_view::npos) return std::nullopt;
  const std::size_t begin = mark + 3;
  const std::size_t end = std::min(analysis.find(' ', begin), analysis.size());
  return std::string(analysis.substr(begin, end - begin));
}

}  // namespace

std::unique_ptr<Dictionary> Dictionary::load(const std::filesystem::path& folder) {
  const std::filesystem::path affixes = folder / "da_DK.aff";
  const std::filesystem::path words = folder / "da_DK.dic";
  if (!std::ifstream(affixes).good() || !std::ifstream(words).good()) return nullptr;
  const TemporaryFile plain_affixes;
  const bool copied =
      !plain_affixes.path().empty() && copy_without_compounds(affixes, plain_affixes.path());
  const std::filesystem::path& used = copied ? plain_affixes.path() : affixes;
  std::unique_ptr<Hunspell> hunspell;
  {
    const std::lock_guard lock(shared_tables());
    make_sure_of_room();
    hunspell = std::make_unique<Hunspell>(used.c_str(), words.c_str());
  }
  return std::unique_ptr<Dictionary>(new Dictionary(std::move(hunspell), lists_of(affixes, words)));
}

std::shared_ptr<const Dictionary::Lists> Dictionary::lists_of(const std::filesystem::path& affixes,
                                                              const std::filesystem::path& words) {
  static std::mutex mutex;
  static std::map<std::filesystem::path, std::weak_ptr<const Lists>> known;
  const std::lock_guard lock(mutex);
  std::shared_ptr<const Lists> lists = known[words].lock();
  if (!lists) {
    lists = std::make_shared<const Lists>(
        Lists{JoiningForms::load(affixes, words), DictionaryRoots::load(affixes, words)});
    known[words] = lists;
  }
  return lists;
}

Dictionary::Dictionary(std::unique_ptr<Hunspell> hunspell, std::shared_ptr<const Lists> lists)
    : hunspell_(std::move(hunspell)),
      lists_(std::move(lists)),
      encoding_(hunspell_->get_dict_encoding()) {}

Dictionary::~Dictionary() {
  const std::lock_guard lock(shared_tables());
  hunspell_.reset();
}

std::size_t Dictionary::TextHash::operator()(std::string_view text) const {
  return XXH3_64bits(text.data(), text.size());
}

bool Dictionary::knows(const std::string& written) {
  if (const std::optional<bool> told = lists_->roots.knows(written)) return *told;
  int info = 0;
  return hunspell_->spell(to_encoding(written, encoding_), &info) && (info & SPELL_COMPOUND) == 0;
}

// The spelling in which the dictionary knows a folded word; empty where it knows none.
const std::string& Dictionary::written_form(std::string_view word) {
  if (word == last_word_) return last_written_;
  last_word_ = word;
  last_written_.clear();
  any_spelling(word, [this](const std::string& spelling) {
    if (!knows(spelling)) return false;
    last_written_ = spelling;
    return true;
  });
  return last_written_;
}

bool Dictionary::is_simple_word(std::string_view word) {
  return lemmas_.count(word) > 0 || !written_form(word).empty();
}

bool Dictionary::is_name(std::string_view word) {
  if (is_simple_word(word)) return false;
  return any_spelling(
      word, [this](const std::string& spelling) { return knows(with_capital(spelling)); });
}

const std::vector<std::string>& Dictionary::lemmas(std::string_view word) {
  static const std::vector<std::string> none;
  const auto remembered = lemmas_.find(word);
  if (remembered != lemmas_.end()) return remembered->second;
  const std::string& written = written_form(word);
  if (written.empty()) return none;
  // Pieces that recur are remembered, but no more of them than stay in a processor's cache: to find
  // a word anew takes little longer.
  constexpr std::size_t most_remembered = 10000;
  if (lemmas_.size() > most_remembered) lemmas_.clear();
  return lemmas_.emplace(std::string(word), find_lemmas(written)).first->second;
}

std::vector<std::string> Dictionary::find_lemmas(const std::string& written) {
  std::vector<std::string> result;
  if (std::optional<std::vector<std::string>> told = lists_->roots.lemmas(written)) {
    result = *std::move(told);
  } else {
    for (const std::string& analysis : hunspell_->analyze(to_encoding(written, encoding_))) {
      if (auto lemma = lemma_of(from_encoding(analysis, encoding_))) {
        result.push_back(*std::move(lemma));
      }
    }
  }
  for (std::string& lemma : result) lemma = fold_letters(lemma);
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace dagsorden
