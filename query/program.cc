#include "query/program.h"

#include <chrono>
#include <iostream>
#include <set>

#include "common/database.h"
#include "common/error.h"
#include "common/run_times.h"
#include "common/text.h"
#include "query/help.h"
#include "query/messages.h"
#include "query/render/facet_bars.h"
#include "query/render/json_lines.h"
#include "query/render/listing.h"
#include "query/render/pager.h"
#include "query/render/reading.h"
#include "query/saved_searches.h"
#include "query/search/history.h"
#include "query/search/likeness.h"
#include "query/search/suggestion.h"
#include "query/shards/fresh_shards.h"
#include "query/shards/missing_shards.h"
#include "query/understand/index_words.h"
#include "query/understand/user_tables.h"

namespace dagsorden {
namespace {

// An answer with what it takes to show it.
struct Found {
  Answer answer;
  std::vector<Leaf> leaves;
  std::string suggestion;  // where nothing matched
};

std::vector<std::string> databases_of(const Options& options) {
  if (!options.databases.empty()) return options.databases;
  return {database_folder(std::nullopt).string()};
}

class Program {
 public:
  explicit Program(const Options& options)
      : options_(options),
        list_(shards_named(databases_of(options))),
        shards_(states_of(list_.shards)),
        user_tables_(options.expansions.synonyms ? read_user_tables(list_.table_folders)
                                                 : std::vector<WordTable>()),
        out_(Output::Stream::standard_output, options.colors),
        err_(Output::Stream::standard_error) {}

  Exit run() {
    Exit earned = Exit::nothing;
    try {
      switch (options_.action) {
        case Action::answer_lines:
          answer_lines(earned);
          break;
        case Action::answer_saved:
          answer_saved(earned);
          break;
        case Action::show_item:
          show_item();
          earned = Exit::matched;
          break;
        case Action::like_item:
          tell(like_item(), {}, earned);
          break;
        case Action::show_history:
          show_history();
          earned = Exit::matched;
          break;
        default:
          tell(find(options_.query, options_.filters, options_.request), {}, earned);
      }
      out_.flush();
    } catch (const ClosedPipe&) {
      out_.forget();
    }
    return some_partial_ && earned != Exit::usage ? Exit::partial : earned;
  }

 private:
  // What ask(open) finds, and the shards that are missing from it.
  template <typename Ask>
  Found ask_shards(Ask ask) {
    Found found = with_fresh_shards(shards_, [&](const OpenShards& open) {
      warn_of_other_analyzers(open);
      warn_of_age(open);
      return ask(open);
    });
    const std::vector<Notice> missing = missing_shard_notices(shards_);
    found.answer.notices.insert(found.answer.notices.begin(), missing.begin(), missing.end());
    return found;
  }

  // The same for what has no place for notices.
  template <typename Read>
  auto read_shards(Read read) {
    auto result = with_fresh_shards(shards_, read);
    for (const Notice& notice : missing_shard_notices(shards_)) {
      some_partial_ = true;
      complain(notice.message);
    }
    return result;
  }

  IndexContext context_of(const OpenShards& open) {
    return {open.all,     stemmer_,  today(),       options_.expansions,
            user_tables_, open.each, open.all_local};
  }

  Found find(const std::string& query, const Filters& filters, Request request) {
    return ask_shards([&](const OpenShards& open) {
      const Xapian::Database& database = open.all;
      Understood understood = understand(query, filters, context_of(open));
      if (options_.explain) add_explanations(understood);
      Found found;
      if (options_.action == Action::count) {
        found.answer = count(database, understood, request.facets);
      } else {
        request.with_total = options_.format == Format::text || options_.summary;
        request.with_word_scores = options_.explain;
        request.may_prune = open.may_prune();
        found.answer = search(database, understood, request);
      }
      found.leaves = understood.leaves;
      if (!found.answer.matched) found.suggestion = suggestion_for(database, understood);
      return found;
    });
  }

  Found like_item() {
    return ask_shards([&](const OpenShards& open) {
      const FoundItem item = item_with_id(open.all, options_.item_id);
      Understood likeness = understood_likeness(open.all, item);
      likeness.filters = understand("", options_.filters, context_of(open)).filters;
      Request request = options_.request;
      request.may_prune = open.may_prune();
      return Found{items_like(open.all, item, likeness, request), likeness.leaves, {}};
    });
  }

