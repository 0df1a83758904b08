#include <algorithm>

#include "cli/doc_page.h"
#include "runtime/text/printable.h"

namespace tagc::cli {
namespace {

// What Markdown would obey, with a backslash before it.
std::string escaped(const std::string& text) {
  constexpr std::string_view kMarks = "\\`*_{}[]<>#|~";
  std::string out;
  for (char c : printable(text)) {
    if (kMarks.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string code(const std::string& text) { return "`" + printable(text) + "`"; }

// A fence that nothing in the text ends.
std::string fence_for(const std::string& text) {
  std::string fence = "```";
  while (text.find(fence) != std::string::npos) fence += '`';
  return fence;
}

std::string anchor_of(const std::string& tag) {
  std::string anchor = printable(tag);
  std::replace_if(
      anchor.begin(), anchor.end(),
      [](char c) { return c == ' ' || c == '"' || c == '<' || c == '>' || c == '(' || c == ')'; },
      '-');
  return anchor;
}

class MarkdownPage {
 public:
  explicit MarkdownPage(const DocPage& page) : page_(page) {}

  std::string text() && {
    line("# " + word(DocWord::Title));
    line("");
    line(word(DocWord::Rules) + ": " + code(page_.rules) + " · " + word(DocWord::Count) + ": " +
         std::to_string(page_.tags()));
    line("");
    contents();
    for (const describe::Category& category : page_.categories) {
      line("");
      line("## " + heading(category));
      for (const describe::TagEntry& tag : category.tags) entry(tag);
    }
    return std::move(out_);
  }

 private:
  std::string word(DocWord word) const { return word_of(word, page_.language); }
  void line(const std::string& text) { out_ += text + "\n"; }
  std::string heading(const describe::Category& category) const {
    return category.name.empty() ? word(DocWord::NoCategory) : escaped(category.name);
  }
  static std::string link(const std::string& tag) {
    return "[" + escaped(tag) + "](#" + anchor_of(tag) + ")";
  }

  void contents() {
    for (const describe::Category& category : page_.categories) {
      std::string tags;
      for (const describe::TagEntry& tag : category.tags) {
        tags += (tags.empty() ? "" : ", ") + link(tag.name);
      }
      line("- **" + heading(category) + "**: " + tags);
    }
  }

  void entry(const describe::TagEntry& tag) {
    const std::string title = both(tag.metadata.title);
    line("");
    line("<a id=\"" + anchor_of(tag.name) + "\"></a>");
    line("");
    line("### " + escaped(tag.name) + (title.empty() ? "" : ": " + escaped(title)));
    paragraph(escaped(tag.metadata.description.english));
    if (tag.metadata.description.chinese != tag.metadata.description.english) {
      paragraph(escaped(tag.metadata.description.chinese));
    }
    paragraph("> " + escaped(tag.sentence.english) + "  \n> " + escaped(tag.sentence.chinese));
    const std::string fence = fence_for(tag.rule);
    paragraph(fence + "tag\n" + tag.rule + fence);
    line("");
    for (const Fact& fact : facts_of(tag, page_.language)) {
      line("- " + fact.name + ": " + escaped(fact.value));
    }
    terms(tag);
    sources(tag);
    relations(tag);
    tests(tag);
  }

  void paragraph(const std::string& text) {
    if (!text.empty()) line("\n" + text);
  }

  void terms(const describe::TagEntry& tag) {
    if (tag.terms.empty()) return;
    line("- " + word(DocWord::Terms) + ":");
    for (const describe::Term& term : tag.terms) {
      line("  - " + code(term.name) + ": " + escaped(both(term.meaning)) + " (" +
           escaped(term.place) + ")");
    }
  }

  void sources(const describe::TagEntry& tag) {
    if (tag.sources.empty()) return;
    line("- " + word(DocWord::Data) + ":");
    for (const describe::DataSource& source : tag.sources) {
      std::string fields;
      for (const std::string& field : source.fields) {
        fields += (fields.empty() ? "" : ", ") + code(field);
      }
      if (source.by_hand) fields = word(DocWord::ByHand);
      if (fields.empty()) fields = word(DocWord::EventsOnly);
      line("  - " + code(source.table) + ": " + fields + " (" + code(source.path) + ", " +
           escaped(source.place) + ")");
    }
  }

  void relations(const describe::TagEntry& tag) {
    std::string below, above;
    for (const std::string& name : tag.tags) below += (below.empty() ? "" : ", ") + link(name);
    for (const describe::Dependant& each : tag.dependants) {
      above += (above.empty() ? "" : ", ") + link(each.name) +
               (each.direct ? "" : " (" + word(DocWord::Indirectly) + ")");
    }
    if (!below.empty()) line("- " + word(DocWord::RestsOn) + ": " + below);
    if (!above.empty()) line("- " + word(DocWord::Dependants) + ": " + above);
  }

  void tests(const describe::TagEntry& tag) {
    std::string names;
    for (const std::string& name : tag.tests) names += (names.empty() ? "" : "; ") + escaped(name);
    if (!names.empty()) line("- " + word(DocWord::Tests) + ": " + names);
  }

  const DocPage& page_;
  std::string out_;
};

}  // namespace

std::string markdown_of(const DocPage& page) { return MarkdownPage(page).text(); }

}  // namespace tagc::cli
