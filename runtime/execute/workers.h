// The same work on several threads.
#pragma once

#include <functional>

namespace tagc {

// Calls work(0) here and work(1) .. work(threads - 1) on threads of their own, as many as the
// system gives; meanwhile_waiting() is called every few milliseconds once work(0) has returned.
// True unless some work ran out of memory, of which the others learn through `on_failure`.
bool run_on_threads(int threads, const std::function<void(int)>& work,
                    const std::function<void()>& on_failure,
                    const std::function<void()>& meanwhile_waiting);

}  // namespace tagc
