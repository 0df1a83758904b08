#include <algorithm>
#include <cassert>

#include "compiler/ir/builder.h"
#include "compiler/source/one_line.h"

namespace tagc {

Builder::Builder(const typed::Program& program, const FunctionRegistry& functions,
                 const SourceMap& sources, const Limits& limits)
    : program_(program),
      functions_(functions),
      sources_(sources),
      limits_(limits),
      emit_(out_.graph, functions),
      let_nodes_(program.lets.size(), kNoNode),
      tag_nodes_(program.tags.size(), kNoNode) {
  for (const typed::DeclarationRef& ref : program.order) places_.emplace(ref, places_.size());
}

BuiltGraph Builder::run(BuildTests tests) && {
  for (const typed::DeclarationRef& ref : program_.order) {
    if (is_too_large()) break;
    std::visit([&](auto id) { declare(id); }, ref);
  }
  for (std::size_t i = 0; i < tag_nodes_.size(); ++i) {
    const bool is_set = program_.tags[i].kind == typed::TagKind::Value
                            ? false
                            : program_[program_.tags[i].value].type.is(Kind::Bool);
    const auto id = static_cast<typed::TagId>(i);
    const auto cuts = limit_cuts_.find(id);
    out_.tags.push_back(
        {id, tag_nodes_[i], is_set, cuts == limit_cuts_.end() ? kNoNode : cuts->second});
  }
  if (!out_.too_large) {
    build_checks();
    if (tests == BuildTests::Yes) {
      for (const typed::Test& test : program_.tests) build_test(test);
    }
  }
  out_.labels.resize(out_.graph.size());
  return std::move(out_);
}

void Builder::declare(typed::LetId let) {
  let_nodes_[static_cast<std::size_t>(let)] = build(program_[let].value, Scope{});
}

void Builder::declare(typed::TagId id) {
  tag_nodes_[static_cast<std::size_t>(id)] = build(id, kNoNode);
}

void Builder::build_checks() {
  for (const typed::Check& check : program_.checks) {
    out_.checks.push_back(check.proven ? kNoNode : build(check.violated, Scope{}));
  }
}

void Builder::build_test(const typed::Test& test) {
  for (const typed::GivenRow& row : test.rows) {
    for (const typed::GivenCell& cell : row.cells) {
      if (const auto* value = std::get_if<typed::ExprId>(&cell.value)) build(*value, Scope{});
      if (const auto* list = std::get_if<typed::GivenList>(&cell.value)) {
        for (const typed::ExprId element : list->elements) build(element, Scope{});
      }
    }
  }
  for (const typed::Expectation& each : test.expectations) {
    if (each.condition) build(*each.condition, Scope{});
  }
}

// Without those it excepts; of the rest its limit, and of these its sample.
NodeId Builder::build(typed::TagId id, NodeId now) {
  const typed::Tag& tag = program_[id];
  std::vector<NodeId> all{build(tag.value, Scope{.now = now})};
  for (typed::TagId other : tag.except) all.push_back(emit_.negation(tag_as_set(other, now)));
  return sampled(tag, limited(id, emit_.logical(Op::And, std::move(all)), now));
}

NodeId Builder::let_node(typed::LetId let, NodeId now) const {
  return now == kNoNode ? let_nodes_[static_cast<std::size_t>(let)] : moments_.at(now).lets.at(let);
}

NodeId Builder::tag_node(typed::TagId tag, NodeId now) const {
  return now == kNoNode ? tag_nodes_[static_cast<std::size_t>(tag)] : moments_.at(now).tags.at(tag);
}

NodeId Builder::tag_as_set(typed::TagId tag, NodeId now) {
  const NodeId node = tag_node(tag, now);
  assert(node != kNoNode);
  return emit_.is_true(node);
}

// What is built for another now counts even where it comes to the same nodes.
bool Builder::is_too_large() {
  out_.too_large = out_.too_large || out_.graph.size() + moved_ > limits_.nodes;
  return out_.too_large;
}

void Builder::label(NodeId node, const std::string& text) {
  if (out_.labels.size() <= index_of(node)) out_.labels.resize(index_of(node) + 1);
  std::string& label = out_.labels[index_of(node)];
  if (label.empty()) label = text;
}

// As written, on one line.
std::string Builder::source_text(Span span) const { return on_one_line(sources_.text(span)); }

BuiltGraph build(const typed::Program& program, const FunctionRegistry& functions,
                 const SourceMap& sources, const Limits& limits, BuildTests tests) {
  return Builder(program, functions, sources, limits).run(tests);
}

}  // namespace tagc
