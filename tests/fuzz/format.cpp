// Formatting keeps the tree, and formatting again changes nothing.
#include "compiler/syntax/format.h"

#include "compiler/syntax/parse.h"
#include "tests/fuzz/target.h"

namespace {

using namespace tagc;

struct Parsed {
  explicit Parsed(const std::string& text) {
    const FileId id = sources.add("fuzz.tag", text);
    file = parse(sources, id, fuzz::small_limits(), sink);
  }
  bool has_findings() const { return !sink.all().empty(); }
  std::string formatted() const { return format(file, sources[file.file]); }

  SourceMap sources;
  DiagnosticSink sink;
  ast::File file;
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Parsed first(std::string(data, data + size));
  // What is read in spite of a warning is written as it was meant: the trees may differ.
  if (first.has_findings()) return 0;
  const std::string once = first.formatted();
  const Parsed second(once);
  fuzz::expect(!second.has_findings(), "the formatted text has mistakes", once);
  fuzz::expect(dump(first.file) == dump(second.file), "the formatted text has another tree", once);
  fuzz::expect(first.file.comments.size() == second.file.comments.size(),
               "the formatted text has lost comments", once);
  fuzz::expect(second.formatted() == once, "formatting twice is not formatting once", once);
  return 0;
}
