#include "runtime/evaluate/evaluator.h"

#include <algorithm>
#include <new>

#include "runtime/evaluate/prepared.h"

namespace tagc {
namespace {

template <class List, class NameOf>
std::optional<int> find_name(const List& list, std::string_view name, NameOf name_of) {
  const auto found = std::ranges::find(list, name, name_of);
  if (found == list.end()) return std::nullopt;
  return static_cast<int>(found - list.begin());
}

}  // namespace

Evaluator::Evaluator(std::unique_ptr<const evaluate::Prepared> prepared)
    : prepared_(std::move(prepared)) {}
Evaluator::~Evaluator() = default;

Result<std::unique_ptr<const Evaluator>> Evaluator::make(EvaluatorParts parts) {
  try {
    auto prepared = evaluate::prepare(std::move(parts));
    if (!prepared) return prepared.error();
    return std::unique_ptr<const Evaluator>(new Evaluator(std::move(*prepared)));
  } catch (const std::bad_alloc&) {
    return Error{"out-of-memory", "there is not enough memory to prepare these rules", "", 0, ""};
  }
}

const Plan& Evaluator::plan() const { return prepared_->parts.plan; }
const std::vector<InputTable>& Evaluator::tables() const { return prepared_->inputs.tables; }
const std::vector<InputField>& Evaluator::fields() const { return prepared_->inputs.fields; }
const std::vector<InputAggregate>& Evaluator::aggregates() const {
  return prepared_->inputs.aggregates;
}

std::optional<int> Evaluator::find_field(std::string_view name) const {
  if (const auto found = find_name(fields(), name, &InputField::name)) return found;
  return find_name(fields(), tables().front().name + "." + std::string(name), &InputField::name);
}

std::optional<int> Evaluator::find_table(std::string_view name) const {
  return find_name(tables(), name, &InputTable::name);
}

std::optional<int> Evaluator::find_aggregate(std::string_view name) const {
  return find_name(aggregates(), name, &InputAggregate::name);
}

std::optional<int> Evaluator::find_output(std::string_view name) const {
  return find_name(plan().outputs, name, &Output::name);
}

}  // namespace tagc
