#include "common/forward_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "common/analysis.h"

namespace dagsorden {
namespace {

// Runs of text as words: stem and suffix with a bar between; words in brackets are stacked on the
// previous word. Words after a # are implied, not written.
struct Text {
  std::vector<std::string> stems;
  std::vector<std::string> distinct;
  std::vector<std::uint32_t> stem_of_word;
  std::vector<FieldRun> runs;

  std::uint32_t stem_index(const std::string& stem) {
    auto known = std::find(stems.begin(), stems.end(), stem);
    if (known == stems.end()) known = stems.insert(known, stem);
    return static_cast<std::uint32_t>(known - stems.begin());
  }

  void add(const std::vector<std::string>& words, const Field* field = nullptr) {
    runs.push_back({field_mask_of(field), {}});
    for (const std::string& word : words) {
      const bool stacked = word.front() == '[';
      std::string form = stacked ? word.substr(1, word.size() - 2) : word;
      auto known = std::find(distinct.begin(), distinct.end(), form);
      if (known == distinct.end()) {
        known = distinct.insert(known, form);
        const std::size_t begin = form.front() == '#' ? 1 : 0;
        stem_of_word.push_back(stem_index(form.substr(begin, form.find('|') - begin)));
      }
      runs.back().tokens.push_back({static_cast<std::uint32_t>(known - distinct.begin()), stacked});
    }
  }
  std::string encoded() const {
    std::vector<std::string> plain = distinct;
    std::vector<SurfaceForm> forms;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      std::erase(plain[i], '|');
      const bool is_meant = plain[i].front() == '#';
      forms.push_back({stem_of_word[i], is_meant ? std::string_view() : plain[i]});
    }
    return encode_forward_index({stems.begin(), stems.end()}, forms, runs);
  }
};

std::string sequence_of(const std::vector<std::string>& words) {
  Text text;
  text.add(words);
  return text.encoded();
}

// Slots, each by its stems alone.
using Stems = std::vector<std::vector<std::string_view>>;

std::vector<SlotForms> any_form_of(const Stems& stems) {
  std::vector<SlotForms> places(stems.size());
  for (std::size_t i = 0; i < stems.size(); ++i) {
    for (const std::string_view stem : stems[i]) places[i].push_back({stem});
  }
  return places;
}

bool stems_stand(std::string_view sequence, const Stems& stems, std::uint8_t field_mask = 0) {
  return holds_phrase(sequence, any_form_of(stems), field_mask);
}

bool stems_are_near(std::string_view sequence, const Stems& stems, unsigned window) {
  return holds_near(sequence, any_form_of(stems), window, 0);
}

TEST(ForwardIndex, APhraseMatchesInOrderWithoutGaps) {
  const std::string sequence = sequence_of({"pulj", "til", "botilbud", "i", "region"});
  EXPECT_TRUE(stems_stand(sequence, {{"pulj"}, {"til"}, {"botilbud"}}));
  EXPECT_TRUE(stems_stand(sequence, {{"i"}, {"region"}}));
  EXPECT_FALSE(stems_stand(sequence, {{"til"}, {"pulj"}}));
  EXPECT_FALSE(stems_stand(sequence, {{"pulj"}, {"botilbud"}}));
  EXPECT_FALSE(stems_stand(sequence, {}));
}

TEST(ForwardIndex, AnyStemOfASlotMatches) {
  const std::string sequence = sequence_of({"flere", "børn", "i", "skol"});
  EXPECT_TRUE(stems_stand(sequence, {{"børn"}, {"i", "til"}, {"skol"}}));
}

TEST(ForwardIndex, APhraseMatchesAcrossStackedForms) {
  const std::string sequence = sequence_of({"efter", "§108", "[108]", "stk", "2"});
  EXPECT_TRUE(stems_stand(sequence, {{"efter"}, {"108"}, {"stk"}}));
  EXPECT_TRUE(stems_stand(sequence, {{"efter"}, {"§108"}, {"stk"}}));
  EXPECT_FALSE(stems_stand(sequence, {{"§108"}, {"108"}}));
}

TEST(ForwardIndex, NoPhraseCrossesTheBorderOfARun) {
  Text text;
  text.add({"ny", "havn"}, &field(FieldId::title));
  text.add({"havn", "er", "slidt"}, &field(FieldId::background));
  const std::string sequence = text.encoded();
  EXPECT_FALSE(stems_stand(sequence, {{"ny"}, {"havn"}, {"er"}}));
  EXPECT_TRUE(stems_stand(sequence, {{"ny"}, {"havn"}}, field_mask_of(&field(FieldId::title))));
  EXPECT_FALSE(
      stems_stand(sequence, {{"ny"}, {"havn"}}, field_mask_of(&field(FieldId::background))));
  EXPECT_FALSE(stems_are_near(sequence, {{"ny"}, {"slidt"}}, part_gap));
}

TEST(ForwardIndex, NearMatchesInAnyOrderWithinTheWindow) {
  const std::string sequence = sequence_of({"lån", "af", "midler", "til", "pulj"});
  EXPECT_TRUE(stems_are_near(sequence, {{"pulj"}, {"lån"}}, 5));
  EXPECT_FALSE(stems_are_near(sequence, {{"pulj"}, {"lån"}}, 4));
  EXPECT_FALSE(stems_are_near(sequence, {{"lån"}, {"lån"}}, 5)) << "one position serves one word";
}

TEST(ForwardIndex, APhraseOfNinetyWordsIsFound) {
  std::vector<std::string> words;
  words.reserve(90);
  for (int i = 0; i < 90; ++i) words.push_back("ord" + std::to_string(i % 40));
  std::vector<SlotForms> places;
  places.reserve(words.size());
  for (const std::string& word : words) places.push_back({{word}});
  EXPECT_TRUE(holds_phrase(sequence_of(words), places, 0));
  std::swap(places[70], places[71]);
  EXPECT_FALSE(holds_phrase(sequence_of(words), places, 0));
}

TEST(ForwardIndex, TruncatedBytesHoldNoPhrase) {
  EXPECT_FALSE(stems_stand("", {{"havn"}}));
  EXPECT_FALSE(stems_stand("x", {{"havn"}}));
  const std::string whole = sequence_of({"havn", "kaj|erne", "brygg|hus"});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string cut = whole.substr(0, size);
    EXPECT_FALSE(holds_phrase(cut, {{{"havn"}}, {{"kaj"}}, {{"brygg"}}}, 0)) << size;
  }
}

