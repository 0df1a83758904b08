#include "compiler/describe/writer.h"

namespace tagc::describe {

using typed::ExprId;

namespace {

Phrase phrase_of(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::Day: return Phrase::Days;
    case CalendarUnit::Week: return Phrase::Weeks;
    case CalendarUnit::Month: return Phrase::Months;
    case CalendarUnit::Quarter: return Phrase::Quarters;
    case CalendarUnit::Year: return Phrase::Years;
  }
  return Phrase::Days;
}

struct UnitLength {
  Phrase unit;
  std::int64_t micros;
};
constexpr UnitLength kUnits[] = {{Phrase::Days, kMicrosPerDay},
                                 {Phrase::Hours, kMicrosPerDay / 24},
                                 {Phrase::Minutes, kMicrosPerDay / 24 / 60},
                                 {Phrase::Seconds, kMicrosPerSecond}};

}  // namespace

// ---- lengths -----------------------------------------------------------------------------------

std::string Writer::counted(std::int64_t count, Phrase unit) const {
  const std::string_view forms = text_of(unit, language_);
  const std::size_t bar = forms.find('|');
  const bool first = !is_chinese() && count == 1;
  const std::string_view word = first ? forms.substr(0, bar) : forms.substr(bar + 1);
  return say(Phrase::Counted, {std::to_string(count), std::string(word)});
}

std::string Writer::unit_alone(CalendarUnit unit) const {
  const std::string_view forms = text_of(phrase_of(unit), language_);
  return std::string(forms.substr(0, forms.find('|')));
}

// In the longest unit of which it is a whole number.
std::string Writer::duration(std::int64_t micros) const {
  for (const UnitLength& each : kUnits) {
    if (micros % each.micros == 0) return counted(micros / each.micros, each.unit);
  }
  return to_string(Scalar{micros}, Type{Kind::Duration, {}}, zone_);
}

std::string Writer::length(const ChainLength& length) const {
  return length.is_exact ? duration(length.count) : counted(length.count, phrase_of(length.unit));
}

std::string Writer::periods(const CalendarLength& length) const {
  return counted(length.count, phrase_of(length.unit));
}

// ---- points in time ----------------------------------------------------------------------------

bool Writer::is_now(ExprId id) const {
  return std::holds_alternative<typed::Now>(program_[id].node);
}

std::optional<Writer::Shift> Writer::shift_of(const typed::ShiftTime& node) {
  const std::int64_t count = node.count < 0 ? -node.count : node.count;
  return Shift{node.time, counted(count, phrase_of(node.unit)), node.count > 0};
}

std::optional<Writer::Shift> Writer::shift_of(const typed::Arithmetic& node) {
  if (node.operands.size() != 2 || !program_[node.operands[0]].type.is(Kind::Time) ||
      !program_[node.operands[1]].type.is(Kind::Duration)) {
    return std::nullopt;
  }
  const bool ahead = node.ops.front() == ast::ArithmeticOp::Add;
  return Shift{node.operands[0], value(node.operands[1]), ahead};
}

std::optional<Writer::Shift> Writer::shift_of(ExprId point) {
  const auto& node = program_[point].node;
  if (const auto* shift = std::get_if<typed::ShiftTime>(&node)) return shift_of(*shift);
  if (const auto* sum = std::get_if<typed::Arithmetic>(&node)) return shift_of(*sum);
  return std::nullopt;
}

std::optional<Writer::Shift> Writer::from_now(const std::optional<ExprId>& point) {
  if (!point) return std::nullopt;
  std::optional<Shift> shift = shift_of(*point);
  return shift && is_now(shift->from) ? shift : std::nullopt;
}

std::string Writer::point(const Shift& shift) {
  if (is_now(shift.from)) return say(shift.ahead ? Phrase::FromNow : Phrase::Ago, {shift.length});
  return say(shift.ahead ? Phrase::TimeAfter : Phrase::TimeBefore,
             {shift.length, value(shift.from)});
}

std::string Writer::value(const typed::ShiftTime& node, const typed::Expr&) {
  return point(*shift_of(node));
}

std::string Writer::value(const typed::PeriodStart& node, const typed::Expr&) {
  if (node.offset == 0) return say(Phrase::StartOfUnit, {unit_alone(node.unit), value(node.time)});
  return say(Phrase::StartOfOther, {unit_alone(node.unit), value(node.time),
                                    (node.offset > 0 ? "+" : "") + std::to_string(node.offset)});
}

