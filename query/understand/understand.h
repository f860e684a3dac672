// From what a user asks to what the search needs: parse, look up, translate.
#pragma once

#include <string>
#include <vector>

#include "query/understand/index_context.h"
#include "query/understand/understood.h"

namespace dagsorden {

/// The filters of the options: values of one list are alternatives, the lists all hold.
struct Filters {
  std::vector<std::string> case_types;
  std::vector<std::string> case_numbers;
  std::vector<std::string> municipalities;
  std::vector<std::string> bodies;
  std::vector<std::string> since;
  std::vector<std::string> until;

  bool empty() const;
};

/// Adds a notice of kind explanation for each word: how it was understood.
void add_explanations(Understood& understood);

/// Throws Error(Fault::usage) for a query that cannot be parsed, a value that does not exist, and
/// for a query of signs only. An empty text asks for everything that the filters let through.
/// Throws Xapian::Error where the index fails.
Understood understand(const std::string& text, const Filters& filters, const IndexContext& context);

}  // namespace dagsorden
