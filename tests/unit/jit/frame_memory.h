// The registers of an engine under test.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "runtime/column/buffer.h"
#include "runtime/plan/engine.h"
#include "runtime/plan/plan.h"

namespace tagc::test {

// Memory for all slots of a plan over `rows` rows, a multiple of BlockFrame::kRows. Columns and
// uniforms are filled at random, with many edges among them: the same seed, the same values.
class FrameMemory {
 public:
  FrameMemory(const Plan& plan, std::int64_t rows, std::uint64_t seed);

  const BlockFrame& frame() const { return frame_; }

  template <class T>
  T* values(NodeId id) {
    return static_cast<T*>(values_[slot(id)]);
  }
  std::uint64_t* known(NodeId id) { return known_[slot(id)]; }
  UniformValue& uniform(NodeId id) { return uniforms_[slot(id)]; }
  // The frame has no ranges until one is set.
  void set_range(NodeId column, const ValueRange& range) {
    ranges_.resize(values_.size());
    ranges_[slot(column)] = &range;
    frame_.ranges = ranges_.data();
  }

  // Nothing was written behind the rows.
  bool is_intact() const;

 private:
  std::size_t slot(NodeId id) const { return static_cast<std::size_t>(plan_.slots[index_of(id)]); }
  std::uint64_t* allocate(std::int64_t bytes);
  void fill_uniform(NodeId id);
  void fill_column(NodeId id);

  const Plan& plan_;
  std::int64_t rows_;
  std::mt19937_64 random_;
  std::vector<Buffer> memory_;
  std::vector<void*> values_;
  std::vector<std::uint64_t*> known_;
  std::vector<UniformValue> uniforms_;
  std::vector<const ValueRange*> ranges_;
  BlockFrame frame_;
};

}  // namespace tagc::test
