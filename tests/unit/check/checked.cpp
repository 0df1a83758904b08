#include "tests/unit/check/checked.h"

#include <gtest/gtest.h>

#include "compiler/syntax/parse.h"
#include "stdlib/library.h"
#include "stdlib/rules/standard_rules.h"

namespace tagc::test {
namespace {

void parse_text(Checked& checked, const std::string& name, const std::string& text,
                const Limits& limits) {
  const FileId id = checked.sources.add(name, text);
  checked.files.push_back(parse(checked.sources, id, limits, checked.sink));
}

void parse_imports(Checked& checked, const Limits& limits) {
  std::vector<std::string> modules;
  for (const ast::File& file : checked.files) {
    for (const ast::Declaration& declaration : file.declarations) {
      const auto* import = std::get_if<ast::Import>(&declaration.node);
      if (import != nullptr && import->library) modules.push_back(import->path);
    }
  }
  for (const std::string& module : modules) {
    parse_text(checked, module + ".tag", standard_rules().at(module), limits);
  }
}

}  // namespace

const FunctionRegistry& library() {
  static const FunctionRegistry functions = standard_functions();
  return functions;
}

std::string Checked::findings() const {
  std::string out;
  for (const Diagnostic& each : sink.all()) {
    if (!out.empty()) out += ", ";
    out += info_of(each.id).slug;
    out += " " + std::string(sources.text(each.primary.span));
  }
  return out;
}

const typed::Tag& Checked::tag(const std::string& name) const {
  for (const typed::Tag& tag : program.tags) {
    if (tag.name == name) return tag;
  }
  throw std::out_of_range("no tag " + name);
}

const typed::Expr& Checked::value_of_let(const std::string& name) const {
  for (const typed::Let& let : program.lets) {
    if (let.name == name) return program[let.value];
  }
  throw std::out_of_range("no let " + name);
}

Checked parse_files(const std::vector<std::string>& texts, const Limits& limits) {
  Checked checked;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    parse_text(checked, "rules" + std::to_string(i) + ".tag", texts[i], limits);
  }
  parse_imports(checked, limits);
  EXPECT_EQ(checked.findings(), "") << "the text cannot be read";
  return checked;
}

Checked check_files(const std::vector<std::string>& texts, const CheckOptions& options) {
  Checked checked = parse_files(texts, options.limits);
  checked.program = check(checked.files, checked.sources, library(), options, checked.sink);
  return checked;
}

Checked check_text(const std::string& text, const CheckOptions& options) {
  return check_files({text}, options);
}

std::string with_schema(const std::string& rules) {
  return R"(
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id  : int
  points     : int
  points_q   : int?
  balance    : money
  balance_q  : money?
  weight     : number
  weight_q   : number?
  city       : text
  city_q     : text?
  birthday   : date
  birthday_q : date?
  registered : time
  left_q     : time?
  active     : bool
  active_q   : bool?
  stay       : duration
  gender     : enum("female", "male")
}
events orders from "orders.csv" by member_id at paid_at {
  amount  : money
  pieces  : int
  note    : text?
  product : int -> products
}
events logins from "logins.csv" by member_id at ts {}
lookup products from "products.csv" by id { id : int  category : text  price : money }
)" + rules;
}

}  // namespace tagc::test
