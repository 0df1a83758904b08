#include "cli/cost_table.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "runtime/text/numbers.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

constexpr std::size_t kShownTags = 10;

}  // namespace

std::string cost_json(const CostReport& cost) {
  using Json = nlohmann::ordered_json;
  Json tags = Json::array();
  for (const TagCost& tag : cost.tags) {
    tags.push_back({{"name", tag.name},
                    {"kind", tag.is_check ? "check" : "tag"},
                    {"share", tag.share},
                    {"alone", tag.alone},
                    {"saved", tag.saved}});
  }
  return Json{{"seconds", cost.seconds}, {"common", cost.common}, {"tags", tags}}.dump(
      -1, ' ', false, Json::error_handler_t::replace);
}

std::string cost_table(const CostReport& cost, MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese;
  TextTable table({Align::Left, Align::Right, Align::Right, Align::Right});
  if (chinese) {
    table.add({"标签", "成本占比", "单独计算", "去掉可省"});
  } else {
    table.add({"tag", "share of cost", "by itself", "saved without it"});
  }
  const std::size_t shown = std::min(cost.tags.size(), kShownTags);
  for (std::size_t i = 0; i < shown; ++i) {
    const TagCost& tag = cost.tags[i];
    table.add({tag.name, percent(tag.share), percent(tag.alone), percent(tag.saved)});
  }
  if (shown == cost.tags.size()) return table.text();
  double rest = 0;
  for (std::size_t i = shown; i < cost.tags.size(); ++i) rest += cost.tags[i].share;
  const auto more = static_cast<std::int64_t>(cost.tags.size() - shown);
  table.add({chinese ? "… 另外 " + grouped(more) + " 个" : "… and " + counted(more, "more tag"),
             percent(rest)});
  return table.text();
}

}  // namespace tagc::cli
