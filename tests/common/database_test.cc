#include "common/database.h"

#include <gtest/gtest.h>

#include <cerrno>

#include "common/error.h"

namespace dagsorden {
namespace {

TEST(DatabaseError, SaysWhatTheSystemSaid) {
  try {
    throw_database_error("/db", Xapian::DatabaseError("Commit failed", ENOSPC));
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "/db: DatabaseError: Commit failed: No space left on device");
    EXPECT_EQ(error.hint(), "check the disk, then run again");
  }
}

TEST(DatabaseError, NeedsNoWordOfTheSystem) {
  EXPECT_THROW(throw_database_error("/db", Xapian::DatabaseError("Commit failed")), Error);
}

}  // namespace
}  // namespace dagsorden
