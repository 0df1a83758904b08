#include <algorithm>
#include <set>

#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "compiler/check/given_rows.h"
#include "compiler/check/mentions.h"
#include "runtime/types/parse.h"

namespace tagc::checking {
namespace {

// The time of tests that do not say theirs: tests are to say the same every day.
constexpr const char* kTimeOfTests = "2026-01-01T00:00";

class TestChecker {
 public:
  TestChecker(Context& context, const ast::File& file, const ast::Test& test)
      : context_(context), file_(file), test_(test) {
    scope_.file = &file;
  }

  std::optional<typed::Test> check() {
    out_.name = test_.name;
    out_.span = test_.name_span;
    out_.now = now();
    given_ = check_rows(context_, file_, test_);
    for (const ast::Expectation& each : test_.expectations) {
      span_ = each.span;
      std::visit([&](const auto& node) { add(node); }, each.node);
    }
    if (test_.expectations.empty()) {
      context_.report(DiagnosticId::ExpectsNothing, test_.name_span, {test_.name})
          .hint("add `expect m1 in …`");
    }
    if (given_.broken) return std::nullopt;
    warn_of_users();
    out_.rows = std::move(given_.rows);
    if (!check_reads()) return std::nullopt;
    return std::move(out_);
  }

 private:
  DiagnosticSink::Builder report(DiagnosticId id, Span span, std::vector<std::string> arguments) {
    given_.broken = true;
    return context_.report(id, span, std::move(arguments));
  }

  std::int64_t now() {
    const auto* literal = test_.now ? std::get_if<ast::Literal>(&file_[*test_.now].node) : nullptr;
    const bool is_time = literal != nullptr && (literal->kind == ast::LiteralKind::Time ||
                                                literal->kind == ast::LiteralKind::Date);
    if (test_.now && !is_time) {
      if (!std::holds_alternative<ast::Error>(file_[*test_.now].node)) {
        report(DiagnosticId::TestTime, file_[*test_.now].span,
               {context_.text(file_[*test_.now].span)})
            .hint("write `at 2026-11-21T00:00`");
      }
      return 0;
    }
    const auto time = parse_time(is_time ? std::string_view(literal->text) : kTimeOfTests);
    return time ? instant_of(*time, context_.zone) : 0;
  }

  // ---- expectations

  void add(const ast::ExpectMember& node) {
    std::vector<int> users;
    for (const ast::Identifier& name : node.users) users.push_back(find_user(name));
    for (const ast::Path& path : node.tags) {
      const auto tag = find_set(path);
      if (!tag) continue;
      for (int user : users) {
        if (user >= 0)
          out_.expectations.push_back({kind_of(node.membership), *tag, user, {}, {}, 0, span_});
      }
    }
  }

  static typed::ExpectationKind kind_of(ast::Membership membership) {
    switch (membership) {
      case ast::Membership::In: return typed::ExpectationKind::In;
      case ast::Membership::NotIn: return typed::ExpectationKind::NotIn;
      case ast::Membership::Unknown: return typed::ExpectationKind::Unknown;
    }
    return typed::ExpectationKind::In;
  }

  void add(const ast::ExpectValue& node) {
    const ast::TagOf* operand = operand_of(node.condition);
    if (operand == nullptr) {
      given_.broken = true;  // reported when it was read
      return;
    }
    const auto tag = find_tag(operand->tag);
    std::vector<int> users;
    for (const ast::Identifier& name : operand->users) users.push_back(find_user(name));
    if (!tag) return;
    const ExprId condition = check_condition(context_, scope_, node.condition);
    if (context_.broken(condition)) {
      given_.broken = true;
      return;
    }
    for (int user : users) {
      if (user < 0) continue;
      out_.expectations.push_back(
          {typed::ExpectationKind::Value, *tag, user, condition, {}, 0, span_});
    }
  }

  // What the condition of an ExpectValue is about.
  const ast::TagOf* operand_of(ast::ExprId id) const {
    const auto left = [](const auto& node) -> std::optional<ast::ExprId> {
      if constexpr (requires { node.left; }) return node.left;
      if constexpr (requires { node.operand; }) return node.operand;
      return std::nullopt;
    };
    for (std::optional<ast::ExprId> at = id; at; at = std::visit(left, file_[*at].node)) {
      if (const auto* found = std::get_if<ast::TagOf>(&file_[*at].node)) return found;
    }
    return nullptr;
  }

  void add(const ast::ExpectCount& node) {
    if (context_.functions.find(node.function.name) != context_.functions.find("count")) {
      report(DiagnosticId::CountWanted, node.function.span, {node.function.name})
          .hint("write `expect count(" + ast::to_string(node.tag) + ") = 1`");
      return;
    }
    const auto tag = find_set(node.tag);
    const auto* compare = std::get_if<ast::Compare>(&file_[node.condition].node);
    if (!tag || std::holds_alternative<ast::Error>(file_[node.condition].node)) {
      given_.broken = true;
      return;
    }
    const auto count = compare == nullptr ? std::nullopt : number_of(compare->right);
    if (!count) {
      report(DiagnosticId::CountWanted, file_[node.condition].span,
             {context_.text(file_[node.condition].span)})
          .hint("a number of users is compared with a whole number: `= 1`, `>= 2`");
      return;
    }
    everyone_ = true;
    out_.expectations.push_back(
        {typed::ExpectationKind::Count, *tag, -1, {}, compare->op, *count, span_});
  }

  std::optional<std::int64_t> number_of(ast::ExprId id) {
    const ExprId value = check_expression(context_, scope_, id);
    if (context_.broken(value) || !context_.type(value).is(Kind::Int)) return std::nullopt;
    const std::optional<Scalar> number = constant_value(context_, value);
    if (!number || is_missing(*number)) return std::nullopt;
    return as_int(*number);
  }

