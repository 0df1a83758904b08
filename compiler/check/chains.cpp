#include "compiler/check/chains.h"

#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/fields.h"
#include "compiler/check/lengths.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

class ChainChecker {
 public:
  ChainChecker(Context& context, const Scope& scope, const ast::Chain& chain)
      : context_(context), scope_(scope.of_bounds()), chain_(chain) {}

  std::optional<typed::Chain> check(std::size_t count) {
    if (chain_.steps.size() > kMostChainSteps) {
      context_
          .report(DiagnosticId::TooManySteps, chain_.steps[kMostChainSteps].stream.span,
                  {std::to_string(kMostChainSteps)})
          .hint("this is the first one too many");
      return std::nullopt;
    }
    for (std::size_t i = 0; i < count; ++i) {
      if (!add_step(chain_.steps[i])) fits_ = false;
    }
    for (const ast::ChainStep& step : chain_.steps) {
      const Symbol* stream = context_.find(step.stream.name);
      if (stream != nullptr && stream->kind == SymbolKind::Stream) {
        out_.streams.push_back(static_cast<typed::StreamId>(stream->index));
      }
    }
    if (chain_.span) out_.pattern.span = length(*chain_.span);
    out_.pattern.by = !chain_.by.empty();
    if (!fits_) return std::nullopt;
    return std::move(out_);
  }

 private:
  bool add_step(const ast::ChainStep& step) {
    const Symbol* stream = find_stream(step.stream);
    if (stream == nullptr) return false;
    context_.footing->merge(stream->footing);
    typed::ChainStep out{static_cast<typed::StreamId>(stream->index), {}, -1};
    if (step.where) {
      out.where = check_condition(context_, scope_.over(out.stream), *step.where);
      if (context_.broken(*out.where)) return false;
    }
    if (!chain_.by.empty() && !take_key(out)) return false;
    ChainPattern::Step pattern{step.absent, {}};
    if (step.gap) pattern.gap = length(*step.gap);
    out_.steps.push_back(out);
    out_.pattern.steps.push_back(pattern);
    return true;
  }

  const Symbol* find_stream(const ast::Identifier& name) {
    const Symbol* symbol = context_.find(name.name);
    if (symbol != nullptr && (symbol->broken || symbol->kind == SymbolKind::Unreadable)) {
      return nullptr;
    }
    if (symbol == nullptr || symbol->kind != SymbolKind::Stream) {
      report_unknown_stream(context_, name, symbol);
      return nullptr;
    }
    if (is_records(*symbol)) {
      context_.report(DiagnosticId::NoTimeInRecords, name.span, {name.name})
          .hint("only events come one after the other");
      return nullptr;
    }
    if (!context_.program.streams[static_cast<std::size_t>(symbol->index)].chain) return symbol;
    context_.report(DiagnosticId::ChainOfChain, name.span, {name.name}).hint("write its steps out");
    return nullptr;
  }

  // The key is compared as it is: of one type in all steps, and of one that is equal or not.
  bool take_key(typed::ChainStep& step) {
    step.by = stream_field(context_, step.stream, chain_.by);
    if (step.by < 0) return false;
    const typed::Stream& stream = context_.program[step.stream];
    const Type type = stream.fields[static_cast<std::size_t>(step.by)].type;
    const std::string key = joined(chain_.by);
    if (type.is(Kind::Bool) || type.is(Kind::Number)) {
      context_.report(DiagnosticId::ChainKey, span_of(chain_.by), {key, type_word(type)})
          .hint(
              "the key is what the events have in common: a text, a number of an order or a cart");
      return false;
    }
    if (!key_type_) {
      key_type_ = type;
      key_stream_ = stream.name;
    }
    if (type == *key_type_) return true;
    context_
        .report(DiagnosticId::ChainKey, span_of(chain_.by),
                {key, type_word(*key_type_) + " in `" + key_stream_ + "` and " + type_word(type) +
                          " in `" + stream.name + "`"})
        .hint("it must have one type in all steps");
    return false;
  }

