#include "query/answer_printer.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "query/messages.h"
#include "query/print_error.h"
#include "query/render/captions.h"
#include "query/render/csv.h"
#include "query/render/facet_bars.h"
#include "query/render/facet_table.h"
#include "query/render/item_page.h"
#include "query/render/listing.h"
#include "query/render/meeting_page.h"
#include "query/render/short_line.h"
#include "query/render/wrap.h"
#include "query/shards/open_shards.h"

namespace dagsorden {

namespace {

std::size_t count_words(const std::vector<std::string>& texts) {
  std::size_t words = 0;
  for (const std::string& text : texts) {
    words += static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  }
  return words;
}

Hit hit_of(const FoundItem& found, std::size_t rank) {
  Hit hit;
  hit.rank = rank;
  hit.item = found.item;
  hit.also = found.also;
  return hit;
}

}  // namespace

void AnswerPrinter::print(const Found& found, const Question& question) {
  for (const Hit& hit : found.answer.hits) printed_ids_.push_back(hit.item.id);
  if (found.answer.matched) begin_page();
  if (options_.action != Action::count && options_.action != Action::answer_saved) {
    write_header(question);
  }
  if (options_.action == Action::count) {
    write_count(found.answer, question);
  } else {
    write_notices(found.answer, question);
    for (const Hit& hit : found.answer.hits) {
      write_hit(hit,
                hit.highlight_targets.empty() ? found.highlight_targets : hit.highlight_targets,
                question);
    }
  }
  write_end(found.answer, question);
  if (!found.answer.matched && options_.action != Action::answer_saved) {
    print_nothing_found(found, question);
  }
}

void AnswerPrinter::print_items(const ShownItems& shown) {
  for (const FoundItem& found : shown.found) {
    if (&found != &shown.found.front()) print_blank_line();
    print_item(found, shown.highlight_targets);
  }
}

void AnswerPrinter::print_item(const FoundItem& found,
                               const std::vector<HighlightTarget>& targets) {
  if (options_.format == Format::jsonl) {
    out_.write_json(to_line(item_line(found.item)));
  } else if (options_.format != Format::text) {
    write_header({});
    write_hit(hit_of(found, 1), targets, {});
  } else {
    begin_page();
    for (const StyledLine& line : item_page(found, targets, stemmer_, width_)) out_.write(line);
  }
}

// At a terminal, long output goes through a pager, unless queries are typed there.
void AnswerPrinter::begin_page() {
  const bool is_typed_on = options_.action == Action::answer_lines;
  if (is_for_people(options_.format) && !is_typed_on && !pager_) pager_.emplace();
}

void AnswerPrinter::flush() {
  out_.flush();
  pager_.reset();
}

void AnswerPrinter::write_header(const Question& question) {
  if (options_.format != Format::csv || std::exchange(has_header_, true)) return;
  out_.write({{csv_header(question)}});
}

void AnswerPrinter::print_case_history(const std::vector<HistoryItem>& history) {
  std::size_t rank = 0;
  begin_page();
  write_header({});
  std::string recommended;
  const Request& request = options_.request;
  const std::size_t end = request.limit == 0 ? history.size() : request.offset + request.limit;
  for (const HistoryItem& step : history) {
    ++rank;
    const bool is_shown = rank > request.offset && rank <= end;
    if (is_shown) printed_ids_.push_back(step.found.item.id);
    Hit hit = hit_of(step.found, rank);
    hit.reasons = step.reasons;
    const std::string recommendation = recommendation_of(hit.item);
    if (!recommended.empty() && !recommendation.empty()) {
      TextDiff changes = text_diff(recommended, recommendation);
      // If little remains, this is another recommendation, not a changed one.
      const bool is_another = count_words(changes.removed) * 2 > count_words({recommended});
      if (!changes.empty() && !is_another) hit.recommendation_changes = std::move(changes);
    }
    if (!recommendation.empty()) recommended = recommendation;
    if (is_shown) write_hit(hit, {}, {});
  }
}

void AnswerPrinter::print_values(const std::vector<std::string>& values) {
  if (options_.format == Format::csv) out_.write({{"value"}});
  for (const std::string& value : values) {
    if (options_.format == Format::jsonl) {
      out_.write_json(to_line(value_line(options_.values_of, value)));
    } else {
      out_.write({{options_.format == Format::csv ? csv_cell(value) : value}});
    }
  }
}

void AnswerPrinter::print_meeting(const MeetingView& meeting) {
  if (options_.format == Format::jsonl) {
    out_.write_json(to_line(meeting_view_line(meeting)));
  } else if (!is_for_people(options_.format)) {
    for (const Item& item : meeting.items) out_.write({{item.id}});
  } else {
    begin_page();
    for (const StyledLine& line : meeting_page(meeting, width_)) out_.write(line);
  }
}

void AnswerPrinter::print_meetings(const std::vector<ListedMeeting>& meetings) {
  std::vector<ListedMeeting> shown = meetings;
  if (options_.request.sort == Sort::oldest) std::reverse(shown.begin(), shown.end());
  keep_page(shown, options_.request);
  begin_page();
  if (options_.format == Format::csv) out_.write({{csv_header_of_meetings()}});
  for (const ListedMeeting& meeting : shown) {
    if (options_.format == Format::jsonl) {
      out_.write_json(to_line(listed_meeting_line(meeting)));
    } else if (options_.format == Format::csv) {
      out_.write({{csv_line(meeting)}});
    } else if (!is_for_people(options_.format)) {
      out_.write({{meeting.id}});
    } else {
      const auto width = is_at_terminal_ ? std::optional(width_) : std::nullopt;
      for (const StyledLine& line : lines_of(meeting, width)) out_.write(line);
    }
  }
}

void AnswerPrinter::print_heading(const std::string& heading) {
  if (is_for_people(options_.format)) out_.write({{heading, Style::heading}});
}

void AnswerPrinter::print_blank_line() {
  if (is_for_people(options_.format)) out_.write({});
}

void AnswerPrinter::print_nothing_found(const Found& found, const Question& question) {
  out_.flush();
  const std::string what = found.answer.is_unchanged ? tr(messages::nothing_changed)
                           : question.query ? tr(messages::nothing_matches_for, *question.query)
                                            : tr(messages::nothing_matches);
  if (is_partial(found.answer.notices)) {
    print_error(tr(messages::in_what_answered, what));  // a missing database may have the word
  } else {
    print_error(found.suggestion.empty() ? what : what + "; " + found.suggestion);
  }
}

void AnswerPrinter::write_count(const Answer& answer, const Question& question) {
  if (options_.format == Format::jsonl) {
    write_notices(answer, question);
    return;
  }
  for (const Notice& notice : answer.notices) print_error(notice.message);
  out_.write({{std::to_string(answer.total.value_or(0))}});
}

void AnswerPrinter::write_notices(const Answer& answer, const Question& question) {
  if (options_.action == Action::answer_saved && !answer.matched) return;
  for (const Notice& notice : answer.notices) {
    if (options_.format == Format::jsonl) {
      out_.write_json(to_line(notice_line(notice, question)));
    } else if (!is_for_people(options_.format) || notice.kind == missing_shard) {
      print_error(notice.message);
    } else if (answer.matched || notice.kind == "explanation" || notice.kind == "hint") {
      write_wrapped(notice.message, Style::warning);
      out_.write({});
    }
  }
}

void AnswerPrinter::write_wrapped(const std::string& text, Style style) {
  // For programs, one line per sentence.
  const std::size_t width = is_at_terminal_ ? width_ : text.size() + 1;
  for (const StyledLine& line : wrapped({text, {}}, width, 0, style, style)) out_.write(line);
}

void AnswerPrinter::write_hit(const Hit& hit, const std::vector<HighlightTarget>& targets,
                              const Question& question) {
  if (options_.format == Format::ids) {
    out_.write({{hit.item.id, Style::plain, link_of(hit.item.source)}});
  } else if (options_.format == Format::jsonl) {
    const Snippet snippet = snippet_of(hit.item, targets, usual_snippet_length, stemmer_);
    out_.write_json(to_line(hit_line(hit, snippet, options_.full, question)));
  } else if (options_.format == Format::csv) {
    write_header(question);
    const Snippet snippet = snippet_of(hit.item, targets, usual_snippet_length, stemmer_);
    out_.write({{csv_line(hit, snippet, question)}});
  } else if (options_.format == Format::short_lines) {
    out_.write(short_line_of(hit, highlighted_title(hit.item, targets, stemmer_),
                             is_at_terminal_ ? std::optional(width_) : std::nullopt));
  } else {
    const ListedHit listed{hit, highlighted_title(hit.item, targets, stemmer_),
                           snippet_of(hit.item, targets, snippet_length(width_), stemmer_)};
    for (const StyledLine& line : lines_of(listed, width_)) out_.write(line);
  }
}

// Facets and how many more hits there are; in JSON, the summary.
void AnswerPrinter::write_end(const Answer& answer, const Question& question) {
  const bool is_summed_up =
      options_.summary || options_.action == Action::count || !options_.request.facets.empty();
  if (options_.format == Format::jsonl && is_summed_up) {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin_;
    out_.write_json(to_line(summary_line(answer, took.count(), question)));
  } else if (is_for_people(options_.format)) {
    if (answer.crossed) {
      const std::size_t width = is_at_terminal_ ? width_ : std::numeric_limits<std::size_t>::max();
      for (const StyledLine& line : lines_of(*answer.crossed, width)) out_.write(line);
    } else {
      for (const Facet& facet : answer.facets) {
        for (const StyledLine& line : lines_of(facet, width_)) out_.write(line);
      }
    }
    if (options_.action == Action::count) return;
    for (const StyledLine& line : footer_of(answer, options_.request)) {
      for (const StyledText& span : line) write_wrapped(span.text, span.style);
    }
  }
}

}  // namespace dagsorden
