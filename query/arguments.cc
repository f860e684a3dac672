#include "query/arguments.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "common/error.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

constexpr std::string_view see_help = "dagsorden-query --help lists the options";

bool is_help_topic(std::string_view word) {
  return word == "options" || word == "query" || word == "fields";
}

[[noreturn]] void refuse_unknown(const std::string& argument, std::string_view name) {
  const std::string_view nearest = nearest_option(name);
  throw Error(
      Fault::usage, "there is no option " + argument,
      nearest.empty() ? std::string(see_help) : "did you mean --" + std::string(nearest) + "?");
}

// -n5: a value glued to its letter. Letters behind the letter are a word.
bool is_glued_number(std::string_view argument) {
  const OptionRow* row = argument.size() > 2 ? option_with_letter(argument[1]) : nullptr;
  return row != nullptr && row->id == OptionId::limit &&
         std::all_of(argument.begin() + 2, argument.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

class Sorter {
 public:
  explicit Sorter(const std::vector<std::string>& arguments) : arguments_(arguments) {}

  Arguments run() {
    while (next_ < arguments_.size()) {
      const std::string& argument = arguments_[next_++];
      if (argument == "--") {
        result_.words.insert(result_.words.end(),
                             arguments_.begin() + static_cast<std::ptrdiff_t>(next_),
                             arguments_.end());
        break;
      }
      if (argument.starts_with("--")) {
        take_long(argument);
      } else if (argument.size() == 2 && argument[0] == '-' &&
                 option_with_letter(argument[1]) != nullptr) {
        take(*option_with_letter(argument[1]), argument, std::nullopt);
      } else if (argument.starts_with('-') && is_glued_number(argument)) {
        throw Error(Fault::usage, "the value of -n stands apart from it",
                    "write: -n " + argument.substr(2));
      } else {
        result_.words.push_back(argument);
      }
    }
    return std::move(result_);
  }

 private:
  void take_long(const std::string& argument) {
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(2, equals == std::string::npos ? equals : equals - 2);
    const OptionRow* row = option_named(name);
    if (row == nullptr) refuse_unknown(argument.substr(0, equals), name);
    std::optional<std::string> value;
    if (equals != std::string::npos) value = argument.substr(equals + 1);
    take(*row, "--" + name, value);
  }

  void take(const OptionRow& row, const std::string& typed, std::optional<std::string> value) {
    const std::string name = row.name.empty() ? std::string(1, row.letter) : std::string(row.name);
    if (row.id == OptionId::help) {
      if (!value && next_ < arguments_.size() && is_help_topic(arguments_[next_])) {
        value = arguments_[next_++];
      }
      result_.options.push_back("--help=" + value.value_or("brief"));
      return;
    }
    if (row.value.empty()) {
      if (value) throw Error(Fault::usage, typed + " takes no value", std::string(see_help));
      result_.options.push_back("--" + name);
      return;
    }
    if (!value && next_ < arguments_.size()) value = arguments_[next_++];
    if (!value || value->empty()) {
      throw Error(Fault::usage, typed + " needs a value",
                  "for example " + typed + " " + std::string(row.value));
    }
    result_.options.push_back("--" + name + "=" + *value);
  }

  const std::vector<std::string>& arguments_;
  std::size_t next_ = 0;
  Arguments result_;
};

}  // namespace

Arguments sort_arguments(const std::vector<std::string>& arguments) {
  return Sorter(arguments).run();
}

}  // namespace dagsorden
