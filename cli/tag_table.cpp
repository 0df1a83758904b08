#include "cli/tag_table.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "runtime/text/numbers.h"
#include "runtime/text/printable.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

constexpr int kBarWidth = 20;
constexpr std::size_t kFewValues = 12;
constexpr std::size_t kLongestValue = 40;

using Counts = std::vector<std::pair<std::string, std::int64_t>>;

std::string_view text_of(const Type& type, std::int32_t code, const TextPool& texts) {
  if (type.is(Kind::Text)) return texts[code];
  return (*type.labels)[static_cast<std::size_t>(code)];
}

// What a row has: its text or label, or of a list each of its elements, once.
void count_row(const Column& column, std::int32_t code, const TextPool& texts,
               std::map<std::int32_t, std::int64_t>& by_code) {
  if (!column.type.is(Kind::List)) {
    ++by_code[code];
    return;
  }
  const ListPool::Elements list = texts.lists()[code];
  for (auto each = list.begin(); each != list.end(); ++each) {
    if (std::find(list.begin(), each, *each) == each) ++by_code[static_cast<std::int32_t>(*each)];
  }
}

// Of texts and enums with few values, and lists of them: users that have each; empty for others.
// Enums in their order, the highest first.
Counts value_counts(const Column& column, const TextPool& texts) {
  const Type type = column.type.is(Kind::List) ? column.type.element_type() : column.type;
  if (!type.is(Kind::Text) && !type.is(Kind::Enum)) return {};
  std::map<std::int32_t, std::int64_t> by_code;
  const auto* codes = column.values.as<std::int32_t>();
  for (std::int64_t row = 0; row < column.rows; ++row) {
    if (column.is_known(row)) count_row(column, codes[row], texts, by_code);
    if (by_code.size() > kFewValues) return {};
  }
  Counts counts;
  for (const auto& [code, users] : by_code) {
    counts.emplace_back(clipped(text_of(type, code, texts), kLongestValue), users);
  }
  if (type.is(Kind::Enum)) {
    std::reverse(counts.begin(), counts.end());
  } else {
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
  }
  return counts;
}

std::string causes_of(const TagResult& tag, bool chinese) {
  if (tag.unknown == 0 || tag.causes.empty()) return "";
  std::string text = tag.causes.front().label;
  if (tag.causes.size() == 1) return text;
  const std::string more = std::to_string(tag.causes.size() - 1);
  return text + (chinese ? " 等另外 " + more + " 项" : " and " + more + " more");
}

class TagTable {
 public:
  TagTable(std::int64_t users, std::map<std::string, std::string> titles, bool chinese)
      : users_(users), titles_(std::move(titles)), chinese_(chinese), table_(columns()) {
    if (chinese)
      add_cells({"标签", "标题", "人数", "占比", "", "未知", ""});
    else
      add_cells({"tag", "title", "members", "share", "", "unknown", ""});
  }

  void add(const TagResult& tag, const TextPool& texts) {
    const auto title = titles_.find(tag.name);
    add_row(tag.name, title == titles_.end() ? "" : title->second, tag.members, tag.unknown,
            causes_of(tag, chinese_));
    if (tag.is_set) return;
    for (const auto& [value, users] : value_counts(tag.values, texts)) {
      add_row("  " + value, "", users, 0, "");
    }
  }

  std::string text() const { return table_.text(); }

 private:
  std::vector<Align> columns() const {
    std::vector<Align> all{Align::Left, Align::Left,  Align::Right, Align::Right,
                           Align::Left, Align::Right, Align::Left};
    if (titles_.empty()) all.erase(all.begin() + 1);
    return all;
  }

  // Without its title where no tag has one.
  void add_cells(std::vector<std::string> cells) {
    if (titles_.empty()) cells.erase(cells.begin() + 1);
    table_.add(std::move(cells));
  }

  void add_row(const std::string& name, const std::string& title, std::int64_t members,
               std::int64_t unknown, const std::string& cause) {
    const double share =
        users_ == 0 ? 0 : static_cast<double>(members) / static_cast<double>(users_);
    add_cells({name, title, grouped(members), percent(share), bar(share, kBarWidth),
               unknown == 0 ? "" : grouped(unknown), cause});
  }

  std::int64_t users_;
  std::map<std::string, std::string> titles_;  // by tag
  bool chinese_;
  TextTable table_;
};

std::map<std::string, std::string> titles_of(const std::vector<TagInfo>& tags, bool chinese) {
  std::map<std::string, std::string> titles;
  for (const TagInfo& tag : tags) {
    const std::string& title = chinese ? tag.title.chinese : tag.title.english;
    if (!title.empty()) titles[tag.name] = clipped(title, kLongestValue);
  }
  return titles;
}

}  // namespace

std::string tag_table(const RunResult& result, const Dataset& dataset,
                      const std::vector<TagInfo>& tags, MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese;
  TagTable table(dataset.rows(), titles_of(tags, chinese), chinese);
  for (const TagResult& tag : result.tags) table.add(tag, dataset.texts);
  return table.text();
}

}  // namespace tagc::cli
