// Data in ranges of users: a pack whose events, joined and merged for a request, are more than memory
// holds.
//
// The pack itself is mapped, and its pages are the system's to take back. What is held at a time is
// what a request makes of the users of one range: joined fields, merged streams, events in front of
// `now`. Texts are held whole, and so are events' places where some are at or after `now`.
#pragma once

#include <cstdint>
#include <optional>

#include "runtime/column/column.h"
#include "runtime/dataset/loaded_tables.h"

namespace tagc {

// Ranges begin at multiples of it, so that columns keep what is known of their values.
inline constexpr std::int64_t kRangeUsers = kRangeRows;

class UserRanges {
 public:
  // `options.data_directory` is a pack. Errors as of load().
  static Result<UserRanges> open(const Schema& schema, const DataRequest& request,
                                 const LoadOptions& options);

  // Of all users, as load() gives it.
  const DataReport& report() const { return report_; }
  const LoadTimes& times() const { return times_; }
  std::int64_t users() const { return all_.users.size(); }
  // So many that half of options.memory_bytes suffices for them; a multiple of kRangeUsers.
  std::int64_t users_at_a_time() const;

  // The users [first, last) and their events. Before the next range is taken, the dataset must be
  // given back: texts that were added to it are those of the next.
  Result<Dataset> take(std::int64_t first, std::int64_t last);
  void give_back(Dataset dataset) { all_.texts = std::move(dataset.texts); }
  // All users, with neither streams nor columns: for results.
  Dataset users_alone();

 private:
  UserRanges(const Schema& schema, const DataRequest& request, const LoadOptions& options)
      : schema_(&schema), request_(&request), options_(&options) {}
  OrderedTables slice(std::int64_t first, std::int64_t last) const;
  std::int64_t bytes_of_all() const;

  const Schema* schema_;
  const DataRequest* request_;
  const LoadOptions* options_;
  OrderedTables all_;
  DataReport report_;
  LoadTimes times_;
  std::string fingerprint_;
};

}  // namespace tagc
