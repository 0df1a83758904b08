// What whole populations come to: the numbers by which the rules that look at all users decide.
//
// They are found once a run, or taken from a lock (runtime/lock), so that one user alone gets the
// answer that a run over all of them gives.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/types/type.h"

namespace tagc {

// Of one population: everybody, or those of one group.
struct PopulationCuts {
  std::string group = {};                 // its value: of texts and enums the text, else as printed
  std::int64_t ranked = 0;                // users
  std::vector<std::int64_t> values = {};  // ascending, as stored; of numbers the bits of the double
  std::vector<std::int64_t> below = {};   // empty, or by value: how many are strictly less
  // Of a limit: the id of the last user who is in, as printed. Without `values` all are in.
  std::string last = {};

  bool operator==(const PopulationCuts&) const = default;
};

// Of one call of a population function, or of one limit.
struct Cuts {
  std::string meaning = {};  // a fingerprint of the call and of all that it rests on
  std::string text = {};     // as the rule says it, on one line
  Kind kind = Kind::Int;     // of the values
  std::optional<Kind> group = {};
  std::vector<PopulationCuts> populations = {};  // by group ascending; without groups one

  bool operator==(const Cuts&) const = default;
};

// Of a run; each meaning once.
using CutBook = std::vector<Cuts>;

inline const Cuts* find_cuts(const CutBook& book, const std::string& meaning) {
  for (const Cuts& cuts : book) {
    if (cuts.meaning == meaning) return &cuts;
  }
  return nullptr;
}

}  // namespace tagc
