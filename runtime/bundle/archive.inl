// Plain data to JSON values and back, by one description of each struct for both ways:
//
//   template <class Archive>
//   void describe(Archive& archive, CheckInfo& check) {
//     archive(check.name, check.file, check.line);
//   }
//
// A struct is an array of its members in that order. Reading throws Unreadable, inside the room alone.
#pragma once

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/types/scalar.h"
#include "runtime/types/type.h"

namespace tagc::bundle {

using Json = nlohmann::json;

struct Unreadable {
  std::string why;
};

// What every value may refer to: labels of enums stand once.
struct Shared {
  std::vector<EnumLabels> labels;
};

// An enum of the program, and how many values it has.
template <class E>
struct CountOf;  // static constexpr std::int64_t value

class Writer {
 public:
  explicit Writer(Shared& shared) : shared_(shared) {}

  template <class... T>
  void operator()(T&... members) {
    (array_.push_back(json_of(members)), ...);
  }

  template <class T>
  Json json_of(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      return static_cast<std::int64_t>(value);
    } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
      return value;
    } else {
      Writer inner(shared_);
      describe(inner, const_cast<T&>(value));  // which only reads it
      return std::move(inner.array_);
    }
  }
  template <class T>
  Json json_of(const std::vector<T>& values) {
    Json all = Json::array();
    for (const auto& value : values) all.push_back(json_of(static_cast<const T&>(value)));
    return all;
  }
  template <class T>
  Json json_of(const std::optional<T>& value) {
    return value ? json_of(*value) : Json();
  }
  Json json_of(const std::vector<std::uint8_t>& bytes) { return Json::binary(bytes); }
  Json json_of(const Scalar& value);
  Json json_of(const Type& type);

 private:
  Shared& shared_;
  Json array_ = Json::array();
};

class Reader {
 public:
  Reader(const Shared& shared, const Json& array) : shared_(shared), array_(array) {
    if (!array.is_array()) throw Unreadable{"a list is missing"};
  }

  template <class... T>
  void operator()(T&... members) {
    (read(next(), members), ...);
  }
  // All members were read, and no more are there.
  void end() const {
    if (place_ != array_.size()) throw Unreadable{"a value is of another shape"};
  }

  template <class T>
  void read(const Json& json, T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      if (!json.is_boolean()) throw Unreadable{"a yes or no is missing"};
      value = json.get<bool>();
    } else if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(whole(json, 0, CountOf<T>::value - 1));
    } else if constexpr (std::is_integral_v<T>) {
      using Limits = std::numeric_limits<T>;
      constexpr bool kWide = sizeof(T) == 8 && std::is_unsigned_v<T>;
      value = static_cast<T>(whole(json, Limits::min(),
                                   kWide ? std::numeric_limits<std::int64_t>::max()
                                         : static_cast<std::int64_t>(Limits::max())));
    } else if constexpr (std::is_floating_point_v<T>) {
      if (!json.is_number_float()) throw Unreadable{"a number is missing"};
      value = json.get<T>();
    } else if constexpr (std::is_same_v<T, std::string>) {
      if (!json.is_string()) throw Unreadable{"a text is missing"};
      value = json.get<std::string>();
    } else {
      Reader inner(shared_, json);
      describe(inner, value);
      inner.end();
    }
  }
  template <class T>
  void read(const Json& json, std::vector<T>& values) {
    if (!json.is_array()) throw Unreadable{"a list is missing"};
    values.clear();
    for (const Json& each : json) {
      T value{};
      read(each, value);
      values.push_back(std::move(value));
    }
  }
  template <class T>
  void read(const Json& json, std::optional<T>& value) {
    value.reset();
    if (!json.is_null()) read(json, value.emplace());
  }
  void read(const Json& json, std::vector<std::uint8_t>& bytes) {
    if (!json.is_binary()) throw Unreadable{"bytes are missing"};
    bytes = json.get_binary();
  }
  void read(const Json& json, Scalar& value);
  void read(const Json& json, Type& type);

 private:
  const Json& next() {
    if (place_ == array_.size()) throw Unreadable{"a value ends early"};
    return array_[place_++];
  }
  static std::int64_t whole(const Json& json, std::int64_t least, std::int64_t most);

  const Shared& shared_;
  const Json& array_;
  std::size_t place_ = 0;
};

}  // namespace tagc::bundle
