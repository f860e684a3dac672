#include "indexer/segment/labels.h"

#include <re2/re2.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "common/text.h"
#include "indexer/segment/layout.h"
#include "indexer/segment/layout_words.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

using layout_words::KnownLabel;
using layout_words::LabelEnding;

// How names of bodies end, before an article and a genitive s. Bodies are recognised by these
// endings, never from a list.
constexpr std::string_view body_words[] = {
    "råd",       "nævn",       "forum",     "udvalg",     "komite",         "komité",
    "direktion", "kommission", "magistrat", "bestyrelse", "repræsentation", "repræsentantskab"};
// Words for what a body did, before and after its name: "Beslutning i Økonomiudvalget", "Byrådets
// behandling".
constexpr std::string_view before_bodies[] = {"beslutning", "beslutningen", "beslutninger",
                                              "afgørelse",  "behandling",   "referat",
                                              "udtalelse",  "anbefaling",   "indstilling"};
constexpr std::string_view behind_bodies[] = {"beslutning", "anbefaling", "indstilling",
                                              "behandling", "udtalelse"};
// "Administrationen indstiller", "Det indstilles"
constexpr std::string_view recommending[] = {"indstiller", "foreslår", "anbefaler"};
constexpr std::string_view recommended[] = {"indstilles", "foreslås", "anbefales"};
// A title follows these labels.
constexpr std::string_view title_labels[] = {"emne", "titel", "overskrift", "sagstitel"};
// Endings that words of any meaning may have: "Moleforhold".
constexpr std::string_view broad_endings[] = {"forhold", "baggrund"};
// Words that tell the kind of an unlisted label; the first match wins.
constexpr KnownLabel words_in_labels[] = {{"økonomi", PartKind::economy},
                                          {"bevilling", PartKind::economy},
                                          {"finansiering", PartKind::economy},
                                          {"indstilling", PartKind::recommendation},
                                          {"forslag", PartKind::recommendation},
                                          {"beslutning", PartKind::decision},
                                          {"fremstilling", PartKind::presentation},
                                          {"beskrivelse", PartKind::presentation},
                                          {"høring", PartKind::hearing},
                                          {"inddragelse", PartKind::hearing},
                                          {"lov", PartKind::law},
                                          {"ret", PartKind::law},
                                          {"bilag", PartKind::attachments},
                                          {"resume", PartKind::summary},
                                          {"baggrund", PartKind::background}};

// Longer lines are sentences.
constexpr std::size_t longest_label = 120;

std::string folded(std::string_view text) {
  std::string lower = to_lower(collapse_blanks(text));
  for (std::size_t at = lower.find("é"); at != std::string::npos; at = lower.find("é", at)) {
    lower.replace(at, 2, "e");
  }
  return lower;
}

const std::unordered_map<std::string, PartKind>& labels_by_name() {
  static const auto table = [] {
    std::unordered_map<std::string, PartKind> all;
    for (const KnownLabel& label : layout_words::labels()) all.emplace(label.name, label.kind);
    return all;
  }();
  return table;
}

// Splits a label at "og", "/" and ",": "Høring, udtalelser", "Indledning/Baggrund".
std::vector<std::string> words_of_label(std::string name) {
  for (const std::string_view joint : {" og ", " samt ", "/", ", "}) {
    for (std::size_t at = name.find(joint); at != std::string::npos; at = name.find(joint, at)) {
      name.replace(at, joint.size(), "|");
    }
  }
  std::vector<std::string> words;
  for (const std::string_view word : split(name, '|')) words.emplace_back(trim(word));
  return words;
}

// The kind of a label that is made of known ones, or whose last word tells its kind.
std::optional<PartKind> kind_of_compound(const std::string& name) {
  constexpr std::size_t longest = 60;
  constexpr std::ptrdiff_t most_blanks = 2;
  const bool has_other_signs = std::any_of(name.begin(), name.end(), [](char byte) {
    return is_ascii_digit(byte) || byte == '(' || byte == '"';
  });
  // "Det indstilles, at planen vedtages" is a sentence.
  const bool is_sentence = name.find(" at ") != std::string::npos ||
                           name.find("indstille") != std::string::npos ||
                           (name.ends_with('.') && !name.ends_with("v."));
  // "Bilag A) Sagsfremstilling" names a file.
  const bool is_attachment = name.starts_with("bilag ") && name.find(')') != std::string::npos;
  if (name.size() > longest || has_other_signs || is_sentence || is_attachment) return std::nullopt;
  const auto head_nouns = layout_words::label_endings();
  const auto ends_in_noun = [head_nouns](std::string_view word) {
    return std::any_of(head_nouns.begin(), head_nouns.end(),
                       [word](const LabelEnding& noun) { return word.ends_with(noun.ending); });
  };
  constexpr std::string_view joints[] = {"/", ", ", " og ", " samt "};
  if (!ends_in_noun(name) && !holds_one_of(name, joints)) return std::nullopt;
  const auto& table = labels_by_name();
  const std::vector<std::string> words = words_of_label(name);
  const auto first = table.find(words.front());
  if (words.size() > 1 && first != table.end()) {
    const bool are_labels = std::all_of(
        words.begin() + 1, words.end(),
        [&](const std::string& word) { return table.count(word) > 0 || ends_in_noun(word); });
    const bool is_list =
        name.find('/') != std::string::npos || name.ends_with(" mv.") || name.ends_with(" m.v.");
    if (are_labels || (is_list && first->second != PartKind::decision)) return first->second;
  }
  if (words.size() > 2 || std::count(name.begin(), name.end(), ' ') > most_blanks) {
    return std::nullopt;
  }
  const bool is_one_word = name.find(' ') == std::string::npos;
  for (const LabelEnding& noun : head_nouns) {
    if (is_one_word && is_one_of(noun.ending, broad_endings)) continue;
    if (name.ends_with(noun.ending)) return noun.kind;
  }
  return std::nullopt;
}

