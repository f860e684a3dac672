// Reports what is new for each saved search since its last report.
#pragma once

#include "common/exit_code.h"
#include "query/answer_printer.h"
#include "query/options.h"
#include "query/search_session.h"

namespace dagsorden {

/// Answers the queries in options.saved_file and remembers in options.state_file what was reported.
/// Sets earned to Exit::matched, or to Exit::usage if a query is wrong; a wrong query is reported,
/// and the others are answered. Throws Error and everything that AnswerPrinter throws.
void print_alerts(const Options& options, SearchSession& session, AnswerPrinter& printer,
                  Exit& earned);

}  // namespace dagsorden
