// A user of one record as that of another: for a second plan over the same schema.
#pragma once

#include "runtime/evaluate/record.h"

namespace tagc {

// What `from` was given, as far as the evaluator of `to` takes it: fields and tables by their names.
// `from` may be of an evaluator that was made to take the other's inputs too (EvaluatorParts::also).
void copy_user(const Record& from, Record& to);

}  // namespace tagc
