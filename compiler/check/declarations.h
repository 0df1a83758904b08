// The steps of checking a program, in this order; see check.cpp.
#pragma once

#include "compiler/check/scope.h"

namespace tagc::checking {

// Gives every declaration a symbol, and every name one meaning (collect.cpp).
void collect(Context& context);

// Tables and their fields, without the values of computed ones (schema.cpp).
void build_schema(Context& context);

// Gives the users' table a field for each profile, which leads to it (profiles.cpp).
void link_profiles(Context& context);

// What library modules say they rest on (needs.cpp): tables first, and once streams are built,
// their fields.
void find_needs(Context& context);
void check_needs(Context& context);

// Streams down to the tables they draw from; conditions come later (streams.cpp).
void build_streams(Context& context);

// Tables and streams of manual tags (manual.cpp).
void build_manual_tags(Context& context);

// Annotations of all declarations (annotations.cpp).
void read_annotations(Context& context);

// Params, which are constants (params.cpp).
void check_params(Context& context);

// Parameters of defs, by name and type (defs.cpp).
void prepare_defs(Context& context);

// Symbols in an order in which each comes after those it mentions. Keeps the mentions, and reports
// cycles (order.cpp).
std::vector<int> order_of_symbols(Context& context);

// The body of one symbol; whatever it mentions has been checked. The footing is the symbol's.
void check_stream(Context& context, int symbol);   // streams.cpp
void check_def(Context& context, int symbol);      // defs.cpp
void check_tag(Context& context, int symbol);      // tags.cpp
void check_segment(Context& context, int symbol);  // tags.cpp
// Of a segment; nothing where a mistake was reported (segments.cpp).
std::optional<typed::Limit> check_limit(Context& context, const Scope& scope,
                                        const ast::Limit& node);
std::optional<typed::Sample> check_sample(Context& context, const Scope& scope,
                                          const ast::Sample& node, const std::string& name);
ExprId check_manual(Context& context, const Symbol& symbol, const ast::Manual& manual);

// What a tag rests on against what its annotations say (hold.cpp).
void hold_to_annotations(Context& context, int symbol);

// Tests and checks, which nothing mentions; all else has been checked (tests.cpp, checks.cpp).
void check_checks(Context& context);
void check_tests(Context& context);

// Program::names, from the mentions (list_names.cpp).
void list_names(Context& context);

}  // namespace tagc::checking
