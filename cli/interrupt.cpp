#include "cli/interrupt.h"

#include <unistd.h>

#include <csignal>
#include <thread>

#include "cli/exit_codes.h"

namespace tagc::cli {
namespace {

sigset_t stopping_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

}  // namespace

Interrupt& Interrupt::install() {
  const sigset_t signals = stopping_signals();
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // threads to come inherit it
  auto* interrupt = new Interrupt;                  // never freed: its thread never ends
  std::thread([interrupt] { interrupt->wait(); }).detach();
  return *interrupt;
}

void Interrupt::begin_writing() {
  const std::lock_guard lock(mutex_);
  writing_ = true;
}

void Interrupt::wait() {
  const sigset_t signals = stopping_signals();
  for (;;) {
    int signal = 0;
    if (::sigwait(&signals, &signal) != 0) continue;
    const std::lock_guard lock(mutex_);
    // The second time, whoever asks knows that something may be left behind.
    if (!writing_ || stopped_) ::_exit(kStopped);
    stopped_ = true;
  }
}

}  // namespace tagc::cli
