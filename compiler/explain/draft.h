// All rules of a program taken apart, before it is known what is asked for.
#pragma once

#include <map>
#include <vector>

#include "compiler/driver/compile.h"
#include "runtime/explain/explanation.h"

namespace tagc {

// As in an Explanation, but an OutputIndex is a place in `values`, and a tag that of the program.
struct ExplanationDraft {
  std::vector<explain::Section> sections;
  std::vector<explain::SectionIndex> tags;  // by TagId: what it is made of
  std::vector<typed::ExprId> values;
};

ExplanationDraft draft_explanation(const Compiled& compiled, const FunctionRegistry& functions);

}  // namespace tagc
