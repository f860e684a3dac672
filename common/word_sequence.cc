#include "common/word_sequence.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <numeric>

#include "common/analysis.h"
#include "common/word_endings.h"

namespace dagsorden {
namespace {

constexpr unsigned narrowest = 2;  // bytes
constexpr unsigned widest = 4;
constexpr std::uint8_t stacked = 0;
constexpr std::size_t header_bytes = 10;
constexpr std::size_t piece_header_bytes = 4;
constexpr std::size_t most_pieces = 0xFFFF;
constexpr std::size_t most_in_three_bytes = 0xFFFFFF;  // bytes of a piece and of endings; forms

std::uint64_t hash_of_stem(std::string_view stem) { return XXH3_64bits(stem.data(), stem.size()); }

// Salted anew without hashing anew: a multiplication mixes all bits into the upper ones (Knuth, The
// Art of Computer Programming 3, 6.4).
std::uint32_t code_of(std::uint64_t hash, unsigned salt, unsigned width) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  const std::uint64_t mixed = (hash ^ (hash >> 32U)) * (odd + 2 * static_cast<std::uint64_t>(salt));
  return static_cast<std::uint32_t>(mixed >> (64U - 8 * width));
}

struct Salting {
  unsigned salt = 0;
  unsigned width = narrowest;
};

// Most salts fail early: a bitmap sees it at the first pair that meets.
bool are_distinct(const std::vector<std::uint64_t>& hashes, unsigned salt) {
  std::bitset<(std::size_t{1} << (8 * narrowest))> taken;
  return std::all_of(hashes.begin(), hashes.end(), [&](std::uint64_t hash) {
    const std::uint32_t code = code_of(hash, salt, narrowest);
    const bool is_free = !taken[code];
    taken.set(code);
    return is_free;
  });
}

bool are_distinct(const std::vector<std::uint64_t>& hashes, Salting salting) {
  if (salting.width == narrowest) return are_distinct(hashes, salting.salt);
  std::vector<std::uint32_t> codes;
  codes.reserve(hashes.size());
  for (const std::uint64_t hash : hashes) {
    codes.push_back(code_of(hash, salting.salt, salting.width));
  }
  std::sort(codes.begin(), codes.end());
  return std::adjacent_find(codes.begin(), codes.end()) == codes.end();
}

// The narrowest codes that tell the stems apart.
Salting salting_for(const std::vector<std::uint64_t>& hashes) {
  constexpr unsigned most_salts = 64;  // tried at each width
  Salting salting;
  for (salting.width = narrowest; salting.width <= widest; ++salting.width) {
    // With n stems in 2^b codes about n²/2^(b+1) pairs meet: with many, no salt parts them all.
    constexpr std::uint64_t hopeless = 5;
    if ((hashes.size() * hashes.size()) >> (8 * salting.width + 1) > hopeless) continue;
    for (salting.salt = 0; salting.salt < most_salts; ++salting.salt) {
      if (are_distinct(hashes, salting)) return salting;
    }
  }
  return {0, widest};  // stems with one hash, or a million of them
}

void append(std::string& bytes, std::size_t number, unsigned width) {
  for (unsigned i = 0; i < width; ++i) {
    bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xFFU));
  }
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, unsigned width) {
  std::uint32_t number = 0;
  for (unsigned i = width; i > 0; --i) {
    number = (number << 8U) | static_cast<std::uint8_t>(bytes[at + i - 1]);
  }
  return number;
}

// The number of a form in bytes of which those that begin one never stand within one, as in UTF-8:
// a code can be searched for as it is. 1 to 191 are a form of their own; from 192 to 223 they go on
// what began with 224 to 254, one byte, or with 255, five bytes.
constexpr unsigned first_within = 192;
constexpr unsigned first_of_two = 224;
constexpr unsigned first_of_six = 255;
constexpr unsigned bits_within = 5;
constexpr unsigned mask_within = (1U << bits_within) - 1;
constexpr std::uint32_t least_of_two = first_within - 1;
constexpr std::uint32_t least_of_six =
    least_of_two + ((first_of_six - first_of_two) << bits_within);

void append_form(std::string& bytes, std::uint32_t form) {
  if (form < least_of_two) {
    append(bytes, form + 1, 1);
  } else if (form < least_of_six) {
    append(bytes, first_of_two + ((form - least_of_two) >> bits_within), 1);
    append(bytes, first_within + ((form - least_of_two) & mask_within), 1);
  } else {
    append(bytes, first_of_six, 1);
    for (unsigned shift = 4 * bits_within + bits_within; shift > 0;) {
      shift -= bits_within;
      append(bytes, first_within + ((form - least_of_six) >> shift & mask_within), 1);
    }
  }
}

