#include "runtime/load/read/text_blocks.h"

#include <arrow/io/compressed.h>
#include <arrow/io/interfaces.h>
#include <arrow/util/compression.h>

#include <algorithm>

#include "runtime/load/read/arrow_errors.h"
#include "runtime/load/read/local_file.h"

namespace tagc {
namespace {

constexpr std::size_t kBlockBytes = 1 << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kGzipMagic = "\x1F\x8B";

class Blocks : public TextBlocks {
 public:
  Blocks(const ReadContext& context, const char* slug, Cut cut)
      : context_(context),
        slug_(slug),
        cut_(cut),
        limit_(static_cast<std::size_t>(std::min(context.record_bytes, kMostRecordBytes))) {}

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
    for (;; wanted = 2 * bytes_.size()) {  // so that cutting stays linear
      const arrow::Status read = fill(std::min(wanted, limit_));
      if (!read.ok()) return read_error(read);
      if (bytes_.empty()) return std::optional<TextBlock>();
      if (const std::size_t end = cut_(bytes_); end > 0) return std::optional(take(end));
      if (at_end_) return std::optional(take_torn());
      if (bytes_.size() >= limit_) return too_long();
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

  // Until that many bytes are there, or all of them.
  arrow::Status fill(std::size_t wanted) {
    if (bytes_.size() >= wanted) return arrow::Status::OK();
    std::size_t have = bytes_.size();
    bytes_.resize(wanted);
    while (have < wanted && !at_end_) {
      ARROW_ASSIGN_OR_RAISE(
          const std::int64_t got,
          stream_->Read(static_cast<int64_t>(wanted - have), bytes_.data() + have));
      at_end_ = got == 0;
      have += static_cast<std::size_t>(got);
    }
    bytes_.resize(have);
    if (!has_begun_ && std::string_view(bytes_).starts_with(kByteOrderMark)) {
      bytes_.erase(0, kByteOrderMark.size());
    }
    has_begun_ = true;
    if (at_end_ && !bytes_.empty() && bytes_.back() != '\n') bytes_ += '\n';
    return arrow::Status::OK();
  }

  TextBlock take(std::size_t end) {
    TextBlock block{bytes_.substr(0, end), line_};
    bytes_.erase(0, end);
    line_ += count_lines(block.bytes);
    return block;
  }

  TextBlock take_torn() {
    TextBlock block = take(bytes_.size());
    block.is_torn = true;
    return block;
  }

  Error read_error(const arrow::Status& status) const {
    if (!codec_ || status.IsOutOfMemory()) return unreadable_file(context_, status);
    return {"bad-gzip", "the compressed file is damaged or cut off", context_.file.name, 0,
            "compress it again from its source"};
  }

  Error too_long() const {
    return at_line(context_, line_,
                   {slug_, "a record of more than " + std::to_string(limit_) + " bytes begins here",
                    "", 0, "look whether a quote is left open"});
  }

  const ReadContext context_;
  const char* slug_;
  Cut cut_;
  std::size_t limit_;  // of a record
  std::shared_ptr<arrow::io::RandomAccessFile> file_;
  std::unique_ptr<arrow::util::Codec> codec_;  // of stream_ when it is compressed
  std::shared_ptr<arrow::io::InputStream> stream_;
  std::string bytes_;  // read and not yet handed out
  std::int64_t line_ = 1;
  bool has_begun_ = false;
  bool at_end_ = false;
};

}  // namespace

Error at_line(const ReadContext& context, std::int64_t line, Error error) {
  error.file = context.file.name;
  error.line = line;
  return error;
}

std::int64_t count_lines(std::string_view bytes) {
  auto lines = std::count(bytes.begin(), bytes.end(), '\n');
  for (std::size_t at = bytes.find('\r'); at != std::string_view::npos; at = bytes.find('\r', at)) {
    ++at;
    if (at == bytes.size() || bytes[at] != '\n') ++lines;
  }
  return lines;
}

Result<std::unique_ptr<TextBlocks>> TextBlocks::open(const ReadContext& context, const char* slug,
                                                     Cut cut) {
  auto blocks = std::make_unique<Blocks>(context, slug, cut);
  if (const Status opened = blocks->open(); !opened.ok()) return opened.error();
  return std::unique_ptr<TextBlocks>(std::move(blocks));
}

}  // namespace tagc
