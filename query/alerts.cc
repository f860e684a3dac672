#include "query/alerts.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/error_texts.h"
#include "common/timestamps.h"
#include "query/messages.h"
#include "query/print_error.h"
#include "query/saved_searches.h"
#include "query/shards/shard.h"

namespace dagsorden {
namespace {

using Marks = std::map<std::string, std::string>;  // of shards, by name

// The marks of a state by identity, since a database may be named differently today. Of several
// marks the earliest counts: a hit is better reported twice than never.
Marks by_identity(const Marks& marks) {
  Marks known;
  for (const auto& [shard, mark] : marks) {
    const auto [entry, is_new] = known.emplace(identity_of(shard), mark);
    if (!is_new) entry->second = std::min(entry->second, mark);
  }
  return known;
}

// The mark of a database that the state does not know. It may be a known database that has moved.
// So items since the earliest known mark are reported, and nothing is lost.
std::optional<std::string> earliest_of(const Marks& known, const std::string& last) {
  std::optional<std::string> earliest;
  for (const auto& [shard, mark] : known) {
    if (!mark.empty() && mark < earliest.value_or(last)) earliest = mark;
  }
  return earliest;
}

// Filters for the items that runs of a shard added since its mark, which takes precedence over
// --new-since. Without a mark: the items of its last run; with an empty one: all items.
Filters filters_of(const Options& options, const std::string& last,
                   const std::optional<std::string>& mark) {
  Filters filters = options.filters;
  filters.new_until = last;
  if (mark) {
    if (!mark->empty()) filters.new_after = *mark;
    filters.new_since.reset();
  } else if (!filters.new_since || *filters.new_since == "last-run") {
    filters.new_since = last;
  }
  return filters;
}

// Adds the hits of this shard.
void add_hits(Found found, const std::string& shard, Found& all) {
  std::vector<Hit>& hits = found.answer.hits;
  hits.erase(std::remove_if(hits.begin(), hits.end(),
                            [&](const Hit& hit) { return found.shard_of(hit) != shard; }),
             hits.end());
  if (all.shards.empty()) {
    all = std::move(found);
  } else {
    std::move(hits.begin(), hits.end(), std::back_inserter(all.answer.hits));
  }
}

void sort_hits(std::vector<Hit>& hits, Sort sort) {
  std::stable_sort(hits.begin(), hits.end(), [sort](const Hit& left, const Hit& right) {
    if (sort == Sort::relevance && left.score != right.score) return left.score > right.score;
    return sort == Sort::oldest ? left.item.date < right.item.date
                                : left.item.date > right.item.date;
  });
}

// An item that has changed counts as another item: it was first seen later.
std::string version_of(const Item& item) { return item.id + " " + item.first_seen; }

// True if the hit was reported. A state of an earlier version has only ids; replaces this one by
// the item's version.
bool was_reported(const Hit& hit, std::set<std::string>& told) {
  const std::string version = version_of(hit.item);
  if (told.erase(hit.item.id) > 0) told.insert(version);
  return told.count(version) > 0;
}

// Removes hits that were reported before and hits above the limit (0: no limit). Updates `told` and
// `marks` to what is reported once the remaining hits are printed. marks: everything up to them was
// found.
void keep_unreported(Found& found, std::size_t limit, Marks& marks, std::set<std::string>& told) {
  std::vector<Hit>& hits = found.answer.hits;
  hits.erase(std::remove_if(hits.begin(), hits.end(),
                            [&told](const Hit& hit) { return was_reported(hit, told); }),
             hits.end());
  if (limit == 0 || hits.size() <= limit) {
    told.clear();
    return;
  }
  const auto first_left = hits.begin() + static_cast<std::ptrdiff_t>(limit);
  for (auto hit = hits.begin(); hit != first_left; ++hit) told.insert(version_of(hit->item));
  for (auto hit = first_left; hit != hits.end(); ++hit) {
    // The mark moves up to the first item that is left for next time.
    std::string& mark = marks[found.shard_of(*hit)];
    mark = std::min(mark, shifted_timestamp(hit->item.first_seen, std::chrono::seconds(-1)));
  }
  hits.erase(first_left, hits.end());
}

// Answers the searches of a file one by one. A hit counts as reported only when it is printed.
// Items that a run adds are reported when the run has finished.
class Alerts {
 public:
  Alerts(const Options& options, SearchSession& session, AnswerPrinter& printer)
      : options_(options), session_(session), printer_(printer) {
    if (!options.state_file) return;
    make_report_state(*options.state_file);
    lock_.emplace(*options.state_file);
    reported_ = read_report_state(*options.state_file);
    for (auto& [name, search] : reported_.searches) search.until_of = by_identity(search.until_of);
  }

