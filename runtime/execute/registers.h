// A thread's memory: where the values of every node lie while a block is computed.
#pragma once

#include <map>
#include <vector>

#include "runtime/execute/blocks.h"
#include "runtime/execute/bound_plan.h"
#include "runtime/execute/register_buffer.h"

namespace tagc {

class Registers {
 public:
  explicit Registers(const BoundPlan& bound);

  // Makes room for a block and points columns at its rows.
  void bind(const Block& block);

  const FrameRange& range(Shape shape) const { return ranges_[index(shape)]; }
  BlockFrame frame(Shape shape) const;
  // Of a stream, the users of the block.
  EventRange events(Shape stream) const;

  // Values of a node over the frame of its shape.
  Register at(NodeId node) const;
  // What a kernel in a stage of shape `reader` sees of a node: of user-shaped ones the rows from
  // word_start of the block on, of uniform ones the value spread over the reader's rows.
  Register seen_by(Shape reader, NodeId node) const;

 private:
  // A register that is a buffer of its own.
  struct Owned {
    std::size_t place;  // in values_ and known_
    Kind kind;
    bool nullable;
    const UniformValue* spread = nullptr;  // the value in all rows, for ever
    RegisterBuffer buffer = {};
  };
  struct ColumnRegister {
    NodeId node;
    std::size_t place;
    const Column* column;
    RegisterBuffer falses = {};  // of nullable bools
  };
  // What has the same number of rows: users, and the events of each stream.
  struct Group {
    std::int64_t capacity = 0;
    std::vector<Owned> owned;
    std::vector<ColumnRegister> columns;
    std::vector<std::int64_t> offsets;  // of a stream: EventRange::offsets
  };

  static std::size_t index(Shape shape) { return static_cast<std::size_t>(shape.code + 1); }
  const Node& node(NodeId id) const { return bound_.plan().graph[id]; }

  void place_steps();
  void place_step(NodeId step);
  void place_columns();
  void place_spread(NodeId uniform, Shape shape);
  void add_owned(Group& group, Owned owned);

  void make_room(Group& group, std::int64_t rows);
  void bind_offsets(std::size_t stream, const Block& block);
  void bind_column(ColumnRegister& reg, const FrameRange& range);
  std::uint64_t* known_of_column(ColumnRegister& reg, const FrameRange& range);

  const BoundPlan& bound_;
  std::vector<Group> groups_;       // users, then streams
  std::vector<FrameRange> ranges_;  // the same
  std::vector<void*> values_;       // by slot, then spread uniforms
  std::vector<std::uint64_t*> known_;
  std::vector<const ValueRange*> value_ranges_;                    // by slot, of the users' columns
  std::map<std::pair<NodeId, std::int16_t>, std::size_t> spread_;  // node and shape to place
  std::vector<std::uint64_t> ones_;  // the known bits of columns in which nothing is missing
};

}  // namespace tagc