  // ---- names

  int find_user(const ast::Identifier& name) {
    const auto found = given_.names.find(name.name);
    if (found != given_.names.end()) {
      if (given_.rows[static_cast<std::size_t>(found->second)].table == 0) {
        expected_.insert(found->second);
        return found->second;
      }
      if (given_.rows[static_cast<std::size_t>(found->second)].table < 0) return -1;
    }
    std::vector<std::string> users;
    for (const auto& [each, row] : given_.names) {
      if (given_.rows[static_cast<std::size_t>(row)].table == 0) users.push_back(each);
    }
    const std::string near = context_.did_you_mean(name.name, [&] { return users; });
    report(DiagnosticId::UnknownTestUser, name.span, {name.name})
        .hint(near.empty() ? "add `" + context_.table(0).name + " " + name.name + " {}`" : near);
    return -1;
  }

  std::optional<typed::TagId> find_tag(const ast::Path& path) {
    const std::string name = ast::to_string(path);
    const Symbol* symbol = context_.find(name);
    if (symbol != nullptr && symbol->broken) {
      given_.broken = true;
      return std::nullopt;
    }
    if (symbol != nullptr && symbol->kind == SymbolKind::Tag) {
      return static_cast<typed::TagId>(symbol->index);
    }
    auto builder = report(DiagnosticId::UnknownTag, ast::span_of(path), {name});
    if (symbol != nullptr) {
      builder.hint("it is " + describe(*symbol) + "; tests are about tags and segments");
    } else {
      builder.hint(context_.did_you_mean(name, [&] {
        std::vector<std::string> names;
        for (const typed::Tag& tag : context_.program.tags) names.push_back(tag.name);
        return names;
      }));
    }
    return std::nullopt;
  }

  std::optional<typed::TagId> find_set(const ast::Path& path) {
    const auto tag = find_tag(path);
    if (!tag) return std::nullopt;
    const typed::Tag& declared = context_.program[*tag];
    const bool is_set =
        declared.kind != typed::TagKind::Value && context_.type(declared.value).is(Kind::Bool);
    if (is_set) return tag;
    report(DiagnosticId::ExpectSet, ast::span_of(path), {declared.name})
        .hint("write `expect " + declared.name + " of m1 = …`");
    return std::nullopt;
  }

  // ---- the whole

  void warn_of_users() {
    if (everyone_ || test_.expectations.empty()) return;
    for (const auto& [name, row] : given_.names) {
      const bool is_user = given_.rows[static_cast<std::size_t>(row)].table == 0;
      if (!is_user || expected_.contains(row)) continue;
      context_
          .report(DiagnosticId::UnusedTestUser,
                  test_.rows[static_cast<std::size_t>(row)].name->span, {name})
          .hint("add `expect " + name + " in …`, or leave the user out");
    }
  }

  // What the rules under test read must be there; what a check reads may be: then it is held
  // against the rows as well.
  bool check_reads() {
    bool all_there = true;
    std::set<typed::TagId> tags;
    for (const typed::Expectation& each : out_.expectations) tags.insert(each.tag);
    for (typed::TagId tag : tags) {
      const std::string& name = context_.program[tag].name;
      const Reads reads = reads_of(context_, {{context_.names.at(name)}, {}});
      for (std::size_t row = 0; row < out_.rows.size(); ++row) {
        all_there &= check_row(row, reads, name);
      }
    }
    for (std::size_t i = 0; i < context_.program.checks.size(); ++i) add_check(i);
    return all_there;
  }

  bool check_row(std::size_t at, const Reads& reads, const std::string& reader) {
    const std::vector<int> lacking = lacking_fields(context_, out_.rows, at, reads);
    if (lacking.empty()) return true;
    const typed::GivenRow& row = out_.rows[at];
    const Table& table = context_.table(row.table);
    std::vector<std::string> names, cells;
    for (const int field : lacking) {
      names.push_back(table.fields[static_cast<std::size_t>(field)].name);
      cells.push_back(names.back() + ": …");
    }
    context_.report(DiagnosticId::RowLacksField, row.span, {table.name, listed(names), reader})
        .hint("add `" + listed(cells) + "`");
    return false;
  }

  void add_check(std::size_t index) {
    const typed::Check& check = context_.program.checks[index];
    if (check.proven) return;
    const Reads reads = reads_of(context_, context_.check_mentions[index]);
    bool all_there = true;
    for (std::size_t row = 0; row < out_.rows.size(); ++row) {
      all_there = all_there && lacking_fields(context_, out_.rows, row, reads).empty();
    }
    if (all_there) out_.checks.push_back(static_cast<int>(index));
  }

  Context& context_;
  const ast::File& file_;
  const ast::Test& test_;
  Scope scope_;
  GivenRows given_;
  std::set<int> expected_;  // users of whom something is expected
  bool everyone_ = false;   // a count is about all of them
  Span span_{};             // of the expectation at hand
  typed::Test out_;
};

}  // namespace

void check_tests(Context& context) {
  std::map<std::string, Span> names;
  for (const ast::File& file : context.files) {
    for (const ast::Declaration& declaration : file.declarations) {
      const auto* test = std::get_if<ast::Test>(&declaration.node);
      if (test == nullptr) continue;
      const auto [first, is_new] = names.emplace(test->name, test->name_span);
      if (!is_new) {
        context.report(DiagnosticId::DuplicateName, test->name_span, {test->name})
            .label(first->second, "the first test of that name");
      }
      auto checked = TestChecker(context, file, *test).check();
      if (checked) context.program.tests.push_back(std::move(*checked));
    }
  }
}

}  // namespace tagc::checking
