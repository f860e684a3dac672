#include "indexer/describe/learned_fields.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/meeting_signs.h"
#include "common/text.h"
#include "indexer/access_marks.h"
#include "indexer/describe/body_name.h"
#include "indexer/describe/derived_fields.h"
#include "indexer/describe/heading_fields.h"
#include "indexer/describe/labelled_parts.h"
#include "indexer/describe/lines_of_names.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Beginnings of unlabelled decisions: "Afslag. Naboerne …", "Udvalget godkendte".
constexpr std::string_view decided[] = {"Godkendt",
                                        "Vedtaget",
                                        "Tiltrådt",
                                        "Anbefalet",
                                        "Afslag",
                                        "Afslået",
                                        "Afvist",
                                        "Udsat",
                                        "Udsættes",
                                        "Imødekommes",
                                        "Imødekommet",
                                        "Bevilget",
                                        "Bevilling meddeles",
                                        "Tilladelse meddeles",
                                        "Taget til efterretning",
                                        "Til efterretning",
                                        "Drøftet"};
constexpr std::string_view behind_decided[] = {"som", "til",        "med", "indtil",
                                               "for", "enstemmigt", "i",   "uden"};
constexpr std::string_view deciders[] = {"Bestyrelsen", "Udvalget",     "Rådet",      "Byrådet",
                                         "Nævnet",      "Kommissionen", "Direktionen"};
constexpr std::string_view deciding_verbs[] = {"godkendte", "vedtog",     "besluttede",
                                               "tiltrådte", "anbefalede", "drøftede"};

// "Åbent Vedtægt for …", in documents whose titles are preceded by such a word.
std::optional<std::string> take_access_word(std::string& title) {
  static const RE2 pattern("^(Åbent?|Lukket)\\s+((?:\\p{Lu}|\\d).*)$");
  std::string word;
  std::string rest;
  if (!RE2::FullMatch(title, pattern, &word, &rest)) return std::nullopt;
  title = rest;
  return word == "Lukket" ? "lukket" : "åben";
}

// "Eventuelt kl. 11.20-11.30": the time of each item follows its title.
bool take_time_span(std::string& title) {
  static const RE2 pattern(
      "(?i)[,;]?\\s+[(\\[]?(?:(?:kl\\.?\\s*)?\\d{1,2}[.:]\\d{2}\\s*(?:[-–]\\s*\\d{1,2}[.:]\\d{2}|"
      "[·•|,/]\\s*\\d{1,3} ?min(?:utter)?\\.?))[)\\]]?$");
  return RE2::Replace(&title, pattern, "");
}

// True if half of the titles, and at least `least`, have something that is not part of the title.
template <typename Take>
bool do_most_titles_have(const std::vector<LearnedItem>& items, std::size_t least, Take take) {
  std::size_t count = 0;
  for (const LearnedItem& item : items) {
    std::string title = item.title;
    if (take(title)) ++count;
  }
  return count >= least && count * 2 >= items.size();
}

void add_metadata(const Metadata& metadata, Item& item, std::optional<std::string>& journal) {
  if (!item.case_number) item.case_number = metadata.case_number;
  if (!journal) journal = metadata.journal_number;
  // If any line says that the item is closed, it is closed.
  if (!item.access || metadata.access == "lukket") item.access = metadata.access;
  add_each_once(item.caseworkers, metadata.caseworkers);
}

// "Punktet er lukket." may be all that is public about an item.
bool says_closed(const std::string& text) {
  constexpr std::size_t longest = 250;
  static const RE2 pattern(
      "(?i)(?:punktet|sagen|mødet) (?:er|blev|bliver|behandles|behandlet)[\\p{L} ]* "
      "?(?:lukket|lukkede døre|(?:ikke|ej) offentligt?)");
  return (text.size() < longest && RE2::PartialMatch(text, pattern)) || opens_closed(text);
}

// "Åben/lukket sag:" with "Åben" on the next line, anywhere below the title.
std::optional<std::string> access_in_body(const std::vector<Block>& blocks,
                                          const LearnedItem& learned) {
  static const RE2 question(
      "(?i)^åbent?/lukket(?: "
      "(?:sag|punkt|dagsorden|dagsordenspunkt|møde))?\\s*:?\\s*(åbent?|lukket)?$");
  for (std::size_t i = learned.body_begin; i < learned.body_end; ++i) {
    std::string answer;
    if (blocks[i].text.size() > 60 || !RE2::FullMatch(blocks[i].text, question, &answer)) continue;
    if (answer.empty() && i + 1 < learned.body_end) answer = blocks[i + 1].text;
    if (const auto access = read_access_mark(answer)) return access;
  }
  return std::nullopt;
}

