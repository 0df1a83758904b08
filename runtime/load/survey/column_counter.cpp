#include "runtime/load/survey/column_counter.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "runtime/types/parse.h"

namespace tagc {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

// Digits that mean something as they are: 007 is no 7.
bool has_leading_zero(std::string_view text) {
  return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

bool has_two_places(std::string_view text) {
  return text.size() > 3 && text[text.size() - 3] == '.';
}

}  // namespace

void ColumnCounter::see_text(std::string_view text) {
  if (has_few_ && std::ranges::find(column_.texts, text) == column_.texts.end()) {
    column_.texts.emplace_back(text);
    has_few_ = column_.texts.size() <= ColumnSurvey::kFewTexts;
  }
  column_.values.insert(std::hash<std::string_view>()(text));
  const std::string_view value = trimmed(text);
  if (value.empty()) {
    has_empty_ = true;
  } else {
    see_value(value);
  }
}

void ColumnCounter::see_number(std::string_view written) {
  column_.values.insert(std::hash<std::string_view>()(written));
  has_fractions_ = has_fractions_ || !parse_int(written);
  see_value(written);
  has_few_ = false;
}

void ColumnCounter::see_value(std::string_view text) {
  any_ = true;
  const bool is_number = !has_leading_zero(text);
  bools_ = bools_ && parse_bool(text) && !parse_int(text);
  ints_ = ints_ && is_number && parse_int(text);
  numbers_ = numbers_ && is_number && parse_number(text);
  money_ = money_ && is_number && parse_money(text);
  places_ = places_ && has_two_places(text);
  dates_ = dates_ && parse_date(text);
  times_ = times_ && parse_time(text);
  durations_ = durations_ && parse_duration(text);
}

// Well within what a loader takes for noise of a double.
void ColumnCounter::see_double(double value) {
  constexpr double kNoise = 1e-7, kMost = 1e9;
  any_ = true;
  const double cents = value * 100;
  money_ = money_ && std::abs(value) < kMost && std::abs(cents - std::round(cents)) < kNoise * 100;
}

Kind ColumnCounter::kind_of_texts() const {
  if (!any_) return Kind::Text;
  if (bools_) return Kind::Bool;
  if (ints_) return Kind::Int;
  if (money_ && places_) return Kind::Money;
  if (numbers_) return Kind::Number;
  if (dates_) return Kind::Date;
  if (times_) return Kind::Time;
  return durations_ ? Kind::Duration : Kind::Text;
}

std::optional<Type> ColumnCounter::type_of_values() const {
  if (has_others_ || (has_bools_ && any_)) return std::nullopt;
  if (has_bools_) return Type{Kind::Bool, nullptr};
  const Kind kind = kind_of_texts();
  if (kind == Kind::Text && has_fractions_) return std::nullopt;
  return Type{kind, nullptr};
}

ColumnSurvey ColumnCounter::finish(std::optional<Type> declared) {
  if (has_others_ || !declared || declared->is(Kind::Text)) {
    column_.type = type_of_values();
  } else {
    column_.type = declared;
  }
  const bool is_text = column_.type && column_.type->is(Kind::Text);
  if (!is_text && has_empty_) ++column_.missing;
  if (!is_text || !has_few_) column_.texts.clear();
  if (!is_text && !(column_.type && column_.type->is(Kind::Int))) column_.values.clear();
  column_.may_be_money = any_ && money_ && column_.type && column_.type->is_numeric();
  return std::move(column_);
}

}  // namespace tagc
