#include "compiler/library/c_header.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <vector>

namespace tagc {
namespace {

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

// Names in one list: of two that are the same to C, the second is numbered.
class Names {
 public:
  std::string of(const std::string& name) {
    const std::string wanted = c_name(name);
    std::string given = wanted;
    for (int i = 2; !taken_.insert(given).second; ++i) given = wanted + "_" + std::to_string(i);
    return given;
  }

 private:
  std::set<std::string> taken_;
};

// What may not stand in a comment.
std::string commented(std::string text) {
  for (std::size_t at = 0; (at = text.find("*/", at)) != std::string::npos;)
    text.replace(at, 2, "* /");
  std::ranges::replace(text, '\n', ' ');
  return text;
}

struct Setter { std::string parameters, call, arguments; };

// Lists are filled by tagc_record_set_list.
std::optional<Setter> setter_of(const Type& type) {
  switch (type.kind) {
    case Kind::Bool: return Setter{"bool value", "tagc_record_set_bool", "value"};
    case Kind::Number: return Setter{"double value", "tagc_record_set_number", "value"};
    case Kind::Text:
    case Kind::Enum:
      return Setter{"const char* text", "tagc_record_set_text", "text, strlen(text)"};
    case Kind::List: return std::nullopt;
    default: return Setter{"int64_t value", "tagc_record_set_int", "value"};
  }
}

std::string unit_of(const Type& type) {
  switch (type.kind) {
    case Kind::Money: return ", in cents";
    case Kind::Date: return ", in days since 1970-01-01";
    case Kind::Time: return ", in microseconds since 1970-01-01T00:00Z";
    case Kind::Duration: return ", in microseconds";
    default: return "";
  }
}

class HeaderWriter {
 public:
  HeaderWriter(const std::string& name, const Bundle& bundle, const Evaluator& evaluator)
      : name_(name), upper_(upper(name)), bundle_(bundle), evaluator_(evaluator) {}

  std::string text() {
    begin();
    tags();
    tables();
    fields();
    end();
    return std::move(text_);
  }

 private:
  void line(const std::string& text = "") { text_ += text + "\n"; }

  void begin() {
    const std::string guard = upper_ + "_TAGC_H";
    line("/* Made by tagc " + bundle_.version + ", rules " + bundle_.fingerprint + ".");
    line(" *");
    line(" *   cc service.c " + name_ + ".o -ltagc_evaluate");
    line(" *");
    line(" * The program is in " + name_ +
         ".o; libtagc_evaluate.so, which tagc/evaluate.h describes,");
    line(" * evaluates it. Neither a compiler nor LLVM nor Arrow is needed where it runs. */");
    line("#ifndef " + guard);
    line("#define " + guard);
    line();
    line("#include <string.h>");
    line("#include <tagc/evaluate.h>");
    line();
    line("#ifdef __cplusplus");
    line("extern \"C\" {");
    line("#endif");
    line();
    line("extern const unsigned char " + name_ + "_bundle[];");
    line("extern const size_t " + name_ + "_bundle_size;");
    line();
    line("static inline tagc_status " + name_ +
         "_open(tagc_program** program, tagc_error** error) {");
    line("  return tagc_program_open(" + name_ + "_bundle, " + name_ +
         "_bundle_size, program, error);");
    line("}");
  }

  void enumeration(const std::string& what, const std::vector<std::string>& entries) {
    line();
    line("enum " + name_ + "_" + what + " {");
    for (const std::string& entry : entries) line("  " + entry);
    line("};");
  }

  std::string entry(const std::string& name, std::size_t place, const std::string& comment) const {
    return name + " = " + std::to_string(place) + ", /* " + commented(comment) + " */";
  }

  void tags() {
    Names names;
    std::vector<std::string> entries, calls;
    const std::vector<Output>& outputs = bundle_.plan.outputs;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      const std::string own = names.of(outputs[i].name);
      const std::string constant = upper_ + "_TAG_" + own;
      entries.push_back(entry(constant, i,
                              outputs[i].name + (outputs[i].is_check ? ", a check" : "") +
                                  (outputs[i].is_set ? "" : ", a value")));
      if (!outputs[i].is_set) continue;
      calls.push_back("static inline bool " + name_ + "_in_" + own +
                      "(const tagc_record* record) {\n  return tagc_record_verdict(record, " +
                      constant + ") == TAGC_TRUE;\n}");
    }
    entries.push_back(upper_ + "_TAGS = " + std::to_string(outputs.size()));
    enumeration("tag", entries);
    line();
    line("/* Whether the user of the last tagc_record_evaluate() is in a tag. */");
    for (const std::string& call : calls) line(call);
  }

  void tables() {
    Names names;
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < evaluator_.tables().size(); ++i) {
      const InputTable& table = evaluator_.tables()[i];
      const std::string constant = upper_ + "_TABLE_" + names.of(table.name);
      entries.push_back(
          entry(constant, i, table.has_time ? table.name + ", with times" : table.name));
    }
    enumeration("table", entries);
  }

  void fields() {
    Names names;
    std::vector<std::string> entries, calls;
    for (std::size_t i = 0; i < evaluator_.fields().size(); ++i) {
      const InputField& field = evaluator_.fields()[i];
      const std::string own = names.of(field.name);
      const std::string constant = upper_ + "_FIELD_" + own;
      const std::string type = field.type.is(Kind::Enum) ? "enum" : to_string(field.type);
      entries.push_back(entry(constant, i,
                              field.name + ": " + type + unit_of(field.type) +
                                  (field.required ? "" : "; may be missing")));
      const std::optional<Setter> setter = setter_of(field.type);
      if (!setter) continue;
      calls.push_back("static inline bool " + name_ + "_set_" + own + "(tagc_record* record, " +
                      setter->parameters + ") {\n  return " + setter->call + "(record, " +
                      constant + ", " + setter->arguments + ");\n}");
    }
    entries.push_back(upper_ + "_FIELDS = " + std::to_string(evaluator_.fields().size()));
    enumeration("field", entries);
    line();
    line(
        "/* A value of the user, or of the row of its table that was added last. False: an enum "
        "has no");
    line(" * such label, or there is no row. */");
    for (const std::string& call : calls) line(call);
  }

  void end() {
    line();
    line("#ifdef __cplusplus");
    line("}");
    line("#endif");
    line();
    line("#endif");
  }

  const std::string name_, upper_;
  const Bundle& bundle_;
  const Evaluator& evaluator_;
  std::string text_;
};

}  // namespace

std::string c_name(const std::string& name) {
  std::string text;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    text += byte >= 0x80 || std::isalnum(byte) != 0 ? c : '_';
  }
  if (text.empty()) return "rules";
  return std::isdigit(static_cast<unsigned char>(text.front())) != 0 ? "_" + text : text;
}

std::string c_header(const std::string& name, const Bundle& bundle, const Evaluator& evaluator) {
  return HeaderWriter(name, bundle, evaluator).text();
}

}  // namespace tagc
