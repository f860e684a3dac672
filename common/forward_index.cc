#include "common/forward_index.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "common/analysis.h"
#include "common/forward_index_format.h"
#include "common/suffix_codes.h"

namespace dagsorden {
namespace {

using namespace forward_index;

// The parts of a value. A truncated value counts as empty.
struct ForwardIndex {
  StemCoding coding;
  std::array<FormGroup, 2> groups;
  std::string_view run_headers;
  std::string_view suffixes;
  std::string_view rare_suffixes;
  std::string_view spelled;
  std::string_view compound_forms;  // one bit per form
  std::string_view part_codes;
  std::string_view runs;

  std::uint8_t common_suffix(std::size_t form) const {
    const auto both = static_cast<std::uint8_t>(suffixes[form / 2]);
    return form % 2 == 0 ? both & rare_suffix : both >> suffix_bits;
  }
};

// Takes bytes off the front of a value.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

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

ForwardIndex read(std::string_view value) {
  ByteReader reader(value);
  ForwardIndex index;
  index.coding.salt = static_cast<unsigned>(reader.take_number(1));
  const auto lengths = static_cast<unsigned>(reader.take_number(1));
  index.coding.upper_bits = lengths & ((1U << counted_bits) - 1);
  index.coding.low_bytes = lengths >> counted_bits & kept_bytes_mask;
  const bool is_ours = index.coding.low_bytes >= 1;
  if (!is_ours) return {};
  const std::size_t run_count = reader.take_number(2);
  const std::size_t form_count = reader.take_number(3);
  const std::size_t rare_count = reader.take_number(3);
  const std::size_t spelled_bytes = reader.take_number(3);
  const bool has_parts = (lengths & parts_follow) != 0;
  const std::size_t part_bytes = has_parts ? reader.take_number(3) : 0;
  index.run_headers = reader.take(run_count * run_header_bytes);
  index.groups = groups_of(form_count);
  for (FormGroup& group : index.groups) {
    group.codes = reader.take(size_of_table(group.size, index.coding));
  }
  index.suffixes = reader.take(bytes_of_suffixes(form_count));
  index.rare_suffixes = reader.take(rare_count);
  index.spelled = reader.take(spelled_bytes);
  if (has_parts) index.compound_forms = reader.take((form_count + 7) / 8);
  index.part_codes = reader.take(part_bytes);
  index.runs = reader.rest();
  return reader.is_whole() ? index : ForwardIndex();
}

std::size_t rare_suffixes_before(const ForwardIndex& index, std::size_t form) {
  std::size_t count = 0;
  for (std::size_t other = 0; other < form; ++other) {
    if (index.common_suffix(other) == rare_suffix) ++count;
  }
  return count;
}

std::string_view spelled_suffix_of(const ForwardIndex& index, std::size_t rare) {
  std::size_t at = 0;
  for (std::size_t other = 0; other < rare && at < index.spelled.size(); ++other) {
    const auto suffix = static_cast<std::uint8_t>(index.rare_suffixes[other]);
    if (suffix == spelled_suffix) at += static_cast<std::uint8_t>(index.spelled[at]) + 1U;
  }
  if (at >= index.spelled.size()) return {};
  return index.spelled.substr(at + 1, static_cast<std::uint8_t>(index.spelled[at]));
}

// The word of a form; empty if it is implied, not written.
std::string word_of_form(const ForwardIndex& index, std::size_t form, std::string_view stem) {
  std::uint8_t suffix = index.common_suffix(form);
  std::string_view spelled;
  if (suffix == rare_suffix) {
    const std::size_t rare = rare_suffixes_before(index, form);
    if (rare >= index.rare_suffixes.size()) return {};
    suffix = static_cast<std::uint8_t>(index.rare_suffixes[rare]);
    if (suffix == no_suffix) return {};
    if (suffix == spelled_suffix) spelled = spelled_suffix_of(index, rare);
  }
  return std::string(stem).append(suffix_of_code(suffix, stem)).append(spelled);
}

bool fits(const ForwardIndex& index, std::size_t form, const WantedForm& wanted) {
  switch (wanted.which) {
    case WantedForm::Which::any:
      return true;
    case WantedForm::Which::word:
      return word_of_form(index, form, wanted.stem) == wanted.letters;
    case WantedForm::Which::prefix:
      return word_of_form(index, form, wanted.stem).starts_with(wanted.letters);
    case WantedForm::Which::inflection: {
      const std::string word = word_of_form(index, form, wanted.stem);
      return derivation_of(word, wanted.stem) == derivation_of(wanted.letters, wanted.stem) &&
             (!is_stop_word(word) || is_stop_word(wanted.letters));
    }
    case WantedForm::Which::informative: {
      const std::string word = word_of_form(index, form, wanted.stem);
      return !is_stop_word(word) && lemma_told_apart(word) == lemma_told_apart(wanted.letters);
    }
    case WantedForm::Which::part:
      break;
  }
  return false;
}

// Calls on_part(code, form) for the parts of all compounds.
template <typename OnPart>
void for_each_part(const ForwardIndex& index, const OnPart& on_part) {
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < index.compound_forms.size(); ++byte) {
    auto bits = static_cast<std::uint8_t>(index.compound_forms[byte]);
    for (; bits != 0; bits &= static_cast<std::uint8_t>(bits - 1)) {
      const auto form = static_cast<std::uint32_t>(byte * 8 + std::countr_zero(bits));
      for (bool is_last = false; !is_last; at += part_code_bytes) {
        if (at + part_code_bytes > index.part_codes.size()) return;
        const std::uint32_t code = number_at(index.part_codes, at, part_code_bytes);
        on_part(code & ~last_part, form);
        is_last = (code & last_part) != 0;
      }
    }
  }
}

// Calls on_form(form) for the forms of a stem.
template <typename OnForm>
void for_each_form(const ForwardIndex& index, std::string_view stem, const OnForm& on_form) {
  const std::uint32_t code = code_of(hash_of_stem(stem), index.coding);
  for (const FormGroup& group : index.groups) {
    const auto [begin, end] = places_of_code(code, group.codes, group.size, index.coding);
    for (std::size_t form = group.first + begin; form < group.first + end; ++form) on_form(form);
  }
}

using FormNumbers = std::vector<std::uint32_t>;

// For each slot, the forms of the item that fit.
std::vector<FormNumbers> forms_at(const ForwardIndex& index, const std::vector<SlotForms>& slots) {
  std::vector<FormNumbers> found(slots.size());
  std::vector<std::pair<std::uint32_t, FormNumbers*>> parts;
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    for (const WantedForm& wanted : slots[slot]) {
      if (wanted.which == WantedForm::Which::part) {
        parts.emplace_back(part_code_of(wanted.stem), &found[slot]);
        continue;
      }
      for_each_form(index, wanted.stem, [&](std::size_t form) {
        if (fits(index, form, wanted)) found[slot].push_back(static_cast<std::uint32_t>(form));
      });
    }
  }
  if (parts.empty()) return found;
  for_each_part(index, [&parts](std::uint32_t code, std::uint32_t form) {
    for (const auto& [part, forms] : parts) {
      if (code == part) forms->push_back(form);
    }
  });
  return found;
}

