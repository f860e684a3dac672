#include "query/messages.h"

namespace dagsorden {

std::string tr(const Wording& wording, const std::vector<std::string>& arguments) {
  return Sentence(wording, {arguments.begin(), arguments.end()}).in(spoken_language());
}

std::string said(const Sentence& sentence) { return sentence.in(spoken_language()); }

}  // namespace dagsorden
