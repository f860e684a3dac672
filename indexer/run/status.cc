#include "indexer/run/status.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "common/database.h"
#include "common/error.h"
#include "common/exit_code.h"
#include "common/item_json.h"
#include "common/timestamps.h"
#include "indexer/report_texts.h"
#include "indexer/write/file_state.h"
#include "indexer/write/settings.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using std::chrono::seconds;

struct Status {
  std::string last_run;        ///< RFC 3339; empty if no run has finished
  std::optional<seconds> age;  ///< since the last run
  bool is_in_future = false;   ///< the last run seems to be in the future: a clock was or is wrong
  std::uint64_t items = 0;
  FileStates files;
  Settings settings;
  int generation = 0;
};

Status status_of(const fs::path& folder) {
  const Xapian::Database database = open_for_reading(folder);
  Status status;
  status.last_run = database.get_metadata(metadata::last_run);
  const std::optional<std::time_t> last = parse_timestamp(status.last_run);
  constexpr std::time_t tolerance = 60;  // seconds; another machine's clock may differ
  status.is_in_future = last && *last > std::time(nullptr) + tolerance;
  if (!status.is_in_future) status.age = age_of(status.last_run);
  status.items = item_count(database);
  status.files = all_states(database);
  status.settings = settings_from_json(database.get_metadata(metadata::settings));
  if (const auto current = current_generation(folder)) {
    status.generation = generation_number(*current);
  }
  return status;
}

std::uint64_t count(const FileStates& files, Outcome outcome) {
  std::uint64_t number = 0;
  for (const auto& [path, state] : files) {
    if (state.outcome == outcome) ++number;
  }
  return number;
}

// "26 hours", "3 days".
Sentence in_words(seconds span) {
  constexpr long long minute = 60;
  constexpr long long hour = 60 * minute;
  constexpr long long day = 24 * hour;
  const long long length = span.count();
  if (length >= 2 * day) return texts::days(length / day);
  if (length >= 2 * hour) return texts::hours(length / hour);
  return counted(static_cast<std::uint64_t>(length / minute), texts::one_minute, texts::minutes);
}

void print_json(std::ostream& out, const Status& status, bool is_stale) {
  Json json;
  json["last_run"] = status.last_run.empty() ? Json() : Json(status.last_run);
  json["age_seconds"] = status.age ? Json(status.age->count()) : Json();
  if (status.is_in_future) json["in_future"] = true;
  json["stale"] = is_stale;
  json["items_total"] = status.items;
  json["files_total"] = status.files.size();
  json["files_unsegmented"] = count(status.files, Outcome::unsegmented);
  json["files_skipped"] = count(status.files, Outcome::skipped);
  json["files_failed"] = count(status.files, Outcome::failed);
  json["generation"] = status.generation;
  Json paths = Json::array();
  for (const IndexedPath& indexed : status.settings.paths) paths.push_back(indexed.path);
  json["paths"] = paths;
  out << to_line(json) << "\n";
}

void print_text(std::ostream& out, const Status& status) {
  const auto line = [&out](const Sentence& text) { out << printable(spoken(text)) << "\n"; };
  if (status.last_run.empty()) {
    line(texts::no_last_run());
  } else if (status.is_in_future) {
    line(texts::last_run_in_future(status.last_run));
  } else if (status.age.value_or(seconds(0)) < std::chrono::minutes(1)) {
    line(texts::last_run_now(status.last_run));
  } else {
    line(texts::last_run(status.last_run, in_words(*status.age)));
  }
  line(texts::item_total(grouped(status.items)));
  std::vector<Sentence> files{grouped(status.files.size())};
  const auto report = [&](std::uint64_t number, const Wording& what) {
    if (number > 0) files.push_back(what(grouped(number)));
  };
  report(count(status.files, Outcome::unsegmented), texts::of_no_layout);
  report(count(status.files, Outcome::failed), texts::failed);
  report(std::count_if(status.files.begin(), status.files.end(),
                       [](const auto& entry) { return !entry.second.kept_since.empty(); }),
         texts::with_earlier_items);
  line(texts::files(joined(files, ", ")));
  if (const std::uint64_t skipped = count(status.files, Outcome::skipped); skipped > 0) {
    line(counted(skipped, texts::skipped_one, texts::skipped));
  }
  line(texts::generation(status.generation));
  std::map<std::string, std::size_t> lists;
  for (const IndexedPath& indexed : status.settings.paths) {
    if (!indexed.list.empty()) {
      ++lists[indexed.list];
      continue;
    }
    line(texts::path(indexed.path, options_in_words(indexed)));
  }
  for (const auto& [list, paths] : lists) {
    line(texts::paths_of_list(list, paths));
  }
}

}  // namespace

int print_status(const IndexOptions& options, Console& console, std::ostream& out) {
  const fs::path folder = database_folder(options.database);
  const Status status = status_of(folder);
  const bool is_stale = options.max_age && (!status.age || *status.age > *options.max_age);
  if (options.json_summary) {
    print_json(out, status, is_stale);
  } else if (!options.quiet) {
    std::ostringstream text;
    print_text(text, status);
    out << fitting_terminal(text.str());
  }
  out.flush();
  if (!is_stale) return code_of(Exit::done);
  if (status.is_in_future) {
    console.problem(folder.string(), texts::updated_in_future(status.last_run));
    return code_of(Exit::failed_file);
  }
  console.problem(folder.string(), status.age ? texts::updated_long_ago(in_words(*status.age))
                                              : texts::never_updated());
  return code_of(Exit::failed_file);
}

int list_files(const IndexOptions& options, Outcome outcome, std::ostream& out) {
  const Status status = status_of(database_folder(options.database));
  const bool lists_failed = outcome == Outcome::failed;
  Json list = Json::array();
  for (const auto& [path, state] : status.files) {
    const bool has_outcome = state.outcome == outcome;
    const bool has_kept = lists_failed && !state.kept_since.empty();
    if (!has_outcome && !has_kept) continue;
    const std::string code = has_outcome ? state.code : "no-items";
    const Sentence reason = has_outcome ? state.reason : texts::no_items_any_more();
    if (options.json_summary) {
      list.push_back(Json{{"path", path}});
      if (!code.empty()) list.back()["code"] = code;
      if (!reason.empty()) list.back()["reason"] = reason.in(Language::english);
      if (has_kept) list.back()["kept_since"] = state.kept_since;
      continue;
    }
    const std::string why =
        spoken(has_kept ? texts::with_kept_since(reason, state.kept_since) : reason);
    out << printable(why.empty() ? path : path + ": " + why) << "\n";
  }
  const char* name = lists_failed                  ? "failures"
                     : outcome == Outcome::skipped ? "skipped"
                                                   : "unsegmented";
  if (options.json_summary) out << to_line(Json{{name, list}}) << "\n";
  out.flush();
  return code_of(Exit::done);
}

}  // namespace dagsorden
