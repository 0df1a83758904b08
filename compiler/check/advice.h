// What to write instead, where types do not fit.
#pragma once

#include "compiler/check/context.h"

namespace tagc::checking {

// Adds a hint, and a fix where only one thing can be meant: `offender` stands where a value of
// `wanted` should.
void advise(Context& context, DiagnosticSink::Builder& report, ExprId offender, const Type& wanted);

}  // namespace tagc::checking
