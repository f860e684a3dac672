// Errors that speak to a person: what went wrong, with which file or field, and what to do.
//
// Every failure that a user can meet is thrown as an Error. Each program's main turns the fault
// into its exit code (docs/interface: 2 usage, 3 database or lock …) and prints message and hint.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace dagsorden {

enum class Fault {
  usage,     ///< wrong options, a query that cannot be parsed, a PATH that cannot be listed
  locked,    ///< another run holds the database
  database,  ///< the database is missing, not permitted, damaged or of another format
};

class Error : public std::runtime_error {
 public:
  /// message: one line, without the program's name; hint: what to do, may be empty.
  Error(Fault fault, const std::string& message, std::string hint = {})
      : std::runtime_error(message), fault_(fault), hint_(std::move(hint)) {}

  Fault fault() const { return fault_; }
  const std::string& hint() const { return hint_; }

 private:
  Fault fault_;
  std::string hint_;
};

}  // namespace dagsorden
