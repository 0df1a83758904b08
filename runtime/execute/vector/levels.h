// The finders of the levels; see instruction.h for the one that everybody calls.
#pragma once

#include "runtime/execute/vector/instruction.h"

namespace tagc::vec {

namespace baseline {
Run find(const Signature& signature);
}
namespace avx2 {
Run find(const Signature& signature);
}
namespace avx512 {
Run find(const Signature& signature);
}

}  // namespace tagc::vec
