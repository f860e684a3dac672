// Holds JSON against a schema: as much of JSON Schema (2020-12) as the project's schemas use.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dagsorden::test {

class JsonSchema {
 public:
  /// Throws std::runtime_error for a file that is no JSON.
  explicit JsonSchema(const std::filesystem::path& file);
  explicit JsonSchema(nlohmann::json schema) : schema_(std::move(schema)) {}

  /// What is wrong with value, each with its place ("/hits/0: …"); empty if all is right.
  /// Throws std::runtime_error if the schema has a keyword that is not understood here.
  std::vector<std::string> faults(const nlohmann::json& value) const;

  /// The same for a line of text, which may be no JSON at all.
  std::vector<std::string> faults_of_line(const std::string& line) const;

 private:
  nlohmann::json schema_;
};

}  // namespace dagsorden::test
