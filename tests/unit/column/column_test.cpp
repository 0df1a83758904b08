#include "runtime/column/column.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>

#include "runtime/column/text_pool.h"

namespace tagc {
namespace {

TEST(Buffer, IsAlignedAndZero) {
  for (const std::size_t bytes : {1u, 63u, 64u, 65u, 100'000u}) {
    const Buffer buffer(bytes);
    EXPECT_EQ(buffer.bytes(), bytes);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(buffer.as<char>()) % 64, 0u);
    for (std::size_t i = 0; i < bytes; ++i) ASSERT_EQ(buffer.as<char>()[i], 0);
  }
  EXPECT_TRUE(Buffer().empty());
  EXPECT_TRUE(Buffer(0).empty());
  EXPECT_THROW(Buffer(SIZE_MAX), std::bad_alloc);
}

TEST(Column, IsPaddedToWholeVectors) {
  for (const std::int64_t rows : {1, 511, 512, 513}) {
    const auto padded = static_cast<std::size_t>((rows + 511) / 512 * 512);
    EXPECT_EQ(Column::allocate({Kind::Int, nullptr}, rows, true).values.bytes(), padded * 8);
    EXPECT_EQ(Column::allocate({Kind::Date, nullptr}, rows, true).values.bytes(), padded * 4);
    EXPECT_EQ(Column::allocate({Kind::Bool, nullptr}, rows, true).values.bytes(), padded / 8);
    EXPECT_EQ(Column::allocate({Kind::Int, nullptr}, rows, true).known.bytes(), padded / 8);
    EXPECT_TRUE(Column::allocate({Kind::Int, nullptr}, rows, false).known.empty());
  }
  EXPECT_EQ(Column::allocate({Kind::Int, nullptr}, 0, true).rows, 0);
}

TEST(Column, ValuesOfEveryStorage) {
  TextPool texts;
  Column flags = Column::allocate({Kind::Bool, nullptr}, 70, false);
  set_bit(flags.values.as<std::uint64_t>(), 69);
  EXPECT_EQ(flags.at(69, texts), Scalar(true));
  EXPECT_EQ(flags.at(68, texts), Scalar(false));

  Column amounts = Column::allocate({Kind::Money, nullptr}, 2, true);
  amounts.values.as<std::int64_t>()[1] = 1250;
  set_bit(amounts.known.as<std::uint64_t>(), 1);
  EXPECT_FALSE(amounts.is_known(0));
  EXPECT_TRUE(is_missing(amounts.at(0, texts)));
  EXPECT_EQ(amounts.at(1, texts), Scalar(std::int64_t{1250}));

  Column numbers = Column::allocate({Kind::Number, nullptr}, 1, false);
  numbers.values.as<double>()[0] = 0.5;
  EXPECT_EQ(numbers.at(0, texts), Scalar(0.5));

  Column cities = Column::allocate({Kind::Text, nullptr}, 2, false);
  cities.values.as<std::int32_t>()[1] = texts.add("北京");
  EXPECT_EQ(cities.at(0, texts), Scalar(std::string()));
  EXPECT_EQ(cities.at(1, texts), Scalar(std::string("北京")));

  Column levels = Column::allocate(Type::enumeration({"low", "high"}), 1, false);
  levels.values.as<std::int32_t>()[0] = 1;
  EXPECT_EQ(levels.at(0, texts), Scalar(std::int64_t{1}));
}

TEST(Column, SlicesAreTheSameMemory) {
  const TextPool texts;
  for (const Kind kind : {Kind::Bool, Kind::Date, Kind::Int}) {
    Column whole = Column::allocate({kind, nullptr}, 1500, true);
    for (std::int64_t row = 0; row < 1500; ++row) {
      set_bits(whole, row, row % 7 != 0 ? row % 2 : 0);
      if (row % 7 != 0) set_bit(whole.known.as<std::uint64_t>(), row);
    }
    whole.missing = 215;
    const Column middle = whole.slice(512, 1024), end = whole.slice(1024, 1500);
    EXPECT_EQ(middle.rows, 512);
    EXPECT_EQ(end.rows, 476);
    EXPECT_EQ(end.missing, 68);
    EXPECT_EQ(end.values.bytes(), middle.values.bytes());
    for (std::int64_t row = 0; row < 476; ++row) {
      ASSERT_EQ(middle.at(row, texts), whole.at(512 + row, texts));
      ASSERT_EQ(end.at(row, texts), whole.at(1024 + row, texts));
    }
    EXPECT_EQ(whole.slice(0, 1500).values.as<std::byte>(),
              std::as_const(whole).values.as<std::byte>());
    EXPECT_TRUE(whole.slice(512, 512).values.empty());
  }
}

}  // namespace
}  // namespace tagc
