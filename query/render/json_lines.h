// Hits and notices as lines of JSON (docs/hit.schema.json).
#pragma once

#include <optional>
#include <string>

#include "common/item_json.h"
#include "query/render/snippet.h"
#include "query/search/search.h"

namespace dagsorden {

/// query: the text of the query, where one run answers several.
Json hit_line(const Hit& hit, const Snippet& snippet, bool full,
              const std::optional<std::string>& query);

Json notice_line(const Notice& notice, const std::optional<std::string>& query);

/// The answer to --count.
Json count_line(std::size_t matches, const std::optional<std::string>& query);

}  // namespace dagsorden
