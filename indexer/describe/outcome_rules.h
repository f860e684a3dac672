// The grammar of decisions: what one statement decides. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

enum class OutcomeClass {
  none,
  approved,
  recommended,
  noted,
  discussed,
  postponed,
  sent_back,
  sent_on,
  rejected,
  withdrawn,
  elected,
  not_public,
};

/// "godkendt", "anbefalet" …; empty for none.
std::string_view name_of(OutcomeClass outcome);

/// What is decided, without the condition that follows: of "Godkendt, idet punkt 8 udgår",
/// "Godkendt".
std::string main_clause(const std::string& statement);

/// What a statement decides, whether about the case itself or something beside it.
OutcomeClass outcome_of_statement(const std::string& statement);

/// True for a statement about something other than the whole case: who was absent, a minority, an
/// amendment, what somebody wishes or says.
bool is_beside(const std::string& statement);

/// True for a statement about the proposal of a party or member: "Venstres forslag om udsættelse
/// blev forkastet". It decides the case only if nothing else does.
bool is_about_side_proposal(const std::string& statement);

}  // namespace dagsorden