  void show_item() {
    const FoundItem found = read_shards(
        [&](const OpenShards& open) { return item_with_id(open.all, options_.item_id); });
    if (options_.format == Format::jsonl) {
      out_.write_json(to_line(item_line(found.item)));
    } else if (options_.format == Format::ids) {
      out_.write({{found.item.id}});
    } else {
      const std::vector<Line> lines = pages_of(found, terminal_width());
      const Pager pager;
      for (const Line& line : lines) out_.write(line);
      out_.flush();
    }
  }

  void show_history() {
    const std::vector<CourseItem> course =
        read_shards([&](const OpenShards& open) { return course_of(open.all, options_.item_id); });
    std::size_t rank = 0;
    for (const CourseItem& step : course) {
      Hit hit;
      hit.rank = ++rank;
      hit.item = step.found.item;
      hit.also = step.found.also;
      hit.reasons = step.reasons;
      write_hit(hit, {}, {});
    }
  }

  void tell(const Found& found, const Question& question, Exit& earned) {
    if (found.answer.matched) earned = Exit::matched;
    if (is_partial(found.answer.notices)) some_partial_ = true;
    if (options_.action == Action::count) {
      write_count(found.answer, question);
    } else {
      write_notices(found.answer, question);
      for (const Hit& hit : found.answer.hits) write_hit(hit, found.leaves, question);
    }
    write_end(found.answer, question);
    if (!found.answer.matched && options_.action != Action::answer_saved) {
      out_.flush();
      const std::string what = question.query ? say(Message::nothing_matches_for, {*question.query})
                                              : say(Message::nothing_matches);
      if (is_partial(found.answer.notices)) {
        complain(say(Message::in_what_answered, {what}));  // a missing one may hold the word
      } else {
        complain(found.suggestion.empty() ? what : what + "; " + found.suggestion);
      }
    }
  }

  // One query a line of standard input; a line that cannot be answered is named and passed over.
  void answer_lines(Exit& earned) {
    bool failed = false;
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
      const std::string query = to_nfc(trim(line));
      if (query.empty()) continue;
      if (options_.format == Format::text) out_.write({{query, Style::heading}});
      try {
        tell(find(query, options_.filters, options_.request), {query, std::nullopt}, earned);
      } catch (const Error& error) {
        if (error.fault() != Fault::usage) throw;
        failed = true;
        complain("line " + std::to_string(number) + ": " + error.what());
      }
      out_.flush();
    }
    if (failed) earned = Exit::usage;
  }

  // What is new for each saved search. What was told is remembered only when it is out, and up to
  // the last run that came to its end: what a running one adds is told when it has ended.
  void answer_saved(Exit& earned) {
    earned = Exit::matched;
    const std::vector<SavedSearch> searches = read_saved_searches(*options_.saved_file);
    ToldUntil told = options_.state_file ? read_told(*options_.state_file) : ToldUntil();
    const std::string last_run =
        read_shards([&](const OpenShards& open) { return earliest_last_run(context_of(open)); });
    if (last_run.empty()) return;  // the first run has not come to its end
    bool failed = false;
    for (const SavedSearch& search : searches) {
      try {
        tell_new(search, last_run, told, earned);
        told[search.name] = last_run;
      } catch (const Error& error) {
        if (error.fault() != Fault::usage) throw;
        failed = true;
        complain(*options_.saved_file + ":" + std::to_string(search.line) + ": " + error.what());
      }
    }
    out_.flush();
    // What a missing shard holds is told when it is there again.
    if (options_.state_file && !some_partial_) write_told(*options_.state_file, told);
    if (failed) earned = Exit::usage;
  }

  void tell_new(const SavedSearch& search, const std::string& last_run, const ToldUntil& told,
                Exit& earned) {
    Filters filters = options_.filters;
    filters.new_until = last_run;
    const auto mark = told.find(search.name);
    if (mark != told.end()) {
      filters.new_after = mark->second;
      filters.new_since.reset();
    } else if (!filters.new_since) {
      filters.new_since = "last-run";
    }
    Request request = options_.request;
    request.only_complete = true;
    const Found found = find(search.query, filters, request);
    if (options_.format == Format::text && found.answer.matched) {
      out_.write({{search.name, Style::heading}});
      out_.write({});
    }
    tell(found, {std::nullopt, search.name}, earned);
  }

