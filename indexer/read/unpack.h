// Single files out of a Zip archive, as Word documents are. Thread-safe.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/read/failure.h"

namespace dagsorden {

/// The contents of the named entries, those that are there. A damaged or locked archive is a
/// Failure, and so is one whose entries grow past all measure when unpacked.
std::variant<std::map<std::string, std::string>, Failure> unpack(
    std::string_view archive, const std::set<std::string>& names);

}  // namespace dagsorden
