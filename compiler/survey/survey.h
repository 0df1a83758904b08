// Rules held against data: what they ask of a field and no row of it has.
//
// A misspelt city is no mistake of the language; it is one that only the data knows.
#pragma once

#include "compiler/check/typed.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"
#include "runtime/dataset/dataset.h"
#include "runtime/dataset/request.h"
#include "runtime/types/time_zone.h"

namespace tagc {

// Reports of a program without errors, for fields that the request loads and that have a value:
//   not-in-data    a text, label or whole number that a rule looks for and no row has
//   never-in-data  a comparison with a constant that no value of the field meets
//   always-in-data one that every value meets
// Only fields of users and of events compared with constants and params are looked at, and of events
// those that a rule can see: earlier than now, of known users. A column that several tables of a
// stream fill is looked at as a whole.
void survey(const typed::Program& program, const SourceMap& sources, const DataRequest& request,
            const Dataset& dataset, const TimeZone& zone, DiagnosticSink& sink);

}  // namespace tagc
