// Any rule file is checked, and what has no errors becomes a graph and a plan that verify.
#include "compiler/check/check.h"

#include "compiler/driver/compile.h"
#include "runtime/plan/plan.h"
#include "stdlib/library.h"
#include "stdlib/rules/standard_rules.h"
#include "tests/fuzz/target.h"

namespace {

using namespace tagc;

class OneFile : public FileReader {
 public:
  explicit OneFile(std::string text) : text_(std::move(text)) {}
  Result<std::string> read(const std::string& path) const override {
    if (path == "fuzz.tag") return text_;
    return Error{"cannot-read", "there is one file", path, 0, ""};
  }
  std::optional<std::vector<std::string>> list(const std::string&) const override {
    return std::nullopt;
  }

 private:
  std::string text_;
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const FunctionRegistry functions = standard_functions();
  CompileOptions options;
  options.limits = fuzz::small_limits();
  const OneFile files(std::string(data, data + size));
  const Result<Compiled> compiled =
      compile("fuzz.tag", files, standard_rules(), functions, options);
  if (!compiled || !compiled->ok()) return 0;
  fuzz::expect(compiled->built && compiled->plan, "no errors and no plan");
  const std::string wrong = verify(*compiled->plan, functions);
  fuzz::expect(wrong.empty(), "the plan is wrong", wrong);
  return 0;
}
