// A pack in ranges of users: its events, joined and merged for a request, are more than memory holds.
//
// The pack itself is mapped, and its pages are the system's to take back. What is held at a time is
// what a request makes of the users of one range: joined fields, merged streams, events in front of
// `now`. Texts are held whole, and so are events' places where some are at or after `now`.
#pragma once

#include <cstdint>
#include <optional>

#include "runtime/dataset/user_ranges.h"
#include "runtime/load/loaded_tables.h"

namespace tagc {

class PackRanges final : public UserRanges {
 public:
  // `options.data_directory` is a pack. Errors as of load().
  static Result<PackRanges> open(const Schema& schema, const DataRequest& request,
                                 const LoadOptions& options);

  // Of all users, as load() gives it.
  const DataReport& report() const { return report_; }
  const LoadTimes& times() const { return times_; }
  std::int64_t users() const override { return all_.users.size(); }
  // So many that half of options.memory_bytes suffices for them; a multiple of kRangeUsers.
  std::int64_t users_at_a_time() const;

  Result<Dataset> take(std::int64_t first, std::int64_t last) override;
  void give_back(Dataset dataset) override { all_.texts = std::move(dataset.texts); }
  // All users, with neither streams nor columns: for results.
  Dataset users_alone();

 private:
  PackRanges(const Schema& schema, const DataRequest& request, const LoadOptions& options)
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
