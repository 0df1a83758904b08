// Functions of the registry: rows and aggregates.
#include <algorithm>

#include "runtime/execute/kernels/kernels.h"

namespace tagc {
namespace {

// Where a function writes which results are known: into the register, or for bools and results
// that are never missing into a scratch mask.
std::uint64_t* known_of_result(const KernelCall& call, std::size_t scratch_mask) {
  const bool direct = call.result.known != nullptr && !call.result.is_bool();
  std::uint64_t* known = direct ? call.result.known : call.scratch.mask(scratch_mask, call.rows);
  std::fill_n(known, words_for(call.rows), ~std::uint64_t{0});
  return known;
}

class RowFunction : public Kernel {
 public:
  RowFunction(const RowOverload& overload, const CallContext& context)
      : overload_(overload), context_(context) {}

  void run(const KernelCall& call) const override {
    std::vector<Vector>& arguments = call.scratch.arguments();
    arguments.clear();
    for (std::size_t i = 0; i < call.operands.size(); ++i) {
      arguments.push_back(as_vector(call.operands[i], call.rows, call.scratch, i));
    }
    std::uint64_t* known = known_of_result(call, arguments.size());
    if (overload_.nulls == NullPolicy::Strict) {
      for (const Vector& argument : arguments) intersect(known, argument.known, call.rows);
    }
    overload_.kernel({arguments, {call.result.values, known}, call.rows, context_});
    if (call.result.is_bool()) to_masks(call.result, known, call.rows);
  }

 private:
  static void intersect(std::uint64_t* known, const std::uint64_t* with, std::int64_t rows) {
    if (with == nullptr) return;
    for (std::int64_t w = 0; w < words_for(rows); ++w) known[w] &= with[w];
  }

  const RowOverload& overload_;
  const CallContext& context_;
};

class AggregateFunction : public Kernel {
 public:
  AggregateFunction(const AggregateOverload& overload, std::vector<Scalar> parameters,
                    const CallContext& context)
      : overload_(overload), parameters_(std::move(parameters)), context_(context) {}

  void run(const KernelCall& call) const override {
    const EventRange& events = *call.events;
    const std::int64_t rows = events.offsets[events.users];
    std::size_t next = 1;
    AggregateCall out{.users = events.users,
                      .offsets = events.offsets,
                      .selected = call.operands[0].trues(),
                      .value = {},
                      .times = events.times,
                      .result = {call.result.values, known_of_result(call, 2)},
                      .context = context_,
                      .parameters = parameters_,
                      .memory = call.scratch.memory()};
    if (overload_.value) out.value = as_vector(call.operands[next++], rows, call.scratch, 0);
    if (overload_.where_marks) out.marked = call.operands[next++].trues();
    if (overload_.weight) out.weight = as_vector(call.operands[next++], rows, call.scratch, 1);
    // Of chains the times are an operand of their own.
    if (next < call.operands.size()) out.times = call.operands[next].as<std::int64_t>();
    overload_.kernel(out);
    if (call.result.is_bool()) to_masks(call.result, out.result.known, call.rows);
  }

  void set_now(std::int64_t now) override {
    if (overload_.uses_now) parameters_.back() = now;
  }

 private:
  const AggregateOverload& overload_;
  std::vector<Scalar> parameters_;
  const CallContext& context_;
};

}  // namespace

std::unique_ptr<Kernel> make_call(const RowOverload& overload, const CallContext& context) {
  return std::make_unique<RowFunction>(overload, context);
}

std::unique_ptr<Kernel> make_aggregate(const AggregateOverload& overload,
                                       std::vector<Scalar> parameters, const CallContext& context) {
  return std::make_unique<AggregateFunction>(overload, std::move(parameters), context);
}

}  // namespace tagc
