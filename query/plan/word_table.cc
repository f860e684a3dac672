#include "query/plan/word_table.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "common/error.h"
#include "common/error_texts.h"
#include "common/suffix_codes.h"
#include "common/text.h"

namespace dagsorden {
namespace {

constexpr char open_digit = '#';
constexpr std::string_view weight_sign = " @ ";

// Stands for #, which tokenize() takes for a separator. No Danish text has this letter.
constexpr std::string_view digit_letter = "ʘ";

// The keys of phrases: the first word, after a letter for each of the three kinds.
std::string key_of_stem(std::string_view stem) { return std::string("s").append(stem); }
std::string key_of_exact(std::string_view word) { return std::string("e").append(word); }
std::string key_of_digits(std::string_view word) {
  std::string key = "d";
  for (const char byte : word) {
    key.push_back(is_digit(static_cast<unsigned char>(byte)) ? open_digit : byte);
  }
  return key;
}

// The words of a phrase that must match. Words that mean nothing by themselves may differ: mad i
// børnehaven, mad til børnehaver. But if a phrase depends on them, all must match: vil ikke i
// skole.
std::vector<std::string> telling_words(const std::vector<std::string>& words) {
  std::vector<std::string> telling;
  std::copy_if(words.begin(), words.end(), std::back_inserter(telling),
               [](const std::string& word) { return !is_stop_word(word); });
  return telling.size() > 1 ? telling : words;
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  std::size_t begin = 0;
  for (std::size_t at = text.find(from); at != std::string_view::npos;
       at = text.find(from, begin)) {
    result.append(text.substr(begin, at - begin)).append(to);
    begin = at + from.size();
  }
  return result.append(text.substr(begin));
}

std::size_t count_open_digits(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), open_digit));
}

// No lower-case letters, or two capitals: SEL, 3F, PtX.
bool is_written_as_abbreviation(std::string_view word) {
  std::size_t capitals = 0;
  std::size_t small_letters = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t code_point = next_code_point(word, offset);
    if (is_upper(code_point)) {
      ++capitals;
    } else if (is_letter(code_point)) {
      ++small_letters;
    }
  }
  return capitals >= 2 || (capitals == 1 && small_letters == 0);
}

// Reads a table line by line; remembers file and line for errors.
class TableReader {
 public:
  explicit TableReader(std::string_view file_name) : file_name_(file_name) {}

  void read_line(std::string_view line) {
    ++line_number_;
    if (!is_valid_utf8(line)) fail(errors::not_utf8(), errors::save_as_utf8());
    line = trim(line);
    if (line.empty() || line.front() == '#') return;
    add_group(line);
  }

  WordTable take_table() { return std::move(table_); }

 private:
  [[noreturn]] void fail(const Sentence& what, Sentence hint) const {
    throw Error(Fault::usage, errors::in_line(file_name_, line_number_, what), std::move(hint));
  }

  void add_group(std::string_view line) {
    constexpr std::string_view arrow = "->";
    WordGroup group;
    group.line = line_number_;
    const std::size_t at = line.rfind(weight_sign);
    if (at != std::string_view::npos) {
      group.weight = read_weight(trim(line.substr(at + weight_sign.size())));
      line = trim(line.substr(0, at));
    }
    std::vector<std::string_view> written;
    const std::size_t arrow_begin = line.find(arrow);
    if (arrow_begin == std::string_view::npos) {
      written = split(line, '=');
    } else {
      group.is_directed = true;
      written = split(line.substr(arrow_begin + arrow.size()), '=');
      written.insert(written.begin(), line.substr(0, arrow_begin));
      if (line.find(arrow, arrow_begin + 1) != std::string_view::npos ||
          written.front().find('=') != std::string_view::npos) {
        fail(errors::several_phrases_left(), errors::one_line_each());
      }
    }
    if (written.size() < 2) {
      fail(errors::word_alone(line), errors::write_synonym());
    }
    for (const std::string_view phrase : written) {
      if (count_open_digits(phrase) != count_open_digits(written.front())) {
        fail(errors::placeholders_differ(trim(phrase), trim(written.front())),
             errors::placeholders_are_digits());
      }
      group.phrases.push_back(read_phrase(trim(phrase)));
    }
    for (std::size_t i = 0; i < group.phrases.size(); ++i) {
      const Phrase& phrase = group.phrases[i];
      if (i == 0 || !group.is_directed) add_place(phrase, {table_.groups.size(), i});
    }
    table_.groups.push_back(std::move(group));
  }

