#include "runtime/load/read/json_line.h"

#include <nlohmann/json.hpp>

#include "runtime/load/convert/field_target.h"
#include "runtime/types/parse.h"

namespace tagc {
namespace {

using Json = nlohmann::json;

Error bad_json(std::string message) {
  return {"bad-json", std::move(message), "", 0,
          "every line is one object, {\"column\": value, ...}"};
}

// As it is written; where that is no value of the type, as the number it is: 3.0 and 2e2 are whole.
Cell cell_of_number(FieldBuilder& builder, std::string_view written) {
  const Type& type = builder.target().type;
  const Cell cell = builder.parse(written);
  if (!cell.is_error() || !type.is_numeric()) return cell;
  const auto value = parse_number(written);
  return value ? cell_of_double(type.kind, *value, Precision::Double) : cell;
}

// Of "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error while ...;
// last read: ..." what is wrong; the caller says where, and what was read.
std::string_view reason_of(std::string_view what) {
  for (const std::string_view before : {"] ", "parse error at line 1, column ", ": "}) {
    const std::size_t at = what.find(before);
    if (at == std::string_view::npos) break;
    what.remove_prefix(at + before.size());
  }
  return what.substr(0, what.find("; last read: "));
}

// Tells the rows about the members of one object. The parser calls these in order of the text, and
// goes on as long as they return true.
class Members {
 public:
  Members(const FieldsOfName& fields_of, JsonRows& rows) : fields_of_(fields_of), rows_(rows) {}

  bool null() {
    return value([](FieldBuilder&) { return Cell{}; }, "null");
  }

  bool boolean(bool is_true) {
    const auto cell = [&](const FieldBuilder& builder) {
      const bool fits = builder.target().type.is(Kind::Bool);
      return fits ? Cell::known(std::int64_t{is_true}) : Cell{CellState::Bad};
    };
    return value(cell, is_true ? "true" : "false");
  }

  bool number_integer(std::int64_t number) { return this->number(std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return this->number(std::to_string(number)); }
  bool number_float(double, const std::string& written) { return number(written); }

  bool string(const std::string& text) {
    return value([&](FieldBuilder& builder) { return builder.parse(text); }, text);
  }

  bool start_object(std::size_t) { return depth_ == 0 ? open() : start_nested("{...}"); }
  bool start_array(std::size_t) {
    if (depth_ != 1 || fields_ == nullptr) return start_nested("[...]");
    in_list_ = true;
    for (const std::size_t field : *fields_) {
      if (rows_.builder(field).is_list()) {
        rows_.builder(field).begin_list();
      } else {
        set(field, {CellState::Bad}, "[...]");
      }
    }
    return open();
  }
  bool end_object() { return close(); }
  bool end_array() {
    if (depth_ == 2 && in_list_) {
      for_each_list(
          [&](std::size_t field, FieldBuilder& lists) { rows_.set(field, lists.end_list()); });
      in_list_ = false;
    }
    return close();
  }

  bool key(const std::string& name) {
    if (depth_ > 1) return true;
    const auto found = fields_of_.find(name);
    fields_ = found == fields_of_.end() ? nullptr : &found->second;
    return true;
  }

  bool parse_error(std::size_t byte, const std::string& read, const Json::exception& error) {
    rows_.bad(bad_json("byte " + std::to_string(byte) + " of the line, " + shown(read) + ": " +
                       std::string(reason_of(error.what()))));
    return false;
  }

  bool binary(Json::binary_t&) { return true; }  // of other formats than text

 private:
  bool number(const std::string& written) {
    return value([&](FieldBuilder& builder) { return cell_of_number(builder, written); }, written);
  }

  bool open() {
    ++depth_;
    return true;
  }

  bool close() {
    --depth_;
    return true;
  }

  bool start_nested(std::string_view shown_as) {
    return value([](FieldBuilder&) { return Cell{CellState::Bad}; }, shown_as) && open();
  }

  template <class CellOf>
  bool value(const CellOf& cell_of, std::string_view shown_as) {
    if (depth_ == 0) {
      rows_.bad(bad_json("the line is no object: " + shown(shown_as)));
      return false;
    }
    if (depth_ == 2 && in_list_) return element(cell_of, shown_as);
    if (depth_ > 1 || !fields_) return true;
    for (const std::size_t field : *fields_) set(field, cell_of(rows_.builder(field)), shown_as);
    return true;
  }

  template <class CellOf>
  bool element(const CellOf& cell_of, std::string_view shown_as) {
    for_each_list([&](std::size_t, FieldBuilder& lists) {
      const Cell cell = cell_of(lists.elements());
      if (cell.is_error()) {
        rows_.bad(bad_value(lists.elements().target(), cell.state, shown_as));
      } else {
        lists.add_element(cell, rows_.line());
      }
    });
    return true;
  }

  template <class F>
  void for_each_list(const F& f) {
    for (const std::size_t field : *fields_) {
      if (rows_.builder(field).is_list()) f(field, rows_.builder(field));
    }
  }

  void set(std::size_t field, Cell cell, std::string_view shown_as) {
    if (cell.is_error()) {
      rows_.bad(bad_value(rows_.builder(field).target(), cell.state, shown_as));
      cell = {};
    }
    rows_.set(field, cell);
  }

  const FieldsOfName& fields_of_;
  JsonRows& rows_;
  int depth_ = 0;                                     // of what is open
  bool in_list_ = false;                              // of a field that is asked for
  const std::vector<std::size_t>* fields_ = nullptr;  // of the last name; null: nobody asks for it
};

}  // namespace

void read_json_line(std::string_view line, const FieldsOfName& fields_of, JsonRows& rows) {
  // The parser takes it for the end of the text, and would not see what stands behind.
  if (line.find('\0') != std::string_view::npos) {
    return rows.bad(bad_json("a byte of value 0"));
  }
  Members members(fields_of, rows);
  Json::sax_parse(line.begin(), line.end(), &members);
}

}  // namespace tagc
