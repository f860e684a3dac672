#include "query/complain.h"

#include "query/error_messages.h"
#include "query/render/terminal.h"

namespace dagsorden {

void complain(const std::string& sentence) { complain(sentence, ""); }

void complain(const std::string& sentence, const std::string& hint) {
  Output errors(Output::Stream::standard_error);
  errors.write({{"dagsorden-query: " + in_spoken_language(sentence)}});
  if (!hint.empty()) errors.write({{"  " + in_spoken_language(hint)}});
}

}  // namespace dagsorden
