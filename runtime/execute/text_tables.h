// Answers about texts, found once for each text a node can hold: tables by code, as long as the
// pool, of which only the rows of `codes` mean anything.
#pragma once

#include <memory>

#include "runtime/execute/code_sets.h"
#include "runtime/execute/kernels/kernels.h"

namespace tagc {

using TextTable = std::shared_ptr<const Column>;

TextTable test_table(const TextMatcher& matcher, const Codes& codes, const TextPool& texts);
// What the texts become. `made` gets the codes of the results; texts that are new are added.
TextTable map_table(TextMap map, const Codes& codes, TextPool& texts, Codes& made);
// The place of each text among all of them, in the order of code points.
TextTable rank_table(Codes codes, const TextPool& texts);
// Results of a row function of type `result`, by the code of its argument `text_argument`; the
// others are uniform. `arguments`: kind and value of each, that of the text is not looked at.
struct UniformArgument {
  Kind kind;
  bool nullable;
  UniformValue value;
};
TextTable call_table(const Kernel& call, const Type& result, bool nullable,
                     const std::vector<UniformArgument>& arguments, std::size_t text_argument,
                     const Codes& codes, const TextPool& texts);

}  // namespace tagc
