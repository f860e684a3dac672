#include "query/alerts.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/error_texts.h"
#include "common/timestamps.h"
#include "query/messages.h"
#include "query/print_error.h"
#include "query/saved_searches.h"
#include "query/state_lock.h"

namespace dagsorden {
namespace {

// Items added since the mark of this search, which takes precedence over --new-since.
Filters filters_of(const Options& options, const std::string& last_run, const Reported* reported) {
  Filters filters = options.filters;
  filters.new_until = last_run;
  if (reported != nullptr) {
    if (!reported->until.empty()) filters.new_after = reported->until;
    filters.new_since.reset();
  } else if (!filters.new_since) {
    filters.new_since = "last-run";
  }
  return filters;
}

// Removes hits that were reported before, and those above the limit (0: no limit). Gives what will
// have been reported once the rest is printed.
Reported keep_unreported(Answer& answer, const Reported* before, std::size_t limit,
                         const std::string& last_run) {
  std::vector<Hit>& hits = answer.hits;
  if (before != nullptr) {
    hits.erase(
        std::remove_if(hits.begin(), hits.end(),
                       [before](const Hit& hit) { return before->ids.count(hit.item.id) > 0; }),
        hits.end());
  }
  if (answer.total) answer.total = hits.size();
  answer.matched = !hits.empty();
  Reported reported{last_run, {}};
  if (limit > 0 && hits.size() > limit) {
    // The mark moves up to the first item that is left for next time.
    const auto first_left = hits.begin() + static_cast<std::ptrdiff_t>(limit);
    const auto earliest =
        std::min_element(first_left, hits.end(), [](const Hit& one, const Hit& other) {
          return one.item.first_seen < other.item.first_seen;
        });
    reported.until = shifted_timestamp(earliest->item.first_seen, std::chrono::seconds(-1));
    if (before != nullptr) reported.ids = before->ids;
    for (auto hit = hits.begin(); hit != first_left; ++hit) reported.ids.insert(hit->item.id);
    hits.erase(first_left, hits.end());
  }
  for (std::size_t i = 0; i < hits.size(); ++i) hits[i].rank = i + 1;
  return reported;
}

// Answers the searches of a file one by one. A hit counts as reported only when it is printed, and
// only up to the last run that finished: what a running one adds is reported when it has finished.
class Alerts {
 public:
  Alerts(const Options& options, SearchSession& session, AnswerPrinter& printer)
      : options_(options), session_(session), printer_(printer) {
    if (!options.state_file) return;
    make_report_state(*options.state_file);
    lock_.emplace(*options.state_file);
    reported_ = read_report_state(*options.state_file);
  }

  void print(const SavedSearch& search, const std::string& last_run) {
    const Reported* before = reported_before(search, last_run);
    Request request = options_.request;
    request.only_complete = true;
    const std::size_t limit = request.limit;
    if (options_.state_file) request.limit = 0;
    Found found = session_.find(search.query, filters_of(options_, last_run, before), request);
    Reported reported{last_run, {}};
    if (options_.state_file) reported = keep_unreported(found.answer, before, limit, last_run);
    if (found.answer.matched) {
      printer_.print_heading(search.name);
      printer_.print_blank_line();
    }
    printer_.print(found, {std::nullopt, search.name});
    printer_.flush();
    printer_.wait_for_reader();
    reported_.searches[search.name] = std::move(reported);
  }

  // Hits of a missing shard are reported when it is back.
  void remember() {
    if (options_.state_file && !session_.met_missing_shards()) {
      write_report_state(*options_.state_file, reported_);
    }
  }

 private:
  const Reported* reported_before(const SavedSearch& search, const std::string& last_run) {
    auto known = reported_.searches.find(search.name);
    if (known == reported_.searches.end() && !reported_.is_lost) return nullptr;
    if (known == reported_.searches.end()) {
      known = reported_.searches.emplace(search.name, Reported()).first;
    }
    // A mark may be later than the index: it was rebuilt, or its clock was set back, by a version
    // that took marks from the clock.
    const bool is_lost = known->second.until.empty();
    if (is_lost || known->second.until > last_run) {
      const Wording& what = is_lost ? messages::mark_lost : messages::told_later;
      print_error(tr(what, {*options_.state_file, search.name}));
      known->second = {};
    }
    return &known->second;
  }

  const Options& options_;
  SearchSession& session_;
  AnswerPrinter& printer_;
  std::optional<StateLock> lock_;
  ReportState reported_;
};

}  // namespace

void print_alerts(const Options& options, SearchSession& session, AnswerPrinter& printer,
                  Exit& earned) {
  earned = Exit::matched;
  const SavedSearches saved = read_saved_searches(*options.saved_file);
  bool failed = !saved.faults.empty();
  for (const Error& fault : saved.faults) print_error(fault);
  Alerts alerts(options, session, printer);
  const std::string last_run = session.earliest_last_run();
  if (!last_run.empty()) {  // else the first run has not come to its end
    try {
      for (const SavedSearch& search : saved.searches) {
        try {
          alerts.print(search, last_run);
        } catch (const Error& error) {
          if (error.fault() != Fault::usage) throw;
          failed = true;
          print_error(
              errors::in_line(*options.saved_file, std::to_string(search.line), error.message()));
        }
      }
    } catch (...) {
      alerts.remember();  // what was told before it
      throw;
    }
    alerts.remember();
  }
  if (failed) earned = Exit::usage;
}

}  // namespace dagsorden
