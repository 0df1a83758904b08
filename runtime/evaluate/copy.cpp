#include "runtime/evaluate/copy.h"

#include <algorithm>

#include "runtime/column/column.h"
#include "runtime/evaluate/workspace.h"

namespace tagc {

class UserCopier {
 public:
  UserCopier(const Record& from, Record& to)
      : from_(*from.workspace_), to_(to), inputs_(to.workspace_->prepared().inputs) {}

  Status copy() {
    to_.clear();
    copy_id();
    for (std::size_t i = 0; i < inputs_.tables.size(); ++i) copy_table(static_cast<int>(i));
    const auto& aggregates = given_inputs().aggregates;
    for (std::size_t i = 0; i < aggregates.size(); ++i) {
      const evaluate::Cell* value = from_.given().aggregate(static_cast<int>(i));
      if (value == nullptr) continue;
      if (!copy_aggregate(aggregates[i], *value)) {
        return Error{"given-aggregate",
                     "`" + aggregates[i].name + "` was given, and is asked for of rows", "", 0,
                     "give the user's rows as well as what they come to"};
      }
    }
    return Done{};
  }

 private:
  const evaluate::Inputs& given_inputs() const { return from_.prepared().inputs; }

  void copy_id() {
    if (!from_.given().user_id().known) return;
    const UserIds& id = from_.given().users();
    if (id.are_ints()) {
      to_.set_user(id.ints().front());
    } else {
      to_.set_user(id.texts()[0]);
    }
  }

  void copy_table(int table) {
    if (table == 0) {
      copy_fields(0, 0, 0);
      return;
    }
    const InputTable& wanted = inputs_.tables[static_cast<std::size_t>(table)];
    const int source = given_inputs().table_of[static_cast<std::size_t>(wanted.schema_table)];
    if (source < 0) return;
    const evaluate::Rows& rows = from_.given().rows(source);
    for (std::size_t row = 0; row < rows.times.size(); ++row) {
      if (rows.may_repeat[row] != 0) {
        to_.add_row(table, rows.times[row]);
      } else {
        to_.add_distinct_row(table, rows.times[row]);
      }
      copy_fields(table, source, row);
    }
  }

  bool copy_aggregate(const InputAggregate& aggregate, const evaluate::Cell& value) {
    const auto wanted =
        std::ranges::find(inputs_.aggregates, aggregate.name, &InputAggregate::name);
    if (wanted == inputs_.aggregates.end() || wanted->type != aggregate.type) return false;
    const Scalar scalar =
        value.known ? scalar_from_bits(value.bits, aggregate.type, from_.texts()) : Scalar();
    return to_.set_aggregate(static_cast<int>(wanted - inputs_.aggregates.begin()), scalar);
  }

  void copy_fields(int table, int source, std::size_t row) {
    for (std::size_t i = 0; i < inputs_.fields.size(); ++i) {
      const InputField& wanted = inputs_.fields[i];
      if (wanted.table != table) continue;
      const auto& fields = given_inputs().fields;
      const auto found = std::ranges::find_if(fields, [&](const InputField& field) {
        return field.table == source && field.path == wanted.path;
      });
      if (found == fields.end()) continue;
      const int place = static_cast<int>(found - fields.begin());
      const evaluate::Cell& cell =
          table == 0 ? from_.given().user_value(place) : from_.given().values(place)[row];
      if (!cell.known) continue;
      to_.set(static_cast<int>(i), scalar_from_bits(cell.bits, wanted.type, from_.texts()));
    }
  }

  const evaluate::Workspace& from_;
  Record& to_;
  const evaluate::Inputs& inputs_;
};

Status copy_user(const Record& from, Record& to) { return UserCopier(from, to).copy(); }

}  // namespace tagc