  // last: the mark of each shard's last run.
  void print(const SavedSearch& search, const Marks& last) {
    Reported* const before = known_of(search);
    Request request = options_.request;
    request.only_complete = true;
    const std::size_t limit = request.limit;
    if (options_.state_file) request.limit = 0;
    Found found;
    for (const auto& [shard, mark_of_last] : last) {
      const std::optional<std::string> mark = mark_of(search, before, shard, mark_of_last);
      // If no shard has anything new, one shard still gives an answer to print.
      const bool is_told = mark == mark_of_last && options_.state_file;
      if (is_told && (!found.shards.empty() || shard != last.rbegin()->first)) continue;
      add_hits(session_.find(search.query, filters_of(options_, mark_of_last, mark), request),
               shard, found);
    }
    Answer& answer = found.answer;
    if (last.size() > 1) sort_hits(answer.hits, request.sort);
    Reported reported = before != nullptr ? *before : Reported();
    Marks marks = last;
    if (options_.state_file) keep_unreported(found, limit, marks, reported.told);
    if (!options_.state_file && last.size() > 1) keep_page(answer.hits, request);
    if (options_.state_file || last.size() > 1) {
      if (answer.total) answer.total = answer.hits.size();
      answer.matched = !answer.hits.empty();
      for (std::size_t i = 0; i < answer.hits.size(); ++i) answer.hits[i].rank = i + 1;
    }
    if (session_.shard_count() == 1 && reported.until_of.empty()) {
      reported.until = marks.begin()->second;
    } else {
      for (auto& [shard, mark] : marks) reported.until_of[identity_of(shard)] = std::move(mark);
    }
    if (answer.matched) {
      printer_.print_heading(search.name);
      printer_.print_blank_line();
    }
    printer_.print(found, {std::nullopt, search.name});
    printer_.flush();
    printer_.wait_for_reader();
    reported_.searches[search.name] = std::move(reported);
  }

  // Writes nothing if a shard was missing: its hits are reported when it is back.
  void remember() {
    if (options_.state_file && !session_.met_missing_shards()) {
      write_report_state(*options_.state_file, reported_);
    }
  }

 private:
  Reported* known_of(const SavedSearch& search) {
    const auto known = reported_.searches.find(search.name);
    if (known != reported_.searches.end()) return &known->second;
    return reported_.is_lost ? &reported_.searches[search.name] : nullptr;
  }

  // The mark of the shard up to which the search was reported. Nothing for a new search or shard;
  // empty if the mark is lost.
  std::optional<std::string> mark_of(const SavedSearch& search, const Reported* before,
                                     const std::string& shard, const std::string& last) {
    if (before == nullptr) return std::nullopt;
    const auto known = before->until_of.find(identity_of(shard));
    if (known == before->until_of.end() && before->until.empty() && !before->until_of.empty()) {
      return earliest_of(before->until_of, last);
    }
    const std::string mark = known != before->until_of.end() ? known->second : before->until;
    // A mark may be later than the index if a version that took marks from the clock rebuilt the
    // index or met a clock that was set back.
    if (!mark.empty() && mark <= last) return mark;
    const Wording& what = mark.empty() ? messages::mark_lost : messages::told_later;
    const std::string message = tr(what, *options_.state_file, search.name);
    if (said_.insert(message).second) print_error(message);
    return "";
  }

  const Options& options_;
  SearchSession& session_;
  AnswerPrinter& printer_;
  std::optional<StateLock> lock_;
  ReportState reported_;
  std::set<std::string> said_;
};

}  // namespace

void print_alerts(const Options& options, SearchSession& session, AnswerPrinter& printer,
                  Exit& earned) {
  earned = Exit::matched;
  const SavedSearches saved = read_saved_searches(*options.saved_file);
  bool failed = !saved.faults.empty();
  for (const Error& fault : saved.faults) print_error(fault);
  Alerts alerts(options, session, printer);
  const Marks last = session.last_marks();
  if (!last.empty()) {  // otherwise the first run has not finished
    try {
      for (const SavedSearch& search : saved.searches) {
        try {
          alerts.print(search, last);
        } catch (const Error& error) {
          if (error.fault() != Fault::usage) throw;
          failed = true;
          print_error(errors::in_line(*options.saved_file, search.line, error.message()));
        }
      }
    } catch (...) {
      alerts.remember();  // what was reported before the error
      throw;
    }
    alerts.remember();
  }
  if (failed) earned = Exit::usage;
}

}  // namespace dagsorden
