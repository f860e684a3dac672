#include "indexer/run/stop.h"

#include <atomic>
#include <csignal>

namespace dagsorden {
namespace {

std::atomic<int> received = 0;
static_assert(std::atomic<int>::is_always_lock_free, "signal handlers take no locks");

void remember(int signal) { received = signal; }

}  // namespace

void watch_stop_signals() {
  struct sigaction action = {};
  action.sa_handler = remember;
  // The second signal has its default effect.
  action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
  for (const int signal : {SIGTERM, SIGINT}) ::sigaction(signal, &action, nullptr);
  struct sigaction before = {};
  ::sigaction(SIGHUP, nullptr, &before);
  if (before.sa_handler != SIG_IGN) ::sigaction(SIGHUP, &action, nullptr);
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
}

int stop_signal() { return received; }

}  // namespace dagsorden
