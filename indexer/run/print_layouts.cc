#include "indexer/run/print_layouts.h"

#include <utility>
#include <vector>

#include "common/error.h"
#include "common/exit_code.h"
#include "common/text.h"
#include "indexer/clean/clean_text.h"
#include "indexer/describe/personal_numbers.h"
#include "indexer/error_texts.h"
#include "indexer/explain_layout.h"
#include "indexer/items_of_document.h"
#include "indexer/read/read_bytes.h"
#include "indexer/read/read_document.h"
#include "indexer/run/messages.h"
#include "indexer/run/plan.h"
#include "indexer/run/stop.h"
#include "indexer/segment/layout.h"
#include "indexer/segment/usual_layout.h"

namespace dagsorden {
namespace {

struct Explain {
  std::string operator()(const RawText& text) const {
    return (*this)(clean(text, page_furniture()));
  }
  std::string operator()(const Document& document) const {
    return explain_layout(in_usual_layout(document));
  }
  std::string operator()(const std::vector<MeetingDraft>& meetings) const {
    std::size_t items = 0;
    for (const MeetingDraft& meeting : meetings) items += meeting.items.size();
    return "cut by the data itself: " + std::to_string(items) + " items\n";
  }
  std::string operator()(const NotRead& why) const {
    return "not read: " + spoken(why.reason) + "\n";
  }
  std::string operator()(const Failure& failure) const { return spoken(failure.reason) + "\n"; }
};

// Control characters in a document must not reach the terminal.
std::string printable_lines(const std::string& page) {
  std::string lines;
  for (const std::string_view line : split(page, '\n')) {
    lines.append(printable(std::string(line))).append("\n");
  }
  lines.pop_back();
  return lines;
}

}  // namespace

int print_layouts(const IndexOptions& options, Console& console, std::ostream& out) {
  if (options.paths.empty()) {
    throw Error(Fault::usage, errors::no_path_for("--explain-layout"), errors::name_file());
  }
  std::vector<IndexedPath> paths;
  for (const std::string& path : options.paths) {
    paths.push_back({path, {}, options.find});
  }
  const Listing listing = list(paths);
  int code = report_listing(console, listing, {}) ? code_of(Exit::done) : code_of(Exit::usage);
  for (const FoundFile& file : listing.files) {
    const FileBytes bytes = read_bytes(file.path);
    std::optional<Failure> failure = bytes.failure;
    ReadDocument document;
    if (!failure) {
      document = read_document(file.path, bytes.bytes, std::nullopt, is_stopping);
      if (const auto* why = std::get_if<Failure>(&document.content)) failure = *why;
    }
    if (is_stopping()) return code_of_signal(stop_signal());
    if (failure) {
      console.problem(file.path, failure->reason);
      code = code_of(Exit::failed_file);
      continue;
    }
    std::string page = std::visit(Explain{}, document.content);
    if (!options.read.keep_cpr) mask_personal_numbers(page);
    out << printable(file.path) << "\n\n" << printable_lines(page) << std::flush;
  }
  return code;
}

}  // namespace dagsorden
