// A user of one record as that of another: for a second plan over the same schema.
#pragma once

#include "runtime/evaluate/record.h"

namespace tagc {

// What `from` was given, as far as the evaluator of `to` takes it: fields, tables and aggregates by their
// names. Error: given-aggregate, where `to` would have to ask rows for an aggregate that `from` was given.
// `from` may be of an evaluator that was made to take the other's inputs too (EvaluatorParts::also).
Status copy_user(const Record& from, Record& to);

}  // namespace tagc
