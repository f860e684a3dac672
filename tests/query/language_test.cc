#include "common/language.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "query/error_texts.h"

namespace dagsorden {
namespace {

TEST(Sentences, AreFilledInInBothLanguages) {
  const Sentence sentence = errors::no_such_field("kommun:", "4");
  EXPECT_EQ(sentence.in(Language::english), "there is no field “kommun:” (column 4)");
  EXPECT_EQ(sentence.in(Language::danish), "der findes ikke noget felt “kommun:” (kolonne 4)");
}

TEST(Sentences, NestedInOthersAreInTheSameLanguage) {
  const Sentence faults =
      joined({errors::no_database("/a"), errors::no_answer_in_time("b:1", "5")}, "; ");
  EXPECT_EQ(errors::no_database_searchable(faults).in(Language::danish),
            "der kan ikke søges i nogen af databaserne: /a: her er ingen database; "
            "b:1: intet svar inden for 5 s");
}

TEST(Sentences, OfTheSystemAreTheSameInBothLanguages) {
  const Sentence sentence = std::string("100%1 sikkert");
  EXPECT_EQ(sentence.in(Language::danish), "100%1 sikkert");
  EXPECT_EQ(errors::not_a_date("“%2”").in(Language::english), "“%2” is not a date");
  EXPECT_TRUE(Sentence().empty());
}

TEST(Errors, HaveTheirHintInBothLanguages) {
  const Error error(Fault::usage, errors::empty_parentheses("3"), errors::fill_parentheses());
  EXPECT_STREQ(error.what(), "the parentheses at column 3 contain no word");
  EXPECT_EQ(error.hint(), "put words between them, or leave them out");
  EXPECT_EQ(error.hint(Language::danish), "sæt ord mellem dem, eller udelad dem");
}

}  // namespace
}  // namespace dagsorden
