// Runs dagsorden-index as a program, and looks at what it made.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/item.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_tree.h"

namespace dagsorden::test {

/// A folder for agendas and a place for a database, for the runs of one test. The dictionary has
/// one word: a real one takes longer to load than such a run does.
class IndexRuns {
 public:
  IndexRuns();

  const TempTree& tree() const { return tree_; }
  std::string agendas() const { return (tree_ / "agendaer").string(); }
  std::string database() const { return (tree_ / "database").string(); }
  std::filesystem::path generation(int number) const {
    return tree_ / ("database/generation-" + std::to_string(number));
  }

  /// Writes a file into the folder for agendas.
  std::filesystem::path write(const std::string& name, const std::string& content) const {
    return tree_.write("agendaer/" + name, content);
  }
  void remove(const std::string& name) const {
    std::filesystem::remove(tree_ / ("agendaer/" + name));
  }

  /// Puts a shell script in the place of pdftotext, for the runs that follow.
  void replace_pdftotext(const std::string& script);

  /// Runs with --db DATABASE and these arguments.
  ProgramResult run(std::vector<std::string> arguments) const;

  /// The same over the folder for agendas, and gives the JSON summary; exit code under "exit".
  nlohmann::json update(std::vector<std::string> arguments = {}) const;

  /// The items of the database by file name and title, "fil.txt: En titel"; no meetings' records.
  std::map<std::string, Item> items() const;

 private:
  TempTree tree_;
  std::map<std::string, std::string> environment_;
};

/// The names that items() gives.
std::vector<std::string> names_of(const std::map<std::string, Item>& items);

}  // namespace dagsorden::test
