#include "query/plan/query_plan.h"

#include "query/messages.h"

namespace dagsorden {

Notice correction_notice(const std::string& typed, const std::string& correction) {
  return {"correction", {typed, correction}, {}, tr(messages::correction, {correction, typed})};
}

}  // namespace dagsorden
