// Tables in memory, by the Arrow C Data Interface.
#include <arrow/api.h>
#include <arrow/c/bridge.h>
#include <gtest/gtest.h>

#include <cstring>

#include "runtime/load/streams.h"
#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

using Batches = std::vector<std::shared_ptr<arrow::RecordBatch>>;

// A stream that is released at the end, if nobody took it.
class Stream {
 public:
  Stream(const std::shared_ptr<arrow::Schema>& schema, const Batches& batches) {
    const auto reader = arrow::RecordBatchReader::Make(batches, schema);
    EXPECT_TRUE(arrow::ExportRecordBatchReader(*reader, &stream_).ok());
  }
  ~Stream() {
    if (!is_released()) stream_.release(&stream_);
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  ArrowArrayStream* get() { return &stream_; }
  bool is_released() const { return stream_.release == nullptr; }

 private:
  ArrowArrayStream stream_ = {};
};

const auto kUsers =
    arrow::schema({arrow::field("id", arrow::int32()), arrow::field("city", arrow::utf8())});

std::shared_ptr<arrow::Array> texts(const std::vector<std::string>& values) {
  arrow::StringBuilder builder;
  EXPECT_TRUE(builder.AppendValues(values).ok());
  return *builder.Finish();
}

std::shared_ptr<arrow::RecordBatch> users(const std::vector<std::int32_t>& ids,
                                          const std::vector<std::string>& cities) {
  arrow::Int32Builder builder;
  EXPECT_TRUE(builder.AppendValues(ids).ok());
  return arrow::RecordBatch::Make(kUsers, std::ssize(ids), {*builder.Finish(), texts(cities)});
}

Data data_of_users() {
  Data data({users_table("", {field("id", type(Kind::Int)), field("city", type(Kind::Text))})});
  data.ask_for_users();
  return data;
}

Result<Loaded> load_streams(const Data& data, const TableStreams& streams) {
  return load(data.schema, data.request, TimeZone::utc(), data.options, streams);
}

TEST(Streams, BatchesAreOneTable) {
  Data data = data_of_users();
  Stream stream(kUsers, {users({3, 1}, {"b", "a"}), users({2}, {"c"})});
  const auto loaded = load_streams(data, {{data.schema.users().name, stream.get()}});
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(printed(loaded->dataset.users), (std::vector<std::string>{"1", "2", "3"}));
  EXPECT_TRUE(stream.is_released());
}

TEST(Streams, ATableThatIsNeededMustBeThere) {
  const auto loaded = load_streams(data_of_users(), {});
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().slug, "missing-table");
}

TEST(Streams, NamesAreThoseOfTheSchema) {
  Stream stream(kUsers, {});
  const auto loaded = load_streams(data_of_users(), {{"userz", stream.get()}});
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().slug, "unknown-table");
}

TEST(Streams, AMissingColumnIsNamedWithItsTable) {
  const auto schema = arrow::schema({arrow::field("id", arrow::int32())});
  Stream stream(schema, {});
  Data data = data_of_users();
  const auto loaded = load_streams(data, {{data.schema.users().name, stream.get()}});
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().slug, "missing-column");
  EXPECT_EQ(loaded.error().file, data.schema.users().name);
  EXPECT_NE(loaded.error().message.find("city"), std::string::npos);
}

TEST(Streams, ArraysThatContradictThemselvesAreErrors) {
  Stream stream(kUsers, {users({1}, {"\xff\xfe"})});
  Data data = data_of_users();
  const auto loaded = load_streams(data, {{data.schema.users().name, stream.get()}});
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().slug, "bad-arrow");
  EXPECT_EQ(loaded.error().file, data.schema.users().name);
  EXPECT_NE(loaded.error().message.find("city"), std::string::npos);
}

TEST(Streams, AStreamThatWasTakenIsAnError) {
  Stream stream(kUsers, {});
  stream.get()->release(stream.get());
  Data data = data_of_users();
  const auto loaded = load_streams(data, {{data.schema.users().name, stream.get()}});
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().slug, "bad-arrow");
}

TEST(Streams, MemoryThatIsNotAlignedIsCopied) {
  std::vector<char> bytes(1 + 3 * sizeof(std::int32_t));
  const std::int32_t ids[] = {5, 6, 7};
  std::memcpy(bytes.data() + 1, ids, sizeof ids);
  const auto buffer = std::make_shared<arrow::Buffer>(
      reinterpret_cast<const std::uint8_t*>(bytes.data() + 1), std::ssize(bytes) - 1);
  const auto odd = arrow::MakeArray(arrow::ArrayData::Make(arrow::int32(), 3, {nullptr, buffer}));
  Stream stream(kUsers, {arrow::RecordBatch::Make(kUsers, 3, {odd, texts({"a", "b", "c"})})});
  Data data = data_of_users();
  const auto loaded = load_streams(data, {{data.schema.users().name, stream.get()}});
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(printed(loaded->dataset.users), (std::vector<std::string>{"5", "6", "7"}));
}

}  // namespace
}  // namespace tagc::test
