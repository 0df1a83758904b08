#include "tests/unit/execute/reference.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tagc::test {
namespace {

__extension__ using Wide = __int128;

Scalar whole(Wide value) {
  if (value < INT64_MIN || value > INT64_MAX) return {};
  return static_cast<std::int64_t>(value);
}
Scalar finite(double value) { return std::isfinite(value) ? Scalar(value) : Scalar(); }
// Half away from zero.
Scalar rounded(double value) {
  if (!std::isfinite(value) || std::abs(value) >= 0x1p63) {
    return value == -0x1p63 ? Scalar(INT64_MIN) : Scalar();
  }
  return static_cast<std::int64_t>(std::round(value));
}
Wide floor_div(Wide a, Wide b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

class RowEvaluator {
 public:
  RowEvaluator(const World& world, NodeId id, std::vector<Scalar> operands)
      : graph_(world.graph()), id_(id), node_(graph_[id]), x_(std::move(operands)) {}

  Scalar value() const {
    switch (node_.op) {
      case Op::And: return kleene(false);
      case Op::Or: return kleene(true);
      case Op::IsTrue: return Scalar(!is_missing(x_[0]) && as_bool(x_[0]));
      case Op::IsKnown: return Scalar(!is_missing(x_[0]));
      case Op::Coalesce: return is_missing(x_[0]) ? x_[1] : x_[0];
      case Op::Select: return !is_missing(x_[0]) && as_bool(x_[0]) ? x_[1] : x_[2];
      default: break;
    }
    for (const Scalar& operand : x_) {
      if (is_missing(operand)) return {};
    }
    return strict();
  }

 private:
  Kind kind(std::size_t i) const { return graph_[graph_.operands(id_)[i]].type.kind; }

  // Or finds a true, And a false; else unknown if there is an unknown.
  Scalar kleene(bool wanted) const {
    bool unknown = false;
    for (const Scalar& operand : x_) {
      if (is_missing(operand)) {
        unknown = true;
      } else if (as_bool(operand) == wanted) {
        return wanted;
      }
    }
    return unknown ? Scalar() : Scalar(!wanted);
  }

  // All operands are known.
  Scalar strict() const {
    switch (node_.op) {
      case Op::Not: return !as_bool(x_[0]);
      case Op::Require: return x_[0];
      case Op::Equal: return x_[0] == x_[1];
      case Op::Less: return x_[0] < x_[1];
      case Op::LessEqual: return x_[0] <= x_[1];
      case Op::Convert: return convert();
      case Op::Negate:
        return kind(0) == Kind::Number ? finite(-as_number(x_[0])) : whole(-Wide{as_int(x_[0])});
      case Op::Divide: return divide();
      case Op::Multiply:
        if (kind(1) != Kind::Number) return whole(Wide{as_int(x_[0])} * as_int(x_[1]));
        if (kind(0) == Kind::Number) return finite(as_number(x_[0]) * as_number(x_[1]));
        return rounded(static_cast<double>(as_int(x_[0])) * as_number(x_[1]));
      case Op::Add: return sum(1);
      case Op::Subtract: return sum(-1);
      case Op::IntDivide:
        return as_int(x_[1]) == 0 ? Scalar() : whole(floor_div(as_int(x_[0]), as_int(x_[1])));
      case Op::Modulo: {
        const Wide a = as_int(x_[0]), b = as_int(x_[1]);
        return b == 0 ? Scalar() : whole(a - floor_div(a, b) * b);
      }
      default: ADD_FAILURE() << "no reference for " << name_of(node_.op); return {};
    }
  }

  Scalar sum(int sign) const {
    if (kind(0) == Kind::Number) return finite(as_number(x_[0]) + sign * as_number(x_[1]));
    return whole(Wide{as_int(x_[0])} + sign * Wide{as_int(x_[1])});
  }

  Scalar convert() const {
    if (node_.type.is(Kind::Money)) return whole(Wide{as_int(x_[0])} * 100);
    const auto value = static_cast<double>(as_int(x_[0]));
    return kind(0) == Kind::Money ? value / 100 : value;
  }

  Scalar divide() const {
    if (kind(0) == Kind::Number) return finite(as_number(x_[0]) / as_number(x_[1]));
    const auto value = static_cast<double>(as_int(x_[0]));
    if (kind(1) == Kind::Number) return rounded(value / as_number(x_[1]));
    return finite(value / static_cast<double>(as_int(x_[1])));
  }

  const Graph& graph_;
  NodeId id_;
  const Node& node_;
  std::vector<Scalar> x_;
};

std::int64_t rows_of(const World& world, Shape shape) {
  if (shape.is_uniform()) return 1;
  return shape.is_user() ? world.dataset().rows() : world.events(shape.stream());
}

std::vector<Scalar> column_values(const World& world, const Node& node) {
  const Column& column = world.dataset().columns[static_cast<std::size_t>(node.a)];
  std::vector<Scalar> values;
  for (std::int64_t row = 0; row < column.rows; ++row) {
    values.push_back(column.at(row, world.dataset().texts));
  }
  return values;
}

std::vector<Scalar> broadcast_values(const World& world, Shape shape,
                                     const std::vector<Scalar>& from) {
  std::vector<Scalar> values;
  const EventStream& stream = world.dataset().streams[static_cast<std::size_t>(shape.stream())];
  for (std::int64_t user = 0; user < world.dataset().rows(); ++user) {
    const auto u = static_cast<std::size_t>(user);
    const Scalar& value = from[from.size() == 1 ? 0 : u];
    values.insert(values.end(), static_cast<std::size_t>(stream.offsets[u + 1] - stream.offsets[u]),
                  value);
  }
  return values;
}

// Of the test's own functions count, any, last.
std::vector<Scalar> aggregate_values(const World& world, NodeId id, const Reference& nodes) {
  const Node& node = world.graph()[id];
  const std::string& function = world.functions()[static_cast<int>(node.a)].name;
  const std::span<const NodeId> operands = world.graph().operands(id);
  const int s = world.graph()[operands[0]].shape.stream();
  const EventStream& stream = world.dataset().streams[static_cast<std::size_t>(s)];
  std::vector<Scalar> values;
  for (std::size_t user = 0; user < static_cast<std::size_t>(world.dataset().rows()); ++user) {
    std::int64_t count = 0;
    Scalar last;
    for (std::int64_t e = stream.offsets[user]; e < stream.offsets[user + 1]; ++e) {
      const auto event = static_cast<std::size_t>(e);
      if (!as_bool(nodes[index_of(operands[0])][event])) continue;
      ++count;
      const Scalar value = operands.size() == 1 ? Scalar(stream.times.values.as<std::int64_t>()[e])
                                                : nodes[index_of(operands[1])][event];
      if (!is_missing(value)) last = value;
    }
    values.push_back(function == "count" ? Scalar(count)
                     : function == "any" ? Scalar(count > 0)
                                         : last);
  }
  return values;
}

std::vector<Scalar> values_of(const World& world, NodeId id, const Reference& nodes,
                              std::int64_t now) {
  const Node& node = world.graph()[id];
  const std::span<const NodeId> operands = world.graph().operands(id);
  switch (node.op) {
    case Op::Constant: return {node.constant};
    case Op::Now: return {now};
    case Op::Column: return column_values(world, node);
    case Op::Broadcast: return broadcast_values(world, node.shape, nodes[index_of(operands[0])]);
    case Op::Aggregate: return aggregate_values(world, id, nodes);
    default: break;
  }
  std::vector<Scalar> values;
  for (std::int64_t row = 0; row < rows_of(world, node.shape); ++row) {
    std::vector<Scalar> x;
    for (NodeId operand : operands) {
      const bool uniform = world.graph()[operand].shape.is_uniform();
      x.push_back(nodes[index_of(operand)][uniform ? 0 : static_cast<std::size_t>(row)]);
    }
    values.push_back(RowEvaluator(world, id, std::move(x)).value());
  }
  return values;
}

void expect_set(const TagResult& tag, const std::vector<Scalar>& node,
                const std::vector<Scalar>& condition, std::int64_t users) {
  std::vector<std::int64_t> members;
  std::int64_t unknown = 0;
  for (std::int64_t row = 0; row < users; ++row) {
    const Scalar& value = node[node.size() == 1 ? 0 : static_cast<std::size_t>(row)];
    if (!is_missing(value) && as_bool(value)) members.push_back(row);
    unknown += is_missing(condition[condition.size() == 1 ? 0 : static_cast<std::size_t>(row)]);
  }
  ASSERT_EQ(tag.bitmap.rows(), members) << tag.name;
  ASSERT_EQ(tag.members, static_cast<std::int64_t>(members.size())) << tag.name;
  ASSERT_EQ(tag.unknown, unknown) << tag.name;
}

// Bit for bit: -0.0 is not 0.0 here.
bool same(const Scalar& a, const Scalar& b) {
  if (a.index() != b.index()) return false;
  if (!std::holds_alternative<double>(a)) return a == b;
  return as_number(a) == as_number(b) && std::signbit(as_number(a)) == std::signbit(as_number(b));
}

void expect_column(const TagResult& tag, const std::vector<Scalar>& node, const World& world) {
  std::int64_t missing = 0;
  ASSERT_EQ(tag.values.rows, world.dataset().rows());
  for (std::int64_t row = 0; row < tag.values.rows; ++row) {
    const Scalar& value = node[node.size() == 1 ? 0 : static_cast<std::size_t>(row)];
    missing += is_missing(value);
    Scalar got = tag.values.at(row, world.dataset().texts);
    ASSERT_TRUE(same(got, value)) << tag.name << " row " << row << ": "
                                  << to_string(got, tag.values.type, TimeZone::utc()) << " not "
                                  << to_string(value, tag.values.type, TimeZone::utc());
  }
  ASSERT_EQ(tag.unknown, missing) << tag.name;
  ASSERT_EQ(tag.values.missing, missing) << tag.name;
  ASSERT_EQ(tag.members, tag.values.rows - missing) << tag.name;
}

}  // namespace

Reference evaluate(const World& world, std::int64_t now) {
  Reference nodes;
  for (std::uint32_t i = 0; i < world.graph().size(); ++i) {
    nodes.push_back(values_of(world, NodeId{i}, nodes, now));
  }
  return nodes;
}

void expect_results(const World& world, const RunResult& run, std::int64_t now) {
  const Reference nodes = evaluate(world, now);
  ASSERT_EQ(run.tags.size(), world.outputs().size());
  for (std::size_t i = 0; i < run.tags.size(); ++i) {
    const Output& output = world.outputs()[i];
    const NodeId condition = output.condition == kNoNode ? output.node : output.condition;
    if (output.is_set) {
      expect_set(run.tags[i], nodes[index_of(output.node)], nodes[index_of(condition)],
                 world.dataset().rows());
    } else {
      expect_column(run.tags[i], nodes[index_of(output.node)], world);
    }
  }
}

}  // namespace tagc::test