std::string code_of_form(std::uint32_t form) {
  std::string code;
  append_form(code, form);
  return code;
}

// The parts of a value. A value that is cut off is taken for an empty one.
struct Sequence {
  unsigned salt = 0;
  unsigned width = narrowest;
  std::string_view piece_headers;
  std::string_view forms;
  std::string_view spelled;
  std::string_view pieces;

  std::size_t form_bytes() const { return width + 1; }
  std::size_t form_count() const { return forms.size() / form_bytes(); }
  std::uint32_t code(std::size_t form) const {
    // Spelled out for the usual width: each form of each item that is looked at passes here.
    if (width == narrowest) {
      const char* at = forms.data() + form * (narrowest + 1);
      return static_cast<std::uint8_t>(at[0]) |
             static_cast<std::uint32_t>(static_cast<std::uint8_t>(at[1])) << 8U;
    }
    return number_at(forms, form * form_bytes(), width);
  }
  std::uint8_t ending(std::size_t form) const {
    return static_cast<std::uint8_t>(forms[form * form_bytes() + width]);
  }
};

Sequence read(std::string_view value) {
  Sequence sequence;
  if (value.size() < header_bytes) return sequence;
  const auto width = static_cast<std::uint8_t>(value[1]);
  if (width < narrowest || width > widest) return sequence;
  const std::size_t header = number_at(value, 2, 2) * piece_header_bytes;
  const std::size_t forms = std::size_t{number_at(value, 4, 3)} * (width + 1U);
  const std::size_t spelled = number_at(value, 7, 3);
  if (header + forms + spelled > value.size() - header_bytes) return sequence;
  sequence.salt = static_cast<std::uint8_t>(value[0]);
  sequence.width = width;
  sequence.piece_headers = value.substr(header_bytes, header);
  sequence.forms = value.substr(header_bytes + header, forms);
  sequence.spelled = value.substr(header_bytes + header + forms, spelled);
  sequence.pieces = value.substr(header_bytes + header + forms + spelled);
  return sequence;
}

std::string_view spelled_ending_of(const Sequence& sequence, std::size_t form) {
  std::size_t at = 0;
  for (std::size_t other = 0; at < sequence.spelled.size(); ++other) {
    if (sequence.ending(other) != spelled_ending) continue;
    const auto size = static_cast<std::uint8_t>(sequence.spelled[at]);
    if (other == form) return sequence.spelled.substr(at + 1, size);
    at += size + std::size_t{1};
  }
  return {};
}

// The word that a form of the stem is; empty where it is only meant.
std::string word_of_form(const Sequence& sequence, std::size_t form, std::string_view stem) {
  const std::uint8_t ending = sequence.ending(form);
  if (ending == no_ending) return {};
  return std::string(stem).append(ending == spelled_ending
                                      ? std::string(spelled_ending_of(sequence, form))
                                      : ending_of_number(ending, stem));
}

bool fits(const Sequence& sequence, std::size_t form, const SoughtForm& sought) {
  switch (sought.which) {
    case SoughtForm::Which::any:
      return true;
    case SoughtForm::Which::word:
      return word_of_form(sequence, form, sought.stem) == sought.letters;
    case SoughtForm::Which::beginning:
      return word_of_form(sequence, form, sought.stem).starts_with(sought.letters);
  }
  return false;
}

// The forms of the item that may stand at a place.
using FormNumbers = std::vector<std::uint32_t>;

