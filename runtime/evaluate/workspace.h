// The memory of one record: what it was given, the registers of the plan's nodes, the answers.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/evaluate/answers.h"
#include "runtime/evaluate/binding.h"
#include "runtime/evaluate/given.h"
#include "runtime/evaluate/prepared.h"
#include "runtime/evaluate/rows.h"
#include "runtime/evaluate/streams.h"
#include "runtime/evaluate/truth.h"

namespace tagc::evaluate {

class Workspace {
 public:
  explicit Workspace(const Prepared& prepared);
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  const Prepared& prepared() const { return prepared_; }
  Given& given() { return given_; }
  const Given& given() const { return given_; }
  TextPool& texts() { return binding_.texts(); }
  const TextPool& texts() const { return binding_.texts(); }
  void clear();

  Status evaluate(std::int64_t now);

  // Of the last evaluate(), by place in Plan::outputs.
  std::span<const std::uint64_t> members() const { return members_; }
  Truth condition(std::size_t output) const;
  UniformValue value(std::size_t output) const;
  UniformValue value_of(NodeId id) const;
  const LeftOut& left_out() const { return left_out_; }
  std::int64_t overflows() const;

 private:
  struct BoundKernel {
    NodeId node;
    Shape stage;
    std::vector<std::size_t> operand_places;
    std::vector<Kind> operand_kinds;
    std::vector<Register> operands;
  };

  const Plan& plan() const { return prepared_.parts.plan; }
  const Node& node(NodeId id) const { return plan().graph[id]; }
  std::size_t slot(NodeId id) const { return static_cast<std::size_t>(plan().slots[index_of(id)]); }
  Stream& stream(Shape shape) { return streams_[static_cast<std::size_t>(shape.stream())]; }
  bool is_known(NodeId id, std::int64_t row) const;

  // ---- made once -------------------------------------------------------------------------------
  void place_nodes();
  void place_user(NodeId id);
  void add_user_register(std::size_t place, Kind kind, bool nullable);
  void place_kernels(const std::vector<Work>& work);
  std::size_t spread_place(NodeId uniform, Shape stage);

  // ---- each time -------------------------------------------------------------------------------
  Status tell_now(std::int64_t now);
  Status take_events(std::int64_t now);
  void write_columns();
  void compute();
  void run(const std::vector<Work>& work);
  void run_kernel(NodeId id);
  void bind_operands();
  void look_up();
  void read_answers();
  void collect_members();

  void write(const TableAnswer& answer, std::size_t place);

  const Prepared& prepared_;
  Given given_;
  Binding binding_;
  RowOrder order_;
  std::vector<Stream> streams_;
  std::optional<std::int64_t> now_;
  LeftOut left_out_;

  RegisterTable registers_;
  std::vector<RegisterBuffer> user_buffers_;
  std::vector<std::pair<std::size_t, NodeId>> columns_;  // of users: places
  std::vector<std::pair<std::size_t, NodeId>> spread_;   // uniform operands of users' kernels
  std::map<std::pair<NodeId, std::int16_t>, std::size_t> spread_places_;
  std::vector<BoundKernel> kernels_;
  std::vector<std::int32_t> kernel_of_;  // by node: in kernels_; -1: none
  KernelScratch scratch_;

  std::vector<int> subject_fields_;  // as RankTables::subjects; -1: in a register
  Answers answers_;
  std::vector<std::size_t> computed_outputs_;  // sets whose members the tables do not tell
  std::vector<std::uint64_t> members_;
};

}  // namespace tagc::evaluate
