#include "compiler/check/dump.h"

#include "compiler/check/check.h"
#include "compiler/syntax/operators.h"
#include "runtime/types/quote.h"

namespace tagc::typed {
namespace {

std::string length_text(const ChainLength& length) {
  if (length.is_exact)
    return to_string(Scalar{length.count}, {Kind::Duration, {}}, TimeZone::utc());
  static constexpr const char* kUnits[] = {"days", "weeks", "months", "quarters", "years"};
  return std::to_string(length.count) + " " + kUnits[static_cast<std::size_t>(length.unit)];
}

class ProgramPrinter {
 public:
  ProgramPrinter(const Program& program, const FunctionRegistry& functions)
      : program_(program), printer_(program, functions) {}

  std::string print() && {
    printer_.line(0, "timezone " + quote(program_.schema.time_zone));
    for (const Table& table : program_.schema.tables) print(table);
    for (const Stream& stream : program_.streams) print(stream);
    for (const Param& param : program_.params) print(param);
    for (const DeclarationRef& ref : program_.order) {
      printer_.line(0, "");
      std::visit([&](auto id) { print(program_[id]); }, ref);
    }
    for (const Check& check : program_.checks) print(check);
    for (const Test& test : program_.tests) print(test);
    return std::move(printer_).take();
  }

 private:
  void print(const Table& table) {
    printer_.line(0, "");
    std::string head =
        std::string(tagc::name_of(table.kind)) + " " + table.name + " from " + quote(table.path);
    if (!table.format.empty()) head += " as " + table.format;
    if (table.key >= 0) head += " by " + name_of(table, table.key);
    if (table.time >= 0) head += " at " + name_of(table, table.time);
    for (int index : table.dedupe_by) head += " dedupe by " + name_of(table, index);
    printer_.line(0, head);
    for (const Field& field : table.fields) print(field);
  }

  static std::string name_of(const Table& table, int field) {
    return table.fields[static_cast<std::size_t>(field)].name;
  }

  void print(const Field& field) {
    std::string text = field.name + ": " + printer_.type_of(field.type, field.nullable);
    if (field.utc) text += " utc";
    if (field.lookup >= 0) {
      text += " -> " + program_.schema.tables[static_cast<std::size_t>(field.lookup)].name;
    }
    if (field.column != field.name) text += " from " + quote(field.column);
    if (!is_missing(field.default_value)) {
      text += " = " + printer_.scalar(field.default_value, field.type);
    }
    printer_.line(2, field.sensitive ? "@sensitive " + text : text);
  }

  void print(const Stream& stream) {
    printer_.line(0, "");
    printer_.line(0, "stream " + stream.name);
    for (const Part& part : stream.parts) {
      printer_.line(2, "part " + program_.schema.tables[static_cast<std::size_t>(part.table)].name);
      for (ExprId filter : part.filters) printer_.expression(filter, 4);
    }
    if (stream.chain) print(*stream.chain);
    for (const StreamField& field : stream.fields) {
      const std::string name = field.name.empty() ? "(time)" : field.name;
      printer_.line(2, "field " + name + ": " + printer_.type_of(field.type, field.nullable));
      for (ExprId value : field.per_part) printer_.expression(value, 4);
    }
  }

  void print(const Chain& chain) {
    for (std::size_t i = 0; i < chain.steps.size(); ++i) {
      const ChainPattern::Step& pattern = chain.pattern.steps[i];
      const ChainStep& step = chain.steps[i];
      std::string text = i == 0 ? "chain " : "then ";
      if (pattern.gap) text += "within " + length_text(*pattern.gap) + " ";
      text += (pattern.absent ? "no " : "") + program_[step.stream].name;
      if (step.by >= 0) {
        const std::vector<StreamField>& fields = program_[step.stream].fields;
        text += " by " + fields[static_cast<std::size_t>(step.by)].name;
      }
      printer_.line(2, text);
      if (step.where) printer_.expression(*step.where, 4);
    }
    if (chain.pattern.span) printer_.line(2, "span " + length_text(*chain.pattern.span));
  }

  void print(const Param& param) {
    printer_.line(0, "");
    printer_.line(0, "param " + param.name + ": " + printer_.type_of(param.type, false) + " = " +
                         printer_.scalar(param.value, param.type));
  }

  std::string type_of(ExprId id) const {
    return printer_.type_of(program_[id].type, program_[id].nullable);
  }

  void print(const Let& let) {
    printer_.line(0, "let " + let.name + ": " + type_of(let.value));
    printer_.expression(let.value, 2);
  }

  void print(const Def& def) {
    std::string parameters;
    for (std::size_t i = 0; i < def.parameters.size(); ++i) {
      if (i > 0) parameters += ", ";
      parameters += def.parameter_names[i] + ": " + to_string(def.parameters[i]);
    }
    printer_.line(0, "def " + def.name + "(" + parameters + "): " + type_of(def.body));
    printer_.expression(def.body, 2, &def);
  }

