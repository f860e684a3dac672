#include "indexer/read/legacy_reader.h"

#include <cstring>
#include <utility>

#include "common/text.h"
#include "indexer/read/child_process.h"
#include "indexer/read/decode.h"
#include "indexer/read/failure_texts.h"

namespace dagsorden {
namespace {

constexpr std::chrono::seconds converter_time(50);
constexpr std::uint64_t converter_memory = std::uint64_t{600} << 20U;
constexpr std::size_t converter_output = std::size_t{64} << 20U;

struct Converter {
  const char* program;
  Sentence form;           ///< the kind of file, for error messages
  const char* no_program;  ///< failure code if the program is missing
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
      return {converter.no_program, reasons::not_started(program, std::strerror(child.number))};
    case ChildEnd::out_of_time:
    case ChildEnd::too_much_output:
      return {failure_code::word_limit, reasons::too_much_for_file(program)};
    case ChildEnd::killed:
      if (!is_crash(child.number)) {
        return {failure_code::reader_killed, reasons::program_killed(program, child.number)};
      }
      return {failure_code::word_damaged, reasons::program_crashed(program)};
    default:
      break;
  }
  const std::string said =
      collapse_blanks(child.err.empty() ? child.out.substr(0, 200) : child.err);
  return {failure_code::word_damaged,
          said.empty() ? reasons::no_such_document() : reasons::no_such_document_so(said)};
}

Converted convert(const std::string& bytes, const Converter& converter, bool (*give_up)()) {
  const std::optional<std::string> program = find_program(converter.program);
  if (!program) {
    return {{},
            Failure{converter.no_program, reasons::no_converter(converter.form, converter.program)},
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
  Converted converted = convert(
      bytes,
      {"antiword", reasons::doc_files(), failure_code::no_antiword, {"-w", "0", "-m", "UTF-8.txt"}},
      give_up);
  if (converted.failure) return {std::move(*converted.failure)};
  return {split_lines(decode(converted.output).text, false), converted.given_up};
}

ReadDocument read_rtf(const std::string& bytes, bool (*give_up)()) {
  Converted converted = convert(
      bytes, {"unrtf", reasons::rtf_files(), failure_code::no_unrtf, {"--nopict", "--html"}},
      give_up);
  if (converted.failure) return {std::move(*converted.failure)};
  if (converted.given_up) return {NotRead{}, true};
  return {read_here(Form::html, converted.output)};
}

}  // namespace dagsorden
