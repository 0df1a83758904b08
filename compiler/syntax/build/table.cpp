// users, events, records, lookup and profile with their fields; streams made of other streams.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/declaration.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

ast::TableKind kind_of(TagParser::TableContext& context) {
  if (context.USERS() != nullptr) return ast::TableKind::Users;
  if (context.EVENTS() != nullptr) return ast::TableKind::Events;
  if (context.RECORDS() != nullptr) return ast::TableKind::Records;
  return context.PROFILE() != nullptr ? ast::TableKind::Profile : ast::TableKind::Lookup;
}

ast::FieldDecl stored_field(Build& build, TagParser::StoredFieldContext& context) {
  const auto names = context.name();
  const auto annotations = context.annotation();
  ast::FieldDecl field;
  field.annotations = build.annotations({annotations.begin(), annotations.end()});
  field.name = build.name(*names.front());
  field.type = build.type(*context.type());
  if (context.ARROW() != nullptr) field.lookup = build.name(*names.back());
  if (context.STRING() != nullptr) field.column = build.text(*context.STRING());
  if (context.constant() != nullptr) field.default_value = build.constant(*context.constant());
  field.span = build.context().span(field.name.span.begin, build.last(context).end);
  return field;
}

ast::FieldOrComputed field_of(Build& build, TagParser::FieldContext& context) {
  if (auto* stored = dynamic_cast<TagParser::StoredFieldContext*>(&context)) {
    return stored_field(build, *stored);
  }
  auto& computed = static_cast<TagParser::ComputedFieldContext&>(context);
  return ast::ComputedField{build.name(*computed.name()), build.expression(*computed.expression()),
                            build.span(context)};
}

void report_commas(Build& build, const std::vector<antlr4::tree::TerminalNode*>& commas) {
  for (antlr4::tree::TerminalNode* comma : commas) {
    const Span span = build.span(*comma);
    build.context().report(DiagnosticId::StrayComma, span).hint("leave it out").fix(span, "");
  }
}

// The grammar lets every table have all clauses. Only events may have a time, and must; rows of
// users can be repetitions; a profile says whose key it has.
void check_clauses(Build& build, TagParser::TableContext& context) {
  const Token& word = build.first(context);
  const std::string kind(build.context().text(word));
  const auto unexpected = [&](antlr4::tree::TerminalNode& clause, std::string_view name) {
    build.context().report(DiagnosticId::UnexpectedClause, build.span(clause),
                           {kind, std::string(name)});
  };
  const bool events = context.EVENTS() != nullptr;
  if (!events && context.AT() != nullptr) unexpected(*context.AT(), "at");
  const bool rows_of_users = events || context.RECORDS() != nullptr;
  if (!rows_of_users && context.DEDUPE() != nullptr) unexpected(*context.DEDUPE(), "dedupe by");
  if (context.PROFILE() == nullptr && context.EQ() != nullptr) unexpected(*context.EQ(), "by … =");
  if (!events || context.AT() != nullptr) return;
  const std::uint32_t end = build.last(*context.name(1)).end;
  const std::string at(word_of(Role::At, spelling_of_text(kind)));
  build.context()
      .report(DiagnosticId::MissingClause, build.context().span(word), {kind, at})
      .hint("which column is the time of an event?")
      .fix(build.context().span(end, end), " " + at + " time");
}

void report_chain_of_records(Build& build, antlr4::tree::TerminalNode& word) {
  build.context()
      .report(DiagnosticId::UnexpectedClause, build.span(word), {"records", "then"})
      .hint("only events come one after the other");
}

std::vector<ast::Identifier> dedupe_names(Build& build, TagParser::TableContext& context) {
  std::vector<ast::Identifier> names;
  if (context.names() == nullptr) return names;
  for (auto* name : context.names()->name()) names.push_back(build.name(*name));
  return names;
}

}  // namespace

// name() holds the table's own, the key and, with `at`, the time.
DeclarationNode table(Build& build, Build::Tree& tree) {
  auto& context = static_cast<TagParser::TableContext&>(tree);
  ast::TableDecl table;
  table.kind = kind_of(context);
  table.name = build.name(*context.name(0));
  table.from = build.text(*context.STRING());
  table.from_span = build.span(*context.STRING());
  if (context.fileFormat() != nullptr) table.format = build.name(*context.fileFormat()->name());
  table.key = build.name(*context.name(1));
  if (context.path() != nullptr) table.key_of = build.path(*context.path());
  if (context.AT() != nullptr) table.time = build.name(*context.name(2));
  table.time_utc = context.UTC() != nullptr;
  table.dedupe_by = dedupe_names(build, context);
  for (auto* field : context.field()) table.fields.push_back(field_of(build, *field));
  if (context.LBRACE() != nullptr) {
    auto commas = context.COMMA();
    if (context.DEDUPE() != nullptr) {
      const std::size_t brace = build.token(*context.LBRACE()).begin;
      std::erase_if(commas, [&](auto* comma) { return build.token(*comma).begin < brace; });
    }
    report_commas(build, commas);
  }
  check_clauses(build, context);
  return table;
}

DeclarationNode stream(Build& build, Build::Tree& tree) {
  auto& context = static_cast<TagParser::StreamContext&>(tree);
  const auto names = context.name();
  const bool is_records = context.RECORDS() != nullptr;
  if (context.chain() != nullptr) {
    if (is_records) report_chain_of_records(build, *context.RECORDS());
    ast::ChainStep first{build.name(*names[1]), {}, false, {}};
    if (context.WHERE() != nullptr) first.where = build.expression(*context.expression());
    return ast::ChainStream{build.name(*names[0]),
                            build.chain(first, build.span(*names[1]), *context.chain())};
  }
  if (context.WHERE() != nullptr) {
    return ast::DerivedStream{build.name(*names[0]), build.name(*names[1]),
                              build.expression(*context.expression()), is_records};
  }
  ast::UnionStream stream{build.name(*names[0]), {}, is_records};
  for (std::size_t i = 1; i < names.size(); ++i) stream.parts.push_back(build.name(*names[i]));
  return stream;
}

}  // namespace tagc::syntax
