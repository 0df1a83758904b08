#include "runtime/dataset/dataset.h"

#include <algorithm>

#include "runtime/types/parse.h"

namespace tagc {
namespace {

template <class Ids, class Id>
std::optional<std::int64_t> find_in(const Ids& ids, const Id& id) {
  const auto found = std::lower_bound(ids.begin(), ids.end(), id);
  if (found == ids.end() || *found != id) return std::nullopt;
  return found - ids.begin();
}

}  // namespace

std::int64_t UserIds::size() const {
  return std::visit([](const auto& ids) { return static_cast<std::int64_t>(ids.size()); }, ids_);
}

std::string UserIds::text(std::int64_t row) const {
  const auto i = static_cast<std::size_t>(row);
  return are_ints() ? std::to_string(ints()[i]) : texts()[i];
}

std::optional<std::int64_t> UserIds::find(const std::string& id) const {
  if (!are_ints()) return find_in(texts(), id);
  const auto number = parse_int(id);
  return number ? find_in(ints(), *number) : std::nullopt;
}

}  // namespace tagc
