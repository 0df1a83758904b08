// Why a user is in a tag or is not: the rules taken apart, as plain data that a bundle can hold, and
// a plan of all the values that it shows. compiler/explain makes it; who shows it needs no compiler.
//
// What several rules name, a let or a tag, is taken apart once; who prints it says it once, where it
// is first met (lines.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/plan/plan.h"
#include "runtime/text/language.h"

namespace tagc::explain {

// An output of Explanation::plan, a tag of Explanation::tags, a section of Explanation::sections; or
// none.
using OutputIndex = std::int32_t;
using TagIndex = std::int32_t;
using SectionIndex = std::int32_t;
inline constexpr std::int32_t kNone = -1;

// `{total_spend} > {3000}`: a value and the words before it.
struct ShownValue {
  Words before;
  OutputIndex value = kNone;
};

// What decides where all users are asked.
struct DecidingCuts {
  std::string meaning;        // see Cuts
  OutputIndex group = kNone;  // the group of the user, where each has cuts of its own
  bool reaches =
      false;  // the shown value stands on the side of those who are meant, "3020 >= 2950"
};

struct Clause {
  Words lead;  // when, and, or, except, otherwise ...
  Words text;  // as the rule says it, on one line
  std::vector<ShownValue> shown;
  // What it comes to: whether the user is in a tag, or else a value.
  TagIndex membership = kNone;
  OutputIndex outcome = kNone;
  std::vector<DecidingCuts> cuts;  // behind what is shown
  SectionIndex below = kNone;      // what it is made of
};

// Clauses that stand together: of a tag, a let, or of `and` and `or` inside of others.
struct Section {
  std::vector<Clause> clauses;  // `below` of each is an earlier section
  bool is_named = false;        // of a let or a tag: several clauses may lead to it
};

struct ExplainedTag {
  std::string name;
  Words title;                // a text is empty where there is none
  Clause head;                // its name, whether the user is in it, and its section
  OutputIndex value = kNone;  // of a set true, false, or missing where its condition is unknown
};

struct Explanation {
  Plan plan;  // all outputs are values: `is_set` of none is true
  std::vector<ExplainedTag> tags;
  std::vector<Section> sections;
};

// kNone: it is not explained.
TagIndex find_tag(const Explanation& explanation, std::string_view name);

// How deep names lie within names where they are still taken apart; below they are shown as values.
inline constexpr int kDeepestNames = 40;
// How deep sections without a name may lie in each other.
inline constexpr int kDeepestSections = 1'000;

// Empty, or the first thing that is wrong but for the plan: an index out of range, a section that
// comes back to itself, one without a name that two clauses lead to.
std::string verify(const Explanation& explanation);

}  // namespace tagc::explain
