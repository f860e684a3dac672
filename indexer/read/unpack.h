// Unpacks single files from a Zip archive, such as a Word document. Thread-safe.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/read/failure.h"

namespace dagsorden {

/// The contents of the named entries that exist. Returns a Failure if the archive is damaged or
/// locked, or if its entries become too large when unpacked.
std::variant<std::map<std::string, std::string>, Failure> unpack(
    std::string_view archive, const std::set<std::string>& names);

}  // namespace dagsorden
