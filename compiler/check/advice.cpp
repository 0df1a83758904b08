#include "compiler/check/advice.h"

#include "compiler/check/convert.h"
#include "runtime/types/parse.h"
#include "runtime/types/quote.h"

namespace tagc::checking {
namespace {

using ast::LiteralKind;

struct Advice {
  std::string hint;
  std::string replacement;  // of the offender; empty: nothing certain
};

Advice write(const std::string& text) { return {"write `" + text + "`", text}; }

// A quoted text that reads as a value of the type.
std::optional<Advice> unquoted(const std::string& text, const Type& wanted) {
  switch (wanted.kind) {
    case Kind::Int:
      if (parse_int(text)) return Advice{"without quotes: `" + text + "`", text};
      break;
    case Kind::Number:
    case Kind::Money:
      if (parse_money(text)) return Advice{"without quotes: `" + text + "`", text};
      break;
    case Kind::Date:
      if (parse_date(text)) return Advice{"without quotes: `" + text + "`", text};
      return Advice{"a date is written without quotes, like `2026-11-21`", ""};
    case Kind::Time:
      if (parse_date(text)) return Advice{"without quotes: `" + text + "`", text};
      return Advice{"a time is written without quotes, like `2026-11-21T08:00`", ""};
    case Kind::Duration:
      if (parse_duration(text)) return Advice{"without quotes: `" + text + "`", text};
      return Advice{"a duration is written without quotes, like `30d`", ""};
    case Kind::Bool:
      if (text == "true" || text == "false") return Advice{"without quotes: `" + text + "`", text};
      break;
    case Kind::Text:
    case Kind::Enum:
    case Kind::List: break;
  }
  return std::nullopt;
}

std::optional<Advice> for_duration_constant(std::int64_t micros, const std::string& text,
                                            const Type& wanted) {
  if (wanted.is(Kind::Time)) return write(text + " ago");
  if (wanted.is(Kind::Date)) return Advice{"write `" + text + " ago` to compare with a time", ""};
  if (wanted.is_numeric() && micros % kMicrosPerDay == 0) {
    return Advice{"a number of days is written `" + std::to_string(micros / kMicrosPerDay) + "`",
                  ""};
  }
  return std::nullopt;
}

std::optional<Advice> for_constant(const Context& context, ExprId id, const Type& wanted) {
  const auto* constant = std::get_if<typed::Constant>(&context[id].node);
  if (constant == nullptr || is_missing(constant->value)) return std::nullopt;
  const Type& type = context.type(id);
  const std::string text = context.text(id);
  if (wanted.is(Kind::Bool) && !type.is(Kind::Text)) {
    return Advice{"`true` or `false` belongs here", ""};
  }
  if (type.is(Kind::Text)) return unquoted(as_text(constant->value), wanted);
  if (type.is(Kind::Duration)) {
    return for_duration_constant(as_int(constant->value), text, wanted);
  }
  if (type.is_numeric() && (wanted.is(Kind::Text) || wanted.is(Kind::Enum))) {
    return Advice{"in quotes: `" + quote(text) + "`", quote(text)};
  }
  if (type.is(Kind::Int) && wanted.is(Kind::Duration)) {
    return Advice{"a duration has a unit: `" + text + "d`, `" + text + "h`", ""};
  }
  if (type.is(Kind::Int) && (wanted.is(Kind::Time) || wanted.is(Kind::Date))) {
    return Advice{"a date is written like `2026-11-21`", ""};
  }
  return std::nullopt;
}

// By types alone.
std::string for_types(const Type& from, const Type& wanted) {
  if (from.is(Kind::Enum) && wanted.is(Kind::Enum)) {
    return "these are different enums: compare each with a label, like `= \"" +
           wanted.labels->front() + "\"`";
  }
  switch (wanted.kind) {
    case Kind::Bool:
      return from.is_numeric() ? "ask something of it, like `> 0`"
                               : "ask something of it, like `is known`";
    case Kind::Int:
      if (from.is_numeric()) return "a whole number is wanted; round it first";
      return "a whole number belongs here, like `3`";
    case Kind::Number:
    case Kind::Money: return "a number belongs here, like `3000`";
    case Kind::Text: return "a text belongs here, like `\"Beijing\"`";
    case Kind::Enum: return "a label belongs here, like `" + quote(wanted.labels->front()) + "`";
    case Kind::Date:
    case Kind::Time: return "a date like `2026-11-21` or a time like `30d ago` belongs here";
    case Kind::Duration: return "a duration belongs here, like `30d`";
    case Kind::List: return "a field that is a " + type_word(wanted) + " belongs here";
  }
  return {};
}

}  // namespace

void advise(Context& context, DiagnosticSink::Builder& report, ExprId offender,
            const Type& wanted) {
  if (const std::optional<Advice> advice = for_constant(context, offender, wanted)) {
    report.hint(advice->hint);
    if (!advice->replacement.empty()) report.fix(context.span(offender), advice->replacement);
    return;
  }
  report.hint(for_types(context.type(offender), wanted));
}

}  // namespace tagc::checking
