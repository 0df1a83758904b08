#include "compiler/survey/questions.h"

#include "compiler/syntax/operators.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace tagc::surveying {
namespace {

using ast::CompareOp;
using typed::ExprId;

class Collector {
 public:
  Collector(const typed::Program& program, const DataRequest& request)
      : program_(program), request_(request) {}

  Questions collect() {
    for (std::uint32_t i = 0; i < program_.exprs.size(); ++i) {
      const ExprId id{i};
      const typed::Expr& expr = program_[id];
      if (const auto* compare = std::get_if<typed::Compare>(&expr.node)) {
        ask(id, compare->left, compare->op, compare->right, true);
        ask(id, compare->right, turned(compare->op), compare->left, true);
      } else if (const auto* list = std::get_if<typed::InList>(&expr.node)) {
        for (ExprId item : list->items) ask(id, list->operand, CompareOp::Equal, item, false);
      } else if (const auto* range = std::get_if<typed::InRange>(&expr.node);
                 range != nullptr && !range->negated) {
        ask(id, range->operand, CompareOp::GreaterEqual, range->low, false);
        ask(id, range->operand, CompareOp::Less, range->high, false);
      } else if (const auto* test = std::get_if<typed::TextTest>(&expr.node);
                 test != nullptr && test->op != ast::TextOp::Matches) {
        for (ExprId pattern : test->patterns) ask(id, test->operand, test->op, pattern);
      }
    }
    return std::move(questions_);
  }

 private:
  void ask(ExprId condition, ExprId operand, CompareOp op, ExprId constant, bool is_all) {
    const std::optional<Scalar> value = constant_value(constant);
    if (!value || is_missing(*value)) return;
    add(condition, operand, Comparison{constant, op, *value, is_all});
  }

  void ask(ExprId condition, ExprId operand, ast::TextOp op, ExprId pattern) {
    const std::optional<Scalar> value = constant_value(pattern);
    if (!value || is_missing(*value)) return;
    add(condition, operand, TextSearch{op, as_text(*value)});
  }

  void add(ExprId condition, ExprId operand, std::variant<Comparison, TextSearch> asked) {
    const std::optional<std::size_t> field = field_index(operand);
    if (field) questions_.all.push_back({*field, condition, std::move(asked)});
  }

  std::optional<Scalar> constant_value(ExprId id) const {
    const typed::Expr& expr = program_[id];
    if (const auto* constant = std::get_if<typed::Constant>(&expr.node)) return constant->value;
    if (const auto* param = std::get_if<typed::ParamRef>(&expr.node)) {
      return program_[param->param].value;
    }
    return std::nullopt;
  }

  // Nothing where it is no field, or its data is not loaded.
  std::optional<std::size_t> field_index(ExprId operand) {
    const ExprId mention = field_of(operand);
    std::vector<std::size_t> columns = columns_of(mention);
    if (columns.empty()) return std::nullopt;
    const auto [entry, is_new] = by_columns_.try_emplace(columns, questions_.fields.size());
    if (is_new) questions_.fields.push_back({mention, std::move(columns)});
    return entry->second;
  }

  // A let is a name of what it stands for; the label of an enum is compared as its text.
  ExprId field_of(ExprId id) const {
    while (true) {
      const typed::Expr& expr = program_[id];
      if (const auto* let = std::get_if<typed::LetRef>(&expr.node)) {
        id = program_[let->let].value;
      } else if (const auto* convert = std::get_if<typed::Convert>(&expr.node);
                 convert != nullptr && program_[convert->operand].type.is(Kind::Enum)) {
        id = convert->operand;
      } else {
        return id;
      }
    }
  }

  std::vector<std::size_t> columns_of(ExprId id) const {
    const typed::Expr& expr = program_[id];
    if (const auto* user = std::get_if<typed::UserField>(&expr.node)) {
      return matching([&](const ColumnRequest& column) {
        return column.stream < 0 && column.paths.front() == user->path;
      });
    }
    if (const auto* row = std::get_if<typed::RowField>(&expr.node)) return columns_of(*row);
    const auto* event = std::get_if<typed::EventField>(&expr.node);
    if (event == nullptr) return {};
    const auto field = static_cast<std::size_t>(event->field);
    std::vector<std::size_t> columns;
    for (ExprId part : program_[event->stream].fields[field].per_part) {
      const std::vector<std::size_t> more = columns_of(part);
      // Computed in one of the tables: its values are nowhere to be seen.
      if (more.empty()) return {};
      columns.insert(columns.end(), more.begin(), more.end());
    }
    std::ranges::sort(columns);
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    return columns;
  }

  std::vector<std::size_t> columns_of(const typed::RowField& row) const {
    return matching([&](const ColumnRequest& column) {
      if (column.stream < 0) return false;
      const std::vector<int>& tables =
          request_.streams[static_cast<std::size_t>(column.stream)].tables;
      for (std::size_t part = 0; part < column.paths.size(); ++part) {
        if (tables[part] == row.table && column.paths[part] == row.path) return true;
      }
      return false;
    });
  }

  template <class Matches>
  std::vector<std::size_t> matching(Matches matches) const {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < request_.columns.size(); ++i) {
      const ColumnRequest& column = request_.columns[i];
      if (column.source == ColumnSource::Field && matches(column)) columns.push_back(i);
    }
    return columns;
  }

  const typed::Program& program_;
  const DataRequest& request_;
  Questions questions_;
  std::map<std::vector<std::size_t>, std::size_t> by_columns_;
};

}  // namespace

Questions questions_of(const typed::Program& program, const DataRequest& request) {
  return Collector(program, request).collect();
}

}  // namespace tagc::surveying
