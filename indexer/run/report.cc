#include "indexer/run/report.h"

#include <algorithm>
#include <cmath>

#include "common/item_json.h"
#include "common/language.h"
#include "indexer/read/failure.h"
#include "indexer/report_texts.h"
#include "indexer/run/console.h"

namespace dagsorden {
namespace {

Json to_json(const std::vector<FileProblem>& problems, bool with_new) {
  Json list = Json::array();
  for (const FileProblem& problem : problems) {
    Json entry;
    entry["path"] = problem.path;
    entry["code"] = problem.code;
    entry["reason"] = problem.reason.in(Language::english);
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

// "12 files of other kinds: 9 .jpg, 3 .zip", most frequent first.
Sentence in_words(const FileKinds& kinds) {
  std::vector<std::pair<std::string, std::uint64_t>> sorted(kinds.begin(), kinds.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& left, const auto& right) { return left.second > right.second; });
  std::vector<Sentence> counts;
  counts.reserve(sorted.size());
  for (const auto& [ending, count] : sorted) {
    counts.push_back(ending.empty() ? texts::without_ending(grouped(count))
                                    : texts::with_ending(grouped(count), ending));
  }
  const std::uint64_t sum = sum_of(kinds);
  const Wording& files = sum == 1 ? texts::other_file : texts::other_files;
  return files(grouped(sum), joined(counts, ", "));
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
    return file.code == failure_code::no_agenda && summary.attached.count(file.path) != 0;
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
  json["meetings_total"] = summary.meetings_total;
  json["personal_numbers_masked"] = summary.masked_numbers;
  json["file_names_with_personal_number"] = summary.personal_names;
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
  const auto line = [&out](const Sentence& text) { out << printable(spoken(text)) << "\n"; };
  const Wording& files = summary.files_seen == 1 ? texts::report_file : texts::report_files;
  line(files(grouped(summary.files_seen), grouped(summary.files_added),
             grouped(summary.files_changed), grouped(summary.files_unchanged),
             grouped(summary.files_removed)));
  const Wording& items = summary.items_total == 1 ? texts::report_item : texts::report_items;
  line(items(grouped(summary.items_total), grouped(summary.items_added),
             grouped(summary.items_removed)));
  if (summary.masked_numbers > 0) {
    const Wording& masked =
        summary.masked_numbers == 1 ? texts::masked_number : texts::masked_numbers;
    line(masked(grouped(summary.masked_numbers)));
  }
  if (summary.personal_names > 0) {
    line(counted(summary.personal_names, texts::personal_name, texts::personal_names));
  }
  std::vector<Sentence> rest;
  const auto report = [&rest](std::uint64_t number, const Wording& one, const Wording& many) {
    if (number > 0) rest.push_back(counted(number, one, many));
  };
  report(summary.unsegmented.size(), texts::of_no_layout, texts::of_no_layout);
  report(summary.attached.size(), texts::attached_one, texts::attached);
  report(summary.failures.size(), texts::failed, texts::failed);
  if (!rest.empty()) line(texts::files(joined(rest, ", ")));
  if (!summary.skipped.empty()) {
    line(counted(summary.skipped.size(), texts::skipped_one, texts::skipped));
  }
  if (!summary.others.empty()) line(in_words(summary.others));
}

}  // namespace dagsorden
