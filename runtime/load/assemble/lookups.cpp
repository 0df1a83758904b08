#include "runtime/load/assemble/lookups.h"

#include <algorithm>
#include <limits>

#include "runtime/load/assemble/key_index.h"
#include "runtime/load/assemble/keys.h"

namespace tagc {
namespace {

constexpr std::int64_t kKeysInMessage = 10;

// Keys that more than one row has: the first ones are shown.
class Duplicates {
 public:
  Duplicates(const Table& table, const Keys& keys) : table_(table), keys_(keys) {}

  void add(std::int64_t first, std::int64_t second) {
    const std::string places = keys_.place(first) + " and " + keys_.place(second);
    if (++count_ == 1) first_ = keys_.shown(first) + " more than once: " + places;
    if (count_ > kKeysInMessage) return;
    listed_ += (count_ == 1 ? "" : ", ") + keys_.shown(first) + " (" + places + ")";
  }

  Status status() const {
    if (count_ == 0) return Done{};
    Error error{"duplicate-key", "`" + table_.name + "` has the key " + first_, "", 0,
                table_.kind == TableKind::Profile ? "a profile has at most one row for a key"
                                                  : "every key of a lookup has one row"};
    if (count_ == 1) return error;
    error.message = "`" + table_.name + "` has " + std::to_string(count_) +
                    " rows too many for their keys: " + listed_ +
                    (count_ > kKeysInMessage ? " ..." : "");
    return error;
  }

 private:
  const Table& table_;
  const Keys& keys_;
  std::int64_t count_ = 0;
  std::string first_;   // as it is said where it is the only one
  std::string listed_;  // the first ones
};

// Puts the rows of a lookup table into an index of its keys.
template <class Index, class KeyAt>
Status fill(Index& index, const Table& table, const Keys& keys, const KeyAt& key_at) {
  Duplicates duplicates(table, keys);
  for (std::int64_t row = 0; row < keys.rows(); ++row) {
    if (!keys.is_known(row)) continue;
    const std::int32_t before = index.add(key_at(row), static_cast<std::int32_t>(row));
    if (before != kNotThere) duplicates.add(before, row);
  }
  return duplicates.status();
}

// By row of `keys`: found(row), where there is a key.
template <class Found>
Result<std::vector<SourceRow>> find_all(const Column& keys, const Parallel& parallel,
                                        const Found& found) {
  std::vector<SourceRow> rows(static_cast<std::size_t>(keys.rows));
  const Status done = for_rows(keys.rows, parallel, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t i = begin; i < end; ++i) {
      const std::int32_t row = keys.is_known(i) ? found(i) : kNotThere;
      rows[static_cast<std::size_t>(i)] =
          row == kNotThere ? kNoSourceRow : static_cast<SourceRow>(row);
    }
  });
  if (!done.ok()) return done.error();
  return rows;
}

}  // namespace

Result<std::span<const SourceRow>> Lookups::rows_of(int table, int field) {
  const auto known = known_.find({table, field});
  if (known != known_.end()) return known->second.span();
  const auto& given = tables_[static_cast<std::size_t>(table)].leads;
  if (const auto lead = given.find(field); lead != given.end()) return lead->second.span();
  auto rows = find_rows(table, field);
  if (!rows.ok()) return rows.error();
  return (known_[{table, field}] = std::move(rows).value()).span();
}

Result<std::vector<SourceRow>> Lookups::find_rows(int table, int field) {
  const int target = schema_.tables[static_cast<std::size_t>(table)]
                         .fields[static_cast<std::size_t>(field)]
                         .lookup;
  const Table& lookup = schema_.tables[static_cast<std::size_t>(target)];
  const RawTable& raw = tables_[static_cast<std::size_t>(target)];
  const Column& keys =
      tables_[static_cast<std::size_t>(table)].fields[static_cast<std::size_t>(field)];
  if (raw.rows >= std::numeric_limits<std::int32_t>::max()) {
    return Error{"too-large", "`" + lookup.name + "` has more than 2,147,483,646 rows", "", 0, ""};
  }
  return Keys(raw).are_ints() ? find_ints(raw, lookup, keys) : find_texts(raw, lookup, keys);
}

Result<std::vector<SourceRow>> Lookups::find_ints(const RawTable& lookup, const Table& table,
                                                  const Column& keys) {
  const Keys lookup_keys(lookup);
  const std::span<const std::int64_t> ints = lookup_keys.ints();
  const auto [lowest, highest] = std::minmax_element(ints.begin(), ints.end());
  IntIndex index(ints.size(), ints.empty() ? 0 : *lowest, ints.empty() ? 0 : *highest);
  const Status filled = fill(index, table, lookup_keys,
                             [&](std::int64_t row) { return ints[static_cast<std::size_t>(row)]; });
  if (!filled.ok()) return filled.error();
  const auto* values = keys.values.as<std::int64_t>();
  return find_all(keys, parallel_, [&](std::int64_t row) { return index.find(values[row]); });
}

// Equal texts have equal codes, so each code is looked up once.
Result<std::vector<SourceRow>> Lookups::find_texts(const RawTable& lookup, const Table& table,
                                                   const Column& keys) {
  const Keys lookup_keys(lookup);
  TextIndex index(static_cast<std::size_t>(lookup.rows));
  const auto text_at = [&](std::int64_t row) { return lookup_keys.text(row); };
  const Status filled = fill(index, table, lookup_keys, text_at);
  if (!filled.ok()) return filled.error();

  std::vector<std::int32_t> row_of_code(static_cast<std::size_t>(texts_.size()), kNotThere);
  for (std::int64_t row = 0; row < lookup.rows; ++row) {
    const std::int32_t code = lookup_keys.is_known(row) ? texts_.find(text_at(row)) : -1;
    if (code >= 0) row_of_code[static_cast<std::size_t>(code)] = static_cast<std::int32_t>(row);
  }
  const auto* codes = keys.values.as<std::int32_t>();
  return find_all(keys, parallel_, [&](std::int64_t row) {
    return row_of_code[static_cast<std::size_t>(codes[row])];
  });
}

}  // namespace tagc
