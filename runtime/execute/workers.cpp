#include "runtime/execute/workers.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace tagc {
namespace {

class Crew {
 public:
  Crew(const std::function<void(int)>& work, const std::function<void()>& on_failure)
      : work_(work), on_failure_(on_failure) {}

  // Fewer threads than wanted only take longer.
  void start(int threads) {
    threads_.reserve(static_cast<std::size_t>(threads));
    try {
      for (int i = 1; i < threads; ++i) threads_.emplace_back([this, i] { run(i); });
    } catch (const std::system_error&) {
    } catch (const std::bad_alloc&) {
    }
  }

  void run(int index) {
    bool failed = false;
    try {
      work_(index);
    } catch (const std::bad_alloc&) {
      failed = true;
      on_failure_();
    }
    const std::lock_guard lock(mutex_);
    failed_ = failed_ || failed;
    ++finished_;
    changed_.notify_one();
  }

  bool join(const std::function<void()>& meanwhile) {
    std::unique_lock lock(mutex_);
    const auto all_finished = [&] { return finished_ == threads_.size() + 1; };
    while (!changed_.wait_for(lock, std::chrono::milliseconds(10), all_finished)) {
      lock.unlock();
      meanwhile();
      lock.lock();
    }
    lock.unlock();
    for (std::thread& thread : threads_) thread.join();
    return !failed_;
  }

 private:
  const std::function<void(int)>& work_;
  const std::function<void()>& on_failure_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;  // of the two below
  std::size_t finished_ = 0;
  bool failed_ = false;
  std::condition_variable changed_;
};

}  // namespace

bool run_on_threads(int threads, const std::function<void(int)>& work,
                    const std::function<void()>& on_failure,
                    const std::function<void()>& meanwhile_waiting) {
  Crew crew(work, on_failure);
  crew.start(threads);
  crew.run(0);
  return crew.join(meanwhile_waiting);
}

}  // namespace tagc
