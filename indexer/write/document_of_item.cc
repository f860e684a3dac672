#include "indexer/write/document_of_item.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <set>

#include "common/analysis.h"
#include "common/case_key.h"
#include "common/dates.h"
#include "common/fields.h"
#include "common/item_codec.h"
#include "common/municipalities.h"
#include "common/stored_document.h"
#include "common/text.h"
#include "indexer/words/abbreviation_definitions.h"
#include "indexer/write/addresses.h"
#include "indexer/write/meetings_of_a_day.h"
#include "indexer/write/text_terms.h"

namespace dagsorden {
namespace {

// Queries look these up in both directions. From long form to abbreviation, the key is the stems of
// the long form.
void add_abbreviations(Xapian::Document& document, const Item& item) {
  Stemmer stemmer;
  for (const AbbreviationDefinition& definition :
       find_abbreviation_definitions(item.title + "\n" + item.text)) {
    const std::string abbreviation = folded_words(definition.abbreviation);
    const std::string long_form = folded_words(definition.long_form);
    if (abbreviation.empty() || long_form.empty()) continue;
    std::vector<std::string> stems;
    for (const std::string_view word : split(long_form, ' ')) {
      stems.push_back(stemmer.stem(std::string(word)));
    }
    document.add_boolean_term(word_term(prefix::abbreviation, abbreviation + ":" + long_form));
    document.add_boolean_term(
        word_term(prefix::long_form, joined(stems, " ") + ":" + abbreviation));
  }
}

// The fields whose parts contain this offset of the text.
std::vector<const Field*> fields_at(const Item& item, std::size_t offset) {
  std::vector<const Field*> found;
  for (const Part& part : item.parts) {
    const Field* part_field = field_of_part(part.kind);
    if (part_field != nullptr && part.begin <= offset && offset < part.end) {
      found.push_back(part_field);
    }
  }
  return found;
}

// Splits the text at part boundaries, so that each piece lies in one part or in none.
void add_text(TextTerms& terms, const Item& item) {
  const std::string_view text = item.text;
  std::set<std::size_t> borders{text.size()};
  for (const Part& part : item.parts) {
    borders.insert({std::min(part.begin, text.size()), std::min(part.end, text.size())});
  }
  std::size_t begin = 0;
  for (const std::size_t end : borders) {
    terms.add(text.substr(begin, end - begin), fields_at(item, begin));
    begin = end;
  }
}

// Skips the titles in the list of contents, as they are found in the items.
void add_text_of_meeting(TextTerms& terms, const Item& meeting) {
  const std::string_view text = meeting.text;
  std::size_t begin = 0;
  for (const Part& part : meeting.parts) {
    if (part.name != contents_part_name) continue;
    terms.add(text.substr(begin, part.begin - begin), {});
    begin = part.end;
  }
  terms.add(text.substr(begin), {});
}

// Xapian treats an empty value as no value.
void add_value(Xapian::Document& document, unsigned slot, const std::string& value) {
  if (!value.empty()) document.add_value(slot, value);
}

void add_date(Xapian::Document& document, const Item& item) {
  const std::optional<Date> date = item.date ? from_iso(*item.date) : std::nullopt;
  if (!date) return;
  const std::string day = to_compact(*date);
  document.add_boolean_term(std::string(field(FieldId::date).prefix) + day);
  document.add_boolean_term(std::string(prefix::month) + day.substr(0, 6));
  document.add_boolean_term(std::string(prefix::year) + day.substr(0, 4));
  document.add_value(slot::date, day);
}

// Makes "Ane Lind (V)" findable by "Ane Lind".
void add_person(Xapian::Document& document, const std::string& name) {
  const std::string person = slug(name.substr(0, name.find('(')));
  if (person.size() > 2) {
    document.add_boolean_term(word_term(field(FieldId::participant).prefix, person));
  }
}

void add_exact_terms(Xapian::Document& document, const Item& item) {
  const auto add = [&document](FieldId id, const std::optional<std::string>& value) {
    if (!value || value->empty()) return;
    document.add_boolean_term(value_term(field(id).prefix, *value));
  };
  add(FieldId::case_type, item.case_type);
  if (item.case_number) add(FieldId::case_number, normalize_case_number(*item.case_number));
  add(FieldId::item_number, item.item_number);
  for (const std::string& initials : item.caseworkers) add(FieldId::caseworker, initials);
  for (const std::string& code : municipality_codes_of(item)) add(FieldId::municipality, code);
  if (item.meeting_body) {
    // Uses the slug unchanged: folding would turn the ae of "sjaelland" into another letter.
    document.add_boolean_term(word_term(field(FieldId::body).prefix, slug(*item.meeting_body)));
  }
  if (item.authority) {
    document.add_boolean_term(word_term(field(FieldId::authority).prefix, slug(*item.authority)));
  }
  const std::string case_key = case_key_of(item);
  if (!case_key.empty()) document.add_boolean_term(word_term(prefix::case_key, case_key));
  add(FieldId::outcome, item.outcome);
  add(FieldId::access, item.access);
  for (const std::vector<std::string>* names :
       {&item.absent, &item.votes.in_favour, &item.votes.against, &item.votes.abstained}) {
    for (const std::string& name : *names) add_person(document, name);
  }
  for (const Participant& participant : item.participants) {
    add_person(document, participant.name);
  }
}

void add_slots(Xapian::Document& document, const Item& item) {
  add_value(document, slot::case_type, item.case_type.value_or(""));
  add_value(document, slot::municipalities, joined(municipality_codes_of(item), " "));
  add_value(document, slot::body, item.meeting_body.value_or(""));
  add_value(document, slot::authority, item.authority.value_or(""));
  add_value(document, slot::outcome, item.outcome.value_or(""));
  add_value(document, slot::access, item.access.value_or(""));
  add_value(document, slot::first_seen, item.first_seen);
}

// Finds names in a text. They usually occur in order, so each is sought after the previous one. A
// hostile list of names that do not occur would take hours: after many vain searches the rest
// counts as missing, and its words are indexed once more than necessary.
class Mentions {
 public:
  explicit Mentions(const std::string& text) : text_(text), bytes_left_(most_times * text.size()) {}

