#include "runtime/native/native_code.h"

#include <algorithm>

namespace tagc {
namespace {

bool is_place(std::int32_t place, std::int32_t count) { return place >= 0 && place < count; }

bool are_places(const std::vector<std::int32_t>& places, std::int32_t count) {
  return std::ranges::all_of(places, [&](std::int32_t place) { return is_place(place, count); });
}

bool is_compute_step(const NativeLoop& loop, const Plan& plan) {
  if (!is_place(loop.stage, static_cast<std::int32_t>(plan.stages.size()))) return false;
  const std::vector<Step>& steps = plan.stages[static_cast<std::size_t>(loop.stage)].steps;
  return is_place(loop.step, static_cast<std::int32_t>(steps.size())) &&
         steps[static_cast<std::size_t>(loop.step)].kind == StepKind::Compute;
}

bool is_question(const RangeQuestion& question, const Plan& plan) {
  const bool compares =
      question.op == Op::Equal || question.op == Op::Less || question.op == Op::LessEqual;
  return compares && is_place(question.column, plan.slot_count) &&
         is_place(question.answer, plan.slot_count) &&
         (question.uniform == -1 || is_place(question.uniform, plan.uniform_count));
}

}  // namespace

std::string problem_of(const NativeCode& code, const Plan& plan) {
  for (const NativeLoop& loop : code.loops) {
    if (!is_compute_step(loop, plan)) return "a loop of no step";
    if (loop.place >= code.image.size()) return "a loop without code";
    if (!are_places(loop.slots, plan.slot_count) ||
        !are_places(loop.uniforms, plan.uniform_count)) {
      return "a loop reads what is not there";
    }
    for (const NodeId node : loop.nodes) {
      if (index_of(node) >= plan.graph.size()) return "a loop computes what is not there";
    }
    for (const RangeQuestion& question : loop.questions) {
      if (!is_question(question, plan)) return "a loop asks what is not there";
    }
  }
  return "";
}

}  // namespace tagc
