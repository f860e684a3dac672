#include "common/stem_sequence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "common/analysis.h"

namespace dagsorden {
namespace {

// Pieces of text as words, a word that is stacked on the one before in brackets.
struct Text {
  std::vector<std::string> stems;
  std::vector<SequencePiece> pieces;

  void add(const std::vector<std::string>& words, const Field* field = nullptr) {
    pieces.push_back({region_of(field), {}});
    for (const std::string& word : words) {
      const bool stacked = word.front() == '[';
      const std::string stem = stacked ? word.substr(1, word.size() - 2) : word;
      auto known = std::find(stems.begin(), stems.end(), stem);
      if (known == stems.end()) known = stems.insert(known, stem);
      pieces.back().places.push_back({static_cast<std::uint32_t>(known - stems.begin()), stacked});
    }
  }
  std::string encoded() const { return encode_sequence({stems.begin(), stems.end()}, pieces); }
};

std::string sequence_of(const std::vector<std::string>& words) {
  Text text;
  text.add(words);
  return text.encoded();
}

TEST(StemSequence, APhraseStandsInItsOrderWithoutGaps) {
  const std::string sequence = sequence_of({"pulj", "til", "botilbud", "i", "region"});
  EXPECT_TRUE(holds_phrase(sequence, {{"pulj"}, {"til"}, {"botilbud"}}, 0));
  EXPECT_TRUE(holds_phrase(sequence, {{"i"}, {"region"}}, 0));
  EXPECT_FALSE(holds_phrase(sequence, {{"til"}, {"pulj"}}, 0));
  EXPECT_FALSE(holds_phrase(sequence, {{"pulj"}, {"botilbud"}}, 0));
  EXPECT_FALSE(holds_phrase(sequence, {}, 0));
}

TEST(StemSequence, AnyStemOfAPlaceWillDo) {
  const std::string sequence = sequence_of({"flere", "børn", "i", "skol"});
  EXPECT_TRUE(holds_phrase(sequence, {{"børn"}, {"i", "til"}, {"skol"}}, 0));
}

TEST(StemSequence, APhraseGoesOverStackedForms) {
  const std::string sequence = sequence_of({"efter", "§108", "[108]", "stk", "2"});
  EXPECT_TRUE(holds_phrase(sequence, {{"efter"}, {"108"}, {"stk"}}, 0));
  EXPECT_TRUE(holds_phrase(sequence, {{"efter"}, {"§108"}, {"stk"}}, 0));
  EXPECT_FALSE(holds_phrase(sequence, {{"§108"}, {"108"}}, 0));
}

TEST(StemSequence, NoPhraseRunsOverTheBorderOfAPiece) {
  Text text;
  text.add({"ny", "havn"}, &field(FieldId::title));
  text.add({"havn", "er", "slidt"}, &field(FieldId::background));
  const std::string sequence = text.encoded();
  EXPECT_FALSE(holds_phrase(sequence, {{"ny"}, {"havn"}, {"er"}}, 0));
  EXPECT_TRUE(holds_phrase(sequence, {{"ny"}, {"havn"}}, region_of(&field(FieldId::title))));
  EXPECT_FALSE(holds_phrase(sequence, {{"ny"}, {"havn"}}, region_of(&field(FieldId::background))));
  EXPECT_FALSE(holds_near(sequence, {{"ny"}, {"slidt"}}, part_gap, 0));
}

TEST(StemSequence, NearStandsInAnyOrderWithinTheWindow) {
  const std::string sequence = sequence_of({"lån", "af", "midler", "til", "pulj"});
  EXPECT_TRUE(holds_near(sequence, {{"pulj"}, {"lån"}}, 5, 0));
  EXPECT_FALSE(holds_near(sequence, {{"pulj"}, {"lån"}}, 4, 0));
  EXPECT_FALSE(holds_near(sequence, {{"lån"}, {"lån"}}, 5, 0)) << "one position serves one word";
}

TEST(StemSequence, APhraseOfMoreWordsThanBitsIsFoundToo) {
  std::vector<std::string> words;
  words.reserve(90);
  for (int i = 0; i < 90; ++i) words.push_back("ord" + std::to_string(i % 40));
  std::vector<PlaceStems> places;
  places.reserve(words.size());
  for (const std::string& word : words) places.push_back({word});
  EXPECT_TRUE(holds_phrase(sequence_of(words), places, 0));
  std::swap(places[70], places[71]);
  EXPECT_FALSE(holds_phrase(sequence_of(words), places, 0));
}

TEST(StemSequence, WhatIsNoSequenceHoldsNothing) {
  EXPECT_FALSE(holds_phrase("", {{"havn"}}, 0));
  EXPECT_FALSE(holds_phrase("x", {{"havn"}}, 0));
  EXPECT_FALSE(holds_phrase(sequence_of({"havn", "kaj"}).substr(0, 4), {{"havn"}, {"kaj"}}, 0));
}

// A law: no two stems of an item share a code, whatever and how many they are, so that what is
// found is what stands there.
TEST(StemSequence, EveryStemStandsExactlyWhereItWasPut) {
  std::mt19937 random(7);
  for (const std::size_t distinct : {1U, 40U, 300U, 900U, 5000U}) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < distinct * 3; ++i) {
      words.push_back("s" + std::to_string(random() % distinct));
    }
    for (std::size_t i = 0; i < words.size(); i += 7) words[i] = "og";
    const std::string sequence = sequence_of(words);
    for (std::size_t trial = 0; trial < 50; ++trial) {
      const std::string& word = words[random() % words.size()];
      std::vector<unsigned> expected;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word) expected.push_back(static_cast<unsigned>(i + 1));
      }
      EXPECT_EQ(positions_in(sequence, {{word}}).front(), expected) << distinct;
    }
  }
}

TEST(StemSequence, OfUsualLengthItTakesTwoBytesAWord) {
  std::vector<std::string> words;
  words.reserve(400);
  for (int i = 0; i < 400; ++i) words.push_back("stem" + std::to_string(i % 250));
  EXPECT_EQ(sequence_of(words).size(), 2 * words.size() + 8);
}

}  // namespace
}  // namespace dagsorden
