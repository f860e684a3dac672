#include "indexer/read/legacy_reader.h"

#include <cstring>
#include <utility>

#include "common/text.h"
#include "indexer/read/child_process.h"
#include "indexer/read/decode.h"

namespace dagsorden {
namespace {

constexpr std::chrono::seconds converter_time(50);
constexpr std::uint64_t converter_memory = std::uint64_t{600} << 20U;
constexpr std::size_t converter_output = std::size_t{64} << 20U;

struct Converter {
  const char* program;
  const char* form;        ///< "Word's old .doc files"
  const char* no_program;  ///< the failure's code
  std::vector<std::string> options;
};

struct Converted {
  std::string output;
  std::optional<Failure> failure;
  bool given_up = false;
};

Failure converter_failure(const ChildResult& child, const Converter& converter) {
  const std::string program = converter.program;
  switch (child.end) {
    case ChildEnd::not_started:
      return {converter.no_program, program + " cannot be started: " + std::strerror(child.number)};
    case ChildEnd::out_of_time:
    case ChildEnd::too_much_output:
      return {failure_code::word_limit,
              program + " took too long for this file, or made too much of it"};
    case ChildEnd::killed:
      if (!is_crash(child.number)) {
        return {failure_code::reader_killed, program + " was ended from outside (signal " +
                                                 std::to_string(child.number) +
                                                 "); it is tried again"};
      }
      return {failure_code::word_damaged, "this file is damaged: " + program + " crashed"};
    default:
      break;
  }
  const std::string said =
      collapse_blanks(child.err.empty() ? child.out.substr(0, 200) : child.err);
  return {failure_code::word_damaged,
          "this file is damaged, or no such document" + (said.empty() ? "" : ": " + said)};
}

Converted convert(const std::string& bytes, const Converter& converter, bool (*give_up)()) {
  const std::optional<std::string> program = find_program(converter.program);
  if (!program) {
    const std::string name = converter.program;
    return {
        {},
        Failure{converter.no_program, std::string(converter.form) + " are read with " + name +
                                          ", which is not installed; install the package " + name},
        false};
  }
  std::vector<std::string> command{*program};
  command.insert(command.end(), converter.options.begin(), converter.options.end());
  command.emplace_back(input_as_file);
  ChildResult child = run_child(
      command, {4 * converter_time, converter_time, converter_memory, converter_output, give_up},
      bytes);
  if (child.end == ChildEnd::given_up) return {{}, std::nullopt, true};
  if (child.end != ChildEnd::exited || child.number != 0) {
    return {{}, converter_failure(child, converter), false};
  }
  return {std::move(child.out), std::nullopt, false};
}

}  // namespace

ReadDocument read_doc(const std::string& bytes, bool (*give_up)()) {
  Converted converted = convert(bytes,
                                {"antiword",
                                 "Word's old .doc files",
                                 failure_code::no_antiword,
                                 {"-w", "0", "-m", "UTF-8.txt"}},
                                give_up);
  if (converted.failure) return {std::move(*converted.failure)};
  return {split_lines(decode(converted.output).text, false), converted.given_up};
}

ReadDocument read_rtf(const std::string& bytes, bool (*give_up)()) {
  Converted converted = convert(
      bytes, {"unrtf", ".rtf files", failure_code::no_unrtf, {"--nopict", "--html"}}, give_up);
  if (converted.failure) return {std::move(*converted.failure)};
  if (converted.given_up) return {NotRead{}, true};
  return {read_here(Form::html, converted.output)};
}

}  // namespace dagsorden
