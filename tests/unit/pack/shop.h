// Data with a bit of everything that a pack must keep.
#pragma once

#include <string>

#include "runtime/pack/pack.h"
#include "tests/unit/load/support.h"

namespace tagc::test {

// Tables: members (users, with a field of each type), orders (events with lookups of lookups, rows
// that are nobody's, repeated and late), visits (records), products and makers (lookups), given (a
// manual tag without times), scores (a profile).
struct Shop {
  Shop();

  Result<Packed> pack(const std::string& folder, int threads = 1) const;
  Result<Loaded> load(const std::string& folder, int threads = 1) const;

  TempDir dir;  // the files lie in data/
  Data data;    // asks for everything
};

}  // namespace tagc::test
