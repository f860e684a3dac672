#include "indexer/read/xml_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/entities.h>
#include <libxml/hash.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#include <string>

#include "common/text.h"
#include "indexer/read/decode.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/html_elements.h"

namespace dagsorden {
namespace {

Failure damaged_xml(const xmlError* error) {
  if (error == nullptr || error->message == nullptr) {
    return {failure_code::xml_damaged, reasons::xml_damaged()};
  }
  return {failure_code::xml_damaged,
          reasons::xml_damaged_at(error->line, collapse_blanks(error->message))};
}

enum class Entities { none, plain, other };

// An entity that stands for a few letters, "<!ENTITY nbsp '&#160;'>", expands to no more than its
// own length. One that refers to other entities or to a file may be an attack.
void look_at_entity(void* payload, void* found, const xmlChar* /*name*/) {
  constexpr int longest = 32;
  const auto* const entity = static_cast<const xmlEntity*>(payload);
  const bool is_plain = entity->etype == XML_INTERNAL_GENERAL_ENTITY && entity->length <= longest &&
                        entity->content != nullptr && xmlStrchr(entity->content, '&') == nullptr &&
                        xmlStrchr(entity->content, '<') == nullptr;
  Entities& all = *static_cast<Entities*>(found);
  if (all != Entities::other) all = is_plain ? Entities::plain : Entities::other;
}

Entities entities_of(const xmlDoc* document) {
  Entities all = Entities::none;
  const xmlDtd* const subset = document->intSubset;
  if (subset == nullptr) return all;
  if (subset->pentities != nullptr) return Entities::other;
  if (subset->entities != nullptr) {
    xmlHashScan(static_cast<xmlHashTable*>(subset->entities), look_at_entity, &all);
  }
  return all;
}

// encoding: nullptr to use the document's own declaration.
std::variant<XmlDocument, Failure> parse(std::string_view bytes, const char* encoding,
                                         int more_options = 0) {
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                      XML_PARSE_NOCDATA | XML_PARSE_COMPACT | more_options;
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(xmlNewParserCtxt(),
                                                                             xmlFreeParserCtxt);
  if (!context) throw std::bad_alloc();
  XmlDocument document(xmlCtxtReadMemory(
      context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, encoding, options));
  if (!document || context->wellFormed == 0) return damaged_xml(xmlCtxtGetLastError(context.get()));
  const Entities entities = entities_of(document.get());
  // Each reference copies the text of its element so far, so the cost grows with the square of
  // their number.
  constexpr std::ptrdiff_t most_references = 100'000;
  const bool has_few = std::count(bytes.begin(), bytes.end(), '&') <= most_references;
  if (entities == Entities::plain && has_few && more_options == 0) {
    return parse(bytes, encoding, XML_PARSE_NOENT);
  }
  if (entities == Entities::other || (entities == Entities::plain && !has_few)) {
    return Failure{failure_code::xml_entities, reasons::xml_entities()};
  }
  return document;
}

// Replaces HTML's named characters such as "&nbsp;", which XML does not know, by numeric ones.
std::string with_letters_numbered(std::string_view text) {
  constexpr std::size_t longest_name = 10;
  std::string numbered;
  numbered.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t ampersand = std::min(text.find('&', at), text.size());
    numbered.append(text.substr(at, ampersand - at));
    at = ampersand;
    if (at == text.size()) break;
    const std::size_t end = text.substr(at, longest_name + 2).find(';');
    const std::string name(end == std::string_view::npos ? "" : text.substr(at + 1, end - 1));
    const htmlEntityDesc* const letter =
        name.empty() ? nullptr : htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    // The five entities that XML knows are signs below this.
    constexpr unsigned first_letter = 160;
    if (letter != nullptr && letter->value >= first_letter) {
      numbered += "&#" + std::to_string(letter->value) + ";";
      at += end + 1;
    } else {
      numbered.push_back(text[at++]);
    }
  }
  return numbered;
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
    return Failure{failure_code::too_large, reasons::xml_too_large()};
  }
  std::variant<XmlDocument, Failure> parsed = parse(bytes, nullptr);
  if (std::holds_alternative<XmlDocument>(parsed)) return parsed;
  if (has_huge_text(bytes)) {
    constexpr std::size_t megabyte = 1'000'000;
    return Failure{failure_code::too_large,
                   reasons::text_too_large(XML_MAX_TEXT_LENGTH / megabyte)};
  }
  if (std::get<Failure>(parsed).code != failure_code::xml_damaged) return parsed;
  const DecodedText decoded = decode(bytes);
  if (decoded.is_binary) return parsed;
  const std::string text = with_letters_numbered(decoded.text);
  if (text == bytes) return parsed;
  std::variant<XmlDocument, Failure> again = parse(text, "UTF-8");
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
