#include "query/understand/understood.h"

namespace dagsorden {

Notice correction_notice(const std::string& typed, const std::string& correction) {
  return {"correction",
          {typed, correction},
          {},
          "showing results for " + correction + ", as " + typed + " stands in no item"};
}

}  // namespace dagsorden
