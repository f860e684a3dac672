#include "indexer/run/report.h"

#include <algorithm>
#include <cmath>

#include "common/item_json.h"
#include "common/language.h"
#include "indexer/danish.h"

namespace dagsorden {
namespace {

// 1234567 → "1,234,567", in Danish "1.234.567".
std::string grouped(std::uint64_t number) {
  const char separator = spoken_language() == Language::danish ? '.' : ',';
  std::string digits = std::to_string(number);
  for (std::size_t place = digits.size(); place > 3; place -= 3)
    digits.insert(place - 3, 1, separator);
  return digits;
}

std::string counted(std::uint64_t number, const std::string& noun) {
  return grouped(number) + " " + noun + (number == 1 ? "" : "s");
}

Json to_json(const std::vector<FileProblem>& problems, bool with_new) {
  Json list = Json::array();
  for (const FileProblem& problem : problems) {
    Json entry;
    entry["path"] = problem.path;
    entry["code"] = problem.code;
    entry["reason"] = problem.reason;
    if (with_new) entry["new"] = problem.is_new;
    if (!problem.kept_since.empty()) entry["kept_since"] = problem.kept_since;
    list.push_back(std::move(entry));
  }
  return list;
}

std::uint64_t sum_of(const FileKinds& kinds) {
  std::uint64_t sum = 0;
  for (const auto& [ending, count] : kinds) sum += count;
  return sum;
}

// "12 files of other kinds: 9 .jpg, 3 .zip", the most first.
std::string in_words(const FileKinds& kinds) {
  std::vector<std::pair<std::string, std::uint64_t>> sorted(kinds.begin(), kinds.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& left, const auto& right) { return left.second > right.second; });
  std::string words = counted(sum_of(kinds), "file") + " of other kinds: ";
  for (const auto& [ending, count] : sorted) {
    if (ending != sorted.front().first) words += ", ";
    words +=
        grouped(count) + " " + (ending.empty() ? in_spoken_language("without ending") : ending);
  }
  return words;
}

double rounded_to_milliseconds(double seconds) { return std::round(seconds * 1000) / 1000; }

}  // namespace

bool Summary::has_new_failure() const {
  return std::any_of(failures.begin(), failures.end(),
                     [](const FileProblem& failure) { return failure.is_new; });
}

void count_file(Summary& summary, const FileState& state, Change change, const FileState* known) {
  ++summary.files_seen;
  if (change == Change::added) ++summary.files_added;
  if (change == Change::changed) ++summary.files_changed;
  if (change == Change::unchanged) ++summary.files_unchanged;
  const bool is_new = known == nullptr || known->outcome != state.outcome;
  const FileProblem problem{state.path, state.code, state.reason, is_new, state.kept_since};
  if (state.outcome == Outcome::unsegmented) summary.unsegmented.push_back(problem);
  if (state.outcome == Outcome::skipped) summary.skipped.push_back(problem);
  if (state.outcome == Outcome::failed) summary.failures.push_back(problem);
}

void leave_out_attachments(Summary& summary) {
  std::vector<FileProblem>& skipped = summary.skipped;
  const auto is_attachment = [&summary](const FileProblem& file) {
    return file.code == "no-agenda" && summary.attached.count(file.path) != 0;
  };
  skipped.erase(std::remove_if(skipped.begin(), skipped.end(), is_attachment), skipped.end());
}

void print_json(std::ostream& out, const Summary& summary) {
  Json json;
  json["files_seen"] = summary.files_seen;
  json["files_added"] = summary.files_added;
  json["files_changed"] = summary.files_changed;
  json["files_unchanged"] = summary.files_unchanged;
  json["files_removed"] = summary.files_removed;
  json["files_unsegmented"] = summary.unsegmented.size();
  json["files_skipped"] = summary.skipped.size();
  json["files_failed"] = summary.failures.size();
  json["files_attached"] = summary.attached.size();
  json["files_other"] = sum_of(summary.others);
  json["items_added"] = summary.items_added;
  json["items_removed"] = summary.items_removed;
  json["items_total"] = summary.items_total;
  json["personal_numbers_masked"] = summary.masked_numbers;
  json["unsegmented"] = Json::array();
  for (const FileProblem& file : summary.unsegmented) {
    json["unsegmented"].push_back({{"path", file.path}});
  }
  json["failures"] = to_json(summary.failures, true);
  json["skipped"] = to_json(summary.skipped, false);
  json["seconds"] = rounded_to_milliseconds(summary.seconds);
  json["started"] = summary.started;
  json["generation"] = summary.generation;
  out << to_line(json) << "\n";
}

void print_text(std::ostream& out, const Summary& summary) {
  const auto line = [&out](const std::string& text) { out << in_spoken_language(text) << "\n"; };
  line(counted(summary.files_seen, "file") + ": " + grouped(summary.files_added) + " new, " +
       grouped(summary.files_changed) + " changed, " + grouped(summary.files_unchanged) +
       " unchanged; " + grouped(summary.files_removed) + " removed");
  line(counted(summary.items_total, "item") + " in the database: " + grouped(summary.items_added) +
       " added, " + grouped(summary.items_removed) + " removed");
  if (summary.masked_numbers > 0) {
    line(counted(summary.masked_numbers, "personal number") +
         " masked (--keep-cpr would keep them)");
  }
  std::string rest;
  const auto tell = [&rest](std::uint64_t number, const std::string& what) {
    if (number == 0) return;
    rest += (rest.empty() ? "" : ", ") + in_spoken_language(grouped(number) + " " + what);
  };
  tell(summary.unsegmented.size(), "of no known layout (kept whole; --list-unsegmented)");
  tell(summary.attached.size(), "attachments of items");
  tell(summary.skipped.size(), "no agenda or without text (left out; --list-skipped)");
  tell(summary.failures.size(), "failed (--list-failed)");
  if (!rest.empty()) line("files: " + rest);
  if (!summary.others.empty()) line(in_words(summary.others));
}

}  // namespace dagsorden