LabelStyle style_of(std::string_view text) {
  constexpr std::size_t least_letters = 3;
  return is_in_capitals(text, least_letters) ? LabelStyle::capitals : LabelStyle::mixed;
}

std::optional<Label> known_label(std::string_view text) {
  const auto& table = labels_by_name();
  if (begins_small(text)) return std::nullopt;
  std::string_view head = text;
  std::string_view rest;
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    head = trim(text.substr(0, colon));
    rest = trim(text.substr(colon + 1));
  }
  if (head.size() > longest_label) return std::nullopt;
  const std::string name = folded(head);
  const auto found = table.find(name);
  // An unlisted label must be alone on its line.
  const std::optional<PartKind> kind = found != table.end() ? std::optional(found->second)
                                       : rest.empty()       ? kind_of_compound(name)
                                                            : std::nullopt;
  if (!kind) return std::nullopt;
  Label label{std::string(head), *kind, std::string(rest), style_of(head), {}, {}, false};
  // "Konklusion:" and "Vedtaget:" head a decision; without a colon they are text.
  if (name == "vedtaget" || name == "besluttet" || name == "konklusion") {
    if (head.size() == text.size()) {
      return name == "konklusion" ? std::optional(label) : std::nullopt;
    }
    label.kind = PartKind::decision;
  }
  return label;
}

#define DAY                                                                       \
  "(?:\\d{1,2}\\.? ?(?:\\p{L}+\\.?) ?\\d{4}|\\d{1,2}[-./]\\d{1,2}[-./ ]\\d{2,4}|" \
  "\\d{4}-\\d{2}-\\d{2})"

// "(den 3. maj 2031), pkt. 4": the number that the item had at that meeting.
#define ITEM_THERE "(?:,?\\s*(?:pkt|punkt|sag)\\.?\\s*(?:nr\\.?)?\\s*(?P<item>[\\d.]+))?$"
#define BODY "(?P<body>\\p{L}[\\p{L}\\p{N}.,&/ -]+?)"

std::optional<Label> decision_label(std::string_view text) {
  // "Beslutning i Økonomiudvalget den 3. maj 2031, pkt. 4"
  static const RE2 decision("(?i)^" + any_of(before_bodies) +
                            "(?:\\s+(?:i|fra|af|på|for))?\\s+" BODY
                            "(?:(?:,|\\s+møde)?\\s*(?:den|d\\.|på mødet den)?\\s*" DAY
                            ")?" ITEM_THERE);
  // "Økonomiudvalgets beslutning den 3. maj 2031"
  static const RE2 bodys_decision(
      "(?i)^" BODY "s'? " + any_of(behind_bodies) +
      "(?:\\s*(?:,|i|fra|på)?\\s*(?:mødet|møde)?\\s*(?:den|d\\.)?\\s*" DAY ")?" ITEM_THERE);
  // "Økonomiudvalget, 30-04-2019, pkt. 171"
  static const RE2 body_and_day("(?i)^" BODY
                                "(?:(?:s|s')? møde)?,?\\s*(?:den|d\\.)?\\s*" DAY ITEM_THERE);
  static const RE2 course("(?i)^sagens forløb\\s+" DAY "\\s+(?P<body>[\\p{L}][\\p{L} ,-]+)$");
  // "Beslutning den 3. maj 2031", "Beslutning fra mødet den 3. maj 2031"
  static const RE2 day_of_decision(
      "(?i)^beslutning(?:en|er)?\\s+(?:(?:fra|på) mødet )?(?:den|d\\.|fra)\\s*" DAY "$");
  std::string_view line = trim(text);
  const bool has_colon = line.ends_with(':');
  if (has_colon) line = trim(line.substr(0, line.size() - 1));
  if (line.size() > longest_label || line.ends_with('.') || begins_small(line)) return std::nullopt;
  // The patterns are slow, and each needs a figure or this word.
  const bool may_fit = std::any_of(line.begin(), line.end(), is_ascii_digit) ||
                       line.find("eslutning") != std::string_view::npos ||
                       line.find("ESLUTNING") != std::string_view::npos;
  if (!may_fit) return std::nullopt;
  Label label;
  label.kind = PartKind::decision;
  label.style = style_of(line);
  label.name = std::string(line);
  const bool fits = RE2::FullMatch(line, course, &label.body) ||
                    RE2::FullMatch(line, bodys_decision, &label.body, &label.item_number) ||
                    RE2::FullMatch(line, decision, &label.body, &label.item_number) ||
                    // A body and a date alone may be an entry of a list that says which body treats
                    // the case when.
                    (RE2::FullMatch(line, body_and_day, &label.body, &label.item_number) &&
                     (has_colon || !label.item_number.empty()));
  static const RE2 weekday("(?i),? (?:man|tirs|ons|tors|fre|lør|søn)dag$");
  RE2::Replace(&label.body, weekday, "");
  if (fits && names_body(label.body)) return label;
  label.body.clear();
  label.item_number.clear();
  if (RE2::FullMatch(line, day_of_decision)) return label;
  return std::nullopt;
}

