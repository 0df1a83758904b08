// How far a run is, and whether it shall go on.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>

namespace tagc {

class RunControl {
 public:
  // `progress` may be empty; see ExecuteOptions.
  RunControl(std::int64_t total_users, const std::function<bool(double)>& progress)
      : total_(total_users), progress_(progress) {}

  // From any thread.
  void add_done(std::int64_t users) { done_ += users; }
  void stop() { stopped_ = true; }
  bool is_stopped() const { return stopped_; }

  // From the thread that began the run: asks `progress`, at most every few milliseconds.
  void poll();

 private:
  static constexpr std::chrono::milliseconds kInterval{10};

  std::int64_t total_;
  const std::function<bool(double)>& progress_;
  std::atomic<std::int64_t> done_ = 0;
  std::atomic<bool> stopped_ = false;
  std::chrono::steady_clock::time_point asked_ = {};
};

}  // namespace tagc
