#include "query/understand/understood.h"

#include "query/messages.h"

namespace dagsorden {

Notice correction_notice(const std::string& typed, const std::string& correction) {
  return {"correction", {typed, correction}, {}, say(Message::correction, {correction, typed})};
}

}  // namespace dagsorden
