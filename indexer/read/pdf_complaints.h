// What pdftotext reports about a PDF that it could read only partly. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// One line for people: the first complaint, how many there are, and which pages gave no text if
/// others did. Empty if there were at most warnings. messages: the standard error of pdftotext;
/// text: its output, with a form feed after each page.
std::string complaints_of(std::string_view messages, std::string_view text);

}  // namespace dagsorden
