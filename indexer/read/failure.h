// Why a file could not be read, for people (reason) and for programs (code).
#pragma once

#include <string>

namespace dagsorden {

struct Failure {
  std::string code;    ///< "pdf-encrypted"; stays the same from version to version
  std::string reason;  ///< one line that says what is wrong and what to do
};

/// The codes. They stand in the JSON summary and in the database.
namespace failure_code {
inline constexpr const char* unreadable = "unreadable";
inline constexpr const char* too_large = "too-large";
inline constexpr const char* binary = "binary";
inline constexpr const char* no_pdftotext = "no-pdftotext";
inline constexpr const char* pdf_damaged = "pdf-damaged";
inline constexpr const char* pdf_encrypted = "pdf-encrypted";
inline constexpr const char* pdf_limit = "pdf-limit";
}  // namespace failure_code

}  // namespace dagsorden
