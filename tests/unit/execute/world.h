// A small world for a plan: columns of users and of one or more streams, in memory, and a graph
// over them.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/execute/execute.h"
#include "runtime/execute/vector/instruction.h"
#include "runtime/plan/plan.h"

namespace tagc::test {

inline Type type_of(Kind kind) { return {kind, nullptr}; }

class World {
 public:
  explicit World(std::int64_t users);
  World(World&&) = default;

  // ---- data. A missing scalar is a missing value.
  using ValueAt = std::function<Scalar(std::int64_t row)>;
  NodeId user_column(Type type, bool nullable, const ValueAt& value);
  // events[u]: how many the user has. Times are 0, 1, 2 ... in order.
  int stream(const std::vector<std::int64_t>& events);
  NodeId event_column(int stream, Type type, bool nullable, const ValueAt& value);
  std::int64_t events(int stream) const;

  // ---- graph
  NodeId constant(Type type, Scalar value);
  NodeId now();
  // Shape and nullability follow from the operands, as in ops.def.
  NodeId add(Op op, Type type, const std::vector<NodeId>& operands, std::int64_t a = 0,
             std::int64_t b = 0);
  NodeId broadcast(int stream, NodeId node);
  NodeId call(const std::string& function, const std::vector<NodeId>& operands, int overload = 0);
  NodeId aggregate(const std::string& function, const std::vector<NodeId>& operands,
                   int overload = 0);

  // ---- outputs
  void set(const std::string& name, NodeId node, NodeId condition = kNoNode,
           std::vector<NodeId> causes = {});
  void value(const std::string& name, NodeId node);
  void label(NodeId node, const std::string& label);

  // Every node in the latest stage that it can be in; verified.
  Plan plan() const;
  Result<RunResult> run(const ExecuteOptions& options = {},
                        vec::CpuLevel level = vec::best_level());

  const Graph& graph() const { return graph_; }
  Dataset& dataset() { return dataset_; }
  const Dataset& dataset() const { return dataset_; }
  FunctionRegistry& functions() { return functions_; }
  const FunctionRegistry& functions() const { return functions_; }
  TimeZone& zone() { return zone_; }
  const std::vector<Output>& outputs() const { return outputs_; }

 private:
  NodeId column(int stream, Type type, bool nullable, std::int64_t rows, const ValueAt& value);

  Dataset dataset_;
  DataRequest request_;
  Graph graph_;
  std::vector<Output> outputs_;
  std::vector<std::string> labels_;
  FunctionRegistry functions_;
  TimeZone zone_;
};

// The test's own functions, see functions.cpp.
FunctionRegistry test_functions();

// Sizes around the edges of words, frames, blocks and morsels.
inline const std::vector<std::int64_t> kSizes = {0,   1,    63,   64,   65,    511,   512,
                                                 513, 4095, 4096, 4097, 65535, 65536, 65537};
std::vector<vec::CpuLevel> supported_levels();

}  // namespace tagc::test
