#include "cli/progress.h"

#include "runtime/text/numbers.h"
#include "runtime/text/printable.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

constexpr std::chrono::seconds kPatience{1};
constexpr std::chrono::milliseconds kBetween{100};
constexpr int kBarWidth = 24;

}  // namespace

void Progress::show(const std::string& what, double done) {
  const Clock::time_point now = Clock::now();
  if (!stream_.is_terminal() || now - start_ < kPatience || now - shown_ < kBetween) return;
  shown_ = now;
  visible_ = true;
  stream_.print("\r\x1b[K" + padded(clipped(printable(what), 40), 24) + " " +
                padded(bar(done, kBarWidth), kBarWidth) + " " + percent(done));
}

void Progress::clear() {
  if (visible_) stream_.print("\r\x1b[K");
  visible_ = false;
}

}  // namespace tagc::cli
