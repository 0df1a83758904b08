#include "runtime/execute/run_control.h"

#include <algorithm>

namespace tagc {

void RunControl::poll() {
  if (!progress_ || stopped_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - asked_ < kInterval) return;
  asked_ = now;
  const double total = static_cast<double>(std::max<std::int64_t>(1, total_));
  if (!progress_(static_cast<double>(done_) / total)) stop();
}

}  // namespace tagc