  // Known before the run: a literal or a param.
  TAGC_OUTLINE std::optional<ChainLength> length(ast::ExprId id) {
    const std::optional<Length> length = check_length(context_, scope_, id);
    if (!length) {
      fits_ = false;
      return std::nullopt;
    }
    const Span span = scope_[id].span;
    rest_on_window(context_, *length, span);
    if (!length->duration) {
      context_.rest_on_zone(span);
      return tagc::ChainLength{false, length->unit, length->count};
    }
    const std::optional<Scalar> value = constant_value(context_, *length->duration);
    if (value && !is_missing(*value))
      return tagc::ChainLength{true, CalendarUnit::Day, as_int(*value)};
    fits_ = false;
    context_.report(DiagnosticId::ChainLength, span, {context_.text(span)})
        .hint("write a length like `24h`, or the name of a `param`");
    return std::nullopt;
  }

  Context& context_;
  const Scope scope_;
  const ast::Chain& chain_;
  typed::Chain out_;
  std::optional<Type> key_type_;
  std::string key_stream_;
  bool fits_ = true;
};

// A new stream with the parts, conditions and time of the one that the chain begins with.
int stream_like(Context& context, const std::string& name, Span span, typed::StreamId first) {
  typed::Stream stream = context.program[first];
  stream.name = name;
  stream.is_named = false;
  stream.span = span;
  StreamInfo info = context.streams[static_cast<std::size_t>(first)];
  info.symbol = -1;
  context.program.streams.push_back(std::move(stream));
  context.streams.push_back(std::move(info));
  return static_cast<int>(context.streams.size()) - 1;
}

}  // namespace

const ast::Chain* chain_argument(const ast::File& file, ast::ExprId id) {
  return std::get_if<ast::Chain>(&file[without_parens(file, id)].node);
}

bool check_chain(Context& context, const Scope& scope, const ast::Chain& chain, std::size_t count,
                 int stream) {
  std::optional<typed::Chain> checked = ChainChecker(context, scope, chain).check(count);
  if (!checked) return false;
  context.program.streams[static_cast<std::size_t>(stream)].chain = std::move(checked);
  return true;
}

std::optional<typed::StreamId> add_chain(Context& context, const Scope& scope, Span span,
                                         const ast::Chain& chain, std::size_t count) {
  std::optional<typed::Chain> checked = ChainChecker(context, scope, chain).check(count);
  if (!checked) return std::nullopt;
  const typed::StreamId first = checked->steps.front().stream;
  std::string name = context.text(span);
  if (count < chain.steps.size()) name += ", step " + std::to_string(count);
  const int stream = stream_like(context, name, span, first);
  context.program.streams[static_cast<std::size_t>(stream)].chain = std::move(checked);
  return static_cast<typed::StreamId>(stream);
}

ExprId check_reached(Context& context, const Scope& scope, Span span, const ast::Reached& node) {
  const ast::Chain* chain = chain_argument(*scope.file, node.chain);
  if (chain == nullptr) {
    const Span at = scope[node.chain].span;
    if (!std::holds_alternative<ast::Error>(scope[node.chain].node)) {
      context.report(DiagnosticId::ReachedWantsChain, at, {context.text(at)})
          .hint("write the steps: `reached(views then carts then orders)`");
    }
    return context.broken_expression(span);
  }
  const std::optional<int> any = context.functions.with_role(FunctionRole::AnyEvent);
  if (!any) return context.broken_expression(span);
  typed::Reached reached{*any, {}};
  for (std::size_t count = 1; count <= chain->steps.size(); ++count) {
    const auto stream = add_chain(context, scope, scope[node.chain].span, *chain, count);
    if (!stream) return context.broken_expression(span);
    reached.chains.push_back(*stream);
  }
  const ExprId id = context.add_exactly(type_of(Kind::Int), span, std::move(reached), Nulls::Never);
  context.fact(id).of_event = false;
  return id;
}

}  // namespace tagc::checking