// "Administrationen indstiller til Økonomiudvalget", "Forvaltningen foreslår:", "Det indstilles,
// at": a line that introduces a recommendation, which follows below.
std::optional<Label> recommending_label(std::string_view text) {
  static const RE2 pattern(R"(^(?P<name>(?:Det\s+)" + any_of(recommended) +
                           R"(|\p{Lu}[\p{L} &,-]+?\s)" + any_of(recommending) +
                           R"()(?:\s+(?:til|over\s+for)\s+[\p{L}, -]+?)?)\s*(?:,?\s*at)?[:,;]?$)");
  if (text.size() > longest_label || text.find('.') != std::string_view::npos) return std::nullopt;
  if (!holds_one_of(text, recommending) && !holds_one_of(text, recommended)) return std::nullopt;
  Label label;
  label.kind = PartKind::recommendation;
  label.is_sentence = true;
  if (!RE2::FullMatch(text, pattern, &label.name)) return std::nullopt;
  return label;
}

std::string_view without_genitive(std::string_view name) {
  for (const std::string_view ending : {"ets", "ens", "et", "en", "s"}) {
    if (name.size() > ending.size() + 3 && name.ends_with(ending)) {
      name.remove_suffix(ending.size());
      return name;
    }
  }
  return name;
}

}  // namespace

std::string without_letter_spacing(std::string_view text) {
  std::string joined;
  std::size_t letters = 0;
  for (const std::string_view word : split(text, ' ')) {
    if (count_code_points(word) > 1 && word != trim(word)) return std::string(text);
    const std::size_t size = count_code_points(word);
    if (size > 2 || (size == 2 && !word.ends_with(':'))) return std::string(text);
    joined.append(word);
    ++letters;
  }
  constexpr std::size_t least_letters = 4;
  return letters >= least_letters ? joined : std::string(text);
}

std::optional<Label> read_label(std::string_view text) {
  if (text.empty() || text.size() > 4 * longest_label) return std::nullopt;
  if (std::optional<Label> label = known_label(text)) return label;
  if (text.size() < longest_label && text.size() > 6 && text[1] == ' ') {
    const std::string spaced = without_letter_spacing(text);
    if (spaced.size() != text.size()) {
      if (std::optional<Label> label = known_label(spaced)) return label;
    }
  }
  if (std::optional<Label> label = decision_label(text)) return label;
  return recommending_label(text);
}

bool opens_title(std::string_view label) { return is_one_of(to_lower(label), title_labels); }

PartKind kind_of_label(std::string_view label) {
  const std::optional<Label> read = read_label(label);
  if (read) return read->kind;
  const std::string lower = folded(label);
  for (const KnownLabel& word : words_in_labels) {
    if (lower.find(word.name) == std::string::npos) continue;
    // "Retning" has nothing to do with law, but "Retsgrundlag" does.
    const bool is_other = word.kind == PartKind::law && lower.find("grundlag") == std::string::npos;
    return is_other ? PartKind::other : word.kind;
  }
  return PartKind::other;
}

bool is_same_body(std::string_view left, std::string_view right) {
  const std::string a = folded(left);
  const std::string b = folded(right);
  return without_genitive(a) == without_genitive(b);
}

bool names_body(std::string_view text) {
  static const RE2 body_word("(?i)" + any_of(body_words) + R"((?:e?n|et|met)?s?(?:\P{L}|$))");
  return RE2::PartialMatch(text, body_word) || known_body(text).has_value();
}

}  // namespace dagsorden
