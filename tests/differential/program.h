// Random programs: declarations over the schema of a world, each a template with expressions in it.
#pragma once

#include <string>
#include <vector>

#include "tests/differential/random.h"
#include "tests/differential/term.h"
#include "tests/differential/world.h"

namespace tagc::differential {

// A manual tag is a table of its own.
struct ManualSpec {
  std::string name;
  bool has_time = false;
  bool has_values = false;  // of the labels "x", "y"
};

struct Program {
  World world;
  Term computed;                   // a field of table `a`; null: none
  std::vector<Term> declarations;  // in order of need
  std::vector<ManualSpec> manuals;

  std::string text() const;
};

struct Size {
  int tags = 3;
  int depth = 3;
};

Program random_program(Random& random, const Size& size);

}  // namespace tagc::differential
