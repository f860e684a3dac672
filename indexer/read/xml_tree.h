// Reads XML trees, ignoring namespaces and the case of names. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/read/failure.h"
#include "indexer/read/html_blocks.h"

namespace dagsorden {

/// The tree of an XML document, nested at most 256 deep. It has no access to the network or other
/// files. Entities that it defines are read if they are plain text and refused if they refer to
/// others or a file; those of HTML ("&nbsp;") are known. A wrong declaration of the encoding is
/// corrected.
std::variant<XmlDocument, Failure> parse_xml(std::string_view bytes);

/// The first child with that name (lower case); nullptr if there is none or node is nullptr.
const xmlNode* child_named(const xmlNode* node, std::string_view name);

/// All children with that name.
std::vector<const xmlNode*> children_named(const xmlNode* node, std::string_view name);

/// All elements with that name in the node, in the document's order.
std::vector<const xmlNode*> all_named(const xmlNode* node, std::string_view name);

/// The tidy text in a node; nothing if the node is nullptr or has none.
std::optional<std::string> text_in(const xmlNode* node);

/// The tidy text of the attribute with that name (lower case), or else of the child with that name.
std::optional<std::string> value_of(const xmlNode* node, std::string_view name);

/// The text in a node, unchanged.
std::string raw_text_in(const xmlNode* node);

}  // namespace dagsorden
