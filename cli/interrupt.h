// Ctrl-C and its kin. Until results are being written nothing is on the disk, and the process ends
// at once; from then on the writer is told to stop, clears away what it has made, and returns.
#pragma once

#include <atomic>
#include <mutex>

namespace tagc::cli {

class Interrupt {
 public:
  // Takes over SIGINT, SIGTERM and SIGHUP, to which a thread of its own waits. Must be made before
  // any other thread, and once; it lives as long as the process.
  static Interrupt& install();

  void begin_writing();
  bool keep_going() const { return !stopped_; }

 private:
  Interrupt() = default;
  [[noreturn]] void wait();

  std::mutex mutex_;
  bool writing_ = false;
  std::atomic<bool> stopped_ = false;
};

}  // namespace tagc::cli
