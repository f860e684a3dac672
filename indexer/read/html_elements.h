// The role of an HTML element in its page: a heading, a number, a panel's title, a table used only
// for layout. All functions are thread-safe.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>

namespace dagsorden {

bool is_element(const xmlNode* node);

/// An attribute's value; empty if there is none.
std::string attribute_of(const xmlNode* node, const char* name);

/// An element's name in lower case, without its namespace; empty for other nodes.
std::string name_of(const xmlNode* node);

/// All text in the node, tidied.
std::string text_of_node(const xmlNode* node);

/// Text in the form used in blocks: NFC, single spaces, without soft hyphens and zero-width
/// characters.
std::string tidy_text(std::string_view text);

/// True if the element's own style attribute sets the property to the value, as "font-weight:
/// bold"; both in lower case.
bool has_style(const xmlNode* node, std::string_view property, std::string_view value);

// The functions below take the name of the element from name_of().

/// "h1" to "h6".
bool is_heading(std::string_view name);

bool is_bold(const xmlNode* node, std::string_view name);
bool is_underlined(const xmlNode* node, std::string_view name);

/// What else sets the element's text apart besides bold and underline: "title", "italic", "size 5".
std::string own_look(const xmlNode* node, std::string_view name);

/// True for an element that opens and closes a panel, and therefore holds the panel's title.
bool opens_panel(const xmlNode* node, std::string_view name);

/// True for a <dt> over paragraphs, lists or tables, which is a heading; over a few words, <dt> is
/// the name of a field.
bool opens_definition(const xmlNode* node, std::string_view name);

/// True for an element that holds an item's number and is separated from the title only by its
/// style.
bool holds_number(const xmlNode* node);

/// True for a table that serves only as layout: its cells become blocks of their own.
bool is_layout(const xmlNode* table);

}  // namespace dagsorden
