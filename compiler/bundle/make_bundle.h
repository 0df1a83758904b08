// A compiled program as a bundle.
#pragma once

#include <map>
#include <string>

#include "compiler/driver/compile.h"
#include "runtime/bundle/bundle.h"

namespace tagc {

enum class BundleContent : std::uint8_t {
  ToRun,  // without an explanation
  All,
};

// The program must be free of errors. `params`: those that it was compiled with, which its fingerprint
// rests on. Of the cuts those that the plan or the explanation asks for.
Bundle make_bundle(const Compiled& compiled, const FunctionRegistry& functions,
                   const std::map<std::string, std::string>& params, const CutBook& cuts,
                   BundleContent content = BundleContent::All);

}  // namespace tagc
