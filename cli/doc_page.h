// The page of `tagc doc`, laid out.
#pragma once

#include <string>
#include <vector>

#include "compiler/describe/page.h"
#include "compiler/diagnostics/render.h"

namespace tagc::cli {

struct DocPage {
  std::string rules;  // the file or folder, as given
  std::vector<describe::Category> categories;
  MessageLanguage language = MessageLanguage::English;  // of headings; rules are said in both

  std::size_t tags() const;
};

std::string markdown_of(const DocPage& page);
// One file without scripts; light, dark and on paper.
std::string html_of(const DocPage& page);

// ---- shared by both

// Words around the contents, in the page's language. The row of doc_words.def is the meaning.
enum class DocWord : std::uint8_t {
#define TAGC_DOC_WORD(name, english, chinese) name,
#include "cli/doc_words.def"
#undef TAGC_DOC_WORD
};
std::string word_of(DocWord word, MessageLanguage language);

struct Fact { std::string name, value; };
// Kind, owner, status ...: those that are said.
std::vector<Fact> facts_of(const describe::TagEntry& tag, MessageLanguage language);
// "English / 中文", once where they are the same.
std::string both(const typed::LocalizedText& text);

}  // namespace tagc::cli
