#include "runtime/evaluate/binding.h"

#include <algorithm>
#include <cassert>

#include "runtime/execute/uniform_values.h"

namespace tagc::evaluate {
namespace {

constexpr int kRoomBits = 32;  // between the ranks of two texts of the plan
constexpr std::int64_t kOneBlock = 64;

// What a function makes of each text; an answer for each beforehand is for runs over all users.
class MapTexts : public Kernel {
 public:
  MapTexts(TextMap map, TextPool& texts) : map_(map), texts_(texts) {}

  void run(const KernelCall& call) const override {
    const Register& from = call.operands[0];
    auto* result = call.result.as<std::int32_t>();
    std::pmr::string made(call.scratch.memory());
    for (std::int64_t row = 0; row < call.rows; ++row) {
      result[row] = 0;
      if (from.known != nullptr && !test_bit(from.known, row)) continue;
      made.clear();
      map_(texts_[from.as<std::int32_t>()[row]], made);
      result[row] = texts_.add(made);
    }
    copy_known(from, call);
  }

  static void copy_known(const Register& from, const KernelCall& call) {
    if (call.result.known == nullptr) return;
    for (std::int64_t w = 0; w < words_for(call.rows); ++w) {
      call.result.known[w] = from.known == nullptr ? ~std::uint64_t{0} : from.known[w];
    }
  }

 private:
  TextMap map_;
  TextPool& texts_;
};

class RankTexts : public Kernel {
 public:
  explicit RankTexts(const TextRanks& ranks) : ranks_(ranks) {}

  // A text that came into being since texts were ranked has no rank yet: then all is computed again.
  void run(const KernelCall& call) const override {
    const Register& from = call.operands[0];
    auto* result = call.result.as<std::int64_t>();
    for (std::int64_t row = 0; row < call.rows; ++row) {
      const bool known = from.known == nullptr || test_bit(from.known, row);
      const std::int32_t code = from.as<std::int32_t>()[row];
      const bool ranked = known && static_cast<std::size_t>(code) < ranks_.size();
      result[row] = ranked ? ranks_.of(code) : 0;
    }
    MapTexts::copy_known(from, call);
  }

 private:
  const TextRanks& ranks_;
};

}  // namespace

// ---- ranks -------------------------------------------------------------------------------------

void TextRanks::settle(const TextPool& texts) {
  settled_.resize(static_cast<std::size_t>(texts.size()));
  for (std::size_t i = 0; i < settled_.size(); ++i) settled_[i] = static_cast<std::int32_t>(i);
  std::ranges::sort(settled_, {}, [&](std::int32_t code) { return texts[code]; });
  ranks_.assign(settled_.size(), 0);
  for (std::size_t i = 0; i < settled_.size(); ++i) {
    ranks_[static_cast<std::size_t>(settled_[i])] = static_cast<std::int64_t>(i) << kRoomBits;
  }
}

void TextRanks::add_new(const TextPool& texts) {
  const auto text_of = [&](std::int32_t code) { return texts[code]; };
  new_.clear();
  for (auto code = static_cast<std::int32_t>(settled_.size()); code < texts.size(); ++code) {
    new_.push_back(code);
  }
  std::ranges::sort(new_, {}, text_of);
  ranks_.resize(static_cast<std::size_t>(texts.size()));
  std::int64_t place = 0;
  for (const std::int32_t code : new_) {
    const auto above = std::ranges::lower_bound(settled_, texts[code], {}, text_of);
    const std::int64_t below = (above - settled_.begin()) - 1;
    ranks_[static_cast<std::size_t>(code)] = (below << kRoomBits) + ++place;
  }
}

// ---- uniform values ----------------------------------------------------------------------------

Binding::Binding(const EvaluatorParts& parts, TextPool texts, const UserIds& users)
    : parts_(parts),
      texts_(std::move(texts)),
      context_{parts.zone, texts_},
      factory_{parts.plan, parts.functions, context_, texts_,
               uniforms_,  nullptr,         users,    parts.cuts},
      kernels_(parts.plan.graph.size()) {
  find_fixed();
}

void Binding::find_fixed() {
  const Graph& graph = parts_.plan.graph;
  is_fixed_.assign(graph.size(), 0);
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    const NodeId id{i};
    const Op op = node(id).op;
    has_ranks_ = has_ranks_ || op == Op::TextRank;
    if (!node(id).shape.is_uniform() || op == Op::Now || is_cuts(op)) continue;
    is_fixed_[i] = std::ranges::all_of(
        operands(id), [&](NodeId operand) { return is_fixed_[index_of(operand)] != 0; });
  }
}

Status Binding::bind() {
  if (const Status status = settle_uniforms(); !status) return status;
  if (const Status status = bind_kernels(); !status) return status;
  // Labels of enums and names of groups have come; they keep the codes that texts have.
  own_texts_ = texts_.size();
  own_lists_ = texts_.lists().size();
  if (!has_ranks_) return Done{};
  return settle_uniforms();
}