  void print(const Tag& tag) {
    const std::string_view word = tag.kind == TagKind::Segment ? "segment " : "tag ";
    printer_.line(0, std::string(word) + tag.name + ": " + type_of(tag.value));
    print(tag.metadata);
    printer_.expression(tag.value, 2);
    for (TagId except : tag.except) printer_.line(2, "except " + program_[except].name);
    if (tag.limit) print(*tag.limit);
    if (tag.sample) {
      const Type number{Kind::Number, {}};
      printer_.line(2, "sample " + printer_.scalar(tag.sample->share, number) + " salt " +
                           quote(tag.sample->salt));
    }
  }

  void print(const Limit& limit) {
    printer_.line(
        2, "limit " + std::to_string(limit.count) + (limit.descending ? " by desc" : " by asc"));
    printer_.expression(limit.by, 4);
    if (!limit.per) return;
    printer_.line(2, "per");
    printer_.expression(*limit.per, 4);
  }

  void print(const Check& check) {
    printer_.line(0, "");
    printer_.line(0, "check " + quote(check.name) + (check.proven ? ": proven" : ""));
    printer_.expression(check.violated, 2);
  }

  void print(const Test& test) {
    printer_.line(0, "");
    printer_.line(
        0, "test " + quote(test.name) + " at " + printer_.scalar(test.now, {Kind::Time, {}}));
    for (std::size_t i = 0; i < test.rows.size(); ++i) print(test.rows[i], i);
    for (const Expectation& each : test.expectations) print(each);
  }

  void print(const GivenRow& row, std::size_t index) {
    const Table& table = program_.schema.tables[static_cast<std::size_t>(row.table)];
    std::string text = "row " + std::to_string(index) + " " + table.name;
    if (!row.name.empty()) text += " " + row.name;
    if (row.user >= 0) text += " of row " + std::to_string(row.user);
    printer_.line(2, text);
    for (const GivenCell& cell : row.cells) {
      cell_ = name_of(table, cell.field);
      std::visit([&](const auto& value) { print(value); }, cell.value);
    }
  }

  void print(const GivenMissing&) { printer_.line(4, cell_ + ": missing"); }
  void print(const GivenKey& key) {
    printer_.line(4, cell_ + ": key of row " + std::to_string(key.row));
  }
  void print(ExprId value) {
    printer_.line(4, cell_);
    printer_.expression(value, 6);
  }
  void print(const GivenList& list) {
    printer_.line(4, cell_ + ": list");
    for (const ExprId element : list.elements) printer_.expression(element, 6);
  }

  void print(const Expectation& each) {
    const std::string tag = program_[each.tag].name;
    const std::string user = "row " + std::to_string(each.user);
    switch (each.kind) {
      case ExpectationKind::In: return printer_.line(2, "expect " + user + " in " + tag);
      case ExpectationKind::NotIn: return printer_.line(2, "expect " + user + " not in " + tag);
      case ExpectationKind::Unknown:
        return printer_.line(2, "expect " + user + " unknown in " + tag);
      case ExpectationKind::Value:
        printer_.line(2, "expect of " + user);
        return printer_.expression(*each.condition, 4);
      case ExpectationKind::Count:
        return printer_.line(2, "expect count of " + tag + " " +
                                    std::string(ast::sign_of(each.op)) + " " +
                                    std::to_string(each.count));
    }
  }

  void print(const LocalizedText& text, const std::string& name) {
    if (text.english.empty() && text.chinese.empty()) return;
    if (text.english == text.chinese)
      return printer_.line(2, name + "(" + quote(text.english) + ")");
    printer_.line(2, name + "(zh: " + quote(text.chinese) + ", en: " + quote(text.english) + ")");
  }

  void print(const Metadata& metadata) {
    print(metadata.title, "@title");
    print(metadata.description, "@description");
    if (!metadata.owner.empty()) printer_.line(2, "@owner(" + quote(metadata.owner) + ")");
    if (!metadata.reviewer.empty()) printer_.line(2, "@reviewer(" + quote(metadata.reviewer) + ")");
    if (metadata.status != TagStatus::None) {
      printer_.line(2, "@status(" + std::string(word_of(metadata.status)) + ")");
    }
    if (metadata.refresh != Refresh::None) {
      printer_.line(2, "@refresh(" + std::string(word_of(metadata.refresh)) + ")");
    }
    if (metadata.review_by) {
      const Type date{Kind::Date, {}};
      printer_.line(2, "@review_by(" + printer_.scalar(*metadata.review_by, date) + ")");
    }
    if (metadata.sensitive) printer_.line(2, "@sensitive");
  }

  const Program& program_;
  Printer printer_;
  std::string cell_;  // the name of the one that is printed
};

}  // namespace

std::string dump(const Program& program, const FunctionRegistry& functions) {
  return ProgramPrinter(program, functions).print();
}

}  // namespace tagc::typed