// The names in "Kort.pdf 2_oversigt.docx".
void add_file_names(std::string_view text, std::vector<std::string>& names) {
  static const RE2 pattern(
      R"((?i)\s*(\S.*?\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf|zip|jpg|png|msg))[,;]?(?:\s|$))");
  // The text of an icon may precede the name.
  constexpr std::string_view icon = "application/pdf icon ";
  if (text.starts_with(icon)) text.remove_prefix(icon.size());
  re2::StringPiece rest = text;
  std::string name;
  while (RE2::Consume(&rest, pattern, &name)) names.push_back(name);
}

bool decides(const Item& item) {
  return std::any_of(item.parts.begin(), item.parts.end(), [](const Part& part) {
    return part.kind == PartKind::decision && part.end > part.begin;
  });
}

// "Dagsordenen blev godkendt." below the item that approves the agenda: an agenda cannot know that.
bool approves_agenda(const Item& item) {
  static const RE2 approved(R"((?i)\b(?:blev|er|var) godkendt\b|^godkendt\b|\bgodkendtes\b)");
  return to_lower(item.title).find("dagsorden") != std::string::npos && item.text.size() < 1000 &&
         RE2::PartialMatch(item.text, approved);
}

// Several items end with lines like "Godkendt.", "Afslag. Naboerne …", "Udsat til juni". Only
// minutes have such endings, even without labels.
bool end_in_decisions(const std::vector<Item>& items) {
  static const RE2 pattern("^(?:[Ee]nstemmigt )?" + any_of(decided) + "(?:[.,]| " +
                           any_of(behind_decided) + R"(\b|$)|^)" + any_of(deciders) +
                           " (?:" + any_of(deciding_verbs) + R"(|tog \p{L}.* til efterretning)\b)");
  constexpr std::ptrdiff_t least = 2;
  constexpr std::size_t most_lines = 4;
  const auto count = std::count_if(items.begin(), items.end(), [](const Item& item) {
    const std::vector<std::string_view> lines = split(item.text, '\n');
    std::size_t seen = 0;
    return std::any_of(lines.rbegin(), lines.rend(), [&seen](std::string_view line) {
      line = trim(line);
      return seen++ < most_lines && RE2::PartialMatch(line, pattern);
    });
  });
  return count >= least && static_cast<std::size_t>(count) * 3 >= items.size();
}

Item common_fields(const MeetingFields& meeting, const std::string& path,
                   const std::optional<std::string>& authority) {
  Item item;
  item.authority = meeting.authority ? meeting.authority : authority;
  item.meeting_body = meeting.body;
  item.date = meeting.date;
  item.time = meeting.time;
  item.place = meeting.place;
  item.is_supplementary = meeting.is_supplementary;
  item.source.path = path;
  return item;
}

Item describe_item(const MarkedDocument& marked, const LearnedItem& learned,
                   const DocumentLabels& labels, const Vocabulary& vocabulary, Item item) {
  const std::vector<Block>& blocks = marked.document.blocks;
  if (!learned.number.empty()) item.item_number = learned.number;
  item.section_number = learned.section_number;
  item.section_title = learned.section_title;
  std::string title = collapse_blanks(learned.title);
  if (labels.titles_end_with_time) take_time_span(title);
  item.access = take_access_mark(title);
  if (!item.access && labels.titles_begin_with_access) item.access = take_access_word(title);
  item.case_type = take_case_type(title, labels.layout);
  if (!item.access) item.access = take_access_mark(title);
  item.case_number = take_case_number(title);
  item.title = title;
  std::optional<std::string> journal;
  for (const std::size_t at : learned.metadata) {
    add_metadata(*marked.marks[at].metadata, item, journal);
    // "Lukket punkt" is the title if nothing else is printed.
    if (item.title.empty() && item.access == "lukket" && is_access_line(blocks[at].text)) {
      item.title = blocks[at].text;
    }
  }
  if (!item.case_number) item.case_number = journal;
  // "2. Lukkede punkter", with a number of its own.
  if (!item.access && learned.section_title) {
    if (const auto group = read_group(*learned.section_title)) item.access = group->access;
  }
  if (!item.access) item.access = learned.group_access;
  if (!item.access) item.access = access_in_body(blocks, learned);
  const std::vector<PartParagraphs> split =
      split_labelled_parts(marked, learned, labels, vocabulary);
  item.text = write_text(split, item.parts);
  if ((!item.access && says_closed(item.text)) || opens_closed(item.text)) item.access = "lukket";
  for (const std::size_t at : learned.attachments) {
    add_file_names(blocks[at].text, item.attachments);
  }
  for (const PartParagraphs& part : split) {
    if (part.kind != PartKind::attachments) continue;
    for (std::string& name : list_attachments(part.paragraphs)) {
      item.attachments.push_back(std::move(name));
    }
  }
  add_mentions(item);
  add_decision(item);

  const std::size_t last = std::max(learned.body_end, learned.begin + 1) - 1;
  const int end = learned.body_end < blocks.size() ? blocks[learned.body_end].number
                                                   : blocks.back().number + 1000;
  item.urls = urls_of(item.text, marked.document.addresses, blocks[learned.begin].number, end);
  const std::size_t heading =
      learned.title_end > learned.title_begin ? learned.title_begin : learned.begin;
  item.source.line = blocks[heading].number;
  item.source.end_line = blocks[last].number;
  item.source.page = blocks[heading].page;
  return item;
}

}  // namespace

