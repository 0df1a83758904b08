#include "runtime/execute/registers.h"

#include <algorithm>
#include <cassert>

namespace tagc {
namespace {

// Masks and values of a column from a row on. Engines take all registers as writable and write
// only to those of the nodes they compute.
std::byte* values_from(const Column& column, std::int64_t row) {
  const int width = bytes_of(storage_of(column.type));
  const auto* first = column.values.as<std::byte>();
  return const_cast<std::byte*>(first) + (width == 0 ? row / 8 : row * width);
}
std::uint64_t* known_from(const Column& column, std::int64_t row) {
  return const_cast<std::uint64_t*>(column.known.as<std::uint64_t>()) + row / 64;
}

}  // namespace

Registers::Registers(const BoundPlan& bound)
    : bound_(bound),
      groups_(1 + bound.dataset().streams.size()),
      ranges_(groups_.size()),
      values_(static_cast<std::size_t>(bound.plan().slot_count)),
      known_(values_.size()),
      value_ranges_(values_.size()) {
  place_steps();
  place_columns();
}

// ---- who has a register ----------------------------------------------------------------------

void Registers::place_steps() {
  for (const Stage& stage : bound_.plan().stages) {
    if (stage.pass != bound_.pass()) continue;
    for (const Step& step : stage.steps) {
      for (NodeId id : step.nodes) place_step(id);
      if (step.kind == StepKind::Compute) continue;
      for (NodeId operand : bound_.kernel(step.nodes.front()).operands) {
        if (node(operand).shape.is_uniform()) place_spread(operand, stage.shape);
      }
    }
  }
}

void Registers::place_step(NodeId id) {
  const UniformValue* spread = nullptr;
  if (node(id).op == Op::Broadcast) {
    const NodeId from = bound_.plan().graph.operands(id)[0];
    if (node(from).shape.is_uniform()) spread = &bound_.uniform(from);
  }
  const auto place = static_cast<std::size_t>(bound_.slot(id));
  add_owned(groups_[index(node(id).shape)], {place, node(id).type.kind, node(id).nullable, spread});
}

void Registers::place_spread(NodeId uniform, Shape shape) {
  const auto [entry, is_new] = spread_.try_emplace({uniform, shape.code}, values_.size());
  if (!is_new) return;
  values_.push_back(nullptr);
  known_.push_back(nullptr);
  add_owned(groups_[index(shape)], {entry->second, node(uniform).type.kind, node(uniform).nullable,
                                    &bound_.uniform(uniform)});
}

void Registers::add_owned(Group& group, Owned owned) { group.owned.push_back(std::move(owned)); }

void Registers::place_columns() {
  const Plan& plan = bound_.plan();
  for (std::uint32_t i = 0; i < plan.graph.size(); ++i) {
    const NodeId id{i};
    if (node(id).op != Op::Column || plan.slots[i] < 0) continue;
    const Column& column = bound_.dataset().columns[static_cast<std::size_t>(node(id).a)];
    assert(node(id).nullable || column.missing == 0);
    groups_[index(node(id).shape)].columns.push_back(
        {id, static_cast<std::size_t>(plan.slots[i]), &column});
  }
}

// ---- a block ---------------------------------------------------------------------------------

void Registers::bind(const Block& block) {
  ranges_[0] = frame_around(block.begin, block.end);
  for (std::size_t s = 1; s < groups_.size(); ++s) bind_offsets(s, block);
  for (std::size_t i = 0; i < groups_.size(); ++i) make_room(groups_[i], ranges_[i].rows);
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    for (ColumnRegister& reg : groups_[i].columns) bind_column(reg, ranges_[i]);
  }
}

