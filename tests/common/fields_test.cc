#include "common/fields.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(Fields, EveryNameLeadsToItsField) {
  for (const Field& known : fields) {
    EXPECT_EQ(field_named(known.danish), &known);
    EXPECT_EQ(field_named(known.english), &known);
    EXPECT_TRUE(known.example.starts_with(known.danish));
  }
  EXPECT_EQ(field_named("udvalg"), &field(FieldId::body));
  EXPECT_EQ(field_named("Kommune"), &field(FieldId::municipality));
  EXPECT_EQ(field_named("orienteringssag"), nullptr);
}

TEST(Fields, ANearMissNamesTheRightField) {
  EXPECT_EQ(nearest_field("kommun"), &field(FieldId::municipality));
  EXPECT_EQ(nearest_field("indstiling"), &field(FieldId::recommendation));
  EXPECT_EQ(nearest_field("https"), nullptr);
  EXPECT_EQ(nearest_field("kl"), nullptr);
}

TEST(Fields, EachKindOfPartHasItsField) {
  EXPECT_EQ(field_of_part(PartKind::recommendation), &field(FieldId::recommendation));
  EXPECT_EQ(field_of_part(PartKind::hearing), nullptr);
}

}  // namespace
}  // namespace dagsorden
