// Reads HTML, Word, JSON and XML at arm's length: in a process of our own program, with limits on
// time and memory. A crash there is one file that cannot be read. Each thread that asks has a
// process of its own, started once, which ends with the thread.
#pragma once

#include <string>
#include <vector>

#include "indexer/read/read_document.h"

namespace dagsorden {

/// The program and arguments that run serve_reading(). Said once, before any thread reads; where
/// nothing is said, as in tests of the readers, documents are read in this process.
void set_reader_command(std::vector<std::string> command);

/// Thread-safe; throws nothing but std::bad_alloc.
ReadDocument read_apart(Form form, const std::string& bytes, bool (*give_up)());

/// The other side: answers on standard input until it is closed. The exit code.
int serve_reading();

}  // namespace dagsorden
