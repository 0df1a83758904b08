#include "runtime/evaluate/streams.h"

#include <algorithm>
#include <string>

#include "runtime/column/column.h"

namespace tagc::evaluate {
namespace {

constexpr std::int64_t kFewEvents = 64;

}  // namespace

void write(const Register& reg, std::int64_t row, const Cell& cell) {
  if (reg.is_bool()) {
    const std::uint64_t bit = std::uint64_t{1} << (row % 64);
    const auto put = [&](std::uint64_t* words, bool value) {
      std::uint64_t& word = words[row / 64];
      word = value ? word | bit : word & ~bit;
    };
    put(reg.trues(), cell.bits != 0);
    if (reg.known != nullptr) put(reg.falses(), cell.known && cell.bits == 0);
    return;
  }
  if (storage_of(reg.kind) == Storage::I32) {
    reg.as<std::int32_t>()[row] = static_cast<std::int32_t>(cell.bits);
  } else {
    reg.as<std::int64_t>()[row] = cell.bits;
  }
  if (reg.known == nullptr) return;
  cell.known ? set_bit(reg.known, row) : clear_bit(reg.known, row);
}

Stream::Stream(const Prepared& prepared, int index)
    : prepared_(prepared),
      request_(prepared.parts.plan.data.streams[static_cast<std::size_t>(index)]) {}

void Stream::add_register(NodeId node, std::size_t place) { registers_.push_back({node, place}); }
void Stream::add_spread(NodeId uniform, std::size_t place) { spread_.push_back({uniform, place}); }
void Stream::add_column(NodeId column, std::size_t place) { columns_.push_back({column, place}); }

Result<bool> Stream::take(const Given& given, std::int64_t now, RowOrder& order,
                          RegisterTable& registers, const std::vector<UniformValue>& uniforms,
                          LeftOut& left_out) {
  find_events(given, now, order, left_out);
  offsets_[1] = count();
  times_.assign(static_cast<std::size_t>(words_for(count()) * 64), 0);  // kernels read whole words
  std::ranges::transform(events_, times_.begin(), &EventPlace::time);
  const bool grows = capacity_ == 0 || count() > capacity_;
  if (grows) {
    grow(registers);
    fill_spread(uniforms);
  }
  for (Held& column : columns_) {
    if (const Status status = gather(column, given); !status) return status.error();
  }
  return grows;
}

// Of several parts by time, then part, then order in the part.
void Stream::find_events(const Given& given, std::int64_t now, RowOrder& order, LeftOut& left_out) {
  events_.clear();
  for (std::size_t part = 0; part < request_.tables.size(); ++part) {
    const int table = prepared_.inputs.table_of[static_cast<std::size_t>(request_.tables[part])];
    const auto place = static_cast<std::size_t>(table);
    const Rows& rows = given.rows(table);
    dedupe_by_.clear();
    for (const ColumnInput& input : prepared_.inputs.dedupe_by[place]) {
      if (input.from == ColumnInput::From::Field) dedupe_by_.push_back(&given.values(input.field));
      if (input.from != ColumnInput::From::Time) continue;
      row_times_.clear();
      for (const std::int64_t time : rows.times) row_times_.push_back({time, true});
      dedupe_by_.push_back(&row_times_);
    }
    order.add(rows, prepared_.inputs.tables[place].has_time, static_cast<std::uint32_t>(part), now,
              dedupe_by_, !prepared_.inputs.dedupe_by[place].empty(), events_, left_out);
  }
  if (request_.tables.size() > 1) std::ranges::sort(events_);
}

void Stream::grow(RegisterTable& registers) {
  capacity_ = std::max({kFewEvents, capacity_ * 2, words_for(count()) * 64});
  const auto renew = [&](Held& held) {
    const Node& node = prepared_.parts.plan.graph[held.node];
    held.buffer = RegisterBuffer(node.type.kind, node.nullable, capacity_);
    registers.put(held.place, held.buffer.view());
  };
  for (std::vector<Held>* list : {&registers_, &spread_, &columns_}) {
    std::ranges::for_each(*list, renew);
  }
}

void Stream::fill_spread(const std::vector<UniformValue>& uniforms) {
  if (capacity_ == 0) return;
  for (Held& held : spread_) {
    // A broadcast spreads what it reads.
    const Graph& graph = prepared_.parts.plan.graph;
    const bool is_broadcast = graph[held.node].op == Op::Broadcast;
    const NodeId uniform = is_broadcast ? graph.operands(held.node)[0] : held.node;
    const auto slot = static_cast<std::size_t>(prepared_.parts.plan.slots[index_of(uniform)]);
    held.buffer.fill(uniforms[slot]);
  }
}

Status Stream::gather(Held& column, const Given& given) {
  const Node& node = prepared_.parts.plan.graph[column.node];
  const std::vector<ColumnInput>& inputs =
      prepared_.inputs.columns[static_cast<std::size_t>(node.a)];
  const Register reg = column.buffer.view();
  for (std::size_t row = 0; row < events_.size(); ++row) {
    const EventPlace& event = events_[row];
    const Cell cell = value(inputs[event.part], event, given);
    if (!cell.known && !node.nullable) return missing(column.node, event);
    write(reg, static_cast<std::int64_t>(row), cell);
  }
  return Done{};
}

Cell Stream::value(const ColumnInput& input, const EventPlace& event, const Given& given) const {
  switch (input.from) {
    case ColumnInput::From::Nothing: break;
    case ColumnInput::From::Field: return given.values(input.field)[event.row];
    case ColumnInput::From::Time: return {event.time, true};
    case ColumnInput::From::Part: return {event.part, true};
    case ColumnInput::From::User: return given.user_id();
  }
  return {};
}

Error Stream::missing(NodeId column, const EventPlace& event) const {
  const auto request = static_cast<std::size_t>(prepared_.parts.plan.graph[column].a);
  const ColumnInput& input = prepared_.inputs.columns[request][event.part];
  const std::string name =
      input.field < 0
          ? "the user's id"
          : "`" + prepared_.inputs.fields[static_cast<std::size_t>(input.field)].name + "`";
  return {"missing-value", name + " is not given in row " + std::to_string(event.row + 1), "", 0,
          "give it a value, or write `?` behind its type in the schema"};
}

}  // namespace tagc::evaluate
