// Errors for people: what went wrong, with which file or field, and what to do.
//
// Every failure that a user can meet is thrown as an Error. Each program's main turns the fault
// into its exit code (common/exit_code.h) and prints message and hint in the language of its user.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "common/language.h"

namespace dagsorden {

enum class Fault {
  usage,     ///< wrong options, a query that cannot be parsed, a PATH that cannot be listed
  locked,    ///< another run holds the database
  output,    ///< an answer, or a user's state, cannot be written
  database,  ///< the database is missing, not permitted, damaged or of another format
};

class Error : public std::runtime_error {
 public:
  /// message: one line, without the program's name. hint: what to do; may be empty. Both are filled
  /// in from a table (common/error_texts.h). what() and hint() return their English.
  Error(Fault fault, Sentence message, Sentence hint = {})
      : std::runtime_error(message.in(Language::english)),
        fault_(fault),
        message_(std::move(message)),
        hint_(std::move(hint)) {}

  Fault fault() const { return fault_; }
  const Sentence& message() const { return message_; }
  std::string hint() const { return hint_.in(Language::english); }
  std::string hint(Language language) const { return hint_.in(language); }

 private:
  Fault fault_;
  Sentence message_;
  Sentence hint_;
};

}  // namespace dagsorden
