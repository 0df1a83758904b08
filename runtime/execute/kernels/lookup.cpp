// Answers that were found beforehand, by code.
#include "runtime/column/bits.h"
#include "runtime/execute/kernels/kernels.h"

namespace tagc {
namespace {

class Lookup : public Kernel {
 public:
  explicit Lookup(std::shared_ptr<const Column> table) : table_(std::move(table)) {}

  void run(const KernelCall& call) const override {
    std::uint64_t* known =
        call.result.is_bool() ? call.scratch.mask(0, call.rows) : call.result.known;
    if (known != nullptr) find_known(call, known);
    switch (storage_of(call.result.kind)) {
      case Storage::Bits: return look_up_bits(call, known);
      case Storage::I32: return look_up<std::int32_t>(call);
      case Storage::I64:
      case Storage::F64: return look_up<std::int64_t>(call);
    }
  }

 private:
  static const std::int32_t* codes(const KernelCall& call) {
    return call.operands[0].as<std::int32_t>();
  }

  // Rows with a code whose row of the table has a value.
  void find_known(const KernelCall& call, std::uint64_t* known) const {
    const std::uint64_t* of_code = call.operands[0].known;
    const auto* in_table = table_->known.as<std::uint64_t>();
    for_each_word(call, [&](std::int64_t w, std::int64_t row, int count) {
      known[w] = of_code == nullptr ? ~std::uint64_t{0} : of_code[w];
      if (!table_->known.empty()) known[w] &= bits_of(in_table, codes(call) + row, count);
    });
  }

  static std::uint64_t bits_of(const std::uint64_t* table, const std::int32_t* codes, int count) {
    std::uint64_t bits = 0;
    for (int i = 0; i < count; ++i) bits |= std::uint64_t{test_bit(table, codes[i])} << i;
    return bits;
  }

  template <class F>
  static void for_each_word(const KernelCall& call, F f) {
    for (std::int64_t row = 0; row < call.rows; row += 64) {
      f(row / 64, row, static_cast<int>(std::min<std::int64_t>(64, call.rows - row)));
    }
  }

  void look_up_bits(const KernelCall& call, const std::uint64_t* known) const {
    const auto* in_table = table_->values.as<std::uint64_t>();
    for_each_word(call, [&](std::int64_t w, std::int64_t row, int count) {
      call.result.trues()[w] = bits_of(in_table, codes(call) + row, count) & known[w];
    });
    to_masks(call.result, known, call.rows);
  }

  template <class T>
  void look_up(const KernelCall& call) const {
    const T* in_table = table_->values.as<T>();
    T* to = call.result.as<T>();
    const std::uint64_t* known = call.result.known;
    for_each_word(call, [&](std::int64_t w, std::int64_t row, int count) {
      const std::uint64_t bits = known == nullptr ? ~std::uint64_t{0} : known[w];
      for (int i = 0; i < count; ++i) {
        to[row + i] = (bits >> i) & 1 ? in_table[codes(call)[row + i]] : T{0};
      }
    });
  }

  std::shared_ptr<const Column> table_;
};

}  // namespace

std::unique_ptr<Kernel> make_lookup(std::shared_ptr<const Column> table) {
  return std::make_unique<Lookup>(std::move(table));
}

}  // namespace tagc