std::vector<std::vector<unsigned>> positions_of(std::string_view sequence,
                                                const std::vector<SlotForms>& places) {
  std::vector<std::vector<unsigned>> positions(places.size());
  for (const SlotPosition& at : positions_in(sequence, places).found) {
    positions[at.slot].push_back(at.position);
  }
  return positions;
}

// A law: no two stems of an item share a code, however many there are. So exactly the stems of the
// item are found.
TEST(ForwardIndex, EveryStemIsFoundExactlyAtItsPositions) {
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
      EXPECT_EQ(positions_of(sequence, {{{word}}}).front(), expected) << distinct;
    }
  }
}

TEST(ForwardIndex, AStackedFormSharesAPositionAndARunStartsAfterAGap) {
  Text text;
  text.add({"efter", "§108", "[108]", "stk", "108"}, &field(FieldId::title));
  text.add({"havn", "[108]", "slidt"});
  const auto positions =
      positions_of(text.encoded(), any_form_of({{"108"}, {"§108", "108"}, {"slidt"}, {"nej"}}));
  using Expected = std::vector<unsigned>;
  const unsigned second = 4 + part_gap;
  EXPECT_EQ(positions[0], (Expected{2, 4, second + 1}));
  EXPECT_EQ(positions[1], positions[0]) << "each position once";
  EXPECT_EQ(positions[2], Expected{second + 2});
  EXPECT_TRUE(positions[3].empty());
}

TEST(ForwardIndex, AUsualItemTakesThreeBytesADistinctWordAndOneAPosition) {
  std::vector<std::string> words;
  words.reserve(400);
  for (int i = 0; i < 400; ++i) words.push_back("stem" + std::to_string(i % 150) + "|erne");
  const std::size_t others = sequence_of(words).size() - words.size();
  EXPECT_LE(others, std::size_t{3} * 150 + 20);
}

WantedForm this_word(std::string_view stem, std::string_view word) {
  return {stem, WantedForm::Which::word, word};
}

WantedForm beginning(std::string_view stem, std::string_view letters) {
  return {stem, WantedForm::Which::prefix, letters};
}

