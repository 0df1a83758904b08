#include "tests/differential/data.h"

#include <algorithm>

namespace tagc::differential {
namespace {

class Filler {
 public:
  Filler(Random& random, const World& world, int users)
      : random_(random), world_(world), users_(users) {
    for (int i = 0; i < users; ++i) ids_.push_back(id_of(i));
    // The source is in no order.
    for (std::size_t i = ids_.size(); i > 1; --i) {
      std::swap(ids_[i - 1], ids_[static_cast<std::size_t>(random.below(i))]);
    }
    strangers_ = {id_of(users + 3), id_of(-5)};
  }

  test::TableRows fill(const TableSpec& table) {
    test::TableRows result{table.name, names_of(table), {}};
    for (int row = 0, rows = rows_of(table); row < rows; ++row) {
      std::vector<Scalar> values = {key_of(table, row)};
      if (!table.time.empty()) values.push_back(time_of_event());
      for (const FieldSpec& field : table.fields) values.push_back(value_of(field));
      result.rows.push_back(std::move(values));
    }
    return result;
  }

  test::TableRows fill(const ManualSpec& manual) {
    test::TableRows result{manual.name, {"id", "value", "given_at"}, {}};
    for (int row = random_.below(static_cast<std::size_t>(users_) * 2 + 1); row > 0; --row) {
      const std::int64_t label = random_.below(2);
      result.rows.push_back({owner(), label, random_.pick(world_.times).value});
    }
    return result;
  }

 private:
  Scalar id_of(int number) const {
    if (!world_.text_ids) return static_cast<std::int64_t>(number * 3 - 4);
    return "u" + std::to_string(number * 3 + 100);
  }

  static std::vector<std::string> names_of(const TableSpec& table) {
    std::vector<std::string> names = {table.key};
    if (!table.time.empty()) names.push_back(table.time);
    for (const FieldSpec& field : table.fields) names.push_back(field.name);
    return names;
  }

  int rows_of(const TableSpec& table) {
    if (table.name == "members") return users_;
    if (table.name == "items") return 8;
    if (table.name == "makers") return 4;
    if (table.name == "f") return random_.below(6);
    if (table.name == "h") return random_.below(static_cast<std::size_t>(users_) + 1);
    // Now and then no events at all, now and then many for each user.
    const int average = random_.pick({0, 1, 2, 3, 3, 8, 20});
    return users_ > 100 ? users_ * 2 : users_ * average + random_.below(3);
  }

  Scalar key_of(const TableSpec& table, int row) {
    if (table.name == "members" || table.name == "h") return ids_[static_cast<std::size_t>(row)];
    if (table.name == "items") return world_.ints[static_cast<std::size_t>(row)].value;
    if (table.name == "makers" || table.name == "f")
      return world_.texts[static_cast<std::size_t>(row)].value;
    return owner();
  }

  // Some users have most of the events, some have none, and some events belong to nobody.
  Scalar owner() {
    if (random_.one_in(20)) return {};
    if (users_ == 0 || random_.one_in(20)) return random_.pick(strangers_);
    const int favourite = random_.below(static_cast<std::size_t>(users_) / 4 + 1);
    return ids_[static_cast<std::size_t>(
        random_.coin() ? favourite : random_.below(static_cast<std::size_t>(users_)))];
  }

  // Often at the time of another event, or just as much later as a chain may ask for.
  Scalar time_of_event() {
    std::int64_t time = as_int(random_.pick(world_.times).value);
    if (!event_times_.empty() && random_.coin()) {
      const std::int64_t other = random_.pick(event_times_);
      time = other + (random_.one_in(4) ? 0 : as_int(random_.pick(world_.durations).value));
      time += random_.pick<std::int64_t>({0, 0, -1, 1});
    }
    event_times_.push_back(time);
    return time;
  }

  Scalar value_of(const FieldSpec& field) {
    const bool may_be_missing = field.nullable || !field.fallback.empty();
    if (may_be_missing && random_.one_in(4)) return {};
    if (field.sort == Sort::Bool) return random_.coin();
    const std::vector<Edge>& edges = world_.edges(field.sort);
    // A few values only, so that equal ones meet.
    const std::size_t range =
        random_.coin() ? std::min<std::size_t>(4, edges.size()) : edges.size();
    return edges[static_cast<std::size_t>(random_.below(range))].value;
  }

  Random& random_;
  const World& world_;
  int users_;
  std::vector<Scalar> ids_;
  std::vector<Scalar> strangers_;
  std::vector<std::int64_t> event_times_;
};

}  // namespace

test::Rows random_rows(Random& random, const Program& program, int users) {
  Filler filler(random, program.world, users);
  test::Rows rows;
  for (const TableSpec& table : tables()) rows.push_back(filler.fill(table));
  for (const ManualSpec& manual : program.manuals) rows.push_back(filler.fill(manual));
  return rows;
}

}  // namespace tagc::differential
