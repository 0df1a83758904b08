// What rows would have to come for an aggregate to stand to a bound as wanted.
#include <algorithm>

#include "runtime/explain/solver.h"
#include "runtime/types/checked.h"

namespace tagc::explain {
namespace {

// The first of what the wishes ask for that all of them are content with.
std::optional<NewValue> settle(const std::vector<std::pair<Relation, Scalar>>& wishes,
                               const Type& type) {
  for (const auto& [relation, bound] : wishes) {
    const auto value = nearest(type, relation, bound);
    if (!value) continue;
    const bool fits = std::ranges::all_of(
        wishes, [&](const auto& wish) { return holds(value->value, wish.first, wish.second); });
    if (fits) return NewValue{-1, "", type, value->value, value->bound, bound};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Scalar> Solver::known_value(NodeId node) const {
  if (graph_[node].op == Op::Broadcast) node = graph_.operands(node)[0];
  if (!probe_.has_value(node) || is_missing(probe_.value(node))) return std::nullopt;
  return probe_.value(node);
}

RowWishes Solver::both(const RowWishes& a, const RowWishes& b) {
  RowWishes all;
  for (const RowWish& one : a) {
    for (const RowWish& other : b) {
      if (one.part >= 0 && other.part >= 0 && one.part != other.part) continue;
      RowWish joint = one;
      joint.part = std::max(one.part, other.part);
      joint.columns.insert(joint.columns.end(), other.columns.begin(), other.columns.end());
      joint.known.insert(joint.known.end(), other.known.begin(), other.known.end());
      all.push_back(std::move(joint));
      if (all.size() == static_cast<std::size_t>(limits_.candidates)) {
        was_cut_short_ = true;
        return all;
      }
    }
  }
  return all;
}

RowWishes Solver::wishes(NodeId id, bool wanted) {
  const Node& node = graph_[id];
  const auto operands = graph_.operands(id);
  if (!node.shape.is_event() || node.op == Op::Broadcast) {
    return known_value(id) == Scalar{wanted} ? RowWishes{RowWish{}} : RowWishes{};
  }
  const bool is_joint = (node.op == Op::And && wanted) || (node.op == Op::Or && !wanted);
  switch (node.op) {
    case Op::And:
    case Op::Or: {
      RowWishes all;
      if (is_joint) all.push_back({});
      for (const NodeId operand : operands) {
        const RowWishes each = wishes(operand, wanted);
        if (is_joint) {
          all = both(all, each);
        } else {
          all.insert(all.end(), each.begin(), each.end());
        }
      }
      return all;
    }
    case Op::Not: return wishes(operands[0], !wanted);
    case Op::IsTrue: return wishes(operands[0], wanted);
    case Op::Equal:
    case Op::Less:
    case Op::LessEqual: return compare_wishes(id, wanted);
    case Op::TextContains:
    case Op::TextStartsWith:
    case Op::TextEndsWith: {
      const auto pattern = known_value(operands[1]);
      if (!wanted || !pattern) return {};
      return value_wishes(operands[0], Relation::Equal, *pattern);
    }
    case Op::IsKnown: {
      const Node& inner = graph_[operands[0]];
      if (!wanted || inner.op != Op::Column) return {};
      RowWish wish;
      wish.known.push_back(static_cast<int>(inner.a));
      return {wish};
    }
    default: return value_wishes(id, Relation::Equal, Scalar{wanted});
  }
}

RowWishes Solver::compare_wishes(NodeId id, bool wanted) {
  const auto sides = graph_.operands(id);
  const Relation relation = relation_of(graph_[id].op, wanted);
  if (const auto bound = known_value(sides[1])) return value_wishes(sides[0], relation, *bound);
  if (const auto bound = known_value(sides[0])) {
    return value_wishes(sides[1], turned(relation), *bound);
  }
  return {};
}

RowWishes Solver::value_wishes(NodeId id, Relation relation, const Scalar& bound) {
  const Node& node = graph_[id];
  if (!node.shape.is_event() || node.op == Op::Broadcast) {
    const auto value = known_value(id);
    return value && holds(*value, relation, bound) ? RowWishes{RowWish{}} : RowWishes{};
  }
  if (node.op == Op::Coalesce) return value_wishes(graph_.operands(id)[0], relation, bound);
  if (node.op != Op::Column) return {};
  const auto column = static_cast<int>(node.a);
  const ColumnRequest& request = probe_.plan().data.columns[static_cast<std::size_t>(column)];
  RowWishes all;
  switch (request.source) {
    case ColumnSource::Field: {
      RowWish wish;
      wish.columns.push_back({column, {relation, bound}});
      return {wish};
    }
    case ColumnSource::Time:
      if (holds(Scalar{saturating_add(probe_.now(), -1)}, relation, bound)) all.push_back({});
      return all;
    case ColumnSource::Part:
      for (std::size_t i = 0; i < request.paths.size(); ++i) {
        if (!holds(Scalar{static_cast<std::int64_t>(i)}, relation, bound)) continue;
        RowWish wish;
        wish.part = static_cast<int>(i);
        all.push_back(wish);
      }
      return all;
  }
  return all;
}

std::optional<Change> Solver::row_of(const RowWish& wish, int stream, int part) const {
  const auto place = static_cast<std::size_t>(part);
  const int schema_table =
      probe_.plan().data.streams[static_cast<std::size_t>(stream)].tables[place];
  const auto& tables = probe_.evaluator().tables();
  const auto table = std::ranges::find(tables, schema_table, &InputTable::schema_table);
  if (table == tables.end()) return std::nullopt;
  Change change;
  change.kind = ChangeKind::AddRows;
  change.table = static_cast<int>(table - tables.begin());
  change.table_name = table->name;
  change.count = 1;
  std::map<int, std::vector<std::pair<Relation, Scalar>>> by_field;
  for (const auto& [column, asked] : wish.columns)
    by_field[field_of(column, part)].push_back(asked);
  for (const int column : wish.known) by_field[field_of(column, part)];
  for (const auto& [field, asked] : by_field) {
    if (field < 0) return std::nullopt;
    const InputField& input = probe_.evaluator().fields()[static_cast<std::size_t>(field)];
    std::optional<NewValue> value = settle(asked, input.type);
    if (asked.empty()) {
      value = NewValue{-1, "", input.type, known_default(input.type), Bound::Any};
    }
    if (!value) return std::nullopt;
    value->field = field;
    value->name = input.name;
    change.values.push_back(std::move(*value));
  }
  return change;
}

Candidates Solver::add_rows(NodeId id, Relation relation, const Scalar& bound) {
  const auto operands = graph_.operands(id);
  const Node& node = graph_[id];
  const Function& function = functions_[static_cast<int>(node.a)];
  const bool has_value = function.aggregates[static_cast<std::size_t>(node.b)].value.has_value();
  const int stream = graph_[operands[0]].shape.stream();
  const std::size_t parts =
      probe_.plan().data.streams[static_cast<std::size_t>(stream)].tables.size();
  Candidates found;
  for (const RowWish& wish : wishes(operands[0], true)) {
    for (int part = 0; part < static_cast<int>(parts); ++part) {
      if (wish.part >= 0 && wish.part != part) continue;
      if (has_value) add_one(wish, part, id, relation, bound, found);
      if (const auto row = row_to_count(wish, part, id)) {
        add_some(*row, id, relation, bound, found);
      }
    }
  }
  return found;
}

// A row whose value does not matter, or only that it is another one; nothing where it is the value that
// matters.
std::optional<Change> Solver::row_to_count(const RowWish& wish, int part, NodeId id) const {
  const auto operands = graph_.operands(id);
  std::optional<Change> row = row_of(wish, graph_[operands[0]].shape.stream(), part);
  const Function& function = functions_[static_cast<int>(graph_[id].a)];
  const auto& overload = function.aggregates[static_cast<std::size_t>(graph_[id].b)];
  if (!row || !overload.value || graph_[operands[1]].op != Op::Column) return row;
  const Node& value = graph_[operands[1]];
  const int field = field_of(static_cast<int>(value.a), part);
  if (field < 0) return row;
  if (graph_[id].type.kind == value.type.kind) return std::nullopt;
  const bool is_asked_for =
      std::ranges::find(row->values, field, &NewValue::field) != row->values.end();
  if (!is_asked_for) {
    const InputField& input = probe_.evaluator().fields()[static_cast<std::size_t>(field)];
    row->values.push_back({field, input.name, input.type, {}, Bound::Distinct});
  }
  return row;
}

// As few as do it.
void Solver::add_some(const Change& row, NodeId id, Relation relation, const Scalar& bound,
                      Candidates& found) {
  Change rows = row;
  const auto passes = [&](std::int64_t count) {
    rows.count = count;
    return holds(probe_.value_with({rows}, id), relation, bound);
  };
  std::int64_t good = 1;
  while (!passes(good)) {
    if (good >= limits_.rows || probe_.is_spent()) return;
    good = std::min(good * 2, limits_.rows);
  }
  std::int64_t bad = good / 2;
  while (good - bad > 1) {
    const std::int64_t middle = bad + (good - bad) / 2;
    (passes(middle) ? good : bad) = middle;
  }
  rows.count = good;
  found.push_back({rows});
}

std::optional<Change> Solver::row_with(const RowWish& wish, int part, NodeId id,
                                       const Scalar& value) {
  const auto operands = graph_.operands(id);
  const int stream = graph_[operands[0]].shape.stream();
  const RowWishes joint = both({wish}, value_wishes(operands[1], Relation::Equal, value));
  return joint.empty() ? std::nullopt : row_of(joint.front(), stream, part);
}

// One row whose value does it: of a sum what it lacks, else the bound itself, or what is nearest to it.
void Solver::add_one(const RowWish& wish, int part, NodeId id, Relation relation,
                     const Scalar& bound, Candidates& found) {
  const Type& type = graph_[graph_.operands(id)[1]].type;
  const auto aim = nearest(graph_[id].type, relation, bound);
  if (!aim) return;
  const Scalar now = probe_.value(id);
  const auto lacking = is_missing(now) ? std::nullopt : difference(aim->value, now);
  for (const std::optional<Scalar>& value : {lacking, std::optional<Scalar>(aim->value)}) {
    if (!value || (type.is(Kind::Enum) && !std::holds_alternative<std::int64_t>(*value))) continue;
    std::optional<Change> row = row_with(wish, part, id, *value);
    if (!row) continue;
    const Scalar after = probe_.value_with({*row}, id);
    if (!holds(after, relation, bound)) continue;
    for (NewValue& each : row->values) {
      if (each.value == *value) each.bound = aim->bound, each.limit = bound;
    }
    const bool is_sum = lacking && value == lacking && now != aim->value && type.is_numeric() &&
                        sum(now, *value) == after && now != Scalar{std::int64_t{0}};
    if (is_sum) row->short_by = *value, row->short_type = type;
    found.push_back({std::move(*row)});
    return;
  }
}

}  // namespace tagc::explain
