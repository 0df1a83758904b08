// The key column of a raw table, however it is stored.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/load/load.h"

namespace tagc {

class Keys {
 public:
  explicit Keys(const RawTable& table) : table_(table) {}

  std::int64_t rows() const { return table_.rows; }
  bool are_ints() const { return std::holds_alternative<std::vector<std::int64_t>>(table_.keys); }
  std::span<const std::int64_t> ints() const {
    return std::get<std::vector<std::int64_t>>(table_.keys);
  }
  std::string_view text(std::int64_t row) const;

  bool is_known(std::int64_t row) const {
    return table_.key_known.empty() || test_bit(table_.key_known.as<std::uint64_t>(), row);
  }
  // As messages show it: 17, "u17".
  std::string shown(std::int64_t row) const;
  // "users.csv row 3", or "row 3" of a table that did not come from files.
  std::string place(std::int64_t row) const;

 private:
  const RawTable& table_;
};

}  // namespace tagc
