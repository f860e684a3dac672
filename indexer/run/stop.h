// SIGTERM, SIGINT and SIGHUP: the run ends in order, after the current commit, instead of at once.
#pragma once

namespace dagsorden {

/// From now on these signals are remembered; a second one ends the program at once, as usual. A
/// SIGHUP that is ignored already (nohup) stays so. A reader that goes away and a file that may
/// grow no more are errors of writing, not signals.
void watch_stop_signals();

/// The signal that came, or 0. Thread-safe.
int stop_signal();

inline bool is_stopping() { return stop_signal() != 0; }

}  // namespace dagsorden
