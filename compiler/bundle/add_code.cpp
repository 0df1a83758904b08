#include "compiler/bundle/add_code.h"

#include "runtime/native/cpu.h"

namespace tagc {
namespace {

Error no_level(const std::string& name) {
  std::string levels;
  for (const std::string_view level : kCpuLevels) levels += " " + std::string(level);
  return {"unknown-cpu",
          "a bundle has no code for `" + name +
              "`: whoever opens it could not tell "
              "whether it runs there",
          "", 0, "name levels:" + levels};
}

}  // namespace

std::vector<std::string> usual_levels() {
#if defined(__x86_64__)
  return {"x86-64-v3", "x86-64-v4"};
#else
  return {};
#endif
}

Status add_code(Bundle& bundle, const std::vector<std::string>& levels, JitOptions options) {
  for (const std::string& level : levels) {
    if (!is_cpu_level(level)) return no_level(level);
    options.cpu = level;
    Result<NativeCode> code = compile_plan(bundle.plan, options);
    if (!code) return code.error();
    bundle.code.push_back(std::move(*code));
  }
  return Done{};
}

}  // namespace tagc
