#include "runtime/evaluate/workspace.h"

#include <algorithm>
#include <cassert>
#include <string>

#include "runtime/execute/number_mode.h"

namespace tagc::evaluate {
namespace {

constexpr std::int64_t kUserRows = 64;  // of registers; the first is the user

Cell cell_of(const UniformValue& value) { return {value.bits, value.known != 0}; }

}  // namespace

// ---- made once ---------------------------------------------------------------------------------

Workspace::Workspace(const Prepared& prepared)
    : prepared_(prepared),
      given_(prepared),
      binding_(prepared.parts, TextPool(prepared.texts), given_.users()),
      kernel_of_(prepared.parts.plan.graph.size(), -1),
      answers_(prepared),
      members_(static_cast<std::size_t>(
          words_for(static_cast<std::int64_t>(prepared.parts.plan.outputs.size())))) {
  const Status bound = binding_.bind();
  assert(bound.ok());  // what can go wrong has done so when the evaluator was made
  given_.settle_defaults(binding_.texts());
  for (std::size_t i = 0; i < plan().data.streams.size(); ++i) {
    streams_.emplace_back(prepared_, static_cast<int>(i));
  }
  registers_.values.resize(static_cast<std::size_t>(prepared_.slot_count));
  registers_.known.resize(registers_.values.size());
  place_nodes();
  place_kernels(prepared_.early);
  place_kernels(prepared_.late);
  for (std::size_t i = 0; i < plan().outputs.size(); ++i) {
    if (plan().outputs[i].is_set && !prepared_.schedule.outputs[i]) computed_outputs_.push_back(i);
  }
  for (const RankTables::Subject& subject : prepared_.tables.subjects()) {
    const bool is_column = node(subject.node).op == Op::Column;
    subject_fields_.push_back(is_column ? prepared_.field_of(subject.node) : -1);
  }
}

void Workspace::place_nodes() {
  for (std::uint32_t i = 0; i < plan().graph.size(); ++i) {
    const NodeId id{i};
    if (plan().slots[i] < 0) continue;
    const Shape shape = node(id).shape;
    if (shape.is_user()) place_user(id);
    if (!shape.is_event()) continue;
    if (node(id).op == Op::Column) {
      stream(shape).add_column(id, slot(id));
    } else {
      stream(shape).add_register(id, slot(id));
    }
  }
  for (const auto& [id, place] : prepared_.remainder_slots) {
    const Remainder& remainder = prepared_.schedule.remainders.at(id);
    add_user_register(static_cast<std::size_t>(place), Kind::Bool, remainder.nullable);
  }
}

void Workspace::place_user(NodeId id) {
  const Schedule& schedule = prepared_.schedule;
  const bool is_column = node(id).op == Op::Column;
  const bool is_held = is_column
                           ? prepared_.column_is_read[index_of(id)] != 0
                           : schedule.early[index_of(id)] != 0 ||
                                 schedule.late[index_of(id)] != 0 || schedule.read.contains(id);
  if (!is_held) return;
  add_user_register(slot(id), node(id).type.kind, node(id).nullable);
  if (is_column) columns_.emplace_back(slot(id), id);
}

void Workspace::add_user_register(std::size_t place, Kind kind, bool nullable) {
  user_buffers_.emplace_back(kind, nullable, kUserRows);
  registers_.put(place, user_buffers_.back().view());
}

void Workspace::place_kernels(const std::vector<Work>& work) {
  for (const Work& item : work) {
    if (item.kind != Work::Kind::Kernel) continue;
    const NodeId id = item.node;
    if (node(id).op == Op::Broadcast && node(plan().graph.operands(id)[0]).shape.is_uniform()) {
      stream(node(id).shape).add_spread(id, slot(id));
      continue;
    }
    BoundKernel bound{id, item.stage, {}, {}, {}};
    for (NodeId operand : binding_.operands_of(id)) {
      const bool uniform = node(operand).shape.is_uniform();
      bound.operand_places.push_back(uniform ? spread_place(operand, item.stage) : slot(operand));
      bound.operand_kinds.push_back(node(operand).type.kind);
    }
    bound.operands.resize(bound.operand_places.size());
    kernel_of_[index_of(id)] = static_cast<std::int32_t>(kernels_.size());
    kernels_.push_back(std::move(bound));
  }
}

std::size_t Workspace::spread_place(NodeId uniform, Shape stage) {
  const auto [entry, is_new] = spread_places_.try_emplace({uniform, stage.code}, 0);
  if (!is_new) return entry->second;
  entry->second = registers_.add();
  if (stage.is_event()) {
    stream(stage).add_spread(uniform, entry->second);
  } else {
    add_user_register(entry->second, node(uniform).type.kind, node(uniform).nullable);
    spread_.emplace_back(user_buffers_.size() - 1, uniform);
  }
  return entry->second;
}

void Workspace::clear() {
  given_.clear();
  binding_.forget_texts();
  if (binding_.has_texts_of_now()) now_.reset();
}

// ---- each time ---------------------------------------------------------------------------------

Status Workspace::evaluate(std::int64_t now) {
  const NumberMode mode;
  if (const auto field = given_.missing_field()) {
    const InputField& input = prepared_.inputs.fields[static_cast<std::size_t>(*field)];
    return Error{"missing-value", "`" + input.name + "` is not given", "", 0,
                 "give it a value, or write `?` behind its type in the schema"};
  }
  if (const Status told = tell_now(now); !told) return told;
  if (const Status taken = take_events(now); !taken) return taken;
  write_columns();
  compute();
  // Functions may have made texts that are compared by their order.
  while (binding_.has_new_ranks()) compute();
  return Done{};
}

Status Workspace::tell_now(std::int64_t now) {
  if (now_ == now) return Done{};
  if (const Status told = binding_.set_now(now); !told) return told;
  now_ = now;
  for (const auto& [buffer, uniform] : spread_) {
    user_buffers_[buffer].fill(binding_.uniforms()[slot(uniform)]);
  }
  for (Stream& each : streams_) each.fill_spread(binding_.uniforms());
  return Done{};
}

Status Workspace::take_events(std::int64_t now) {
  left_out_ = {};
  bool moved = false;
  for (Stream& each : streams_) {
    const Result<bool> taken =
        each.take(given_, now, order_, registers_, binding_.uniforms(), left_out_);
    if (!taken) return taken.error();
    moved = moved || *taken;
  }
  if (moved || streams_.empty()) bind_operands();
  return Done{};
}

void Workspace::bind_operands() {
  for (BoundKernel& kernel : kernels_) {
    for (std::size_t i = 0; i < kernel.operands.size(); ++i) {
      kernel.operands[i] = registers_.at(kernel.operand_places[i], kernel.operand_kinds[i]);
    }
  }
}

void Workspace::write_columns() {
  for (const auto& [place, id] : columns_) {
    evaluate::write(registers_.at(place, node(id).type.kind), 0,
                    given_.user_value(prepared_.field_of(id)));
  }
}

void Workspace::compute() {
  if (binding_.has_new_ranks()) binding_.rank_new_texts();
  run(prepared_.early);
  look_up();
  read_answers();
  run(prepared_.late);
  collect_members();
}

void Workspace::run(const std::vector<Work>& work) {
  for (const Work& item : work) {
    if (item.kind == Work::Kind::Kernel) {
      run_kernel(item.node);
      continue;
    }
    const std::int64_t rows =
        item.kind == Work::Kind::Users ? kUserRows : words_for(stream(item.stage).count()) * 64;
    if (rows == 0) continue;
    item.program.run({rows, registers_.values.data(), registers_.known.data(),
                      binding_.uniforms().data(), nullptr});
  }
}

void Workspace::run_kernel(NodeId id) {
  const Node& self = node(id);
  const int aggregate = prepared_.inputs.aggregate_of[index_of(id)];
  const Cell* given = aggregate >= 0 ? given_.aggregate(aggregate) : nullptr;
  if (given != nullptr) {
    evaluate::write(registers_.at(slot(id), self.type.kind), 0, *given);
    return;
  }
  const std::int32_t place = kernel_of_[index_of(id)];
  if (place < 0) return;
  const BoundKernel& kernel = kernels_[static_cast<std::size_t>(place)];
  EventRange events;
  if (kernel.stage.is_event()) events = stream(kernel.stage).range();
  const std::int64_t rows = self.shape.is_user() ? 1 : stream(self.shape).count();
  if (rows == 0) return;
  binding_.kernel(id).run(
      {rows, kernel.operands, registers_.at(slot(id), self.type.kind), &events, scratch_, 0});
}

// ---- what the tables say -----------------------------------------------------------------------

void Workspace::look_up() {
  std::size_t i = 0;
  answers_.look_up([&](const RankTables::Subject& subject) {
    const int field = subject_fields_[i++];
    return field >= 0 ? given_.user_value(field) : cell_of(value_of(subject.node));
  });
}

void Workspace::write(const TableAnswer& answer, std::size_t place) {
  const Truth truth = answers_.truth_of(answer);
  *static_cast<std::uint64_t*>(registers_.values[place]) = truth.is_true ? 1 : 0;
  if (registers_.known[place] != nullptr) *registers_.known[place] = truth.is_false ? 1 : 0;
}

void Workspace::read_answers() {
  for (const auto& [id, answer] : prepared_.schedule.read) write(answer, slot(id));
  for (const auto& [id, place] : prepared_.remainder_slots) {
    write(prepared_.schedule.remainders.at(id).answer, static_cast<std::size_t>(place));
  }
}

void Workspace::collect_members() {
  answers_.collect(members_);
  for (const std::size_t i : computed_outputs_) {
    const UniformValue value = value_of(plan().outputs[i].node);
    if (value.known != 0 && value.bits != 0) members_[i / 64] |= std::uint64_t{1} << (i % 64);
  }
}

// ---- asking ------------------------------------------------------------------------------------

UniformValue Workspace::value_of(NodeId id) const {
  if (node(id).shape.is_uniform()) return binding_.uniforms()[slot(id)];
  if (node(id).op == Op::Column) {
    const Cell& cell = given_.user_value(prepared_.field_of(id));
    return {cell.bits, cell.known ? 1 : 0};
  }
  return value_at(registers_.at(slot(id), node(id).type.kind), 0);
}

bool Workspace::is_known(NodeId id, std::int64_t row) const {
  if (!node(id).nullable) return true;
  if (!node(id).shape.is_event()) return value_of(id).known != 0;
  return value_at(registers_.at(slot(id), node(id).type.kind), row).known != 0;
}

std::int64_t Workspace::overflows() const {
  std::int64_t count = 0;
  for (NodeId id : prepared_.may_overflow) {
    const Shape shape = node(id).shape;
    const std::int64_t rows =
        shape.is_event() ? streams_[static_cast<std::size_t>(shape.stream())].count() : 1;
    for (std::int64_t row = 0; row < rows; ++row) {
      const auto has_value = [&](NodeId operand) { return is_known(operand, row); };
      count += !is_known(id, row) && std::ranges::all_of(plan().graph.operands(id), has_value);
    }
  }
  return count;
}

Truth Workspace::condition(std::size_t output) const {
  if (const auto& answer = prepared_.schedule.conditions[output]) return answers_.truth_of(*answer);
  const UniformValue value = value_of(plan().outputs[output].condition);
  return value.known == 0 ? Truth{} : Truth::of(value.bits != 0);
}

UniformValue Workspace::value(std::size_t output) const {
  const NodeId id = plan().outputs[output].node;
  const auto& answer = prepared_.schedule.outputs[output];
  if (!answer) return value_of(id);
  const Truth truth = answers_.truth_of(*answer);
  return {truth.is_true, truth.is_known()};
}

}  // namespace tagc::evaluate
