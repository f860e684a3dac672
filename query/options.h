// Reads the arguments of dagsorden-query: what this run is asked to do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/match/search.h"
#include "query/messages.h"
#include "query/plan/index_context.h"
#include "query/plan/plan_query.h"
#include "query/render/terminal.h"

namespace dagsorden {

enum class Action {
  answer,
  count,
  answer_lines,  ///< queries from standard input
  answer_saved,  ///< queries of a file
  show_item,
  like_item,
  show_history,
  list_values,  ///< of a field
  list_meetings,
  show_help,
  show_version
};
enum class Format { text, short_lines, jsonl, csv, ids };

/// True for the formats that people read.
inline bool is_for_people(Format format) {
  return format == Format::text || format == Format::short_lines;
}

/// True for the actions that name one item.
inline bool is_of_item(Action action) {
  return action == Action::show_item || action == Action::like_item ||
         action == Action::show_history;
}

struct Options {
  Action action = Action::answer;
  std::string help_topic;              ///< brief, options, query, fields
  std::vector<std::string> databases;  ///< --db
  std::string query;                   ///< the words, joined; NFC
  Filters filters;
  Request request;
  Expansions expansions;                  ///< --exact, --without
  std::string item_id;                    ///< of --show, --like, --history (or a case number);
                                          ///< a rank in the last answer until it is resolved
  std::string values_of;                  ///< --values: a field by its English name, or "id"
  std::optional<std::string> saved_file;  ///< --saved
  std::optional<std::string> state_file;  ///< --state
  bool summary = false;                   ///< --summary
  bool each = false;                      ///< --each
  bool changes = false;                   ///< --changes
  bool explain = false;
  Format format = Format::text;
  bool full = false;
  ColorChoice colors = ColorChoice::automatic;
};

/// Throws Error(Fault::usage) for arguments that cannot be read, and if there is no query, no
/// filter and no --all.
Options read_options(const std::vector<std::string>& arguments);

}  // namespace dagsorden
