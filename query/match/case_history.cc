#include "query/match/case_history.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <map>
#include <set>
#include <utility>

#include "common/analysis.h"
#include "common/case_key.h"
#include "common/dates.h"
#include "common/error.h"
#include "common/fields.h"
#include "common/text.h"
#include "query/error_texts.h"
#include "query/match/citations.h"
#include "query/match/collapse.h"
#include "query/match/counting.h"
#include "query/match/more_like_this.h"
#include "query/match/related_items.h"
#include "query/messages.h"
#include "query/plan/word_query.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// Thresholds: the similarity of two items, and the share of a title's words, weighted by rarity,
// that the other item has. Tuned on the agendas of two meetings and the sample corpus.
constexpr double least_likeness = 0.2;
constexpr double least_title_share = 0.5;
// The same if one item names the day of the other's meeting ("sagen til KKR den 6. februar").
constexpr double least_likeness_of_named = 0.12;
constexpr double least_title_share_of_named = 0.3;
constexpr std::size_t most_like = 10;
constexpr std::size_t most_items = 50;

// The item as the document that is shown: a case history needs what the minutes say.
FoundItem shown(const Collection& collection, FoundItem found) {
  const Item best = shown_document_of(collection, found.item);
  if (best.id == found.item.id) return found;
  FoundItem other = item_with_id(collection, best.id);
  other.also.push_back(related_item(found.item, Related::Relation::copy));
  return other;
}

std::vector<FoundItem> items_of(const Collection& collection, const std::string& term) {
  const Xapian::Database& database = collection.database;
  std::vector<FoundItem> items;
  SeenItems seen;
  SeenItems kept;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const CollapseKey group =
        collapse_key(database.get_document(*at).get_value(slot::meeting_item));
    const std::string id = database.get_document(*at).get_value(slot::address);
    if (!seen.add(group)) continue;
    for (FoundItem& item : items_with_id(collection, id)) {
      if (!is_one_item(item.group, group)) continue;
      FoundItem best = shown(collection, std::move(item));
      if (kept.add(best.group)) items.push_back(std::move(best));
    }
  }
  return items;
}

std::string case_term(const std::string& number) {
  return value_term(field(FieldId::case_number).prefix, normalize_case_number(number));
}

// True for "Budgetopfølgning 1" and "Budgetopfølgning 1, bevillingssag".
bool is_one_subject(const std::string& left, const std::string& right) {
  return left.starts_with(right) || right.starts_with(left);
}

// True if items of one meeting on several subjects have the number: it belongs to the meeting.
bool is_meetings_own(const std::vector<FoundItem>& with_number) {
  constexpr std::size_t most_subjects = 2;
  std::map<std::string, std::vector<std::string>> subjects;  // titles, by meeting
  for (const FoundItem& found : with_number) {
    const std::string& title = found.item.title;
    std::vector<std::string>& of_meeting =
        subjects[found.item.date.value_or("") + found.item.meeting_body.value_or("")];
    const auto known =
        std::find_if(of_meeting.begin(), of_meeting.end(),
                     [&title](const std::string& other) { return is_one_subject(title, other); });
    if (known == of_meeting.end()) {
      of_meeting.push_back(title);
    } else if (title.size() < known->size()) {
      *known = title;
    }
    if (of_meeting.size() > most_subjects) return true;
  }
  return false;
}

// The terms of a title's informative stems.
std::set<std::string> title_terms(const Item& item, Stemmer& stemmer) {
  std::set<std::string> terms;
  constexpr std::size_t least_letters = 3;
  for (const Token& token : tokenize(item.title)) {
    const bool tells = count_code_points(token.word) >= least_letters &&
                       !is_stop_word(token.word) &&
                       !is_digit(static_cast<unsigned char>(token.word[0]));
    if (tells && !token.stacked) terms.insert(stem_term("", stemmer.stem(token.word)));
  }
  return terms;
}

double rarity_of(const std::string& term, const Xapian::Database& database) {
  return rarity(database.get_termfreq(term), database.get_doccount());
}

bool is_of_document(const Xapian::Database& database, const std::string& term,
                    Xapian::docid document) {
  auto at = database.postlist_begin(term);
  at.skip_to(document);
  return at != database.postlist_end(term) && *at == document;
}

