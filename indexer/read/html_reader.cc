#include "indexer/read/html_reader.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/read/decode.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/html_blocks.h"
#include "indexer/read/html_elements.h"

namespace dagsorden {
namespace {

template <std::size_t Count>
bool is_among(std::string_view name, const std::array<std::string_view, Count>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

template <typename Visit>
void each_element_from(const xmlNode* node, const Visit& visit) {
  for (; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    visit(node);
    each_element_from(node->children, visit);
  }
}

bool has_attribute(const xmlNode* node, const char* name) {
  return xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name)) != nullptr;
}

std::string text_within(const xmlNode* node) {
  xmlChar* const content = xmlNodeGetContent(node);
  if (content == nullptr) return {};
  std::string text = tidy_text(reinterpret_cast<const char*>(content));
  xmlFree(content);
  return text;
}

// Ids of the panels that a button or link on the page opens. They are hidden until then, but belong
// to the page.
std::set<std::string> ids_of_panels(const xmlNode* root) {
  std::set<std::string> ids;
  each_element_from(root, [&ids](const xmlNode* node) {
    for (const char* name : {"aria-controls", "data-target", "data-bs-target", "href"}) {
      std::string value = attribute_of(node, name);
      if (value.starts_with('#')) value.erase(0, 1);
      if (!value.empty()) ids.insert(std::move(value));
    }
  });
  return ids;
}

// The words in class and id, split at hyphens and capitals: "siteFooter-inner" is site, footer,
// inner.
std::vector<std::string> words_of_class(const xmlNode* node) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(to_lower(word));
    word.clear();
  };
  bool was_small = false;
  for (const char byte : attribute_of(node, "class") + " " + attribute_of(node, "id")) {
    const bool is_capital = byte >= 'A' && byte <= 'Z';
    const bool is_small = byte >= 'a' && byte <= 'z';
    if (!is_capital && !is_small) finish();
    if (is_capital && was_small) finish();
    if (is_capital || is_small) word.push_back(byte);
    was_small = is_small;
  }
  finish();
  return words;
}

constexpr std::array<std::string_view, 9> site_elements = {
    "nav", "form", "select", "input", "textarea", "dialog", "option", "progress", "datalist"};

