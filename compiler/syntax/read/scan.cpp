#include "compiler/syntax/read/scan.h"

#include <algorithm>

#include "compiler/syntax/read/name.h"
#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

class Scanner {
 public:
  Scanner(const std::vector<Token>& tokens, const Outline& outline, Context& context)
      : tokens_(tokens), outline_(outline), context_(context) {}

  Scan run() {
    std::size_t at = 0;
    begin_declaration(0);
    while (at < tokens_.size()) at = within_limits(at) ? at + 1 : bar(at);
    if (begin_ < tokens_.size()) out_.readable.push_back({begin_, tokens_.size()});
    return std::move(out_);
  }

 private:
  struct Bracket {
    int levels;  // of itself and the signs before it
    std::uint32_t items = 0;
    bool expects_item = true;
  };

  bool within_limits(std::size_t at) {
    if (at > word_ && outline_.begins_declaration(at)) begin_declaration(at);
    const std::uint16_t kind = tokens_[at].kind;
    if (closes_bracket(kind)) {
      close();
      return true;
    }
    if (!count_item(at)) return false;
    if (is_prefix(at)) {
      ++prefixes_;
      return within_depth(at, depth_ + prefixes_);
    }
    if (opens_bracket(kind)) {
      open_.push_back({prefixes_ + 1});
      depth_ += prefixes_ + 1;
    }
    prefixes_ = 0;
    return within_depth(at, depth_);
  }

  void begin_declaration(std::size_t at) {
    declaration_ = at;
    word_ = outline_.after_annotations(at);
    open_.clear();
    depth_ = 0;
    prefixes_ = 0;
  }

  void close() {
    prefixes_ = 0;
    if (open_.empty()) return;
    depth_ -= open_.back().levels;
    open_.pop_back();
  }

  bool is_prefix(std::size_t at) const {
    const std::uint16_t kind = tokens_[at].kind;
    if (kind != TagLexer::NOT && kind != TagLexer::MINUS) return false;
    return at == 0 || !ends_operand(tokens_[at - 1].kind);
  }

  bool within_depth(std::size_t at, int depth) {
    out_.deepest = std::max(out_.deepest, depth);
    if (depth <= context_.limits().nesting) return true;
    context_
        .report(DiagnosticId::NestingTooDeep, context_.span(tokens_[at]),
                {std::to_string(context_.limits().nesting)})
        .hint("name an inner part with `let`");
    return false;
  }

  bool count_item(std::size_t at) {
    if (open_.empty()) return true;
    Bracket& list = open_.back();
    if (tokens_[at].kind == TagLexer::COMMA) {
      list.expects_item = true;
    } else if (list.expects_item) {
      list.expects_item = false;
      ++list.items;
    }
    if (list.items <= context_.limits().list_items) return true;
    context_.report(DiagnosticId::TooManyItems, context_.span(tokens_[at]),
                    {std::to_string(context_.limits().list_items)});
    return false;
  }

  // Leaves out the declaration that `at` belongs to; gives the beginning of the next one.
  std::size_t bar(std::size_t at) {
    const std::size_t next = outline_.next_declaration(at);
    if (begin_ < declaration_) out_.readable.push_back({begin_, declaration_});
    out_.barred.push_back({declaration_, next});
    begin_ = next;
    begin_declaration(next);
    return next;
  }

  const std::vector<Token>& tokens_;
  const Outline& outline_;
  Context& context_;
  Scan out_;
  std::size_t begin_ = 0;        // of the stretch
  std::size_t declaration_ = 0;  // where the one at hand begins,
  std::size_t word_ = 0;         // and its word stands
  std::vector<Bracket> open_;
  int depth_ = 0;
  int prefixes_ = 0;  // `not` and `-` just before
};

}  // namespace

Scan scan(const std::vector<Token>& tokens, const Outline& outline, Context& context) {
  return Scanner(tokens, outline, context).run();
}

}  // namespace tagc::syntax
