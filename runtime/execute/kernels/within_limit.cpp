// Who comes before the last user that a limit lets in.
#include <algorithm>
#include <bit>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/execute/kernels/kernels.h"

namespace tagc {
namespace {

class WithinLimit : public Kernel {
 public:
  WithinLimit(Groups groups, const UserIds& users, Kind kind, bool descending)
      : groups_(std::move(groups)), users_(users), kind_(kind), descending_(descending) {}

  void run(const KernelCall& call) const override {
    const Register& value = call.operands[0];
    const Register* divider = groups_.are_one() ? nullptr : &call.operands[1];
    std::uint64_t* known = call.scratch.mask(0, call.rows);
    const Vector division =
        divider == nullptr ? Vector{} : as_vector(*divider, call.rows, call.scratch, 1);
    Last last;
    for (std::int64_t w = 0; w < words_for(call.rows); ++w) {
      std::uint64_t in = 0, decided = 0;
      std::uint64_t rows = low_bits(call.rows - 64 * w);
      if (value.known != nullptr) rows &= value.known[w];
      if (division.known != nullptr) rows &= division.known[w];
      for (; rows != 0; rows &= rows - 1) {
        const int bit = std::countr_zero(rows);
        const std::int64_t row = 64 * w + bit;
        const PopulationCuts* population =
            divider == nullptr ? groups_.all() : groups_.at(*divider, row);
        if (population == nullptr) continue;
        decided |= std::uint64_t{1} << bit;
        const bool is_in = is_within(*population, value, row, call.first_user + row, last);
        in |= std::uint64_t{is_in} << bit;
      }
      known[w] = decided;
      call.result.trues()[w] = in;
    }
    to_masks(call.result, known, call.rows);
  }

 private:
  // The last user of the population that was looked at last.
  struct Last {
    const PopulationCuts* population = nullptr;
    std::int64_t users = 0;
  };

  bool is_within(const PopulationCuts& population, const Register& value, std::int64_t row,
                 std::int64_t user, Last& last) const {
    if (population.values.empty()) return true;
    const int order = order_of(value, row, population.values.front());
    if (order != 0) return (order > 0) == descending_;
    if (last.population != &population) last = {&population, users_.count_up_to(population.last)};
    return user < last.users;
  }

  template <class T>
  static int compare(T a, T b) {
    return a < b ? -1 : a > b;
  }
  int order_of(const Register& value, std::int64_t row, std::int64_t cut) const {
    switch (storage_of(kind_)) {
      case Storage::F64: return compare(value.as<double>()[row], std::bit_cast<double>(cut));
      case Storage::I32: return compare<std::int64_t>(value.as<std::int32_t>()[row], cut);
      default: return compare(value.as<std::int64_t>()[row], cut);
    }
  }

  Groups groups_;
  const UserIds& users_;
  Kind kind_;
  bool descending_;
};

}  // namespace

std::unique_ptr<Kernel> make_within_limit(Groups groups, const UserIds& users, Kind kind,
                                          bool descending) {
  return std::make_unique<WithinLimit>(std::move(groups), users, kind, descending);
}

}  // namespace tagc