constexpr std::array<std::string_view, 7> site_roles = {
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu"};

constexpr std::array<std::string_view, 36> site_words = {
    "cookie",    "cookies",    "consent",     "gdpr",        "menu",      "nav",
    "navbar",    "navigation", "breadcrumb",  "breadcrumbs", "footer",    "skip",
    "skiplink",  "skiplinks",  "share",       "sharing",     "social",    "search",
    "searchbox", "soegning",   "lang",        "language",    "languages", "translate",
    "toolbar",   "pagination", "readspeaker", "sidebar",     "sidemenu",  "topbar",
    "megamenu",  "newsletter", "adgang",      "bund",        "sidefod",   "sidehoved"};

// Commands for the page, in links that lead nowhere. Other such links may be titles that open a
// panel.
constexpr std::array<std::string_view, 20> page_commands = {
    "udskriv",  "print",    "læs op", "oplæs",    "lyt",        "til toppen", "til top",
    "tilbage",  "del",      "luk",    "vis alle", "skjul",      "åbn alle",   "fold",
    "acceptér", "accepter", "afvis",  "spring",   "vælg sprog", "skriv ud"};

bool is_page_command(const std::string& text) {
  constexpr std::size_t longest = 40;
  const std::string lower = to_lower(text);
  return lower.size() <= longest &&
         std::any_of(page_commands.begin(), page_commands.end(),
                     [&lower](std::string_view command) { return lower.starts_with(command); });
}

// Removes scripts and the like, which are not text.
void remove_unseen(xmlNode* node) {
  constexpr std::array<std::string_view, 5> names = {"script", "style", "noscript", "template",
                                                     "iframe"};
  for (xmlNode* child = node->children; child != nullptr;) {
    xmlNode* const next = child->next;
    if (is_among(name_of(child), names) || child->type == XML_COMMENT_NODE) {
      xmlUnlinkNode(child);
      xmlFreeNode(child);
    } else if (child->type == XML_ELEMENT_NODE) {
      remove_unseen(child);
    }
    child = next;
  }
}

// Removes the elements of the site from the tree.
class SiteRemover {
 public:
  SiteRemover(std::set<std::string> panels, std::size_t whole)
      : panels_(std::move(panels)), whole_(whole) {}

  void clean(xmlNode* node) {
    for (xmlNode* child = node->children; child != nullptr;) {
      xmlNode* const next = child->next;
      if (child->type == XML_ELEMENT_NODE) {
        if (is_of_site(child)) {
          xmlUnlinkNode(child);
          xmlFreeNode(child);
        } else {
          const bool is_content = name_of(child) == "main" || name_of(child) == "article";
          content_depth_ += is_content ? 1 : 0;
          clean(child);
          content_depth_ -= is_content ? 1 : 0;
        }
      }
      child = next;
    }
  }

 private:
  bool is_of_site(const xmlNode* node) const {
    const std::string name = name_of(node);
    if (is_among(name, site_elements)) return name != "form" || !holds_much(node);
    if (name == "button") return !opens_panel(node);
    if (name == "footer") return content_depth_ == 0;
    if (name == "header" && content_depth_ == 0) return !has_heading(node);
    if (is_among(to_lower(attribute_of(node, "role")), site_roles)) return !holds_much(node);
    if (is_hidden(node) || is_form_label(node)) return true;
    if (is_dead_link(node) || is_pager(node)) return true;
    const std::vector<std::string> words = words_of_class(node);
    const bool is_named_so = std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return is_among(word, site_words);
    });
    return is_named_so && !holds_much(node);
  }

  // An element with a large part of the text, or with the heading, belongs to the page.
  bool holds_much(const xmlNode* node) const {
    if (name_of(node) == "body" || name_of(node) == "main") return true;
    bool has_title = false;
    each_element_from(node->children, [&](const xmlNode* inner) {
      const std::string name = name_of(inner);
      has_title = has_title || name == "h1" || name == "main" || name == "article";
    });
    return has_title || text_within(node).size() * 3 > whole_;
  }

  static bool has_heading(const xmlNode* node) {
    bool has = false;
    each_element_from(node->children, [&has](const xmlNode* inner) {
      const std::string name = name_of(inner);
      has = has || name == "h1" || name == "h2";
    });
    return has;
  }

  bool opens_panel(const xmlNode* button) const {
    for (const char* name : {"aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle"}) {
      if (!attribute_of(button, name).empty()) return true;
    }
    const xmlNode* const parent = button->parent;
    const std::string name = parent == nullptr ? "" : name_of(parent);
    return name.size() == 2 && name[0] == 'h';
  }

  bool is_hidden(const xmlNode* node) const {
    const bool is_marked = has_attribute(node, "hidden");
    std::string style = to_lower(attribute_of(node, "style"));
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    const bool is_off = style.find("display:none") != std::string::npos ||
                        style.find("visibility:hidden") != std::string::npos;
    if (!is_marked && !is_off && attribute_of(node, "aria-hidden") != "true") return false;
    const std::string id = attribute_of(node, "id");
    return (id.empty() || panels_.count(id) == 0) && !holds_much(node);
  }

  // Links from the page of one item to the next.
  static bool is_pager(const xmlNode* node) {
    constexpr std::array<std::string_view, 10> texts = {"forrige",
                                                        "næste",
                                                        "forrige punkt",
                                                        "næste punkt",
                                                        "forrige side",
                                                        "næste side",
                                                        "forrige sag",
                                                        "tilbage til dagsorden",
                                                        "tilbage til dagsordenen",
                                                        "næste sag"};
    return name_of(node) == "a" && is_among(to_lower(text_within(node)), texts);
  }

  // "PDF" after a link to one.
  static bool is_form_label(const xmlNode* node) {
    constexpr std::size_t longest = 8;
    const std::string text = to_lower(text_within(node));
    if (text.size() > longest || text.find("pdf") == std::string::npos) return false;
    const std::vector<std::string> words = words_of_class(node);
    return std::find(words.begin(), words.end(), "pdf") != words.end();
  }

  // "Udskriv", "Til toppen": links that lead nowhere but do something here.
  static bool is_dead_link(const xmlNode* node) {
    if (name_of(node) != "a" || !has_attribute(node, "href")) return false;
    const std::string target = to_lower(attribute_of(node, "href"));
    const bool leads_nowhere = target.empty() || target == "#" || target == "#top" ||
                               target == "#toppen" || target.starts_with("javascript:");
    return leads_nowhere && is_page_command(text_within(node));
  }

  std::set<std::string> panels_;
  std::size_t whole_;  // bytes of the page's text
  int content_depth_ = 0;
};

