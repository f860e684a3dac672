// SIGTERM, SIGINT and SIGHUP: the run stops after the current commit instead of at once.
#pragma once

namespace dagsorden {

/// Starts watching for these signals. A second one ends the program at once. An ignored SIGHUP
/// (nohup) stays ignored. SIGPIPE and SIGXFSZ become write errors.
void watch_stop_signals();

/// The signal received, or 0. Thread-safe.
int stop_signal();

inline bool is_stopping() { return stop_signal() != 0; }

}  // namespace dagsorden
