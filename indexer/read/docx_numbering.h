// The numbers of lists in Word documents, from numbering.xml and the styles.
#pragma once

#include <map>
#include <string>

#include "indexer/read/html_blocks.h"
#include "indexer/read/list_counter.h"

namespace dagsorden {

/// Numbers the items of a document's lists. Call in the order of the document.
class DocxNumbering {
 public:
  /// root: that of numbering.xml, or nullptr if the document has none.
  explicit DocxNumbering(const xmlNode* root);

  /// The label of the next paragraph in this list (w:numId) and level; empty for a bullet.
  std::string next(const std::string& list, int level);

  /// True if the document defines the list.
  bool has(const std::string& list) const { return lists_.count(list) > 0; }

 private:
  struct List {
    std::string definition;  // lists with the same definition continue each other's numbers
    ListLevels levels;
    std::map<int, int> restarts;  // level → number to start at, used once
  };
  std::map<std::string, List> lists_;
  std::map<std::string, ListCounter> counters_;  // by definition
};

/// An attribute of Word's XML as a whole number; `otherwise` if it has none.
int number_attribute(const xmlNode* node, const char* name, int otherwise);

/// The value (w:val) of the child with that name (lower case); empty if there is none.
std::string value_of_child(const xmlNode* node, std::string_view name);

/// An attribute in any namespace.
std::string word_attribute(const xmlNode* node, std::string_view name);

}  // namespace dagsorden
