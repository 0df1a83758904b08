// What the grammar wanted, in the words of its readers: "a name", "an expression".
#include <algorithm>

#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/read/name.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"
#include "runtime/types/nearest_name.h"

namespace tagc::syntax {
namespace {

// ---- declarations ------------------------------------------------------------------------------

std::vector<std::string> declaration_words() {
  std::vector<std::string> words;
  for (const Word& word : all_words()) {
    if (word.use != WordUse::Declaration) continue;
    if (words.empty() || words.back() != word.english) words.emplace_back(word.english);
  }
  return words;
}

std::string list_of_declaration_words() {
  std::string list;
  for (const std::string& word : declaration_words()) {
    list += (list.empty() ? "`" : ", `") + word + "`";
  }
  return list;
}

// `@owner "crm"`
Verdict explain_annotation(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  if (at < trouble.begin() + 2 || trouble.token(at - 2)->kind != TagParser::AT_SIGN) return {};
  if (trouble.found() == nullptr || trouble.found()->kind != TagParser::STRING) return {};
  Context& context = trouble.context();
  const Token& value = *trouble.found();
  const std::string fixed = "(" + trouble.text(at) + ")";
  context.report(DiagnosticId::ExpectedWord, context.span(value), {trouble.previous_text(), "`(`"})
      .hint("write `@" + trouble.previous_text() + fixed + "`")
      .fix(context.span(trouble.previous()->end, value.end), fixed);
  const Token open{value.begin, value.begin, TagParser::LPAREN};
  const Token close{value.end, value.end, TagParser::RPAREN};
  return {true, Repair{at, 1, {open, value, close}}};
}

// A word that begins nothing, where a declaration should begin: perhaps a misspelt one.
Verdict explain_declaration(const Trouble& trouble) {
  const Token* found = trouble.found();
  const bool begins = trouble.expects(TagParser::TAG) && !trouble.expects(TagParser::ID);
  const bool next_line = trouble.is_leftover() && trouble.on_new_line();
  if (!begins && !next_line) return {};
  if (found != nullptr && (is_declaration_word(found->kind) || found->kind == TagParser::AT_SIGN)) {
    return {};
  }
  Context& context = trouble.context();
  if (found == nullptr) {
    context.report(DiagnosticId::ExpectedWord, trouble.place(),
                   {trouble.previous_text(), "a declaration"});
    return {true, std::nullopt};
  }
  const std::string word = trouble.text(trouble.at());
  auto report = context.report(DiagnosticId::UnknownDeclaration, context.span(*found), {word});
  const std::string near = nearest_name(word, declaration_words());
  if (near.empty() || found->kind != TagParser::ID) {
    report.note("a declaration begins with one of " + list_of_declaration_words());
    return {true, std::nullopt, true};
  }
  report.hint("did you mean `" + near + "`?").fix(context.span(*found), near);
  const Token meant{found->begin, found->end, find_word(near)->token()};
  return {true, Repair{trouble.at(), 1, {meant}}};
}

// ---- tests -------------------------------------------------------------------------------------

// A row behind an expectation.
Verdict explain_late_row(const Trouble& trouble) {
  const Token* found = trouble.found();
  if (found == nullptr || !is_name(found->kind) || !trouble.on_new_line()) return {};
  if (!trouble.inside(TagParser::RuleExpectation)) return {};
  trouble.context()
      .report(DiagnosticId::ExpectedWord, trouble.context().span(*found),
              {trouble.previous_text(), "`expect`"})
      .hint("rows stand before the first `expect`");
  return {true, std::nullopt};
}

// ---- commas ------------------------------------------------------------------------------------

bool begins_item(std::uint16_t kind) {
  switch (kind) {
    case TagParser::INT:
    case TagParser::DECIMAL:
    case TagParser::PERCENT:
    case TagParser::DURATION:
    case TagParser::DATE:
    case TagParser::TIME:
    case TagParser::STRING:
    case TagParser::TRUE:
    case TagParser::FALSE:
    case TagParser::CHOOSE:
    case TagParser::SCORE:
    case TagParser::BAND:
    case TagParser::NOT:
    case TagParser::OTHERWISE:
    case TagParser::LPAREN: return true;
    default: return is_name(kind);
  }
}

// Only a comma or the closing bracket may stand here, and what does stand here begins an item.
Verdict explain_comma(const Trouble& trouble) {
  const bool closer = trouble.expects(TagParser::RPAREN) || trouble.expects(TagParser::RBRACE);
  const bool only =
      std::all_of(trouble.expected().begin(), trouble.expected().end(), [](auto kind) {
        return kind == TagParser::COMMA || kind == TagParser::RPAREN || kind == TagParser::RBRACE ||
               kind == TagParser::AS;
      });
  const Token* found = trouble.found();
  if (!closer || !only || found == nullptr || !begins_item(found->kind)) return {};
  if (trouble.inside(TagParser::RuleTable) && !trouble.inside(TagParser::RuleExpression)) return {};
  if (!trouble.is_after_operand()) return {};
  const std::uint32_t end = trouble.previous()->end;
  trouble.context()
      .report(DiagnosticId::MissingComma, trouble.context().span(end, end),
              {trouble.previous_text()})
      .hint("before `" + trouble.text(trouble.at()) + "`")
      .fix(trouble.context().span(end, end), ",");
  return {true, Repair{trouble.at(), 0, {{end, end, TagParser::COMMA}}}};
}

// ---- fields of a table -------------------------------------------------------------------------

bool is_in_block(const Trouble& trouble) {
  if (!trouble.inside(TagParser::RuleTable)) return false;
  const auto& tokens = trouble.tokens();
  const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(trouble.begin());
  return std::any_of(begin, tokens.begin() + static_cast<std::ptrdiff_t>(trouble.at()),
                     [](const Token& token) { return token.kind == TagParser::LBRACE; });
}

// `phone :` without a type; the next field was read as one, and its colon does not fit.
Verdict explain_missing_type(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  const Token* found = trouble.found();
  if (found == nullptr || found->kind != TagParser::COLON || !is_in_block(trouble)) return {};
  if (trouble.token(at - 2)->kind != TagParser::COLON) return {};
  const std::uint32_t end = trouble.token(at - 2)->end;
  trouble.context().report(DiagnosticId::ExpectedType, trouble.context().span(end, end), {":"});
  return {true, without_field(trouble, at - 2)};
}

// `events orders from "o.csv" by member paid_at`
Verdict explain_missing_time(const Trouble& trouble) {
  if (trouble.kind(trouble.begin()) != TagParser::EVENTS || !trouble.is_leftover()) return {};
  if (trouble.found() == nullptr || !is_name(trouble.found()->kind)) return {};
  if (trouble.on_new_line() || is_in_block(trouble)) return {};
  const std::uint32_t end = trouble.previous()->end;
  if (trouble.at() < 2 || trouble.kind(trouble.at() - 2) != TagParser::BY) return {};
  Context& context = trouble.context();
  const std::string at(word_of(Role::At, trouble.spelling()));
  context
      .report(DiagnosticId::MissingClause, context.span(*trouble.found()),
              {trouble.text(trouble.begin()), at})
      .hint("write `" + at + " " + trouble.text(trouble.at()) + "`")
      .fix(context.span(end, end), " " + at);
  return {true, Repair{trouble.at(), 0, {{end, end, TagParser::AT}}}};
}

// ---- names -------------------------------------------------------------------------------------

bool wants_name(const Trouble& trouble) {
  if (trouble.expects(TagParser::RBRACE) && is_in_block(trouble)) return true;  // of a field
  return trouble.expects(TagParser::ID) && !trouble.expects(TagParser::INT);
}

// What comes after a name, but not after the word itself.
bool follows_name(const Trouble& trouble, const Token* token) {
  if (token == nullptr) return true;
  switch (token->kind) {
    case TagParser::EQ:
    case TagParser::WHEN:
    case TagParser::COLON:
    case TagParser::FROM:
    case TagParser::DOT:
    case TagParser::MANUAL:
    case TagParser::COMMA:
    case TagParser::RPAREN: return true;
    case TagParser::LPAREN: return trouble.previous()->kind == TagParser::DEF;
    default: return false;
  }
}

Verdict explain_reserved(const Trouble& trouble) {
  const Token* found = trouble.found();
  if (found == nullptr || !is_reserved_word(found->kind) || !wants_name(trouble)) return {};
  if (!follows_name(trouble, trouble.token(trouble.at() + 1))) return {};
  Context& context = trouble.context();
  const std::string word = trouble.text(trouble.at());
  const std::string quoted = '`' + word + '`';
  context.report(DiagnosticId::ReservedWord, context.span(*found), {word})
      .hint("in backquotes it can: " + quoted)
      .fix(context.span(*found), quoted);
  return {true, Repair{trouble.at(), 1, {{found->begin, found->end, TagParser::ID}}}};
}

// ---- whatever remains --------------------------------------------------------------------------

std::string_view sign_of(std::uint16_t kind) {
  switch (kind) {
    case TagParser::LPAREN: return "(";
    case TagParser::RPAREN: return ")";
    case TagParser::LBRACE: return "{";
    case TagParser::RBRACE: return "}";
    case TagParser::COMMA: return ",";
    case TagParser::COLON: return ":";
    case TagParser::DOT: return ".";
    case TagParser::DOTDOT: return "..";
    case TagParser::ARROW: return "->";
    case TagParser::QUESTION: return "?";
    case TagParser::EQ: return "=";
    case TagParser::PLUS: return "+";
    case TagParser::AT_SIGN: return "@";
    default: return "";
  }
}

bool is_plain_value(std::uint16_t kind) {
  switch (kind) {
    case TagParser::MINUS:
    case TagParser::INT:
    case TagParser::DECIMAL:
    case TagParser::PERCENT:
    case TagParser::DURATION:
    case TagParser::DATE:
    case TagParser::TIME:
    case TagParser::TRUE:
    case TagParser::FALSE:
    case TagParser::BROKEN: return true;
    default: return false;
  }
}

// What is read in Chinese alone is nothing to ask for in English.
bool has_word(std::uint16_t kind, Spelling spelling) {
  if (spelling == Spelling::Chinese) return true;
  const std::string_view word = spelling_of(kind);
  return word.empty() ? kind != TagParser::RECENT : spelling_of_text(word) == Spelling::English;
}

// `by` has a word for each use in Chinese.
std::string_view word_for(std::uint16_t kind, const Trouble& trouble) {
  if (trouble.spelling() == Spelling::English) return spelling_of(kind);
  const std::uint16_t declaration = trouble.kind(trouble.begin());
  const bool of_events = declaration == TagParser::EVENTS || declaration == TagParser::RECORDS;
  if (kind == TagParser::BY && of_events) return word_of(Role::EventsBy, Spelling::Chinese);
  for (const Word& word : all_words()) {
    if (word.token() == kind && !word.chinese.empty()) return word.chinese;
  }
  return spelling_of(kind);
}

std::string spelled(std::uint16_t kind, const Trouble& trouble) {
  if (is_plain_value(kind)) return "a number";
  if (kind == TagParser::STRING) return "a text";
  if (kind == TagParser::ID) return "a name";
  const std::string_view word = word_for(kind, trouble);
  return "`" + std::string(word.empty() ? sign_of(kind) : word) + "`";
}

// "`when`, `=` or `manual`". Nobody who forgot a bracket has `as of` in mind.
std::string list_of_expected(const Trouble& trouble) {
  const std::vector<std::uint16_t>& kinds = trouble.expected();
  std::vector<std::string> words;
  const bool closes = std::find(kinds.begin(), kinds.end(), TagParser::RPAREN) != kinds.end();
  for (const std::uint16_t kind : kinds) {
    if (!has_word(kind, trouble.spelling())) continue;
    if (closes && kind == TagParser::AS) continue;
    const std::string word = spelled(kind, trouble);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  std::string list = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) {
    list += (i + 1 == words.size() ? " or " : ", ") + words[i];
  }
  return list;
}

std::optional<DiagnosticId> category_of(const Trouble& trouble) {
  if (trouble.is_leftover()) return DiagnosticId::Unexpected;
  if (trouble.expected().empty()) {
    const bool operand = trouble.inside(TagParser::RuleExpression) && !trouble.is_after_operand();
    return operand ? DiagnosticId::ExpectedExpression : DiagnosticId::Unexpected;
  }
  if (trouble.expects(TagParser::ENUM) && trouble.inside(TagParser::RuleType)) {
    return DiagnosticId::ExpectedType;
  }
  if (trouble.expects(TagParser::INT) && trouble.expects(TagParser::ID)) {
    return DiagnosticId::ExpectedExpression;
  }
  if (trouble.expected().size() == 1 && trouble.expects(TagParser::STRING)) {
    return DiagnosticId::ExpectedText;
  }
  if (trouble.expects(TagParser::ID)) return DiagnosticId::ExpectedName;
  return std::nullopt;
}

bool is_clause_of_table(const Trouble& trouble) {
  if (trouble.found() == nullptr || is_in_block(trouble)) return false;
  switch (trouble.token(trouble.begin())->kind) {
    case TagParser::USERS:
    case TagParser::EVENTS:
    case TagParser::RECORDS:
    case TagParser::LOOKUP:
    case TagParser::PROFILE: break;
    default: return false;
  }
  switch (trouble.found()->kind) {
    case TagParser::FROM:
    case TagParser::AS:
    case TagParser::BY:
    case TagParser::AT:
    case TagParser::DEDUPE: return true;
    default: return false;
  }
}

void note_clauses(const Trouble& trouble, DiagnosticSink::Builder& report) {
  const bool of_users = trouble.kind(trouble.begin()) == TagParser::USERS;
  std::string list;
  for (const Role role :
       {Role::From, Role::As, of_users ? Role::By : Role::EventsBy, Role::At, Role::DedupeBy}) {
    list += (list.empty() ? "`" : ", `") + std::string(word_of(role, trouble.spelling())) + "`";
  }
  report.note("the parts of a table stand in this order: " + list);
}

void report_expected(const Trouble& trouble) {
  const std::string before = trouble.previous_text();
  Context& context = trouble.context();
  const auto category = category_of(trouble);
  if (!category) {
    const bool field = trouble.expects(TagParser::RBRACE) && is_in_block(trouble);
    const std::string wanted = field ? "a field or `}`" : list_of_expected(trouble);
    auto report = context.report(DiagnosticId::ExpectedWord, trouble.place(), {before, wanted});
    if (is_clause_of_table(trouble)) note_clauses(trouble, report);
    return;
  }
  if (*category != DiagnosticId::Unexpected) {
    context.report(*category, trouble.place(), {before});
    return;
  }
  const Token* found = trouble.found();
  if (found == nullptr) {
    context.report(DiagnosticId::ExpectedExpression, trouble.place(), {before});
    return;
  }
  auto report =
      context.report(*category, context.span(*found), {before, trouble.text(trouble.at())});
  if (is_clause_of_table(trouble)) return note_clauses(trouble, report);
  const bool expression = trouble.is_leftover() || trouble.inside(TagParser::RuleExpression);
  if (expression && trouble.is_after_operand()) {
    report.hint(what_joins(trouble));
  }
}

}  // namespace

Verdict explain_expected(const Trouble& trouble) {
  for (const auto step :
       {&explain_annotation, &explain_declaration, &explain_late_row, &explain_comma,
        &explain_missing_type, &explain_missing_time, &explain_reserved}) {
    Verdict verdict = step(trouble);
    if (verdict.reported) return verdict;
  }
  report_expected(trouble);
  const bool field = trouble.found() != nullptr && is_in_block(trouble);
  return {true, field ? without_field(trouble, trouble.at()) : std::nullopt};
}

}  // namespace tagc::syntax
