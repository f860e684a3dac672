// Tells options from words in the arguments of the program.
//
// Boost.Program_options would take -musikskole as -m usikskole. Here an argument that begins with
// one hyphen and is no known option is a word of the query, to be excluded; short options take no
// glued value. Thread-safe.
#pragma once

#include <string>
#include <vector>

namespace dagsorden {

struct Arguments {
  std::vector<std::string> options;  ///< each "--name" or "--name=value"
  std::vector<std::string> words;    ///< of the query, in order
};

/// Throws Error(Fault::usage) for an unknown long option, naming the nearest, and for an option
/// without its value.
Arguments sort_arguments(const std::vector<std::string>& arguments);

}  // namespace dagsorden