// The forms that fit slots, and the slots that they fit.
struct FittingForms {
  std::vector<std::uint8_t> fit_any;  // by form; few fit any
  std::array<bool, 256> pass = {};    // by byte: a one-byte form that fits none
  std::vector<std::pair<std::uint32_t, std::uint32_t>> slots;  // form and slot
};

// If a form fits several slots, slots of parts come first; within each kind, the last slot does.
FittingForms fitting_forms(const ForwardIndex& index, const std::vector<SlotForms>& slots) {
  FittingForms fitting;
  std::fill_n(fitting.pass.begin() + 1, least_of_two, true);
  fitting.fit_any.resize(index.groups[0].size + index.groups[1].size);
  const std::vector<FormNumbers> forms = forms_at(index, slots);
  const auto is_of_part = [](const WantedForm& wanted) {
    return wanted.which == WantedForm::Which::part;
  };
  for (const bool of_parts : {true, false}) {
    for (std::size_t slot = slots.size(); slot-- > 0;) {
      if (std::any_of(slots[slot].begin(), slots[slot].end(), is_of_part) != of_parts) continue;
      for (const std::uint32_t form : forms[slot]) {
        if (form >= fitting.fit_any.size()) continue;
        fitting.fit_any[form] = 1;
        if (form < least_of_two) fitting.pass[form + 1] = false;
        fitting.slots.emplace_back(form, static_cast<std::uint32_t>(slot));
      }
    }
  }
  return fitting;
}

