// What a run of dagsorden-index is asked to do: its arguments, read.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "common/language.h"
#include "indexer/read/form.h"

namespace dagsorden {

/// What a run is for.
enum class Action {
  update,
  print_items,
  explain_layout,
  dry_run,
  list_failed,
  list_unsegmented,
  list_skipped,
  check,
  status,
  version,
  help
};

struct IndexOptions {
  Action action = Action::update;
  std::vector<std::string> paths;  ///< as given; with Action::help: the topic
  std::optional<Form> form;        ///< of what standard input gives
  std::optional<std::string> files_from;
  std::size_t listed = 0;  ///< so many of paths, the last ones, stand in files_from
  bool nul_separated = false;
  std::optional<std::string> database;
  std::optional<std::string> authority;
  std::vector<std::string> excludes;  ///< globs
  bool follow_links = false;
  bool rebuild = false;
  bool ocr = false;
  bool no_attachments = false;  ///< files beside agendas are no attachments
  bool whole = false;
  bool keep_cpr = false;
  bool no_prune = false;
  unsigned max_prune = 20;  ///< percent
  bool retry_failed = false;
  std::optional<std::chrono::seconds> max_age;
  bool json_summary = false;
  bool quiet = false;
  bool verbose = false;
  std::string progress = "auto";
  unsigned jobs = 1;
};

/// Reads the arguments (without the program's name).
/// Throws Error(Fault::usage) that names the option and what is right.
IndexOptions parse_options(const std::vector<std::string>& arguments);

/// The page of --help, or of one of its topics.
/// Throws Error(Fault::usage) naming the topics where there is no such one.
std::string help_text(const std::optional<std::string>& topic,
                      Language language = Language::english);

}  // namespace dagsorden