void Registers::bind_offsets(std::size_t stream, const Block& block) {
  const std::int64_t* offsets = bound_.dataset().streams[stream - 1].offsets.data();
  FrameRange& range = ranges_[stream];
  range = frame_around(offsets[block.begin], offsets[block.end]);
  std::vector<std::int64_t>& local = groups_[stream].offsets;
  local.assign(static_cast<std::size_t>(block.begin - word_start(block.begin)), range.begin);
  for (std::int64_t user = block.begin; user <= block.end; ++user) {
    local.push_back(offsets[user] - range.first);
  }
}

// Grows by half, so that a few users with many events do not make it grow at every block.
void Registers::make_room(Group& group, std::int64_t rows) {
  if (rows <= group.capacity) return;
  const std::int64_t wanted = std::max(rows, group.capacity + group.capacity / 2);
  group.capacity = (wanted + BlockFrame::kRows - 1) / BlockFrame::kRows * BlockFrame::kRows;
  for (Owned& owned : group.owned) {
    owned.buffer = RegisterBuffer();  // freed before the larger one is asked for
    owned.buffer = RegisterBuffer(owned.kind, owned.nullable, group.capacity);
    if (owned.spread != nullptr) owned.buffer.fill(*owned.spread);
    values_[owned.place] = owned.buffer.view().values;
    known_[owned.place] = owned.buffer.view().known;
  }
  for (ColumnRegister& reg : group.columns) {
    if (node(reg.node).nullable && reg.column->type.is(Kind::Bool)) {
      reg.falses = RegisterBuffer(Kind::Bool, false, group.capacity);
    }
  }
  const auto words = static_cast<std::size_t>(group.capacity / 64);
  if (ones_.size() < words) ones_.resize(words, ~std::uint64_t{0});
}

void Registers::bind_column(ColumnRegister& reg, const FrameRange& range) {
  values_[reg.place] = values_from(*reg.column, range.first);
  const std::vector<ValueRange>& ranges = reg.column->ranges;
  value_ranges_[reg.place] =
      ranges.empty() ? nullptr : &ranges[static_cast<std::size_t>(range.first / kRangeRows)];
  known_[reg.place] = node(reg.node).nullable ? known_of_column(reg, range) : nullptr;
}

std::uint64_t* Registers::known_of_column(ColumnRegister& reg, const FrameRange& range) {
  const Column& column = *reg.column;
  const std::uint64_t* known = column.known.empty() ? nullptr : known_from(column, range.first);
  if (!column.type.is(Kind::Bool)) {
    return known == nullptr ? ones_.data() : const_cast<std::uint64_t*>(known);
  }
  const auto* trues = static_cast<const std::uint64_t*>(values_[reg.place]);
  std::uint64_t* falses = reg.falses.view().trues();
  for (std::int64_t w = 0; w < range.rows / 64; ++w) {
    falses[w] = ~trues[w] & (known == nullptr ? ~std::uint64_t{0} : known[w]);
  }
  return falses;
}

// ---- looking ---------------------------------------------------------------------------------

BlockFrame Registers::frame(Shape shape) const {
  return {range(shape).rows, values_.data(), known_.data(), bound_.uniforms(),
          shape.is_user() ? value_ranges_.data() : nullptr};
}

EventRange Registers::events(Shape stream) const {
  const std::vector<std::int64_t>& offsets = groups_[index(stream)].offsets;
  const Column& times = bound_.dataset().streams[static_cast<std::size_t>(stream.stream())].times;
  return {static_cast<std::int64_t>(offsets.size()) - 1, offsets.data(),
          times.values.as<std::int64_t>() + range(stream).first};
}

Register Registers::at(NodeId id) const {
  const auto place = static_cast<std::size_t>(bound_.slot(id));
  return {node(id).type.kind, values_[place], known_[place]};
}

Register Registers::seen_by(Shape reader, NodeId id) const {
  if (node(id).shape.is_uniform()) {
    const std::size_t place = spread_.at({id, reader.code});
    return {node(id).type.kind, values_[place], known_[place]};
  }
  if (!node(id).shape.is_user()) return at(id);
  return from_row(at(id), word_start(range(Shape::user()).begin));
}

}  // namespace tagc
