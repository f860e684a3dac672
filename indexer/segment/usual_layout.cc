#include "indexer/segment/usual_layout.h"

#include <utility>

#include "indexer/segment/bold_labels.h"
#include "indexer/segment/heading_order.h"
#include "indexer/segment/item_tables.h"
#include "indexer/segment/listed_titles.h"
#include "indexer/segment/printed_tables.h"
#include "indexer/segment/run_in_titles.h"
#include "indexer/segment/side_titles.h"

namespace dagsorden {

Document in_usual_layout(const Document& document) {
  Document opened = with_item_tables_open(with_side_titles_above(with_printed_tables(document)));
  Document ordered = with_headings_in_usual_order(std::move(opened));
  return with_listed_titles(with_labels_apart(with_run_in_titles_apart(std::move(ordered))));
}

}  // namespace dagsorden
