#include <algorithm>
#include <numeric>
#include <utility>

#include "common/forward_index.h"
#include "common/forward_index_format.h"
#include "common/suffix_codes.h"

namespace dagsorden {
namespace {

using namespace forward_index;

constexpr std::size_t header_bytes = 16;
constexpr std::size_t most_runs = 0xFFFF;
constexpr std::size_t most_in_three_bytes = 0xFFFFFF;  // bytes of a run and of suffixes; forms

// The forms in the order of their numbers. The most frequent ones come first and take one byte.
// Each of the two groups is sorted by code.
std::vector<std::uint32_t> in_order(const std::vector<std::uint32_t>& codes,
                                    const std::vector<FieldRun>& runs) {
  std::vector<std::size_t> counts(codes.size());
  for (const FieldRun& run : runs) {
    for (const FieldRun::Token& token : run.tokens) ++counts[token.form];
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

// Which forms are compounds, and the codes of their parts.
struct Compounds {
  std::string forms;
  std::string part_codes;
};

Compounds compounds_of(const std::vector<SurfaceForm>& forms,
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

struct Suffixes {
  std::string common;  // two per byte
  std::string rare;
  std::string spelled;
};

std::uint8_t encode_suffix(std::string_view stem, std::string_view word, std::string& spelled) {
  constexpr std::size_t longest = 0xFF;
  if (word.empty()) return no_suffix;
  const std::uint8_t suffix = suffix_code_of(stem, word);
  if (suffix != spelled_suffix) return suffix;
  const std::string_view letters = word.substr(stem.size(), longest);
  if (spelled.size() + letters.size() >= most_in_three_bytes) return no_suffix;
  append(spelled, letters.size(), 1);
  spelled.append(letters);
  return suffix;
}

Suffixes suffixes_of(const std::vector<std::string_view>& stems,
                     const std::vector<SurfaceForm>& forms,
                     const std::vector<std::uint32_t>& order) {
  Suffixes suffixes;
  suffixes.common.resize(bytes_of_suffixes(order.size()));
  for (std::size_t number = 0; number < order.size(); ++number) {
    const SurfaceForm& form = forms[order[number]];
    const std::uint8_t suffix = encode_suffix(stems[form.stem], form.word, suffixes.spelled);
    if (suffix >= rare_suffix) append(suffixes.rare, suffix, 1);
    const unsigned shift = number % 2 == 0 ? 0 : suffix_bits;
    char& both = suffixes.common[number / 2];
    both =
        static_cast<char>(static_cast<std::uint8_t>(both) | std::min(suffix, rare_suffix) << shift);
  }
  return suffixes;
}

}  // namespace

std::string encode_forward_index(const std::vector<std::string_view>& stems,
                                 const std::vector<SurfaceForm>& forms,
                                 const std::vector<FieldRun>& runs) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(stems.size());
  for (const std::string_view stem : stems) hashes.push_back(hash_of_stem(stem));
  const StemCoding coding = coding_for(hashes);
  std::vector<std::uint32_t> codes;
  codes.reserve(forms.size());
  for (const SurfaceForm& form : forms) codes.push_back(code_of(hashes[form.stem], coding));
  std::vector<std::uint32_t> order = in_order(codes, runs);
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
  const Suffixes suffixes = suffixes_of(stems, forms, order);
  const Compounds compounds = compounds_of(forms, order);
  const unsigned flags = compounds.forms.empty() ? 0 : parts_follow;
  const std::size_t run_count = std::min(runs.size(), most_runs);
  std::string headers;
  std::string text;
  for (std::size_t i = 0; i < run_count; ++i) {
    const std::size_t begin = text.size();
    for (const FieldRun::Token& token : runs[i].tokens) {
      constexpr std::size_t widest_token = 7;
      if (text.size() - begin + widest_token > most_in_three_bytes) break;
      if (numbers[token.form] >= form_count) continue;
      if (token.stacked) append(text, stacked, 1);
      append_form(text, numbers[token.form]);
    }
    append(headers, runs[i].field_mask, 1);
    append(headers, text.size() - begin, 3);
  }
  std::string value;
  value.reserve(header_bytes + headers.size() + tables.size() + suffixes.common.size() +
                suffixes.rare.size() + suffixes.spelled.size() + compounds.forms.size() +
                compounds.part_codes.size() + text.size());
  append(value, coding.salt, 1);
  append(value, flags | coding.low_bytes << counted_bits | coding.upper_bits, 1);
  append(value, run_count, 2);
  append(value, form_count, 3);
  append(value, suffixes.rare.size(), 3);
  append(value, suffixes.spelled.size(), 3);
  if (flags != 0) append(value, compounds.part_codes.size(), 3);
  value.append(headers).append(tables).append(suffixes.common).append(suffixes.rare);
  value.append(suffixes.spelled).append(compounds.forms).append(compounds.part_codes);
  return value.append(text);
}

}  // namespace dagsorden
