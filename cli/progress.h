// One line that says how far a run is, on a terminal and for anything over a second.
#pragma once

#include <chrono>
#include <string>

#include "cli/console.h"

namespace tagc::cli {

class Progress {
 public:
  explicit Progress(Stream& stream) : stream_(stream) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  void show(const std::string& what, double done);
  void clear();  // before anything else is printed

 private:
  using Clock = std::chrono::steady_clock;

  Stream& stream_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_{};
  bool visible_ = false;
};

}  // namespace tagc::cli
