#include "query/understand/item_set.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include "common/analysis.h"
#include "common/fields.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The documents of each database, by its UUID: Xapian gives a source one shard at a time.
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

  // It begins in front of the first document.
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

Query query_of_source(Documents documents) {
  auto* source = new ItemSource(std::make_shared<const Documents>(std::move(documents)));
  return {Query::OP_SCALE_WEIGHT, Query(source->release()), 0};
}

// The term that names one document alone: its id, mostly. Where several documents have it, their
// lists of terms have to be read, which takes a shard on another machine ten times as long.
std::string naming_term(const Xapian::Database& shard, Xapian::docid document) {
  const std::string id = shard.get_document(document).get_value(slot::address);
  std::string address = fitting_term(std::string(prefix::address) + id);
  if (shard.get_termfreq(address) == 1) return address;
  auto term = shard.termlist_begin(document);
  const std::string beginning(prefix::unique_id);
  term.skip_to(beginning);
  return term == shard.termlist_end(document) ? std::string() : *term;
}

}  // namespace

Xapian::doccount size_of(const ItemSet& items) {
  Xapian::doccount count = 0;
  for (const std::vector<Xapian::docid>& documents : items) {
    count += static_cast<Xapian::doccount>(documents.size());
  }
  return count;
}

Query query_of(const ItemSet& items, const IndexContext& context) {
  if (size_of(items) == 0) return {std::string(prefix::unique_id)};  // names no document
  const std::vector<Xapian::Database> shards = context.each();
  if (context.is_local) {
    Documents documents;
    for (std::size_t i = 0; i < shards.size(); ++i) documents[shards[i].get_uuid()] = items[i];
    return query_of_source(std::move(documents));
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < shards.size(); ++i) {
    for (const Xapian::docid document : items[i]) names.push_back(naming_term(shards[i], document));
  }
  return {Query::OP_SCALE_WEIGHT, Query(Query::OP_OR, names.begin(), names.end()), 0};
}

Query query_of_documents(const std::vector<Xapian::docid>& documents,
                         const Xapian::Database& database) {
  return query_of_source({{database.get_uuid(), documents}});
}

}  // namespace dagsorden
