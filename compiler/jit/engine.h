// Linked loops as an Engine.
#pragma once

#include <memory>
#include <vector>

#include "compiler/jit/decision.h"
#include "compiler/jit/link.h"
#include "compiler/lower/unit.h"
#include "runtime/plan/engine.h"

namespace tagc::jit {

// One loop of a step, in order.
struct Call {
  int stage = 0;
  int step = 0;
  void* function = nullptr;
  std::vector<std::int32_t> slots, uniforms;  // as in lower::Unit
  std::vector<NodeId> nodes;                  // that it computes, or a part of each
  Decision decision = {};
};

std::unique_ptr<Engine> make_engine(const Plan& plan, std::vector<Call> calls,
                                    std::unique_ptr<LinkedCode> code);

}  // namespace tagc::jit
