// Recursion as deep as a limit allows, whatever stack the caller has.
#pragma once

#include <cstddef>
#include <functional>

namespace tagc {

// Runs `work` to its end on a stack of at least `bytes`, of which only what is touched costs memory.
// It must not throw. Where the system gives no such stack it runs on the caller's.
void run_on_stack(std::size_t bytes, const std::function<void()>& work);

}  // namespace tagc
