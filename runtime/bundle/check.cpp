#include "runtime/bundle/check.h"

#include <algorithm>

#include "runtime/bundle/node_record.h"
#include "runtime/native/cpu.h"

namespace tagc::bundle {
namespace {

template <class T>
bool is_index(T index, std::size_t size) {
  return index >= 0 && static_cast<std::size_t>(index) < size;
}

// ---- schema ------------------------------------------------------------------------------------

std::string problem_of_table(const Schema& schema, const Table& table) {
  const std::size_t fields = table.fields.size();
  if (!is_index(table.key, fields)) return "the key of `" + table.name + "` is no field";
  if (table.time != -1 && !is_index(table.time, fields)) {
    return "the time of `" + table.name + "` is no field";
  }
  for (const int field : table.dedupe_by) {
    if (!is_index(field, fields)) return "`" + table.name + "` is deduped by no field";
  }
  for (const Field& field : table.fields) {
    if (field.lookup != -1 && !is_index(field.lookup, schema.tables.size())) {
      return "`" + field.name + "` leads to no table";
    }
    if (field.repeats != -1 && !is_index(field.repeats, fields)) {
      return "`" + field.name + "` repeats no field";
    }
    if (!is_of(field.default_value, field.type)) {
      return "the default of `" + field.name + "` is of another type";
    }
  }
  return "";
}

// The last field of a path that lies in the schema; null of one that does not.
const Field* field_at(const Schema& schema, int table, const FieldPath& path) {
  const Field* field = nullptr;
  for (const int index : path) {
    if (!is_index(table, schema.tables.size())) return nullptr;
    const Table& current = schema.tables[static_cast<std::size_t>(table)];
    if (!is_index(index, current.fields.size())) return nullptr;
    field = &current.fields[static_cast<std::size_t>(index)];
    table = field->lookup;
  }
  return field;
}

// ---- plan --------------------------------------------------------------------------------------

class PlanChecker {
 public:
  PlanChecker(const Plan& plan, const Schema& schema) : plan_(plan), schema_(schema) {}

  std::string check() {
    check_streams();
    for (const ColumnRequest& column : plan_.data.columns) check(column);
    for (std::uint32_t i = 0; i < plan_.graph.size(); ++i) check(plan_.graph[NodeId{i}]);
    check_slots();
    check(plan_.uniforms);
    for (const Stage& stage : plan_.stages) check(stage);
    for (const PopulationCut& cut : plan_.cuts) check(cut);
    for (const Output& output : plan_.outputs) check(output);
    return std::move(problem_);
  }

 private:
  void expect(bool holds, const char* problem) {
    if (!holds && problem_.empty()) problem_ = problem;
  }
  bool is_node(NodeId id) const { return index_of(id) < plan_.graph.size(); }
  void check(const std::vector<NodeId>& nodes) {
    for (NodeId id : nodes) expect(is_node(id), "a node is not there");
  }

  void check_streams() {
    expect(plan_.stream_names.size() == plan_.data.streams.size(), "streams without names");
    for (const StreamRequest& stream : plan_.data.streams) {
      expect(!stream.tables.empty(), "a stream of nothing");
      for (const int table : stream.tables) {
        expect(table > 0 && is_index(table, schema_.tables.size()), "a stream of no table");
      }
    }
  }

  void check(const ColumnRequest& column) {
    const bool of_users = column.stream == -1;
    expect(of_users || is_index(column.stream, plan_.data.streams.size()), "a column of no stream");
    if (!problem_.empty()) return;
    if (column.source != ColumnSource::Field) {
      expect(!of_users, "users have no times");
      const Kind wanted = column.source == ColumnSource::Time ? Kind::Time : Kind::Enum;
      expect(column.type.is(wanted), "a column of another type");
      return;
    }
    const std::vector<int> of_user{0};
    const std::vector<int>& tables =
        of_users ? of_user : plan_.data.streams[static_cast<std::size_t>(column.stream)].tables;
    expect(column.paths.size() == tables.size(), "a column without a path");
    for (std::size_t part = 0; part < column.paths.size() && problem_.empty(); ++part) {
      if (!column.paths[part]) continue;
      const Field* field = field_at(schema_, tables[part], *column.paths[part]);
      expect(field != nullptr && field->type == column.type, "a column of no field");
    }
  }

