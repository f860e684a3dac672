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

/// "Godkendt, idet punkt 8 udgår": what is decided stands before the condition.
std::string main_clause(const std::string& statement);

/// What a statement decides, whatever case it is about.
OutcomeClass outcome_of_statement(const std::string& statement);

/// True for a statement about something other than the whole case: who was absent, a minority, an
/// amendment, what somebody wishes or says.
bool is_beside(const std::string& statement);

/// True for a statement about somebody's own proposal: "Venstres forslag om udsættelse blev
/// forkastet". It decides the case only where nothing else does.
bool is_about_side_proposal(const std::string& statement);

}  // namespace dagsorden
