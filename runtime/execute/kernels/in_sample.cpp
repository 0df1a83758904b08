// A share of all users, the same ones every time and on every machine.
#include <algorithm>
#include <charconv>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/execute/kernels/kernels.h"
#include "runtime/types/checked.h"
#include "runtime/types/xxh64.h"

namespace tagc {
namespace {

// A user is in when XXH64 of the id, as it is printed, with XXH64 of the salt for its seed, lies in the
// share of all numbers of 64 bits that is asked for, from 0 up.
class InSample : public Kernel {
 public:
  InSample(const UserIds& users, const std::string& salt, std::int64_t billionths)
      : users_(users), seed_(xxh64(salt)), billionths_(billionths) {}

  void run(const KernelCall& call) const override {
    const std::int64_t left = users_.size() - call.first_user;
    const std::int64_t rows = std::min(call.rows, left);
    for (std::int64_t w = 0; w < words_for(call.rows); ++w) {
      std::uint64_t in = 0;
      for (std::int64_t row = 64 * w; row < std::min(rows, 64 * w + 64); ++row) {
        in |= std::uint64_t{is_in(call.first_user + row)} << (row % 64);
      }
      call.result.trues()[w] = in;
    }
  }

 private:
  bool is_in(std::int64_t user) const {
    const auto share = static_cast<Int128>(hash_of(user)) * 1'000'000'000;
    return share < (static_cast<Int128>(billionths_) << 64);
  }

  std::uint64_t hash_of(std::int64_t user) const {
    const auto place = static_cast<std::size_t>(user);
    if (!users_.are_ints()) return xxh64(users_.texts()[place], seed_);
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, users_.ints()[place]).ptr;
    return xxh64({digits, static_cast<std::size_t>(end - digits)}, seed_);
  }

  const UserIds& users_;
  std::uint64_t seed_;
  std::int64_t billionths_;
};

}  // namespace

std::unique_ptr<Kernel> make_in_sample(const UserIds& users, const std::string& salt,
                                       std::int64_t billionths) {
  return std::make_unique<InSample>(users, salt, billionths);
}

}  // namespace tagc