// How much of a title another item contains.
struct TitleThere {
  double share = 0;         // of its words, weighted by rarity
  bool has_rarest = false;  // otherwise the two may be of one kind but about different things
};

TitleThere title_there(const Xapian::Database& database, const Item& titled, const FoundItem& other,
                       Stemmer& stemmer) {
  // The title of a standing item does not say what is treated under it.
  if (is_standing_item_title(titled.title)) return {0, true};
  TitleThere result;
  double all = 0;
  Xapian::doccount fewest = 0;
  for (const std::string& term : title_terms(titled, stemmer)) {
    const double weight = rarity_of(term, database);
    const bool is_there = is_of_document(database, term, other.document);
    all += weight;
    if (is_there) result.share += weight;
    // A word in no other item says nothing.
    const Xapian::doccount holders = database.get_termfreq(term);
    if (holders < 2 || (fewest > 0 && holders >= fewest)) continue;
    fewest = holders;
    result.has_rarest = is_there;
  }
  if (all > 0) result.share /= all;
  return result;
}

// Uncut documents contain a bit of everything, and an unknown body may be any body.
bool may_be_tied_by_words(const Item& left, const Item& right) {
  return left.document_kind != DocumentKind::andet && right.document_kind != DocumentKind::andet &&
         !left.title.empty() && !right.title.empty() && left.meeting_body &&
         left.meeting_body == right.meeting_body && left.authority == right.authority;
}

// True if both titles share enough of the lighter title's words, weighted by rarity. A number is
// sometimes printed at the wrong item, so some overlap is needed. Titles are rephrased, so a little
// is enough.
bool titles_agree(const Xapian::Database& database, const Item& left, const Item& right,
                  Stemmer& stemmer) {
  constexpr double least_share = 0.25;
  const std::set<std::string> of_left = title_terms(left, stemmer);
  const std::set<std::string> of_right = title_terms(right, stemmer);
  double left_weight = 0;
  double right_weight = 0;
  double both = 0;
  for (const std::string& term : of_left) {
    left_weight += rarity_of(term, database);
    if (of_right.count(term) > 0) both += rarity_of(term, database);
  }
  for (const std::string& term : of_right) right_weight += rarity_of(term, database);
  return both > 0 && both >= least_share * std::min(left_weight, right_weight);
}

// The same item, perhaps once in the agenda and once in the minutes.
bool are_copies(const Item& left, const Item& right) {
  return left.id == right.id || (left.meeting_id == right.meeting_id && left.item_number &&
                                 left.item_number == right.item_number);
}

// True if more than a council's term lies between two items. A body that uses a title again after
// that has a new case.
bool are_years_apart(const Item& left, const Item& right) {
  constexpr int years_of_term = 4;
  const auto left_day = left.date ? from_iso(*left.date) : std::nullopt;
  const auto right_day = right.date ? from_iso(*right.date) : std::nullopt;
  if (!left_day || !right_day) return false;
  const int years = static_cast<int>(left_day->year()) - static_cast<int>(right_day->year());
  return years > years_of_term || years < -years_of_term;
}

bool is_another_meeting(const Item& left, const Item& right) {
  return left.date && right.date && *left.date != *right.date;
}

// True if a later item names the day of an earlier meeting.
bool names_meeting_of(const Item& item, const Item& earlier) {
  if (!item.date || !earlier.date || *earlier.date >= *item.date) return false;
  return std::find(item.dates_mentioned.begin(), item.dates_mentioned.end(), *earlier.date) !=
         item.dates_mentioned.end();
}

class CaseHistory {
 public:
  explicit CaseHistory(const SearchIndex& index) : index_(index), database_(index.database) {}

  void begin_with(const FoundItem& found) { add(found, ""); }

  // Of the items with one number, follows those whose titles agree with most others. The rest is
  // listed because of the number, but may belong to another case.
  void begin_with_number(const std::vector<FoundItem>& with_number, const std::string& number) {
    std::vector<std::size_t> agreeing(with_number.size(), 0);
    for (std::size_t i = 0; i < with_number.size(); ++i) {
      for (const FoundItem& other : with_number) {
        if (agree(with_number[i], other)) ++agreeing[i];
      }
    }
    const auto most = std::max_element(agreeing.begin(), agreeing.end());
    const FoundItem& middle = with_number[static_cast<std::size_t>(most - agreeing.begin())];
    const bool is_one_matter = *most > 1 || with_number.size() == 1;
    for (const FoundItem& found : with_number) {
      if (!is_one_matter) {
        add(found, "", Leads::nowhere);
      } else if (agree(found, middle)) {
        add(found, "");
      } else {
        add(found, tr(messages::same_number_other_title, number), Leads::nowhere);
      }
    }
  }

