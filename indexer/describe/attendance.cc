#include "indexer/describe/attendance.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/text.h"
#include "indexer/segment/labels.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Labels above the names of those who came, "Øvrige deltagere:", and of those who did not.
constexpr std::string_view before_present[] = {"øvrige", "andre", "desuden", "yderligere",
                                               "eksterne"};
constexpr std::string_view present_labels[] = {
    "mødedeltagere", "deltager",        "deltagere",  "deltagerfortegnelse",
    "deltagerliste", "deltog",          "deltagende", "til stede",
    "tilstede",      "tilstedeværende", "mødt",       "mødte",
    "fremmødt",      "fremmødte",       "medlemmer",  "medlemmerne",
    "gæster",        "suppleanter",     "inviterede", "indbudte",
    "med var"};
// "Fra forvaltningen: Ane Lind"
constexpr std::string_view offices[] = {"forvaltningen", "administrationen", "ledelsen", "kommunen",
                                        "sekretariatet"};
constexpr std::string_view absent_labels[] = {
    "afbud",           "meldt afbud",    "fraværende",    "fravær",    "forfald",
    "lovligt forfald", "ikke til stede", "ikke tilstede", "ikke mødt", "ikke deltagende"};
// "Til stede var Ane Lind og Bo Dam."
constexpr std::string_view present_sentences[] = {"til stede var", "tilstede var", "deltagere var",
                                                  "mødt var"};
constexpr std::string_view absent_sentences[] = {"afbud fra", "fraværende var"};
// Labels before a single name that tell the person's role at the meeting.
constexpr std::string_view roles[] = {"mødeleder",     "ordstyrer",   "dirigent",    "referent",
                                      "sekretær",      "formand",     "næstformand", "borgmester",
                                      "protokolfører", "mødesekretær"};
// Endings of posts that precede a name: "borgmester", "centerchef".
constexpr std::string_view post_endings[] = {
    "mester",       "formand",  "formænd",  "direktør",  "chef",          "leder",    "konsulent",
    "sekretær",     "referent", "medlem",   "suppleant", "stedfortræder", "rådmand",  "mægtig",
    "repræsentant", "revisor",  "advokat",  "præst",     "provst",        "kasserer", "inspektør",
    "koordinator",  "lærer",    "ingeniør", "arkitekt",  "medarbejder",   "fører"};
// Remarks after a name.
constexpr std::string_view absent_remarks[] = {
    "afbud", "fraværende", "ikke til stede", "ikke tilstede", "forfald", "udeblevet", "nej"};
constexpr std::string_view present_remarks[] = {"til stede", "tilstede", "mødt",
                                                "deltog",    "deltager", "ja"};
// Remarks that only say whether somebody came.
constexpr std::string_view bare_remarks[] = {
    "til stede", "tilstede", "afbud", "fraværende",     "mødt",
    "deltog",    "ja",       "nej",   "ikke til stede", "ikke tilstede"};
// Words of headings and places, which are capitalised like names.
constexpr std::string_view other_words[] = {
    "punkter",     "punkt", "sager",   "dagsorden",  "referat",     "møde",
    "lokale",      "sal",   "salen",   "kommune",    "region",      "ingen",
    "alle",        "bilag", "side",    "udvalg",     "udvalget",    "bestyrelse",
    "bestyrelsen", "byråd", "byrådet", "kommission", "kommissionen"};

// What a label above names says about the persons.
struct NamesLabel {
  bool is_present = true;
  std::string role;  ///< "referent", if the label names a role
  std::string rest;  ///< the names after it
};