TEST(ForwardIndex, AnExactWordMatchesItsOwnSuffixOnly) {
  const std::string sequence = sequence_of({"havn|ene", "er", "kaj", "kom|merne", "x|uventet"});
  EXPECT_TRUE(holds_phrase(sequence, {{this_word("havn", "havnene")}}, 0));
  EXPECT_FALSE(holds_phrase(sequence, {{this_word("havn", "havn")}}, 0));
  EXPECT_TRUE(holds_phrase(sequence, {{this_word("kaj", "kaj")}}, 0));
  EXPECT_TRUE(holds_phrase(sequence, {{this_word("kom", "kommerne")}}, 0)) << "doubled letter";
  EXPECT_TRUE(holds_phrase(sequence, {{this_word("x", "xuventet")}}, 0)) << "spelled ending";
  EXPECT_FALSE(holds_phrase(sequence, {{this_word("x", "xuventede")}}, 0));
  EXPECT_TRUE(holds_phrase(sequence, {{this_word("havn", "havnene")}, {this_word("er", "er")}}, 0));
}

TEST(ForwardIndex, APrefixMayReachIntoTheSuffix) {
  const std::string sequence = sequence_of({"havn|ene", "x|uventet"});
  EXPECT_TRUE(holds_phrase(sequence, {{beginning("havn", "havne")}}, 0));
  EXPECT_FALSE(holds_phrase(sequence, {{beginning("havn", "havner")}}, 0));
  EXPECT_TRUE(holds_phrase(sequence, {{beginning("x", "xuven")}}, 0));
}

TEST(ForwardIndex, AnImpliedFormMatchesItsStemButNotAsAWord) {
  const std::string sequence = sequence_of({"handicap", "[#handicaptransport]", "og"});
  EXPECT_TRUE(holds_phrase(sequence, {{{"handicaptransport"}}, {{"og"}}}, 0));
  const WantedForm whole = this_word("handicaptransport", "handicaptransport");
  EXPECT_FALSE(holds_phrase(sequence, {{whole}}, 0));
  EXPECT_TRUE(surface_forms_of(sequence, "handicaptransport").empty());
}

TEST(ForwardIndex, ItGivesTheWordsOfAStem) {
  const std::string sequence = sequence_of({"havn|ene", "kaj", "havn|e", "havn|ene", "havn|xyz"});
  EXPECT_EQ(surface_forms_of(sequence, "havn"),
            (std::vector<std::string>{"havnene", "havne", "havnxyz"}));
}

// Laws of items whose forms take one byte, two and six.
class ForwardIndexOfManyWords : public testing::TestWithParam<int> {};

TEST_P(ForwardIndexOfManyWords, HoldsThePhrasesOfTheTextAndNoOthers) {
  const int distinct = GetParam();
  std::vector<std::string> words;
  words.reserve(static_cast<std::size_t>(distinct) + 400);
  // The first words are frequent and get the small numbers.
  for (int i = 0; i < distinct; ++i) words.push_back("s" + std::to_string(i) + "|en");
  for (int i = 0; i < 400; ++i) words.push_back("s" + std::to_string(i % 150) + "|en");
  const std::string sequence = sequence_of(words);
  const auto stem = [&words](std::size_t i) { return words[i].substr(0, words[i].find('|')); };
  for (std::size_t i = 0; i + 2 < words.size(); i += 7) {
    const std::string a = stem(i);
    const std::string b = stem(i + 1);
    const std::string c = stem(i + 2);
    EXPECT_TRUE(stems_stand(sequence, {{a}, {b}, {c}})) << i;
    EXPECT_FALSE(stems_stand(sequence, {{c}, {b}, {a}})) << i;
    EXPECT_TRUE(holds_phrase(sequence, {{this_word(a, a + "en")}}, 0)) << i;
    EXPECT_FALSE(holds_phrase(sequence, {{this_word(a, a)}}, 0)) << i;
  }
}

INSTANTIATE_TEST_SUITE_P(Distinct, ForwardIndexOfManyWords,
                         testing::Values(150, 190, 191, 192, 400, 1181, 1182, 1183, 1184, 3000));

