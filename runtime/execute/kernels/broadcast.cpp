// A user's value for each of the user's events.
#include <algorithm>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/execute/kernels/kernels.h"

namespace tagc {
namespace {

template <class T>
void spread_values(const T* from, T* to, const EventRange& events) {
  for (std::int64_t u = 0; u < events.users; ++u) {
    std::fill(to + events.offsets[u], to + events.offsets[u + 1], from[u]);
  }
}

// Sets the bits [begin, end), which are clear.
void set_bits(std::uint64_t* bits, std::int64_t begin, std::int64_t end) {
  if (begin == end) return;
  const std::int64_t first = begin / 64, last = (end - 1) / 64;
  const std::uint64_t head = ~low_bits(begin % 64), tail = low_bits(end - last * 64);
  if (first == last) {
    bits[first] |= head & tail;
    return;
  }
  bits[first] |= head;
  std::fill(bits + first + 1, bits + last, ~std::uint64_t{0});
  bits[last] |= tail;
}

void spread_bits(const std::uint64_t* from, std::uint64_t* to, std::int64_t rows,
                 const EventRange& events) {
  std::fill_n(to, words_for(rows), 0);
  for_each_set(from, 0, events.users,
               [&](std::int64_t u) { set_bits(to, events.offsets[u], events.offsets[u + 1]); });
}

class Broadcast : public Kernel {
 public:
  void run(const KernelCall& call) const override {
    const Register& from = call.operands[0];
    const Register& to = call.result;
    if (to.known != nullptr) spread_known(from, to, call);
    switch (storage_of(to.kind)) {
      case Storage::Bits: return spread_bits(from.trues(), to.trues(), call.rows, *call.events);
      case Storage::I32:
        return spread_values(from.as<std::int32_t>(), to.as<std::int32_t>(), *call.events);
      case Storage::I64:
      case Storage::F64:
        return spread_values(from.as<std::int64_t>(), to.as<std::int64_t>(), *call.events);
    }
  }

 private:
  static void spread_known(const Register& from, const Register& to, const KernelCall& call) {
    const std::uint64_t* mask = from.known;
    if (mask == nullptr) {  // the node is nullable though its operand is not
      std::uint64_t* known = call.scratch.mask(0, call.events->users);
      for (std::int64_t w = 0; w < words_for(call.events->users); ++w) {
        known[w] = from.is_bool() ? ~from.trues()[w] : ~std::uint64_t{0};
      }
      mask = known;
    }
    spread_bits(mask, to.known, call.rows, *call.events);
  }
};

}  // namespace

std::unique_ptr<Kernel> make_broadcast() { return std::make_unique<Broadcast>(); }

}  // namespace tagc
