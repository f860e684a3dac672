// The weight of each kind of match: the one place to tune the ranking. query/match/scoring.h
// combines them.
#pragma once

#include <xapian.h>

namespace dagsorden::weights {

// What a word adds for its position, in addition to its frequency.
inline constexpr double title = 1.8;
inline constexpr double recommendation = 0.05;  ///< or the decision

// Weights of other readings, relative to the word as typed.
inline constexpr double stem = 0.95;             ///< words of its stem
inline constexpr double other_derivation = 0.6;  ///< the same, but sundhed for sund
inline constexpr double lemma = 0.8;           ///< words of a stem that the dictionary links to it
inline constexpr double part = 0.6;            ///< the word as a part of compounds
inline constexpr double parts = 0.7;           ///< the parts of a compound near each other
inline constexpr double parts_beside = 0.5;    ///< the same if the compound itself is in items
inline constexpr double parts_far = 0.4;       ///< a factor: if they are anywhere in one item
inline constexpr double single_part = 0.1;     ///< a single part of a compound; times its rarity
inline constexpr double joined = 0.9;          ///< two words written as one
inline constexpr double abbreviation = 0.8;    ///< for its long form, and vice versa
inline constexpr double correction = 0.9;      ///< the word that was most likely meant
inline constexpr unsigned parts_distance = 8;  ///< of the parts of a compound, in words

inline constexpr double derivation = 0.5;  ///< of another word class: forurenet for forurening

inline constexpr double synonym_of_run = 0.7;  ///< a factor: of several words of the query at once
inline constexpr double most_of_whole = 2;     ///< a factor: at most, if rarer than its words
inline constexpr unsigned synonym_slack = 5;   ///< other words among those of a synonym
inline constexpr double standing_item = 0.7;   ///< a factor: approval of the agenda, Eventuelt

// Nearness, as parts of a factor.
inline constexpr double near = 0.8;      ///< all words in one stretch
inline constexpr double adjacent = 0.4;  ///< side by side as in the query
/// A reading of at least this weight counts as the word: the item does not lack it.
inline constexpr double counts_as_held = 0.6;
inline constexpr unsigned stretch = 40;  ///< in words: a long sentence or two short ones

// The best passage of a long item counts as a short item would, times share_of_passage.
inline constexpr unsigned passage = 100;  ///< in words
inline constexpr unsigned length_of_passage =
    300;  ///< the length assumed for a passage, since it is part of a longer text
inline constexpr double share_of_passage = 0.8;

inline constexpr double bm25_k1 = 1.2;
inline constexpr double bm25_b = 0.5;
inline constexpr double bm25_least_length = 0.5;
inline constexpr double usual_length = 250;  ///< of an item, in words

/// Xapian's weighting. It finds the candidates that are scored again.
inline Xapian::BM25Weight ranking() { return {bm25_k1, 0, 1, bm25_b, bm25_least_length}; }

}  // namespace dagsorden::weights
