// How much each kind of match weighs: the one place to tune the ranking.
//
// BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework") for every term;
// the factors here multiply its weights. The whole item weighs 1.
#pragma once

#include <xapian.h>

namespace dagsorden::weights {

inline constexpr double title = 1.0;           ///< the word in the title, on top
inline constexpr double recommendation = 0.4;  ///< the word in Indstilling, on top
inline constexpr double same_form = 0.2;       ///< the word as typed, not just its stem, on top

// What else a word may stand for, against the word itself. Their frequencies are pooled with the
// word's own, so that a rare synonym or part never outweighs a common word.
inline constexpr double part = 0.5;   ///< the word as a part of compounds
inline constexpr double parts = 0.5;  ///< the parts of a compound near each other
inline constexpr double parts_beside =
    0.15;                                    ///< the same where the compound itself stands in items
inline constexpr double joined = 0.9;        ///< two words written as one
inline constexpr double synonym = 0.4;       ///< from the tables
inline constexpr double abbreviation = 0.8;  ///< for its long form, and the other way round
inline constexpr double correction = 0.9;    ///< the word that was most likely meant
inline constexpr unsigned parts_distance = 8;  ///< how near the parts of a compound stand, in words

inline constexpr double adjacent = 0.6;       ///< two words side by side as in the query
inline constexpr double near = 0.4;           ///< two words of the query near each other
inline constexpr unsigned near_distance = 8;  ///< how near, in words

/// Items that lack words must hold words that carry this share of the query's weight.
inline constexpr double least_share = 0.45;

inline constexpr double bm25_k1 = 1.2;
inline constexpr double bm25_b = 0.5;
inline constexpr double bm25_least_length = 0.5;

inline Xapian::BM25Weight ranking() { return {bm25_k1, 0, 1, bm25_b, bm25_least_length}; }

}  // namespace dagsorden::weights
