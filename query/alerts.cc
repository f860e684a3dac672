#include "query/alerts.h"

#include "common/error.h"
#include "query/complain.h"
#include "query/error_messages.h"
#include "query/saved_searches.h"

namespace dagsorden {
namespace {

// What entered the index from the mark of a search on, which goes before --new-since.
Filters filters_of(const SavedSearch& search, const Options& options, const std::string& last_run,
                   const ToldUntil& told) {
  Filters filters = options.filters;
  filters.new_until = last_run;
  const auto mark = told.find(search.name);
  if (mark != told.end()) {
    filters.new_after = mark->second;
    filters.new_since.reset();
  } else if (!filters.new_since) {
    filters.new_since = "last-run";
  }
  return filters;
}

}  // namespace

// What was told is remembered only when it is out, and up to the last run that came to its end:
// what a running one adds is told when it has ended.
void tell_alerts(const Options& options, Asker& asker, Teller& teller, Exit& earned) {
  earned = Exit::matched;
  const std::vector<SavedSearch> searches = read_saved_searches(*options.saved_file);
  ToldUntil told = options.state_file ? read_told(*options.state_file) : ToldUntil();
  const std::string last_run = asker.earliest_last_run();
  if (last_run.empty()) return;  // the first run has not come to its end
  Request request = options.request;
  request.only_complete = true;
  bool failed = false;
  for (const SavedSearch& search : searches) {
    try {
      const Found found =
          asker.find(search.query, filters_of(search, options, last_run, told), request);
      if (found.answer.matched) {
        teller.tell_heading(search.name);
        teller.tell_blank_line();
      }
      teller.tell(found, {std::nullopt, search.name});
      told[search.name] = last_run;
    } catch (const Error& error) {
      if (error.fault() != Fault::usage) throw;
      failed = true;
      complain(*options.saved_file + ":" + std::to_string(search.line) + ": " +
               in_spoken_language(error.what()));
    }
  }
  teller.flush();
  // What a missing shard holds is told when it is there again.
  if (options.state_file && !asker.met_missing_shards()) write_told(*options.state_file, told);
  if (failed) earned = Exit::usage;
}

}  // namespace dagsorden
