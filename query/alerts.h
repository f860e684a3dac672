// Saved searches: what is new for each of them since it was last told.
#pragma once

#include "query/answer_printer.h"
#include "query/options.h"
#include "query/program.h"
#include "query/search_session.h"

namespace dagsorden {

/// Answers the queries of options.saved_file and remembers in options.state_file what was told.
/// earned becomes Exit::matched, or Exit::usage where one of them is no query; those are named, and
/// the others answered. Throws Error, and what AnswerPrinter throws.
void print_alerts(const Options& options, SearchSession& session, AnswerPrinter& printer,
                  Exit& earned);

}  // namespace dagsorden
