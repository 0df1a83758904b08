// The formatter: a tree as operations of a layout, with the comments of the file in between.
// Internal to this room.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "compiler/source/source.h"
#include "compiler/syntax/ast.h"
#include "compiler/syntax/print/expand.h"
#include "compiler/syntax/print/layout.h"
#include "compiler/syntax/print/style.h"

namespace tagc::syntax {

inline constexpr int kLineWidth = 100;

class Printer {
 public:
  // Without a source there are no comments and no blank lines.
  Printer(const ast::File& file, const Source* source, const Style& style)
      : file_(file), source_(source), style_(style) {}

  void print_file();
  // One declaration with the comments inside of it, without annotations.
  void print_rule(const ast::Declaration& declaration);
  void expression(ast::ExprId id);
  Layout& layout() { return layout_; }

 private:
  // ---- comments and blank lines
  // Prints the comments that begin before `offset`.
  void comments_before(std::uint32_t offset);
  // The same between declarations and fields, where an empty line of the source is kept.
  void part_begins(std::uint32_t offset, bool keep_empty_line = true);
  void part_ends(std::uint32_t offset) { part_end_ = offset; }
  void print_comment(const ast::Comment& comment);
  bool has_empty_line(std::uint32_t begin, std::uint32_t end) const;
  bool has_line_end(std::uint32_t begin, std::uint32_t end) const;

  // ---- operations
  void run(std::vector<Piece> pieces);
  void text(std::string text) { layout_.text(std::move(text)); }
  std::string word(Role role) const { return std::string(style_.word(role)); }
  std::string type(const ast::TypeName& type) const;
  void op(LayoutKind kind, int columns = 0) { layout_.add({kind, columns}); }
  void open_indented() {
    op(LayoutKind::Open);
    op(LayoutKind::Indent, kIndent);
  }
  void close_indented() {
    op(LayoutKind::Dedent);
    op(LayoutKind::Close);
  }

  // ---- declarations, one overload each
  void declaration(const ast::Declaration& declaration);
  void body(const ast::Declaration& declaration);
  void annotations(const std::vector<ast::Annotation>& annotations);
  void annotation(const ast::Annotation& annotation);
  std::string annotation_word(const ast::Identifier& name, Role first, Role last) const;
  void annotation_value(ast::ExprId id);
  void print(const ast::Timezone& node);
  void print(const ast::Import& node);
  void print(const ast::TableDecl& node);
  void print(const ast::DerivedStream& node);
  void print(const ast::UnionStream& node);
  void print(const ast::ChainStream& node);
  void print(const ast::Param& node);
  void print(const ast::Let& node);
  void print(const ast::Def& node);
  void print(const ast::Tag& node);
  void print(const ast::Segment& node);
  void print(const ast::Limit& node);
  void print(const ast::Sample& node);
  void print(const ast::Needs& node);
  void print(const ast::Test& node);
  void print(const ast::Check& node);
  void print(const ast::Manual& node);
  void condition(Role word, ast::ExprId id);  // on a new line if need be
  void value(ast::ExprId id);                 // behind `=`
  template <class Typed>
  void typed_names(const std::vector<Typed>& names);

  // ---- tables
  std::string header_of(const ast::TableDecl& table) const;
  void block(const ast::TableDecl& table);
  bool one_line_block(const ast::TableDecl& table);
  void field(const ast::FieldOrComputed& field, int name_width);
  void stored_field(const ast::FieldDecl& field, int name_width);

  // ---- tests
  void row(const ast::GivenRow& row);
  void exclusive(const std::vector<ast::ExprId>& conditions);
  void expectation(const ast::ExpectMember& node);
  void expectation(const ast::ExpectValue& node) { expression(node.condition); }
  void expectation(const ast::ExpectCount& node) { expression(node.condition); }

  const ast::File& file_;
  const Source* source_;
  const Style& style_;
  Layout layout_;
  std::size_t next_comment_ = 0;
  std::uint32_t part_end_ = 0;                     // of the last declaration, field or comment
  const ast::Declaration* declaration_ = nullptr;  // the one at hand
};

}  // namespace tagc::syntax
