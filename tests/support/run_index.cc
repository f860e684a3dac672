#include "tests/support/run_index.h"

#include <cstdlib>

#include "common/database.h"
#include "common/stored_items.h"

namespace dagsorden::test {

IndexRuns::IndexRuns() {
  static_cast<void>(tree_.write("ordbog/da_DK.aff", "SET UTF-8\n"));
  const auto words = tree_.write("ordbog/da_DK.dic", "1\nhavn\n");
  environment_["DAGSORDEN_DICTIONARY"] = words.parent_path().string();
}

void IndexRuns::replace_pdftotext(const std::string& script) {
  const auto program = tree_.write("bin/pdftotext", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  const char* before = std::getenv("PATH");
  const std::string rest = before == nullptr ? "/usr/bin:/bin" : before;
  environment_["PATH"] = program.parent_path().string() + ":" + rest;
}

ProgramResult IndexRuns::run(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"--db", database()});
  return run_program(DAGSORDEN_INDEX, arguments, {"", {environment_.begin(), environment_.end()}});
}

nlohmann::json IndexRuns::update(std::vector<std::string> arguments) const {
  arguments.insert(arguments.end(), {"--summary", "json", agendas()});
  const ProgramResult result = run(std::move(arguments));
  nlohmann::json summary = nlohmann::json::parse(result.out, nullptr, false);
  if (!summary.is_object()) summary = {{"no summary", result.out}};
  summary["exit"] = result.exit_code;
  summary["stderr"] = result.err;
  return summary;
}

std::map<std::string, Item> IndexRuns::items() const {
  const Collection collection(open_for_reading(database()));
  const Xapian::Database& opened = collection.database;
  std::map<std::string, Item> items;
  for (auto document = opened.postlist_begin(""); document != opened.postlist_end(""); ++document) {
    const Item item = collection.reader.item(opened.get_document(*document));
    if (is_meeting(item)) continue;
    items[std::filesystem::path(item.source.path).filename().string() + ": " + item.title] = item;
  }
  return items;
}

std::vector<std::string> names_of(const std::map<std::string, Item>& items) {
  std::vector<std::string> names;
  names.reserve(items.size());
  for (const auto& [name, item] : items) names.push_back(name);
  return names;
}

}  // namespace dagsorden::test
