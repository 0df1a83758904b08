// The types of the language and how each is stored.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tagc {

enum class Kind : std::uint8_t { Bool, Int, Number, Money, Text, Date, Time, Duration, Enum, List };

// How values of a kind lie in memory, in columns, registers and kernels alike.
//   Bits  one bit a row (bool)
//   I32   date: days since 1970-01-01; text: code in the dataset's TextPool; enum: index of the
//         label; list: code in the dataset's ListPool
//   I64   int; money: cents; time: microseconds since 1970-01-01T00:00Z; duration: microseconds
//   F64   number; never NaN or infinite where known
// A row without a value holds 0 and a cleared bit in the known mask.
enum class Storage : std::uint8_t { Bits, I32, I64, F64 };

// The labels of an enum, lowest first. Shared: a type is copied into every node that has it.
using EnumLabels = std::shared_ptr<const std::vector<std::string>>;

struct Type {
  Kind kind = Kind::Bool;
  EnumLabels labels;          // of Kind::Enum, and of lists of it; never null there
  Kind element = Kind::Bool;  // of Kind::List; never a list

  static Type enumeration(std::vector<std::string> labels);
  static Type list_of(const Type& element) { return {Kind::List, element.labels, element.kind}; }
  Type element_type() const { return {element, labels}; }

  bool is(Kind k) const { return kind == k; }
  // int, money, number: what arithmetic and sums take.
  bool is_numeric() const;
  // Has an order that `<`, `min` and `band` may use: everything but bools
  // and lists.
  bool is_ordered() const { return kind != Kind::Bool && kind != Kind::List; }

  friend bool operator==(const Type& a, const Type& b);
};

Storage storage_of(Kind kind);
inline Storage storage_of(const Type& type) { return storage_of(type.kind); }
// Bytes of one value; 0 for Bits.
int bytes_of(Storage storage);

std::string_view name_of(Kind kind);      // "int", "money" ...: as written in a schema
std::string to_string(const Type& type);  // "enum("a", "b")" in full, "list of text"

}  // namespace tagc