// What stands after a comparison of texts may be another text, and texts have to be ranked first:
// again until nothing changes.
Status Binding::settle_uniforms() {
  UniformValues values(parts_.plan, 0);
  KernelFactory factory{parts_.plan,     parts_.functions, context_,       texts_,
                        values.values(), nullptr,          factory_.users, parts_.cuts};
  for (bool changed = true; changed;) {
    if (has_ranks_) {
      ranks_.settle(texts_);
      auto table =
          std::make_shared<Column>(Column::allocate({Kind::Int, nullptr}, texts_.size(), false));
      for (std::int32_t code = 0; code < texts_.size(); ++code) {
        table->values.as<std::int64_t>()[code] = ranks_.of(code);
      }
      factory.ranks = std::move(table);
    }
    const Result<bool> again = values.evaluate(factory);
    if (!again) return again.error();
    changed = *again && has_ranks_;
  }
  uniforms_ = values.values();
  return Done{};
}

Status Binding::add_step(NodeId id) {
  Step step{id,
            vec::Program(),
            nullptr,
            {},
            RegisterBuffer(node(id).type.kind, node(id).nullable, kOneBlock)};
  if (class_of(node(id).op) == OpClass::Compute) {
    std::vector<vec::Operand> places;
    for (NodeId operand : operands(id)) {
      places.push_back(
          vec::operand_of(parts_.plan.graph, operand, static_cast<std::int32_t>(slot(operand))));
    }
    step.program.add(parts_.plan.graph, id, 0, std::move(places));
  } else {
    Result<std::unique_ptr<Kernel>> kernel = make_kernel(id);
    if (!kernel) return kernel.error();
    step.kernel = std::move(*kernel);
    for (NodeId operand : operands_of(id)) {
      step.operands.emplace_back(node(operand).type.kind, node(operand).nullable, kOneBlock);
    }
  }
  steps_.push_back(std::move(step));
  return Done{};
}

UniformValue Binding::value_of(Step& step) {
  const Register result = step.result.view();
  if (step.kernel == nullptr) {
    step.program.run({kOneBlock, &result.values, &result.known, uniforms_.data(), nullptr});
    return value_at(result, 0);
  }
  constexpr std::size_t kMostOperands = 8;
  Register registers[kMostOperands];
  assert(step.operands.size() <= kMostOperands);
  for (std::size_t i = 0; i < step.operands.size(); ++i) {
    step.operands[i].fill(uniforms_[slot(operands_of(step.node)[i])]);
    registers[i] = step.operands[i].view();
  }
  step.kernel->run({1, {registers, step.operands.size()}, result, nullptr, scratch_});
  return value_at(result, 0);
}

Status Binding::set_now(std::int64_t now) {
  for (NodeId id : parts_.plan.uniforms) {
    if (node(id).op == Op::Now) uniforms_[slot(id)] = {now, 1};
  }
  for (Step& step : steps_) uniforms_[slot(step.node)] = value_of(step);
  for (const Timed& timed : timed_) {
    kernels_[index_of(timed.kernel)]->set_now(uniforms_[slot(timed.now)].bits);
  }
  for (NodeId id : remade_) {
    Result<std::unique_ptr<Kernel>> kernel = make_kernel(id);
    if (!kernel) return kernel.error();
    kernels_[index_of(id)] = std::move(*kernel);
  }
  return Done{};
}

// ---- kernels -----------------------------------------------------------------------------------

Status Binding::bind_kernels() {
  for (NodeId id : parts_.plan.uniforms) {
    const Op op = node(id).op;
    if (is_fixed_[index_of(id)] != 0 || op == Op::Now || is_cuts(op)) continue;
    if (const Status status = add_step(id); !status) return status;
  }
  for (const Stage& stage : parts_.plan.stages) {
    if (stage.pass != parts_.plan.last_pass) continue;
    for (const tagc::Step& step : stage.steps) {
      if (step.kind != StepKind::Kernel) continue;
      if (const Status status = bind_kernel(step.nodes.front()); !status) return status;
    }
  }
  return Done{};
}

Status Binding::bind_kernel(NodeId id) {
  Result<std::unique_ptr<Kernel>> kernel = make_kernel(id);
  if (!kernel) return kernel.error();
  kernels_[index_of(id)] = std::move(*kernel);
  const Op op = node(id).op;
  const bool is_timed =
      op == Op::Match || (op == Op::Aggregate && factory_.aggregate_overload(id).uses_now);
  if (is_timed && is_fixed_[index_of(operands(id).back())] == 0) {
    timed_.push_back({id, operands(id).back()});
  }
  if (has_pattern_of_now(id)) remade_.push_back(id);
  return Done{};
}

bool Binding::has_pattern_of_now(NodeId id) const {
  if (!is_text_test(node(id).op)) return false;
  const NodeId pattern = operands(id)[1];
  return node(pattern).shape.is_uniform() && is_fixed_[index_of(pattern)] == 0;
}

Result<std::unique_ptr<Kernel>> Binding::make_kernel(NodeId id) {
  if (node(id).op == Op::TextRank) return std::unique_ptr<Kernel>(new RankTexts(ranks_));
  if (node(id).op == Op::Call) {
    if (const TextMap map = factory_.row_overload(id).map_text) {
      return std::unique_ptr<Kernel>(new MapTexts(map, texts_));
    }
  }
  return factory_.make(id);
}

}  // namespace tagc::evaluate
