#include "compiler/propose/propose.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>
#include <set>

#include "compiler/propose/roles.h"
#include "compiler/source/limits.h"
#include "compiler/source/source.h"
#include "compiler/syntax/format.h"
#include "compiler/syntax/parse.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

using propose::Role;

constexpr std::size_t kLongestEnum = 70;

// Columns that hold money, if their values can be.
constexpr std::array<std::string_view, 16> kAmountWords = {
    "amount", "price",   "cost", "fee",  "revenue", "spend", "discount", "balance",
    "paid",   "payment", "金额", "价格", "单价",    "费用",  "余额",     "消费"};

bool is_amount(const std::string& name) {
  std::string low = name;
  for (char& letter : low) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return std::ranges::any_of(
      kAmountWords, [&](std::string_view word) { return low.find(word) != std::string::npos; });
}

// Any name can stand in backquotes but these; the formatter takes away those that are not needed.
bool can_be_name(const std::string& name) {
  const auto is_bad = [](char letter) {
    return letter == '`' || letter == '\\' || static_cast<unsigned char>(letter) < ' ';
  };
  return !name.empty() && name.front() != ' ' && name.back() != ' ' &&
         std::ranges::none_of(name, is_bad);
}

std::string in_backquotes(const std::string& name) { return "`" + name + "`"; }

class Writer {
 public:
  Writer(const std::vector<FileSurvey>& files, std::vector<Role> roles, bool chinese)
      : files_(files), roles_(std::move(roles)), chinese_(chinese) {
    name_tables();
  }

