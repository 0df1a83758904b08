#include "runtime/load/convert/field_target.h"

#include "runtime/types/quote.h"

namespace tagc {
namespace {

constexpr std::size_t kShownBytes = 60;

std::string_view a_value_of(Kind kind) {
  switch (kind) {
    case Kind::Bool: return "a truth value";
    case Kind::Int: return "a whole number";
    case Kind::Number: return "a number";
    case Kind::Money: return "an amount of money";
    case Kind::Text: return "a text";
    case Kind::Date: return "a date";
    case Kind::Time: return "a time";
    case Kind::Duration: return "a duration";
    case Kind::Enum: return "a label";
    case Kind::List: return "a list";
  }
  return "";
}

std::string_view how_to_write(Kind kind) {
  switch (kind) {
    case Kind::Bool: return "write true or false";
    case Kind::Int: return "write it with digits alone, such as 1200";
    case Kind::Number: return "write it like 1200.5 or 2e-3";
    case Kind::Money: return "write it like 1200.50, with a point and without separators";
    case Kind::Date: return "write a day that exists as 2026-11-21";
    case Kind::Time: return "write it like 2026-11-21T08:00:00, with an offset or without";
    case Kind::Duration: return "write it like 30d, 12h or 90s";
    case Kind::List: return "write its elements like a;b;c";
    case Kind::Text:
    case Kind::Enum: break;
  }
  return "";
}

std::string_view what_to_store(Kind kind) {
  switch (kind) {
    case Kind::Bool: return "store it as booleans, 0 and 1, or text";
    case Kind::Int: return "store it as integers";
    case Kind::Number: return "store it as numbers";
    case Kind::Money: return "store it as decimals";
    case Kind::Text:
    case Kind::Enum: return "store it as text";
    case Kind::Date: return "store it as dates";
    case Kind::Time:
      return "store it as timestamps; what counts seconds or milliseconds is not guessed";
    case Kind::Duration: return "store it as durations or as text like 30d";
    case Kind::List: return "store it as lists, or as text like a;b;c";
  }
  return "";
}

std::string in_column(const FieldTarget& target) { return "column " + quote(target.column) + ": "; }

}  // namespace

std::string shown(std::string_view text) {
  if (text.size() <= kShownBytes) return quote(text);
  const auto continues_character = [&](std::size_t i) { return (text[i] & 0xC0) == 0x80; };
  std::size_t end = kShownBytes;
  while (end > kShownBytes - 4 && continues_character(end)) --end;
  return quote(text.substr(0, end)) + " ...";
}

Error bad_value(const FieldTarget& target, CellState state, std::string_view value) {
  if (state == CellState::Inexact) {
    return {"inexact-money", in_column(target) + shown(value) + " has no exact value in cents", "",
            0, "round it at the source, or declare `" + target.name + "` as number"};
  }
  return {"bad-value",
          in_column(target) + shown(value) + " is not " +
              std::string(a_value_of(target.type.kind)) + ", or does not fit",
          "", 0, std::string(how_to_write(target.type.kind))};
}

Error wrong_type(const FieldTarget& target, const std::string& found) {
  return {"wrong-type",
          in_column(target) + "it is " + found + ", and the schema says `" + target.name + "` is " +
              std::string(name_of(target.type.kind)),
          "", 0,
          std::string(what_to_store(target.type.kind)) + ", or declare the type that it has"};
}

}  // namespace tagc
