// Looking into trees of XML, whatever their namespaces and the case of their names. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/read/failure.h"
#include "indexer/read/html_blocks.h"

namespace dagsorden {

/// The tree of an XML document. It is not let near the network or other files, and may be nested
/// 256 deep. Entities of its own are read where they stand for some letters, and refused where they
/// name others or a file; those of web pages ("&nbsp;") are known. Bytes in another encoding than
/// the document says are taken as they are meant.
std::variant<XmlDocument, Failure> parse_xml(std::string_view bytes);

/// The first child of that name (lower case); nullptr if there is none, or node is nullptr.
const xmlNode* child_named(const xmlNode* node, std::string_view name);

/// All of them.
std::vector<const xmlNode*> children_named(const xmlNode* node, std::string_view name);

/// All elements of that name in the node, in the document's order.
std::vector<const xmlNode*> all_named(const xmlNode* node, std::string_view name);

/// The tidy text in a node; nothing if the node is nullptr or has none.
std::optional<std::string> text_in(const xmlNode* node);

/// The tidy text of the attribute of that name (lower case), or else of the child of that name.
std::optional<std::string> value_of(const xmlNode* node, std::string_view name);

/// The text in a node as it stands.
std::string raw_text_in(const xmlNode* node);

}  // namespace dagsorden