std::optional<NamesLabel> read_names_label(std::string_view text) {
  static const RE2 present("(?i)^(?:" + any_of(before_present) + " )?(?:" + any_of(present_labels) +
                           R"(|\pL+ ?s medlemmer(?:ne)?|\pL*repræsentanter|fra (?:)" +
                           any_of(offices) + R"(|\pL+erne)))" +
                           R"((?: (?:i|fra|af|på|under|ved) [^:]+| var)?\s*(?::\s*(.*)|)$)");
  static const RE2 absent("(?i)^(?:" + any_of(absent_labels) + R"(|udeblev\pL*))" +
                          "(?: (?:med|uden) (?:afbud|grund)| fra)?" +
                          R"((?: i [^:]+| var)?\s*(?::\s*(.*)|)$)");
  static const RE2 in_sentence("(?i)^(?:(" + any_of(present_sentences) + ")|" +
                               any_of(absent_sentences) + R"()\s+(.+)$)");
  static const RE2 role("(?i)^(" + any_of(roles) + R"()\s*:\s*(.+)$)");
  re2::StringPiece rest;
  std::string word;
  NamesLabel label;
  if (RE2::FullMatch(text, present, &rest)) {
    label.is_present = true;
  } else if (RE2::FullMatch(text, absent, &rest)) {
    label.is_present = false;
  } else if (RE2::FullMatch(text, role, &word, &rest)) {
    label.role = to_lower(word);
  } else if (RE2::FullMatch(text, in_sentence, &word, &rest)) {
    label.is_present = !word.empty();
  } else {
    return std::nullopt;
  }
  label.rest = std::string(trim(rest));
  return label;
}

// "borgmester", "centerchef": such words precede a name and do not belong to it.
bool is_post(std::string_view word) {
  static const RE2 pattern("(?i)^.*" + any_of(post_endings) + "$");
  return RE2::FullMatch(word, pattern);
}

bool is_name_word(std::string_view word) {
  static const RE2 pattern("^\\p{Lu}(?:[\\pL'’-]*\\pL|\\.|[\\pL]*\\.|)$");
  return RE2::FullMatch(word, pattern);
}

bool is_particle(std::string_view word) {
  static const RE2 pattern("^(?:von|van|de|den|der|af|da|el|al|la|di|du|bin|ibn|zu)$");
  return RE2::FullMatch(word, pattern);
}

// Headings and places are capitalised, as names are.
bool is_other_heading(std::string_view text) {
  static const RE2 pattern("(?i)(?:" + any_of(other_words) +
                           R"(|(?:indhold|rådhus|beslutning)\pL*|\pL+rådet)$)");
  // "Pia Nyråd" may be a person; "Handicaprådet" alone is not.
  const bool is_one_word = text.find(' ') == std::string_view::npos;
  return RE2::PartialMatch(text, pattern) || (is_one_word && names_body(text));
}

std::optional<bool> presence_in(std::string_view remark) {
  static const RE2 absent(R"((?i)\b)" + any_of(absent_remarks) + R"(\b)");
  static const RE2 present(R"((?i)\b)" + any_of(present_remarks) + R"(\b)");
  if (RE2::PartialMatch(remark, absent)) return false;
  if (RE2::PartialMatch(remark, present)) return true;
  return std::nullopt;
}

std::string_view without_list_mark(std::string_view text) {
  static const RE2 mark("^(?:\\d{1,2}[.)]|[•·*–—-]|§ ?\\d+-medlem)\\s+");
  re2::StringPiece rest = text;
  RE2::Consume(&rest, mark);
  return rest;
}

// A remark without the punctuation around it; nullopt if nothing remains.
std::optional<std::string> clean_remark(std::string_view text) {
  static const RE2 only_presence("(?i)^" + any_of(bare_remarks) + "$");
  std::string remark(trim(text));
  constexpr std::string_view bounds = ",;:.-–() ";
  while (!remark.empty() && bounds.find(remark.back()) != std::string_view::npos) remark.pop_back();
  std::size_t begin = 0;
  while (begin < remark.size() && bounds.find(remark[begin]) != std::string_view::npos) ++begin;
  remark.erase(0, begin);
  if (remark.empty() || RE2::FullMatch(remark, only_presence)) return std::nullopt;
  return remark;
}

void add_remark(Participant& person, std::string_view text) {
  const std::optional<std::string> remark = clean_remark(text);
  if (!remark) return;
  person.note = person.note ? *person.note + ", " + *remark : *remark;
}

// "(V)", "(Køge)"; "(fra punkt 3)" and "(afbud)" are remarks.
bool belongs_to_name(std::string_view parenthesis) {
  static const RE2 pattern("^\\((?:\\p{Lu}[\\pLæøåÆØÅ -]*)\\)$");
  constexpr std::size_t longest = 40;
  return parenthesis.size() <= longest && RE2::FullMatch(parenthesis, pattern) &&
         !presence_in(parenthesis);
}

