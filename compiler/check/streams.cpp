#include <algorithm>

#include "compiler/check/chains.h"
#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "compiler/check/fields.h"
#include "compiler/check/graph.h"
#include "compiler/check/scope.h"

namespace tagc::checking {
namespace {

StreamInfo& info_of(Context& context, int stream) {
  return context.streams[static_cast<std::size_t>(stream)];
}
typed::Stream& stream_of(Context& context, int stream) {
  return context.program.streams[static_cast<std::size_t>(stream)];
}

class StreamBuilder {
 public:
  explicit StreamBuilder(Context& context) : context_(context) {}

  // From tables upwards, so that each stream finds the parts of those it draws from.
  void run() {
    std::vector<std::vector<int>> bases(context_.streams.size());
    for (std::size_t i = 0; i < bases.size(); ++i) bases[i] = bases_of(static_cast<int>(i));
    const Sorted sorted = sort_by_dependency(bases);
    for (const std::vector<int>& cycle : sorted.cycles) break_cycle(cycle);
    for (int stream : sorted.order) build(stream, bases[static_cast<std::size_t>(stream)]);
  }

 private:
  const ast::Declaration& declaration_of(int stream) const {
    return *context_.symbol(context_.streams[static_cast<std::size_t>(stream)].symbol).declaration;
  }
  Symbol& symbol_of(int stream) { return context_.symbol(info_of(context_, stream).symbol); }

  std::vector<int> bases_of(int stream) {
    const ast::Declaration& declaration = declaration_of(stream);
    std::vector<int> bases;
    if (const auto* derived = std::get_if<ast::DerivedStream>(&declaration.node)) {
      add_base(stream, derived->base, bases);
    }
    if (const auto* united = std::get_if<ast::UnionStream>(&declaration.node)) {
      for (const ast::Identifier& part : united->parts) add_base(stream, part, bases);
    }
    if (const ast::Chain* chain = chain_of(stream)) {
      for (const ast::ChainStep& step : chain->steps) add_step(stream, step.stream, bases);
    }
    return bases;
  }

  const ast::Chain* chain_of(int stream) {
    const Symbol& symbol = symbol_of(stream);
    const auto* node = std::get_if<ast::ChainStream>(&symbol.declaration->node);
    return node == nullptr ? nullptr : std::get_if<ast::Chain>(&(*symbol.file)[node->chain].node);
  }

  // Several steps may be of one stream.
  void add_step(int stream, const ast::Identifier& name, std::vector<int>& bases) {
    const Symbol* symbol = context_.find(name.name);
    const bool known = symbol != nullptr && symbol->kind == SymbolKind::Stream &&
                       std::find(bases.begin(), bases.end(), symbol->index) != bases.end();
    if (!known) add_base(stream, name, bases);
  }

  void add_base(int stream, const ast::Identifier& name, std::vector<int>& bases) {
    const Symbol* symbol = context_.find(name.name);
    if (symbol != nullptr && symbol->kind == SymbolKind::Stream) {
      if (std::find(bases.begin(), bases.end(), symbol->index) != bases.end()) {
        context_.report(DiagnosticId::PartTwice, name.span, {name.name})
            .hint("each of its events would count twice");
        symbol_of(stream).broken = true;
      }
      bases.push_back(symbol->index);
      return;
    }
    symbol_of(stream).broken = true;
    if (symbol != nullptr && symbol->kind == SymbolKind::Unreadable) return;
    report_unknown_stream(context_, name, symbol);
  }

  void break_cycle(const std::vector<int>& cycle) {
    std::string path;
    for (int stream : cycle) path += symbol_of(stream).name + " → ";
    for (int stream : cycle) symbol_of(stream).broken = true;
    const Symbol& first = symbol_of(cycle.front());
    context_.report(DiagnosticId::Cycle, first.span, {first.name}).note(path + first.name);
  }

  void build(int stream, const std::vector<int>& bases) {
    if (symbol_of(stream).broken || is_built(stream)) return;
    if (bases.empty()) {
      const int table = info_of(context_, stream).table;
      stream_of(context_, stream).parts.push_back({table, {}});
      info_of(context_, stream).part_names.push_back(stream_of(context_, stream).name);
    }
    const bool is_chain = chain_of(stream) != nullptr;
    for (int base : bases) {
      if (symbol_of(base).broken || !may_draw_from(stream, base)) {
        symbol_of(stream).broken = true;
        return;
      }
      if (!is_chain || base == bases.front())
        add_parts(stream, base, !is_chain && bases.size() > 1);
    }
    if (is_chain) stream_of(context_, stream).chain.emplace();
    check_size(stream);
    if (!symbol_of(stream).broken) add_time(stream);
  }

  bool may_draw_from(int stream, int base) {
    if (chain_of(stream) == nullptr &&
        is_records(symbol_of(stream)) != is_records(symbol_of(base))) {
      report_word(symbol_of(stream), symbol_of(base));
      return false;
    }
    if (!stream_of(context_, base).chain) return true;
    const Symbol& symbol = symbol_of(stream);
    context_.report(DiagnosticId::ChainInStream, symbol.span, {symbol.name, symbol_of(base).name})
        .hint(
            "what its events must meet is said where they are counted, or with `where` at its "
            "steps");
    return false;
  }