  bool holds(const std::string& name) {
    return finds(name, behind_) || (behind_ > 0 && finds(name, 0));
  }

 private:
  static constexpr std::size_t most_times = 64;

  bool finds(const std::string& name, std::size_t begin) {
    const std::size_t length = text_.size() - begin;
    if (bytes_left_ < length) return false;
    // memmem(3) is linear for any name; std::string::find() is not.
    const char* const from = text_.data() + begin;
    const void* const found = ::memmem(from, length, name.data(), name.size());
    if (found == nullptr) {
      bytes_left_ -= length;
      return false;
    }
    const auto place = static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    bytes_left_ -= place - begin;
    behind_ = place;
    return true;
  }

  const std::string& text_;
  std::size_t bytes_left_;
  std::size_t behind_ = 0;
};

}  // namespace

std::vector<std::string> municipality_codes_of(const Item& item) {
  std::vector<std::string> codes = item.municipality_codes;
  const Municipality* own = item.authority ? municipality_named(*item.authority) : nullptr;
  if (own != nullptr && std::find(codes.begin(), codes.end(), own->code) == codes.end()) {
    codes.emplace_back(own->code);
  }
  return codes;
}

TextTerms terms_of_item(const Item& item, WordAnalysis& words) {
  TextTerms terms(words);
  if (is_meeting(item)) {
    add_text_of_meeting(terms, item);
    return terms;
  }
  terms.add(item.title, {&field(FieldId::title)});
  add_text(terms, item);
  // The access mark is not in any text, but people search for "lukket".
  if (item.access == "lukket") terms.add("lukket", {});
  // Structured data names attachments outside the text.
  Mentions names(item.text);
  for (const std::string& name : item.attachments) {
    if (!names.holds(name)) terms.add(name, {&field(FieldId::attachment)});
  }
  // An address alone on its line was removed from the text.
  Mentions urls(item.text);
  for (const std::string& url : item.urls) {
    if (!urls.holds(url)) terms.add(url, {});
  }
  return terms;
}

Xapian::Document document_of_item(const Item& item, const TextTerms& terms) {
  Xapian::Document document;
  terms.add_to(document);
  add_abbreviations(document, item);
  add_date(document, item);
  add_exact_terms(document, item);
  document.add_boolean_term(meeting_term(item));
  add_addresses(document, item);
  add_slots(document, item);
  if (is_meeting(item)) document.add_boolean_term(std::string(prefix::meeting_record));
  document.set_data(document_data(item));
  return document;
}

ItemDocument item_document(const Item& item, WordAnalysis& words) {
  const TextTerms terms = terms_of_item(item, words);
  const std::set<StemLink> links = terms.stem_links();
  return {document_of_item(item, terms),
          item.id,
          item.content_hash,
          encode_item(item),
          item.text.size(),
          {links.begin(), links.end()},
          is_meeting(item)};
}

}  // namespace dagsorden
