// tagc list
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/exit_codes.h"
#include "cli/names.h"
#include "cli/rules.h"
#include "cli/verbs.h"
#include "compiler/describe/page.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

using Json = nlohmann::ordered_json;
using describe::Dependencies;
using typed::TagId;

class TagList {
 public:
  TagList(const Compiled& compiled, const Dependencies& graph)
      : compiled_(compiled), program_(compiled.program), graph_(graph) {}

  std::string table(MessageLanguage language) const {
    const bool chinese = language == MessageLanguage::Chinese;
    TextTable table({Align::Left, Align::Left, Align::Left, Align::Left, Align::Left, Align::Left,
                     Align::Left, Align::Right, Align::Right});
    if (chinese) {
      table.add({"标签", "类别", "标题", "负责人", "状态", "刷新", "事件表", "层数", "测试"});
    } else {
      table.add(
          {"name", "kind", "title", "owner", "status", "refresh", "streams", "depth", "tests"});
    }
    for (std::size_t i = 0; i < program_.tags.size(); ++i) {
      const typed::Metadata& about = program_.tags[i].metadata;
      table.add({program_.tags[i].name, kind(i),
                 chinese ? about.title.chinese : about.title.english, about.owner,
                 std::string(word_of(about.status)), std::string(word_of(about.refresh)),
                 joined(streams(i)), std::to_string(depth(i)), std::to_string(tests(i))});
    }
    return table.text();
  }

  std::string json() const {
    Json tags = Json::array();
    for (std::size_t i = 0; i < program_.tags.size(); ++i) tags.push_back(json_of(i));
    return Json{{"tags", tags}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  const typed::Named& named(describe::NameId id) const {
    return program_.names[static_cast<std::size_t>(id)];
  }
  describe::NameId id_of(std::size_t tag) const { return graph_.of(static_cast<TagId>(tag)); }
  int depth(std::size_t tag) const { return graph_.depth(id_of(tag)); }
  std::string kind(std::size_t tag) const {
    return std::string(describe::word_of(program_, named(id_of(tag))));
  }

  std::vector<std::string> streams(std::size_t tag) const {
    std::vector<std::string> names;
    for (describe::NameId id : graph_.event_tables(id_of(tag))) names.push_back(named(id).name);
    return names;
  }

  // Tests and checks that mention it.
  std::ptrdiff_t tests(std::size_t tag) const {
    return std::ranges::count_if(graph_.used_by(id_of(tag)), [this](describe::NameId id) {
      const typed::NameKind kind = named(id).kind;
      return kind == typed::NameKind::Test || kind == typed::NameKind::Check;
    });
  }

  static std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
  }

  static Json json_of(const typed::LocalizedText& text) {
    return {{"en", text.english}, {"zh", text.chinese}};
  }

  Json json_of(std::size_t i) const {
    const typed::Tag& tag = program_.tags[i];
    const typed::Metadata& about = tag.metadata;
    const Place place = place_of(compiled_, named(id_of(i)));
    return {{"name", tag.name},
            {"category", describe::category_of(tag.name)},
            {"kind", kind(i)},
            {"title", json_of(about.title)},
            {"description", json_of(about.description)},
            {"owner", about.owner},
            {"reviewer", about.reviewer},
            {"status", word_of(about.status)},
            {"refresh", word_of(about.refresh)},
            {"sensitive", about.sensitive},
            {"streams", streams(i)},
            {"depth", depth(i)},
            {"tests", tests(i)},
            {"file", place.file},
            {"line", place.line}};
  }

  const Compiled& compiled_;
  const typed::Program& program_;
  const Dependencies& graph_;
};

}  // namespace

int run(const ListCommand& command, Console& console) {
  Messages messages(command.messages, console.err);
  const auto opened = open_rules(command.program, messages);
  if (const int* code = std::get_if<int>(&opened)) return *code;
  const Compiled& compiled = std::get<Program>(opened).compiled;
  const Dependencies graph(compiled.program);
  const TagList list(compiled, graph);
  const bool is_json = command.rendering == Rendering::Json;
  console.out.print(is_json ? list.json() : list.table(command.messages.language));
  return kFine;
}

}  // namespace tagc::cli
