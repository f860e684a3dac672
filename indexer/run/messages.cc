#include "indexer/run/messages.h"

#include <algorithm>

namespace dagsorden {
namespace {

bool has_known_files(const std::string& path, const FileStates& known) {
  return std::any_of(known.begin(), known.end(),
                     [&path](const auto& entry) { return lies_under(entry.first, path); });
}

constexpr std::string_view of_no_layout =
    "looks like an agenda, but of no known layout: kept whole as one document";
constexpr std::string_view left_out = "left out: ";

// what: of a single file. all: of many, with the option that lists them.
template <typename What>
void tell_new(Console& console, const std::vector<FileProblem>& files, What what,
              const std::string& all) {
  constexpr std::ptrdiff_t most_named = 10;
  const auto is_new = [](const FileProblem& file) { return file.is_new; };
  const std::ptrdiff_t count = std::count_if(files.begin(), files.end(), is_new);
  if (count > most_named) {
    console.problem(std::to_string(count) + " files", all);
    return;
  }
  for (const FileProblem& file : files) {
    if (file.is_new) console.problem(file.path, what(file));
  }
}

}  // namespace

bool tell_listing(Console& console, const Listing& listing, const FileStates& known) {
  bool all_listed = listing.unlisted.empty();
  for (const Unlisted& folder : listing.unlisted) console.problem(folder.path, folder.reason);
  for (const std::string& path : listing.missing) {
    if (has_known_files(path, known)) continue;
    console.problem(path, "no such file or folder");
    all_listed = false;
  }
  for (const std::string& path : listing.empty) {
    if (has_known_files(path, known)) continue;
    console.problem(path, "0 files found: nothing here is of a form that is read (--help files)");
  }
  return all_listed;
}

void tell_file(Console& console, const FileState& state, const FileState* known) {
  const bool is_new = known == nullptr || known->outcome != state.outcome;
  const std::string kept = state.kept_since.empty()
                               ? ""
                               : "; its " + std::to_string(state.items) +
                                     (state.items == 1 ? " item is" : " items are") +
                                     " kept as they were before " + state.kept_since;
  const auto say = [&](const std::string& what) {
    is_new ? console.problem(state.path, what) : console.detail(state.path, what);
  };
  switch (state.outcome) {
    case Outcome::items:
      if (!state.reason.empty() && (known == nullptr || known->reason != state.reason)) {
        console.problem(state.path, state.reason);
      }
      console.detail(state.path,
                     std::to_string(state.items) + (state.items == 1 ? " item" : " items"));
      break;
    case Outcome::unsegmented:
      console.detail(state.path, std::string(of_no_layout));
      break;
    case Outcome::skipped:
      console.detail(state.path, std::string(left_out) + state.reason + kept);
      break;
    case Outcome::failed:
      say(state.reason + kept);
      break;
  }
}

void tell_new_doubts(Console& console, const Summary& summary, bool names_skipped) {
  tell_new(
      console, summary.unsegmented, [](const FileProblem&) { return std::string(of_no_layout); },
      "look like agendas, but of no known layout: each is kept whole as one document; "
      "--list-unsegmented names them");
  if (!names_skipped) return;
  tell_new(
      console, summary.skipped,
      [](const FileProblem& file) { return std::string(left_out) + file.reason; },
      "left out, being no agendas or without text; --list-skipped names them");
}

}  // namespace dagsorden
