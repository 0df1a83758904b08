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

Result<std::unique_ptr<jit::LinkedCode>> link_text(const std::string& text,
                                                   const std::string& function) {
  Result<jit::Target> target = jit::make_target({});
  if (!target) return target.error();
  llvm::LLVMContext context;
  llvm::SMDiagnostic problem;
  const auto module = llvm::parseAssemblyString(text, problem, context);
  EXPECT_NE(module, nullptr) << problem.getMessage().str();
  jit::prepare(*module, *target, 0);
  Result<std::string> object = jit::generate(*module, *target, jit::CodeForm::Object);
  if (!object) return object.error();
  return jit::link({*object}, {function});
}

std::string permissions_at(void* address) {
  const auto place = reinterpret_cast<std::uintptr_t>(address);
  for (const Mapping& mapping : mappings()) {
    if (place >= mapping.begin && place < mapping.end) return mapping.permissions;
  }
  return "";
}

TEST(Promise21, CodeIsExecutableAndDataIsNot) {
  const auto code = link_text(
      "@table = global [512 x i64] zeroinitializer\n"
      "@constants = constant [512 x i64] zeroinitializer\n"
      "define ptr @writable() { ret ptr @table }\n"
      "define ptr @constant() { ret ptr @constants }\n",
      "writable");
  ASSERT_TRUE(code) << code.error().message;
  void* address = (*code)->addresses().front();
  EXPECT_EQ(permissions_at(address), "r-xp");
  const auto writable = reinterpret_cast<void* (*)()>(address);
  EXPECT_EQ(permissions_at(writable()), "rw-p");
}

TEST(Promise21, NothingOfTheProcessCanBeNamed) {
  for (const std::string name : {"system", "malloc", "memset", "fmod", "getenv", "environ"}) {
    const auto code = link_text("declare void @" + name + "()\ndefine void @f() {\n  call void @" +
                                    name + "()\n  ret void\n}\n",
                                "f");
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
