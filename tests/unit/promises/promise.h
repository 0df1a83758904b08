// What the tests of promises share: programs through all engines and the oracle at once.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "stdlib/library.h"
#include "tests/support/judge.h"

namespace tagc::promises {

using test::EngineKind;
using test::Rows;
using Values = std::vector<Scalar>;

inline const std::vector<EngineKind> kEngines = {EngineKind::Interpreter, EngineKind::JitO0,
                                                 EngineKind::JitO2};

inline Scalar whole(std::int64_t value) { return value; }

// The oracle's answer, after every engine has given the same.
inline oracle::Answer agreed(const std::string& text, const Rows& rows, std::int64_t now) {
  const FunctionRegistry functions = standard_functions();
  test::Verdict verdict = test::judge({text, rows, now}, {functions, kEngines, {1, 3}});
  EXPECT_EQ(verdict.kind, test::Verdict::Kind::Agree) << verdict.message << "\n" << text;
  return std::move(verdict.answer);
}

inline const oracle::TagAnswer& tag(const oracle::Answer& answer, const std::string& name) {
  static const oracle::TagAnswer kNone;
  for (const oracle::TagAnswer& candidate : answer.tags) {
    if (candidate.name == name) return candidate;
  }
  ADD_FAILURE() << "no tag " << name;
  return kNone;
}

// One engine's answer to a program that compiles.
inline std::vector<test::TagValues> answer_of(const Compiled& compiled, EngineKind kind,
                                              const Rows& rows, std::int64_t now, int threads = 1) {
  const FunctionRegistry functions = standard_functions();
  const Result<std::unique_ptr<Engine>> engine = test::make_engine(kind, *compiled.plan);
  EXPECT_TRUE(engine.ok());
  if (!engine) return {};
  auto result = test::run(compiled, **engine, rows, functions, now, threads);
  EXPECT_TRUE(result.ok());
  return result ? *std::move(result) : std::vector<test::TagValues>{};
}

inline Compiled compiled(const std::string& text) {
  Compiled result = test::compile_text(text, standard_functions());
  EXPECT_TRUE(result.ok()) << test::errors_of(result);
  return result;
}

}  // namespace tagc::promises
