#include "tests/support/written_test.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <optional>

#include "runtime/types/quote.h"

namespace tagc::test {
namespace {

// As constants of the language. The least whole number has no literal, but its neighbour has; the
// least amount of money has neither.
std::optional<std::string> written_number(double value) {
  char digits[400];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  std::string text(digits, end.ptr);
  return text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string written_duration(std::int64_t micros) {
  constexpr std::int64_t kSecond = 1'000'000;
  std::string text = std::to_string(micros / kSecond) + "s";
  const std::int64_t rest = micros % kSecond;
  return rest == 0 ? text : text + " + 1s * " + std::to_string(rest) + " / 1000000";
}

std::optional<std::string> written(const Scalar& value, const Type& type);

std::optional<std::string> written_list(const ListValue& list, const Type& element) {
  std::string text;
  for (const ListValue::Element& each : list.elements) {
    const std::optional<std::string> value = written(scalar_of(each), element);
    if (!value) return std::nullopt;
    text += (text.empty() ? "" : ", ") + *value;
  }
  return "(" + text + ")";
}

std::optional<std::string> written(const Scalar& value, const Type& type) {
  if (is_missing(value)) return std::nullopt;
  const bool is_least = std::holds_alternative<std::int64_t>(value) &&
                        as_int(value) == std::numeric_limits<std::int64_t>::min();
  if (is_least && type.is(Kind::Int)) return "-9223372036854775807 - 1";
  if (is_least && type.is(Kind::Money)) return std::nullopt;
  const TimeZone utc = TimeZone::utc();
  switch (type.kind) {
    case Kind::Number: return written_number(as_number(value));
    case Kind::Duration: return written_duration(as_int(value));
    case Kind::Time: return to_string(value, type, utc) + "Z";
    case Kind::Text: return quote(as_text(value));
    case Kind::Enum: return quote((*type.labels)[static_cast<std::size_t>(as_int(value))]);
    case Kind::Bool:
    case Kind::Int:
    case Kind::Money:
    case Kind::Date: return to_string(value, type, utc);
    case Kind::List: return written_list(as_list(value), type.element_type());
  }
  return std::nullopt;
}

// `care`.`given`: no part of it is read as a word of the language.
std::string in_backquotes(const std::string& path) {
  std::string out = "`";
  for (const char c : path) out += c == '.' ? std::string("`.`") : std::string(1, c);
  return out + "`";
}

class Writer {
 public:
  Writer(const typed::Program& program, const oracle::Answer& answer)
      : program_(program), answer_(answer) {
    for (std::size_t i = 0; i < answer.users.size(); ++i) {
      names_[answer.users[i]] = "user" + std::to_string(i);
    }
  }

  std::string write(const Rows& rows, std::int64_t now) {
    for (const TableRows& table : rows) {
      if (table_of(table).kind == TableKind::Users) name_keys(table);
    }
    out_ = "test \"rows and answers\" at " + *written(now, {Kind::Time, {}}) + " {\n";
    for (const TableRows& table : rows) add(table);
    for (const oracle::TagAnswer& tag : answer_.tags) add(tag);
    return out_ + "}\n";
  }

 private:
  const Table& table_of(const TableRows& rows) const {
    return *std::ranges::find(program_.schema.tables, rows.table, &Table::name);
  }

  // What each field of each user holds, so that a profile's key finds the user: the first of several.
  void name_keys(const TableRows& users) {
    const Table& table = table_of(users);
    const std::string& key = table.fields[static_cast<std::size_t>(table.key)].name;
    const auto key_at = std::ranges::find(users.fields, key) - users.fields.begin();
    for (const std::vector<Scalar>& row : users.rows) {
      const auto user = names_.find(row[static_cast<std::size_t>(key_at)]);
      if (user == names_.end()) continue;
      for (const Field& field : table.fields) {
        const auto at = std::ranges::find(users.fields, field.name) - users.fields.begin();
        const bool is_there = at < static_cast<std::ptrdiff_t>(row.size());
        Scalar held = is_there ? row[static_cast<std::size_t>(at)] : Scalar{};
        if (is_missing(held)) held = field.default_value;
        if (!is_missing(held)) names_by_field_[field.name].emplace(held, user->second);
      }
    }
  }

  // Users by what the key of the table's rows is.
  const std::map<Scalar, std::string>& users_of(const Table& table) {
    if (table.kind != TableKind::Profile) return names_;
    const std::vector<Field>& fields = program_.schema.users().fields;
    const auto link = std::ranges::find(fields, table.name, &Field::name);
    return names_by_field_[fields[static_cast<std::size_t>(link->repeats)].name];
  }

  void add(const TableRows& rows) {
    for (const std::vector<Scalar>& row : rows.rows) add(table_of(rows), rows.fields, row);
  }

  void add(const Table& table, const std::vector<std::string>& fields,
           const std::vector<Scalar>& row) {
    const bool of_user = table.kind != TableKind::Users && table.kind != TableKind::Lookup;
    const std::map<Scalar, std::string>& users = users_of(table);
    std::string head = in_backquotes(table.name);
    std::string cells;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const auto found = std::ranges::find(table.fields, fields[i], &Field::name);
      if (found == table.fields.end()) continue;  // a manual tag without values or times
      if (found->repeats >= 0) continue;
      const auto index = static_cast<int>(found - table.fields.begin());
      const std::optional<std::string> value = written(row[i], found->type);
      if (of_user && index == table.key) {
        if (!users.contains(row[i])) return;
        head += " of " + users.at(row[i]);
        continue;
      }
      if (!value && (index == table.time || index == table.key)) return;
      if (table.kind == TableKind::Users && index == table.key) head += " " + names_.at(row[i]);
      cells += (cells.empty() ? "" : ", ") + in_backquotes(found->name) + ": " +
               value.value_or("missing");
    }
    out_ += "  " + head + " { " + cells + " }\n";
  }

  void add(const oracle::TagAnswer& tag) {
    const std::string name = in_backquotes(tag.name);
    for (std::size_t i = 0; i < tag.values.size(); ++i) {
      const std::string user = names_.at(answer_.users[i]);
      if (tag.is_set) {
        out_ += "  expect " + user + (as_bool(tag.values[i]) ? " in " : " not in ") + name + "\n";
        if (is_missing(tag.conditions[i])) {
          out_ += "  expect " + user + " is unknown in " + name + "\n";
        }
        continue;
      }
      if (tag.type.is(Kind::List) && !is_missing(tag.values[i])) {
        add_elements(name, user, as_list(tag.values[i]), tag.type.element_type());
        continue;
      }
      const std::optional<std::string> value = written(tag.values[i], tag.type);
      if (!value && !is_missing(tag.values[i])) continue;
      out_ += "  expect " + name + " of " + user + (value ? " = " + *value : " is missing") + "\n";
    }
    if (tag.is_set) {
      out_ += "  expect count(" + name + ") = " + std::to_string(tag.members()) + "\n";
    }
  }

  // Lists are not compared with each other, but it can be said what they have.
  void add_elements(const std::string& tag, const std::string& user, const ListValue& list,
                    const Type& element) {
    out_ += "  expect " + tag + " of " + user + " is known\n";
    for (const ListValue::Element& each : list.elements) {
      const std::optional<std::string> value = written(scalar_of(each), element);
      if (value) out_ += "  expect " + tag + " of " + user + " has (" + *value + ")\n";
    }
  }

  const typed::Program& program_;
  const oracle::Answer& answer_;
  std::map<Scalar, std::string> names_;                                  // by id
  std::map<std::string, std::map<Scalar, std::string>> names_by_field_;  // by what it holds
  std::string out_;
};

}  // namespace

Rows without_unwritable(const typed::Program& program, Rows rows) {
  for (TableRows& table : rows) {
    const auto found = std::ranges::find(program.schema.tables, table.table, &Table::name);
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
      const auto field = std::ranges::find(found->fields, table.fields[i], &Field::name);
      if (field == found->fields.end()) continue;
      const bool may_lack = field->nullable || !is_missing(field->default_value);
      std::erase_if(table.rows, [&](std::vector<Scalar>& row) {
        if (is_missing(row[i]) || written(row[i], field->type)) return false;
        row[i] = Scalar{};
        return !may_lack;
      });
    }
  }
  return rows;
}

bool can_be_written(const typed::Program& program, const Rows& rows) {
  return without_unwritable(program, rows) == rows;
}

std::string written_test(const typed::Program& program, const Rows& rows, std::int64_t now,
                         const oracle::Answer& answer) {
  return Writer(program, answer).write(rows, now);
}

}  // namespace tagc::test
