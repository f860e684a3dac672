// Skipped if antiword or unrtf is not installed.
#include "indexer/read/legacy_reader.h"

#include <gtest/gtest.h>

#include "indexer/read/child_process.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

TEST(LegacyReader, RtfIsReadWithItsDanishLetters) {
  if (!find_program("unrtf")) GTEST_SKIP() << "unrtf is not installed";
  const std::string rtf =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 {\\b 1. Ny "
      "mole}\\par Prisen er p\\'e5 vej fra \\'d8stkajen.\\par}";
  const ReadDocument document = read_rtf(rtf, nullptr);
  EXPECT_EQ(test::shown(std::get<Document>(document.content).blocks),
            (std::vector<std::string>{"p 1. Ny mole", "p Prisen er på vej fra Østkajen."}));
}

TEST(LegacyReader, AFileThatIsNotAWordFileIsAFailureThatSaysSo) {
  if (!find_program("antiword")) GTEST_SKIP() << "antiword is not installed";
  const ReadDocument document = read_doc("\xD0\xCF\x11\xE0" + std::string(2000, 'x'), nullptr);
  EXPECT_EQ(std::get<Failure>(document.content).code, "word-damaged");
}

}  // namespace
}  // namespace dagsorden
