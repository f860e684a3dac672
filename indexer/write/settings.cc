#include "indexer/write/settings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/error.h"
#include "common/item_json.h"
#include "common/text.h"
#include "indexer/error_texts.h"
#include "indexer/report_texts.h"

namespace dagsorden {

std::string to_json(const Settings& settings) {
  Json paths = Json::array();
  for (const IndexedPath& indexed : settings.paths) {
    Json path;
    path["path"] = escape_path(indexed.path);
    if (indexed.options.authority) path["authority"] = *indexed.options.authority;
    if (indexed.options.whole) path["whole"] = true;
    if (indexed.options.ocr) path["ocr"] = true;
    if (!indexed.options.attachments) path["attachments"] = false;
    if (indexed.options.keep_cpr) path["keep_cpr"] = true;
    if (!indexed.find.excludes.empty()) {
      Json excludes = Json::array();
      for (const std::string& glob : indexed.find.excludes) excludes.push_back(escape_path(glob));
      path["exclude"] = excludes;
    }
    if (indexed.find.follow_links) path["follow_links"] = true;
    if (!indexed.list.empty()) path["list"] = escape_path(indexed.list);
    paths.push_back(path);
  }
  Json json;
  json["paths"] = paths;
  for (const Loss& loss : settings.losses) {
    json["losses"].push_back(Json{{"unit", escape_path(loss.unit)},
                                  {"when", loss.when},
                                  {"files", loss.files},
                                  {"with_items", loss.with_items}});
  }
  return to_line(json);
}

Settings settings_from_json(std::string_view json) {
  Settings settings;
  if (json.empty()) return settings;
  try {
    const Json parsed = Json::parse(json);
    for (const Json& path : parsed.at("paths")) {
      IndexedPath indexed{percent_decoded(path.at("path").get<std::string>()), {}, {}};
      if (path.contains("authority")) {
        indexed.options.authority = path["authority"].get<std::string>();
      }
      indexed.options.whole = path.value("whole", false);
      indexed.options.ocr = path.value("ocr", false);
      indexed.options.attachments = path.value("attachments", true);
      indexed.options.keep_cpr = path.value("keep_cpr", false);
      for (const Json& glob : path.value("exclude", Json::array())) {
        indexed.find.excludes.push_back(percent_decoded(glob.get<std::string>()));
      }
      indexed.find.follow_links = path.value("follow_links", false);
      indexed.list = percent_decoded(path.value("list", ""));
      settings.paths.push_back(std::move(indexed));
    }
    for (const Json& loss : parsed.value("losses", Json::array())) {
      settings.losses.push_back(
          {percent_decoded(loss.at("unit").get<std::string>()), loss.at("when").get<std::string>(),
           loss.at("files").get<std::uint64_t>(), loss.value("with_items", std::uint64_t{0})});
    }
    return settings;
  } catch (const Json::exception& error) {
    throw Error(Fault::database, errors::settings_unreadable(error.what()),
                errors::rebuild_with_path());
  }
}

Sentence options_in_words(const IndexedPath& indexed) {
  std::string words;
  const auto add = [&words](const std::string& option) {
    words += (words.empty() ? "" : " ") + option;
  };
  if (indexed.options.authority) add("--authority '" + *indexed.options.authority + "'");
  if (indexed.options.whole) add("--whole");
  if (indexed.options.ocr) add("--ocr");
  if (!indexed.options.attachments) add("--no-attachments");
  if (indexed.options.keep_cpr) add("--keep-cpr");
  for (const std::string& glob : indexed.find.excludes) add("--exclude '" + glob + "'");
  if (indexed.find.follow_links) add("--follow-symlinks");
  return words.empty() ? texts::no_options() : Sentence(words);
}

Settings remember(const Settings& known, const std::vector<IndexedPath>& given) {
  Settings settings{given, known.losses};
  const auto by_path = [](const IndexedPath& left, const IndexedPath& right) {
    return left.path < right.path;
  };
  std::sort(settings.paths.begin(), settings.paths.end(), by_path);
  const std::vector<IndexedPath> fresh = settings.paths;
  std::copy_if(known.paths.begin(), known.paths.end(), std::back_inserter(settings.paths),
               [&](const IndexedPath& old) {
                 return !std::binary_search(fresh.begin(), fresh.end(), old, by_path);
               });
  std::sort(settings.paths.begin(), settings.paths.end(), by_path);
  return settings;
}

std::vector<const IndexedPath*> paths_above(const std::vector<IndexedPath>& paths,
                                            const std::string& file) {
  std::vector<const IndexedPath*> above;
  // The file itself, its folder, the folder above that, and so on up to the root.
  for (std::string place = file; !place.empty();) {
    const auto found = std::lower_bound(
        paths.begin(), paths.end(), place,
        [](const IndexedPath& indexed, const std::string& path) { return indexed.path < path; });
    if (found != paths.end() && found->path == place) above.push_back(&*found);
    const std::size_t slash = place.rfind('/');
    if (place == "/" || slash == std::string::npos) break;
    place.resize(std::max<std::size_t>(slash, 1));
  }
  return above;
}

const IndexedPath* path_above(const std::vector<IndexedPath>& paths, const std::string& file) {
  const std::vector<const IndexedPath*> above = paths_above(paths, file);
  return above.empty() ? nullptr : above.front();
}

}  // namespace dagsorden
