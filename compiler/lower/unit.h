// One loop of a schedule by itself. Code is generated from a unit and from nothing else, so that
// loops with the same content have the same code whatever stands around them: in a program with one
// rule more, in another stage, at other slots of the frame.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/lower/schedule.h"
#include "runtime/plan/plan.h"

namespace tagc::lower {

// `plan` holds the nodes of the loop and, without their own operands, those that they read; its
// slots are numbers of the unit's own. A text is read from the frame, so it is no content.
struct Unit {
  Plan plan;
  Schedule schedule;  // of `plan`, with one loop
  // By slot and by uniform of the unit: those of the plan that the loop was taken from.
  std::vector<std::int32_t> slots;
  std::vector<std::int32_t> uniforms;

  const Loop& loop() const { return schedule.loops.front(); }
};

Unit make_unit(const Plan& plan, const Schedule& schedule, const Loop& loop);

// Bytes that hold all that code generation reads of a unit, for hashing.
std::string content_of(const Unit& unit);

}  // namespace tagc::lower