// The first form from begin to before end whose stem's code is not below this one.
std::size_t lower_bound(const Sequence& sequence, std::size_t begin, std::size_t end,
                        std::uint32_t code) {
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (sequence.code(middle) < code) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

FormNumbers forms_of(const Sequence& sequence, const PlaceForms& place) {
  const std::size_t count = sequence.form_count();
  const std::size_t border = std::min<std::size_t>(count, least_of_two);
  FormNumbers forms;
  for (const SoughtForm& sought : place) {
    const std::uint32_t code = code_of(hash_of_stem(sought.stem), sequence.salt, sequence.width);
    for (const auto& [begin, end] : {std::pair(std::size_t{0}, border), std::pair(border, count)}) {
      for (std::size_t form = lower_bound(sequence, begin, end, code);
           form < end && sequence.code(form) == code; ++form) {
        if (fits(sequence, form, sought)) forms.push_back(static_cast<std::uint32_t>(form));
      }
    }
  }
  return forms;
}

std::vector<FormNumbers> forms_at(const Sequence& sequence, const std::vector<PlaceForms>& places) {
  std::vector<FormNumbers> found;
  found.reserve(places.size());
  for (const PlaceForms& place : places) found.push_back(forms_of(sequence, place));
  return found;
}

bool is_among(std::uint32_t form, const FormNumbers& forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

// The forms of a piece, read from its begin.
class FormReader {
 public:
  explicit FormReader(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

  // False at the end.
  bool next() {
    if (at_ == end_) return false;
    is_stacked_ = byte_at(0) == stacked;
    if (is_stacked_ && ++at_ == end_) return false;
    const unsigned first = byte_at(0);
    const unsigned size = first < first_within ? 1 : first < first_of_six ? 2 : 6;
    if (end_ - at_ < static_cast<std::ptrdiff_t>(size)) return false;
    if (size == 1) {
      form_ = first - 1;
    } else if (size == 2) {
      form_ = least_of_two + ((first - first_of_two) << bits_within) + (byte_at(1) - first_within);
    } else {
      form_ = 0;
      for (unsigned i = 1; i < size; ++i) {
        form_ = (form_ << bits_within) | (byte_at(i) - first_within);
      }
      form_ += least_of_six;
    }
    at_ += size;
    return true;
  }
  std::uint32_t form() const { return form_; }
  bool is_stacked() const { return is_stacked_; }

 private:
  std::uint32_t byte_at(unsigned offset) const { return static_cast<std::uint8_t>(at_[offset]); }

  const char* at_;
  const char* end_;
  std::uint32_t form_ = 0;
  bool is_stacked_ = false;
};

// Calls on_piece(bytes, counts) for all pieces, until it gives true: then gives true. counts: the
// piece is part of region. Of a value that is cut off the rest is no piece.
template <typename OnPiece>
bool any_piece(const Sequence& sequence, std::uint8_t region, const OnPiece& on_piece) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < sequence.piece_headers.size(); at += piece_header_bytes) {
    const std::size_t size = number_at(sequence.piece_headers, at + 1, 3);
    if (size > sequence.pieces.size() - begin) return false;
    const auto regions = static_cast<std::uint8_t>(sequence.piece_headers[at]);
    const bool counts = region == 0 || (regions & region) != 0;
    if (on_piece(sequence.pieces.substr(begin, size), counts)) return true;
    begin += size;
  }
  return false;
}

// Do the second place and those behind it stand at the positions that follow, where reader is at
// the end of a form of the first?
bool follows(FormReader reader, const std::vector<FormNumbers>& places) {
  std::size_t place = 0;
  bool is_met = true;
  while (reader.next()) {
    if (!reader.is_stacked()) {
      if (!is_met) return false;
      if (++place == places.size()) return true;
      is_met = false;
    }
    is_met = is_met || is_among(reader.form(), places[place]);
  }
  return is_met && place + 1 == places.size();
}

using Positions = std::vector<std::vector<unsigned>>;

// How far the bytes of a piece lead on: each form goes to the next position, but a stacked one. No
// branches, so that the compiler counts many bytes at once.
unsigned count_positions(std::string_view bytes) {
  unsigned begun = 0;
  unsigned of_stacked = 0;
  for (const char byte : bytes) {
    const auto value = static_cast<std::uint8_t>(byte);
    begun += value < first_within || value >= first_of_two ? 1 : 0;
    of_stacked += value == stacked ? 1 : 0;
  }
  return begun - 2 * of_stacked;  // the mark before a stacked form has begun as well
}

// Where the codes begin in the bytes of a piece, ascending.
std::vector<std::size_t> offsets_of(const std::vector<std::string>& codes, std::string_view bytes) {
  std::vector<std::size_t> offsets;
  for (const std::string& code : codes) {
    for (std::size_t at = bytes.find(code); at != std::string_view::npos;
         at = bytes.find(code, at + 1)) {
      offsets.push_back(at);
    }
  }
  std::sort(offsets.begin(), offsets.end());
  return offsets;
}

// Adds where the codes stand in a piece; before: the last position before it.
void add_positions(const std::vector<std::string>& codes, std::string_view bytes, unsigned before,
                   std::vector<unsigned>& positions) {
  std::size_t counted = 0;
  for (const std::size_t offset : offsets_of(codes, bytes)) {
    before += count_positions(bytes.substr(counted, offset + 1 - counted));
    counted = offset + 1;
    if (positions.empty() || positions.back() != before) positions.push_back(before);
  }
}

Positions positions_of(const Sequence& sequence, const std::vector<PlaceForms>& places,
                       std::uint8_t region) {
  std::vector<std::vector<std::string>> codes;
  for (const FormNumbers& forms : forms_at(sequence, places)) {
    codes.emplace_back();
    for (const std::uint32_t form : forms) codes.back().push_back(code_of_form(form));
  }
  Positions positions(places.size());
  unsigned position = 0;
  any_piece(sequence, region, [&](std::string_view bytes, bool counts) {
    if (position > 0) position += part_gap;
    for (std::size_t place = 0; counts && place < places.size(); ++place) {
      add_positions(codes[place], bytes, position, positions[place]);
    }
    position += count_positions(bytes);
    return false;
  });
  return positions;
}

// Which place has which position; a place that wants a position may send the one that has it to
// another of its own (augmenting paths: Kuhn 1955, "The Hungarian Method").
class Assignment {
 public:
  Assignment(const Positions& places, unsigned begin, unsigned end)
      : places_(places), begin_(begin), end_(end) {}

  bool is_possible() {
    for (std::size_t place = 0; place < places_.size(); ++place) {
      tried_.clear();
      if (!assign(place)) return false;
    }
    return true;
  }

 private:
  struct Held {
    unsigned position;
    std::size_t place;
  };

  bool assign(std::size_t place) {
    const std::vector<unsigned>& positions = places_[place];
    for (auto at = std::lower_bound(positions.begin(), positions.end(), begin_);
         at != positions.end() && *at < end_; ++at) {
      if (std::find(tried_.begin(), tried_.end(), *at) != tried_.end()) continue;
      tried_.push_back(*at);
      const auto held = std::find_if(held_.begin(), held_.end(),
                                     [at](const Held& other) { return other.position == *at; });
      if (held == held_.end()) {
        held_.push_back({*at, place});
        return true;
      }
      const std::size_t index = static_cast<std::size_t>(held - held_.begin());
      if (assign(held->place)) {
        held_[index].place = place;
        return true;
      }
    }
    return false;
  }

  const Positions& places_;
  unsigned begin_;
  unsigned end_;
  // Few of each: no table would find them sooner.
  std::vector<Held> held_;
  std::vector<unsigned> tried_;
};

// The forms in the order of their numbers: those that get one byte are the most frequent ones;
// among them, and among the others, they stand in the order of their codes.
std::vector<std::uint32_t> in_order(const std::vector<std::uint32_t>& codes,
                                    const std::vector<SequencePiece>& pieces) {
  std::vector<std::size_t> counts(codes.size());
  for (const SequencePiece& piece : pieces) {
    for (const SequencePiece::Place& place : piece.places) ++counts[place.form];
  }
  std::vector<std::uint32_t> order(codes.size());
  std::iota(order.begin(), order.end(), 0U);
  const std::size_t border = std::min<std::size_t>(order.size(), least_of_two);
  const auto middle = order.begin() + static_cast<std::ptrdiff_t>(border);
  if (middle != order.end()) {
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
      return counts[left] > counts[right];
    });
  }
  const auto by_code = [&codes](std::uint32_t left, std::uint32_t right) {
    return codes[left] != codes[right] ? codes[left] < codes[right] : left < right;
  };
  std::sort(order.begin(), middle, by_code);
  std::sort(middle, order.end(), by_code);
  return order;
}