  void report_word(const Symbol& symbol, const Symbol& base) {
    const std::string word = is_records(base) ? "records" : "events";
    context_
        .report(DiagnosticId::RecordsOrEvents, symbol.span,
                {symbol.name, base.name, describe(base)})
        .label(base.span, "`" + base.name + "` is " + describe(base))
        .hint("write `" + word + " " + symbol.name + " = …`");
  }

  // A manual tag's stream is.
  bool is_built(int stream) { return !stream_of(context_, stream).parts.empty(); }

  void add_parts(int stream, int base, bool united) {
    const std::vector<typed::Part>& parts = stream_of(context_, base).parts;
    const StreamInfo& from = info_of(context_, base);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      stream_of(context_, stream).parts.push_back({parts[i].table, {}});
      info_of(context_, stream)
          .part_names.push_back(united ? stream_of(context_, base).name : from.part_names[i]);
    }
    info_of(context_, stream).weight += from.weight;
  }

  // Parts are written out: unions of unions would double without end.
  void check_size(int stream) {
    StreamInfo& info = info_of(context_, stream);
    info.weight += 1;
    const std::uint32_t most = context_.options.limits.stream_parts;
    if (info.weight <= most) return;
    Symbol& symbol = symbol_of(stream);
    symbol.broken = true;
    context_.report(DiagnosticId::TooManyParts, symbol.span, {symbol.name, std::to_string(most)})
        .hint("name what they have in common with one condition");
  }

  // The parts' times under the name they share; else `time`, or no name where a field has that.
  std::string time_name(int stream) {
    std::vector<std::string> names;
    bool taken = false;
    for (const typed::Part& part : stream_of(context_, stream).parts) {
      const Table& table = context_.table(part.table);
      if (table.time < 0) return {};
      names.push_back(table.fields[static_cast<std::size_t>(table.time)].name);
      taken = taken || context_.table_info(part.table).find("time") != nullptr;
    }
    if (std::all_of(names.begin(), names.end(), [&](const auto& n) { return n == names[0]; })) {
      return names.front();
    }
    return taken ? std::string() : "time";
  }

  // Records have one for all: their order is that of the source.
  std::optional<ExprId> time_of(int table, Span span) {
    if (context_.table(table).kind == TableKind::Records) {
      return context_.constant(Kind::Time, span, std::int64_t{0});
    }
    const int time = context_.table(table).time;
    if (time < 0) return std::nullopt;
    const ExprId value = context_.add(type_of(Kind::Time), span, typed::RowField{table, {time}});
    context_.fact(value).of_event = true;
    return value;
  }

  void add_time(int stream) {
    const Span span = stream_of(context_, stream).span;
    typed::StreamField field{time_name(stream), type_of(Kind::Time), false, {}};
    for (const typed::Part& part : stream_of(context_, stream).parts) {
      const std::optional<ExprId> value = time_of(part.table, span);
      if (!value) {
        symbol_of(stream).broken = true;
        return;
      }
      field.per_part.push_back(*value);
    }
    info_of(context_, stream).time_name = field.name;
    info_of(context_, stream).footings.emplace_back();
    stream_of(context_, stream).fields.push_back(std::move(field));
  }

  Context& context_;
};

}  // namespace

void build_streams(Context& context) { StreamBuilder(context).run(); }

// The conditions of what it draws from, and its own, once for each part.
void check_stream(Context& context, int symbol_index) {
  const Symbol symbol = context.symbol(symbol_index);
  if (symbol.broken) return;
  const auto* derived = std::get_if<ast::DerivedStream>(&symbol.declaration->node);
  typed::Stream& stream = stream_of(context, symbol.index);
  std::size_t next = 0;
  const auto copy_filters = [&](const ast::Identifier& name) {
    const Symbol& base = *context.find(name.name);
    context.footing->merge(base.footing);
    context.symbol(symbol_index).broken |= base.broken;
    for (const typed::Part& part : stream_of(context, base.index).parts) {
      if (next < stream.parts.size()) stream.parts[next++].filters = part.filters;
    }
  };
  if (const auto* united = std::get_if<ast::UnionStream>(&symbol.declaration->node)) {
    for (const ast::Identifier& part : united->parts) copy_filters(part);
  }
  if (const auto* chain = std::get_if<ast::ChainStream>(&symbol.declaration->node)) {
    const ast::Expr& expr = (*symbol.file)[chain->chain];
    const auto& node = std::get<ast::Chain>(expr.node);
    copy_filters(node.steps.front().stream);
    Scope outside;
    outside.file = symbol.file;
    const bool ok = check_chain(context, outside, node, node.steps.size(), symbol.index);
    context.symbol(symbol_index).broken |= !ok;
    return;
  }
  if (derived == nullptr) return;
  copy_filters(derived->base);
  Scope scope;
  scope.file = symbol.file;
  scope.row = RowKind::Part;
  scope.stream = static_cast<typed::StreamId>(context.find(derived->base.name)->index);
  for (std::size_t i = 0; i < stream.parts.size(); ++i) {
    scope.part = static_cast<int>(i);
    const ExprId filter = check_condition(context, scope, derived->where);
    context.symbol(symbol_index).broken |= context.broken(filter);
    stream.parts[i].filters.push_back(filter);
  }
}

}  // namespace tagc::checking
