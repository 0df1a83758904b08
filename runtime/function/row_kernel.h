// A RowOverload from a plain C++ function of one row:
//
//     std::optional<Int> months_since(Date start, Today today);
//     row_overload<months_since>({"start"})
//
// Its parameters are types of values.h, which become the overload's, in order; CalendarUnit, which
// becomes a parameter written as a bare word; and const TimeZone& or const CallContext&, which the
// rule does not see. Today comes after all that the rule gives. A std::optional result may be missing
// though every argument is known. The function is called for rows without missing arguments only.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/column/column.h"
#include "runtime/column/text_pool.h"
#include "runtime/function/function.h"
#include "runtime/function/result_writer.h"
#include "runtime/function/values.h"

namespace tagc {
namespace kernel {

// Reads one parameter of a kernel, row by row. `kTakesArgument`: there is an argument for it.
template <class P>
class Argument {
 public:
  static constexpr bool kTakesArgument = true;
  Argument(const RowCall& call, std::size_t i)
      : values_(static_cast<const typename P::Stored*>(call.arguments[i].values)) {}
  P operator[](std::int64_t row) const { return {values_[row]}; }

 private:
  const typename P::Stored* values_;
};

template <>
class Argument<Bool> {
 public:
  static constexpr bool kTakesArgument = true;
  Argument(const RowCall& call, std::size_t i)
      : bits_(static_cast<const std::uint64_t*>(call.arguments[i].values)) {}
  Bool operator[](std::int64_t row) const { return {test_bit(bits_, row)}; }

 private:
  const std::uint64_t* bits_;
};

template <>
class Argument<Text> {
 public:
  static constexpr bool kTakesArgument = true;
  Argument(const RowCall& call, std::size_t i)
      : codes_(static_cast<const std::int32_t*>(call.arguments[i].values)),
        texts_(call.context.texts) {}
  Text operator[](std::int64_t row) const { return {texts_[codes_[row]]}; }

 private:
  const std::int32_t* codes_;
  const TextPool& texts_;
};

template <>
class Argument<List> {
 public:
  static constexpr bool kTakesArgument = true;
  Argument(const RowCall& call, std::size_t i)
      : codes_(static_cast<const std::int32_t*>(call.arguments[i].values)),
        lists_(call.context.texts.lists()) {}
  List operator[](std::int64_t row) const { return {lists_[codes_[row]]}; }

 private:
  const std::int32_t* codes_;
  const ListPool& lists_;
};

template <>
class Argument<CalendarUnit> {
 public:
  static constexpr bool kTakesArgument = true;
  Argument(const RowCall& call, std::size_t i) : numbers_(call, i) {}
  CalendarUnit operator[](std::int64_t row) const {
    return static_cast<CalendarUnit>(numbers_[row].value);
  }

 private:
  Argument<Int> numbers_;
};

// `now` is one and the same in nearly every block, so its day is looked up once.
template <>
class Argument<Today> {
 public:
  static constexpr bool kTakesArgument = true;
  Argument(const RowCall& call, std::size_t i) : now_(call, i), zone_(call.context.zone) {}
  Today operator[](std::int64_t row) const {
    const std::int64_t now = now_[row].value;
    if (now < day_.from || now >= day_.to) day_ = zone_.local_day(now);
    return {day_.day};
  }

 private:
  Argument<Time> now_;
  const TimeZone& zone_;
  mutable TimeZone::LocalDay day_{0, 0, 0};
};

template <>
class Argument<const TimeZone&> {
 public:
  static constexpr bool kTakesArgument = false;
  Argument(const RowCall& call, std::size_t) : zone_(call.context.zone) {}
  const TimeZone& operator[](std::int64_t) const { return zone_; }

 private:
  const TimeZone& zone_;
};

template <>
class Argument<const CallContext&> {
 public:
  static constexpr bool kTakesArgument = false;
  Argument(const RowCall& call, std::size_t) : context_(call.context) {}
  const CallContext& operator[](std::int64_t) const { return context_; }

 private:
  const CallContext& context_;
};

template <class P>
constexpr bool is_written_v = Argument<P>::kTakesArgument && !std::is_same_v<P, Today>;

template <class P>
Parameter parameter_of(std::string name) {
  if constexpr (std::is_same_v<P, CalendarUnit>) {
    return {std::move(name), Int::type(), /*calendar_unit=*/true};
  } else {
    return {std::move(name), P::type()};
  }
}

template <auto F>
struct RowFunction;

template <class R, class... P, R (*F)(P...)>
struct RowFunction<F> {
  using Result = typename ResultTraits<R>::Value;
  static constexpr bool kNullable = ResultTraits<R>::nullable;
  static constexpr bool kUsesNow = (std::is_same_v<P, Today> || ...);
  static constexpr std::size_t kWritten = (std::size_t{is_written_v<P>} + ... + 0);

  // Which argument of the call each parameter reads.
  static constexpr std::array<std::size_t, sizeof...(P)> positions() {
    std::array<std::size_t, sizeof...(P)> out{};
    std::size_t i = 0, next = 0;
    ((out[i++] = next, next += Argument<P>::kTakesArgument), ...);
    return out;
  }

  static std::vector<Parameter> parameters(std::vector<std::string> names) {
    assert(names.size() == kWritten);
    std::vector<Parameter> out;
    const auto add = [&]<class Q>(std::type_identity<Q>) {
      if constexpr (is_written_v<Q>) out.push_back(parameter_of<Q>(std::move(names[out.size()])));
    };
    (add(std::type_identity<P>{}), ...);
    return out;
  }

  static void run(const RowCall& call) { run(call, std::index_sequence_for<P...>{}); }

 private:
  template <std::size_t... I>
  static void run(const RowCall& call, std::index_sequence<I...>) {
    const std::tuple<Argument<P>...> arguments{Argument<P>(call, positions()[I])...};
    const auto result_of = [&](std::int64_t row) { return F(std::get<I>(arguments)[row]...); };
    ResultWriter<R> out(call.result);
    for (std::int64_t block = 0; block < words_for(call.rows); ++block) {
      const std::uint64_t rows = low_bits(call.rows - (block << 6));
      out.write_block(block, call.result.known[block] & rows, result_of);
    }
  }
};

}  // namespace kernel

// `names`: of the parameters that a rule writes.
template <auto F>
RowOverload row_overload(std::vector<std::string> names) {
  using Row = kernel::RowFunction<F>;
  RowOverload overload;
  overload.parameters = Row::parameters(std::move(names));
  overload.uses_now = Row::kUsesNow;
  overload.result = Row::Result::type();
  overload.nullable_result = Row::kNullable;
  overload.kernel = &Row::run;
  return overload;
}

// A function of one text that gives a text, called once for each text there is.
inline RowOverload text_overload(TextMap map, std::string name) {
  RowOverload overload;
  overload.parameters = {{std::move(name), kernel::Text::type()}};
  overload.result = kernel::Text::type();
  overload.map_text = map;
  return overload;
}

}  // namespace tagc
