// The lines of JSON that a program prints, for tests.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/text.h"
#include "tests/support/json_schema.h"

namespace dagsorden::test {

inline std::vector<nlohmann::json> json_lines(const std::string& output) {
  std::vector<nlohmann::json> lines;
  for (const std::string_view line : split(output, '\n')) {
    if (!line.empty()) lines.push_back(nlohmann::json::parse(line));
  }
  return lines;
}

/// What is wrong with a line by the project's schema; empty if all is right.
inline std::string schema_faults(const nlohmann::json& line) {
  const JsonSchema schema(std::filesystem::path(DAGSORDEN_SOURCE) / "docs/hit.schema.json");
  std::string faults;
  for (const std::string& fault : schema.faults(line)) faults += fault + "\n";
  return faults;
}

}  // namespace dagsorden::test