  void check(const Node& node) {
    expect(!node.shape.is_event() || is_index(node.shape.stream(), plan_.data.streams.size()),
           "a node of no stream");
    expect(is_of(node.constant, node.op == Op::InSample ? Type{Kind::Text, {}} : node.type),
           "a constant of another type");
    if (node.op == Op::InSample) expect(!is_missing(node.constant), "a sample without a salt");
    if (node.op == Op::Match) expect(is_index(node.a, patterns()), "a chain of no pattern");
    if (node.op == Op::ShiftTime || node.op == Op::PeriodStart) {
      expect(node.a >= 0 && node.a <= static_cast<int>(CalendarUnit::Year),
             "a unit of no calendar");
    }
    if (node.op != Op::Column) return;
    expect(is_index(node.a, plan_.data.columns.size()), "a column is not there");
    if (!problem_.empty()) return;
    const ColumnRequest& column = plan_.data.columns[static_cast<std::size_t>(node.a)];
    const Shape shape = column.stream < 0 ? Shape::user() : Shape::event(column.stream);
    expect(column.type == node.type && shape == node.shape, "a node is not like its column");
  }
  std::size_t patterns() const { return static_cast<std::size_t>(plan_.graph.pattern_count()); }

  void check_slots() {
    const auto size = static_cast<std::int64_t>(plan_.graph.size());
    expect(plan_.slots.size() == plan_.graph.size(), "nodes without slots");
    expect(plan_.labels.size() == plan_.graph.size(), "nodes without labels");
    expect(plan_.slot_count >= 0 && plan_.slot_count <= size, "too many slots");
    expect(plan_.uniform_count >= 0 && plan_.uniform_count <= size, "too many uniform slots");
    expect(plan_.last_pass >= 0 && plan_.last_pass <= size, "too many passes");
  }

  void check(const Stage& stage) {
    expect(stage.pass >= 0 && stage.pass <= plan_.last_pass, "a stage of no pass");
    expect(stage.shape.is_user() || (stage.shape.is_event() &&
                                     is_index(stage.shape.stream(), plan_.data.streams.size())),
           "a stage over nothing");
    for (const Step& step : stage.steps) {
      expect(!step.nodes.empty(), "a step of nothing");
      check(step.nodes);
    }
  }

  void check(const PopulationCut& cut) {
    expect(is_node(cut.node), "a cut is not there");
    if (!problem_.empty()) return;
    expect(is_cuts(plan_.graph[cut.node].op), "a cut of no population");
    expect(cut.pass >= 0 && cut.pass < plan_.last_pass, "a cut of no pass");
  }

  void check(const Output& output) {
    expect(is_node(output.node), "an output is not there");
    expect(is_node(output.condition) || (output.condition == kNoNode && !output.is_set),
           "a condition is not there");
    check(output.causes);
  }

  const Plan& plan_;
  const Schema& schema_;
  std::string problem_;
};

}  // namespace

std::string problem_of(const Schema& schema) {
  if (schema.tables.empty() || schema.tables.front().kind != TableKind::Users) {
    return "there is no table of users";
  }
  for (const Table& table : schema.tables) {
    if (std::string problem = problem_of_table(schema, table); !problem.empty()) return problem;
  }
  return "";
}

std::string problem_of(const Plan& plan, const Schema& schema, const FunctionRegistry& functions) {
  const std::string problem = PlanChecker(plan, schema).check();
  return problem.empty() ? verify(plan, functions) : problem;
}

std::string problem_of(const CutBook& cuts) {
  for (const Cuts& each : cuts) {
    for (const PopulationCuts& population : each.populations) {
      const bool fits =
          population.below.empty() || population.below.size() == population.values.size();
      if (!fits || !std::ranges::is_sorted(population.values)) return "cuts are in no order";
    }
  }
  return "";
}

std::string problem_of(const std::vector<NativeCode>& codes, const Plan& plan) {
  for (const NativeCode& code : codes) {
    if (!is_cpu_level(code.cpu)) return "code for no kind of CPU";
    if (std::string problem = tagc::problem_of(code, plan); !problem.empty()) return problem;
  }
  return "";
}

}  // namespace tagc::bundle
