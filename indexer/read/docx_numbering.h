// The numbers of Word's lists, by numbering.xml and styles.
#pragma once

#include <map>
#include <string>

#include "indexer/read/html_blocks.h"
#include "indexer/read/list_counter.h"

namespace dagsorden {

/// Hands out the numbers of a document's lists, in the document's order.
class DocxNumbering {
 public:
  /// root: of numbering.xml; nullptr if the document has none.
  explicit DocxNumbering(const xmlNode* root);

  /// The label of the next paragraph in this list (w:numId) and level; empty for a bullet.
  std::string next(const std::string& list, int level);

  /// True if the document defines the list.
  bool has(const std::string& list) const { return lists_.count(list) > 0; }

 private:
  struct List {
    std::string definition;  // lists of one definition count on from each other
    ListLevels levels;
    std::map<int, int> restarts;  // level → number, once
  };
  std::map<std::string, List> lists_;
  std::map<std::string, ListCounter> counters_;  // by definition
};

/// An attribute of Word's XML as a whole number.
int number_attribute(const xmlNode* node, const char* name, int otherwise);

/// The value (w:val) of the child of that name (lower case); empty if there is none.
std::string value_of_child(const xmlNode* node, std::string_view name);

/// An attribute in any namespace.
std::string word_attribute(const xmlNode* node, std::string_view name);

}  // namespace dagsorden
