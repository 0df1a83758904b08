#include "runtime/dataset/read/text_blocks.h"

#include <arrow/io/compressed.h>
#include <arrow/io/interfaces.h>
#include <arrow/util/compression.h>

#include <algorithm>

#include "runtime/dataset/read/arrow_errors.h"
#include "runtime/dataset/read/local_file.h"

namespace tagc {
namespace {

constexpr std::size_t kBlockBytes = 1 << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kGzipMagic = "\x1F\x8B";

class Blocks : public TextBlocks {
 public:
  Blocks(const ReadContext& context, const char* slug, Cut cut)
      : context_(context), slug_(slug), cut_(cut) {}

  Status open() {
    auto file = open_file(context_);
    if (!file.ok()) return file.error();
    file_ = std::move(file).value();
    const arrow::Status opened = open_stream();
    if (!opened.ok()) return unreadable_file(context_, opened);
    return Done{};
  }

  Result<std::optional<TextBlock>> next() override {
    std::size_t wanted = kBlockBytes;
    for (;; wanted = bytes_.size()) {  // twice as much each time, so that cutting stays linear
      const arrow::Status read = fill(wanted);
      if (!read.ok()) return read_error(read);
      if (bytes_.empty()) return std::optional<TextBlock>();
      const std::size_t end = at_end_ ? bytes_.size() : cut_(bytes_);
      if (end > 0) return std::optional(take(end));
      if (bytes_.size() > static_cast<std::size_t>(context_.record_bytes)) return too_long();
    }
  }

  double progress() const override {
    const auto at = file_->Tell();
    if (!at.ok() || context_.file.bytes == 0) return 1;
    return static_cast<double>(*at) / static_cast<double>(context_.file.bytes);
  }

 private:
  arrow::Status open_stream() {
    stream_ = file_;
    char magic[kGzipMagic.size()] = {};
    ARROW_RETURN_NOT_OK(file_->ReadAt(0, static_cast<int64_t>(sizeof magic), magic));
    ARROW_RETURN_NOT_OK(file_->Seek(0));
    if (std::string_view(magic, sizeof magic) != kGzipMagic) return arrow::Status::OK();
    ARROW_ASSIGN_OR_RAISE(codec_, arrow::util::Codec::Create(arrow::Compression::GZIP));
    ARROW_ASSIGN_OR_RAISE(
        stream_, arrow::io::CompressedInputStream::Make(codec_.get(), file_, context_.pool));
    return arrow::Status::OK();
  }

  arrow::Status fill(std::size_t wanted) {
    const bool is_first = line_ == 1 && bytes_.empty();
    std::size_t have = bytes_.size();
    bytes_.resize(have + wanted);
    while (have < bytes_.size() && !at_end_) {
      ARROW_ASSIGN_OR_RAISE(
          const std::int64_t got,
          stream_->Read(static_cast<int64_t>(bytes_.size() - have), bytes_.data() + have));
      at_end_ = got == 0;
      have += static_cast<std::size_t>(got);
    }
    bytes_.resize(have);
    if (is_first && std::string_view(bytes_).starts_with(kByteOrderMark)) {
      bytes_.erase(0, kByteOrderMark.size());
    }
    return arrow::Status::OK();
  }

  TextBlock take(std::size_t end) {
    TextBlock block{bytes_.substr(0, end), line_};
    bytes_.erase(0, end);
    line_ += std::count(block.bytes.begin(), block.bytes.end(), '\n');
    return block;
  }

  Error read_error(const arrow::Status& status) const {
    if (!codec_ || status.IsOutOfMemory()) return unreadable_file(context_, status);
    return {"bad-gzip", "the compressed file is damaged or cut off", context_.file.name, line_,
            "compress it again from its source"};
  }

  Error too_long() const {
    return at_line(context_, line_, too_long_record(slug_, context_.record_bytes));
  }

  const ReadContext context_;
  const char* slug_;
  Cut cut_;
  std::shared_ptr<arrow::io::RandomAccessFile> file_;
  std::unique_ptr<arrow::util::Codec> codec_;  // of stream_ when it is compressed
  std::shared_ptr<arrow::io::InputStream> stream_;
  std::string bytes_;  // read and not yet handed out
  std::int64_t line_ = 1;
  bool at_end_ = false;
};

}  // namespace

Error at_line(const ReadContext& context, std::int64_t line, Error error) {
  error.file = context.file.name;
  error.line = line;
  return error;
}

Error too_long_record(const char* slug, std::int64_t limit) {
  return {slug, "a record of more than " + std::to_string(limit) + " bytes begins here", "", 0,
          "look whether a quote is left open"};
}

Result<std::unique_ptr<TextBlocks>> TextBlocks::open(const ReadContext& context, const char* slug,
                                                     Cut cut) {
  auto blocks = std::make_unique<Blocks>(context, slug, cut);
  if (const Status opened = blocks->open(); !opened.ok()) return opened.error();
  return std::unique_ptr<TextBlocks>(std::move(blocks));
}

}  // namespace tagc
