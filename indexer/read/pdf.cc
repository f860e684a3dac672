#include "indexer/read/pdf.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

#include "common/text.h"
#include "indexer/read/child_process.h"
#include "indexer/read/decode.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/pdf_columns.h"
#include "indexer/read/pdf_complaints.h"
#include "indexer/read/pdf_item_tables.h"
#include "indexer/read/pdf_watermark.h"
#include "indexer/read/pdf_words.h"

namespace dagsorden {
namespace {

// An agenda takes a tenth of a second and 30 MB.
constexpr int most_seconds = 50;
constexpr std::uint64_t most_memory = std::uint64_t{600} << 20U;
constexpr std::size_t most_output = std::size_t{64} << 20U;

bool has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

// pdftotext's own description of the error, without "Syntax Error (123): ".
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
          message.empty() ? reasons::pdf_damaged() : reasons::pdf_damaged_so(message)};
}

Failure over_limit(const Sentence& what) { return {failure_code::pdf_limit, what}; }

Failure failure_of(const ChildResult& child) {
  switch (child.end) {
    case ChildEnd::not_started:
      return {failure_code::no_pdftotext,
              reasons::not_started("pdftotext", std::strerror(child.number))};
    case ChildEnd::out_of_time:
      return over_limit(reasons::pdf_too_slow(most_seconds));
    case ChildEnd::too_much_output:
      return over_limit(reasons::pdf_too_much_text(most_output >> 20U));
    default:
      break;
  }
  if (has(child.err, "Out of memory") || has(child.err, "bad_alloc")) {
    return over_limit(reasons::pdf_too_much_memory(most_memory >> 20U));
  }
  if (has(child.err, "Incorrect password")) {
    return {failure_code::pdf_encrypted, reasons::pdf_locked()};
  }
  constexpr int copying_forbidden = 3;
  if (child.end == ChildEnd::exited && child.number == copying_forbidden) {
    return {failure_code::pdf_encrypted, reasons::pdf_not_copied()};
  }
  if (child.end == ChildEnd::killed && !is_crash(child.number)) {
    return {failure_code::reader_killed, reasons::pdf_killed(child.number)};
  }
  if (child.end == ChildEnd::killed) {
    return {failure_code::pdf_damaged, reasons::pdf_crashed(child.number)};
  }
  return damaged(child.err);
}

// True if a line of pdffonts lists an embedded font that encodes letters by numbers, without a
// table of their meaning: the columns "emb sub uni" follow the encoding.
bool is_unreadable_font(std::string_view line) {
  const std::string font = " " + collapse_blanks(line) + " ";
  const bool has_numbers = has(font, " Identity-H ") || has(font, " Identity-V ") ||
                           has(font, " Custom ") || has(font, " Builtin ");
  return has_numbers && (has(font, " yes yes no ") || has(font, " yes no no "));
}

// A page without letters looks empty: only its fonts distinguish it from an image.
bool has_unreadable_fonts(std::string_view bytes, const ChildLimits& limits) {
  const std::optional<std::string> program = find_program("pdffonts");
  if (!program) return false;
  const ChildResult child = run_child({*program, input_as_file}, limits, bytes);
  if (child.end != ChildEnd::exited || child.number != 0) return false;
  const std::vector<std::string_view> lines = split(child.out, '\n');
  return std::any_of(lines.begin(), lines.end(), is_unreadable_font);
}

// Rebuilds a page from its words and their boxes; nullopt if -layout renders it correctly.
std::optional<std::string> page_from_words(std::vector<PdfWord> words) {
  const bool had_watermark = take_out_watermarks(words);
  PageText page = lines_of_page(words);
  if (!had_watermark && !page.has_columns) return std::nullopt;
  return std::move(page.text);
}

// A page with a table of items; nullopt if it has none.
std::optional<std::string> page_with_table(std::vector<PdfWord> words, ItemTableReader& tables) {
  take_out_watermarks(words);
  return tables.read(words);
}

