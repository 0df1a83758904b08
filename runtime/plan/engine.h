// Who computes the Compute steps of a plan: the interpreter or compiled code. Everything else,
// blocks, threads, kernels, results, is the executor's and the same for both.
#pragma once

#include <cstdint>
#include <span>

#include "runtime/plan/graph.h"

namespace tagc {

struct ValueRange;

// A uniform node's value: `bits` hold the int64, double, int32 (sign-extended) or bool (0/1);
// 0 when missing.
struct UniformValue {
  std::int64_t bits = 0;
  std::int64_t known = 1;
};

// One block, as compiled code sees it; plain C layout. Rows are a multiple of kFrameRows: buffers
// are padded, what lies past the real rows is computed and ignored.
//
// values[slot]: of a bool node, one bit a row: is it true. Of others: values by Storage.
// known[slot]:  of a bool node, one bit a row: is it FALSE (unknown: neither). Of others: is there
//               a value. Never read or written for nodes that are not nullable; for those,
//               "false" is the complement of "true".
// Column nodes read straight from the dataset. The executor turns bool columns into true / false
// masks before the stage, so that an engine never sees the difference.
// A missing value's value bits are 0: steps keep that.
struct BlockFrame {
  static constexpr std::int64_t kRows = 512;  // rows are a multiple of this

  std::int64_t rows = 0;
  void* const* values = nullptr;
  std::uint64_t* const* known = nullptr;
  const UniformValue* uniforms = nullptr;
  // ranges[slot]: of a column, between which values those of these rows lie; null where that is not
  // known. Null altogether: of none. An engine may make use of it.
  const ValueRange* const* ranges = nullptr;
};

// Wants to know when the parts of a step are done: loops of native code, nodes of the interpreter.
class StepWatch {
 public:
  virtual ~StepWatch() = default;
  // What has been computed since the call before.
  virtual void done(std::span<const NodeId> nodes) = 0;
};

class Engine {
 public:
  virtual ~Engine() = default;
  // Thread-safe. plan.stages[stage].steps[step] is a Compute step.
  virtual void compute(int stage, int step, const BlockFrame& frame) const = 0;
  // The same, part by part. An engine that has none tells of none.
  virtual void compute_watched(int stage, int step, const BlockFrame& frame, StepWatch&) const {
    compute(stage, step, frame);
  }
  virtual const char* name() const = 0;  // "jit", "bundle", "interpreter"
};

}  // namespace tagc
