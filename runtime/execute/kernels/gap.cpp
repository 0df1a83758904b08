// The time since the event before.
#include <algorithm>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/execute/kernels/kernels.h"
#include "runtime/types/checked.h"

namespace tagc {
namespace {

class Gap : public Kernel {
 public:
  void run(const KernelCall& call) const override {
    auto* gaps = call.result.as<std::int64_t>();
    std::fill_n(gaps, call.rows, 0);
    std::fill_n(call.result.known, words_for(call.rows), 0);
    const EventRange& range = *call.events;
    const std::int64_t* times =
        call.operands.size() > 1 ? call.operands[1].as<std::int64_t>() : range.times;
    for (std::int64_t user = 0; user < range.users; ++user) {
      std::int64_t before = -1;
      for_each_set(call.operands[0].trues(), range.offsets[user], range.offsets[user + 1],
                   [&](std::int64_t row) {
                     if (before >= 0) put(call.result, row, times[row], times[before]);
                     before = row;
                   });
    }
  }

 private:
  static void put(const Register& gaps, std::int64_t row, std::int64_t time, std::int64_t before) {
    const std::optional<std::int64_t> gap = checked_subtract(time, before);
    if (!gap) return;
    gaps.as<std::int64_t>()[row] = *gap;
    set_bit(gaps.known, row);
  }
};

}  // namespace

std::unique_ptr<Kernel> make_gap() { return std::make_unique<Gap>(); }

}  // namespace tagc
