#include "common/database.h"

#include <gtest/gtest.h>

#include <cerrno>

#include "common/error.h"

namespace dagsorden {
namespace {

TEST(DatabaseError, NamesTheCauseThatTheSystemGave) {
  try {
    throw_database_error("/db", Xapian::DatabaseError("Commit failed", ENOSPC));
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "/db: DatabaseError: Commit failed: No space left on device");
    EXPECT_EQ(error.hint(), "check the disk, then run again");
  }
}

TEST(DatabaseError, ALackOfResourcesIsNeitherDamageNorAnotherRun) {
  try {
    throw_database_error("/db", Xapian::DatabaseOpeningError("Couldn't open", EMFILE));
  } catch (const Error& error) {
    EXPECT_EQ(error.hint(), "raise the limit of open files (ulimit -n), then run again");
  }
  try {
    throw_database_error("/db", Xapian::DatabaseLockError("Unable to get write lock on /db: "
                                                          "No space left on device"));
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::database);
    EXPECT_NE(error.hint().find("inodes"), std::string::npos);
  }
  try {
    throw_database_error("/db", Xapian::DatabaseLockError("Unable to get write lock on /db: "
                                                          "already locked"));
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::locked);
  }
}

TEST(DatabaseError, OfATruncatedTableIsDamage) {
  try {
    throw_database_error("/db", Xapian::DatabaseError("EOF reading block 2"));
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "/db: the database is damaged: EOF reading block 2");
    EXPECT_EQ(error.hint(), "rebuild it with: dagsorden-index --rebuild");
  }
}

TEST(DatabaseError, NeedsNoMessageOfTheSystem) {
  EXPECT_THROW(throw_database_error("/db", Xapian::DatabaseError("Commit failed")), Error);
}

}  // namespace
}  // namespace dagsorden
