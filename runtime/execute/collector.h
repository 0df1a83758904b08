// From registers to results: masks of sets, columns of valued tags, and who is unknown.
#pragma once

#include <atomic>
#include <mutex>
#include <vector>

#include "runtime/bitmap/container_pool.h"
#include "runtime/execute/cost/meter.h"
#include "runtime/execute/execute.h"
#include "runtime/execute/registers.h"

namespace tagc {

// What one thread has counted, by output.
struct OutputCount {
  std::int64_t unknown = 0;
  std::vector<std::int64_t> causes;  // as Output::causes
};
using OutputCounts = std::vector<OutputCount>;

// Shared by all threads; each morsel's masks become containers when its last user is in.
class Collector {
 public:
  explicit Collector(const BoundPlan& bound);

  OutputCounts counts() const;  // zeros
  // The results of a block. Blocks do not cross morsels, and those that share a mask word come one
  // after the other, in order.
  void add(const Block& block, const Registers& registers, OutputCounts& counts,
           ContainerPool& pool, CostMeter& meter);
  // After all blocks of all users.
  std::vector<TagResult> finish(const std::vector<OutputCounts>& counts);

 private:
  struct Morsel {
    std::mutex mutex;             // of `masks` being taken
    std::vector<MaskRoom> masks;  // of each set that is not uniform
    std::atomic<std::int64_t> users_left;
  };

  const Node& node(NodeId id) const { return bound_.plan().graph[id]; }
  const std::vector<MaskRoom>& masks_of(std::size_t morsel, ContainerPool& pool);
  void add_values(const Output& output, const Block& block, const Registers& registers,
                  Column& column) const;
  void count_unknown(const Output& output, const Registers& registers, OutputCount& count) const;
  void close(std::size_t morsel, ContainerPool& pool, CostMeter& meter);

  TagBitmap everybody_if(const UniformValue& value) const;
  void finish_values(const Output& output, TagResult& result) const;
  void fill(Column& column, const UniformValue& value) const;
  void add_causes(const Output& output, const std::vector<std::int64_t>& users,
                  TagResult& result) const;

  const BoundPlan& bound_;
  std::int64_t rows_;
  std::vector<std::size_t> mask_of_;  // by output: which of a morsel's masks, if any
  std::size_t mask_count_ = 0;
  std::vector<std::size_t> output_of_;  // by mask
  std::vector<Column> columns_;         // by output; of valued tags
  std::vector<Morsel> morsels_;
  std::vector<std::vector<BitmapContainer>> containers_;  // by mask, then morsel
};

}  // namespace tagc
