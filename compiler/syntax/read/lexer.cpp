#include "compiler/syntax/read/lexer.h"

#include <antlr4-runtime.h>

#include "compiler/syntax/read/mend.h"
#include "compiler/syntax/read/phrase.h"
#include "compiler/syntax/spelling.h"
#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

// The codes of the characters, for the generated lexer.
class CodeStream : public antlr4::CharStream {
 public:
  explicit CodeStream(const std::string& codes) : codes_(codes) {}

  void consume() override { ++index_; }
  std::size_t LA(ssize_t i) override {
    const std::size_t at = index_ + static_cast<std::size_t>(i > 0 ? i - 1 : i);
    return at < codes_.size() ? static_cast<unsigned char>(codes_[at]) : EOF;
  }
  ssize_t mark() override { return -1; }
  void release(ssize_t) override {}
  std::size_t index() override { return index_; }
  void seek(std::size_t index) override { index_ = std::min(index, codes_.size()); }
  std::size_t size() override { return codes_.size(); }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string toString() const override { return {}; }

 private:
  const std::string& codes_;
  std::size_t index_ = 0;
};

// Nothing but blanks between the beginning of the line and `at`.
bool stands_alone(std::string_view text, std::uint32_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || text[at - 1] == '\n';
}

ast::Comment comment_at(const Context& context, Token token) {
  const std::string_view source = context.source().text();
  if (source[token.end - 1] == '\r') --token.end;
  return {context.span(token), stands_alone(source, token.begin)};
}

// `3000且`, which was reported: so that it is one mistake.
void take_joint_off(const Context& context, std::vector<Token>& tokens) {
  Token& number = tokens.back();
  const std::string words = apart(context.text(number));
  if (words.empty()) return;
  const std::uint32_t end = number.end;
  number.end = number.begin + static_cast<std::uint32_t>(words.find(' '));
  add_word({number.end, end, TagLexer::ID}, context, tokens);
}

}  // namespace

std::optional<Tokens> lex(const Characters& characters, Context& context) {
  CodeStream stream(characters.codes);
  TagLexer lexer(&stream);
  lexer.removeErrorListeners();
  Tokens out;
  for (auto next = lexer.nextToken(); next->getType() != antlr4::Token::EOF;
       next = lexer.nextToken()) {
    Token token{characters.offset(next->getStartIndex()),
                characters.offset(next->getStopIndex() + 1),
                static_cast<std::uint16_t>(next->getType())};
    if (token.kind == TagLexer::COMMENT) {
      out.comments.push_back(comment_at(context, token));
      continue;
    }
    if (token.kind == TagLexer::ID) {
      add_word(token, context, out.all);
    } else if (token.kind == TagLexer::GLUED && add_phrase(token, context, out.all)) {
      continue;
    } else if (const auto mended = mend(token, context)) {
      out.all.push_back(*mended);
      if (token.kind == TagLexer::GLUED) take_joint_off(context, out.all);
    }
    if (out.all.size() > context.limits().tokens) {
      context.report(DiagnosticId::TooManyTokens, context.span(token),
                     {std::to_string(context.limits().tokens)});
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace tagc::syntax
