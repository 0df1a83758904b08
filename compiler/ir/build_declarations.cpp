#include <algorithm>
#include <cassert>

#include "compiler/ir/builder.h"

namespace tagc {

Builder::Builder(const typed::Program& program, const FunctionRegistry& functions,
                 const SourceMap& sources, const Limits& limits)
    : program_(program),
      functions_(functions),
      sources_(sources),
      limits_(limits),
      emit_(out_.graph, functions),
      let_nodes_(program.lets.size(), kNoNode),
      tag_nodes_(program.tags.size(), kNoNode) {}

BuiltGraph Builder::run() && {
  for (const typed::DeclarationRef& ref : program_.order) {
    if (out_.graph.size() > limits_.nodes) {
      out_.too_large = true;
      break;
    }
    std::visit([&](auto id) { declare(id); }, ref);
  }
  for (std::size_t i = 0; i < tag_nodes_.size(); ++i) {
    const bool is_set = program_.tags[i].kind == typed::TagKind::Value
                            ? false
                            : program_[program_.tags[i].value].type.is(Kind::Bool);
    out_.tags.push_back({static_cast<typed::TagId>(i), tag_nodes_[i], is_set});
  }
  out_.labels.resize(out_.graph.size());
  return std::move(out_);
}

void Builder::declare(typed::LetId let) {
  let_nodes_[static_cast<std::size_t>(let)] = build(program_[let].value, Scope{});
}

void Builder::declare(typed::TagId id) {
  const typed::Tag& tag = program_[id];
  const NodeId condition = build(tag.value, Scope{});
  tag_nodes_[static_cast<std::size_t>(id)] = except(condition, tag.except);
}

NodeId Builder::tag_as_set(typed::TagId tag) {
  const NodeId node = tag_nodes_[static_cast<std::size_t>(tag)];
  assert(node != kNoNode);
  return emit_.is_true(node);
}

NodeId Builder::except(NodeId condition, const std::vector<typed::TagId>& excluded) {
  std::vector<NodeId> all{condition};
  for (typed::TagId tag : excluded) all.push_back(emit_.negation(tag_as_set(tag)));
  return emit_.logical(Op::And, std::move(all));
}

void Builder::label(NodeId node, const std::string& text) {
  if (out_.labels.size() <= index_of(node)) out_.labels.resize(index_of(node) + 1);
  std::string& label = out_.labels[index_of(node)];
  if (label.empty()) label = text;
}

// As written, on one line.
std::string Builder::source_text(Span span) const {
  std::string text;
  for (char c : sources_.text(span)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      text += c;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  return text;
}

BuiltGraph build(const typed::Program& program, const FunctionRegistry& functions,
                 const SourceMap& sources, const Limits& limits) {
  return Builder(program, functions, sources, limits).run();
}

}  // namespace tagc
