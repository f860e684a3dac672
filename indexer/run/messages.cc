#include "indexer/run/messages.h"

#include <algorithm>

namespace dagsorden {
namespace {

bool has_known_files(const std::string& path, const FileStates& known) {
  return std::any_of(known.begin(), known.end(),
                     [&path](const auto& entry) { return lies_under(entry.first, path); });
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
      say("looks like an agenda, but of no known layout: kept whole as one document");
      break;
    case Outcome::skipped:
      if (state.code == "pdf-no-text") {
        say(state.reason + kept);
      } else {
        console.detail(state.path, "left out: " + state.reason + kept);
      }
      break;
    case Outcome::failed:
      say(state.reason + kept);
      break;
  }
}

}  // namespace dagsorden
