#include "query/alerts.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/error_texts.h"
#include "common/run_times.h"
#include "query/complain.h"
#include "query/messages.h"
#include "query/saved_searches.h"

namespace dagsorden {
namespace {

// What entered the index from the mark of a search on, which goes before --new-since.
Filters filters_of(const Options& options, const std::string& last_run, const Told* told) {
  Filters filters = options.filters;
  filters.new_until = last_run;
  if (told != nullptr) {
    if (!told->until.empty()) filters.new_after = told->until;
    filters.new_since.reset();
  } else if (!filters.new_since) {
    filters.new_since = "last-run";
  }
  return filters;
}

// Takes out what was told before, and what is above the limit (0: none). Gives what is told of the
// search once the rest is out.
Told keep_untold(Answer& answer, const Told* before, std::size_t limit,
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
  Told told{last_run, {}};
  if (limit > 0 && hits.size() > limit) {
    // The mark goes up to the first item that is left over.
    const auto first_left = hits.begin() + static_cast<std::ptrdiff_t>(limit);
    const auto earliest =
        std::min_element(first_left, hits.end(), [](const Hit& one, const Hit& other) {
          return one.item.first_seen < other.item.first_seen;
        });
    told.until = moved_time(earliest->item.first_seen, std::chrono::seconds(-1));
    if (before != nullptr) told.ids = before->ids;
    for (auto hit = hits.begin(); hit != first_left; ++hit) told.ids.insert(hit->item.id);
    hits.erase(first_left, hits.end());
  }
  for (std::size_t i = 0; i < hits.size(); ++i) hits[i].rank = i + 1;
  return told;
}

// The searches of a file, answered one by one. What was told is remembered only when it is out, and
// up to the last run that came to its end: what a running one adds is told when it has ended.
class Alerts {
 public:
  Alerts(const Options& options, Asker& asker, Teller& teller)
      : options_(options), asker_(asker), teller_(teller) {
    if (options.state_file) told_ = read_told(*options.state_file);
  }

  void tell(const SavedSearch& search, const std::string& last_run) {
    const Told* before = told_before(search, last_run);
    Request request = options_.request;
    request.only_complete = true;
    const std::size_t limit = request.limit;
    if (options_.state_file) request.limit = 0;
    Found found = asker_.find(search.query, filters_of(options_, last_run, before), request);
    Told told{last_run, {}};
    if (options_.state_file) told = keep_untold(found.answer, before, limit, last_run);
    if (found.answer.matched) {
      teller_.tell_heading(search.name);
      teller_.tell_blank_line();
    }
    teller_.tell(found, {std::nullopt, search.name});
    teller_.flush();
    teller_.wait_for_reader();
    told_[search.name] = std::move(told);
  }

  // What a missing shard holds is told when it is there again.
  void remember() {
    if (options_.state_file && !asker_.met_missing_shards()) {
      write_told(*options_.state_file, told_);
    }
  }

 private:
  const Told* told_before(const SavedSearch& search, const std::string& last_run) {
    const auto known = told_.find(search.name);
    if (known == told_.end()) return nullptr;
    // The index was made anew, or its clock set back, by a version that took marks from it.
    if (known->second.until > last_run) {
      complain(say(Message::told_later, {*options_.state_file, search.name}));
      known->second = {};
    }
    return &known->second;
  }

  const Options& options_;
  Asker& asker_;
  Teller& teller_;
  ToldUntil told_;
};

}  // namespace

void tell_alerts(const Options& options, Asker& asker, Teller& teller, Exit& earned) {
  earned = Exit::matched;
  const SavedSearches saved = read_saved_searches(*options.saved_file);
  bool failed = !saved.faults.empty();
  for (const Error& fault : saved.faults) complain(fault);
  Alerts alerts(options, asker, teller);
  const std::string last_run = asker.earliest_last_run();
  if (!last_run.empty()) {  // else the first run has not come to its end
    try {
      for (const SavedSearch& search : saved.searches) {
        try {
          alerts.tell(search, last_run);
        } catch (const Error& error) {
          if (error.fault() != Fault::usage) throw;
          failed = true;
          complain(
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