void append_ending(std::string_view stem, std::string_view word, std::string& table,
                   std::string& spelled) {
  constexpr std::size_t longest = 0xFF;
  if (word.empty()) {
    append(table, no_ending, 1);
    return;
  }
  const std::uint8_t ending = number_of_ending(stem, word);
  const std::string_view letters = word.substr(stem.size(), longest);
  const bool is_spelled = ending == spelled_ending;
  const bool has_room = spelled.size() + letters.size() < most_in_three_bytes;
  append(table, is_spelled && !has_room ? no_ending : ending, 1);
  if (!is_spelled || !has_room) return;
  append(spelled, letters.size(), 1);
  spelled.append(letters);
}

}  // namespace

std::uint8_t region_of(const Field* field) {
  if (field == nullptr || field->kind != FieldKind::text) return 0;
  unsigned bit = 0;
  for (const Field& other : fields) {
    if (other.id == field->id) break;
    if (other.kind == FieldKind::text) ++bit;
  }
  return static_cast<std::uint8_t>(1U << bit);
}

std::string encode_sequence(const std::vector<std::string_view>& stems,
                            const std::vector<SequenceForm>& forms,
                            const std::vector<SequencePiece>& pieces) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(stems.size());
  for (const std::string_view stem : stems) hashes.push_back(hash_of_stem(stem));
  const Salting salting = salting_for(hashes);
  std::vector<std::uint32_t> codes;
  codes.reserve(forms.size());
  for (const SequenceForm& form : forms) {
    codes.push_back(code_of(hashes[form.stem], salting.salt, salting.width));
  }
  const std::vector<std::uint32_t> order = in_order(codes, pieces);
  std::vector<std::uint32_t> numbers(forms.size());
  std::string table;
  std::string spelled;
  const std::size_t form_count = std::min(order.size(), most_in_three_bytes);
  for (std::uint32_t number = 0; number < order.size(); ++number) {
    numbers[order[number]] = number;
    if (number >= form_count) continue;
    const SequenceForm& form = forms[order[number]];
    append(table, codes[order[number]], salting.width);
    append_ending(stems[form.stem], form.word, table, spelled);
  }
  const std::size_t piece_count = std::min(pieces.size(), most_pieces);
  std::string headers;
  std::string text;
  for (std::size_t i = 0; i < piece_count; ++i) {
    const std::size_t begin = text.size();
    for (const SequencePiece::Place& place : pieces[i].places) {
      constexpr std::size_t widest_place = 7;
      if (text.size() - begin + widest_place > most_in_three_bytes) break;
      if (numbers[place.form] >= form_count) continue;
      if (place.stacked) append(text, stacked, 1);
      append_form(text, numbers[place.form]);
    }
    append(headers, pieces[i].regions, 1);
    append(headers, text.size() - begin, 3);
  }
  std::string value;
  value.reserve(header_bytes + headers.size() + table.size() + spelled.size() + text.size());
  append(value, salting.salt, 1);
  append(value, salting.width, 1);
  append(value, piece_count, 2);
  append(value, form_count, 3);
  append(value, spelled.size(), 3);
  return value.append(headers).append(table).append(spelled).append(text);
}

