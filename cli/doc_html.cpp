#include <algorithm>

#include "cli/doc_page.h"
#include "runtime/text/printable.h"

namespace tagc::cli {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1c2024; --soft: #60646c; --line: #d9d9e0; --paper: #fff;
        --tint: #f4f5f7; --link: #0b68cb; --warn: #b4530a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --soft: #a1a7b3; --line: #3a3f47; --paper: #16181c; --tint: #20242a;
          --link: #7db7ff; --warn: #f0a35e; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 2rem 1.25rem 4rem; background: var(--paper);
       color: var(--ink); line-height: 1.6; font-family: system-ui, "PingFang SC", "Microsoft YaHei",
       "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
h1 { margin: 0; font-size: 1.7rem; }
h2 { margin: 3rem 0 0; font-size: 1.25rem; border-bottom: 2px solid var(--line); }
h3 { margin: 0; font-size: 1.1rem; }
h3 small { margin-left: .6em; font: .85rem ui-monospace, monospace; color: var(--soft); }
.about { color: var(--soft); }
nav { margin: 1.5rem 0; padding: .75rem 1rem; background: var(--tint); border-radius: .5rem; }
nav div { margin: .2rem 0; }
nav b { margin-right: .6em; }
nav a { margin-right: .8em; }
article { margin: 1.75rem 0; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
p { margin: .4rem 0; }
.sentence { margin: .75rem 0; padding-left: .9rem; border-left: 3px solid var(--link); }
pre { margin: .75rem 0; padding: .75rem 1rem; background: var(--tint); border-radius: .5rem;
      font: .85rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
code { font: .9em ui-monospace, monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: .75rem 0 0;
     font-size: .92rem; }
dt { color: var(--soft); }
dd { margin: 0; }
dd div { margin-bottom: .15rem; }
dd .meaning { margin-left: 1.25rem; }
.place { color: var(--soft); font-size: .85em; }
.sensitive { color: var(--warn); }
@media print {
  :root { --ink: #000; --soft: #444; --line: #999; --paper: #fff; --tint: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  pre, nav { border: 1px solid var(--line); }
  article { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
)";

std::string escaped(const std::string& text) {
  std::string out;
  for (char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

// Line by line: line ends stay.
std::string escaped_lines(const std::string& text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += escaped(text.substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return out;
}

std::string element(const std::string& name, const std::string& content) {
  return "<" + name + ">" + content + "</" + name.substr(0, name.find(' ')) + ">";
}

std::string anchor_of(const std::string& tag) {
  std::string anchor = escaped(tag);
  for (char& c : anchor) c = c == ' ' ? '-' : c;
  return anchor;
}

std::string link(const std::string& tag) {
  return element("a href=\"#" + anchor_of(tag) + "\"", escaped(tag));
}

class HtmlPage {
 public:
  explicit HtmlPage(const DocPage& page) : page_(page) {}

  std::string text() && {
    const bool chinese = page_.language == MessageLanguage::Chinese;
    line("<!DOCTYPE html>");
    line(chinese ? "<html lang=\"zh\">" : "<html lang=\"en\">");
    line("<head>\n<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line(element("title", word(DocWord::Title)));
    line("<style>" + std::string(kStyle) + "</style>\n</head>\n<body>");
    line(element("h1", word(DocWord::Title)));
    line(element("p class=\"about\"",
                 word(DocWord::Rules) + ": " + element("code", escaped(page_.rules)) + " · " +
                     word(DocWord::Count) + ": " + std::to_string(page_.tags())));
    contents();
    for (const describe::Category& category : page_.categories) {
      line(element("h2", heading(category)));
      for (const describe::TagEntry& tag : category.tags) entry(tag);
    }
    line("</body>\n</html>");
    return std::move(out_);
  }

 private:
  std::string word(DocWord word) const { return word_of(word, page_.language); }
  void line(const std::string& text) { out_ += text + "\n"; }
  std::string heading(const describe::Category& category) const {
    return category.name.empty() ? word(DocWord::NoCategory) : escaped(category.name);
  }

  void contents() {
    line("<nav>");
    for (const describe::Category& category : page_.categories) {
      std::string links;
      for (const describe::TagEntry& tag : category.tags) links += link(tag.name) + " ";
      line(element("div", element("b", heading(category)) + " " + links));
    }
    line("</nav>");
  }

  void entry(const describe::TagEntry& tag) {
    line("<article id=\"" + anchor_of(tag.name) + "\">");
    const std::string title = both(tag.metadata.title);
    line(element("h3", title.empty() ? escaped(tag.name)
                                     : escaped(title) + element("small", escaped(tag.name))));
    const typed::LocalizedText& description = tag.metadata.description;
    paragraph("p", description.english);
    if (description.chinese != description.english) paragraph("p", description.chinese);
    line("<div class=\"sentence\">");
    paragraph("p lang=\"en\"", tag.sentence.english);
    paragraph("p lang=\"zh\"", tag.sentence.chinese);
    line("</div>");
    line("<pre>" + escaped_lines(tag.rule) + "</pre>");
    line("<dl>");
    for (const Fact& fact : facts_of(tag, page_.language)) row(fact.name, escaped(fact.value));
    row(word(DocWord::Terms), terms(tag));
    row(word(DocWord::Data), sources(tag));
    row(word(DocWord::RestsOn), tags_below(tag));
    row(word(DocWord::Dependants), dependants(tag));
    row(word(DocWord::Tests), tests(tag));
    line("</dl>\n</article>");
  }

  void paragraph(const std::string& kind, const std::string& text) {
    if (!text.empty()) line(element(kind, escaped(text)));
  }

  void row(const std::string& name, const std::string& value) {
    if (value.empty()) return;
    const bool warns = name == word(DocWord::Sensitive);
    line(element("dt", name) + element(warns ? "dd class=\"sensitive\"" : "dd", value));
  }

  static std::string place(const std::string& text) {
    return " " + element("span class=\"place\"", escaped(text));
  }

  static std::string terms(const describe::TagEntry& tag) {
    std::string text;
    for (const describe::Term& term : tag.terms) {
      const auto& [english, chinese] = term.meaning;
      text += element("div", element("code", escaped(term.name)) + place(term.place));
      text += element("div lang=\"en\" class=\"meaning\"", escaped(english));
      if (chinese == english) continue;
      text += element("div lang=\"zh\" class=\"meaning\"", escaped(chinese));
    }
    return text;
  }

  std::string sources(const describe::TagEntry& tag) const {
    std::string text;
    for (const describe::DataSource& source : tag.sources) {
      std::string fields;
      for (const std::string& field : source.fields) {
        fields += (fields.empty() ? "" : ", ") + element("code", escaped(field));
      }
      if (source.by_hand) fields = word(DocWord::ByHand);
      if (fields.empty()) fields = word(DocWord::EventsOnly);
      text += element("div", element("code", escaped(source.table)) + ": " + fields +
                                 place(source.path + ", " + source.place));
    }
    return text;
  }

  static std::string tags_below(const describe::TagEntry& tag) {
    std::string text;
    for (const std::string& name : tag.tags) text += (text.empty() ? "" : ", ") + link(name);
    return text;
  }

  std::string dependants(const describe::TagEntry& tag) const {
    std::string text;
    for (const describe::Dependant& each : tag.dependants) {
      text += (text.empty() ? "" : ", ") + link(each.name) +
              (each.direct ? "" : " (" + word(DocWord::Indirectly) + ")");
    }
    return text;
  }

  static std::string tests(const describe::TagEntry& tag) {
    std::string text;
    for (const std::string& name : tag.tests) text += element("div", escaped(name));
    return text;
  }

  const DocPage& page_;
  std::string out_;
};

}  // namespace

std::string html_of(const DocPage& page) { return HtmlPage(page).text(); }

}  // namespace tagc::cli
