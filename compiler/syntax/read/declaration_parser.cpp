#include "compiler/syntax/read/declaration_parser.h"

#include <antlr4-runtime.h>

#include <deque>

#include "grammar/TagParser.h"

namespace tagc::syntax {

// What the parser sees of one of our tokens. Trees name tokens by index; the text stays in the
// source.
class TokenView : public antlr4::Token {
 public:
  TokenView(std::size_t kind, std::size_t index) : kind_(kind), index_(index) {}

  std::string getText() const override { return {}; }
  std::size_t getType() const override { return kind_; }
  std::size_t getLine() const override { return 0; }
  std::size_t getCharPositionInLine() const override { return 0; }
  std::size_t getChannel() const override { return DEFAULT_CHANNEL; }
  std::size_t getTokenIndex() const override { return index_; }
  std::size_t getStartIndex() const override { return index_; }
  std::size_t getStopIndex() const override { return index_; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  antlr4::CharStream* getInputStream() const override { return nullptr; }
  std::string toString() const override { return {}; }

 private:
  std::size_t kind_, index_;
};

// The tokens of one declaration and those after it, up to a limit. Views are made as they are asked
// for and dropped with the declaration, so that a long file does not keep two million of them.
class TokenWindow : public antlr4::TokenStream {
 public:
  explicit TokenWindow(const std::vector<Token>& tokens) : tokens_(tokens) {}

  void open(std::size_t begin, std::size_t limit) {
    views_.clear();
    begin_ = at_ = begin;
    limit_ = limit;
  }

  void consume() override { ++at_; }
  std::size_t LA(ssize_t i) override {
    const std::size_t index = index_of(i);
    return index < limit_ ? tokens_[index].kind : static_cast<std::size_t>(antlr4::Token::EOF);
  }
  // A rule that is left before its first token asks for the one before.
  antlr4::Token* LT(ssize_t i) override {
    const std::size_t index = index_of(i);
    return index < begin_ || index > limit_ ? nullptr : get(index);
  }
  antlr4::Token* get(std::size_t index) const override {
    while (views_.size() <= index - begin_) {
      const std::size_t next = begin_ + views_.size();
      const auto kind =
          next < limit_ ? tokens_[next].kind : static_cast<std::size_t>(antlr4::Token::EOF);
      views_.emplace_back(kind, next);
    }
    return &views_[index - begin_];
  }
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  std::size_t index() override { return at_; }
  // The parser rewinds to 0 when it is reset, which here is the beginning of the window.
  void seek(std::size_t index) override { at_ = std::max(index, begin_); }
  std::size_t size() override { return limit_; }
  std::string getSourceName() const override { return {}; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

 private:
  std::size_t index_of(ssize_t i) const {
    return i > 0 ? at_ + static_cast<std::size_t>(i) - 1 : at_ - static_cast<std::size_t>(-i);
  }

  const std::vector<Token>& tokens_;
  mutable std::deque<TokenView> views_;
  std::size_t begin_ = 0, at_ = 0, limit_ = 0;
};

// Gives up at the first mistake and remembers it. How to go on is decided outside, with a view of
// the whole declaration.
class FirstMistake : public antlr4::ANTLRErrorStrategy {
 public:
  Mistake mistake;

  void reset(antlr4::Parser*) override {}
  void sync(antlr4::Parser*) override {}
  bool inErrorRecoveryMode(antlr4::Parser*) override { return false; }
  void reportMatch(antlr4::Parser*) override {}
  antlr4::Token* recoverInline(antlr4::Parser* parser) override {
    give_up(parser, parser->getCurrentToken()->getTokenIndex());
  }
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& e) override {
    give_up(parser, e.getOffendingToken()->getTokenIndex());
  }
  void recover(antlr4::Parser* parser, std::exception_ptr) override {
    give_up(parser, parser->getCurrentToken()->getTokenIndex());
  }

 private:
  [[noreturn]] void give_up(antlr4::Parser* parser, std::size_t token) {
    mistake = {token, {}, {}};
    // What is expected belongs to where the parser stands, not to what it saw further ahead.
    if (token == parser->getCurrentToken()->getTokenIndex()) {
      for (const ssize_t kind : parser->getExpectedTokens().toList()) {
        if (kind > 0) mistake.expected.push_back(static_cast<std::uint16_t>(kind));
      }
    }
    const antlr4::RuleContext* context = parser->getContext();
    for (; context != nullptr; context = static_cast<antlr4::RuleContext*>(context->parent)) {
      mistake.rules.push_back(context->getRuleIndex());
    }
    throw antlr4::ParseCancellationException();
  }
};

struct DeclarationParser::Machine {
  Machine(const std::vector<Token>& tokens, Prediction prediction)
      : window(tokens), strategy(std::make_shared<FirstMistake>()), parser(&window) {
    parser.removeErrorListeners();
    parser.setErrorHandler(strategy);
    parser.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
        prediction == Prediction::Fast ? antlr4::atn::PredictionMode::SLL
                                       : antlr4::atn::PredictionMode::LL);
  }

  TokenWindow window;
  std::shared_ptr<FirstMistake> strategy;
  TagParser parser;
};

DeclarationParser::DeclarationParser(const std::vector<Token>& tokens, Prediction prediction)
    : machine_(std::make_unique<Machine>(tokens, prediction)) {}
DeclarationParser::~DeclarationParser() = default;

DeclarationParser::Outcome DeclarationParser::read(std::size_t begin, std::size_t limit) {
  machine_->window.open(begin, limit);
  machine_->parser.reset();
  try {
    antlr4::ParserRuleContext* tree = machine_->parser.declaration();
    return {tree, machine_->window.index(), {}};
  } catch (const antlr4::ParseCancellationException&) {
    return {nullptr, begin, machine_->strategy->mistake};
  }
}

}  // namespace tagc::syntax
