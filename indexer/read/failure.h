// Why a file could not be read, for people (reason) and for programs (code).
#pragma once

#include <string>
#include <string_view>

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
inline constexpr const char* pdf_incomplete = "pdf-incomplete";
inline constexpr const char* reader_killed = "reader-killed";
inline constexpr const char* run_died = "run-died";
inline constexpr const char* run_died_again = "run-died-again";
inline constexpr const char* no_memory = "no-memory";
inline constexpr const char* internal = "internal";
}  // namespace failure_code

/// True where the cause does not lie in the file, and may be gone without the file having changed.
inline bool is_passing(std::string_view code) {
  return code == failure_code::unreadable || code == failure_code::no_pdftotext ||
         code == failure_code::no_memory || code == failure_code::reader_killed ||
         code == failure_code::run_died;
}

}  // namespace dagsorden
