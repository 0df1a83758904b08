// Who rests on whom: names as nodes, what their texts mention as edges. Asked by `tagc list`,
// `deps`, `refs` and `doc`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/check/typed.h"

namespace tagc::describe {

// A name's place in Program::names.
using NameId = int;

class Dependencies {
 public:
  // Of a program without errors, which must outlive this.
  explicit Dependencies(const typed::Program& program);

  // "value.vip", "orders", "orders.amount". Fields of users also as "users.city" and, where nothing
  // else has the name, "city"; fields of streams also through derived ones and lookups:
  // "paid.amount", "orders.product.category".
  std::optional<NameId> find(std::string_view name) const;
  NameId of(typed::TagId tag) const { return of_tag_[static_cast<std::size_t>(tag)]; }
  NameId of(typed::LetId let) const { return of_let_[static_cast<std::size_t>(let)]; }

  // Directly, ascending.
  const std::vector<NameId>& uses(NameId name) const { return uses_[index(name)]; }
  const std::vector<NameId>& used_by(NameId name) const { return used_by_[index(name)]; }
  // Directly or not, ascending, without the name itself.
  std::vector<NameId> below(NameId name) const;
  std::vector<NameId> above(NameId name) const;

  // How many tags lie below a name on the longest path: 0 when it rests on none.
  int depth(NameId name) const { return depth_[index(name)]; }
  // The event tables that it reads, by way of whatever: ascending.
  std::vector<NameId> event_tables(NameId name) const;

 private:
  static std::size_t index(NameId name) { return static_cast<std::size_t>(name); }
  std::optional<NameId> find_field(std::string_view owner, std::string_view path) const;
  std::optional<NameId> find_in_table(int table, std::string_view path) const;
  std::optional<NameId> exactly(std::string_view name) const;
  std::vector<NameId> reach(NameId from, const std::vector<std::vector<NameId>>& edges) const;

  const typed::Program& program_;
  std::vector<std::vector<NameId>> uses_;
  std::vector<std::vector<NameId>> used_by_;
  std::vector<int> depth_;
  std::vector<NameId> of_tag_;
  std::vector<NameId> of_let_;
  std::vector<NameId> sorted_;  // by name
};

// "tag", "segment", "manual tag", "let", "computed field" ...
std::string_view word_of(const typed::Program& program, const typed::Named& named);

}  // namespace tagc::describe