  void write_count(const Answer& answer, const Question& question) {
    if (options_.format == Format::jsonl) {
      write_notices(answer, question);
      return;
    }
    for (const Notice& notice : answer.notices) complain(notice.message);
    out_.write({{std::to_string(answer.total.value_or(0))}});
  }

  void write_notices(const Answer& answer, const Question& question) {
    if (options_.action == Action::answer_saved && !answer.matched) return;
    for (const Notice& notice : answer.notices) {
      if (options_.format == Format::jsonl) {
        out_.write_json(to_line(notice_line(notice, question)));
      } else if (options_.format == Format::ids || notice.kind == missing_shard) {
        complain(notice.message);
      } else if (answer.matched || notice.kind == "explanation") {
        out_.write({{notice.message, Style::warning}});
        out_.write({});
      }
    }
  }

  void write_hit(const Hit& hit, const std::vector<Leaf>& leaves, const Question& question) {
    if (options_.format == Format::ids) {
      out_.write({{hit.item.id, Style::plain, file_address(hit.item.source.path)}});
    } else if (options_.format == Format::jsonl) {
      const Snippet snippet = snippet_of(hit.item, leaves, usual_snippet_length, stemmer_);
      out_.write_json(to_line(hit_line(hit, snippet, options_.full, question)));
    } else {
      const std::size_t width = terminal_width();
      const ListedHit listed{hit, marked_title(hit.item, leaves, stemmer_),
                             snippet_of(hit.item, leaves, snippet_length(width), stemmer_)};
      for (const Line& line : lines_of(listed, width)) out_.write(line);
    }
  }

  // Facets, and how many more there are; in JSON the summary.
  void write_end(const Answer& answer, const Question& question) {
    const bool is_summed_up =
        options_.summary || options_.action == Action::count || !options_.request.facets.empty();
    if (options_.format == Format::jsonl && is_summed_up) {
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin_;
      out_.write_json(to_line(summary_line(answer, took.count(), question)));
    } else if (options_.format == Format::text) {
      for (const Facet& facet : answer.facets) {
        for (const Line& line : lines_of(facet, terminal_width())) out_.write(line);
      }
      if (options_.action == Action::count) return;
      for (const Line& line : footer_of(answer, options_.request)) out_.write(line);
    }
  }

  // They answer all the same; the next run of dagsorden-index mends them.
  void warn_of_other_analyzers(const OpenShards& open) {
    for (std::size_t i = 0; i < open.each.size(); ++i) {
      if (version_of(open.names[i], open.each[i]) == DatabaseVersion::ours) continue;
      if (!warned_of_.insert(open.names[i]).second) continue;
      complain(open.names[i] + ": " + versions_in_words(open.each[i]) +
               "; less may be found until dagsorden-index has run");
    }
  }

  void warn_of_age(const OpenShards& open) {
    constexpr std::chrono::hours day(24);
    for (std::size_t i = 0; i < open.each.size(); ++i) {
      const auto age = age_of(open.each[i].get_metadata(metadata::last_run));
      if (!age || *age < 2 * day || !told_age_of_.insert(open.names[i]).second) continue;
      const std::string which = shards_.size() == 1 ? say(Message::the_index) : open.names[i];
      complain(say(Message::index_age, {which, std::to_string(*age / day)}));
    }
  }

  void complain(const std::string& sentence) {
    err_.write({{"dagsorden-query: " + sentence}});
    err_.flush();
  }

  const Options& options_;
  ShardList list_;
  std::vector<ShardState> shards_;
  std::vector<WordTable> user_tables_;
  Stemmer stemmer_;
  Output out_;
  Output err_;
  std::set<std::string> warned_of_;
  std::set<std::string> told_age_of_;
  bool some_partial_ = false;  // from some answer a shard is missing
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace

Exit run(const Options& options) {
  if (options.action == Action::show_help || options.action == Action::show_version) {
    Output out(Output::Stream::standard_output);
    const std::string text =
        options.action == Action::show_version ? version_text() : help_text(options.help_topic);
    for (const std::string_view line : split(trim(text), '\n')) out.write({{std::string(line)}});
    out.flush();
    return Exit::matched;
  }
  speak(options.language);
  return Program(options).run();
}

}  // namespace dagsorden
