#include <algorithm>
#include <array>

#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "runtime/types/parse.h"

namespace tagc::checking {
namespace {

struct Word {
  std::string_view word;
  int value;
};

constexpr std::array<Word, 4> kStatuses = {
    {{"draft", static_cast<int>(typed::TagStatus::Draft)},
     {"approved", static_cast<int>(typed::TagStatus::Approved)},
     {"active", static_cast<int>(typed::TagStatus::Active)},
     {"retired", static_cast<int>(typed::TagStatus::Retired)}}};

constexpr std::array<Word, 6> kRefreshes = {
    {{"realtime", static_cast<int>(typed::Refresh::Realtime)},
     {"hourly", static_cast<int>(typed::Refresh::Hourly)},
     {"daily", static_cast<int>(typed::Refresh::Daily)},
     {"weekly", static_cast<int>(typed::Refresh::Weekly)},
     {"monthly", static_cast<int>(typed::Refresh::Monthly)},
     {"quarterly", static_cast<int>(typed::Refresh::Quarterly)}}};

constexpr std::array<std::string_view, 8> kNames = {
    "title", "description", "owner", "reviewer", "status", "refresh", "review_by", "sensitive"};

// The annotations of one tag.
class AnnotationReader {
 public:
  AnnotationReader(Context& context, const ast::File& file, typed::Metadata& metadata)
      : context_(context), file_(file), metadata_(metadata) {}

  void read(const ast::Annotation& annotation) {
    const std::string& name = annotation.name.name;
    if (std::find(kNames.begin(), kNames.end(), name) == kNames.end()) {
      report_unknown(annotation);
      return;
    }
    if (std::find(seen_.begin(), seen_.end(), name) != seen_.end()) {
      context_.report(DiagnosticId::AnnotationTwice, annotation.span, {name})
          .hint("keep one of them");
      return;
    }
    seen_.push_back(name);
    if (name == "title") read_text(annotation, metadata_.title);
    if (name == "description") read_text(annotation, metadata_.description);
    if (name == "owner") read_plain(annotation, metadata_.owner);
    if (name == "reviewer") read_plain(annotation, metadata_.reviewer);
    if (name == "status") {
      metadata_.status = static_cast<typed::TagStatus>(read_word(annotation, kStatuses));
    }
    if (name == "refresh") {
      metadata_.refresh = static_cast<typed::Refresh>(read_word(annotation, kRefreshes));
    }
    if (name == "review_by") read_day(annotation);
    if (name == "sensitive") read_flag(annotation);
  }

 private:
  void report_unknown(const ast::Annotation& annotation) {
    const std::vector<std::string> names(kNames.begin(), kNames.end());
    context_.report(DiagnosticId::UnknownAnnotation, annotation.name.span, {annotation.name.name})
        .hint(context_.did_you_mean(annotation.name.name, [&] { return names; }))
        .note("annotations: " + listed(names));
  }

  void report_arguments(const ast::Annotation& annotation, const std::string& wanted) {
    context_.report(DiagnosticId::AnnotationArguments, annotation.span, {annotation.name.name})
        .hint("write `" + wanted + "`");
  }

  const std::string* text_of(ast::ExprId id) const {
    const auto* literal = std::get_if<ast::Literal>(&file_[id].node);
    if (literal == nullptr || literal->kind != ast::LiteralKind::String) return nullptr;
    return &literal->text;
  }

  // One text for both languages, or one each.
  void read_text(const ast::Annotation& annotation, typed::LocalizedText& text) {
    bool fits = !annotation.arguments.empty();
    for (const ast::AnnotationArgument& argument : annotation.arguments) {
      const std::string* value = text_of(argument.value);
      fits = fits && value != nullptr && put(argument, *value, annotation, text);
    }
    if (fits) return;
    const std::string& name = annotation.name.name;
    report_arguments(annotation, "@" + name + "(\"…\")` or `@" + name + "(zh: \"…\", en: \"…\")");
  }

  static bool put(const ast::AnnotationArgument& argument, const std::string& value,
                  const ast::Annotation& annotation, typed::LocalizedText& text) {
    if (!argument.key) {
      text.english = text.chinese = value;
      return annotation.arguments.size() == 1;
    }
    std::string& place = argument.key->name == "zh" ? text.chinese : text.english;
    if ((argument.key->name != "zh" && argument.key->name != "en") || !place.empty()) return false;
    place = value;
    return true;
  }

  const ast::AnnotationArgument* only_argument(const ast::Annotation& annotation) const {
    if (annotation.arguments.size() != 1 || annotation.arguments.front().key) return nullptr;
    return &annotation.arguments.front();
  }

  void read_plain(const ast::Annotation& annotation, std::string& place) {
    const ast::AnnotationArgument* argument = only_argument(annotation);
    const std::string* value = argument == nullptr ? nullptr : text_of(argument->value);
    if (value != nullptr)
      place = *value;
    else
      report_arguments(annotation, "@" + annotation.name.name + "(\"crm\")");
  }

  template <std::size_t N>
  int read_word(const ast::Annotation& annotation, const std::array<Word, N>& words) {
    const ast::AnnotationArgument* argument = only_argument(annotation);
    const auto* name =
        argument == nullptr ? nullptr : std::get_if<ast::Name>(&file_[argument->value].node);
    std::string all;
    for (const Word& word : words) {
      if (name != nullptr && ast::to_string(name->path) == word.word) return word.value;
      all += (all.empty() ? "" : " | ") + std::string(word.word);
    }
    report_arguments(annotation, "@" + annotation.name.name + "(" + all + ")");
    return 0;
  }

  void read_day(const ast::Annotation& annotation) {
    const ast::AnnotationArgument* argument = only_argument(annotation);
    const auto* literal =
        argument == nullptr ? nullptr : std::get_if<ast::Literal>(&file_[argument->value].node);
    if (literal != nullptr && literal->kind == ast::LiteralKind::Date) {
      metadata_.review_by = parse_date(literal->text);
    }
    if (!metadata_.review_by) report_arguments(annotation, "@review_by(2026-12-31)");
  }

  void read_flag(const ast::Annotation& annotation) {
    metadata_.sensitive = true;
    if (!annotation.arguments.empty()) report_arguments(annotation, "@sensitive");
  }

  Context& context_;
  const ast::File& file_;
  typed::Metadata& metadata_;
  std::vector<std::string_view> seen_;
};

bool takes_annotations(const ast::Declaration& declaration) {
  return std::holds_alternative<ast::Tag>(declaration.node) ||
         std::holds_alternative<ast::Segment>(declaration.node);
}

}  // namespace

void read_annotations(Context& context) {
  for (const Symbol& symbol : context.symbols) {
    if (symbol.kind != SymbolKind::Tag) continue;
    typed::Tag& tag = context.program.tags[static_cast<std::size_t>(symbol.index)];
    AnnotationReader reader(context, *symbol.file, tag.metadata);
    for (const ast::Annotation& annotation : symbol.declaration->annotations) {
      reader.read(annotation);
    }
  }
  for (const ast::File& file : context.files) {
    for (const ast::Declaration& declaration : file.declarations) {
      if (takes_annotations(declaration)) continue;
      for (const ast::Annotation& annotation : declaration.annotations) {
        context.report(DiagnosticId::AnnotationMisplaced, annotation.span, {annotation.name.name})
            .hint("annotations belong to tags and segments, and `@sensitive` to fields");
      }
    }
  }
}

}  // namespace tagc::checking