// Reads the forms of a run in order.
class FormReader {
 public:
  explicit FormReader(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

  // False at the end.
  bool next() {
    if (at_ == end_) return false;
    is_stacked_ = byte_at(0) == stacked;
    if (is_stacked_ && ++at_ == end_) return false;
    const unsigned first = byte_at(0);
    if (first < first_continuation) {
      form_ = first - 1;
      ++at_;
      return true;
    }
    const unsigned size = first < first_of_six ? 2 : 6;
    if (end_ - at_ < static_cast<std::ptrdiff_t>(size)) return false;
    if (size == 2) {
      form_ = least_of_two + ((first - first_of_two_bytes) << continuation_bits) +
              (byte_at(1) - first_continuation);
    } else {
      form_ = 0;
      for (unsigned i = 1; i < size; ++i) {
        form_ = (form_ << continuation_bits) | (byte_at(i) - first_continuation);
      }
      form_ += least_of_six;
    }
    at_ += size;
    return true;
  }
  // Skips one-byte forms that are among these; returns how many.
  unsigned pass(const std::array<bool, 256>& among) {
    const char* const begin = at_;
    while (at_ != end_ && among[byte_at(0)]) ++at_;
    return static_cast<unsigned>(at_ - begin);
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

// Calls on_run(bytes, field_mask) for each run until it returns true; returns whether it did. Stops
// where the bytes are truncated.
template <typename OnRun>
bool any_run(const ForwardIndex& index, const OnRun& on_run) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < index.run_headers.size(); at += run_header_bytes) {
    const std::size_t size = number_at(index.run_headers, at + 1, 3);
    if (size > index.runs.size() - begin) return false;
    const auto field_mask = static_cast<std::uint8_t>(index.run_headers[at]);
    if (on_run(index.runs.substr(begin, size), field_mask)) return true;
    begin += size;
  }
  return false;
}

bool belongs_to(std::uint8_t fields_of_run, std::uint8_t field_mask) {
  return field_mask == 0 || (fields_of_run & field_mask) != 0;
}

// True if the slots after the first are filled at the following positions. The reader is just past
// a form of the first slot.
bool follows(FormReader reader, const std::vector<FormNumbers>& slots) {
  std::size_t slot = 0;
  bool is_met = true;
  while (reader.next()) {
    if (!reader.is_stacked()) {
      if (!is_met) return false;
      if (++slot == slots.size()) return true;
      is_met = false;
    }
    const FormNumbers& forms = slots[slot];
    is_met = is_met || std::find(forms.begin(), forms.end(), reader.form()) != forms.end();
  }
  return is_met && slot + 1 == slots.size();
}

// Adds the positions at which the slots are filled in a run. `position` is that of the word before
// the run; afterwards, that of the run's last word.
void add_positions(std::string_view bytes, std::uint8_t field_mask, const FittingForms& fitting,
                   unsigned& position, std::vector<SlotPosition>& found) {
  const std::uint8_t* const fit_any = fitting.fit_any.data();
  const std::size_t forms = fitting.fit_any.size();
  unsigned at = position;
  FormReader reader(bytes);
  for (at += reader.pass(fitting.pass); reader.next(); at += reader.pass(fitting.pass)) {
    if (!reader.is_stacked()) ++at;
    if (reader.form() >= forms || fit_any[reader.form()] == 0) continue;
    for (const auto& [form, slot] : fitting.slots) {
      if (form != reader.form()) continue;
      const auto is_other = [at, slot = slot](const SlotPosition& other) {
        return other.position != at || other.slot == slot;
      };
      const auto last = std::find_if(found.rbegin(), found.rend(), is_other);
      const bool is_known = last != found.rend() && last->position == at;
      if (!is_known) found.push_back({at, slot, field_mask});
    }
  }
  position = at;
}

using Positions = std::vector<std::vector<unsigned>>;  // of each slot, ascending

// Assigns a position of its own to each slot. A slot may take the position of another slot that can
// move (augmenting paths: Kuhn 1955, "The Hungarian Method").
class Assignment {
 public:
  Assignment(const Positions& slots, unsigned begin, unsigned end)
      : slots_(slots), begin_(begin), end_(end) {}

  bool is_possible() {
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
      tried_.clear();
      if (!assign(slot)) return false;
    }
    return true;
  }

 private:
  struct Assigned {
    unsigned position;
    std::size_t slot;
  };

