// From the text of a query to its syntax tree.
//
// Words that stand beside each other are wanted together; AND (OG) binds as tightly and makes
// them a must; OR (ELLER) binds least; NEAR binds more, NOT (IKKE), + and - most:
//
//     a b OR c      (a b) or c
//     a -b NEAR c   a without b near c
//
// Throws Error(Fault::usage) where the query makes no sense; the message says at which column and
// the hint what to do. Thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "query/parse/syntax.h"

namespace dagsorden {

/// nullopt where the query holds nothing at all. The root is a node of kind all or any, or a leaf.
std::optional<Node> parse(std::string_view query);

}  // namespace dagsorden
