// Users in ascending order of id, and the way from an id to its user.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/events/order.h"
#include "runtime/events/parallel.h"
#include "runtime/load/assemble/key_index.h"
#include "runtime/load/assemble/keys.h"
#include "runtime/load/load.h"
#include "runtime/types/result.h"

namespace tagc {

struct SortedUsers {
  UserIds ids;
  std::vector<SourceRow> rows;  // by user: its row in the table; empty: its own
};

// Errors: missing-user, duplicate-user with the first ten ids, too-large.
Result<SortedUsers> sort_users(const Table& table, const RawTable& raw, const Parallel& parallel);

// By row of a table of events: its user, kNoUser where the id is missing (counted) or not that of
// a user (counted as an orphan).
struct UsersOfRows {
  std::vector<std::int32_t> users;
  std::int64_t without_user = 0;
  std::int64_t orphans = 0;
};

class UserIndex {
 public:
  explicit UserIndex(const UserIds& ids);  // which must outlive it
  Result<UsersOfRows> users_of(const RawTable& raw, const Parallel& parallel) const;

 private:
  std::optional<IntIndex> ints_;
  std::optional<TextIndex> texts_;
};

}  // namespace tagc
