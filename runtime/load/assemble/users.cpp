#include "runtime/load/assemble/users.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <numeric>

#include "runtime/events/parallel_sort.h"

namespace tagc {
namespace {

constexpr std::size_t kIdsInMessage = 10;
constexpr std::int64_t kMaxUsers = 0x7FFF'FFFE;

struct IntId {
  std::int64_t id;
  SourceRow row;
  auto operator<=>(const IntId&) const = default;
};

// Most comparisons end with the first eight bytes, which lie here and not behind a pointer.
struct TextId {
  std::uint64_t prefix;  // as a big-endian number, which compares as the bytes do
  std::string_view text;
  SourceRow row;

  static TextId of(std::string_view text, SourceRow row) {
    std::uint64_t prefix = 0;
    std::memcpy(&prefix, text.data(), std::min<std::size_t>(text.size(), sizeof prefix));
    return {__builtin_bswap64(prefix), text, row};
  }
  friend bool operator<(const TextId& a, const TextId& b) {
    if (a.prefix != b.prefix) return a.prefix < b.prefix;
    const int order = a.text.compare(b.text);
    return order != 0 ? order < 0 : a.row < b.row;
  }
};

bool same_id(const IntId& a, const IntId& b) { return a.id == b.id; }
bool same_id(const TextId& a, const TextId& b) { return a.text == b.text; }

// The first ids, in ascending order, that more than one row has.
template <class Id>
std::optional<Error> duplicates(const Table& table, const Keys& keys, const std::vector<Id>& ids) {
  std::size_t count = 0;
  Error error{"duplicate-user", "", "", 0,
              "every user has one row; look how the rows of one differ"};
  for (auto first = ids.begin(); first != ids.end();) {
    const auto end =
        std::find_if(first, ids.end(), [&](const Id& id) { return !same_id(*first, id); });
    if (end - first > 1 && ++count <= kIdsInMessage) {
      error.message += (count == 1 ? "" : ", ") + keys.shown(first->row) + " (" +
                       keys.place(first->row) + " and " + keys.place(std::next(first)->row) + ")";
    }
    first = end;
  }
  if (count == 0) return std::nullopt;
  error.message = "`" + table.name + "` has " + std::to_string(count) +
                  (count == 1 ? " id" : " ids") + " more than once: " + error.message +
                  (count > kIdsInMessage ? " ..." : "");
  return error;
}

template <class Id>
std::vector<SourceRow> rows_of(const std::vector<Id>& ids) {
  std::vector<SourceRow> rows(ids.size());
  std::transform(ids.begin(), ids.end(), rows.begin(), [](const Id& id) { return id.row; });
  return rows;
}

template <class Id>
Status sort_ids(const Table& table, const Keys& keys, std::vector<Id>& ids,
                const Parallel& parallel) {
  const Status sorted = parallel_sort(ids, std::less<Id>(), parallel);
  if (!sorted.ok()) return sorted;
  if (auto error = duplicates(table, keys, ids)) return *std::move(error);
  return Done{};
}

Result<SortedUsers> sort_ints(const Table& table, const Keys& keys, const Parallel& parallel) {
  const std::span<const std::int64_t> given = keys.ints();
  const bool ascending =
      std::adjacent_find(given.begin(), given.end(), std::greater_equal<>()) == given.end();
  if (ascending) return SortedUsers{UserIds(UserIds::Ints(given.begin(), given.end())), {}};

  std::vector<IntId> ids(given.size());
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = {given[i], static_cast<SourceRow>(i)};
  const Status sorted = sort_ids(table, keys, ids, parallel);
  if (!sorted.ok()) return sorted.error();
  UserIds::Ints values(ids.size());
  std::transform(ids.begin(), ids.end(), values.begin(), [](const IntId& id) { return id.id; });
  return SortedUsers{UserIds(std::move(values)), rows_of(ids)};
}

Result<SortedUsers> sort_texts(const Table& table, const Keys& keys, const Parallel& parallel) {
  std::vector<TextId> ids(static_cast<std::size_t>(keys.rows()));
  for (std::size_t i = 0; i < ids.size(); ++i) {
    ids[i] = TextId::of(keys.text(static_cast<std::int64_t>(i)), static_cast<SourceRow>(i));
  }
  const Status sorted = sort_ids(table, keys, ids, parallel);
  if (!sorted.ok()) return sorted.error();
  UserIds::Texts values;
  values.reserve(ids.size());
  for (const TextId& id : ids) values.emplace_back(id.text);
  return SortedUsers{UserIds(std::move(values)), rows_of(ids)};
}

std::optional<Error> missing_id(const Table& table, const Keys& keys) {
  for (std::int64_t row = 0; row < keys.rows(); ++row) {
    if (keys.is_known(row)) continue;
    return Error{"missing-user", "`" + table.name + "` has a row without an id, " + keys.place(row),
                 "", 0, "every user needs an id"};
  }
  return std::nullopt;
}

// Calls user_of(row) for all rows with a known key.
template <class UserOf>
Result<UsersOfRows> find_users(const Keys& keys, const Parallel& parallel, const UserOf& user_of) {
  UsersOfRows found;
  found.users.resize(static_cast<std::size_t>(keys.rows()));
  std::atomic<std::int64_t> without_user{0};
  std::atomic<std::int64_t> orphans{0};
  const Status done = for_rows(keys.rows(), parallel, [&](std::int64_t begin, std::int64_t end) {
    std::int64_t unknown = 0;
    std::int64_t missing = 0;
    for (std::int64_t row = begin; row < end; ++row) {
      const bool known = keys.is_known(row);
      const std::int32_t user = known ? user_of(row) : kNoUser;
      missing += !known;
      unknown += known && user == kNoUser;
      found.users[static_cast<std::size_t>(row)] = user;
    }
    without_user += missing;
    orphans += unknown;
  });
  if (!done.ok()) return done.error();
  found.without_user = without_user;
  found.orphans = orphans;
  return found;
}

static_assert(kNotThere == kNoUser);

}  // namespace

Result<SortedUsers> sort_users(const Table& table, const RawTable& raw, const Parallel& parallel) {
  const Keys keys(raw);
  if (raw.rows > kMaxUsers) {
    return Error{"too-large", "`" + table.name + "` has more than 2,147,483,646 users", "", 0, ""};
  }
  if (auto error = missing_id(table, keys)) return *std::move(error);
  return keys.are_ints() ? sort_ints(table, keys, parallel) : sort_texts(table, keys, parallel);
}

UserIndex::UserIndex(const UserIds& ids) {
  const auto count = static_cast<std::size_t>(ids.size());
  if (ids.are_ints()) {
    const Frozen<std::int64_t>& ints = ids.ints();
    ints_.emplace(count, ints.empty() ? 0 : ints.front(), ints.empty() ? 0 : ints.back());
    for (std::size_t i = 0; i < count; ++i) ints_->add(ints[i], static_cast<std::int32_t>(i));
  } else {
    texts_.emplace(count);
    for (std::size_t i = 0; i < count; ++i) {
      texts_->add(ids.texts()[i], static_cast<std::int32_t>(i));
    }
  }
}

Result<UsersOfRows> UserIndex::users_of(const RawTable& raw, const Parallel& parallel) const {
  const Keys keys(raw);
  if (ints_) {
    const std::span<const std::int64_t> given = keys.ints();
    return find_users(keys, parallel, [&](std::int64_t row) {
      return ints_->find(given[static_cast<std::size_t>(row)]);
    });
  }
  const auto* coded = std::get_if<TextKeys>(&raw.keys);
  if (!coded) {
    return find_users(keys, parallel,
                      [&](std::int64_t row) { return texts_->find(keys.text(row)); });
  }
  // Each text is looked up once, not once a row.
  std::vector<std::int32_t> user_of_code(coded->texts.size());
  const Status found = for_rows(static_cast<std::int64_t>(user_of_code.size()), parallel,
                                [&](std::int64_t begin, std::int64_t end) {
                                  for (auto code = static_cast<std::size_t>(begin);
                                       code < static_cast<std::size_t>(end); ++code) {
                                    user_of_code[code] = texts_->find(coded->texts[code]);
                                  }
                                });
  if (!found.ok()) return found.error();
  return find_users(keys, parallel, [&](std::int64_t row) {
    return user_of_code[static_cast<std::size_t>(coded->codes[static_cast<std::size_t>(row)])];
  });
}

}  // namespace tagc
