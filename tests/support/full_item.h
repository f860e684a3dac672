// An item that has all there is.
#pragma once

#include "common/item.h"

namespace dagsorden::test {

/// Every field has a value of its own, some with bytes that need care.
Item full_item();

}  // namespace dagsorden::test
