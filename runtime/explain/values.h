// A user's values behind an explanation.
#pragma once

#include "runtime/explain/why.h"

namespace tagc::explain {

const Type& type_of(const Answers& answers, OutputIndex output);
// Whether the user is in a tag, or another value; kNone where a clause has neither.
OutputIndex value_behind(const Answers& answers, const Clause& clause);

// Of all, or of the user's group. Of a group that has none, or of users without a group: nobody's.
Cuts cuts_for(const Answers& answers, const DecidingCuts& deciding, const Cuts& cuts);

}  // namespace tagc::explain