// Reads "Borgmester Ane Lind (V) fra punkt 3". A name has at least least_words.
std::optional<Participant> read_person(std::string_view text, bool is_present,
                                       std::size_t least_words) {
  constexpr std::size_t longest = 160;
  text = without_list_mark(trim(text));
  if (text.empty() || text.size() > longest) return std::nullopt;
  const std::vector<std::string_view> words = split(text, ' ');
  std::size_t begin = 0;
  while (begin < words.size() && (!is_name_word(words[begin]) || is_post(words[begin]))) {
    // Only a post may precede the name; in a sentence, more words do.
    constexpr std::size_t most_before = 4;
    if (begin >= most_before || words[begin].find_first_of("0123456789:") != std::string::npos) {
      return std::nullopt;
    }
    ++begin;
  }
  std::size_t end = begin;
  while (end < words.size() &&
         (is_name_word(words[end]) || (end > begin && is_particle(words[end]) &&
                                       end + 1 < words.size() && is_name_word(words[end + 1])))) {
    ++end;
  }
  constexpr std::size_t most_words = 6;
  if (end - begin < least_words || end - begin > most_words) return std::nullopt;
  Participant person;
  person.is_present = is_present;
  for (std::size_t i = begin; i < end; ++i) {
    person.name.append(person.name.empty() ? "" : " ").append(words[i]);
  }
  // The full stop after the last name ends the sentence.
  if (end == words.size() && person.name.ends_with('.')) person.name.pop_back();
  if (is_other_heading(person.name)) return std::nullopt;
  std::string before;
  for (std::size_t i = 0; i < begin; ++i) before.append(words[i]).append(" ");
  add_remark(person, before);
  std::string_view rest =
      end < words.size() ? text.substr(static_cast<std::size_t>(words[end].data() - text.data()))
                         : std::string_view{};
  if (rest.starts_with('(')) {
    const std::size_t close = rest.find(')');
    if (close != std::string_view::npos && belongs_to_name(rest.substr(0, close + 1))) {
      person.name.append(" ").append(rest.substr(0, close + 1));
      rest.remove_prefix(close + 1);
    }
  }
  if (const std::optional<bool> said = presence_in(rest)) person.is_present = *said;
  add_remark(person, rest);
  return person;
}

// Splits at commas and "og" outside of parentheses.
std::vector<std::string> entries_of(std::string_view list) {
  std::vector<std::string> entries(1);
  int depth = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] == '(') ++depth;
    if (list[i] == ')') --depth;
    const std::string_view here = list.substr(i);
    const std::size_t word = depth != 0                   ? 0
                             : here.starts_with(" og ")   ? 4
                             : here.starts_with(" samt ") ? 6
                             : here.starts_with(", ")     ? 2
                             : here.starts_with("; ")     ? 2
                             : here == "," || here == ";" ? 1
                                                          : 0;
    if (word == 0) {
      entries.back().push_back(list[i]);
      continue;
    }
    i += word - 1;
    entries.emplace_back();
  }
  entries.erase(std::remove_if(entries.begin(), entries.end(),
                               [](const std::string& entry) { return trim(entry).empty(); }),
                entries.end());
  return entries;
}

// The persons of a list; empty if anything in it is neither a name nor a remark.
std::vector<Participant> read_list(std::string_view list, const NamesLabel& label,
                                   std::size_t least_words) {
  std::vector<Participant> persons;
  for (const std::string& entry : entries_of(list)) {
    const std::string_view text = trim(entry);
    if (std::optional<Participant> person = read_person(text, label.is_present, least_words)) {
      if (!label.role.empty()) add_remark(*person, label.role);
      persons.push_back(std::move(*person));
      continue;
    }
    if (persons.empty()) return {};
    if (belongs_to_name(text)) {
      persons.back().name.append(" ").append(text);
    } else {
      if (const std::optional<bool> said = presence_in(text)) persons.back().is_present = *said;
      add_remark(persons.back(), text);
    }
  }
  return persons;
}

