#include "query/render/json_lines.h"

#include <cmath>

namespace dagsorden {
namespace {

Json answer_line(const char* type, const Question& question) {
  Json line;
  line["type"] = type;
  if (question.query) line["query"] = *question.query;
  if (question.search) line["search"] = *question.search;
  return line;
}

// Four decimals: more mean nothing and differ between machines.
double rounded(double score) { return std::round(score * 1e4) / 1e4; }

Json related_keys(const Related& other) {
  Json keys = {{"id", other.id}, {"path", other.path}};
  if (other.page > 0) keys["page"] = other.page;
  if (other.date) keys["date"] = *other.date;
  if (other.meeting_body) keys["meeting_body"] = *other.meeting_body;
  if (other.outcome) keys["outcome"] = *other.outcome;
  keys["relation"] = other.relation == Related::Relation::copy ? "copy" : "case";
  return keys;
}

Json crossed_keys(const CrossedFacets& crossed) {
  const std::string rows(name_of(crossed.rows));
  const std::string columns(name_of(crossed.columns));
  Json keys = {{"rows", rows}, {"columns", columns}, {"counts", Json::array()}};
  for (const CrossedCount& count : crossed.counts) {
    keys["counts"].push_back({{rows, count.row}, {columns, count.column}, {"items", count.items}});
  }
  return keys;
}

}  // namespace

Json hit_line(const Hit& hit, const Snippet& snippet, bool full, const Question& question) {
  Json line = answer_line("hit", question);
  line["rank"] = hit.rank;
  line["score"] = rounded(hit.score);
  line.update(item_keys(hit.item));
  line["snippet"] = snippet.text;
  line["matches"] = Json::array();
  for (const HighlightRange& range : snippet.highlights) {
    line["matches"].push_back({range.begin, range.end});
  }
  line["missing_words"] = hit.missing_words;
  line["source"] = source_keys(hit.item.source);
  line["also"] = Json::array();
  for (const Related& other : hit.also) line["also"].push_back(related_keys(other));
  if (full) add_texts(line, hit.item);
  if (!hit.reasons.empty()) line["reasons"] = hit.reasons;
  if (hit.recommendation_changes) {
    line["recommendation_changes"] = {{"taken_out", hit.recommendation_changes->removed},
                                      {"put_in", hit.recommendation_changes->added}};
  }
  if (!hit.word_scores.empty()) {
    Json& scores = line["word_scores"] = Json::array();
    for (const WordScore& word : hit.word_scores) {
      scores.push_back(
          {{"word", word.word}, {"score", rounded(word.score)}, {"reading", word.reading}});
    }
  }
  return line;
}

Json notice_line(const Notice& notice, const Question& question) {
  Json line = answer_line("notice", question);
  line["kind"] = notice.kind;
  line["words"] = notice.words;
  if (notice.kind == "missing_words") line["nowhere"] = notice.nowhere;
  line["message"] = notice.message;
  return line;
}

Json summary_line(const Answer& answer, double seconds, const Question& question) {
  Json line = answer_line("summary", question);
  line["matches"] = answer.total.value_or(answer.hits.size());
  if (answer.cases) line["cases"] = *answer.cases;
  line["estimated"] = false;
  if (!answer.facets.empty()) {
    Json& facets = line["facets"] = Json::object();
    for (const Facet& facet : answer.facets) {
      Json& counts = facets[std::string(name_of(facet.field))] = Json::array();
      for (const FacetCount& count : facet.counts) {
        counts.push_back({{"value", count.value}, {"items", count.items}});
      }
    }
  }
  if (answer.crossed) line["crossed"] = crossed_keys(*answer.crossed);
  line["corrections"] = Json::array();
  line["missing_words"] = answer.nowhere;
  line["missing_shards"] = Json::array();
  for (const Notice& notice : answer.notices) {
    if (notice.kind == "correction") {
      line["corrections"].push_back({{"from", notice.words.at(0)}, {"to", notice.words.at(1)}});
    } else if (notice.kind == "missing_words") {
      line["missing_words"] = notice.words;
    } else if (notice.kind == "missing_shard") {
      line["missing_shards"].push_back(notice.message);
    }
  }
  line["seconds"] = rounded(seconds);
  return line;
}

Json listed_meeting_line(const ListedMeeting& meeting) {
  Json line = answer_line("listed_meeting", {});
  line["meeting_id"] = meeting.id;
  if (!meeting.authority.empty()) line["authority"] = meeting.authority;
  if (!meeting.body.empty()) line["meeting_body"] = meeting.body;
  if (!meeting.date.empty()) line["date"] = meeting.date;
  line["items"] = meeting.items;
  line["open"] = meeting.open;
  line["closed"] = meeting.closed;
  line["agenda"] = meeting.has_agenda;
  line["minutes"] = meeting.has_minutes;
  return line;
}

Json meeting_view_line(const MeetingView& meeting) {
  Json line = answer_line("meeting_view", {});
  const Item& head = meeting.record;
  line["meeting_id"] = head.meeting_id;
  const auto put = [&line](const char* key, const std::optional<std::string>& value) {
    if (value) line[key] = *value;
  };
  put("authority", head.authority);
  put("meeting_body", head.meeting_body);
  put("date", head.date);
  put("time", head.time);
  put("place", head.place);
  put("meeting_url", head.meeting_url);
  line["agenda"] = meeting.has_agenda;
  line["minutes"] = meeting.has_minutes;
  line["participants"] = Json::array();
  for (const Participant& participant : head.participants) {
    Json person = {{"name", participant.name}, {"present", participant.is_present}};
    if (participant.note) person["note"] = *participant.note;
    line["participants"].push_back(person);
  }
  line["items"] = Json::array();
  for (const Item& item : meeting.items) {
    Json entry = {{"id", item.id}};
    if (item.item_number) entry["item_number"] = *item.item_number;
    entry["title"] = item.title.empty() ? Json(nullptr) : Json(item.title);
    if (item.case_number) entry["case_number"] = *item.case_number;
    if (item.access) entry["access"] = *item.access;
    if (item.outcome) entry["outcome"] = *item.outcome;
    line["items"].push_back(entry);
  }
  line["paths"] = meeting.paths;
  return line;
}

Json item_line(const Item& item) {
  Json line = answer_line("item", {});
  line.update(item_keys(item));
  line["source"] = source_keys(item.source);
  add_texts(line, item);
  return line;
}

Json value_line(const std::string& field, const std::string& value) {
  Json line = answer_line("value", {});
  line["field"] = field;
  line["value"] = value;
  return line;
}

}  // namespace dagsorden
