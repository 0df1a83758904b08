#include "compiler/syntax/format.h"

#include "compiler/syntax/print/printer.h"

namespace tagc {

std::string format(const ast::File& file, const Source& source) {
  syntax::Printer printer(file, &source);
  printer.print_file();
  return printer.layout().render(syntax::kLineWidth);
}

std::string format_rule(const ast::File& file, const ast::Declaration& declaration,
                        const Source& source) {
  syntax::Printer printer(file, &source);
  printer.print_rule(declaration);
  return printer.layout().render(syntax::kLineWidth);
}

std::string format_expression(const ast::File& file, ast::ExprId expression) {
  constexpr int kOneLine = 1 << 28;
  syntax::Printer printer(file, nullptr);
  printer.expression(expression);
  std::string text = printer.layout().render(kOneLine);
  text.pop_back();  // the line end
  return text;
}

}  // namespace tagc
