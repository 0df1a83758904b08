#include "stdlib/library.h"

#include "stdlib/functions.h"

namespace tagc {

FunctionRegistry standard_functions() {
  FunctionRegistry registry;
#define TAGC_FUNCTION(name) registry.add(stdlib::functions::name());
#include "stdlib/functions.def"
#undef TAGC_FUNCTION
  return registry;
}

}  // namespace tagc
