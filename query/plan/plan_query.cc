#include "query/plan/plan_query.h"

#include <algorithm>
#include <optional>

#include "common/database.h"
#include "common/error.h"
#include "common/text.h"
#include "common/timestamps.h"
#include "query/error_texts.h"
#include "query/messages.h"
#include "query/parse/parser.h"
#include "query/plan/field_query.h"
#include "query/plan/translate.h"
#include "query/plan/word_statistics.h"

namespace dagsorden {
namespace {

using Xapian::Query;

void add_filter(QueryPlan& plan, FieldId id, const std::vector<std::string>& values,
                const IndexContext& context) {
  const Field& of = field(id);
  std::vector<Query> alternatives;
  std::string text;
  for (const std::string& value : values) {
    alternatives.push_back(field_query(of, value, context));
    if (const auto name = name_target(of, value)) plan.highlight_targets.push_back(*name);
    text += (text.empty() ? "" : ", ") + value;
  }
  const Query query(Query::OP_OR, alternatives.begin(), alternatives.end());
  plan.filters.push_back(query);
  plan.explained_filters.push_back("--" + std::string(of.english) + " " + text);
  plan.clauses.push_back({"--" + std::string(of.english) + " " + text, query});
}

// Refuses "2024-01..2024-03". "2024.." is one date.
void refuse_period(const std::string& option, const std::string& value) {
  const std::size_t dots = value.find("..");
  if (dots == std::string::npos) return;
  const std::string first(trim(value.substr(0, dots)));
  const std::string last(trim(value.substr(dots + 2)));
  if (first.empty() || last.empty()) return;
  throw Error(Fault::usage, errors::takes_one_date(option),
              errors::period_as_options("'" + first + "'", "'" + last + "'"));
}

// Repeated options are alternatives, so the earliest --since and the latest --until count.
void add_dates(QueryPlan& plan, const Filters& filters, Date today) {
  DateRange between;
  std::string text;
  for (const std::string& value : filters.since) {
    const DateRange range = read_dates("--since", value, today);
    refuse_period("--since", value);
    if (!range.first) {
      throw Error(Fault::usage, errors::no_first_day("--since “" + value + "”"),
                  errors::give_first_day());
    }
    between.first = between.first ? std::min(*between.first, *range.first) : *range.first;
    text += " --since " + value;
  }
  for (const std::string& value : filters.until) {
    const DateRange range = read_dates("--until", value, today);
    refuse_period("--until", value);
    // As an end, "6m" means the day on which that span begins. "2024.." has no last day.
    const bool back = value.find("..") == std::string::npos;
    const std::optional<Date> last = range.last || !back ? range.last : range.first;
    if (!last) {
      throw Error(Fault::usage, errors::no_last_day("--until “" + value + "”"),
                  errors::give_last_day());
    }
    between.last = between.last ? std::max(*between.last, *last) : *last;
    text += " --until " + value;
  }
  if (text.empty()) return;
  if (between.first && between.last && *between.first > *between.last) {
    const Sentence period =
        errors::period_of_options(joined(filters.since, ", "), joined(filters.until, ", "));
    throw Error(Fault::usage, errors::dates_reversed(period), errors::since_before_until());
  }
  plan.filters.push_back(date_query(between));
  plan.clauses.push_back({text.substr(1), plan.filters.back()});
  plan.explained_filters.push_back(text.substr(1));
}

// The time that --new-since means.
std::string time_of(const std::string& text, const IndexContext& context) {
  if (text == "last-run") {
    std::string last_run = earliest_last_run(context);
    if (!last_run.empty()) return last_run;
    throw Error(Fault::usage, errors::no_finished_run(), errors::index_or_give_date());
  }
  if (is_timestamp(text)) return text;
  if (const auto hours = hours_back(text)) return shifted_timestamp(now_rfc3339(), -*hours);
  const DateRange range = read_dates("--new-since", text, context.today);
  if (range.first) return begin_of_day(*range.first);
  throw Error(Fault::usage, errors::no_first_day("--new-since “" + text + "”"),
              errors::give_date_or_run());
}

void add_first_seen(QueryPlan& plan, const Filters& filters, const IndexContext& context) {
  if (filters.new_since) {
    const std::string time = time_of(*filters.new_since, context);
    plan.filters.emplace_back(Query::OP_VALUE_GE, slot::first_seen, time);
    plan.clauses.push_back({"--new-since " + *filters.new_since, plan.filters.back()});
  }
  if (filters.new_after) {
    // All times have the same length, so this value sorts directly after that time.
    plan.filters.emplace_back(Query::OP_VALUE_GE, slot::first_seen, *filters.new_after + "~");
  }
  if (filters.new_until) {
    plan.filters.emplace_back(Query::OP_VALUE_LE, slot::first_seen, *filters.new_until);
  }
}

// True if a node asks for participants, whom a meeting's own record names.
bool asks_for_people(const Node& node) {
  if (node.field != nullptr && node.field->id == FieldId::participant) return true;
  return std::any_of(node.children.begin(), node.children.end(), asks_for_people);
}

}  // namespace

bool Filters::empty() const {
  return values.empty() && since.empty() && until.empty() && !new_since && !new_after && !new_until;
}

void add_explanations(QueryPlan& plan) {
  for (const QueryWord& word : plan.words) {
    Notice notice{"explanation", {word.text}, {}, word.text + ":"};
    std::string_view separator = " ";
    for (const Reading& reading : word.readings) {
      if (std::find(notice.words.begin(), notice.words.end(), reading.name) != notice.words.end()) {
        continue;
      }
      notice.words.push_back(reading.name);
      notice.message.append(separator).append(reading.name);
      separator = ", ";
    }
    if (word.nowhere) notice.message = tr(messages::also_nowhere, notice.message);
    plan.notices.push_back(notice);
  }
  for (const std::string& filter : plan.explained_filters) {
    plan.notices.push_back({"explanation", {filter}, {}, tr(messages::reading_filter, filter)});
  }
}

QueryPlan plan_query(const std::string& text, const Filters& filters, const IndexContext& context) {
  QueryPlan plan;
  const std::optional<Node> root = parse(text);
  if (root) {
    plan = translate(*root, context);
    plan.asks_for_people = asks_for_people(*root);
  } else if (text.find_first_not_of(" \t\n") != std::string::npos) {
    throw Error(Fault::usage, errors::no_word_in_query(), errors::what_words_are());
  }
  for (const auto& [id, values] : filters.values) add_filter(plan, id, values, context);
  add_dates(plan, filters, context.today);
  add_first_seen(plan, filters, context);
  return plan;
}

}  // namespace dagsorden
