// The report at the end of a run: counts, and files that need attention.
#pragma once

#include <cstdint>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "common/language.h"
#include "indexer/run/items_of_file.h"

namespace dagsorden {

/// A file that was not indexed as an agenda.
struct FileProblem {
  std::string path;
  std::string code;
  Sentence reason;
  bool is_new = false;     ///< there was no such problem before
  std::string kept_since;  ///< its items date from before this time, RFC 3339
};

/// Files are counted in two ways: by change since the last run (added, changed, unchanged; together
/// seen), and by outcome (unsegmented, skipped, failed; all others are agendas).
struct Summary {
  std::uint64_t files_seen = 0;
  std::uint64_t files_added = 0;
  std::uint64_t files_changed = 0;
  std::uint64_t files_unchanged = 0;
  std::uint64_t files_removed = 0;
  std::uint64_t items_added = 0;
  std::uint64_t items_removed = 0;
  std::uint64_t items_total = 0;
  std::uint64_t meetings_total = 0;
  std::uint64_t masked_numbers = 0;  ///< personal numbers masked in files that were read
  std::uint64_t personal_names = 0;  ///< read files whose path holds a personal number
  FileKinds others;  ///< files of unsupported forms, by extension; not counted as seen
  std::vector<FileProblem> unsegmented;  ///< agendas of unknown layout, kept whole
  std::set<std::string> attached;        ///< files indexed as attachments, whatever else they are
  std::vector<FileProblem> failures;
  std::vector<FileProblem> skipped;
  double seconds = 0;
  std::string started;  ///< RFC 3339, UTC
  int generation = 0;

  bool has_new_failure() const;
};

/// Counts a file. known: what the database knew of it, or nullptr.
void count_file(Summary& summary, const FileState& state, Change change, const FileState* known);

/// Removes attachments from the files skipped as no agenda.
void leave_out_attachments(Summary& summary);

/// Prints one JSON object on one line.
void print_json(std::ostream& out, const Summary& summary);

/// Prints some lines for people.
void print_text(std::ostream& out, const Summary& summary);

}  // namespace dagsorden
