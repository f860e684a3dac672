#include "query/search/text_changes.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

using Runs = std::vector<std::string>;

TEST(TextChanges, TellWhatWasTakenOutAndPutIn) {
  const TextChanges changes = changes_between("at molen bygges for 2 mio. kr. i to år",
                                              "at molen bygges for 3 mio. kr. i to år");
  EXPECT_EQ(changes.taken_out, Runs{"2"});
  EXPECT_EQ(changes.put_in, Runs{"3"});
}

TEST(TextChanges, WordsSideBySideAreOneRun) {
  const TextChanges changes = changes_between("at molen bygges", "at den nye mole og molen bygges");
  EXPECT_TRUE(changes.taken_out.empty());
  EXPECT_EQ(changes.put_in, Runs{"den nye mole og"});
}

TEST(TextChanges, CaseMarksAndNumbersOfEntriesAreNone) {
  EXPECT_TRUE(changes_between("1. at molen bygges,", "2) At molen bygges").empty());
  EXPECT_TRUE(changes_between("", "").empty());
}

}  // namespace
}  // namespace dagsorden
