// A condition's value: true, false, or neither where it is unknown.
#pragma once

namespace tagc::evaluate {

struct Truth {
  bool is_true = false;
  bool is_false = false;

  static Truth of(bool value) { return {value, !value}; }
  bool is_known() const { return is_true || is_false; }
};

inline Truth operator!(Truth a) { return {a.is_false, a.is_true}; }
inline Truth operator&(Truth a, Truth b) {
  return {a.is_true && b.is_true, a.is_false || b.is_false};
}
inline Truth operator|(Truth a, Truth b) {
  return {a.is_true || b.is_true, a.is_false && b.is_false};
}

}  // namespace tagc::evaluate
