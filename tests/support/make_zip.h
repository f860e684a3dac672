// Small Zip archives, as Word documents are, for tests of reading them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dagsorden::test {

/// Name and content of each entry, in their order.
std::string make_zip(const std::vector<std::pair<std::string, std::string>>& entries);

/// A .docx with that body and those further parts.
std::string make_docx(const std::string& body,
                      const std::vector<std::pair<std::string, std::string>>& parts = {});

/// An .odt with that text, and automatic styles for it.
std::string make_odt(const std::string& text, const std::string& styles = {});

}  // namespace dagsorden::test
