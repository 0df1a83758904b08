// Mentions of fields as expressions.
#pragma once

#include "compiler/check/scope.h"

namespace tagc::checking {

// A field of the users' table, `names` leading there through lookups. Reports what is not there.
ExprId user_field(Context& context, Names names, Span mention);

// A field of the row that `scope` reads.
ExprId row_field(Context& context, const Scope& scope, Names names, Span mention);

// The index of a field in typed::Stream::fields, put there when it is new; -1 when it does not
// exist, which is reported.
int stream_field(Context& context, typed::StreamId stream, Names names);

// The pseudo-field `gap` of a stream that has no field of this name, made when it is new.
bool is_gap(const Context& context, typed::StreamId stream, Names names);

// Checks a computed field as read from a row of its own table, and keeps it for all mentions.
void check_computed_field(Context& context, int symbol);

// Whether `?` stands behind a mention of one plain field: data may lack it.
bool is_declared_missing(const Context& context, ExprId field);

// A stream whose events have a field of this name; "" for none.
std::string stream_with(Context& context, const std::string& name);

// Those that are declared.
std::vector<std::string> stream_names(const Context& context);

// `symbol`: what the name means instead; null: nothing.
void report_unknown_stream(Context& context, const ast::Identifier& name, const Symbol* symbol);

}  // namespace tagc::checking
