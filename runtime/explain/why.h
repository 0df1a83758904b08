// An explanation with one user's values, for people and for programs (docs/why.md).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "runtime/explain/explanation.h"
#include "runtime/function/cuts.h"
#include "runtime/types/scalar.h"
#include "runtime/types/time_zone.h"

namespace tagc {
class Record;
}

namespace tagc::explain {

// Of one user, at one time. All but `values` must outlive it.
struct Answers {
  const Explanation& explanation;
  const CutBook& cuts;
  const TimeZone& zone;
  std::function<Scalar(OutputIndex)> values;  // of Explanation::plan's outputs
};

// Of a record of an evaluator of Explanation::plan, since its last evaluate(). It must outlive them.
Answers answers_of(const Explanation& explanation, const CutBook& cuts, const TimeZone& zone,
                   const Record& record);

// What a clause came to: "✓" and "true", "" and a value; empty where it has none.
struct ClauseOutcome { std::string mark, word; };
ClauseOutcome outcome_of(const Answers& answers, const Clause& clause, Language language);

// `3000.00 > 3000.00`: the values of what a clause shows, and cuts that decide it.
std::string values_of(const Answers& answers, const Clause& clause, Language language);

// A line for each clause, its values, and whether it is true, false or unknown; tags that have a
// title with it. Ends with a line end.
std::string why_text(const Answers& answers, TagIndex tag, Language language);
// A line for each tag.
std::string why_text(const Answers& answers, Language language);

// The same as a JSON document; see docs/why.md. `user`: as it is asked for.
struct Asked {
  std::string user;
  std::int64_t now;
};
std::string why_json(const Answers& answers, TagIndex tag, const Asked& asked, Language language);
std::string why_json(const Answers& answers, const Asked& asked, Language language);

}  // namespace tagc::explain
