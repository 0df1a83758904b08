#include "runtime/output/warnings.h"

#include <algorithm>
#include <utility>

#include "runtime/text/numbers.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

// `after_now` and `duplicates` are what the rules ask for, not findings.
void add_findings(const TableReport& table, std::vector<std::string>& out) {
  const auto add = [&](std::int64_t rows, const std::string& what) {
    if (rows > 0) out.push_back(table.name + ": " + counted(rows, "row") + " " + what);
  };
  add(table.orphans, "of users that are not in the users' table, ignored");
  add(table.without_user, "without a user, ignored");
  add(table.without_time, "without a time, ignored");
  add(table.bad_rows, "that cannot be read, skipped");
}

std::string examples_of(const FieldReport& field) {
  std::string text;
  for (const auto& [value, count] : field.unknown_values) {
    text += (text.empty() ? "" : ", ") + quote(value) + " (" + grouped(count) + ")";
  }
  return text;
}

void add_findings(const FieldReport& field, std::vector<std::string>& out) {
  const auto add = [&](std::int64_t rows, const std::string& what) {
    if (rows > 0) out.push_back(field.name + ": " + counted(rows, "value") + what);
  };
  add(field.not_finite, " NaN or infinite, read as missing");
  if (field.without_value > 0) {
    out.push_back(field.name + ": " + counted(field.without_value, "element") +
                  " without a value, left out of their lists");
  }
  add(field.unknown_value_rows, " outside of the enum, read as missing: " + examples_of(field));
  if (field.unmatched_lookups == 0) return;
  // orders.product.category is reached through orders.product, as are its other fields.
  const std::string key = field.name.substr(0, field.name.rfind('.'));
  std::string finding = key + ": " + counted(field.unmatched_lookups, "row") +
                        " not found in the lookup table, its fields read as missing";
  if (std::ranges::find(out, finding) == out.end()) out.push_back(std::move(finding));
}

}  // namespace

std::vector<std::string> findings_of(const DataReport& report) {
  std::vector<std::string> findings;
  for (const std::string& file : report.changed_files) {
    findings.push_back(quote(file) + " has changed since it was packed; pack again");
  }
  for (const TableReport& table : report.tables) {
    add_findings(table, findings);
    for (const FieldReport& field : table.fields) add_findings(field, findings);
  }
  return findings;
}

std::vector<std::string> notes_of(const DataReport& report) {
  std::vector<std::string> notes;
  for (const TableReport& table : report.tables) {
    if (table.after_now == 0) continue;
    notes.push_back(table.name + ": " + counted(table.after_now, "row") +
                    " at or after now, ignored; users' fields stay as the data has them");
  }
  return notes;
}

std::vector<RunWarning> warnings_of(const RunResult& result, const std::vector<TagInfo>& tags) {
  std::vector<RunWarning> warnings;
  const auto warn = [&](const char* slug, std::string text) {
    warnings.push_back({slug, std::move(text)});
  };
  if (result.overflows > 0) {
    warn("overflow",
         counted(result.overflows, "result") + " did not fit into 64 bits, read as missing");
  }
  // A lock keeps the value of the last who was in, not how many may be.
  for (const TagResult& tag : result.tags) {
    const auto found = std::ranges::find(tags, tag.name, &TagInfo::name);
    if (found == tags.end() || found->limit == 0 || tag.members <= found->limit) continue;
    warn("above-limit", "`" + tag.name + "` has " + counted(tag.members, "user") +
                            " by its cut in the lock, its limit is " +
                            std::to_string(found->limit) + "; --relock cuts anew");
  }
  return warnings;
}

}  // namespace tagc
