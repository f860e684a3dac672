#include "indexer/run/status.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>
#include <string>

#include "common/database.h"
#include "common/error.h"
#include "common/exit_code.h"
#include "common/item_json.h"
#include "common/run_times.h"
#include "indexer/danish.h"
#include "indexer/write/file_state.h"
#include "indexer/write/settings.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using std::chrono::seconds;

struct Status {
  std::string last_run;        ///< RFC 3339; empty where no run came to its end
  std::optional<seconds> age;  ///< of the last run
  bool is_in_future = false;   ///< the last run began later than now: a clock was or is wrong
  std::uint64_t items = 0;
  FileStates files;
  Settings settings;
  int generation = 0;
};

Status status_of(const fs::path& folder) {
  const Xapian::Database database = open_for_reading(folder);
  Status status;
  status.last_run = database.get_metadata(metadata::last_run);
  const std::optional<std::time_t> last = time_of_run(status.last_run);
  constexpr std::time_t tolerance = 60;  // seconds, where another machine made it
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
std::string in_words(seconds span) {
  constexpr long long minute = 60;
  constexpr long long hour = 60 * minute;
  constexpr long long day = 24 * hour;
  const long long length = span.count();
  const auto counted = [](long long number, const std::string& unit) {
    return std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
  };
  if (length >= 2 * day) return counted(length / day, "day");
  if (length >= 2 * hour) return counted(length / hour, "hour");
  return counted(length / minute, "minute");
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
  const auto line = [&out](const std::string& text) { out << in_spoken_language(text) << "\n"; };
  if (status.last_run.empty()) {
    line("last run: none came to its end");
  } else if (status.is_in_future) {
    line("last run: " + status.last_run + ", which is in the future: a clock was or is wrong");
  } else {
    line("last run: " + status.last_run + ", " + in_words(status.age.value_or(seconds(0))) +
         " ago");
  }
  // Why dagsorden-query counts fewer.
  line("items: " + std::to_string(status.items) +
       " (one of agenda and minutes is two here, one in answers)");
  std::string files = std::to_string(status.files.size());
  const auto tell = [&](std::uint64_t number, const std::string& what) {
    if (number > 0) files += ", " + in_spoken_language(std::to_string(number) + " " + what);
  };
  tell(count(status.files, Outcome::unsegmented),
       "of no known layout (kept whole; --list-unsegmented)");
  tell(count(status.files, Outcome::skipped),
       "no agenda or without text (left out; --list-skipped)");
  tell(count(status.files, Outcome::failed), "failed (--list-failed)");
  tell(std::count_if(status.files.begin(), status.files.end(),
                     [](const auto& entry) { return !entry.second.kept_since.empty(); }),
       "of which earlier items are kept");
  line("files: " + files);
  line("generation: " + std::to_string(status.generation));
  std::map<std::string, std::size_t> lists;
  for (const IndexedPath& indexed : status.settings.paths) {
    if (!indexed.list.empty()) {
      ++lists[indexed.list];
      continue;
    }
    line("PATH: " + printable(indexed.path) + " (" + printable(options_in_words(indexed)) + ")");
  }
  for (const auto& [list, paths] : lists) {
    line("PATHs of --files-from " + printable(list) + ": " + std::to_string(paths));
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
    console.problem(folder.string(), "last brought up to date at " + status.last_run +
                                         ", which is in the future; see to the clock, then run");
    return code_of(Exit::failed_file);
  }
  console.problem(folder.string(), status.age
                                       ? "last brought up to date " + in_words(*status.age) +
                                             " ago; see why the nightly run did not come to its end"
                                       : "no run has come to its end yet");
  return code_of(Exit::failed_file);
}

int list_failed(const IndexOptions& options, std::ostream& out) {
  const Status status = status_of(database_folder(options.database));
  Json list = Json::array();
  for (const auto& [path, state] : status.files) {
    const bool has_failed = state.outcome == Outcome::failed;
    if (!has_failed && state.kept_since.empty()) continue;
    const std::string code = has_failed ? state.code : "no-items";
    const std::string reason = has_failed ? state.reason : "gives no items any more";
    if (options.json_summary) {
      list.push_back(Json{{"path", path}, {"code", code}, {"reason", reason}});
      if (!state.kept_since.empty()) list.back()["kept_since"] = state.kept_since;
    } else {
      const std::string kept =
          state.kept_since.empty() ? "" : "; what it gave before is kept since " + state.kept_since;
      out << printable(path + ": " + in_spoken_language(reason + kept)) << "\n";
    }
  }
  if (options.json_summary) out << to_line(Json{{"failures", list}}) << "\n";
  out.flush();
  return code_of(Exit::done);
}

int list_files(const IndexOptions& options, Outcome outcome, std::ostream& out) {
  const Status status = status_of(database_folder(options.database));
  Json list = Json::array();
  for (const auto& [path, state] : status.files) {
    if (state.outcome != outcome) continue;
    if (!options.json_summary) {
      const std::string why = in_spoken_language(state.reason);
      out << printable(why.empty() ? path : path + ": " + why) << "\n";
      continue;
    }
    list.push_back(Json{{"path", path}});
    if (!state.code.empty()) list.back()["code"] = state.code;
    if (!state.reason.empty()) list.back()["reason"] = state.reason;
  }
  const char* name = outcome == Outcome::skipped ? "skipped" : "unsegmented";
  if (options.json_summary) out << to_line(Json{{name, list}}) << "\n";
  out.flush();
  return code_of(Exit::done);
}

}  // namespace dagsorden