std::string Writer::value(const typed::AsOf& node, const typed::Expr&) {
  return say(Phrase::AsOf, {value(node.value), value(node.time)});
}

Writer::Clause Writer::clause(const typed::AsOf& node, const typed::Expr&, Voice voice,
                              bool denied) {
  Clause said = clause(node.value, voice, denied);
  said.text = say(Phrase::AsOf, {said.text, value(node.time)});
  return said;
}

// ---- windows -----------------------------------------------------------------------------------

// Whole days, weeks, months ... of the calendar around now.
std::optional<std::string> Writer::period(const typed::Window& window) {
  const auto start_of = [&](const std::optional<ExprId>& bound) {
    return bound ? std::get_if<typed::PeriodStart>(&program_[*bound].node) : nullptr;
  };
  const typed::PeriodStart* from = start_of(window.from);
  const typed::PeriodStart* to = start_of(window.to);
  if (from == nullptr || !is_now(from->time)) return std::nullopt;
  if (window.to && (to == nullptr || !is_now(to->time) || to->unit != from->unit)) {
    return std::nullopt;
  }
  const bool is_day = from->unit == CalendarUnit::Day;
  const std::string unit = unit_alone(from->unit);
  if (from->offset == 0 && (to == nullptr || to->offset == 1)) {
    return is_day ? say(Phrase::Today) : say(Phrase::ThisUnit, {unit});
  }
  if (to == nullptr) return std::nullopt;
  const std::string length = counted(to->offset - from->offset, phrase_of(from->unit));
  if (to->offset == 0 && is_day && from->offset == -1) return say(Phrase::Yesterday);
  if (to->offset == 0) return say(Phrase::PreviousUnits, {length, unit});
  if (from->offset == 1 && is_day) return say(Phrase::DaysAfterToday, {length});
  return std::nullopt;
}

// Bounds at a distance from now.
std::optional<std::string> Writer::around_now(const typed::Window& window) {
  const std::optional<Shift> from = from_now(window.from);
  const std::optional<Shift> to = from_now(window.to);
  const bool until_now = !window.to || is_now(*window.to);
  if (from && !from->ahead && until_now) return say(Phrase::Last, {from->length});
  if (from && to && from->ahead == to->ahead) {
    return say(from->ahead ? Phrase::BetweenAhead : Phrase::BetweenAgo, {from->length, to->length});
  }
  if (!window.from && to && !to->ahead) return say(Phrase::LongAgo, {to->length});
  if (window.from && is_now(*window.from) && to && to->ahead) {
    return say(Phrase::NextLength, {to->length});
  }
  return std::nullopt;
}

// A length after a point, or before it.
std::optional<std::string> Writer::beside_point(const typed::Window& window) {
  if (!window.from || !window.to) return std::nullopt;
  const std::optional<Shift> to = shift_of(*window.to);
  if (to && to->ahead && to->from == *window.from) {
    return say(Phrase::WithinAfter, {to->length, value(*window.from)});
  }
  const std::optional<Shift> from = shift_of(*window.from);
  if (from && !from->ahead && from->from == *window.to) {
    return say(Phrase::WithinBefore, {from->length, value(*window.to)});
  }
  return std::nullopt;
}

std::string Writer::bounds(const typed::Window& window) {
  if (!window.from) return say(Phrase::BeforePoint, {value(*window.to)});
  const std::string from = value(*window.from);
  if (window.from_exclusive) return say(Phrase::AfterPoint, {from});
  if (!window.to || is_now(*window.to)) return say(Phrase::SincePoint, {from});
  const auto* end = std::get_if<typed::PeriodStart>(&program_[*window.to].node);
  if (end != nullptr && end->unit == CalendarUnit::Day && end->offset == 1) {
    return say(Phrase::FromToDay, {from, value(end->time)});
  }
  return say(Phrase::FromTo, {from, value(*window.to)});
}

std::string Writer::window(const typed::Window& window) {
  if (auto text = period(window)) return *text;
  if (auto text = around_now(window)) return *text;
  if (auto text = beside_point(window)) return *text;
  return bounds(window);
}

}  // namespace tagc::describe
