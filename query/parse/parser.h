// Parses the text of a query into a syntax tree.
//
// Adjacent words are wanted together. AND (OG) binds as tightly and makes both sides mandatory. OR
// (ELLER) binds least, NEAR more, and NOT (IKKE), + and - most:
//
//     a b OR c      (a b) or c
//     a -b NEAR c   a without b near c
//
// Throws Error(Fault::usage) for a query that cannot be parsed; the message names the column, the
// hint says what to do. Thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "query/parse/syntax.h"

namespace dagsorden {

/// Nullopt for an empty query. The root is a node of kind all or any, or a leaf.
std::optional<Node> parse(std::string_view query);

}  // namespace dagsorden