  bool assign(std::size_t slot) {
    const std::vector<unsigned>& positions = slots_[slot];
    for (auto at = std::lower_bound(positions.begin(), positions.end(), begin_);
         at != positions.end() && *at < end_; ++at) {
      if (std::find(tried_.begin(), tried_.end(), *at) != tried_.end()) continue;
      tried_.push_back(*at);
      const auto owner =
          std::find_if(assigned_.begin(), assigned_.end(),
                       [at](const Assigned& other) { return other.position == *at; });
      if (owner == assigned_.end()) {
        assigned_.push_back({*at, slot});
        return true;
      }
      const std::size_t index = static_cast<std::size_t>(owner - assigned_.begin());
      if (assign(owner->slot)) {
        assigned_[index].slot = slot;
        return true;
      }
    }
    return false;
  }

  const Positions& slots_;
  unsigned begin_;
  unsigned end_;
  // There are few, so a linear search is fast enough.
  std::vector<Assigned> assigned_;
  std::vector<unsigned> tried_;
};

}  // namespace

std::uint8_t field_mask_of(const Field* field) {
  if (field == nullptr || field->kind != FieldKind::text) return 0;
  unsigned bit = 0;
  for (const Field& other : fields) {
    if (other.id == field->id) break;
    if (other.kind == FieldKind::text) ++bit;
  }
  return static_cast<std::uint8_t>(1U << bit);
}

bool holds_phrase(std::string_view value, const std::vector<SlotForms>& slots,
                  std::uint8_t field_mask) {
  if (slots.empty()) return false;
  const ForwardIndex index = read(value);
  const std::vector<FormNumbers> forms = forms_at(index, slots);
  const auto is_absent = [](const FormNumbers& of_slot) { return of_slot.empty(); };
  if (std::any_of(forms.begin(), forms.end(), is_absent)) return false;
  if (slots.size() == 1 && field_mask == 0) return true;
  std::vector<std::string> firsts;
  for (const std::uint32_t form : forms.front()) append_form(firsts.emplace_back(), form);
  return any_run(index, [&](std::string_view bytes, std::uint8_t fields_of_run) {
    if (!belongs_to(fields_of_run, field_mask)) return false;
    for (const std::string& first : firsts) {
      for (std::size_t at = bytes.find(first); at != std::string_view::npos;
           at = bytes.find(first, at + 1)) {
        if (slots.size() == 1 || follows(FormReader(bytes.substr(at + first.size())), forms)) {
          return true;
        }
      }
    }
    return false;
  });
}

bool holds_near(std::string_view value, const std::vector<SlotForms>& slots, unsigned window,
                std::uint8_t field_mask) {
  Positions positions(slots.size());
  for (const SlotPosition& at : positions_in(value, slots).found) {
    if (belongs_to(at.field_mask, field_mask)) positions[at.slot].push_back(at.position);
  }
  std::vector<unsigned> begins;
  for (const std::vector<unsigned>& of_slot : positions) {
    if (of_slot.empty()) return false;
    begins.insert(begins.end(), of_slot.begin(), of_slot.end());
  }
  std::sort(begins.begin(), begins.end());
  begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
  return std::any_of(begins.begin(), begins.end(), [&](unsigned begin) {
    return Assignment(positions, begin, begin + window).is_possible();
  });
}

ItemPositions positions_in(std::string_view value, const std::vector<SlotForms>& slots) {
  const ForwardIndex index = read(value);
  const FittingForms fitting = fitting_forms(index, slots);
  ItemPositions item;
  unsigned position = 0;
  any_run(index, [&](std::string_view bytes, std::uint8_t field_mask) {
    if (position > 0) position += part_gap;
    const unsigned before = position;
    add_positions(bytes, field_mask, fitting, position, item.found);
    item.words += position - before;
    return false;
  });
  return item;
}

std::vector<bool> slots_present(std::string_view value, const std::vector<SlotForms>& slots) {
  std::vector<bool> present;
  for (const FormNumbers& forms : forms_at(read(value), slots)) present.push_back(!forms.empty());
  return present;
}

std::vector<std::string> surface_forms_of(std::string_view value, std::string_view stem) {
  const ForwardIndex index = read(value);
  std::vector<std::string> words;
  for_each_form(index, stem, [&](std::size_t form) {
    std::string word = word_of_form(index, form, stem);
    if (!word.empty()) words.push_back(std::move(word));
  });
  return words;
}

}  // namespace dagsorden
