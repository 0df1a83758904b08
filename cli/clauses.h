// A tag's rule taken apart: a line for each clause, with the expressions whose values it shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/driver/compile.h"

namespace tagc::cli {

// Values with words between them: `{total_spend} > {3000}`.
struct ShownValues {
  std::vector<typed::ExprId> values;
  std::vector<std::string> words;  // before, between and after the values: one more than these
};

struct Clause {
  int depth = 0;
  std::string lead;  // when, and, or, except, otherwise ...
  std::string text;  // as the rule says it, on one line
  ShownValues shown;
  // What it comes to: an expression's value, or whether the user is in a tag.
  std::optional<typed::ExprId> outcome;
  std::optional<typed::TagId> membership;
  std::optional<typed::TagId> limit_of;  // the clause is that segment's limit
};

// The tag itself first. Lets and tags that the rule names are taken apart where they are first
// met. What the rule does not say itself, `all of`, is in the language.
std::vector<Clause> clauses_of(const Compiled& compiled, typed::TagId tag,
                               MessageLanguage language);

}  // namespace tagc::cli