bool holds_phrase(std::string_view value, const std::vector<PlaceForms>& places,
                  std::uint8_t region) {
  if (places.empty()) return false;
  const Sequence sequence = read(value);
  const std::vector<FormNumbers> forms = forms_at(sequence, places);
  const auto stands_nowhere = [](const FormNumbers& of_place) { return of_place.empty(); };
  if (std::any_of(forms.begin(), forms.end(), stands_nowhere)) return false;
  if (places.size() == 1 && region == 0) return true;
  std::vector<std::string> firsts;
  for (const std::uint32_t form : forms.front()) firsts.push_back(code_of_form(form));
  return any_piece(sequence, region, [&](std::string_view bytes, bool counts) {
    if (!counts) return false;
    for (const std::string& first : firsts) {
      for (std::size_t at = bytes.find(first); at != std::string_view::npos;
           at = bytes.find(first, at + 1)) {
        if (places.size() == 1 || follows(FormReader(bytes.substr(at + first.size())), forms)) {
          return true;
        }
      }
    }
    return false;
  });
}

bool holds_near(std::string_view value, const std::vector<PlaceForms>& places, unsigned window,
                std::uint8_t region) {
  const Positions positions = positions_of(read(value), places, region);
  std::vector<unsigned> begins;
  for (const std::vector<unsigned>& of_place : positions) {
    if (of_place.empty()) return false;
    begins.insert(begins.end(), of_place.begin(), of_place.end());
  }
  std::sort(begins.begin(), begins.end());
  begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
  return std::any_of(begins.begin(), begins.end(), [&](unsigned begin) {
    return Assignment(positions, begin, begin + window).is_possible();
  });
}

Positions positions_in(std::string_view value, const std::vector<PlaceForms>& places) {
  return positions_of(read(value), places, 0);
}

std::vector<std::string> words_of_stem(std::string_view value, std::string_view stem) {
  const Sequence sequence = read(value);
  std::vector<std::string> words;
  const std::vector<FormNumbers> forms = forms_at(sequence, {{{stem}}});
  for (const std::uint32_t form : forms.front()) {
    std::string word = word_of_form(sequence, form, stem);
    if (!word.empty()) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace dagsorden
