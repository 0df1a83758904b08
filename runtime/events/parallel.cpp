#include "runtime/events/parallel.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <new>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <vector>

namespace tagc {
namespace {

constexpr std::chrono::milliseconds kPollEvery{20};

// Threads end the program when an exception leaves them, so none may.
template <class F>
auto guarded(const F& f) -> decltype(f()) {
  try {
    return f();
  } catch (const std::bad_alloc&) {
    return out_of_memory();
  } catch (const std::length_error&) {  // a container's own limit
    return out_of_memory();
  }
}

// What the threads of one run share.
class Run {
 public:
  explicit Run(const std::function<Result<Parallel::Work>()>& next) : next_(next) {}

  // Takes the next piece and does it; false when there is none.
  bool step() {
    Parallel::Work work;
    const std::int64_t number = take(work);
    if (!work) return false;
    if (const Status done = guarded(work); !done.ok()) fail(number, done.error());
    return true;
  }

  void stop() { fail(pulled(), {"stopped", "stopped before the end", "", 0, ""}); }

  Status result() const {
    if (error_) return *error_;
    return Done{};
  }

 private:
  std::int64_t pulled() {
    const std::lock_guard lock(mutex_);
    return pulled_;
  }

  std::int64_t take(Parallel::Work& work) {
    const std::lock_guard lock(mutex_);
    if (ended_) return pulled_;
    Result<Parallel::Work> next = guarded(next_);
    if (!next.ok()) {
      keep(pulled_, next.error());
    } else if (next.value()) {
      work = std::move(next).value();
      return pulled_++;
    }
    ended_ = true;
    return pulled_;
  }

  void fail(std::int64_t number, const Error& error) {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    keep(number, error);
  }

  // Every piece below `number` was taken before it and will still be finished, so the lowest
  // failing piece is the same on every run.
  void keep(std::int64_t number, const Error& error) {
    if (error_ && error_at_ <= number) return;
    error_ = error;
    error_at_ = number;
  }

  const std::function<Result<Parallel::Work>()>& next_;
  std::mutex mutex_;
  bool ended_ = false;
  std::int64_t pulled_ = 0;
  std::optional<Error> error_;
  std::int64_t error_at_ = 0;
};

// As many as the system gives: with none at all, the calling thread does everything.
std::vector<std::thread> start_threads(int count, Run& run) {
  std::vector<std::thread> threads;
  try {
    for (int i = 0; i < count; ++i) {
      threads.emplace_back([&run] {
        while (run.step()) {
        }
      });
    }
  } catch (const std::system_error&) {
  }
  return threads;
}

}  // namespace

Error out_of_memory() {
  return {"out-of-memory", "the machine has no memory left", "", 0,
          "use a machine with more memory, or less data"};
}

Parallel::Parallel(int threads, std::function<bool()> keep_going)
    : threads_(std::max(threads, 1)), keep_going_(std::move(keep_going)) {}

Status Parallel::for_each(std::int64_t count,
                          const std::function<Status(std::int64_t)>& work) const {
  std::int64_t begun = 0;
  return drain([&]() -> Result<Work> {
    if (begun == count) return Work();
    return Work([&work, piece = begun++] { return work(piece); });
  });
}

Status Parallel::drain(const std::function<Result<Work>()>& next) const {
  using Clock = std::chrono::steady_clock;
  Run run(next);
  std::vector<std::thread> threads = start_threads(threads_ - 1, run);
  Clock::time_point asked{};
  do {
    if (!keep_going_ || Clock::now() - asked < kPollEvery) continue;
    asked = Clock::now();
    if (!keep_going_()) run.stop();
  } while (run.step());
  for (std::thread& thread : threads) thread.join();
  return run.result();
}

}  // namespace tagc
