// The ids of meetings and items: addresses that are the same on any machine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// "kkr-sjaelland/2025-04-08": authority and body in one slug, then the date. If the body or the
/// date is not known, "ukendt-" or "udateret-" and the first eight digits of the document's hash
/// replace it, so that two documents never count as one meeting. The id of an extraordinary meeting
/// has its time after the date, as there may be an ordinary meeting on the same day.
std::string meeting_id_of(const Item& item, std::string_view document_hash,
                          bool is_extraordinary = false);

/// Sets id in all items of one document: meeting, "referat" for minutes, "tillaeg" for a
/// supplementary agenda, item number, or "p" and the position if none is printed. A second item
/// with the same address gets "~2".
void set_ids(std::vector<Item>& items);

}  // namespace dagsorden
