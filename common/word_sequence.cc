#include "common/word_sequence.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

#include "common/analysis.h"
#include "common/stem_codes.h"
#include "common/word_endings.h"

namespace dagsorden {
namespace {

constexpr std::uint8_t stacked = 0;
constexpr std::size_t header_bytes = 16;
constexpr std::size_t piece_header_bytes = 4;
constexpr std::size_t most_pieces = 0xFFFF;
constexpr std::size_t most_in_three_bytes = 0xFFFFFF;  // bytes of a piece and of endings; forms

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
constexpr unsigned first_of_two_bytes = 224;
constexpr unsigned first_of_six = 255;
constexpr unsigned bits_within = 5;
constexpr unsigned mask_within = (1U << bits_within) - 1;
constexpr std::uint32_t least_of_two = first_within - 1;
constexpr std::uint32_t least_of_six =
    least_of_two + ((first_of_six - first_of_two_bytes) << bits_within);

void append_form(std::string& bytes, std::uint32_t form) {
  if (form < least_of_two) {
    append(bytes, form + 1, 1);
  } else if (form < least_of_six) {
    append(bytes, first_of_two_bytes + ((form - least_of_two) >> bits_within), 1);
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

// Endings are numbers of four bits; the last of them says that another, of a byte, stands apart.
constexpr unsigned bits_of_ending = 4;
constexpr std::uint8_t rare_ending = (1U << bits_of_ending) - 1;

std::size_t bytes_of_endings(std::size_t forms) { return (forms + 1) / 2; }

// The forms stand in two groups, each in the order of its codes: those with one byte, and others.
constexpr std::size_t group_count = 2;

struct FormGroup {
  std::size_t first = 0;  // form
  std::size_t size = 0;
  std::string_view codes;  // their table
};

std::array<FormGroup, group_count> groups_of(std::size_t forms) {
  const std::size_t frequent = std::min<std::size_t>(forms, least_of_two);
  return {FormGroup{0, frequent, {}}, FormGroup{frequent, forms - frequent, {}}};
}

// The parts of a value. A value that is cut off is taken for an empty one.
struct Sequence {
  StemCoding coding;
  std::array<FormGroup, group_count> groups;
  std::string_view piece_headers;
  std::string_view endings;
  std::string_view rare_endings;
  std::string_view spelled;
  std::string_view compound_forms;  // a bit each
  std::string_view part_codes;
  std::string_view pieces;

  std::uint8_t common_ending(std::size_t form) const {
    const auto both = static_cast<std::uint8_t>(endings[form / 2]);
    return form % 2 == 0 ? both & rare_ending : both >> bits_of_ending;
  }
};

// Takes parts off a value from its front.
class PartReader {
 public:
  explicit PartReader(std::string_view bytes) : rest_(bytes) {}

  std::string_view take(std::size_t size) {
    is_whole_ = is_whole_ && size <= rest_.size();
    const std::string_view part = rest_.substr(0, is_whole_ ? size : 0);
    rest_.remove_prefix(part.size());
    return part;
  }
  std::size_t take_number(unsigned width) {
    const std::string_view bytes = take(width);
    return is_whole_ ? number_at(bytes, 0, width) : 0;
  }
  bool is_whole() const { return is_whole_; }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  bool is_whole_ = true;
};

constexpr unsigned bits_of_upper_bits = 4;
constexpr unsigned mask_of_low_bytes = 3;
constexpr unsigned parts_follow = 0x80;

// Codes of compound parts are not shortened: the last bit tells the last part of a form.
constexpr unsigned part_code_bytes = 3;
constexpr std::uint32_t last_part = 1U << 23U;

std::uint32_t part_code_of(std::string_view stem) {
  return static_cast<std::uint32_t>(hash_of_stem(stem)) & (last_part - 1);
}

Sequence read(std::string_view value) {
  PartReader reader(value);
  Sequence sequence;
  sequence.coding.salt = static_cast<unsigned>(reader.take_number(1));
  const auto lengths = static_cast<unsigned>(reader.take_number(1));
  sequence.coding.upper_bits = lengths & ((1U << bits_of_upper_bits) - 1);
  sequence.coding.low_bytes = lengths >> bits_of_upper_bits & mask_of_low_bytes;
  const bool is_ours = sequence.coding.low_bytes >= 1;
  if (!is_ours) return {};
  const std::size_t piece_count = reader.take_number(2);
  const std::size_t form_count = reader.take_number(3);
  const std::size_t rare_count = reader.take_number(3);
  const std::size_t spelled_bytes = reader.take_number(3);
  const bool has_parts = (lengths & parts_follow) != 0;
  const std::size_t part_bytes = has_parts ? reader.take_number(3) : 0;
  sequence.piece_headers = reader.take(piece_count * piece_header_bytes);
  sequence.groups = groups_of(form_count);
  for (FormGroup& group : sequence.groups) {
    group.codes = reader.take(size_of_table(group.size, sequence.coding));
  }
  sequence.endings = reader.take(bytes_of_endings(form_count));
  sequence.rare_endings = reader.take(rare_count);
  sequence.spelled = reader.take(spelled_bytes);
  if (has_parts) sequence.compound_forms = reader.take((form_count + 7) / 8);
  sequence.part_codes = reader.take(part_bytes);
  sequence.pieces = reader.rest();
  return reader.is_whole() ? sequence : Sequence();
}

std::size_t rare_endings_before(const Sequence& sequence, std::size_t form) {
  std::size_t count = 0;
  for (std::size_t other = 0; other < form; ++other) {
    if (sequence.common_ending(other) == rare_ending) ++count;
  }
  return count;
}

std::string_view spelled_ending_of(const Sequence& sequence, std::size_t rare) {
  std::size_t at = 0;
  for (std::size_t other = 0; other < rare && at < sequence.spelled.size(); ++other) {
    const auto ending = static_cast<std::uint8_t>(sequence.rare_endings[other]);
    if (ending == spelled_ending) at += static_cast<std::uint8_t>(sequence.spelled[at]) + 1U;
  }
  if (at >= sequence.spelled.size()) return {};
  return sequence.spelled.substr(at + 1, static_cast<std::uint8_t>(sequence.spelled[at]));
}

// The word that a form of the stem is; empty where it is only meant.
std::string word_of_form(const Sequence& sequence, std::size_t form, std::string_view stem) {
  std::uint8_t ending = sequence.common_ending(form);
  std::string_view spelled;
  if (ending == rare_ending) {
    const std::size_t rare = rare_endings_before(sequence, form);
    if (rare >= sequence.rare_endings.size()) return {};
    ending = static_cast<std::uint8_t>(sequence.rare_endings[rare]);
    if (ending == no_ending) return {};
    if (ending == spelled_ending) spelled = spelled_ending_of(sequence, rare);
  }
  return std::string(stem).append(ending_of_number(ending, stem)).append(spelled);
}

bool fits(const Sequence& sequence, std::size_t form, const SoughtForm& sought) {
  switch (sought.which) {
    case SoughtForm::Which::any:
      return true;
    case SoughtForm::Which::word:
      return word_of_form(sequence, form, sought.stem) == sought.letters;
    case SoughtForm::Which::beginning:
      return word_of_form(sequence, form, sought.stem).starts_with(sought.letters);
    case SoughtForm::Which::inflection: {
      const std::string word = word_of_form(sequence, form, sought.stem);
      return derivation_of(word, sought.stem) == derivation_of(sought.letters, sought.stem) &&
             (!is_stop_word(word) || is_stop_word(sought.letters));
    }
    case SoughtForm::Which::telling: {
      const std::string word = word_of_form(sequence, form, sought.stem);
      return !is_stop_word(word) && lemma_told_apart(word) == lemma_told_apart(sought.letters);
    }
    case SoughtForm::Which::part:
      break;
  }
  return false;
}

// The forms of the item that may stand at a place.
using FormNumbers = std::vector<std::uint32_t>;

// Calls on_part(code, form) for the parts of all compounds.
template <typename OnPart>
void for_each_part(const Sequence& sequence, const OnPart& on_part) {
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < sequence.compound_forms.size(); ++byte) {
    auto bits = static_cast<std::uint8_t>(sequence.compound_forms[byte]);
    for (; bits != 0; bits &= static_cast<std::uint8_t>(bits - 1)) {
      const auto form = static_cast<std::uint32_t>(byte * 8 + std::countr_zero(bits));
      for (bool is_last = false; !is_last; at += part_code_bytes) {
        if (at + part_code_bytes > sequence.part_codes.size()) return;
        const std::uint32_t code = number_at(sequence.part_codes, at, part_code_bytes);
        on_part(code & ~last_part, form);
        is_last = (code & last_part) != 0;
      }
    }
  }
}

void add_compounds_of(const Sequence& sequence, std::string_view part, FormNumbers& forms) {
  const std::uint32_t sought = part_code_of(part);
  for_each_part(sequence, [&](std::uint32_t code, std::uint32_t form) {
    if (code == sought && (forms.empty() || forms.back() != form)) forms.push_back(form);
  });
}

// Calls on_form(form) for the forms of a stem.
template <typename OnForm>
void for_each_form(const Sequence& sequence, std::uint64_t hash, const OnForm& on_form) {
  const std::uint32_t code = code_of(hash, sequence.coding);
  for (const FormGroup& group : sequence.groups) {
    const auto [begin, end] = places_of_code(code, group.codes, group.size, sequence.coding);
    for (std::size_t form = group.first + begin; form < group.first + end; ++form) on_form(form);
  }
}

FormNumbers forms_of(const Sequence& sequence, const PlaceForms& place) {
  FormNumbers forms;
  for (const SoughtForm& sought : place) {
    if (sought.which == SoughtForm::Which::part) {
      add_compounds_of(sequence, sought.stem, forms);
      continue;
    }
    for_each_form(sequence, hash_of_stem(sought.stem), [&](std::size_t form) {
      if (fits(sequence, form, sought)) forms.push_back(static_cast<std::uint32_t>(form));
    });
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
      form_ = least_of_two + ((first - first_of_two_bytes) << bits_within) +
              (byte_at(1) - first_within);
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

// Calls on_piece(bytes, regions) for all pieces, until it gives true: then gives true. Of a value
// that is cut off the rest is no piece.
template <typename OnPiece>
bool any_piece(const Sequence& sequence, const OnPiece& on_piece) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < sequence.piece_headers.size(); at += piece_header_bytes) {
    const std::size_t size = number_at(sequence.piece_headers, at + 1, 3);
    if (size > sequence.pieces.size() - begin) return false;
    const auto regions = static_cast<std::uint8_t>(sequence.piece_headers[at]);
    if (on_piece(sequence.pieces.substr(begin, size), regions)) return true;
    begin += size;
  }
  return false;
}

bool is_in_region(std::uint8_t regions, std::uint8_t region) {
  return region == 0 || (regions & region) != 0;
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

// Which places a form may stand at.
class PlacesOfForms {
 public:
  PlacesOfForms(const Sequence& sequence, const SoughtPlaces& sought) {
    std::size_t forms = 0;
    for (const FormGroup& group : sequence.groups) forms += group.size;
    first_.assign(forms, 0);
    links_.push_back({0, 0});  // none
    for (const SoughtPlaces::Stem& stem : sought.stems) {
      for_each_form(sequence, stem.hash, [&](std::size_t form) {
        for (const SoughtPlaces::Form& wanted : stem.forms) {
          if (fits(sequence, form, {stem.stem, wanted.which, wanted.letters})) {
            add(form, wanted.place);
          }
        }
      });
    }
    if (sought.parts.empty()) return;
    for_each_part(sequence, [&](std::uint32_t code, std::uint32_t form) {
      if (form >= forms) return;
      auto part = std::lower_bound(sought.parts.begin(), sought.parts.end(), code, has_lower_code);
      for (; part != sought.parts.end() && part->code == code; ++part) add(form, part->place);
    });
  }

  template <typename Visit>
  void for_each_place(std::uint32_t form, const Visit& visit) const {
    if (form >= first_.size()) return;
    for (std::uint32_t link = first_[form]; link != 0; link = links_[link].next) {
      visit(links_[link].place);
    }
  }

 private:
  struct Link {
    std::uint32_t place;
    std::uint32_t next;
  };

  static bool has_lower_code(const SoughtPlaces::Part& part, std::uint32_t code) {
    return part.code < code;
  }

  void add(std::size_t form, std::uint32_t place) {
    links_.push_back({place, first_[form]});
    first_[form] = static_cast<std::uint32_t>(links_.size() - 1);
  }

  std::vector<std::uint32_t> first_;  // of each form, index into links_
  std::vector<Link> links_;
};

// Where the places stand in a piece whose first word has the position behind `position`, which is
// led on to its last word.
void add_positions(std::string_view bytes, std::uint8_t regions, const PlacesOfForms& sought,
                   unsigned& position, std::vector<PlaceInItem>& found) {
  std::size_t first = found.size();  // at this position
  FormReader reader(bytes);
  while (reader.next()) {
    if (!reader.is_stacked()) {
      ++position;
      first = found.size();
    }
    sought.for_each_place(reader.form(), [&](std::uint32_t place) {
      const auto begin = found.begin() + static_cast<std::ptrdiff_t>(first);
      const bool known = std::any_of(begin, found.end(),
                                     [place](const PlaceInItem& at) { return at.place == place; });
      if (!known) found.push_back({position, place, regions});
    });
  }
}

using Positions = std::vector<std::vector<unsigned>>;

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

// Which forms are compounds, and of what parts, as a value keeps them.
struct Compounds {
  std::string forms;
  std::string part_codes;
};

Compounds compounds_of(const std::vector<SequenceForm>& forms,
                       const std::vector<std::uint32_t>& order) {
  Compounds compounds;
  compounds.forms.resize((order.size() + 7) / 8);
  for (std::size_t number = 0; number < order.size(); ++number) {
    const std::vector<std::string_view>& parts = forms[order[number]].part_stems;
    if (compounds.part_codes.size() + parts.size() * part_code_bytes > most_in_three_bytes) break;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::uint32_t mark = i + 1 == parts.size() ? last_part : 0;
      append(compounds.part_codes, part_code_of(parts[i]) | mark, part_code_bytes);
    }
    if (parts.empty()) continue;
    char& bits = compounds.forms[number / 8];
    bits = static_cast<char>(static_cast<std::uint8_t>(bits) | 1U << (number % 8));
  }
  if (compounds.part_codes.empty()) compounds.forms.clear();
  return compounds;
}

// The endings of the forms, as a value keeps them.
struct Endings {
  std::string common;  // two a byte
  std::string rare;
  std::string spelled;
};

std::uint8_t number_or_spelled(std::string_view stem, std::string_view word, std::string& spelled) {
  constexpr std::size_t longest = 0xFF;
  if (word.empty()) return no_ending;
  const std::uint8_t ending = number_of_ending(stem, word);
  if (ending != spelled_ending) return ending;
  const std::string_view letters = word.substr(stem.size(), longest);
  if (spelled.size() + letters.size() >= most_in_three_bytes) return no_ending;
  append(spelled, letters.size(), 1);
  spelled.append(letters);
  return ending;
}

Endings endings_of(const std::vector<std::string_view>& stems,
                   const std::vector<SequenceForm>& forms,
                   const std::vector<std::uint32_t>& order) {
  Endings endings;
  endings.common.resize(bytes_of_endings(order.size()));
  for (std::size_t number = 0; number < order.size(); ++number) {
    const SequenceForm& form = forms[order[number]];
    const std::uint8_t ending = number_or_spelled(stems[form.stem], form.word, endings.spelled);
    if (ending >= rare_ending) append(endings.rare, ending, 1);
    const unsigned shift = number % 2 == 0 ? 0 : bits_of_ending;
    char& both = endings.common[number / 2];
    both =
        static_cast<char>(static_cast<std::uint8_t>(both) | std::min(ending, rare_ending) << shift);
  }
  return endings;
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
  const StemCoding coding = coding_for(hashes);
  std::vector<std::uint32_t> codes;
  codes.reserve(forms.size());
  for (const SequenceForm& form : forms) codes.push_back(code_of(hashes[form.stem], coding));
  std::vector<std::uint32_t> order = in_order(codes, pieces);
  const std::size_t form_count = std::min(order.size(), most_in_three_bytes);
  std::vector<std::uint32_t> numbers(forms.size());
  for (std::uint32_t number = 0; number < order.size(); ++number) numbers[order[number]] = number;
  order.resize(form_count);
  std::string tables;
  for (const FormGroup& group : groups_of(form_count)) {
    std::vector<std::uint32_t> of_group;
    of_group.reserve(group.size);
    for (std::size_t i = 0; i < group.size; ++i) of_group.push_back(codes[order[group.first + i]]);
    tables += table_of_codes(of_group, coding);
  }
  const Endings endings = endings_of(stems, forms, order);
  const Compounds compounds = compounds_of(forms, order);
  const unsigned flags = compounds.forms.empty() ? 0 : parts_follow;
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
  value.reserve(header_bytes + headers.size() + tables.size() + endings.common.size() +
                endings.rare.size() + endings.spelled.size() + compounds.forms.size() +
                compounds.part_codes.size() + text.size());
  append(value, coding.salt, 1);
  append(value, flags | coding.low_bytes << bits_of_upper_bits | coding.upper_bits, 1);
  append(value, piece_count, 2);
  append(value, form_count, 3);
  append(value, endings.rare.size(), 3);
  append(value, endings.spelled.size(), 3);
  if (flags != 0) append(value, compounds.part_codes.size(), 3);
  value.append(headers).append(tables).append(endings.common).append(endings.rare);
  value.append(endings.spelled).append(compounds.forms).append(compounds.part_codes);
  return value.append(text);
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
  return any_piece(sequence, [&](std::string_view bytes, std::uint8_t regions) {
    if (!is_in_region(regions, region)) return false;
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
  Positions positions(places.size());
  for (const PlaceInItem& at : positions_in(value, sought_places(places)).found) {
    if (is_in_region(at.regions, region)) positions[at.place].push_back(at.position);
  }
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

SoughtPlaces sought_places(const std::vector<PlaceForms>& places) {
  SoughtPlaces sought;
  for (std::uint32_t place = 0; place < places.size(); ++place) {
    for (const SoughtForm& form : places[place]) {
      if (form.which == SoughtForm::Which::part) {
        sought.parts.push_back({part_code_of(form.stem), place});
        continue;
      }
      auto stem = std::find_if(sought.stems.begin(), sought.stems.end(),
                               [&](const auto& known) { return known.stem == form.stem; });
      if (stem == sought.stems.end()) {
        stem = sought.stems.insert(stem, {form.stem, hash_of_stem(form.stem), {}});
      }
      stem->forms.push_back({form.which, form.letters, place});
    }
  }
  std::stable_sort(sought.parts.begin(), sought.parts.end(),
                   [](const auto& left, const auto& right) { return left.code < right.code; });
  return sought;
}

ItemPositions positions_in(std::string_view value, const SoughtPlaces& places) {
  const Sequence sequence = read(value);
  const PlacesOfForms sought(sequence, places);
  ItemPositions item;
  unsigned position = 0;
  any_piece(sequence, [&](std::string_view bytes, std::uint8_t regions) {
    if (position > 0) position += part_gap;
    const unsigned before = position;
    add_positions(bytes, regions, sought, position, item.found);
    item.words += position - before;
    return false;
  });
  return item;
}

std::vector<bool> places_that_stand(std::string_view value, const std::vector<PlaceForms>& places) {
  std::vector<bool> stand;
  stand.reserve(places.size());
  for (const FormNumbers& forms : forms_at(read(value), places)) stand.push_back(!forms.empty());
  return stand;
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