TEST(ForwardIndex, ARunThatIsTooLongLeavesTheOthersIntact) {
  constexpr std::uint32_t distinct = 2000;
  constexpr std::size_t places = 3'000'000;  // of six bytes: more than three bytes can count
  std::vector<std::string> stems;
  std::vector<SurfaceForm> forms;
  for (std::uint32_t i = 0; i < distinct; ++i) stems.push_back("s" + std::to_string(i));
  for (std::uint32_t i = 0; i < distinct; ++i) forms.push_back({i, stems[i]});
  FieldRun long_run;
  for (std::size_t i = 0; i < places; ++i) {
    long_run.tokens.push_back({static_cast<std::uint32_t>(i % distinct), i % 3 == 1});
  }
  FieldRun last{0, {{7, false}, {3, false}}};
  const std::string sequence =
      encode_forward_index({stems.begin(), stems.end()}, forms, {long_run, last});
  EXPECT_TRUE(stems_stand(sequence, {{"s7"}, {"s3"}}));
  EXPECT_FALSE(stems_stand(sequence, {{"s3"}, {"s7"}}));
}

TEST(ForwardIndex, DamagedBytesAreReadWithoutHarm) {
  const std::string whole = [] {
    Text text;
    text.add({"havn|ene", "[#havnegade]", "x|uventet"}, &field(FieldId::title));
    std::vector<std::string> words;
    words.reserve(300);
    for (int i = 0; i < 300; ++i) words.push_back("s" + std::to_string(i));
    text.add(words);
    return text.encoded();
  }();
  std::mt19937 random(17);
  for (int trial = 0; trial < 3000; ++trial) {
    std::string damaged = whole;
    for (int i = 0; i < 3; ++i) {
      // Mostly at the front, where the counts are.
      const std::size_t at = random() % (i == 0 ? 20 : damaged.size());
      damaged[at] = static_cast<char>(random());
    }
    damaged.resize(damaged.size() - random() % 3);
    holds_phrase(damaged, any_form_of({{"havn"}, {"x"}}), 0);
    holds_near(damaged, any_form_of({{"s1"}, {"s9"}}), 20, 0);
    surface_forms_of(damaged, "x");
  }
}

// The time once grew with the factorial of the number of words.
TEST(ForwardIndex, NearOfManyEqualWordsNeedsAPositionForEachWord) {
  std::vector<std::string> words;
  words.reserve(320);
  for (int i = 0; i < 11; ++i) words.push_back(i % 2 == 0 ? "og" : "ord" + std::to_string(i));
  for (int i = 0; i < 300; ++i) words.push_back("fyld" + std::to_string(i));
  for (int i = 0; i < 7; ++i) words.push_back("og");
  const std::string sequence = sequence_of(words);
  EXPECT_TRUE(stems_are_near(sequence, Stems(7, {"og"}), 40));
  EXPECT_TRUE(stems_are_near(sequence, Stems(6, {"og"}), 11));
  EXPECT_FALSE(stems_are_near(sequence, Stems(8, {"og"}), 40));
  EXPECT_FALSE(stems_are_near(sequence, Stems(30, {"og"}), 200));
  EXPECT_TRUE(stems_are_near(sequence, {{"og", "ord1"}, {"og"}, {"ord1"}}, 3));
}

TEST(ForwardIndex, ACompoundMatchesTheStemsOfItsParts) {
  const std::vector<std::string_view> stems = {"skoleskov", "og", "vej"};
  const std::vector<SurfaceForm> forms = {
      {0, "skoleskove", {"skol", "skov"}}, {1, "og", {}}, {2, "vejene", {}}};
  const FieldRun run{field_mask_of(&field(FieldId::title)), {{0}, {1}, {2}, {0}}};
  const std::string sequence = encode_forward_index(stems, forms, {run});
  const auto part = [](std::string_view stem) {
    return SlotForms{{stem, WantedForm::Which::part}};
  };
  const std::vector<SlotForms> places = {part("skov"), part("vej"), {{"vej"}}};
  const auto positions = positions_of(sequence, places);
  using Expected = std::vector<unsigned>;
  EXPECT_EQ(positions[0], (Expected{1, 4}));
  EXPECT_TRUE(positions[1].empty()) << "a word is no part of itself";
  EXPECT_EQ(positions[2], Expected{3});
  EXPECT_EQ(slots_present(sequence, places), (std::vector<bool>{true, false, true}));
  const ItemPositions item = positions_in(sequence, places);
  EXPECT_EQ(item.words, 4U);
  ASSERT_FALSE(item.found.empty());
  EXPECT_EQ(item.found.front().field_mask, field_mask_of(&field(FieldId::title)));
}

}  // namespace
}  // namespace dagsorden
