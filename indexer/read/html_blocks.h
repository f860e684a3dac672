// Turns HTML into blocks of what a browser would show: one for each heading, paragraph, list item
// and table row. All functions are thread-safe.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document.h"
#include "indexer/read/failure.h"

namespace dagsorden {

struct FreeXmlDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, FreeXmlDocument>;

/// Parses any HTML in UTF-8 into a tree. Returns nullptr if there is no content, or if it exceeds a
/// limit of libxml2 (failure_of_html()).
XmlDocument parse_html(std::string_view html);

/// True if the text between two tags is longer than libxml2 allows (10 MB).
bool has_huge_text(std::string_view markup);

/// Why parse_html() returned nullptr: a text is too large, or elements are nested deeper than on
/// any real page (256).
Failure failure_of_html(std::string_view html);

/// Thrown by blocks_of_html(). what() is for logs, failure for people.
class HtmlError : public std::runtime_error {
 public:
  explicit HtmlError(Failure failure);
  const Failure& failure() const { return failure_; }

 private:
  Failure failure_;
};

/// The blocks of a node, of its later siblings, and of all nodes in them. A table that only lays
/// out a page is not a table: its cells become blocks of their own.
std::vector<Block> blocks_of_nodes(const xmlNode* first);

/// The blocks of a piece of HTML. Throws HtmlError if parse_html() returns nullptr.
std::vector<Block> blocks_of_html(std::string_view html);

/// The blocks of plain text: one paragraph per line.
std::vector<Block> blocks_of_lines(std::string_view text);

/// The length in bytes of the bold text at the start of a block; 0 unless text follows that is not
/// bold. raw: the bold text as it was read.
std::size_t bold_lead_of(std::string_view raw, const Block& block);

}  // namespace dagsorden
