// What a run tells at its end: numbers, and the files that a person should know of.
#pragma once

#include <cstdint>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "common/language.h"
#include "indexer/run/items_of_file.h"

namespace dagsorden {

/// A file that was not taken in.
struct FileProblem {
  std::string path;
  std::string code;
  Sentence reason;
  bool is_new = false;     ///< was no problem before
  std::string kept_since;  ///< since when its items are those that it gave before; RFC 3339
};

/// Files are counted twice over: by how they differ from the last run (added, changed, unchanged;
/// together seen) and by what became of them (unsegmented, skipped, failed; the rest are agendas).
struct Summary {
  std::uint64_t files_seen = 0;
  std::uint64_t files_added = 0;
  std::uint64_t files_changed = 0;
  std::uint64_t files_unchanged = 0;
  std::uint64_t files_removed = 0;
  std::uint64_t items_added = 0;
  std::uint64_t items_removed = 0;
  std::uint64_t items_total = 0;
  std::uint64_t masked_numbers = 0;  ///< personal numbers in the files that were read
  FileKinds
      others;  ///< files of forms that are not read, by their endings; not among the files seen
  std::vector<FileProblem> unsegmented;  ///< agendas of no known layout, kept whole
  std::set<std::string>
      attached;  ///< files that are attachments of items, beside what else they are
  std::vector<FileProblem> failures;
  std::vector<FileProblem> skipped;
  double seconds = 0;
  std::string started;  ///< RFC 3339, UTC
  int generation = 0;

  bool has_new_failure() const;
};

/// Counts a file that was found. known: what the database knew of it, or nullptr.
void count_file(Summary& summary, const FileState& state, Change change, const FileState* known);

/// Takes the files that are attachments out of those that were skipped because they are no agenda.
void leave_out_attachments(Summary& summary);

/// One JSON object on one line.
void print_json(std::ostream& out, const Summary& summary);

/// A few lines for people.
void print_text(std::ostream& out, const Summary& summary);

}  // namespace dagsorden
