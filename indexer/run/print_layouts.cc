#include "indexer/run/print_layouts.h"

#include <utility>
#include <vector>

#include "common/error.h"
#include "indexer/clean/clean_text.h"
#include "indexer/explain_layout.h"
#include "indexer/read/document_text.h"
#include "indexer/read/read_bytes.h"
#include "indexer/run/messages.h"
#include "indexer/run/plan.h"
#include "indexer/run/stop.h"
#include "indexer/segment/layout.h"

namespace dagsorden {

int print_layouts(const IndexOptions& options, Console& console, std::ostream& out) {
  if (options.paths.empty()) {
    throw Error(Fault::usage, "--explain-layout: no PATH given", "name a file");
  }
  std::vector<IndexedPath> paths;
  for (const std::string& path : options.paths) {
    paths.push_back({path, {}, {options.excludes, options.follow_links}});
  }
  const Listing listing = list(paths);
  int code = tell_listing(console, listing, {}) ? 0 : 2;
  for (const FoundFile& file : listing.files) {
    const FileBytes bytes = read_bytes(file.path);
    std::optional<Failure> failure = bytes.failure;
    DocumentText document;
    if (!failure) {
      document = text_of_document(file.path, bytes.bytes, is_stopping);
      failure = document.failure;
    }
    if (is_stopping()) return 128 + stop_signal();
    if (failure) {
      console.problem(file.path, failure->reason);
      code = 1;
      continue;
    }
    out << file.path << "\n\n"
        << explain_layout(clean(document.text, layouts().front().furniture)) << std::flush;
  }
  return code;
}

}  // namespace dagsorden
