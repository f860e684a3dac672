// What pdftotext says of a PDF that it could read in part only. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// One line for people: its first complaint, how many there are, and the pages that gave no text,
/// where there are others that did. Empty if it has only warned, or said nothing.
/// messages: its standard error; text: a form feed behind each page.
std::string complaints_of(std::string_view messages, std::string_view text);

}  // namespace dagsorden
