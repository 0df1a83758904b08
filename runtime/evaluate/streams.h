// A user's events as kernels read them: ordered, in columns.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "runtime/evaluate/binding.h"
#include "runtime/evaluate/given.h"
#include "runtime/evaluate/prepared.h"
#include "runtime/evaluate/rows.h"

namespace tagc::evaluate {

// Where the registers of the plan's nodes lie; see BlockFrame.
struct RegisterTable {
  std::vector<void*> values;  // by slot, then others
  std::vector<std::uint64_t*> known;

  Register at(std::size_t place, Kind kind) const { return {kind, values[place], known[place]}; }
  void put(std::size_t place, const Register& reg) {
    values[place] = reg.values;
    known[place] = reg.known;
  }
  std::size_t add() {
    values.push_back(nullptr);
    known.push_back(nullptr);
    return values.size() - 1;
  }
};

// Of a bool row two bits, true and false, where others have a value and whether it is known.
void write(const Register& reg, std::int64_t row, const Cell& cell);

// The events of one stream, and the registers of all nodes that have a value an event.
class Stream {
 public:
  Stream(const Prepared& prepared, int index);

  // A node that is computed, and a uniform one that a kernel reads in every row.
  void add_register(NodeId node, std::size_t place);
  void add_spread(NodeId uniform, std::size_t place);
  void add_column(NodeId column, std::size_t place);

  // The rows that count, in order; true where the registers had to move. Errors: missing-value.
  Result<bool> take(const Given& given, std::int64_t now, RowOrder& order, RegisterTable& registers,
                    const std::vector<UniformValue>& uniforms, LeftOut& left_out);
  void fill_spread(const std::vector<UniformValue>& uniforms);

  std::int64_t count() const { return static_cast<std::int64_t>(events_.size()); }
  EventRange range() const { return {1, offsets_.data(), times_.data()}; }

 private:
  struct Held {
    NodeId node;
    std::size_t place;
    RegisterBuffer buffer = {};
  };

  void find_events(const Given& given, std::int64_t now, RowOrder& order, LeftOut& left_out);
  void grow(RegisterTable& registers);
  Status gather(Held& column, const Given& given);
  Cell value(const ColumnInput& input, const EventPlace& event, const Given& given) const;
  Error missing(NodeId column, const EventPlace& event) const;

  const Prepared& prepared_;
  const StreamRequest& request_;
  std::vector<Held> registers_, spread_, columns_;
  std::vector<EventPlace> events_;
  std::vector<std::int64_t> times_;
  std::array<std::int64_t, 2> offsets_{};
  std::int64_t capacity_ = 0;
  std::vector<const std::vector<Cell>*> dedupe_by_;
  std::vector<Cell> row_times_;
};

}  // namespace tagc::evaluate
