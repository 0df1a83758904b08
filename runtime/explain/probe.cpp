#include "runtime/explain/probe.h"

#include <algorithm>
#include <utility>

#include "runtime/types/checked.h"

namespace tagc::explain {
namespace {

constexpr std::int64_t kUnlikely = 9'000'000'000;

// What nobody would take for anything.
Scalar empty_value(const Type& type) {
  switch (storage_of(type)) {
    case Storage::Bits: return false;
    case Storage::F64: return 0.0;
    case Storage::I32:
    case Storage::I64: break;
  }
  if (type.is(Kind::Text)) return "";
  if (type.is(Kind::List)) return ListValue{};
  return std::int64_t{0};
}

// Differs from row to row, where the type has room for it.
Scalar distinct_value(const Type& type, std::int64_t number) {
  switch (type.kind) {
    case Kind::Number: return static_cast<double>(kUnlikely + number);
    case Kind::Text: return "new-" + std::to_string(number);
    case Kind::Date: return number;
    case Kind::Enum: return number % static_cast<std::int64_t>(type.labels->size());
    case Kind::Int:
    case Kind::Money:
    case Kind::Time:
    case Kind::Duration: return kUnlikely + number;
    case Kind::Bool:
    case Kind::List: break;
  }
  return empty_value(type);
}

}  // namespace

Result<std::unique_ptr<Probe>> Probe::make(const WhyNotParts& parts, NodeId target,
                                           const MakeFill& fill, std::int64_t now,
                                           const WhyNotLimits& limits) {
  std::unique_ptr<Probe> probe(new Probe(parts, now, limits));
  probe->look_at_all(target);
  auto evaluator =
      Evaluator::make({probe->plan_, parts.schema, parts.functions, parts.zone, parts.cuts});
  if (!evaluator) return evaluator.error();
  probe->evaluator_ = std::move(*evaluator);
  probe->fill_ = fill(*probe->evaluator_);
  Record& record = probe->record_.emplace(*probe->evaluator_);
  probe->fill_(record);
  const Status done = record.evaluate(now);
  if (!done) return done.error();
  for (std::size_t i = 0; i < probe->plan_.outputs.size(); ++i) {
    probe->values_.push_back(record.value(static_cast<int>(i)));
  }
  return probe;
}

// All that the target rests on becomes an output; not what is only gathered of the population.
void Probe::look_at_all(NodeId target) {
  const Graph& graph = plan_.graph;
  std::vector<bool> is_needed(graph.size());
  is_needed[index_of(target)] = true;
  output_of_.assign(graph.size(), -1);
  plan_.outputs.clear();
  for (std::size_t i = index_of(target) + 1; i-- > 0;) {
    const NodeId id{static_cast<std::uint32_t>(i)};
    const Node& node = graph[id];
    if (!is_needed[i] || is_cuts(node.op)) continue;
    for (const NodeId operand : graph.operands(id)) is_needed[index_of(operand)] = true;
    if (node.shape.is_event()) continue;
    output_of_[i] = static_cast<int>(plan_.outputs.size());
    Output output;
    output.node = id;
    output.is_set = false;
    plan_.outputs.push_back(std::move(output));
  }
}

Scalar Probe::value_with(const std::vector<Change>& changes, NodeId node, std::int64_t at) {
  return value_with(changes, node, at, at);
}

Scalar Probe::value_with(const std::vector<Change>& changes, NodeId node, std::int64_t rows_at,
                         std::int64_t at) {
  if (is_spent() || !has_value(node)) return {};
  ++evaluations_;
  record_->clear();
  fill_(*record_);
  for (const Change& change : changes) {
    apply(change, rows_at);
    if (change.kind == ChangeKind::Wait) at = std::max(at, change.until);
  }
  if (!record_->evaluate(at)) return {};
  return record_->value(output_of(node));
}

void Probe::apply(const Change& change, std::int64_t rows_at) {
  if (change.kind == ChangeKind::Set) {
    record_->set(change.values.front().field, change.values.front().value);
  }
  if (change.kind == ChangeKind::AddRows) {
    for (std::int64_t i = 0; i < change.count; ++i) add_row(change, i, rows_at);
  }
}

void Probe::add_row(const Change& change, std::int64_t number, std::int64_t rows_at) {
  record_->add_row(change.table, saturating_add(rows_at, -1 - number));
  for (std::size_t i = 0; i < evaluator_->fields().size(); ++i) {
    const InputField& field = evaluator_->fields()[i];
    if (field.table != change.table) continue;
    const bool is_distinct = tells_rows_apart(field);
    if (!is_distinct && !field.required) continue;
    record_->set(static_cast<int>(i),
                 is_distinct ? distinct_value(field.type, number) : empty_value(field.type));
  }
  for (const NewValue& each : change.values) {
    const bool is_distinct = each.bound == Bound::Distinct;
    record_->set(each.field, is_distinct ? distinct_value(each.type, number) : each.value);
  }
}

bool Probe::tells_rows_apart(const InputField& field) const {
  const int table = evaluator_->tables()[static_cast<std::size_t>(field.table)].schema_table;
  const auto& dedupe_by = schema_.tables[static_cast<std::size_t>(table)].dedupe_by;
  return field.path.size() == 1 && std::ranges::find(dedupe_by, field.path[0]) != dedupe_by.end();
}

}  // namespace tagc::explain
