#include "indexer/describe/derived_fields.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/dates.h"
#include "common/hash.h"
#include "common/text.h"
#include "indexer/clean/addresses.h"
#include "indexer/describe/absence.h"
#include "indexer/describe/address_of_item.h"
#include "indexer/describe/decision.h"
#include "indexer/describe/municipality_mentions.h"
#include "indexer/describe/statements.h"
#include "indexer/describe/votes.h"

namespace dagsorden {
namespace {

void set_content_hash(Item& item) {
  std::string content = item.title + "\n" + item.case_type.value_or("") + "\n" +
                        item.case_number.value_or("") + "\n" + item.text;
  for (const std::string& url : item.urls) content += "\n" + url;
  item.content_hash = hash_of(content);
}

// "Fraværende:" may be a separate part below the decision.
bool names_absent(const Part& part) {
  for (const std::string_view word : {"fraværende", "afbud", "ikke til stede", "inhabil"}) {
    if (to_lower(part.name).starts_with(word)) return true;
  }
  return false;
}

// The last line or sentence of the text if it only states a decision: "Taget til efterretning.",
// "Rapporten blev godkendt.", "Udvalget anbefaler planen."
std::string closing_decision(std::string_view text) {
  static const RE2 pattern(
      R"((?i)^(?:(?:\p{L}+(?:en|et|erne|s indstilling) (?:blev |er |bliver )?)?(?:enstemmigt )?)"
      R"((?:godkend|vedtag|tiltr|tag(?:et|es) til|til efterretning|drøft|uds[aæ]t|udsky|anbefal|)"
      R"(oversend|tilbagesend|forkast|afvis)|)"
      R"(\p{L}*(?:udvalget|rådet|bestyrelsen|nævnet) (?:godkend|vedt|tiltr|drøft|anbefal|støtter)|)"
      R"((?:punktet|sagen) (?:genoptages|udsættes|udsat|udgår|udgik)))");
  constexpr std::size_t longest = 300;
  text = trim(text);
  const std::string_view line = text.substr(text.find_last_of('\n') + 1);
  std::vector<std::string> tried{std::string(line)};
  if (const std::vector<std::string> all = statements_of(line); all.size() > 1) {
    tried.push_back(all.back());
  }
  for (const std::string& statement : tried) {
    if (statement.size() <= longest && RE2::PartialMatch(statement, pattern)) return statement;
  }
  return {};
}

// The text without the parts with attachments at its end.
std::string_view text_before_attachments(const Item& item) {
  std::size_t end = item.text.size();
  for (auto part = item.parts.rbegin();
       part != item.parts.rend() && part->kind == PartKind::attachments; ++part) {
    end = part->begin - std::min(part->begin, part->name.size() + 2);
  }
  return std::string_view(item.text).substr(0, end);
}

}  // namespace

void add_mentions(Item& item) {
  const std::string whole = item.title + "\n" + item.text + "\n" + joined(item.attachments, "\n");
  std::set<std::string> dates;
  for (const FoundDate& found : find_dates(whole)) dates.insert(to_iso(found.date));
  item.dates_mentioned = {dates.begin(), dates.end()};
  item.municipality_codes = find_municipality_mentions(whole);
}

std::vector<std::string> urls_of(std::string_view text, const std::vector<Address>& addresses,
                                 int first, int end) {
  std::vector<std::string> urls;
  std::set<std::string> seen;
  const auto add_once = [&](const std::string& url) {
    if (seen.insert(url).second) urls.push_back(url);
  };
  for (const std::string& url : find_addresses(text)) add_once(url);
  for (const Address& address : addresses) {
    if (address.number >= first && address.number < end) add_once(address.url);
  }
  return urls;
}

void add_decision(Item& item) {
  bool is_behind_decision = false;
  for (const Part& part : item.parts) {
    if (is_behind_decision && names_absent(part)) {
      const std::string list = part.name + ":\n" + std::string(text_of(item, part));
      for (std::string& name : absent_in(list)) item.absent.push_back(std::move(name));
      continue;
    }
    is_behind_decision = part.kind == PartKind::decision;
    if (!is_behind_decision) continue;
    const std::string_view text = text_of(item, part);
    // If there are several decisions, the last is the body's own.
    if (const auto outcome = outcome_of(text)) item.outcome = outcome;
    if (auto outcomes = numbered_outcomes(text); !outcomes.empty()) {
      item.outcomes = std::move(outcomes);
    }
    if (Votes votes = votes_in(text); !votes.empty()) item.votes = std::move(votes);
    if (auto absent = absent_in(text); !absent.empty()) item.absent = std::move(absent);
  }
  // "Beslutning ikke frigivet" may be the whole text of the item.
  constexpr std::size_t longest = 200;
  if (!item.outcome && item.text.size() < longest &&
      item.text.find("ikke frigivet") != std::string::npos) {
    item.outcome = "ikke frigivet";
  }
}

void add_unlabelled_decision(Item& item) {
  const bool is_labelled = std::any_of(item.parts.begin(), item.parts.end(), [](const Part& part) {
    return part.kind == PartKind::decision;
  });
  if (item.outcome || is_labelled) return;
  const std::string closing = closing_decision(text_before_attachments(item));
  const bool is_alone = closing.size() == trim(item.text).size();
  if (!closing.empty() && !is_alone) item.outcome = outcome_of(closing);
  if (item.outcome || !item.parts.empty()) return;
  // A short text is only the decision.
  constexpr std::size_t longest = 600;
  if (item.text.size() <= longest) {
    item.outcome = outcome_of(item.text);
    item.votes = votes_in(item.text);
    item.absent = absent_in(item.text);
    return;
  }
  // A longer text ends with the decision.
  constexpr std::size_t most_lines = 6;
  const std::vector<std::string_view> lines = split(item.text, '\n');
  std::size_t seen = 0;
  for (auto line = lines.rbegin(); line != lines.rend() && seen < most_lines; ++line) {
    if (trim(*line).empty()) continue;
    ++seen;
    // "Rådet" may be above a list of what it did.
    std::string decision(*line);
    while (line->starts_with("- ") && line + 1 != lines.rend() && (line + 1)->starts_with("- ")) {
      ++line;
      decision.insert(0, std::string(*line).append("\n"));
    }
    if ((item.outcome = outcome_of(decision))) return;
  }
}

void finish_items(std::vector<Item>& items, std::string_view document_hash, bool is_extraordinary) {
  int position = 0;
  for (Item& item : items) {
    item.position = ++position;
    item.meeting_id = meeting_id_of(item, document_hash, is_extraordinary);
    set_content_hash(item);
  }
  set_ids(items);
}

void finish_meeting(Item& record) {
  std::vector<Item> alone{std::move(record)};
  set_content_hash(alone.front());
  set_ids(alone);
  record = std::move(alone.front());
}

}  // namespace dagsorden
