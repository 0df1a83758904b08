#include "compiler/syntax/format.h"

#include "compiler/syntax/print/pieces.h"
#include "compiler/syntax/print/printer.h"

namespace tagc {
namespace syntax {

std::string on_one_line(const ast::File& file, ast::ExprId expression, const Style& style) {
  constexpr int kOneLine = 1 << 28;
  Printer printer(file, nullptr, style);
  printer.expression(expression);
  std::string text = printer.layout().render(kOneLine);
  text.pop_back();  // the line end
  return text;
}

}  // namespace syntax

std::string format(const ast::File& file, const Source& source, const FormatOptions& options) {
  const syntax::Style style(options);
  syntax::Printer printer(file, &source, style);
  printer.print_file();
  return printer.layout().render(syntax::kLineWidth);
}

std::string format_rule(const ast::File& file, const ast::Declaration& declaration,
                        const Source& source, const FormatOptions& options) {
  const syntax::Style style(options);
  syntax::Printer printer(file, &source, style);
  printer.print_rule(declaration);
  return printer.layout().render(syntax::kLineWidth);
}

std::string format_expression(const ast::File& file, ast::ExprId expression,
                              const FormatOptions& options) {
  return syntax::on_one_line(file, expression, syntax::Style(options));
}

// All words of declarations are ASCII in the one spelling, and in the other not.
Spelling spelling_of(const ast::File& file, const Source& source) {
  std::size_t chinese = 0;
  for (const ast::Declaration& each : file.declarations) {
    if (source.text()[each.span.begin] < 0) ++chinese;
  }
  return 2 * chinese > file.declarations.size() ? Spelling::Chinese : Spelling::English;
}

}  // namespace tagc
