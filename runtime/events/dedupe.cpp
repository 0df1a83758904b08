#include "runtime/events/dedupe.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tagc {
namespace {

class Duplicates {
 public:
  Duplicates(const EventOrder& order, std::span<const Column* const> fields)
      : order_(order), fields_(fields) {}

  // Appends the places, ascending, of the user's events that repeat an earlier one.
  void find(std::int64_t user, std::vector<std::int64_t>& places) {
    const std::int64_t begin = order_.offsets[static_cast<std::size_t>(user)];
    const std::int64_t end = order_.offsets[static_cast<std::size_t>(user) + 1];
    hashed_.clear();
    for (std::int64_t place = begin; place < end; ++place) {
      hashed_.push_back({hash(order_.row(place)), place});
    }
    std::sort(hashed_.begin(), hashed_.end());
    const std::size_t found = places.size();
    for (auto run = hashed_.begin(); run != hashed_.end();) {
      const auto run_end =
          std::find_if(run, hashed_.end(), [&](const Hashed& h) { return h.hash != run->hash; });
      find_in_run({run, run_end}, places);
      run = run_end;
    }
    std::sort(places.begin() + static_cast<std::ptrdiff_t>(found), places.end());
  }

 private:
  struct Hashed {
    std::uint64_t hash;
    std::int64_t place;
    auto operator<=>(const Hashed&) const = default;
  };

  std::uint64_t hash(SourceRow row) const {
    std::uint64_t h = 0;
    for (const Column* field : fields_) {
      const auto bits = static_cast<std::uint64_t>(bits_at(*field, row));
      h = (h ^ bits ^ (std::uint64_t{field->is_known(row)} << 63)) * 0x9E37'79B9'7F4A'7C15u;
      h ^= h >> 32;
    }
    return h;
  }

  // A missing value's bits are 0 as well, so whether it is known is compared too.
  bool agree(SourceRow a, SourceRow b) const {
    return std::all_of(fields_.begin(), fields_.end(), [&](const Column* field) {
      return field->is_known(a) == field->is_known(b) && bits_at(*field, a) == bits_at(*field, b);
    });
  }

  // Events of one hash, by place: nearly always all alike.
  void find_in_run(std::span<const Hashed> run, std::vector<std::int64_t>& places) {
    kept_.clear();
    for (const Hashed& event : run) {
      const SourceRow row = order_.row(event.place);
      const bool repeats =
          std::any_of(kept_.begin(), kept_.end(), [&](SourceRow kept) { return agree(kept, row); });
      if (repeats) {
        places.push_back(event.place);
      } else {
        kept_.push_back(row);
      }
    }
  }

  const EventOrder& order_;
  std::span<const Column* const> fields_;
  std::vector<Hashed> hashed_;
  std::vector<SourceRow> kept_;
};

// `places` ascending.
EventOrder without(const EventOrder& order, const std::vector<std::int64_t>& places) {
  EventOrder kept;
  kept.rows.reserve(static_cast<std::size_t>(order.size()) - places.size());
  kept.offsets.reserve(order.offsets.size());
  auto dropped = places.begin();
  for (std::size_t bound = 0; bound < order.offsets.size(); ++bound) {
    kept.offsets.push_back(static_cast<std::int64_t>(kept.rows.size()));
    if (bound + 1 == order.offsets.size()) break;
    for (std::int64_t place = order.offsets[bound]; place < order.offsets[bound + 1]; ++place) {
      if (dropped != places.end() && *dropped == place) {
        ++dropped;
      } else {
        kept.rows.push_back(order.row(place));
      }
    }
  }
  return kept;
}

}  // namespace

Result<std::vector<SourceRow>> drop_duplicates(EventOrder& order,
                                               std::span<const Column* const> fields,
                                               const Parallel& parallel) {
  const auto users = static_cast<std::int64_t>(order.offsets.size()) - 1;
  const std::int64_t pieces = (users + kUsersPerPiece - 1) / kUsersPerPiece;
  std::vector<std::vector<std::int64_t>> found(static_cast<std::size_t>(pieces));
  const Status done = parallel.for_each(pieces, [&](std::int64_t piece) -> Status {
    Duplicates duplicates(order, fields);
    const std::int64_t end = std::min(users, (piece + 1) * kUsersPerPiece);
    for (std::int64_t user = piece * kUsersPerPiece; user < end; ++user) {
      duplicates.find(user, found[static_cast<std::size_t>(piece)]);
    }
    return Done{};
  });
  if (!done.ok()) return done.error();

  std::vector<std::int64_t> places;
  for (const auto& part : found) places.insert(places.end(), part.begin(), part.end());
  std::vector<SourceRow> dropped;
  for (const std::int64_t place : places) dropped.push_back(order.row(place));
  if (!places.empty()) order = without(order, places);
  return dropped;
}

}  // namespace tagc
