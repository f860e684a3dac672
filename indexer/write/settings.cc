#include "indexer/write/settings.h"

#include <algorithm>

#include "common/error.h"
#include "common/item_json.h"

namespace dagsorden {

std::string to_json(const Settings& settings) {
  Json paths = Json::array();
  for (const IndexedPath& indexed : settings.paths) {
    Json path;
    path["path"] = escape_path(indexed.path);
    if (indexed.options.authority) path["authority"] = *indexed.options.authority;
    if (indexed.options.whole) path["whole"] = true;
    if (!indexed.find.excludes.empty()) {
      Json excludes = Json::array();
      for (const std::string& glob : indexed.find.excludes) excludes.push_back(escape_path(glob));
      path["exclude"] = excludes;
    }
    if (indexed.find.follow_links) path["follow_links"] = true;
    paths.push_back(path);
  }
  Json json;
  json["paths"] = paths;
  return to_line(json);
}

Settings settings_from_json(std::string_view json) {
  Settings settings;
  if (json.empty()) return settings;
  try {
    const Json parsed = Json::parse(json);
    for (const Json& path : parsed.at("paths")) {
      IndexedPath indexed{unescape_path(path.at("path").get<std::string>()), {}, {}};
      if (path.contains("authority")) {
        indexed.options.authority = path["authority"].get<std::string>();
      }
      indexed.options.whole = path.value("whole", false);
      for (const Json& glob : path.value("exclude", Json::array())) {
        indexed.find.excludes.push_back(unescape_path(glob.get<std::string>()));
      }
      indexed.find.follow_links = path.value("follow_links", false);
      settings.paths.push_back(std::move(indexed));
    }
    return settings;
  } catch (const Json::exception& error) {
    throw Error(Fault::database,
                std::string("the database's own settings cannot be read: ") + error.what(),
                "make it anew with: dagsorden-index --rebuild PATH");
  }
}

std::string options_in_words(const IndexedPath& indexed) {
  std::string words;
  const auto add = [&words](const std::string& option) {
    words += (words.empty() ? "" : " ") + option;
  };
  if (indexed.options.authority) add("--authority '" + *indexed.options.authority + "'");
  if (indexed.options.whole) add("--whole");
  for (const std::string& glob : indexed.find.excludes) add("--exclude '" + glob + "'");
  if (indexed.find.follow_links) add("--follow-symlinks");
  return words.empty() ? "no options" : words;
}

Settings remember(const Settings& known, const std::vector<IndexedPath>& given) {
  Settings settings{given};
  for (const IndexedPath& old : known.paths) {
    const bool is_covered =
        std::any_of(given.begin(), given.end(),
                    [&old](const IndexedPath& fresh) { return lies_under(old.path, fresh.path); });
    if (!is_covered) settings.paths.push_back(old);
  }
  std::sort(
      settings.paths.begin(), settings.paths.end(),
      [](const IndexedPath& left, const IndexedPath& right) { return left.path < right.path; });
  return settings;
}

const IndexedPath* path_above(const std::vector<IndexedPath>& paths, const std::string& file) {
  const IndexedPath* nearest = nullptr;
  for (const IndexedPath& indexed : paths) {
    const bool is_nearer = nearest == nullptr || indexed.path.size() > nearest->path.size();
    if (is_nearer && lies_under(file, indexed.path)) nearest = &indexed;
  }
  return nearest;
}

}  // namespace dagsorden
