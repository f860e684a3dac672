#include "query/print_error.h"

#include "query/messages.h"
#include "query/render/terminal.h"

namespace dagsorden {

namespace {

void write(Output& errors, const Sentence& sentence) {
  errors.write({{"dagsorden-query: " + sentence.in(spoken_language())}});
}

}  // namespace

void print_error(const Sentence& sentence) {
  Output errors(Output::Stream::standard_error);
  write(errors, sentence);
}

void print_error(const Error& error) {
  Output errors(Output::Stream::standard_error);
  write(errors, error.message());
  const std::string hint = error.hint(spoken_language());
  if (!hint.empty()) errors.write({{"  " + hint}});
}

}  // namespace dagsorden
