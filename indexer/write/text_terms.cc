#include "indexer/write/text_terms.h"

#include <algorithm>
#include <utility>

#include "common/dates.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// "handicap- og …": a word ending in a hyphen shares the head of a compound that follows it.
bool leaves_head_out(std::string_view text, const Token& token) {
  if (token.end >= text.size() || text[token.end] != '-') return false;
  std::size_t next = token.end + 1;
  return next >= text.size() || text[next] == ' ' || text[next] == ',' || text[next] == '/';
}

// The head that tokens[index] leaves out: the last part of the compound that ends the series; empty
// if none follows.
std::string head_left_out(std::string_view text, const std::vector<Token>& tokens,
                          std::size_t index, WordAnalysis& words) {
  constexpr std::size_t longest_series = 6;
  if (!leaves_head_out(text, tokens[index])) return {};
  for (std::size_t i = index + 1; i < tokens.size() && i <= index + longest_series; ++i) {
    if (tokens[i].stacked || leaves_head_out(text, tokens[i]) || is_stop_word(tokens[i].word)) {
      continue;
    }
    return words.analyse(tokens[i].word)->head;
  }
  return {};
}

// A word without the footnote mark that text extraction glued to it: "rammeaftale1" gives the word,
// "20204" the year. Empty if there is no mark.
std::string_view without_footnote(std::string_view word) {
  constexpr std::size_t shortest_word = 5;
  constexpr std::size_t longest_mark = 2;
  constexpr std::size_t year_digits = 4;
  const std::size_t end = word.find_last_not_of("0123456789") + 1;  // 0 if all are digits
  const std::size_t digits = word.size() - end;
  if (end == 0) {
    if (digits != year_digits + 1) return {};
    const bool is_year = word.starts_with("19") || (word.starts_with("20") && word[2] < '5');
    return is_year ? word.substr(0, year_digits) : std::string_view();
  }
  const std::string_view letters = word.substr(0, end);
  const bool is_word = letters.find_first_of("0123456789.,") == std::string_view::npos;
  return is_word && end >= shortest_word && digits >= 1 && digits <= longest_mark
             ? letters
             : std::string_view();
}

// The tokens of a text. A word that may carry a footnote mark is also indexed without it.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens = tokens_with_dates(text);
  for (std::size_t i = tokens.size(); i-- > 0;) {
    const std::string word(without_footnote(tokens[i].word));
    if (word.empty() || tokens[i].stacked) continue;
    tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                  {word, tokens[i].begin, tokens[i].end, true});
  }
  return tokens;
}

}  // namespace

TextTerms::TextTerms(WordAnalysis& words) : analysis_(words) {
  constexpr std::size_t usual_words = 500;
  stem_indexes_.reserve(usual_words);
  known_words_.reserve(usual_words);
}

void TextTerms::Counts::add(std::string_view prefix, Xapian::termcount count) {
  for (auto& [known, of_field] : fields) {
    if (known != prefix) continue;
    of_field += count;
    return;
  }
  fields.emplace_back(prefix, count);
}

std::uint32_t TextTerms::index_of(std::string_view stem) {
  const auto [entry, is_new] =
      stem_indexes_.emplace(stem, static_cast<std::uint32_t>(stems_.size()));
  if (is_new) stems_.push_back(stem);
  return entry->second;
}

std::uint32_t TextTerms::index_of_meant(const std::string& stem) {
  const auto known = stem_indexes_.find(stem);
  return known != stem_indexes_.end() ? known->second : index_of(meant_stems_.emplace_back(stem));
}

TextTerms::GatheredWord& TextTerms::gather(const std::string& word) {
  if (const auto known = known_words_.find(word); known != known_words_.end()) {
    return *known->second;
  }
  GatheredWord& gathered = words_.emplace_back();
  gathered.analysed = analysis_.analyse(word);
  gathered.form = static_cast<std::uint32_t>(forms_.size());
  const AnalysedWord& analysed = *gathered.analysed;
  forms_.push_back({index_of(analysed.stem),
                    analysed.word,
                    {analysed.part_stems.begin(), analysed.part_stems.end()}});
  known_words_.emplace(analysed.word, &gathered);
  return gathered;
}

void TextTerms::add_left_out_head(const AnalysedWord& word, std::string_view head, FieldRun& run) {
  const std::uint32_t stem = index_of_meant(analysis_.stem(std::string(word.word).append(head)));
  const auto [meant, is_new] =
      meant_forms_.try_emplace(stem, MeantForm{static_cast<std::uint32_t>(forms_.size()), 0});
  const auto part = meant_parts_.try_emplace(analysis_.stem(std::string(head))).first;
  if (is_new) forms_.push_back({stem, {}, {part->first}});
  ++meant->second.count;
  ++part->second;
  run.tokens.push_back({meant->second.form, true});
}

void TextTerms::add(std::string_view text, const std::vector<const Field*>& fields) {
  const std::vector<Token> tokens = tokens_of(text);
  if (tokens.empty()) return;
  FieldRun run;
  std::vector<std::string_view> prefixes;
  for (const Field* field : fields) {
    run.field_mask |= field_mask_of(field);
    if (!field->prefix.empty()) prefixes.push_back(field->prefix);
  }
  run.tokens.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    GatheredWord& gathered = gather(tokens[i].word);
    ++gathered.counts.item;
    for (const std::string_view prefix : prefixes) gathered.counts.add(prefix, 1);
    run.tokens.push_back({gathered.form, tokens[i].stacked});
    const std::string head = head_left_out(text, tokens, i, analysis_);
    if (!head.empty()) add_left_out_head(*gathered.analysed, head, run);
  }
  runs_.push_back(std::move(run));
}

void TextTerms::add_to(Xapian::Document& document) const {
  std::vector<Counts> of_stems(stems_.size());
  std::unordered_map<std::string_view, Xapian::termcount> of_parts;
  of_parts.reserve(words_.size());
  for (const GatheredWord& gathered : words_) {
    const Counts& counts = gathered.counts;
    Counts& of_stem = of_stems[forms_[gathered.form].stem];
    of_stem.item += counts.item;
    for (const auto& [prefix, count] : counts.fields) of_stem.add(prefix, count);
    for (const std::string& part : gathered.analysed->part_stems) of_parts[part] += counts.item;
  }
  for (const auto& [stem, meant] : meant_forms_) of_stems[stem].item += meant.count;
  for (const auto& [part, count] : meant_parts_) of_parts[part] += count;
  for (std::size_t i = 0; i < stems_.size(); ++i) {
    document.add_term(stem_term("", stems_[i]), of_stems[i].item);
    for (const auto& [prefix, count] : of_stems[i].fields) {
      document.add_term(stem_term(prefix, stems_[i]), count);
    }
  }
  for (const auto& [part, count] : of_parts) {
    document.add_term(stem_term(prefix::part, part), count);
  }
  document.add_value(slot::forward_index, encode_forward_index(stems_, forms_, runs_));
}

std::set<StemLink> TextTerms::stem_links() const {
  std::set<StemLink> links;
  for (const GatheredWord& gathered : words_) {
    for (const std::string& lemma : gathered.analysed->lemma_stems) {
      links.insert({gathered.analysed->stem, lemma});
    }
  }
  return links;
}

}  // namespace dagsorden
