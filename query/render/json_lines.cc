#include "query/render/json_lines.h"

#include <cmath>

namespace dagsorden {
namespace {

Json line_of(const char* type, const std::optional<std::string>& query) {
  Json line;
  line["type"] = type;
  if (query) line["query"] = *query;
  return line;
}

// Four decimals: more say nothing and change from machine to machine.
double rounded(double score) { return std::round(score * 1e4) / 1e4; }

}  // namespace

Json hit_line(const Hit& hit, const Snippet& snippet, bool full,
              const std::optional<std::string>& query) {
  Json line = line_of("hit", query);
  line["rank"] = hit.rank;
  line["score"] = rounded(hit.score);
  line.update(item_keys(hit.item));
  line["snippet"] = snippet.text;
  line["matches"] = Json::array();
  for (const Match& match : snippet.matches) line["matches"].push_back({match.begin, match.end});
  line["source"] = source_keys(hit.item.source);
  line["also"] = Json::array();
  for (const Copy& copy : hit.also) line["also"].push_back({{"id", copy.id}, {"path", copy.path}});
  if (full) add_texts(line, hit.item);
  if (!hit.word_scores.empty()) {
    Json& scores = line["word_scores"] = Json::array();
    for (const WordScore& word : hit.word_scores) {
      scores.push_back({{"word", word.word}, {"score", rounded(word.score)}});
    }
  }
  return line;
}

Json notice_line(const Notice& notice, const std::optional<std::string>& query) {
  Json line = line_of("notice", query);
  line["kind"] = notice.kind;
  line["words"] = notice.words;
  if (notice.kind == "missing_words") line["nowhere"] = notice.nowhere;
  line["message"] = notice.message;
  return line;
}

Json count_line(std::size_t matches, const std::optional<std::string>& query) {
  Json line = line_of("summary", query);
  line["matches"] = matches;
  return line;
}

}  // namespace dagsorden
