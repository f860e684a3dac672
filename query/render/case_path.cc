#include "query/render/case_path.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "common/text.h"
#include "query/messages.h"

namespace dagsorden {
namespace {

constexpr std::size_t most_steps = 9;
constexpr std::size_t steps_at_begin = 2;

bool is_light(const std::string& lower) {
  constexpr std::array<std::string_view, 7> light = {"og", "for", "i", "af", "til", "under", "på"};
  return std::find(light.begin(), light.end(), lower) != light.end();
}

std::string initial_of(const std::string& word) {
  std::size_t offset = 0;
  std::string letter;
  append_code_point(letter, static_cast<char32_t>(
                                u_toupper(static_cast<UChar32>(next_code_point(word, offset)))));
  return letter;
}

// "Byråd 2022-2025" → "Byråd".
std::string without_years(std::string body) {
  while (!body.empty() && (is_ascii_digit(body.back()) || body.back() == ' ' ||
                           body.back() == '-' || body.back() == '(' || body.back() == ')')) {
    body.pop_back();
  }
  if (body.ends_with("–")) body.resize(body.size() - std::string_view("–").size());
  return std::string(trim(body));
}

// Bodies that share a short name keep their whole names.
std::map<std::string, std::string> names_of_bodies(const std::vector<Related>& path) {
  std::map<std::string, std::set<std::string>> bodies;
  for (const Related& step : path) {
    if (step.meeting_body) bodies[short_body(*step.meeting_body)].insert(*step.meeting_body);
  }
  std::map<std::string, std::string> names;
  for (const auto& [name, of_name] : bodies) {
    std::set<std::string> without;
    for (const std::string& body : of_name) without.insert(without_years(body));
    for (const std::string& body : of_name) names[body] = without.size() == 1 ? name : body;
  }
  return names;
}

constexpr std::size_t digits_of_year = 4;

std::string year_of(const Related& step) {
  return step.date.value_or("").substr(0, digits_of_year);
}

// "2024-08-14" → "14.08.", with the year "14.08.2024".
std::string day_of(const std::string& date, bool with_year) {
  constexpr std::size_t iso_size = 10;
  if (date.size() != iso_size) return date;
  std::string day = date.substr(8, 2) + "." + date.substr(5, 2) + ".";
  return with_year ? day + date.substr(0, digits_of_year) : day;
}

bool are_of_one_year(const std::vector<Related>& path) {
  return std::all_of(path.begin(), path.end(), [&path](const Related& step) {
    return !step.date || year_of(step) == year_of(path.front());
  });
}

// "ØU 27.08. anbefalet"
std::string step_in_words(const Related& step, const std::string& body, bool with_year) {
  std::string words = body;
  words.append(words.empty() ? "" : " ");
  words += step.date ? day_of(*step.date, with_year) : tr(messages::undated);
  if (step.outcome) words += " " + *step.outcome;
  return words;
}

}  // namespace

std::string short_body(const std::string& printed) {
  const std::string body = without_years(printed);
  const std::string lower = to_lower(body);
  std::string_view rest = body;
  bool ends_so = false;
  for (const std::string_view ending : {"udvalget", "udvalg"}) {
    if (ends_so || !lower.ends_with(ending)) continue;
    rest.remove_suffix(ending.size());
    ends_so = true;
  }
  const bool begins_so = lower.starts_with("udvalg");
  if (!ends_so && !begins_so) return body;
  std::string letters;
  std::string word;
  for (const char byte : std::string(rest) + " ") {
    if (byte != ' ' && byte != '-' && byte != ',' && byte != '/') {
      word.push_back(byte);
      continue;
    }
    if (!word.empty() && !is_light(to_lower(word))) letters += initial_of(word);
    word.clear();
  }
  if (ends_so) letters += "U";
  return count_code_points(letters) < 2 ? body : letters;
}

Snippet case_path_in_words(const std::vector<Related>& path) {
  const std::map<std::string, std::string> names = names_of_bodies(path);
  const std::size_t left_out = path.size() > most_steps ? path.size() - most_steps : 0;
  const bool in_one_year = are_of_one_year(path);
  Snippet line;
  std::string year;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Related& step = path[i];
    const bool is_hit = step.relation == Related::Relation::hit;
    const bool is_left_out = i >= steps_at_begin && i < steps_at_begin + left_out && !is_hit;
    if (is_left_out) {
      if (i == steps_at_begin) line.text += " → …";
      continue;
    }
    if (!line.text.empty()) line.text += " → ";
    const std::size_t begin = count_code_points(line.text);
    const bool with_year = !in_one_year && year_of(step) != year;
    line.text +=
        step_in_words(step, step.meeting_body ? names.at(*step.meeting_body) : "", with_year);
    year = year_of(step);
    if (is_hit) line.highlights.push_back({begin, count_code_points(line.text)});
  }
  return line;
}

}  // namespace dagsorden
