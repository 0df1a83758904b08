#include "cli/stats.h"

#include <nlohmann/json.hpp>

#include "cli/cost_table.h"
#include "cli/machine.h"
#include "runtime/explain/cuts_text.h"
#include "tagc_version.h"

namespace tagc::cli {

using Json = nlohmann::ordered_json;

std::string stats_text(const Stats& stats) {
  Json rows = Json::object();
  for (const TableReport& table : stats.report->tables) {
    rows[table.name] = {{"read", table.rows}, {"used", table.used}};
  }
  Json cuts = Json::object();
  for (const Cuts& each : *stats.cuts) cuts[each.text] = cuts_text(each, Language::English);
  const Json document = {{"tagc", kVersion},
                         {"seconds",
                          {{"read", stats.read},
                           {"sort", stats.sort},
                           {"compile", stats.rules + stats.native},
                           {"compile_rules", stats.rules},
                           {"compile_native", stats.native},
                           {"evaluate", stats.evaluate},
                           {"write", stats.write},
                           {"total", stats.total}}},
                         {"rows", rows},
                         {"cuts", cuts},
                         {"peak_memory_bytes", peak_memory_bytes()},
                         {"threads", stats.threads},
                         {"engine", stats.engine},
                         {"loops", {{"all", stats.code.functions}, {"cached", stats.code.cached}}},
                         {"cost", Json::parse(cost_json(stats.cost))}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tagc::cli