  std::vector<HistoryItem> follow() {
    while (!waiting_.empty() && items_.size() < most_items) {
      const FoundItem found = items_.at(waiting_.front()).found;
      waiting_.pop_front();
      add_same_case(found);
      add_same_title(found);
      add_citations(found);
      add_alike(found);
    }
    std::vector<HistoryItem> history;
    for (auto& [id, item] : items_) history.push_back(std::move(item));
    std::sort(history.begin(), history.end(),
              [](const HistoryItem& left, const HistoryItem& right) {
                return is_earlier_on_way(left.found.item, right.found.item);
              });
    return history;
  }

 private:
  enum class Leads { on, nowhere };

  bool agree(const FoundItem& left, const FoundItem& right) {
    return left.item.id == right.item.id ||
           titles_agree(database_, left.item, right.item, stemmer_);
  }

  void add(const FoundItem& found, const std::string& reason, Leads leads = Leads::on) {
    const auto [at, is_new] = items_.try_emplace(found.item.id, HistoryItem{found, {}});
    const bool was_asked_for = !is_new && at->second.reasons.empty();
    if (!reason.empty() && !was_asked_for) {
      std::vector<std::string>& reasons = at->second.reasons;
      if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) {
        reasons.push_back(reason);
      }
    }
    // A standing item treats many cases and would lead astray.
    const bool may_lead = reason.empty() || !is_standing_item_title(found.item.title);
    if (leads == Leads::on && may_lead && followed_.insert(found.item.id).second) {
      waiting_.push_back(found.item.id);
    }
  }

  bool is_known(const std::string& id) const { return items_.count(id) > 0; }

  void add_same_case(const FoundItem& found) {
    if (!found.item.case_number || is_standing_item_title(found.item.title)) return;
    const std::vector<FoundItem> same = items_of(index_, case_term(*found.item.case_number));
    if (is_meetings_own(same)) return;
    for (const FoundItem& other : same) {
      if (are_copies(other.item, found.item) || is_standing_item_title(other.item.title)) continue;
      const bool is_one_matter = agree(found, other);
      const Wording& reason =
          is_one_matter ? messages::same_case_number : messages::same_number_other_title;
      add(other, tr(reason, *found.item.case_number), is_one_matter ? Leads::on : Leads::nowhere);
    }
  }

  // The same title within one authority, or the same number with an agreeing title.
  void add_same_title(const FoundItem& found) {
    const std::string key = case_key_of(found.item);
    if (key.empty()) return;
    for (const FoundItem& other : items_of(index_, word_term(prefix::case_key, key))) {
      if (are_copies(other.item, found.item) || is_known(other.item.id)) continue;
      add(other, tr(messages::same_case, found.item.id));
    }
  }

  void add_citations(const FoundItem& found) {
    for (const Citation& citation : citations_in(found.item)) {
      const std::string address = citation.meeting + "/" + citation.item_number;
      for (const FoundItem& cited : items_of(index_, word_term(prefix::meeting_item, address))) {
        if (cited.item.id == found.item.id || is_standing_item_title(cited.item.title)) continue;
        add(cited, tr(messages::cited_by, found.item.id, citation.item_number));
      }
    }
    for (const FoundItem& citing : citing_items(found.item)) {
      add(citing, tr(messages::cites, found.item.id));
    }
  }

  // Later items that cite this one's meeting and number.
  std::vector<FoundItem> citing_items(const Item& item) {
    std::vector<FoundItem> citing;
    const auto date = item.date ? from_iso(*item.date) : std::nullopt;
    if (!date || !item.item_number || is_standing_item_title(item.title)) return citing;
    const Query its_month(Query::OP_AND,
                          Query(stem_term("", stemmer_.stem(std::string(month_name(*date))))),
                          Query(stem_term("", std::to_string(static_cast<int>(date->year())))));
    const std::vector<Xapian::docid> matches =
        first_matching(database_, its_month, database_.get_doccount()).documents;
    for (const Xapian::docid document : matches) {
      const Item other = index_.reader.item(database_.get_document(document));
      if (is_meeting(other) || other.id == item.id || is_known(other.id)) continue;
      for (const Citation& citation : citations_in(other)) {
        if (citation.meeting == item.meeting_id && citation.item_number == *item.item_number) {
          citing.push_back(shown(index_, item_with_id(index_, other.id)));
          break;
        }
      }
    }
    return citing;
  }

  bool has_number_of_its_own(const Item& item) {
    return item.case_number && is_of_one_case(*item.case_number) &&
           !is_meetings_own(items_of(index_, case_term(*item.case_number)));
  }

  bool are_of_two_cases(const Item& left, const Item& right) {
    return left.case_number && right.case_number &&
           normalize_case_number(*left.case_number) != normalize_case_number(*right.case_number) &&
           has_number_of_its_own(left) && has_number_of_its_own(right);
  }

  void add_alike(const FoundItem& found) {
    for (const auto& [id, share] : likest(found)) {
      const FoundItem other = shown(index_, item_with_id(index_, id));
      const bool both_stand =
          is_standing_item_title(found.item.title) && is_standing_item_title(other.item.title);
      if (both_stand || !is_another_meeting(found.item, other.item) ||
          !may_be_tied_by_words(found.item, other.item)) {
        continue;
      }
      const bool is_named =
          names_meeting_of(found.item, other.item) || names_meeting_of(other.item, found.item);
      const std::map<std::string, double>& back = likest(other);
      const auto mutual = back.find(found.item.id);
      const double likeness = mutual == back.end() ? 0 : std::min(share, mutual->second);
      if (likeness < (is_named ? least_likeness_of_named : least_likeness)) continue;
      if (!is_named &&
          (are_years_apart(found.item, other.item) || are_of_two_cases(found.item, other.item))) {
        continue;
      }
      const TitleThere there = title_there(database_, found.item, other, stemmer_);
      const TitleThere here = title_there(database_, other.item, found, stemmer_);
      if (there.has_rarest && here.has_rarest &&
          std::max(there.share, here.share) >=
              (is_named ? least_title_share_of_named : least_title_share)) {
        add(other, tr(messages::words_agree, found.item.id));
      }
    }
  }

  // The items most similar to one, with their similarity.
  const std::map<std::string, double>& likest(const FoundItem& found) {
    const auto [at, is_new] = likest_.try_emplace(found.item.id);
    if (is_new) {
      const QueryPlan likeness = similarity_plan(database_, found);
      Request request;
      request.limit = most_like;
      for (const Hit& hit : items_like(index_, found, likeness, request).hits) {
        at->second[hit.item.id] = hit.score;
      }
    }
    return at->second;
  }

  const SearchIndex& index_;
  const Xapian::Database& database_;
  Stemmer stemmer_;
  std::map<std::string, HistoryItem> items_;
  std::map<std::string, std::map<std::string, double>> likest_;
  std::deque<std::string> waiting_;
  std::set<std::string> followed_;  // all that ever waited
};

}  // namespace

bool names_item_or_case(const Collection& collection, const std::string& asked_for) {
  return collection.database.term_exists(case_term(asked_for)) ||
         collection.database.term_exists(word_term(prefix::address, asked_for));
}

std::vector<HistoryItem> case_history_of(const SearchIndex& index, const std::string& asked_for) {
  CaseHistory history(index);
  const std::string term = case_term(asked_for);
  const bool is_id = index.database.term_exists(word_term(prefix::address, asked_for));
  if (is_id || !index.database.term_exists(term)) {
    history.begin_with(shown(index, item_with_id(index, asked_for)));
    return history.follow();
  }
  const std::vector<FoundItem> with_number = items_of(index, term);
  if (is_meetings_own(with_number)) {
    throw Error(Fault::usage, errors::number_of_meeting(asked_for),
                errors::give_item_id(with_number.front().item.id));
  }
  history.begin_with_number(with_number, asked_for);
  return history.follow();
}

}  // namespace dagsorden