// <main>, if it holds the text of the page.
const xmlNode* main_of(const xmlNode* root, std::size_t whole) {
  const xmlNode* found = nullptr;
  int count = 0;
  each_element_from(root, [&](const xmlNode* node) {
    if (name_of(node) != "main" && attribute_of(node, "role") != "main") return;
    if (++count == 1) found = node;
  });
  if (count != 1 || text_within(found).size() * 3 < whole) return nullptr;
  return found;
}

std::string title_of(const xmlNode* root) {
  std::string title;
  each_element_from(root, [&title](const xmlNode* node) {
    if (title.empty() && name_of(node) == "title") title = text_within(node);
  });
  return title;
}

// "saved from url=(0042)https://…", as noted in a comment by browsers.
std::string saved_from(std::string_view html) {
  constexpr std::string_view words = "saved from url=(";
  constexpr std::size_t head = 4096;
  const std::size_t begin = html.substr(0, head).find(words);
  if (begin == std::string_view::npos) return {};
  const std::size_t open = html.find(')', begin);
  if (open == std::string_view::npos) return {};
  const std::size_t end = html.find_first_of(" \t\r\n<>\"", open + 1);
  return std::string(html.substr(open + 1, end == std::string_view::npos ? end : end - open - 1));
}

bool is_web_address(std::string_view text) {
  return begins_with_ignoring_case(text, "http://") || begins_with_ignoring_case(text, "https://");
}

std::string address_of(const xmlNode* root, std::string_view html) {
  std::string saved = saved_from(html);
  if (is_web_address(saved)) return saved;
  std::string canonical;
  std::string shared;
  std::string base;
  each_element_from(root, [&](const xmlNode* node) {
    const std::string name = name_of(node);
    if (name == "link" && to_lower(attribute_of(node, "rel")) == "canonical") {
      canonical = attribute_of(node, "href");
    } else if (name == "meta" && attribute_of(node, "property") == "og:url") {
      shared = attribute_of(node, "content");
    } else if (name == "base") {
      base = attribute_of(node, "href");
    }
  });
  for (const std::string& address : {canonical, shared, base}) {
    if (is_web_address(address)) return address;
  }
  return {};
}

// The encoding declared by a <meta> or the XML declaration; empty if there is none.
std::string declared_encoding(std::string_view bytes) {
  constexpr std::size_t head = 4096;
  const std::string lower = to_lower(bytes.substr(0, head));
  for (const std::string_view word : {"charset", "encoding"}) {
    for (std::size_t at = lower.find(word); at != std::string::npos;
         at = lower.find(word, at + 1)) {
      std::size_t begin = lower.find_first_not_of(" \t", at + word.size());
      if (begin == std::string::npos || lower[begin] != '=') continue;
      begin = lower.find_first_not_of(" \t\"'", begin + 1);
      if (begin == std::string::npos) continue;
      const std::size_t end = lower.find_first_of(" \t\r\n\"';>/?", begin);
      if (end != std::string::npos) return lower.substr(begin, end - begin);
    }
  }
  return {};
}

}  // namespace

bool is_cut_short(std::string_view bytes) {
  constexpr std::size_t head = 4096;
  const std::string begin = to_lower(bytes.substr(0, head));
  if (begin.find("<html") == std::string::npos) return false;
  // After the end, there are at most notes of a server or a browser.
  constexpr std::size_t tail = std::size_t{64} << 10U;
  const std::string end = to_lower(bytes.substr(bytes.size() - std::min(bytes.size(), tail)));
  return end.find("</html") == std::string::npos && end.find("</body") == std::string::npos;
}

ReadContent read_html(std::string_view bytes) {
  const DecodedText decoded = decode(bytes, declared_encoding(bytes));
  if (decoded.is_binary) {
    return Failure{failure_code::binary, reasons::no_web_page()};
  }
  const XmlDocument tree = parse_html(decoded.text);
  if (!tree) {
    return failure_of_html(decoded.text);
  }
  xmlNode* const root = xmlDocGetRootElement(tree.get());
  Document document;
  if (root == nullptr) return document;
  document.title = title_of(root);
  document.url = address_of(root, decoded.text);
  remove_unseen(root);
  const std::size_t whole = text_within(root).size();
  const xmlNode* const main = main_of(root, whole);
  SiteRemover(ids_of_panels(root), whole)
      .clean(main != nullptr ? const_cast<xmlNode*>(main) : root);
  document.blocks = blocks_of_nodes(main != nullptr ? main->children : root);
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::line) {
      document.width = std::max(document.width, count_code_points(block.text));
    }
  }
  return document;
}

}  // namespace dagsorden