  double read_weight(std::string_view written) const {
    constexpr double least = 0.1;
    double weight = 0;
    const char* end = written.data() + written.size();
    const auto [behind, error] = std::from_chars(written.data(), end, weight);
    if (error == std::errc() && behind == end && weight >= least && weight <= 1) return weight;
    fail(errors::not_a_weight(written), errors::weight_range());
  }

  void add_place(const Phrase& phrase, PhrasePlace place) {
    const std::string first = telling_words(phrase.words).front();
    if (first.find(open_digit) != std::string::npos) {
      table_.places.emplace(key_of_digits(first), place);
    } else if (phrase.is_exact) {
      table_.places.emplace(key_of_exact(first), place);
    } else {
      const std::string& stem = stemmer_.stem(first);
      table_.places.emplace(key_of_stem(stem), place);
      // If two letters were cut, inflections may have the word itself as their stem (matches_stem).
      if (stem.size() + 2 <= first.size()) table_.places.emplace(key_of_stem(first), place);
    }
  }

  Phrase read_phrase(std::string_view written) const {
    const bool is_quoted = written.size() > 1 && written.starts_with('"') && written.ends_with('"');
    const std::string text = replace_all(written, {&open_digit, 1}, digit_letter);
    Phrase phrase{{}, true, 0};
    for (const Token& token : tokenize(text)) {
      if (token.stacked) continue;
      phrase.words.push_back(replace_all(token.word, digit_letter, {&open_digit, 1}));
      const std::string_view word =
          std::string_view(text).substr(token.begin, token.end - token.begin);
      phrase.is_exact = phrase.is_exact && (is_quoted || is_written_as_abbreviation(word));
    }
    if (phrase.words.empty()) fail(errors::empty_phrase(), errors::write_synonym());
    if (std::all_of(phrase.words.begin(), phrase.words.end(), is_stop_word)) {
      fail(errors::stop_word(written), errors::take_it_out());
    }
    return phrase;
  }

  std::string_view file_name_;
  std::size_t line_number_ = 0;
  Stemmer stemmer_;
  WordTable table_;
};

// True if a word fits this pattern; if so, adds its open digits.
bool matches_digits(std::string_view word, std::string_view pattern, std::string& digits) {
  if (word.size() != pattern.size()) return false;
  std::string found;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (pattern[i] == open_digit && is_digit(static_cast<unsigned char>(word[i]))) {
      found.push_back(word[i]);
    } else if (pattern[i] != word[i]) {
      return false;
    }
  }
  digits += found;
  return true;
}

bool matches_stem(const std::string& word, const std::string& entry, Stemmer& stemmer) {
  // The stemmer cuts some words, but not their inflections, to a shorter stem: brandvæsen to
  // brandvæs, brandvæsenet to brandvæsen.
  const std::string stem = stemmer.stem(word);  // a copy: the next call may forget it
  if (stem == entry) return true;
  return stem == stemmer.stem(entry) && derivation_of(word, stem) == derivation_of(entry, stem);
}

// True if a word fits this word of a phrase; if so, adds its open digits.
bool matches_entry(const std::string& word, const Phrase& phrase, const std::string& entry,
                   std::string& digits, Stemmer& stemmer) {
  if (entry.find(open_digit) != std::string::npos) return matches_digits(word, entry, digits);
  if (phrase.is_exact) return word == entry || word == entry + "s";
  return matches_stem(word, entry, stemmer);
}

// The open digits of the words if they are this phrase; nullopt otherwise.
std::optional<std::string> match(const Phrase& phrase, const std::vector<std::string>& words,
                                 Stemmer& stemmer) {
  const std::vector<std::string> entries = telling_words(phrase.words);
  if (entries.size() != words.size()) return std::nullopt;
  std::string digits;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!matches_entry(words[i], phrase, entries[i], digits, stemmer)) return std::nullopt;
  }
  return digits;
}

// The places of a phrase's words among others, each its own, and their open digits.
struct Scattered {
  std::vector<std::size_t> places;
  std::string digits;
};

std::optional<Scattered> match_among(const Phrase& phrase, const std::vector<std::string>& words,
                                     Stemmer& stemmer) {
  const std::vector<std::string> entries = telling_words(phrase.words);
  if (entries.size() < 2 || entries.size() > words.size()) return std::nullopt;
  Scattered found;
  for (const std::string& entry : entries) {
    std::size_t place = 0;
    const auto is_taken = [&found](std::size_t at) {
      return std::find(found.places.begin(), found.places.end(), at) != found.places.end();
    };
    while (place < words.size() && (is_taken(place) || !matches_entry(words[place], phrase, entry,
                                                                      found.digits, stemmer))) {
      ++place;
    }
    if (place == words.size()) return std::nullopt;
    found.places.push_back(place);
  }
  return found;
}

