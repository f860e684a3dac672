#include "indexer/run/messages.h"

#include <algorithm>
#include <set>

#include "indexer/read/failure_texts.h"
#include "indexer/report_texts.h"

namespace dagsorden {
namespace {

bool has_known_files(const std::string& path, const FileStates& known) {
  return std::any_of(known.begin(), known.end(),
                     [&path](const auto& entry) { return lies_under(entry.first, path); });
}

// what: the message for a single file; all: the message for many, which names the option that lists
// them.
template <typename What>
void report_new(Console& console, const std::vector<FileProblem>& files, What what,
                const Sentence& all) {
  constexpr std::ptrdiff_t most_named = 10;
  const auto is_new = [](const FileProblem& file) { return file.is_new; };
  const std::ptrdiff_t count = std::count_if(files.begin(), files.end(), is_new);
  if (count > most_named) {
    console.problem(spoken(files_in_words(static_cast<std::uint64_t>(count))), all);
    return;
  }
  for (const FileProblem& file : files) {
    if (file.is_new) console.problem(file.path, what(file));
  }
}

}  // namespace

bool report_listing(Console& console, const Listing& listing, const FileStates& known) {
  bool all_listed = listing.unlisted.empty();
  for (const Unlisted& folder : listing.unlisted) console.problem(folder.path, folder.reason);
  for (const std::string& path : listing.missing) {
    if (has_known_files(path, known)) continue;
    console.problem(path, reasons::no_such_path());
    all_listed = false;
  }
  for (const std::string& path : listing.empty) {
    if (has_known_files(path, known)) continue;
    console.problem(path, texts::nothing_found());
  }
  return all_listed;
}

void report_other_options(const std::vector<IndexedPath>& paths, const Settings& known,
                          Console& console) {
  for (const IndexedPath& indexed : paths) {
    for (const IndexedPath& before : known.paths) {
      if (before.path != indexed.path || options_in_words(before) == options_in_words(indexed)) {
        continue;
      }
      console.problem(indexed.path,
                      texts::other_options(options_in_words(indexed), options_in_words(before)));
      if (before.options.authority == indexed.options.authority) continue;
      // Ids start with the authority.
      console.problem(indexed.path, before.options.authority
                                        ? texts::other_authority_back(*before.options.authority)
                                        : texts::other_authority());
    }
  }
}

void report_idle_excludes(const std::vector<std::string>& excludes, const Listing& listing,
                          const Settings& known, bool quiet, Console& console) {
  // Folders that cannot be listed may hold files that the excludes match.
  if (!listing.missing.empty() || !listing.unlisted.empty()) return;
  const auto was_given_before = [&known](const std::string& glob) {
    return std::any_of(known.paths.begin(), known.paths.end(), [&glob](const IndexedPath& indexed) {
      const std::vector<std::string>& before = indexed.find.excludes;
      return std::find(before.begin(), before.end(), glob) != before.end();
    });
  };
  for (const std::string& glob : std::set<std::string>(excludes.begin(), excludes.end())) {
    if (listing.matched.count(glob) > 0 || (quiet && was_given_before(glob))) continue;
    console.problem("--exclude " + glob, texts::excludes_nothing());
  }
}

void report_file(Console& console, const FileState& state, const FileState* known) {
  const bool is_new = known == nullptr || known->outcome != state.outcome;
  const auto with_kept = [&state](const Sentence& what) {
    if (state.kept_since.empty()) return what;
    const Wording& kept = state.items == 1 ? texts::with_item_kept : texts::with_items_kept;
    return kept(what, state.items, state.kept_since);
  };
  const auto say = [&](const Sentence& what) {
    is_new ? console.problem(state.path, what) : console.detail(state.path, what);
  };
  switch (state.outcome) {
    case Outcome::items:
      if (!state.reason.empty() && (known == nullptr || known->reason != state.reason)) {
        console.problem(state.path, state.reason);
      }
      console.detail(state.path, items_in_words(state.items));
      break;
    case Outcome::unsegmented:
      console.detail(state.path, texts::unsegmented());
      break;
    case Outcome::skipped:
      console.detail(state.path, with_kept(texts::left_out(state.reason)));
      break;
    case Outcome::failed:
      say(with_kept(state.reason));
      break;
  }
}

void report_new_problems(Console& console, const Summary& summary, bool names_skipped) {
  report_new(
      console, summary.unsegmented, [](const FileProblem&) { return texts::unsegmented(); },
      texts::many_unsegmented());
  if (!names_skipped) return;
  report_new(
      console, summary.skipped,
      [](const FileProblem& file) { return texts::left_out(file.reason); }, texts::many_left_out());
}

}  // namespace dagsorden
