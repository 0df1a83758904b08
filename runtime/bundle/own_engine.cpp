#include "runtime/bundle/own_engine.h"

#include "runtime/native/cpu.h"
#include "runtime/native/native_engine.h"

namespace tagc {

Result<std::unique_ptr<Engine>> own_engine(const Bundle& bundle) {
  const NativeCode* code = best_for_this_cpu(bundle.code);
  if (code == nullptr) return std::unique_ptr<Engine>();
  return make_native(bundle.plan, *code, "bundle");
}

}  // namespace tagc