Phrase with_digits(Phrase phrase, std::string_view digits) {
  std::size_t used = 0;
  for (std::string& word : phrase.words) {
    for (char& byte : word) {
      if (byte == open_digit && used < digits.size()) byte = digits[used++];
    }
  }
  return phrase;
}

// A phrase that was looked up, with its open digits.
struct FoundPhrase {
  PhrasePlace place;
  std::string digits;
};

// The phrases whose first informative word this may be.
std::vector<PhrasePlace> places_of(const WordTable& table, const std::string& word,
                                   Stemmer& stemmer) {
  std::vector<PhrasePlace> places;
  for (const std::string& key : keys_of(word, stemmer)) {
    const auto [begin, end] = table.places.equal_range(key);
    for (auto at = begin; at != end; ++at) places.push_back(at->second);
  }
  return places;
}

// The other phrases of the groups, in the table's order, each once.
std::vector<Phrase> others_of(const WordTable& table, std::vector<FoundPhrase> hits,
                              const std::vector<std::string>& words) {
  std::sort(hits.begin(), hits.end(), [](const FoundPhrase& left, const FoundPhrase& right) {
    return std::pair(left.place.group, left.place.phrase) <
           std::pair(right.place.group, right.place.phrase);
  });
  std::vector<Phrase> phrases;
  for (const FoundPhrase& hit : hits) {
    const std::vector<Phrase>& group = table.groups[hit.place.group].phrases;
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (i == hit.place.phrase) continue;
      Phrase phrase = with_digits(group[i], hit.digits);
      phrase.weight = table.groups[hit.place.group].weight;
      if (phrase.words == words) continue;
      const auto known = std::find(phrases.begin(), phrases.end(), phrase);
      if (known == phrases.end()) {
        phrases.push_back(std::move(phrase));
      } else {
        known->weight = std::max(known->weight, phrase.weight);
      }
    }
  }
  return phrases;
}

}  // namespace

WordTable parse_word_table(std::string_view text, std::string_view file_name) {
  constexpr std::string_view byte_order_mark = "\uFEFF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  TableReader reader(file_name);
  for (const std::string_view line : split(text, '\n')) reader.read_line(line);
  return reader.take_table();
}

std::vector<std::string> keys_of(const std::string& word, Stemmer& stemmer) {
  std::vector<std::string> keys{key_of_stem(stemmer.stem(word)), key_of_exact(word),
                                key_of_digits(word)};
  if (word.ends_with('s')) {
    keys.push_back(key_of_exact(std::string_view(word).substr(0, word.size() - 1)));
  }
  return keys;
}

std::vector<Phrase> alternatives(const WordTable& table, const std::vector<std::string>& words,
                                 Stemmer& stemmer) {
  if (words.empty() || (words.size() == 1 && is_stop_word(words.front()))) return {};
  const std::vector<std::string> telling = telling_words(words);
  // "Lov om" is not "lov": it is the beginning of a phrase.
  const bool is_cut = is_stop_word(words.front()) || is_stop_word(words.back());
  if (is_cut && telling.size() < words.size()) return {};
  std::vector<FoundPhrase> hits;
  for (const PhrasePlace place : places_of(table, telling.front(), stemmer)) {
    auto digits = match(table.groups[place.group].phrases[place.phrase], telling, stemmer);
    if (digits) hits.push_back({place, std::move(*digits)});
  }
  return others_of(table, std::move(hits), words);
}

std::vector<ScatteredPhrase> scattered_phrases(const WordTable& table,
                                               const std::vector<std::string>& words,
                                               Stemmer& stemmer) {
  std::map<std::vector<std::size_t>, std::vector<FoundPhrase>> hits;
  for (const std::string& word : words) {
    for (const PhrasePlace place : places_of(table, word, stemmer)) {
      auto found = match_among(table.groups[place.group].phrases[place.phrase], words, stemmer);
      if (found) hits[found->places].push_back({place, std::move(found->digits)});
    }
  }
  std::vector<ScatteredPhrase> phrases;
  for (auto& [places, of_places] : hits) {
    std::vector<std::string> stand;
    for (const std::size_t place : places) stand.push_back(words[place]);
    phrases.push_back({places, others_of(table, std::move(of_places), stand)});
  }
  return phrases;
}

}  // namespace dagsorden
