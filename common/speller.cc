#include "common/speller.h"

#include <sys/mman.h>
#include <unicode/unistr.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <hunspell.hxx>
#include <iterator>
#include <new>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace dagsorden {
namespace {

bool is_utf8_encoding(std::string_view encoding) { return encoding.empty() || encoding == "UTF-8"; }

std::string to_encoding(const std::string& text, const std::string& encoding) {
  if (is_utf8_encoding(encoding)) return text;
  const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
  std::string result;
  const std::int32_t length = letters.extract(0, letters.length(), nullptr, 0U, encoding.c_str());
  result.resize(static_cast<std::size_t>(length));
  letters.extract(0, letters.length(), result.data(), static_cast<std::uint32_t>(length),
                  encoding.c_str());
  return result;
}

std::string from_encoding(const std::string& text, const std::string& encoding) {
  if (is_utf8_encoding(encoding)) return text;
  const icu::UnicodeString letters(text.data(), static_cast<std::int32_t>(text.size()),
                                   encoding.c_str());
  std::string result;
  letters.toUTF8String(result);
  return result;
}

// A file in memory that is gone when the object is, and leaves nothing where the process is killed.
class TemporaryFile {
 public:
  TemporaryFile() : descriptor_(::memfd_create("dagsorden", MFD_CLOEXEC)) {
    if (descriptor_ >= 0) path_ = "/proc/self/fd/" + std::to_string(descriptor_);
  }
  ~TemporaryFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  int descriptor_;
  std::filesystem::path path_;
};

// All spellers of a process share hunspell's table of letters, which the first one makes and the
// last one frees, both without a lock of hunspell's own.
std::mutex& shared_tables() {
  static std::mutex mutex;
  return mutex;
}

// Hunspell crashes where malloc gives it nothing while it loads. Throws std::bad_alloc where less
// than enough is free, for it and for what other threads take meanwhile. Asked of the system: what
// malloc was given once it may keep for itself.
void make_sure_of_room() {
  constexpr std::size_t room_bytes = std::size_t{80} << 20U;
  void* room =
      mmap(nullptr, room_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) throw std::bad_alloc();
  munmap(room, room_bytes);
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

Speller::Speller(std::filesystem::path affixes, std::filesystem::path words)
    : affixes_(std::move(affixes)), words_(std::move(words)) {}

Speller::~Speller() {
  const std::lock_guard lock(shared_tables());
  hunspell_.reset();
}

void Speller::load() {
  if (hunspell_) return;
  const TemporaryFile plain_affixes;
  const bool copied =
      !plain_affixes.path().empty() && copy_without_compounds(affixes_, plain_affixes.path());
  const std::filesystem::path& used = copied ? plain_affixes.path() : affixes_;
  const std::lock_guard lock(shared_tables());
  make_sure_of_room();
  hunspell_ = std::make_unique<Hunspell>(used.c_str(), words_.c_str());
  encoding_ = hunspell_->get_dict_encoding();
}

bool Speller::knows(const std::string& written) {
  const std::lock_guard lock(mutex_);
  load();
  int info = 0;
  return hunspell_->spell(to_encoding(written, encoding_), &info) && (info & SPELL_COMPOUND) == 0;
}

std::vector<std::string> Speller::lemmas(const std::string& written) {
  const std::lock_guard lock(mutex_);
  load();
  std::vector<std::string> result;
  for (const std::string& analysis : hunspell_->analyze(to_encoding(written, encoding_))) {
    if (auto lemma = lemma_of(from_encoding(analysis, encoding_))) {
      result.push_back(*std::move(lemma));
    }
  }
  return result;
}

}  // namespace dagsorden
