// `as of`: the same expressions with another node for now. Hash-consing shares whatever does not
// depend on it.
#include <algorithm>
#include <set>
#include <type_traits>

#include "compiler/check/operands.h"
#include "compiler/ir/builder.h"

namespace tagc {
namespace {

// The lets and tags that an expression rests on with the now it stands in; those behind another
// `as of` have their own.
class Closure {
 public:
  explicit Closure(const typed::Program& program) : program_(program) {}

  template <class Known>
  std::set<typed::DeclarationRef> of(typed::ExprId root, const Known& is_known) {
    visit(root);
    while (!open_.empty()) {
      const typed::Expr& expr = program_[open_.back()];
      open_.pop_back();
      if (const auto* let = std::get_if<typed::LetRef>(&expr.node)) {
        if (!is_known(let->let) && found_.insert(let->let).second) visit(program_[let->let].value);
      } else if (const auto* tag = std::get_if<typed::TagRef>(&expr.node)) {
        visit_tag(tag->tag, is_known);
      } else if (const auto* call = std::get_if<typed::DefCall>(&expr.node)) {
        visit(program_[call->def].body);
      } else if (const auto* field = std::get_if<typed::EventField>(&expr.node)) {
        visit_stream(field->stream);
      } else if (const auto* aggregate = std::get_if<typed::Aggregate>(&expr.node)) {
        visit_stream(aggregate->stream);
      } else if (const auto* reached = std::get_if<typed::Reached>(&expr.node)) {
        for (typed::StreamId stream : reached->chains) visit_stream(stream);
      }
      if (const auto* other = std::get_if<typed::AsOf>(&expr.node)) {
        visit(other->time);
      } else {
        typed::for_each_operand(expr, [&](typed::ExprId id) { visit(id); });
      }
    }
    return std::move(found_);
  }

 private:
  void visit(typed::ExprId id) {
    if (seen_.insert(id).second) open_.push_back(id);
  }

  template <class Known>
  void visit_tag(typed::TagId id, const Known& is_known) {
    std::vector<typed::TagId> tags{id};
    while (!tags.empty()) {
      const typed::TagId next = tags.back();
      tags.pop_back();
      if (is_known(next) || !found_.insert(next).second) continue;
      visit(program_[next].value);
      if (const auto& limit = program_[next].limit) {
        visit(limit->by);
        if (limit->per) visit(*limit->per);
      }
      const std::vector<typed::TagId>& excepted = program_[next].except;
      tags.insert(tags.end(), excepted.begin(), excepted.end());
    }
  }

  void visit_stream(typed::StreamId id) {
    if (!streams_.insert(id).second) return;
    const typed::Stream& stream = program_[id];
    for (const typed::Part& part : stream.parts) {
      for (typed::ExprId filter : part.filters) visit(filter);
    }
    for (const typed::StreamField& field : stream.fields) {
      for (typed::ExprId value : field.per_part) visit(value);
    }
    if (!stream.chain) return;
    for (const typed::ChainStep& step : stream.chain->steps) {
      visit_stream(step.stream);
      if (step.where) visit(*step.where);
    }
  }

  const typed::Program& program_;
  std::vector<typed::ExprId> open_;
  std::set<typed::ExprId> seen_;
  std::set<typed::StreamId> streams_;
  std::set<typed::DeclarationRef> found_;
};

}  // namespace

NodeId Builder::now(const Scope& scope) { return scope.now == kNoNode ? emit_.now() : scope.now; }

NodeId Builder::lower(const typed::AsOf& node, const typed::Expr&, const Scope& scope) {
  Scope then = scope;
  then.now = build(node.time, scope);
  time_texts_.try_emplace(then.now, source_text(program_[node.time].span));
  prepare(node.value, then.now);
  return build(node.value, then);
}

// Names come before those that mention them here, too, so that a long line of them takes no stack.
void Builder::prepare(ExprId value, NodeId now) {
  const auto is_known = [&, &moment = moments_[now]](auto id) {
    if constexpr (std::is_same_v<decltype(id), typed::LetId>) {
      return moment.lets.count(id) > 0;
    } else {
      return moment.tags.count(id) > 0;
    }
  };
  const std::set<typed::DeclarationRef> wanted = Closure(program_).of(value, is_known);
  if (wanted.empty()) return;
  std::vector<std::pair<std::size_t, typed::DeclarationRef>> ordered;
  for (const typed::DeclarationRef& ref : wanted) ordered.emplace_back(places_.at(ref), ref);
  std::sort(ordered.begin(), ordered.end());
  for (const auto& [place, ref] : ordered) declare_at(ref, now);
}

// Past the limit anything will do: nobody uses the graph.
void Builder::declare_at(const typed::DeclarationRef& ref, NodeId now) {
  const Scope scope{.now = now};
  if (const auto* let = std::get_if<typed::LetId>(&ref)) {
    if (moments_[now].lets.count(*let) > 0) return;
    const typed::ExprId value = program_[*let].value;
    const NodeId node =
        is_too_large() ? emit_.constant(program_[value].type, {}) : build(value, scope);
    moments_[now].lets.emplace(*let, node);
  } else if (const auto* tag = std::get_if<typed::TagId>(&ref)) {
    if (moments_[now].tags.count(*tag) > 0) return;
    const typed::Tag& declared = program_[*tag];
    const NodeId node =
        is_too_large() ? emit_.constant(program_[declared.value].type, {}) : build(*tag, now);
    moments_[now].tags.emplace(*tag, node);
  }
}

// Of the events that exist for the run, those that existed then. Manual tags without a time and
// records were always there.
std::optional<NodeId> Builder::earlier_than_now(typed::StreamId id, const Scope& events) {
  const typed::Stream& stream = program_[id];
  const typed::StreamField& time = stream.fields[static_cast<std::size_t>(stream.time)];
  const bool is_timeless =
      std::holds_alternative<typed::Constant>(program_[time.per_part.front()].node);
  if (events.now == kNoNode || is_timeless) return std::nullopt;
  const NodeId when = stream_field(id, stream.time, events);
  return emit_.is_true(emit_.add(Op::Less, kBool, {when, events.now}));
}

std::string Builder::label_at(const std::string& text, const Scope& scope) const {
  const auto found = time_texts_.find(scope.now);
  return found == time_texts_.end() ? text : text + " as of " + found->second;
}

}  // namespace tagc
