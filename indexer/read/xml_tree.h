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

/// Parses an XML document, nested at most 256 deep, without access to the network or other files.
/// An entity that the document defines is read if it is plain text, and refused if it refers to
/// another entity or a file. The entities of HTML ("&nbsp;") are known. A wrong declaration of the
/// encoding is corrected.
std::variant<XmlDocument, Failure> parse_xml(std::string_view bytes);

/// The first child with that name (lower case); nullptr if there is none or node is nullptr.
const xmlNode* child_named(const xmlNode* node, std::string_view name);

/// All children with that name.
std::vector<const xmlNode*> children_named(const xmlNode* node, std::string_view name);

/// All descendants of the node with that name, in document order.
std::vector<const xmlNode*> all_named(const xmlNode* node, std::string_view name);

/// The tidied text in a node; nullopt if the node is nullptr or has no text.
std::optional<std::string> text_in(const xmlNode* node);

/// The tidied text of the attribute with that name (lower case), else of the child with that name.
std::optional<std::string> value_of(const xmlNode* node, std::string_view name);

/// The text in a node, unchanged.
std::string raw_text_in(const xmlNode* node);

}  // namespace dagsorden
