// parse(): text to characters to tokens; a flat look at the limits; then declaration by declaration
// through the generated parser, each tree dropped as soon as it is built.
#include <algorithm>

#include "compiler/source/deep_stack.h"
#include "compiler/syntax/build/build.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/read/characters.h"
#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/declaration_parser.h"
#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/read/lexer.h"
#include "compiler/syntax/read/outline.h"
#include "compiler/syntax/read/scan.h"

namespace tagc {
namespace syntax {
namespace {

// The parser and the builder take less than 4 KB of stack for a level of nesting, several times that
// under a sanitizer. What almost all files need, every caller has.
constexpr int kShallow = 10;
constexpr std::size_t kStackOfLevel = 32 << 10;

class Reader {
 public:
  Reader(const std::vector<Token>& tokens, Context& context, ast::File& file)
      : tokens_(tokens),
        outline_(tokens, context),
        context_(context),
        file_(file),
        parser_(tokens, DeclarationParser::Prediction::Fast) {}

  void read() {
    const Scan scanned = scan(tokens_, outline_, context_);
    const auto read_all = [&] {
      for (const TokenRange range : scanned.readable) read(range);
    };
    if (scanned.deepest <= kShallow)
      read_all();
    else
      run_on_stack(kStackOfLevel * static_cast<std::size_t>(scanned.deepest + 1), read_all);
    for (const TokenRange range : scanned.barred) add_broken(outline_, range);
  }

 private:
  void read(TokenRange range) {
    for (std::size_t at = range.begin; at < range.end;) {
      const auto outcome = read_whole(at, range.end);
      if (outcome.tree != nullptr) {
        Build(tokens_, context_, file_).declaration(*outcome.tree);
        at = outcome.end;
      } else {
        at = read_again(at, range.end);
      }
    }
  }

  // The declaration at `at`, unless something stands behind it that is none: it may belong to it.
  DeclarationParser::Outcome read_whole(std::size_t at, std::size_t end) {
    auto outcome = parser_.read(at, end);
    if (outcome.tree == nullptr || ends_declaration(outline_, outcome.end, end)) return outcome;
    // Names such as `div` make a declaration look like none; reading it tells.
    if (parser_.read(outcome.end, end).tree == nullptr) return {};
    return parser_.read(at, end);
  }

  // Something in the declaration at `at` cannot be read, or stands behind it and is no declaration.
  // Gives the beginning of the next one.
  std::size_t read_again(std::size_t at, std::size_t end) {
    const std::size_t next = std::min(outline_.next_declaration(at), end);
    if (context_.has_room_for_reports())
      read_slowly({at, next});
    else
      add_broken(outline_, {at, next});
    return next;
  }

  // Reads a stretch with exact prediction, explains what is wrong with it, and reads it as it was
  // meant where that is clear.
  void read_slowly(TokenRange range) {
    constexpr int kMostRepairs = 30;
    std::vector<Token> slice(tokens_.begin() + static_cast<std::ptrdiff_t>(range.begin),
                             tokens_.begin() + static_cast<std::ptrdiff_t>(range.end));
    const Outline outline(slice, context_);
    DeclarationParser parser(slice, DeclarationParser::Prediction::Thorough);
    int repairs = 0;
    for (std::size_t at = 0; at < slice.size();) {
      const auto outcome = parser.read(at, slice.size());
      const bool whole =
          outcome.tree != nullptr && ends_declaration(outline, outcome.end, slice.size());
      Verdict verdict;
      if (!whole) verdict = explain(slice, at, outcome);
      if (verdict.repair && ++repairs <= kMostRepairs) {
        if (verdict.repair->loses_field) add_broken(outline, {at, at + 2});
        apply(*verdict.repair, slice);
        continue;
      }
      if (outcome.tree != nullptr) Build(slice, context_, file_).declaration(*outcome.tree);
      if (!whole && !verdict.only_this_line) {
        add_broken(outline, {outcome.end, slice.size()});
        return;
      }
      at = whole ? outcome.end : outline.next_in_first_column(outcome.end);
    }
  }

  Verdict explain(const std::vector<Token>& slice, std::size_t at,
                  const DeclarationParser::Outcome& outcome) {
    const Mistake leftover{outcome.end, {}, {}};
    const Mistake& mistake = outcome.tree != nullptr ? leftover : outcome.mistake;
    return syntax::explain(Trouble(slice, at, mistake, context_));
  }

  static bool ends_declaration(const Outline& outline, std::size_t at, std::size_t end) {
    return at == end || outline.looks_like_declaration(outline.after_annotations(at));
  }

  static void apply(const Repair& repair, std::vector<Token>& slice) {
    const auto at = slice.begin() + static_cast<std::ptrdiff_t>(repair.at);
    const auto rest = slice.erase(at, at + static_cast<std::ptrdiff_t>(repair.remove));
    slice.insert(rest, repair.insert.begin(), repair.insert.end());
  }

  void add_broken(const Outline& outline, TokenRange range) {
    for (ast::Path& name : outline.declared_names(range)) {
      const bool known = !file_.broken.empty() && to_string(file_.broken.back()) == to_string(name);
      if (!known) file_.broken.push_back(std::move(name));
    }
  }

  const std::vector<Token>& tokens_;
  Outline outline_;
  Context& context_;
  ast::File& file_;
  DeclarationParser parser_;
};

}  // namespace
}  // namespace syntax

ast::File parse(const SourceMap& sources, FileId file, const Limits& limits, DiagnosticSink& sink) {
  ast::File out;
  out.file = file;
  syntax::Context context(sources[file], file, limits, sink);
  const auto characters = syntax::read_characters(context);
  if (!characters) return out;
  auto tokens = syntax::lex(*characters, context);
  if (!tokens) return out;
  out.comments = std::move(tokens->comments);
  syntax::Reader(tokens->all, context, out).read();
  return out;
}

}  // namespace tagc
