#include "query/error_messages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <vector>

#include "query/help.h"
#include "query/messages.h"

namespace dagsorden {
namespace {

std::multiset<std::string> places_in(std::string_view text) {
  std::multiset<std::string> places;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '%' || text[i] == '~') places.insert(std::string(text.substr(i, 2)));
  }
  return places;
}

std::string with_places_filled(std::string_view pattern) {
  std::string sentence;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '%' || pattern[i] == '~') {
      sentence += "(" + std::string(1, pattern[++i]) + ")";
    } else {
      sentence.push_back(pattern[i]);
    }
  }
  return sentence;
}

std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(ErrorMessages, PutTheSameThingsInBothLanguages) {
  for (const ErrorRow& row : error_messages()) {
    EXPECT_EQ(places_in(row.english), places_in(row.danish)) << row.english;
    EXPECT_FALSE(row.danish.empty()) << row.english;
    EXPECT_NE(row.english, row.danish);
  }
}

TEST(ErrorMessages, AreFoundByTheirOwnRow) {
  for (const ErrorRow& row : error_messages()) {
    EXPECT_EQ(in_danish(with_places_filled(row.english)), with_places_filled(row.danish));
  }
}

TEST(ErrorMessages, KeepNamesAndValues) {
  EXPECT_EQ(in_danish("there is no field “kommun:” (column 4)"),
            "der findes ikke noget felt “kommun:” (kolonne 4)");
  EXPECT_EQ(in_danish("line 3: the quote at column 7 is never closed"),
            "linje 3: anførselstegnet i kolonne 7 lukkes aldrig");
  EXPECT_EQ(in_danish("none of the databases can be searched: /a: there is no database here; "
                      "tcp:b:1: no answer within 5 s"),
            "der kan ikke søges i nogen af baserne: /a: her er ingen base; "
            "tcp:b:1: intet svar inden for 5 s");
  EXPECT_EQ(in_danish("noget helt andet"), "noget helt andet");
}

std::vector<std::filesystem::path> files_that_throw() {
  const std::filesystem::path source = DAGSORDEN_SOURCE;
  std::vector<std::filesystem::path> files;
  for (const char* name : {"database.cc", "item_json.cc", "stored_document.cc", "word_table.cc"}) {
    files.push_back(source / "common" / name);
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source / "query")) {
    if (entry.path().extension() == ".cc") files.push_back(entry.path());
  }
  return files;
}

std::vector<std::string> found_in(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
    found.push_back((*at)[1]);
  }
  return found;
}

// The words of messages, as they stand in the source where an error is thrown.
std::vector<std::string> words_thrown_in(const std::filesystem::path& file) {
  const std::regex statement(R"(((?:throw Error|\bfail)\((?:[^;]|;[^\n])*?\);)\n)");
  const std::regex break_between_lines("\"\\s*\\n\\s*\"");
  const std::regex literal(R"re("((?:[^"\\\n]|\\.)*)")re");
  const std::regex words(R"(([A-Za-z']+(?: [A-Za-z']+)+))");
  std::vector<std::string> all;
  for (const std::string& thrown : found_in(text_of_file(file), statement)) {
    const std::string joined = std::regex_replace(thrown, break_between_lines, "");
    for (const std::string& text : found_in(joined, literal)) {
      for (const std::string& some : found_in(text, words)) all.push_back(some);
    }
  }
  return all;
}

TEST(ErrorMessages, HaveEveryErrorThatIsThrown) {
  std::size_t count = 0;
  for (const std::filesystem::path& file : files_that_throw()) {
    for (const std::string& words : words_thrown_in(file)) {
      ++count;
      const auto rows = error_messages();
      EXPECT_TRUE(std::any_of(rows.begin(), rows.end(),
                              [&words](const ErrorRow& row) {
                                return row.english.find(words) != std::string_view::npos;
                              }))
          << file << ": " << words;
    }
  }
  EXPECT_GT(count, 100U);
}

TEST(Help, IsWhollyDanishWhereDanishIsSpoken) {
  for (const char* topic : {"brief", "options", "query", "fields"}) {
    speak(Language::danish);
    const std::string danish = help_text(topic);
    speak(Language::english);
    EXPECT_NE(danish, help_text(topic)) << topic;
    const std::regex english(R"(\b(the|words?|how|many|with|where|what|only|must|one of)\b)");
    std::smatch found;
    EXPECT_FALSE(std::regex_search(danish, found, english)) << topic << ": " << found.str();
  }
}

}  // namespace
}  // namespace dagsorden
