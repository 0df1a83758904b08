// One value of any type, outside of columns: constants, parameters, printed results.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "runtime/types/type.h"

namespace tagc {

// Several values of one type, in order; none of them is missing.
struct ListValue {
  using Element = std::variant<bool, std::int64_t, double, std::string>;  // as in Scalar
  std::vector<Element> elements;
  auto operator<=>(const ListValue&) const = default;
};

// The value alone; its Type stands beside it. monostate is a missing value.
//   Bool -> bool; Number -> double; Text -> std::string (UTF-8);
//   Int, Money (cents), Date (days), Time and Duration (microseconds), Enum (index) -> int64.
using Scalar = std::variant<std::monostate, bool, std::int64_t, double, std::string, ListValue>;

inline bool is_missing(const Scalar& s) { return std::holds_alternative<std::monostate>(s); }
inline std::int64_t as_int(const Scalar& s) { return std::get<std::int64_t>(s); }
inline double as_number(const Scalar& s) { return std::get<double>(s); }
inline bool as_bool(const Scalar& s) { return std::get<bool>(s); }
inline const std::string& as_text(const Scalar& s) { return std::get<std::string>(s); }
inline const ListValue& as_list(const Scalar& s) { return std::get<ListValue>(s); }
// One element as a value of its own, and back; the value is neither missing nor a list.
Scalar scalar_of(const ListValue::Element& element);
ListValue::Element element_of(const Scalar& value);
// A value of the type, elements and labels looked at too, or a missing one.
bool is_of(const Scalar& value, const Type& type);

class TimeZone;

// As a person reads it and as the language writes it: 3000.00, 2026-11-21T08:00:00, 30d,
// ("a", "b") of a list, "text" quoted when `quoted`. Times are printed in `zone`. A missing value prints as `missing`.
std::string to_string(const Scalar& value, const Type& type, const TimeZone& zone,
                      bool quoted = true);

}  // namespace tagc