// The header row of a table of members: "Navn", "Parti", "Til stede".
bool heads_member_table(const Block& block) {
  static const RE2 name("(?i)^(?:navn|medlem|medlemmer|deltagere?|mødedeltager)$");
  return block.kind == BlockKind::table_row && block.cells.size() > 1 &&
         RE2::FullMatch(block.cells.front(), name);
}

std::optional<Participant> read_row(const std::vector<std::string>& cells) {
  if (cells.empty()) return std::nullopt;
  std::optional<Participant> person = read_person(cells.front(), true, 2);
  for (std::size_t i = 1; person && i < cells.size(); ++i) {
    constexpr std::size_t longest_party = 4;
    const std::string_view cell = trim(cells[i]);
    const std::optional<bool> said = presence_in(cell);
    if (said) person->is_present = *said;
    if (!said && !cell.empty() && cell.size() <= longest_party && to_lower(cell) != cell) {
      person->name.append(" (").append(cell).append(")");
    } else {
      add_remark(*person, cell);
    }
  }
  return person;
}

class Attendance {
 public:
  void add(Participant person) {
    for (Participant& known : persons_) {
      if (slug(bare_name(known.name)) != slug(bare_name(person.name))) continue;
      known.is_present = known.is_present && person.is_present;
      if (person.note) add_remark(known, *person.note);
      return;
    }
    persons_.push_back(std::move(person));
  }

  // "Ane Lind forlod mødet efter punkt 5."
  void add_remark_in(std::string_view sentence) {
    static const RE2 remark(
        "^(?: \\(\\p{L}{1,3}\\))?,? ((?:deltog|forlod|ankom|mødte|gik|kom|var) .+)$");
    for (Participant& person : persons_) {
      const std::string_view name = bare_name(person.name);
      if (!sentence.starts_with(name)) continue;
      re2::StringPiece what;
      if (RE2::FullMatch(sentence.substr(name.size()), remark, &what)) {
        add_remark(person, what);
      }
    }
  }

  std::vector<Participant> take() { return std::move(persons_); }

 private:
  std::vector<Participant> persons_;
};

// The list after a label, with the lines that continue it. Leaves `at` on the last of them.
std::string whole_list(const std::vector<Block>& blocks, std::size_t& at, std::string list) {
  constexpr std::size_t full_line = 60;
  while (at + 1 < blocks.size()) {
    const Block& next = blocks[at + 1];
    const bool is_open = list.ends_with(',') || list.ends_with(" og");
    const bool is_wrapped = blocks[at].text.size() >= full_line && !next.after_gap &&
                            next.kind == BlockKind::line && !list.ends_with('.');
    if (!is_open && !is_wrapped) break;
    if (next.text.find(':') != std::string::npos || read_names_label(next.text)) break;
    list += " " + next.text;
    ++at;
  }
  return list;
}

}  // namespace

std::string_view bare_name(std::string_view name) { return trim(name.substr(0, name.find('('))); }

std::vector<Participant> read_attendance(const std::vector<Block>& blocks) {
  Attendance attendance;
  std::optional<NamesLabel> over;  // the label above a list with one name per line
  bool in_table = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (heads_member_table(block)) {
      in_table = true;
      continue;
    }
    if (in_table && block.kind == BlockKind::table_row) {
      if (std::optional<Participant> person = read_row(block.cells)) {
        attendance.add(std::move(*person));
        continue;
      }
    }
    in_table = false;
    std::string text = block.text;
    // "Afbud" and "Ane Lind" may be in two cells.
    if (block.kind == BlockKind::table_row && block.cells.size() == 2) {
      text = block.cells[0] + (block.cells[0].ends_with(':') ? " " : ": ") + block.cells[1];
    }
    if (std::optional<NamesLabel> label = read_names_label(text)) {
      if (label->rest.empty()) {
        over = label;
        continue;
      }
      over.reset();
      const std::string list = whole_list(blocks, i, label->rest);
      for (Participant& person : read_list(list, *label, 1)) attendance.add(std::move(person));
      continue;
    }
    if (over) {
      std::vector<Participant> persons = read_list(text, *over, 2);
      for (Participant& person : persons) attendance.add(std::move(person));
      if (!persons.empty()) continue;
      over.reset();
    }
    attendance.add_remark_in(text);
  }
  return attendance.take();
}

}  // namespace dagsorden
