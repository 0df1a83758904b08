// Compiled code reaches nothing but its frame, and its memory is never writable and executable.
#include <gtest/gtest.h>
#include <llvm/AsmParser/Parser.h>
#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>
#include <llvm/Support/SourceMgr.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "compiler/jit/codegen.h"
#include "compiler/jit/jit.h"
#include "compiler/jit/link.h"
#include "runtime/native/code_memory.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

Plan some_plan() {
  PlanBuilder builder;
  const NodeId a = builder.column(Kind::Int, true);
  const NodeId b = builder.column(Kind::Int);
  for (Op op : {Op::Add, Op::Multiply, Op::IntDivide}) {
    builder.output(builder.add(Op::Less, Kind::Bool, {builder.add(op, Kind::Int, {a, b}), b}));
  }
  return builder.finish();
}

struct Mapping {
  std::uintptr_t begin = 0, end = 0;
  std::string permissions;
};

std::vector<Mapping> mappings() {
  std::vector<Mapping> result;
  std::ifstream file("/proc/self/maps");
  for (std::string line; std::getline(file, line);) {
    const std::size_t dash = line.find('-');
    const std::size_t blank = line.find(' ');
    result.push_back({std::stoul(line.substr(0, dash), nullptr, 16),
                      std::stoul(line.substr(dash + 1, blank - dash - 1), nullptr, 16),
                      line.substr(blank + 1, 4)});
  }
  return result;
}

bool is_writable_and_executable(const Mapping& mapping) {
  return mapping.permissions.find('w') != std::string::npos &&
         mapping.permissions.find('x') != std::string::npos;
}

TEST(Promise21, NothingIsEverWritableAndExecutable) {
  std::atomic<bool> done = false;
  std::atomic<int> violations = 0;
  std::thread watcher([&] {
    while (!done) {
      for (const Mapping& mapping : mappings()) violations += is_writable_and_executable(mapping);
    }
  });
  const Plan plan = some_plan();
  std::vector<std::unique_ptr<Engine>> engines;
  for (int i = 0; i < 30; ++i) {
    Result<std::unique_ptr<Engine>> engine = make_jit(plan, {});
    EXPECT_TRUE(engine);
    if (engine) engines.push_back(std::move(engine).value());
  }
  done = true;
  watcher.join();
  EXPECT_EQ(violations, 0);
}

Result<jit::Image> link_text(const std::string& text) {
  Result<jit::Target> target = jit::make_target({});
  if (!target) return target.error();
  llvm::LLVMContext context;
  llvm::SMDiagnostic problem;
  const auto module = llvm::parseAssemblyString(text, problem, context);
  EXPECT_NE(module, nullptr) << problem.getMessage().str();
  jit::prepare(*module, *target, 0);
  Result<std::string> object = jit::generate(*module, *target, jit::CodeForm::Object);
  if (!object) return object.error();
  return jit::link({*object});
}

std::string permissions_at(void* address) {
  const auto place = reinterpret_cast<std::uintptr_t>(address);
  for (const Mapping& mapping : mappings()) {
    if (place >= mapping.begin && place < mapping.end) return mapping.permissions;
  }
  return "";
}

// Twice in memory, and the same both times: it lies nowhere in particular.
TEST(Promise21, CodeCanBeExecutedAndNotWritten) {
  const auto image = link_text(
      "@constants = private constant [3 x i64] [i64 7, i64 8, i64 9]\n"
      "define i64 @f(i64 %place) {\n"
      "  %address = getelementptr i64, ptr @constants, i64 %place\n"
      "  %value = load i64, ptr %address\n"
      "  ret i64 %value\n"
      "}\n");
  ASSERT_TRUE(image) << image.error().message;
  std::vector<CodeMemory> memories;
  for (int i = 0; i < 2; ++i) {
    Result<CodeMemory> memory = CodeMemory::map(image->bytes);
    ASSERT_TRUE(memory) << memory.error().message;
    void* address = memory->at(image->places.front());
    EXPECT_EQ(permissions_at(address), "r-xp");
    const auto function = reinterpret_cast<std::int64_t (*)(std::int64_t)>(address);
    EXPECT_EQ(function(0) * 100 + function(1) * 10 + function(2), 789);
    memories.push_back(std::move(*memory));
  }
}

TEST(Promise21, CodeHasNoMemoryToWriteAndHoldsNoAddress) {
  for (const std::string data :
       {"@data = global [512 x i64] zeroinitializer", "@data = constant [1 x ptr] [ptr @data]",
        "@data = global i64 7"}) {
    const auto image = link_text(data + "\ndefine ptr @f() { ret ptr @data }\n");
    ASSERT_FALSE(image) << data;
    EXPECT_EQ(image.error().slug, "compile-failed");
  }
}

TEST(Promise21, NothingOfTheProcessCanBeNamed) {
  for (const std::string name : {"system", "malloc", "memset", "fmod", "getenv", "environ"}) {
    const auto code = link_text("declare void @" + name + "()\ndefine void @f() {\n  call void @" +
                                name + "()\n  ret void\n}\n");
    ASSERT_FALSE(code) << name;
    EXPECT_EQ(code.error().slug, "compile-failed");
    EXPECT_NE(code.error().message.find(name), std::string::npos) << code.error().message;
  }
}

TEST(Promise21, CompiledCodeCallsNothing) {
  for (const char* cpu : {"", "x86-64", "x86-64-v3", "x86-64-v4"}) {
    for (int level : {0, 2}) {
      const auto text = emit_asm(some_plan(), {.cpu = cpu, .opt_level = level});
      ASSERT_TRUE(text);
      EXPECT_EQ(text->find("\tcall"), std::string::npos) << cpu << ", O" << level;
    }
  }
}

}  // namespace
}  // namespace tagc::test
