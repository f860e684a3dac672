#include "query/program.h"

#include <iostream>
#include <set>

#include "common/database.h"
#include "common/error.h"
#include "common/text.h"
#include "query/help.h"
#include "query/render/json_lines.h"
#include "query/render/listing.h"
#include "query/search/suggestion.h"
#include "query/shards/fresh_shards.h"
#include "query/shards/missing_shards.h"
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
      if (options_.action == Action::answer_lines) {
        answer_lines(earned);
      } else {
        answer(options_.query, std::nullopt, earned);
      }
      out_.flush();
    } catch (const ClosedPipe&) {
      out_.forget();
    }
    return some_partial_ && earned != Exit::usage ? Exit::partial : earned;
  }

 private:
  Found find(const std::string& query) {
    Found found = with_fresh_shards(shards_, [&](const OpenShards& open) {
      warn_of_other_analyzers(open);
      const Xapian::Database& database = open.all;
      const IndexContext context{database,     stemmer_, today(), options_.expansions,
                                 user_tables_, open.each};
      Understood understood = understand(query, options_.filters, context);
      if (options_.explain) add_explanations(understood);
      Found found;
      if (options_.action == Action::count) {
        found.answer = count(database, understood);
      } else {
        Request request = options_.request;
        request.with_total = options_.format == Format::text;
        request.with_word_scores = options_.explain;
        request.may_prune = open.each.size() == 1 || !open.some_local;
        found.answer = search(database, understood, request);
      }
      found.leaves = understood.leaves;
      if (!found.answer.matched) found.suggestion = suggestion_for(database, understood);
      return found;
    });
    const std::vector<Notice> missing = missing_shard_notices(shards_);
    found.answer.notices.insert(found.answer.notices.begin(), missing.begin(), missing.end());
    return found;
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

  // name: the query as its hits carry it, where there are several.
  void answer(const std::string& query, const std::optional<std::string>& name, Exit& earned) {
    const Found found = find(query);
    if (found.answer.matched) earned = Exit::matched;
    if (is_partial(found.answer.notices)) some_partial_ = true;
    if (options_.action == Action::count) {
      write_count(found.answer);
    } else {
      write_notices(found.answer, name);
      for (const Hit& hit : found.answer.hits) write_hit(hit, found.leaves, name);
      if (options_.format == Format::text) {
        for (const Line& line : footer_of(found.answer, options_.request)) out_.write(line);
      }
    }
    if (!found.answer.matched) {
      out_.flush();
      const std::string what = name ? "“" + *name + "”: nothing matches" : "nothing matches";
      if (is_partial(found.answer.notices)) {
        complain(what + " in the databases that answered");  // a missing one may hold the word
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
        answer(query, query, earned);
      } catch (const Error& error) {
        if (error.fault() != Fault::usage) throw;
        failed = true;
        complain("line " + std::to_string(number) + ": " + error.what());
      }
      out_.flush();
    }
    if (failed) earned = Exit::usage;
  }

  void write_count(const Answer& answer) {
    const std::size_t matches = answer.total.value_or(0);
    if (options_.format == Format::jsonl) {
      write_notices(answer, std::nullopt);
      out_.write_json(to_line(count_line(matches, std::nullopt)));
      return;
    }
    for (const Notice& notice : answer.notices) complain(notice.message);
    out_.write({{std::to_string(matches)}});
  }

  void write_notices(const Answer& answer, const std::optional<std::string>& name) {
    for (const Notice& notice : answer.notices) {
      if (options_.format == Format::jsonl) {
        out_.write_json(to_line(notice_line(notice, name)));
      } else if (options_.format == Format::ids || notice.kind == missing_shard) {
        complain(notice.message);
      } else if (answer.matched || notice.kind == "explanation") {
        out_.write({{notice.message, Style::warning}});
        out_.write({});
      }
    }
  }

  void write_hit(const Hit& hit, const std::vector<Leaf>& leaves,
                 const std::optional<std::string>& name) {
    if (options_.format == Format::ids) {
      out_.write({{hit.item.id}});
    } else if (options_.format == Format::jsonl) {
      const Snippet snippet = snippet_of(hit.item, leaves, usual_snippet_length, stemmer_);
      out_.write_json(to_line(hit_line(hit, snippet, options_.full, name)));
    } else {
      const std::size_t width = terminal_width();
      const ListedHit listed{hit, marked_title(hit.item, leaves, stemmer_),
                             snippet_of(hit.item, leaves, snippet_length(width), stemmer_)};
      for (const Line& line : lines_of(listed, width)) out_.write(line);
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
  bool some_partial_ = false;  // from some answer a shard is missing
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
  return Program(options).run();
}

}  // namespace dagsorden
