#include "query/teller.h"

#include <algorithm>

#include "query/complain.h"
#include "query/messages.h"
#include "query/render/facet_bars.h"
#include "query/render/facet_table.h"
#include "query/render/listing.h"
#include "query/render/meeting_page.h"
#include "query/render/pager.h"
#include "query/render/reading.h"
#include "query/shards/missing_shards.h"

namespace dagsorden {

namespace {

std::size_t count_words(const std::vector<std::string>& texts) {
  std::size_t words = 0;
  for (const std::string& text : texts) {
    words += static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  }
  return words;
}

}  // namespace

void Teller::tell(const Found& found, const Question& question) {
  if (options_.action == Action::count) {
    write_count(found.answer, question);
  } else {
    write_notices(found.answer, question);
    for (const Hit& hit : found.answer.hits) {
      write_hit(hit, hit.leaves.empty() ? found.leaves : hit.leaves, question);
    }
  }
  write_end(found.answer, question);
  if (!found.answer.matched && options_.action != Action::answer_saved) {
    complain_of_nothing(found, question);
  }
}

void Teller::tell_item(const FoundItem& found) {
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

void Teller::tell_course(const std::vector<CourseItem>& course) {
  std::size_t rank = 0;
  std::string recommended;
  for (const CourseItem& step : course) {
    Hit hit;
    hit.rank = ++rank;
    hit.item = step.found.item;
    hit.also = step.found.also;
    hit.reasons = step.reasons;
    const std::string recommendation = recommendation_of(hit.item);
    if (!recommended.empty() && !recommendation.empty()) {
      TextChanges changes = changes_between(recommended, recommendation);
      // Of which little stays is another recommendation, not a changed one.
      const bool is_another = count_words(changes.taken_out) * 2 > count_words({recommended});
      if (!changes.empty() && !is_another) hit.recommendation_changes = std::move(changes);
    }
    if (!recommendation.empty()) recommended = recommendation;
    write_hit(hit, {}, {});
  }
}

void Teller::tell_meeting(const MeetingView& meeting) {
  if (options_.format == Format::jsonl) {
    out_.write_json(to_line(meeting_view_line(meeting)));
  } else if (options_.format == Format::ids) {
    for (const Item& item : meeting.items) out_.write({{item.id}});
  } else {
    for (const Line& line : pages_of(meeting, terminal_width())) out_.write(line);
  }
}

void Teller::tell_meetings(const std::vector<ListedMeeting>& meetings) {
  for (const ListedMeeting& meeting : meetings) {
    if (options_.format == Format::jsonl) {
      out_.write_json(to_line(listed_meeting_line(meeting)));
    } else if (options_.format == Format::ids) {
      out_.write({{meeting.id}});
    } else {
      out_.write(line_of(meeting));
    }
  }
}

void Teller::tell_heading(const std::string& heading) {
  if (options_.format == Format::text) out_.write({{heading, Style::heading}});
}

void Teller::tell_blank_line() {
  if (options_.format == Format::text) out_.write({});
}

void Teller::complain_of_nothing(const Found& found, const Question& question) {
  out_.flush();
  const std::string what = question.query ? say(Message::nothing_matches_for, {*question.query})
                                          : say(Message::nothing_matches);
  if (is_partial(found.answer.notices)) {
    complain(say(Message::in_what_answered, {what}));  // a missing one may hold the word
  } else {
    complain(found.suggestion.empty() ? what : what + "; " + found.suggestion);
  }
}

void Teller::write_count(const Answer& answer, const Question& question) {
  if (options_.format == Format::jsonl) {
    write_notices(answer, question);
    return;
  }
  for (const Notice& notice : answer.notices) complain(notice.message);
  out_.write({{std::to_string(answer.total.value_or(0))}});
}

void Teller::write_notices(const Answer& answer, const Question& question) {
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

void Teller::write_hit(const Hit& hit, const std::vector<Leaf>& leaves, const Question& question) {
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
void Teller::write_end(const Answer& answer, const Question& question) {
  const bool is_summed_up =
      options_.summary || options_.action == Action::count || !options_.request.facets.empty();
  if (options_.format == Format::jsonl && is_summed_up) {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin_;
    out_.write_json(to_line(summary_line(answer, took.count(), question)));
  } else if (options_.format == Format::text) {
    if (answer.crossed) {
      for (const Line& line : lines_of(*answer.crossed, terminal_width())) out_.write(line);
    } else {
      for (const Facet& facet : answer.facets) {
        for (const Line& line : lines_of(facet, terminal_width())) out_.write(line);
      }
    }
    if (options_.action == Action::count) return;
    for (const Line& line : footer_of(answer, options_.request)) out_.write(line);
  }
}

}  // namespace dagsorden
