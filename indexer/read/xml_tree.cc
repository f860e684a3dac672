#include "indexer/read/xml_tree.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <limits>
#include <memory>
#include <new>

#include "common/text.h"
#include "indexer/read/decode.h"

namespace dagsorden {
namespace {

Failure damaged_xml(const xmlError* error) {
  std::string reason = "this XML is damaged, or only a part of it is here";
  if (error != nullptr && error->message != nullptr) {
    reason += ": line " + std::to_string(error->line) + ": " + collapse_blanks(error->message);
  }
  return {failure_code::xml_damaged, reason};
}

// A bomb of entities, or text that only its document type knows.
bool has_entities(const xmlDoc* document) {
  const xmlDtd* const subset = document->intSubset;
  return subset != nullptr && subset->entities != nullptr;
}

// encoding: nullptr for what the document says itself.
std::variant<XmlDocument, Failure> parse(std::string_view bytes, const char* encoding) {
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                          XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(xmlNewParserCtxt(),
                                                                             xmlFreeParserCtxt);
  if (!context) throw std::bad_alloc();
  XmlDocument document(xmlCtxtReadMemory(
      context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, encoding, options));
  if (!document || context->wellFormed == 0) return damaged_xml(xmlCtxtGetLastError(context.get()));
  if (has_entities(document.get())) {
    return Failure{failure_code::xml_entities,
                   "this XML declares entities of its own, which are not read; save it without"};
  }
  return document;
}

void collect(const xmlNode* node, std::string_view name, std::vector<const xmlNode*>& found) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    if (name_of(child) == name) found.push_back(child);
    collect(child, name, found);
  }
}

void collect_text(const xmlNode* node, std::string& text) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      text.append(reinterpret_cast<const char*>(child->content));
    } else if (child->type == XML_ELEMENT_NODE) {
      collect_text(child, text);
    }
  }
}

}  // namespace

std::variant<XmlDocument, Failure> parse_xml(std::string_view bytes) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return Failure{failure_code::too_large, "this XML is larger than 2 GiB"};
  }
  std::variant<XmlDocument, Failure> parsed = parse(bytes, nullptr);
  if (std::holds_alternative<XmlDocument>(parsed)) return parsed;
  if (std::get<Failure>(parsed).code != failure_code::xml_damaged) return parsed;
  const DecodedText decoded = decode(bytes);
  if (decoded.is_binary || decoded.text == bytes) return parsed;
  std::variant<XmlDocument, Failure> again = parse(decoded.text, "UTF-8");
  return std::holds_alternative<XmlDocument>(again) ? std::move(again) : std::move(parsed);
}

const xmlNode* child_named(const xmlNode* node, std::string_view name) {
  if (node == nullptr) return nullptr;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (name_of(child) == name) return child;
  }
  return nullptr;
}

std::vector<const xmlNode*> children_named(const xmlNode* node, std::string_view name) {
  std::vector<const xmlNode*> found;
  if (node == nullptr) return found;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (name_of(child) == name) found.push_back(child);
  }
  return found;
}

std::vector<const xmlNode*> all_named(const xmlNode* node, std::string_view name) {
  std::vector<const xmlNode*> found;
  if (node != nullptr) collect(node, name, found);
  return found;
}

std::string raw_text_in(const xmlNode* node) {
  std::string text;
  if (node != nullptr) collect_text(node, text);
  return text;
}

std::optional<std::string> text_in(const xmlNode* node) {
  std::string text = tidy_text(raw_text_in(node));
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

std::optional<std::string> value_of(const xmlNode* node, std::string_view name) {
  if (node == nullptr || node->type != XML_ELEMENT_NODE) return std::nullopt;
  for (const xmlAttr* attribute = node->properties; attribute != nullptr;
       attribute = attribute->next) {
    const auto* const written = reinterpret_cast<const char*>(attribute->name);
    if (to_lower(written) != name) continue;
    std::string text;
    for (const xmlNode* child = attribute->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE) text.append(reinterpret_cast<const char*>(child->content));
    }
    text = tidy_text(text);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
  }
  return text_in(child_named(node, name));
}

}  // namespace dagsorden
