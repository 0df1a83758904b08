#include "runtime/types/type.h"

#include <cassert>

#include "runtime/types/quote.h"

namespace tagc {

Type Type::enumeration(std::vector<std::string> labels) {
  return {Kind::Enum, std::make_shared<const std::vector<std::string>>(std::move(labels))};
}

bool Type::is_numeric() const {
  return kind == Kind::Int || kind == Kind::Money || kind == Kind::Number;
}

bool operator==(const Type& a, const Type& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == Kind::List) return a.element_type() == b.element_type();
  return a.kind != Kind::Enum || a.labels == b.labels || *a.labels == *b.labels;
}

Storage storage_of(Kind kind) {
  switch (kind) {
    case Kind::Bool: return Storage::Bits;
    case Kind::Date:
    case Kind::Text:
    case Kind::Enum:
    case Kind::List: return Storage::I32;
    case Kind::Int:
    case Kind::Money:
    case Kind::Time:
    case Kind::Duration: return Storage::I64;
    case Kind::Number: return Storage::F64;
  }
  assert(false);
  return Storage::I64;
}

int bytes_of(Storage storage) {
  switch (storage) {
    case Storage::Bits: return 0;
    case Storage::I32: return 4;
    case Storage::I64:
    case Storage::F64: return 8;
  }
  assert(false);
  return 0;
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::Bool: return "bool";
    case Kind::Int: return "int";
    case Kind::Number: return "number";
    case Kind::Money: return "money";
    case Kind::Text: return "text";
    case Kind::Date: return "date";
    case Kind::Time: return "time";
    case Kind::Duration: return "duration";
    case Kind::Enum: return "enum";
    case Kind::List: return "list";
  }
  assert(false);
  return "";
}

std::string to_string(const Type& type) {
  if (type.is(Kind::List)) return "list of " + to_string(type.element_type());
  std::string out(name_of(type.kind));
  if (!type.is(Kind::Enum)) return out;
  char separator = '(';
  for (const std::string& label : *type.labels) {
    out += separator == '(' ? "(" : ", ";
    out += quote(label);
    separator = ',';
  }
  return out + ')';
}

}  // namespace tagc
