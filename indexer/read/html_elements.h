// What an element of HTML is to its page: a heading, a number, a panel's title, a table that only
// lays out. All functions are thread-safe.
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

/// All text in the node, tidy.
std::string text_of_node(const xmlNode* node);

/// Text as blocks have it: NFC, single blanks, without soft hyphens and zero-width characters.
std::string tidy_text(std::string_view text);

/// True if the element's own style says so, "font-weight: bold"; both in lower case.
bool has_style(const xmlNode* node, std::string_view property, std::string_view value);

// The functions below take the element's name, as name_of() gives it.

/// "h1" to "h6".
bool is_heading(std::string_view name);

bool is_bold(const xmlNode* node, std::string_view name);
bool is_underlined(const xmlNode* node, std::string_view name);

/// What sets the element's text apart beside bold and lines: "title", "italic", "size 5".
std::string own_look(const xmlNode* node, std::string_view name);

/// True for an element that opens and closes a panel: it holds the panel's title.
bool opens_panel(const xmlNode* node, std::string_view name);

/// True for a <dt> over paragraphs, lists or tables, which is a heading; over a few words it is the
/// name of a field.
bool opens_definition(const xmlNode* node, std::string_view name);

/// True for elements that hold an item's number and stand apart from the title by their style
/// alone.
bool holds_number(const xmlNode* node);

/// True for a table that lays out a page: its cells are blocks of their own.
bool is_layout(const xmlNode* table);

}  // namespace dagsorden
