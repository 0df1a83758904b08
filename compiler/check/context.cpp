#include "compiler/check/context.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "compiler/check/operands.h"
#include "compiler/syntax/format.h"
#include "compiler/syntax/spelling.h"
#include "runtime/types/nearest_name.h"

namespace tagc::checking {
namespace {

std::uint32_t saturated(std::uint32_t a, std::uint32_t b) {
  const std::uint64_t sum = std::uint64_t{a} + b;
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::min(sum, kMost));
}

Facts combined(const Context& context, const typed::Expr& expr) {
  Facts facts;
  typed::for_each_operand(expr, [&](ExprId id) {
    const Facts& part = context.fact(id);
    facts.nulls = std::max(facts.nulls, part.nulls);
    facts.broken = facts.broken || part.broken;
    facts.of_event = facts.of_event || part.of_event;
    facts.depth = std::max(facts.depth, part.depth + 1);
    facts.nodes = saturated(facts.nodes, part.nodes);
  });
  return facts;
}

ExprId append(Context& context, typed::Expr expr, const Facts& facts) {
  expr.nullable = facts.nulls != Nulls::Never;
  context.program.exprs.push_back(std::move(expr));
  context.facts.push_back(facts);
  return static_cast<ExprId>(context.program.exprs.size() - 1);
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

const Symbol* Context::find(const std::string& name) const {
  const auto found = names.find(name);
  return found == names.end() ? nullptr : &symbol(found->second);
}

std::optional<std::int64_t> Context::label_index(const Type& type, const std::string& label) {
  const auto [map, is_new] = label_maps_.try_emplace(type.labels);
  if (is_new) {
    for (const std::string& each : *type.labels) {
      map->second.emplace(each, static_cast<std::int64_t>(map->second.size()));
    }
  }
  const auto found = map->second.find(label);
  if (found == map->second.end()) return std::nullopt;
  return found->second;
}

ExprId Context::add(Type type, Span span, Node node, Nulls own) {
  typed::Expr expr{std::move(type), false, span, std::move(node)};
  Facts combination = combined(*this, expr);
  combination.nulls = std::max(combination.nulls, own);
  return append(*this, std::move(expr), combination);
}

ExprId Context::add_exactly(Type type, Span span, Node node, Nulls nulls) {
  typed::Expr expr{std::move(type), false, span, std::move(node)};
  Facts combination = combined(*this, expr);
  combination.nulls = nulls;
  return append(*this, std::move(expr), combination);
}

ExprId Context::again(ExprId id, Span span) {
  typed::Expr copy = program[id];
  copy.span = span;
  Facts same = fact(id);
  same.literal = nullptr;
  return append(*this, std::move(copy), same);
}

ExprId Context::constant(Kind kind, Span span, Scalar value) {
  const Nulls nulls = is_missing(value) ? Nulls::Always : Nulls::Never;
  return add_exactly(type_of(kind), span, typed::Constant{std::move(value)}, nulls);
}

ExprId Context::now(Span span) { return add(type_of(Kind::Time), span, typed::Now{}); }

ExprId Context::broken_expression(Span span) {
  const ExprId id = constant(Kind::Bool, span, std::monostate{});
  fact(id).broken = true;
  return id;
}

void Context::rest_on_zone(Span span) {
  if (zone_declaration != nullptr || warned_of_zone_) return;
  warned_of_zone_ = true;
  report(DiagnosticId::NoTimezone, span, {text(span)})
      .hint("say where midnight is: `timezone \"Asia/Shanghai\"`");
}

bool Context::is_chinese(FileId id) {
  const auto [found, is_new] = chinese_files_.try_emplace(id);
  if (is_new) {
    const auto file = std::ranges::find(files, id, &ast::File::file);
    found->second = file != files.end() && spelling_of(*file, sources[id]) == Spelling::Chinese;
  }
  return found->second;
}

std::string Context::word_for(std::string_view english, FileId file) {
  const std::optional<WordTwins> twins = twins_of(english);
  assert(twins && "no word of the language in both spellings");
  return is_chinese(file) ? twins->chinese.front() : std::string(english);
}

std::string Context::function_for(std::string_view english, FileId file) {
  const std::optional<int> id = functions.find(english);
  const bool chinese = id && is_chinese(file) && !functions[*id].name_zh.empty();
  return chinese ? functions[*id].name_zh : std::string(english);
}

std::string Context::text(Span span) const {
  constexpr std::size_t kLongest = 60;
  std::string out;
  for (char c : sources.text(span)) {
    const bool begins_character = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (begins_character && out.size() >= kLongest) return out + "…";
    if (!is_blank(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

std::string Context::did_you_mean(const std::string& name, const Candidates& candidates) {
  if (!may_search(names.size())) return {};
  std::string near = nearest_name(name, candidates());
  if (near.empty()) near = apart(name);
  return near.empty() ? std::string() : "did you mean `" + near + "`?";
}

std::string Context::what_to_import(const std::string& name) const {
  const std::string module = options.module_of ? options.module_of(name) : std::string();
  return module.empty() ? std::string() : "add `import " + module + "`";
}

bool Context::may_search(std::size_t count) {
  constexpr std::size_t kMostComparisons = 5'000'000;
  searched_names_ += count + 1;
  return searched_names_ <= kMostComparisons;
}

std::string counted(std::size_t count, std::string_view thing) {
  return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

std::string listed(const std::vector<std::string>& names, std::size_t limit) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == limit) return out + ", …";
    if (i > 0) out += ", ";
    out += names[i];
  }
  return out;
}

bool is_records(const Symbol& symbol) {
  if (symbol.declaration == nullptr) return false;
  const auto& node = symbol.declaration->node;
  if (const auto* table = std::get_if<ast::TableDecl>(&node)) {
    return table->kind == ast::TableKind::Records;
  }
  if (const auto* derived = std::get_if<ast::DerivedStream>(&node)) return derived->is_records;
  const auto* united = std::get_if<ast::UnionStream>(&node);
  return united != nullptr && united->is_records;
}

namespace {

bool is_profile(const Symbol& symbol) {
  const auto* table = symbol.declaration == nullptr
                          ? nullptr
                          : std::get_if<ast::TableDecl>(&symbol.declaration->node);
  return table != nullptr && table->kind == ast::TableKind::Profile;
}

}  // namespace

std::string describe(const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::Users: return "the users' table";
    case SymbolKind::Lookup: return is_profile(symbol) ? "a profile" : "a lookup table";
    case SymbolKind::Stream: return is_records(symbol) ? "records" : "a stream of events";
    case SymbolKind::Param: return "a param";
    case SymbolKind::Let: return "a let";
    case SymbolKind::Def: return "a def";
    case SymbolKind::Tag: return "a tag";
    case SymbolKind::ComputedField: return "a computed field";
    case SymbolKind::Unreadable: break;
  }
  return "a name";
}

}  // namespace tagc::checking
