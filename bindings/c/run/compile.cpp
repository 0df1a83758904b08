#include <chrono>
#include <map>

#include "bindings/c/evaluate/guard.h"
#include "bindings/c/include/tagc/tagc.h"
#include "compiler/bundle/make_bundle.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/compile.h"
#include "compiler/driver/function_names.h"
#include "runtime/lock/lock.h"
#include "stdlib/library.h"
#include "stdlib/rules/standard_rules.h"
#include "tagc_version.h"

namespace tagc::c {

namespace {

constexpr const char* kTextPath = "rules.tag";

// A text, and nothing else.
class OneText : public FileReader {
 public:
  explicit OneText(std::string text) : text_(std::move(text)) {}
  Result<std::string> read(const std::string& path) const override {
    if (path == kTextPath) return text_;
    return Error{"missing-file", "a text can import nothing but std.…", path, 0,
                 "compile a path instead"};
  }
  std::optional<std::vector<std::string>> list(const std::string&) const override {
    return std::nullopt;
  }

 private:
  std::string text_;
};

std::int64_t today() {
  using namespace std::chrono;
  return duration_cast<days>(system_clock::now().time_since_epoch()).count();
}

Result<CompileOptions> options_of(const tagc_compile_options& given) {
  CompileOptions options;
  options.today = today();
  if (given.project != nullptr) options.project = given.project;
  for (std::size_t i = 0; i < given.param_count; ++i) {
    const tagc_param& param = given.params[i];
    if (param.name == nullptr || param.value == nullptr) return null_argument("params");
    options.params[param.name] = param.value;
  }
  for (std::size_t i = 0; i < given.tag_count; ++i) {
    if (given.tags[i] == nullptr) return null_argument("tags");
    options.tags.emplace_back(given.tags[i]);
  }
  return options;
}

Result<MessageLanguage> message_language_of(const char* name) {
  const Result<Language> language = language_of(name);
  if (!language) return language.error();
  return *language == Language::Chinese ? MessageLanguage::Chinese : MessageLanguage::English;
}

std::string rendered(const Compiled& compiled, MessageFormat format, MessageLanguage language) {
  const auto& all = compiled.diagnostics.all();
  if (all.empty() && format == MessageFormat::Text) return "";
  return render(all, compiled.sources,
                {format, language, false, respell_with(standard_functions())});
}

// Of the first mistake; all are in the diagnostics.
tagc_error mistakes(const Compiled& compiled, MessageLanguage language) {
  tagc_error error;
  error.diagnostics = rendered(compiled, MessageFormat::Text, language);
  error.diagnostics_json = rendered(compiled, MessageFormat::Json, language);
  const auto& all = compiled.diagnostics.all();
  const auto first = std::ranges::find(all, Severity::Error, [](const Diagnostic& diagnostic) {
    return info_of(diagnostic.id).severity;
  });
  error.error = {"mistakes-in-rules", message_of(*first, language), "", 0, ""};
  const Source& source = compiled.sources[first->primary.span.file];
  error.error.file = source.path();
  error.error.line = source.position_of(first->primary.span.begin).line;
  return error;
}

class Compiling {
 public:
  Compiling(const tagc_compile_options* options, tagc_program** program, tagc_error** error)
      : options_(read_options(options)), program_(program), error_(error) {}

  tagc_status run(const std::string& path, const FileReader& files) const {
    tagc_status status = TAGC_OK;
    const tagc_status guarded = guard(error_, [&] { return compile_to(path, files, status); });
    return guarded == TAGC_OK ? status : guarded;
  }

 private:
  // Mistakes in the rules are told by `status` alone: their error is given away already.
  Status compile_to(const std::string& path, const FileReader& files, tagc_status& status) const {
    if (program_ == nullptr) return null_argument("program");
    const Result<CompileOptions> options = options_of(options_);
    if (!options) return options.error();
    const Result<MessageLanguage> language = message_language_of(options_.language);
    if (!language) return language.error();
    FunctionRegistry functions = standard_functions();
    Result<Compiled> compiled = tagc::compile(path, files, standard_rules(), functions, *options);
    if (!compiled) return compiled.error();
    if (!compiled->ok()) {
      status = fail(error_, mistakes(*compiled, *language));
      return Done{};
    }
    return keep(std::move(functions), std::move(compiled).value(), options->params, *language);
  }

  Status keep(FunctionRegistry functions, Compiled compiled,
              const std::map<std::string, std::string>& params, MessageLanguage language) const {
    Result<TimeZone> zone = TimeZone::find(compiled.program.schema.time_zone);
    if (!zone) return zone.error();
    auto program = std::make_unique<tagc_program>();
    program->diagnostics = rendered(compiled, MessageFormat::Text, language);
    program->diagnostics_json = rendered(compiled, MessageFormat::Json, language);
    CutBook cuts;
    if (options_.cuts != nullptr && *options_.cuts != '\0') {
      Result<Lock> lock = read_lock(options_.cuts, "cuts");
      if (!lock) return lock.error();
      cuts = std::move(lock->cuts);
    }
    Bundle bundle = make_bundle(compiled, functions, params, cuts);
    program->bundle = bundle_bytes(bundle, functions);
    program->parts =
        std::make_shared<const Parts>(std::move(bundle), std::move(functions), std::move(*zone));
    *program_ = program.release();
    return Done{};
  }

  const tagc_compile_options options_;
  tagc_program** program_;
  tagc_error** error_;
};

}  // namespace
}  // namespace tagc::c

using namespace tagc::c;

extern "C" {

tagc_status tagc_compile_text(const char* data, size_t size, const tagc_compile_options* options,
                              tagc_program** program, tagc_error** error) {
  if (data == nullptr) return fail(error, null_argument("data"));
  return answer(TAGC_ERROR, [&] {
    return Compiling(options, program, error).run(kTextPath, OneText(std::string(data, size)));
  });
}

tagc_status tagc_compile_path(const char* path, const tagc_compile_options* options,
                              tagc_program** program, tagc_error** error) {
  if (path == nullptr) return fail(error, null_argument("path"));
  return answer(TAGC_ERROR,
                [&] { return Compiling(options, program, error).run(path, tagc::DiskFiles()); });
}

const char* tagc_program_diagnostics(const tagc_program* program) {
  return program != nullptr ? program->diagnostics.c_str() : "";
}

const char* tagc_program_diagnostics_json(const tagc_program* program) {
  return program != nullptr ? program->diagnostics_json.c_str() : "";
}

}  // extern "C"
