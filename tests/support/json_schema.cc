#include "tests/support/json_schema.h"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

#include "tests/support/temp_tree.h"

namespace dagsorden::test {
namespace {

using nlohmann::json;

using Faults = std::vector<std::string>;

bool has_type(const json& value, const std::string& type) {
  if (type == "number") return value.is_number();
  if (type == "integer") return value.is_number_integer();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "array") return value.is_array();
  if (type == "object") return value.is_object();
  if (type == "null") return value.is_null();
  throw std::runtime_error("unknown type in the schema: " + type);
}

std::string below(std::string place, const std::string& step) {
  return place.append("/").append(step);
}

class Checker {
 public:
  explicit Checker(const json& root) : root_(root) {}

  Faults check(const json& value, const json& schema, const std::string& place) const {
    Faults faults;
    for (const auto& [keyword, rule] : schema.items()) {
      const Faults more = check_keyword(keyword, rule, schema, value, place);
      faults.insert(faults.end(), more.begin(), more.end());
    }
    return faults;
  }

 private:
  Faults check_keyword(const std::string& keyword, const json& rule, const json& schema,
                       const json& value, const std::string& place) const {
    static const std::set<std::string> notes = {"$schema", "$id", "$defs", "title", "description"};
    if (notes.count(keyword) > 0) return {};
    const auto fault_if = [&](bool wrong) {
      return wrong ? Faults{place + ": " + keyword + " " + rule.dump()} : Faults{};
    };
    if (keyword == "$ref") return check(value, referred(rule), place);
    if (keyword == "oneOf") return check_one_of(rule, value, place);
    if (keyword == "type") return fault_if(!has_one_type(value, rule));
    if (keyword == "enum") {
      return fault_if(std::find(rule.begin(), rule.end(), value) == rule.end());
    }
    if (keyword == "required") return check_required(rule, value, place);
    if (keyword == "properties") return check_properties(rule, value, place);
    if (keyword == "additionalProperties") return check_additional(schema, value, place);
    if (keyword == "items") return check_items(rule, value, place);
    if (keyword == "minItems") return fault_if(value.is_array() && value.size() < rule);
    if (keyword == "maxItems") return fault_if(value.is_array() && value.size() > rule);
    if (keyword == "minimum") return fault_if(value.is_number() && value < rule);
    if (keyword == "pattern") {
      return fault_if(value.is_string() && !std::regex_search(value.get<std::string>(),
                                                              std::regex(rule.get<std::string>())));
    }
    throw std::runtime_error("unknown keyword in the schema: " + keyword);
  }

  const json& referred(const json& reference) const {
    const auto name = reference.get<std::string>();
    return root_.at(json::json_pointer(name.substr(1)));  // without the #
  }

  static bool has_one_type(const json& value, const json& types) {
    if (types.is_string()) return has_type(value, types.get<std::string>());
    return std::any_of(types.begin(), types.end(), [&value](const json& type) {
      return has_type(value, type.get<std::string>());
    });
  }

  Faults check_one_of(const json& choices, const json& value, const std::string& place) const {
    Faults all;
    int fitting = 0;
    for (const json& choice : choices) {
      const Faults faults = check(value, choice, place);
      if (faults.empty()) ++fitting;
      all.insert(all.end(), faults.begin(), faults.end());
    }
    if (fitting == 1) return {};
    all.push_back(place + ": fits " + std::to_string(fitting) + " of the choices, not one");
    return all;
  }

  static Faults check_required(const json& keys, const json& value, const std::string& place) {
    Faults faults;
    for (const json& key : keys) {
      if (value.is_object() && !value.contains(key.get<std::string>())) {
        faults.push_back(place + ": lacks " + key.get<std::string>());
      }
    }
    return faults;
  }

  Faults check_properties(const json& properties, const json& value,
                          const std::string& place) const {
    Faults faults;
    if (!value.is_object()) return faults;
    for (const auto& [key, schema] : properties.items()) {
      if (!value.contains(key)) continue;
      const Faults more = check(value.at(key), schema, below(place, key));
      faults.insert(faults.end(), more.begin(), more.end());
    }
    return faults;
  }

  static Faults check_additional(const json& schema, const json& value, const std::string& place) {
    if (schema.at("additionalProperties") != false) {
      throw std::runtime_error("additionalProperties is understood as false only");
    }
    Faults faults;
    if (!value.is_object()) return faults;
    for (const auto& [key, ignored] : value.items()) {
      if (schema.at("properties").contains(key)) continue;
      faults.push_back(place);
      faults.back().append(": knows no ").append(key);
    }
    return faults;
  }

  Faults check_items(const json& schema, const json& value, const std::string& place) const {
    Faults faults;
    if (!value.is_array()) return faults;
    for (std::size_t i = 0; i < value.size(); ++i) {
      const Faults more = check(value[i], schema, below(place, std::to_string(i)));
      faults.insert(faults.end(), more.begin(), more.end());
    }
    return faults;
  }

  const json& root_;
};

}  // namespace

JsonSchema::JsonSchema(const std::filesystem::path& file) : schema_(json::parse(read_file(file))) {}

std::vector<std::string> JsonSchema::faults(const json& value) const {
  return Checker(schema_).check(value, schema_, "");
}

std::vector<std::string> JsonSchema::faults_of_line(const std::string& line) const {
  const json value = json::parse(line, nullptr, false);
  if (value.is_discarded()) return {"no JSON: " + line};
  return faults(value);
}

}  // namespace dagsorden::test
