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

// Four decimals: more say nothing and change from machine to machine.
double rounded(double score) { return std::round(score * 1e4) / 1e4; }

}  // namespace

Json hit_line(const Hit& hit, const Snippet& snippet, bool full, const Question& question) {
  Json line = answer_line("hit", question);
  line["rank"] = hit.rank;
  line["score"] = rounded(hit.score);
  line.update(item_keys(hit.item));
  line["snippet"] = snippet.text;
  line["matches"] = Json::array();
  for (const Match& match : snippet.matches) line["matches"].push_back({match.begin, match.end});
  line["missing_words"] = hit.missing_words;
  line["source"] = source_keys(hit.item.source);
  line["also"] = Json::array();
  for (const Copy& copy : hit.also) line["also"].push_back({{"id", copy.id}, {"path", copy.path}});
  if (full) add_texts(line, hit.item);
  if (!hit.reasons.empty()) line["reasons"] = hit.reasons;
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

Json item_line(const Item& item) {
  Json line = answer_line("item", {});
  line.update(item_keys(item));
  line["source"] = source_keys(item.source);
  add_texts(line, item);
  return line;
}

}  // namespace dagsorden
