#include "indexer/read/pdf.h"

#include <cstring>
#include <string_view>

#include "common/text.h"
#include "indexer/read/child_process.h"
#include "indexer/read/pdf_complaints.h"

namespace dagsorden {
namespace {

// An agenda takes a tenth of a second and 30 MB.
constexpr int most_seconds = 50;
constexpr std::uint64_t most_memory = std::uint64_t{1} << 30U;
constexpr std::size_t most_output = std::size_t{64} << 20U;

bool has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

// pdftotext's own words for what is wrong, without its "Syntax Error (123): ".
std::string last_message(const std::string& messages) {
  const std::string_view trimmed = trim(messages);
  std::string_view line = trimmed.substr(trimmed.find_last_of('\n') + 1);
  if (const std::size_t colon = line.find(": "); colon != std::string_view::npos) {
    line.remove_prefix(colon + 2);
  }
  return collapse_blanks(line);
}

Failure damaged(const std::string& messages) {
  const std::string message = last_message(messages);
  return {failure_code::pdf_damaged,
          "this PDF is damaged" + (message.empty() ? "" : ": " + message)};
}

Failure over_limit(const std::string& what) { return {failure_code::pdf_limit, what}; }

Failure failure_of(const ChildResult& child) {
  switch (child.end) {
    case ChildEnd::not_started:
      return {failure_code::no_pdftotext,
              std::string("pdftotext cannot be started: ") + std::strerror(child.number)};
    case ChildEnd::out_of_time:
      return over_limit("pdftotext took more than " + std::to_string(most_seconds) +
                        " s for this PDF and was stopped");
    case ChildEnd::too_much_output:
      return over_limit("this PDF has more than " + std::to_string(most_output >> 20U) +
                        " MiB of text");
    default:
      break;
  }
  if (has(child.err, "Out of memory") || has(child.err, "bad_alloc")) {
    return over_limit("pdftotext needs more than " + std::to_string(most_memory >> 20U) +
                      " MiB of memory for this PDF");
  }
  if (has(child.err, "Incorrect password")) {
    return {failure_code::pdf_encrypted, "this PDF is locked with a password; save it without one"};
  }
  constexpr int copying_forbidden = 3;
  if (child.end == ChildEnd::exited && child.number == copying_forbidden) {
    return {failure_code::pdf_encrypted,
            "this PDF does not allow its text to be copied; save it without that protection"};
  }
  if (child.end == ChildEnd::killed && !is_crash(child.number)) {
    return {failure_code::reader_killed, "pdftotext was ended from outside (signal " +
                                             std::to_string(child.number) +
                                             "), for want of memory perhaps; it is tried again"};
  }
  if (child.end == ChildEnd::killed) {
    return {failure_code::pdf_damaged,
            "this PDF is damaged: pdftotext crashed (signal " + std::to_string(child.number) + ")"};
  }
  return damaged(child.err);
}

}  // namespace

PdfText pdf_text(std::string_view bytes, bool (*give_up)()) {
  const std::optional<std::string> program = find_program("pdftotext");
  if (!program) {
    return {{},
            Failure{failure_code::no_pdftotext,
                    "PDF files are read with pdftotext, which is not installed; install the "
                    "package poppler-utils"},
            {},
            false};
  }
  const std::chrono::seconds time(most_seconds);
  ChildResult child = run_child({*program, "-layout", "-enc", "UTF-8", input_as_file, "-"},
                                {time, time, most_memory, most_output, give_up}, bytes);
  if (child.end == ChildEnd::given_up) return {{}, std::nullopt, {}, true};
  if (child.end != ChildEnd::exited || child.number != 0) return {{}, failure_of(child), {}, false};
  const bool has_text = !trim(child.out).empty();
  if (!has_text && has(child.err, "Syntax Error")) return {{}, damaged(child.err), {}, false};
  std::string complaints = complaints_of(child.err, child.out);
  return {std::move(child.out), std::nullopt, std::move(complaints), false};
}

}  // namespace dagsorden
