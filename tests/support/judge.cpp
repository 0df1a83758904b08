#include "tests/support/judge.h"

#include <optional>

#include "runtime/types/time_zone.h"
#include "tests/oracle/oracle.h"

namespace tagc::test {
namespace {

using oracle::Answer;
using oracle::TagAnswer;

// What one run is compared with, and what it takes to say how it differs.
struct Trial {
  const Case& input;
  const Judges& judges;
  const Compiled& compiled;
  const Answer& answer;
  TimeZone zone;

  std::string text_of(const Scalar& value, const Type& type) const {
    return to_string(value, type, zone);
  }
};

std::string who(const Trial& trial, std::size_t user) {
  const Schema& schema = trial.compiled.program.schema;
  const Field& key = schema.users().fields[static_cast<std::size_t>(schema.users().key)];
  return trial.text_of(trial.answer.users[user], key.type);
}

// What each clause of a tag is for one user, as the oracle sees it.
std::string clauses(const Trial& trial, std::size_t tag, std::size_t user) {
  const typed::Program& program = trial.compiled.program;
  std::string text;
  for (const oracle::Clause& clause :
       oracle::clauses(program, trial.judges.functions, trial.input.rows, trial.input.now,
                       typed::TagId{static_cast<std::uint32_t>(tag)}, user)) {
    const typed::Expr& expr = program[clause.expr];
    text += "    " + std::string(trial.compiled.sources.text(expr.span)) + "  =  " +
            trial.text_of(clause.value, expr.type) + "\n";
  }
  return text;
}

std::optional<std::string> difference(const Trial& trial, std::size_t tag, const TagValues& got) {
  const TagAnswer& expected = trial.answer.tags[tag];
  if (got.is_set != expected.is_set) return "kind of tag `" + expected.name + "` differs";
  if (got.values.size() != expected.values.size()) {
    return std::to_string(got.values.size()) + " users, expected " +
           std::to_string(expected.values.size());
  }
  const Type type = expected.is_set ? Type{Kind::Bool, {}} : expected.type;
  for (std::size_t user = 0; user < got.values.size(); ++user) {
    if (identical(got.values[user], expected.values[user])) continue;
    return "tag `" + expected.name + "` of user " + who(trial, user) + ": got " +
           trial.text_of(got.values[user], type) + ", the oracle says " +
           trial.text_of(expected.values[user], type) + "\n" + clauses(trial, tag, user);
  }
  if (got.members != expected.members() || got.unknown != expected.unknown()) {
    return "tag `" + expected.name + "`: got " + std::to_string(got.members) + " members and " +
           std::to_string(got.unknown) + " unknown, the oracle says " +
           std::to_string(expected.members()) + " and " + std::to_string(expected.unknown());
  }
  return std::nullopt;
}

std::optional<std::string> compare(const Trial& trial, const std::vector<TagValues>& tags) {
  if (tags.size() != trial.answer.tags.size()) return "the number of tags differs";
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (auto found = difference(trial, i, tags[i])) return found;
  }
  return std::nullopt;
}

const TagAnswer* find_tag(const Answer& answer, const std::string& name) {
  for (const TagAnswer& tag : answer.tags) {
    if (tag.name == name) return &tag;
  }
  return nullptr;
}

// p, not p, and p unknown: every user is in exactly one.
std::optional<std::string> remainder(const Answer& answer) {
  for (const TagAnswer& tag : answer.tags) {
    const TagAnswer* no = find_tag(answer, tag.name + "_not");
    const TagAnswer* unknown = find_tag(answer, tag.name + "_unknown");
    if (no == nullptr || unknown == nullptr) continue;
    for (std::size_t user = 0; user < tag.values.size(); ++user) {
      const int places =
          as_bool(tag.values[user]) + as_bool(no->values[user]) + as_bool(unknown->values[user]);
      if (places != 1) return "`" + tag.name + "` does not split the users";
    }
  }
  return std::nullopt;
}

std::optional<std::string> run_engine(const Trial& trial, EngineKind kind) {
  for (const int threads : trial.judges.threads) {
    const auto tags = run(trial.compiled, kind, trial.input.rows, trial.judges.functions,
                          trial.input.now, threads);
    const std::string name = name_of(kind) + ", " + std::to_string(threads) + " threads: ";
    if (!tags) return name + tags.error().slug + ": " + tags.error().message;
    if (auto found = compare(trial, *tags)) return name + *found;
    if (kind == EngineKind::OneUser) break;
  }
  return std::nullopt;
}

}  // namespace

Verdict judge(const Case& input, const Judges& judges) {
  using enum Verdict::Kind;
  const Compiled compiled = compile_text(input.text, judges.functions);
  if (!compiled.ok()) return {Rejected, {}, {}, errors_of(compiled)};
  if (const std::string wrong = verify(*compiled.plan, judges.functions); !wrong.empty()) {
    return {Differ, {}, {}, "the plan is wrong: " + wrong};
  }
  const Result<TimeZone> zone = TimeZone::find(compiled.program.schema.time_zone);
  if (!zone) return {Rejected, {}, {}, zone.error().message};
  Answer answer = oracle::evaluate(compiled.program, judges.functions, input.rows, input.now);
  if (answer.left_calendar) return {Beyond, {}, {}, ""};
  if (auto found = remainder(answer)) return {Differ, std::move(answer), {}, *found};
  const Trial trial{input, judges, compiled, answer, *zone};
  for (const EngineKind kind : judges.engines) {
    if (auto found = run_engine(trial, kind)) return {Differ, std::move(answer), kind, *found};
  }
  return {Agree, std::move(answer), {}, ""};
}

}  // namespace tagc::test
