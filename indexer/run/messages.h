// Messages about the files and folders of a run.
#pragma once

#include <string>
#include <vector>

#include "indexer/run/console.h"
#include "indexer/run/plan.h"
#include "indexer/run/report.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// Reports PATHs and folders that cannot be listed, and PATHs without files. PATHs that are missing
/// or empty but have known files are left to the prune guard. Returns false if a PATH or folder
/// cannot be listed.
bool report_listing(Console& console, const Listing& listing, const FileStates& known);

/// Reports PATHs whose options differ from the remembered ones, and warns that another authority
/// changes all ids.
void report_other_options(const std::vector<IndexedPath>& paths, const Settings& known,
                          Console& console);

/// Reports excludes from the command line that left nothing out: a mistyped one lets in what it was
/// meant to keep out. If quiet, reports only those that no earlier run had.
void report_idle_excludes(const std::vector<std::string>& excludes, const Listing& listing,
                          const Settings& known, bool quiet, Console& console);

/// Reports a file. known: what the database knew of it, or nullptr. A new failure is a problem;
/// everything else is a detail.
void report_file(Console& console, const FileState& state, const FileState* known);

/// At the end of a run, reports files that are newly unsegmented or newly left out: by name if
/// there are few, else by number with the option that lists them. Files left out only if
/// names_skipped is set.
void report_new_problems(Console& console, const Summary& summary, bool names_skipped);

}  // namespace dagsorden
