// Any bytes are a rule file: parsing ends, and what it reports lies in the file.
#include "compiler/syntax/parse.h"

#include "compiler/diagnostics/render.h"
#include "tests/fuzz/target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tagc;
  SourceMap sources;
  DiagnosticSink sink;
  const FileId id = sources.add("fuzz.tag", std::string(data, data + size));
  const ast::File file = parse(sources, id, fuzz::small_limits(), sink);
  for (const Diagnostic& diagnostic : sink.all()) {
    const Span span = diagnostic.primary.span;
    fuzz::expect(span.begin <= span.end && span.end <= size, "a message points out of the file");
    fuzz::expect(!message_of(diagnostic, MessageLanguage::English).empty(), "a message is empty");
  }
  fuzz::expect(sink.has_errors() || file.broken.empty(), "a name is broken and nobody was told");
  dump(file);
  return 0;
}
