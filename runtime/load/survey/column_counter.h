// One column of a survey, value by value.
#pragma once

#include <string_view>

#include "runtime/load/survey/survey.h"

namespace tagc {

class ColumnCounter {
 public:
  explicit ColumnCounter(std::string name) { column_.name = std::move(name); }

  void see_missing(std::int64_t count = 1) { column_.missing += count; }
  // A text may be a number, a date ... A quoted "" is a text, or missing where texts are none.
  void see_text(std::string_view text);
  // As it is written where it is no text.
  void see_number(std::string_view written);
  void see_double(double value);
  void see_bool() { has_bools_ = true; }
  void see_other() { has_others_ = true; }  // nothing that a field can read

  // `declared`: the type that the file gives; none: what all texts and numbers are.
  ColumnSurvey finish(std::optional<Type> declared = std::nullopt);

 private:
  void see_value(std::string_view text);
  std::optional<Type> type_of_values() const;
  Kind kind_of_texts() const;

  ColumnSurvey column_;
  bool has_few_ = true;
  bool has_empty_ = false;
  bool has_bools_ = false;
  bool has_fractions_ = false;  // numbers that are no texts, and no whole ones
  bool has_others_ = false;
  bool any_ = false;
  // Whether all values are:
  bool bools_ = true, ints_ = true, numbers_ = true, money_ = true, places_ = true;
  bool dates_ = true, times_ = true, durations_ = true;
};

}  // namespace tagc
