// The command line of dagsorden-index as plain data.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "common/language.h"
#include "indexer/read/find_files.h"
#include "indexer/read/form.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

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
  std::vector<std::string> paths;  ///< as given; with Action::help, the topic
  std::optional<Form> form;        ///< format of standard input (--as)
  std::optional<std::string> files_from;
  std::size_t listed = 0;  ///< how many of paths, counted from the end, come from --files-from
  bool nul_separated = false;
  std::optional<std::string> database;
  ReadOptions read;
  FindOptions find = {};
  bool rebuild = false;
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

/// Parses the arguments, without the name of the program. Throws Error(Fault::usage), which names
/// the option and what it accepts.
IndexOptions parse_options(const std::vector<std::string>& arguments);

/// The main help page, or the page of a topic. Throws Error(Fault::usage), which lists the topics,
/// if there is no such topic.
std::string help_text(const std::optional<std::string>& topic,
                      Language language = Language::english);

}  // namespace dagsorden
