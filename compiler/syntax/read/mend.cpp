#include "compiler/syntax/read/mend.h"

#include <algorithm>
#include <array>

#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

// Characters that people type for signs of the language.
struct Lookalike {
  std::string_view character;
  std::string_view sign;
  std::uint16_t kind;  // 0: left out
};
constexpr std::array<Lookalike, 16> kLookalikes = {{
    {"≥", ">=", TagLexer::GE},
    {"≤", "<=", TagLexer::LE},
    {"≠", "!=", TagLexer::NE},
    {"×", "*", TagLexer::STAR},
    {"÷", "/", TagLexer::SLASH},
    {"−", "-", TagLexer::MINUS},
    {"–", "-", TagLexer::MINUS},
    {"—", "-", TagLexer::MINUS},
    {"→", "->", TagLexer::ARROW},
    {"…", "..", TagLexer::DOTDOT},
    {"。", ".", TagLexer::DOT},
    {"【", "(", TagLexer::LPAREN},
    {"】", ")", TagLexer::RPAREN},
    {"¥", "", 0},
    {"￥", "", 0},
    {"$", "", 0},
}};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '('; }

// `20 %`, and `a % b`.
void hint_at_percent(Token token, Context& context, DiagnosticSink::Builder& report) {
  const std::string_view before = context.text(0, token.begin);
  const std::size_t end = before.find_last_not_of(" \t");
  const bool number = end != std::string_view::npos && before[end] >= '0' && before[end] <= '9';
  const std::string_view after = context.source().text().substr(token.end);
  const bool operand =
      !after.empty() && after.find_first_of("0123456789(") == after.find_first_not_of(" \t");
  if (!number || operand) {
    report.hint("the rest of a division is `mod`; a share is written `20%`");
    return;
  }
  const std::size_t begin = before.find_last_not_of("0123456789.", end) + 1;
  const std::string share = std::string(before.substr(begin, end + 1 - begin)) + "%";
  report.hint("write `" + share + "`, without the blank")
      .fix(context.span(static_cast<std::uint32_t>(end + 1), token.end), "%");
}

std::optional<Token> mend_unknown(Token token, Context& context) {
  const std::string_view text = context.text(token);
  const auto found = std::find_if(kLookalikes.begin(), kLookalikes.end(),
                                  [&](const Lookalike& look) { return look.character == text; });
  auto report =
      context.report(DiagnosticId::UnknownCharacter, context.span(token), {std::string(text)});
  if (found == kLookalikes.end()) {
    if (text == "%") hint_at_percent(token, context, report);
    return token;
  }
  const std::string sign(found->sign);
  report.fix(context.span(token), sign);
  if (found->kind == 0) {
    report.hint("amounts are written without a sign");
    return std::nullopt;
  }
  report.hint("write `" + sign + "`");
  return Token{token.begin, token.end, found->kind};
}

// `a&&b` becomes `a and b`: a word needs the blanks that a sign did not.
std::string spaced(const std::string& word, Token place, const Context& context) {
  if (word.back() < 'a') return word;
  const std::string_view source = context.source().text();
  const bool before = place.begin > 0 && !is_blank(source[place.begin - 1]);
  const bool after = place.end < source.size() && !is_blank(source[place.end]);
  return (before ? " " : "") + word + (after ? " " : "");
}

Token respelt(Token token, Context& context, const std::string& spelling, std::uint16_t kind) {
  context
      .report(DiagnosticId::OtherSpelling, context.span(token),
              {std::string(context.text(token)), spelling})
      .fix(context.span(token), spaced(spelling, token, context));
  token.kind = kind;
  return token;
}

std::string closing_hint(std::string_view text) {
  if (text.front() == '`') return "a backquote is missing";
  const bool curly = text.front() != '"';
  const bool other = text.find(curly ? "\"" : "”") != std::string_view::npos;
  if (other)
    return curly ? "it began with `“`, so it ends with `”`"
                 : "it began with `\"`, so it ends with `\"`";
  return curly ? "a `”` is missing" : "a `\"` is missing";
}

Token mend_unclosed(Token token, Context& context) {
  const std::string_view text = context.text(token);
  const std::string opener = text.front() == '`' ? "a name in backquotes" : "a text";
  context.report(DiagnosticId::UnclosedQuote, context.span(token), {opener})
      .hint(closing_hint(text));
  return token;
}

Token mend_single_quotes(Token token, Context& context) {
  const std::string_view text = context.text(token);
  std::string fixed(text.substr(1, text.size() - 2));
  for (std::size_t at = fixed.find('"'); at != std::string::npos; at = fixed.find('"', at + 2)) {
    fixed.insert(at, "\\");
  }
  fixed = '"' + fixed + '"';
  context.report(DiagnosticId::SingleQuotes, context.span(token))
      .hint("write `" + fixed + "`")
      .fix(context.span(token), fixed);
  token.kind = TagLexer::STRING;
  return token;
}

std::optional<Token> drop_comment(Token token, Context& context) {
  auto report =
      context.report(DiagnosticId::ForeignComment, context.span(token.begin, token.begin + 2));
  if (context.text(token).starts_with("//")) {
    report.fix(context.span(token.begin, token.begin + 2), "#");
  }
  return std::nullopt;
}

std::optional<Token> drop_semicolon(Token token, Context& context) {
  context.report(DiagnosticId::Semicolon, context.span(token))
      .hint("leave it out")
      .fix(context.span(token), "");
  return std::nullopt;
}

}  // namespace

std::optional<Token> mend(Token token, Context& context) {
  switch (token.kind) {
    case TagLexer::AND_SIGN: return respelt(token, context, "and", TagLexer::AND);
    case TagLexer::OR_SIGN: return respelt(token, context, "or", TagLexer::OR);
    case TagLexer::NOT_SIGN: return respelt(token, context, "not", TagLexer::NOT);
    case TagLexer::NE_SIGN: return respelt(token, context, "!=", TagLexer::NE);
    case TagLexer::LBRACKET: return respelt(token, context, "(", TagLexer::LPAREN);
    case TagLexer::RBRACKET: return respelt(token, context, ")", TagLexer::RPAREN);
    case TagLexer::SEMICOLON: return drop_semicolon(token, context);
    case TagLexer::FOREIGN_COMMENT: return drop_comment(token, context);
    case TagLexer::SINGLE_QUOTED: return mend_single_quotes(token, context);
    case TagLexer::UNCLOSED: return mend_unclosed(token, context);
    case TagLexer::UNKNOWN: return mend_unknown(token, context);
    case TagLexer::GLUED:
    case TagLexer::WIDE_NUMBER:
    case TagLexer::BAD_DATE:
    case TagLexer::BAD_TIME:
    case TagLexer::DATE:
    case TagLexer::TIME: return mend_number(token, context);
    default: return token;
  }
}

bool is_reported_gap(std::uint16_t kind) {
  return kind == TagLexer::UNCLOSED || kind == TagLexer::UNKNOWN;
}

}  // namespace tagc::syntax
