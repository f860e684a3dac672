#include "tests/support/sample_database.h"

#include "common/analysis.h"
#include "common/database.h"
#include "common/hash.h"
#include "indexer/segment/labels.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/document_of_item.h"

namespace dagsorden::test {
namespace {

constexpr const char* generation = "generation-1";

void give_address(Item& item) {
  const bool is_referat = item.document_kind == DocumentKind::referat;
  item.meeting_id = "kkr-fjordland/" + item.date.value_or("udateret-1");
  item.id = item.meeting_id + (is_referat ? "/referat" : "") + "/" + item.item_number.value_or("1");
}

}  // namespace

Item sample_item(const std::string& number, const std::string& title, const PartTexts& parts) {
  Item item;
  item.meeting_body = "KKR Fjordland";
  item.document_kind = DocumentKind::dagsorden;
  item.date = "2024-05-14";
  item.time = "10:00";
  item.place = "Rådhuset, Fjordvej 1";
  item.section_number = number.substr(0, number.find('.'));
  item.section_title = "Sager";
  item.item_number = number;
  item.title = title;
  item.case_type = "orienteringssag";
  item.case_number = "SAG-2024-00777";
  item.caseworkers = {"abcd"};
  for (const auto& [name, text] : parts) {
    item.text += name + "\n";
    const std::size_t begin = item.text.size();
    item.text += text;
    item.parts.push_back({name, begin, item.text.size(), kind_of_label(name)});
    item.text += "\n";
  }
  item.first_seen = "2024-05-01T03:00:00Z";
  item.content_hash = hash_of(title + item.text);
  item.source = {"agendas/fjordland-2024-05-14.txt", 10, 20, 0};
  give_address(item);
  return item;
}

Item in_document(Item item, DocumentKind kind, const std::string& path) {
  item.document_kind = kind;
  item.source.path = path;
  give_address(item);
  return item;
}

Item on_day(Item item, const std::string& date) {
  item.date = date;
  give_address(item);
  return item;
}

SampleDatabase::SampleDatabase(const std::vector<Item>& items) {
  add(items);
  set_current_generation(folder(), generation);
}

Xapian::Database SampleDatabase::open() const { return open_for_reading(folder()); }

void SampleDatabase::add(const std::vector<Item>& items) const {
  Xapian::WritableDatabase database((folder() / generation).string());
  database.set_metadata(metadata::format, std::string(database_format));
  database.set_metadata(metadata::analyzer, std::string(analyzer_version));
  DatabaseWriter writer(database);
  static WordAnalysis words;  // loading the dictionary takes longer than most tests
  for (const Item& item : items) {
    const std::string path = item.source.path + "#" + std::to_string(++files_);
    writer.begin_file(path);
    writer.add(item_document(item, words));
    FileState state;
    state.path = path;
    writer.end_file(state);
  }
  writer.commit();
}

}  // namespace dagsorden::test
