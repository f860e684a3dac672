// Indexes items with Lucene++ and asks it, for scripts/benchmark.
//
//   lucene index DATABASE ITEMS      ITEMS: a line each, fields separated by tabs
//   lucene query DATABASE QUERY      prints the ten best
#include <LuceneHeaders.h>
#include <MMapDirectory.h>
#include <SnowballAnalyzer.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace Lucene;

constexpr std::array fields = {L"id", L"date", L"body", L"case", L"title", L"indstilling", L"text"};
constexpr std::size_t first_words = 4;  // the fields before are exact ones

AnalyzerPtr danish() {
  return newLucene<SnowballAnalyzer>(LuceneVersion::LUCENE_CURRENT, String(L"danish"));
}

void index_items(const String& folder, const char* items) {
  const IndexWriterPtr writer = newLucene<IndexWriter>(FSDirectory::open(folder), danish(), true,
                                                       IndexWriter::MaxFieldLengthUNLIMITED);
  std::ifstream lines(items);
  for (std::string line; std::getline(lines, line);) {
    const DocumentPtr document = newLucene<Document>();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      const bool words = i >= first_words;
      const bool kept = i <= first_words;
      document->add(newLucene<Field>(fields[i],
                                     StringUtils::toUnicode(line.substr(begin, end - begin)),
                                     kept ? Field::STORE_YES : Field::STORE_NO,
                                     words ? Field::INDEX_ANALYZED : Field::INDEX_NOT_ANALYZED));
      begin = end + 1;
    }
    writer->addDocument(document);
  }
  writer->optimize();
  writer->close();
}

void ask(const String& folder, const char* words) {
  const SearcherPtr searcher =
      newLucene<IndexSearcher>(IndexReader::open(MMapDirectory::open(folder), true));
  const QueryPtr query = newLucene<QueryParser>(LuceneVersion::LUCENE_CURRENT, L"text", danish())
                             ->parse(StringUtils::toUnicode(words));
  const TopDocsPtr found = searcher->search(query, 10);
  for (int i = 0; i < found->scoreDocs.size(); ++i) {
    const DocumentPtr document = searcher->doc(found->scoreDocs[i]->doc);
    std::cout << StringUtils::toUTF8(document->get(L"id")) << '\t'
              << StringUtils::toUTF8(document->get(L"title")) << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "lucene: index DATABASE ITEMS, or query DATABASE QUERY\n";
    return 2;
  }
  try {
    const Lucene::String folder = Lucene::StringUtils::toUnicode(arguments[2]);
    if (std::string(arguments[1]) == "index") {
      index_items(folder, arguments[3]);
    } else {
      ask(folder, arguments[3]);
    }
  } catch (const Lucene::LuceneException& error) {
    std::cerr << "lucene: " << Lucene::StringUtils::toUTF8(error.getError()) << '\n';
    return 2;
  }
  return 0;
}
