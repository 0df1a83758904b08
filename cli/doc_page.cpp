#include "cli/doc_page.h"

#include <utility>

namespace tagc::cli {
namespace {

struct Row { std::string_view english, chinese; };

constexpr Row kWords[] = {
#define TAGC_DOC_WORD(name, english, chinese) {english, chinese},
#include "cli/doc_words.def"
#undef TAGC_DOC_WORD
};

DocWord kind_of(const std::string& kind) {
  if (kind == "segment") return DocWord::Segment;
  return kind == "tag" ? DocWord::Tag : DocWord::ManualTag;
}

DocWord status_of(typed::TagStatus status) {
  switch (status) {
    case typed::TagStatus::None: return DocWord::None;
    case typed::TagStatus::Draft: return DocWord::Draft;
    case typed::TagStatus::Approved: return DocWord::Approved;
    case typed::TagStatus::Active: return DocWord::Active;
    case typed::TagStatus::Retired: return DocWord::Retired;
  }
  return DocWord::None;
}

DocWord refresh_of(typed::Refresh refresh) {
  switch (refresh) {
    case typed::Refresh::None: return DocWord::None;
    case typed::Refresh::Realtime: return DocWord::Realtime;
    case typed::Refresh::Hourly: return DocWord::Hourly;
    case typed::Refresh::Daily: return DocWord::Daily;
    case typed::Refresh::Weekly: return DocWord::Weekly;
    case typed::Refresh::Monthly: return DocWord::Monthly;
    case typed::Refresh::Quarterly: return DocWord::Quarterly;
  }
  return DocWord::None;
}

}  // namespace

std::size_t DocPage::tags() const {
  std::size_t count = 0;
  for (const describe::Category& category : categories) count += category.tags.size();
  return count;
}

std::string word_of(DocWord word, MessageLanguage language) {
  const Row& row = kWords[static_cast<std::size_t>(word)];
  return std::string(language == MessageLanguage::Chinese ? row.chinese : row.english);
}

std::vector<Fact> facts_of(const describe::TagEntry& tag, MessageLanguage language) {
  const typed::Metadata& about = tag.metadata;
  std::vector<Fact> facts;
  const auto add = [&](DocWord name, std::string value) {
    if (!value.empty()) facts.push_back({word_of(name, language), std::move(value)});
  };
  add(DocWord::Kind, word_of(kind_of(tag.kind), language));
  add(DocWord::Owner, about.owner);
  add(DocWord::Reviewer, about.reviewer);
  add(DocWord::Status, word_of(status_of(about.status), language));
  add(DocWord::Refresh, word_of(refresh_of(about.refresh), language));
  add(DocWord::ReviewBy, tag.review_by);
  add(DocWord::Sensitive, about.sensitive ? word_of(DocWord::Yes, language) : "");
  add(DocWord::Declared, tag.place);
  return facts;
}

std::string both(const typed::LocalizedText& text) {
  if (text.english.empty() || text.english == text.chinese) return text.chinese;
  return text.chinese.empty() ? text.english : text.english + " / " + text.chinese;
}

}  // namespace tagc::cli
