#include "query/match/search_index.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "common/analysis.h"
#include "common/fields.h"
#include "common/forward_index.h"
#include "query/match/counting.h"
#include "query/match/phrase_verification.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

// The documents of each database, by its UUID: Xapian gives a posting source one database at a
// time.
using Documents = std::map<std::string, std::vector<Xapian::docid>>;

class ItemSource : public Xapian::PostingSource {
 public:
  explicit ItemSource(std::shared_ptr<const Documents> documents)
      : documents_(std::move(documents)) {}

  PostingSource* clone() const override { return new ItemSource(documents_); }

  void init(const Xapian::Database& shard) override {
    static const std::vector<Xapian::docid> none;
    const auto found = documents_->find(shard.get_uuid());
    list_ = found == documents_->end() ? &none : &found->second;
    next_ = 0;
    set_maxweight(0);
  }

  Xapian::doccount get_termfreq_min() const override { return get_termfreq_est(); }
  Xapian::doccount get_termfreq_max() const override { return get_termfreq_est(); }
  Xapian::doccount get_termfreq_est() const override {
    return static_cast<Xapian::doccount>(list_->size());
  }

  // Starts before the first document.
  void next(double) override { ++next_; }
  void skip_to(Xapian::docid document, double) override {
    const auto from = list_->begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    next_ =
        static_cast<std::size_t>(std::lower_bound(from, list_->end(), document) - list_->begin()) +
        1;
  }
  bool at_end() const override { return next_ > list_->size(); }
  Xapian::docid get_docid() const override { return (*list_)[next_ - 1]; }
  std::string get_description() const override { return "ItemSource"; }

 private:
  std::shared_ptr<const Documents> documents_;
  const std::vector<Xapian::docid>* list_ = nullptr;
  std::size_t next_ = 0;  // one further than the current document
};

}  // namespace

ItemSet SearchIndex::items_with(const PositionalConstraint& constraint,
                                const Xapian::Query& among) const {
  Documents documents;
  ItemSet items;
  for (const Xapian::Database& shard : each()) {
    std::vector<Xapian::docid>& of_shard = documents[shard.get_uuid()];
    of_shard = documents_with(constraint, among, *this, shard);
    items.count += static_cast<Xapian::doccount>(of_shard.size());
  }
  items.query = no_items();
  if (items.count == 0) return items;
  auto* source = new ItemSource(std::make_shared<const Documents>(std::move(documents)));
  items.query = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(source->release()), 0);
  return items;
}

std::map<std::string, Xapian::doccount> SearchIndex::words_of(const std::string& stem,
                                                              std::size_t most) const {
  std::map<std::string, Xapian::doccount> words;
  const std::string term = stem_term("", stem);
  const auto end = database.postlist_end(term);
  for (auto item = database.postlist_begin(term); item != end && most > 0; --most, ++item) {
    const std::string sequence = database.get_document(*item).get_value(slot::forward_index);
    for (const std::string& word : surface_forms_of(sequence, stem)) ++words[word];
  }
  return words;
}

// In the order of documents, values are read block by block. This is far cheaper than reading each
// document.
void SearchIndex::for_each_value(const Xapian::Database& shard, const Xapian::Query& query,
                                 Xapian::valueno slot, const OnValue& on_value) const {
  Xapian::ValueIterator value = shard.valuestream_begin(slot);
  const Xapian::ValueIterator end = shard.valuestream_end(slot);
  for (const Xapian::docid document :
       first_matching(shard, query, shard.get_doccount()).documents) {
    if (value != end) value.skip_to(document);
    const bool has_value = value != end && value.get_docid() == document;
    on_value(document, has_value ? *value : std::string());
  }
}

Xapian::doccount SearchIndex::matches_to_ask_for(Xapian::doccount wanted) const {
  return matches_for_pruning(wanted, database, has_local_ && each().size() > 1);
}

void SearchIndex::bring_forward_indexes(Xapian::Enquire&) const {}

std::string SearchIndex::forward_index_of(const Xapian::MSetIterator& match) const {
  return match.get_document().get_value(slot::forward_index);
}

}  // namespace dagsorden