  std::string text() {
    std::string text =
        says("# Proposed from the data. What stands behind a # is for you to decide.",
             "# 根据数据推断。# 后面的内容请自行判断。") +
        "\ntimezone \"UTC\"  " +
        says("# of times without an offset: write your own, e.g. \"Asia/Shanghai\"",
             "# 没有写时区的时间属于哪个时区，例如 \"Asia/Shanghai\"") +
        "\n";
    for (TableKind kind :
         {TableKind::Users, TableKind::Lookup, TableKind::Events, TableKind::Records}) {
      for (std::size_t i = 0; i < files_.size(); ++i) {
        if (roles_[i].kind == kind) text += "\n" + table(i);
      }
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!roles_[i].kind) text += "\n" + unplaced(files_[i]);
    }
    return text;
  }

 private:
  std::string says(const char* english, const char* chinese) const {
    return chinese_ ? chinese : english;
  }

  // Each once, and none that a field of the users has.
  void name_tables() {
    std::set<std::string> taken;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (roles_[i].kind != TableKind::Users) continue;
      for (const ColumnSurvey& column : files_[i].columns) taken.insert(column.name);
    }
    for (Role& role : roles_) {
      const std::string base = can_be_name(role.name) ? role.name : "table";
      role.name = base;
      for (int i = 2; !taken.insert(role.name).second; ++i) {
        role.name = base + "_" + std::to_string(i);
      }
    }
  }

  const ColumnSurvey& column(std::size_t file, int index) const {
    return files_[file].columns[static_cast<std::size_t>(index)];
  }

  std::string table(std::size_t i) {
    const FileSurvey& file = files_[i];
    const Role& role = roles_[i];
    std::string text = "# " + std::to_string(file.rows) + says(" rows", " 行") + notes_of(i) + "\n";
    text += std::string(name_of(*role.kind)) + " " + in_backquotes(role.name) + " from " +
            quote(file.path) + " by " + field_name(i, role.key);
    if (role.time >= 0) text += " at " + field_name(i, role.time);
    text += " {\n";
    for (int c = 0; c < static_cast<int>(file.columns.size()); ++c) text += field(i, c);
    return text + "}\n";
  }

  // Keys and times of events need no line of their own, unless their column has no name.
  bool is_implied(std::size_t i, int c) const {
    const Role& role = roles_[i];
    const bool names_rows = role.kind == TableKind::Users || role.kind == TableKind::Lookup;
    return !names_rows && (c == role.key || c == role.time) && can_be_name(column(i, c).name);
  }

  std::string field_name(std::size_t i, int c) const {
    const std::string& name = column(i, c).name;
    return in_backquotes(can_be_name(name) ? name : "column_" + std::to_string(c + 1));
  }

  std::string field(std::size_t i, int c) {
    const ColumnSurvey& of = column(i, c);
    if (is_implied(i, c)) return "";
    if (!of.type || of.name.empty()) {
      return "  # " + quote(of.name) + says(": no field can read it", "：没有字段能读取它") + "\n";
    }
    std::string text = "  " + field_name(i, c) + " : " + type_text(of);
    if (of.missing > 0) text += "?";
    const int lead = roles_[i].leads[static_cast<std::size_t>(c)];
    if (lead >= 0) text += " -> " + in_backquotes(roles_[static_cast<std::size_t>(lead)].name);
    if (!can_be_name(of.name)) text += " from " + quote(of.name);
    const std::string note = note_of(i, c);
    return text + (note.empty() ? "" : "  # " + note) + "\n";
  }

  static std::string type_text(const ColumnSurvey& column) {
    if (column.may_be_money && is_amount(column.name)) return "money";
    return to_string(*column.type);
  }

  std::string note_of(std::size_t i, int c) const {
    const ColumnSurvey& of = column(i, c);
    std::string note;
    if (of.missing > 0) note = missing_text(of.missing, files_[i].rows);
    const int lead = roles_[i].leads[static_cast<std::size_t>(c)];
    if (lead >= 0) {
      const auto to = static_cast<std::size_t>(lead);
      add_strangers(of, column(to, roles_[to].key), roles_[to].name, note);
    } else if (c != roles_[i].key) {
      add(other_type_of(of, files_[i].rows), note);
    }
    return note;
  }

  void add(const std::string& more, std::string& note) const {
    if (!note.empty() && !more.empty()) note += says("; ", "；");
    note += more;
  }

  // What a person may know better.
  std::string other_type_of(const ColumnSurvey& column, std::int64_t rows) const {
    if (type_text(column) == "number" && column.may_be_money) {
      return says("money can hold all values", "money 也能表示全部取值");
    }
    const std::string labels = enum_of(column, rows);
    return labels.empty() ? "" : labels + says(" has all values", " 包含全部取值");
  }

  // What loading would find, in the line above a table.
  std::string notes_of(std::size_t i) const {
    const Role& role = roles_[i];
    if (role.kind != TableKind::Events && role.kind != TableKind::Records) return "";
    std::string notes;
    if (const std::int64_t missing = column(i, role.key).missing; missing > 0) {
      notes += says("; without a user: ", "；没有用户：") + missing_text(missing, files_[i].rows);
    }
    for (std::size_t users = 0; users < files_.size(); ++users) {
      if (roles_[users].kind != TableKind::Users) continue;
      std::string note;
      add_strangers(column(i, role.key), column(users, roles_[users].key), roles_[users].name,
                    note);
      if (!note.empty()) notes += says("; users: ", "；用户：") + note;
    }
    return notes;
  }

  void add_strangers(const ColumnSurvey& values, const ColumnSurvey& among, const std::string& name,
                     std::string& note) const {
    const std::int64_t count = propose::strangers(values, among);
    if (count == 0) return;
    add(chinese_ ? std::to_string(count) + " 个取值不在 " + name + " 中"
                 : std::to_string(count) + (count == 1 ? " value is" : " values are") + " not in " +
                       name,
        note);
  }

  std::string missing_text(std::int64_t missing, std::int64_t rows) const {
    char share[32];
    std::snprintf(
        share, sizeof share, "%.1f %%",
        100 * static_cast<double>(missing) / static_cast<double>(std::max<std::int64_t>(rows, 1)));
    return chinese_ ? "缺失 " + std::string(share) : std::string(share) + " missing";
  }

  // Where a few values come again and again.
  static std::string enum_of(const ColumnSurvey& column, std::int64_t rows) {
    constexpr std::int64_t kRowsALabel = 3;
    const auto labels = static_cast<std::int64_t>(column.texts.size());
    if (labels < 2 || rows - column.missing < kRowsALabel * labels) return "";
    std::string text;
    for (const std::string& label : column.texts) {
      text += (text.empty() ? "" : ", ") + quote(label);
    }
    return text.size() > kLongestEnum ? "" : "enum(" + text + ")";
  }

  std::string unplaced(const FileSurvey& file) const {
    return "# " + quote(file.path) +
           says(": neither whose its rows are nor a key was found",
                "：既没有找到所属用户，也没有找到主键") +
           "\n";
  }

  const std::vector<FileSurvey>& files_;
  std::vector<Role> roles_;
  bool chinese_;
};

std::string laid_out(const std::string& text) {
  SourceMap sources;
  DiagnosticSink sink;
  const FileId id = sources.add("schema.tag", text);
  const ast::File file = parse(sources, id, Limits(), sink);
  assert(!sink.has_errors());
  return sink.has_errors() ? text : format(file, sources[id]);
}

}  // namespace

Result<std::string> propose_schema(const std::vector<FileSurvey>& files, MessageLanguage language) {
  Result<std::vector<Role>> roles = propose::find_roles(files);
  if (!roles) return roles.error();
  return laid_out(Writer(files, std::move(*roles), language == MessageLanguage::Chinese).text());
}

}  // namespace tagc