MeetingFields meeting_of(const MarkedDocument& marked, std::size_t first_item,
                         const std::string& path) {
  constexpr std::size_t most_head_blocks = 120;
  std::vector<std::string> head;
  for (std::size_t i = 0; i < first_item && i < most_head_blocks; ++i) {
    if (marked.contents.contains(i) || marked.marks[i].is_furniture) continue;
    head.push_back(marked.document.blocks[i].text);
  }
  return read_meeting(
      head, {marked.document.running_headers, marked.document.title, marked.document.url, path});
}

std::vector<Item> describe_learned(const MarkedDocument& marked,
                                   const std::vector<LearnedItem>& items, const std::string& path,
                                   const std::optional<std::string>& authority) {
  // On the page of a single item, the title precedes the facts about the meeting.
  const LearnedItem& first = items.front();
  MeetingFields meeting =
      meeting_of(marked, items.size() == 1 ? first.body_begin : first.begin, path);
  // The labels of decisions name the body more reliably than a menu or the title of a page.
  const std::optional<std::string> deciding = deciding_body(marked, items);
  // "Beslutning i udvalget" names no body.
  if (deciding && find_body(*deciding) &&
      (!meeting.body || !is_same_body(*deciding, *meeting.body))) {
    meeting.body = find_body(*deciding).value_or(*deciding);
  }
  for (std::size_t i = 0; i < items.size() && !meeting.body; ++i) {
    for (const std::size_t at : items[i].metadata) {
      if (marked.marks[at].metadata->body && !meeting.body) {
        meeting.body = marked.marks[at].metadata->body;
      }
    }
  }
  DocumentLabels labels = learn_labels(marked, items);
  labels.own_body = meeting.body;
  labels.layout = meeting.body ? layout_of(*meeting.body) : nullptr;
  labels.date = meeting.date;
  labels.titles_begin_with_access = do_most_titles_have(items, 2, take_access_word);
  labels.titles_end_with_time = do_most_titles_have(items, 3, take_time_span);

  const Vocabulary vocabulary(marked.document.blocks);
  const Item common = common_fields(meeting, path, authority);
  std::vector<Item> described;
  described.reserve(items.size());
  for (const LearnedItem& item : items) {
    described.push_back(describe_item(marked, item, labels, vocabulary, common));
  }
  // A document with decisions is minutes, whatever its head says. The head decides only if nothing
  // has a label.
  const bool has_decisions = std::any_of(described.begin(), described.end(), decides);
  const bool has_parts = std::any_of(described.begin(), described.end(),
                                     [](const Item& item) { return !item.parts.empty(); });
  DocumentKind kind = has_decisions ? DocumentKind::referat : DocumentKind::dagsorden;
  const bool may_trust_head = !has_parts || meeting.kind == DocumentKind::referat;
  if (!has_decisions && may_trust_head && meeting.kind) kind = *meeting.kind;
  // Only minutes can say who came, even if they label no decisions.
  const bool tells_who_came = meeting.names_who_came || (!has_parts && meeting.asks_who_came);
  const bool tells_what_happened = end_in_decisions(described) ||
                                   std::any_of(described.begin(), described.end(), approves_agenda);
  if (!meeting.kind && (tells_who_came || tells_what_happened)) {
    kind = DocumentKind::referat;
  }
  const std::string signs =
      common.authority ? std::string() : cover_signs(meeting.owner, described);
  for (Item& item : described) {
    item.document_kind = kind;
    if (!signs.empty()) item.source_meeting = signs;
  }
  if (kind == DocumentKind::referat) {
    for (Item& item : described) add_unlabelled_decision(item);
  }
  return described;
}

}  // namespace dagsorden