// Rereads the pages that -layout may have spoilt: columns read across, letters of a watermark
// between the lines. If that fails, keeps the text. Returns true if the run was stopped.
bool mend_pages(std::string_view bytes, const std::string& program, const ChildLimits& limits,
                std::string& text) {
  const std::vector<std::string_view> pages = split(text, '\f');
  std::vector<bool> is_doubtful;
  bool has_table = false;  // it may continue without a header
  for (const std::string_view page : pages) {
    has_table = has_table || has_item_head(page);
    is_doubtful.push_back(has_table || may_have_watermark(page) || may_have_columns(page));
  }
  const auto first = std::find(is_doubtful.begin(), is_doubtful.end(), true);
  if (first == is_doubtful.end()) return false;
  const auto last = std::find(is_doubtful.rbegin(), is_doubtful.rend(), true).base();
  const auto begin = static_cast<std::size_t>(first - is_doubtful.begin());
  const auto end = static_cast<std::size_t>(last - is_doubtful.begin());
  const ChildResult child =
      run_child({program, "-bbox", "-enc", "UTF-8", "-f", std::to_string(begin + 1), "-l",
                 std::to_string(end), input_as_file, "-"},
                limits, bytes);
  if (child.end == ChildEnd::given_up) return true;
  if (child.end != ChildEnd::exited || child.number != 0) return false;
  std::vector<std::vector<PdfWord>> words = read_words(child.out);
  std::string mended;
  ItemTableReader tables;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i > 0) mended.push_back('\f');
    std::optional<std::string> page;
    if (is_doubtful[i] && i - begin < words.size()) {
      page = page_with_table(words[i - begin], tables);
      if (!page) page = page_from_words(std::move(words[i - begin]));
    } else {
      tables.skip_page();
    }
    mended.append(page ? *page : pages[i]);
  }
  text = std::move(mended);
  return false;
}

// Adds the fonts of the lines. If that fails or takes too long, the fonts stay unknown.
void add_fonts(std::string_view bytes, ChildLimits limits, PdfText& pdf) {
  constexpr std::chrono::seconds most_time(10);
  const std::optional<std::string> program = find_program("pdftohtml");
  if (!program) return;
  limits.wall_time = 4 * most_time;
  limits.processor_time = most_time;
  const ChildResult child = run_child(
      {*program, "-xml", "-i", "-fontfullname", "-stdout", "-enc", "UTF-8", input_as_file}, limits,
      bytes);
  pdf.given_up = child.end == ChildEnd::given_up;
  if (child.end == ChildEnd::exited && child.number == 0) {
    // For some files, pdftohtml encodes letters twice in UTF-8.
    pdf.fonts = read_fonts(decode(child.out).text);
  }
}

}  // namespace

PdfText pdf_text(std::string_view bytes, bool (*give_up)()) {
  const std::optional<std::string> program = find_program("pdftotext");
  if (!program) {
    return {{}, Failure{failure_code::no_pdftotext, reasons::no_pdftotext()}, {}, false, false, {}};
  }
  const std::chrono::seconds time(most_seconds);
  // A busy machine may take longer; only processor time is the PDF's fault.
  const ChildLimits limits{4 * time, time, most_memory, most_output, give_up};
  ChildResult child =
      run_child({*program, "-layout", "-enc", "UTF-8", input_as_file, "-"}, limits, bytes);
  if (child.end == ChildEnd::given_up) return {{}, std::nullopt, {}, true, false, {}};
  if (child.end != ChildEnd::exited || child.number != 0) {
    return {{}, failure_of(child), {}, false, false, {}};
  }
  const bool has_text = !trim(child.out).empty();
  if (!has_text && has_unreadable_fonts(bytes, limits)) {
    return {{}, std::nullopt, {}, false, true, {}};
  }
  if (!has_text && has(child.err, "Syntax Error")) {
    return {{}, damaged(child.err), {}, false, false, {}};
  }
  std::string complaints = complaints_of(child.err, child.out);
  if (mend_pages(bytes, *program, limits, child.out)) {
    return {{}, std::nullopt, {}, true, false, {}};
  }
  PdfText result{std::move(child.out), std::nullopt, std::move(complaints), false, false, {}};
  if (has_text) add_fonts(bytes, limits, result);
  return result;
}

}  // namespace dagsorden
