#include "runtime/load/read/check_chunks.h"

#include <algorithm>
#include <map>
#include <string>

#include "runtime/types/quote.h"

namespace tagc {
namespace {

constexpr std::size_t kUnknownValuesKept = 10;

using LabelCounts = std::vector<std::pair<std::string, std::int64_t>>;

// Most frequent first, equals by text.
LabelCounts unknown_labels(const Chunks& chunks, std::size_t field) {
  std::map<std::string, std::int64_t, std::less<>> counts;
  for (const FileChunk& part : chunks) {
    const FieldChunk& values = part.chunk.fields[field];
    for (std::size_t i = 0; i < values.unknown_counts.size(); ++i) {
      if (values.unknown_counts[i] == 0) continue;  // only rows that turned out bad had it
      counts[std::string(values.unknown[static_cast<std::int32_t>(i)])] += values.unknown_counts[i];
    }
  }
  LabelCounts labels(counts.begin(), counts.end());
  std::stable_sort(labels.begin(), labels.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  labels.resize(std::min(labels.size(), kUnknownValuesKept));
  return labels;
}

FieldReport report_field(const FieldTarget& target, const Chunks& chunks, std::size_t field) {
  FieldReport report;
  report.name = target.name;
  for (const FileChunk& part : chunks) {
    const FieldChunk& values = part.chunk.fields[field];
    report.rows += part.chunk.rows;
    report.missing += values.missing;
    report.defaulted += values.defaulted;
    report.not_finite += values.not_finite;
    report.without_value += values.without_value;
    report.unknown_value_rows += values.unknown_rows();
  }
  report.unknown_values = unknown_labels(chunks, field);
  return report;
}

// Which of a field's chunks has the first value of some sort, as the error's file and line or row.
void locate(Error& error, const FieldTarget& target, const std::vector<DataFile>& files,
            const Chunks& chunks, std::size_t field, std::int64_t FieldChunk::* first) {
  error.message = "column " + quote(target.column) + ": " + error.message;
  for (const FileChunk& part : chunks) {
    const std::int64_t place = part.chunk.fields[field].*first;
    if (place == 0) continue;
    const DataFile& file = files[part.file];
    error.file = file.name;
    if (file.format == FileFormat::Csv || file.format == FileFormat::JsonLines) {
      error.line = place;
    } else {
      error.message += ", the first in row " + std::to_string(place);
    }
    return;
  }
}

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

class Check {
 public:
  Check(const TableTarget& target, const std::vector<DataFile>& files, const Chunks& chunks,
        bool strict)
      : target_(target), files_(files), chunks_(chunks), strict_(strict) {}

  std::optional<Error> field(std::size_t i) const {
    const FieldReport report = report_field(target_.fields[i], chunks_, i);
    const bool lacking =
        is_required(*target_.table, target_.indexes[i]) && report.missing > report.defaulted;
    const bool manual = target_.table->kind == TableKind::Manual;
    if (report.unknown_value_rows > 0 && (lacking || manual || strict_)) return unknown(i, report);
    if (report.not_finite > 0 && strict_) return not_finite(i, report);
    if (lacking) return missing(i, report);
    return std::nullopt;
  }

 private:
  Error unknown(std::size_t i, const FieldReport& report) const {
    Error error{"unknown-value", counted(report.unknown_value_rows, "value is", "values are"), "",
                0, "add the label to the schema's enum"};
    error.message += " none of the labels of `" + target_.fields[i].name + "`: ";
    for (const auto& [label, count] : report.unknown_values) {
      error.message += shown(label) + " (" + std::to_string(count) + ") ";
    }
    error.message.pop_back();
    if (!target_.field(i).nullable) error.advice += ", or mark the field `?` to read it as missing";
    locate(error, target_.fields[i], files_, chunks_, i, &FieldChunk::first_unknown);
    return error;
  }

  Error not_finite(std::size_t i, const FieldReport& report) const {
    Error error{"not-finite",
                counted(report.not_finite, "value is", "values are") + " NaN or infinite", "", 0,
                "leave them empty at the source"};
    locate(error, target_.fields[i], files_, chunks_, i, &FieldChunk::first_not_finite);
    return error;
  }

  Error missing(std::size_t i, const FieldReport& report) const {
    const std::int64_t count = report.missing - report.defaulted;
    Error error{"missing-value", counted(count, "value is", "values are") + " missing", "", 0,
                "mark `" + target_.field(i).name + "` as `?`, or give it a default"};
    if (report.not_finite > 0) error.message += " (NaN and infinities are)";
    if (target_.table->kind == TableKind::Users && target_.is_key(i)) {
      error.slug = "missing-user";
      error.advice = "every user needs an id";
    }
    locate(error, target_.fields[i], files_, chunks_, i, &FieldChunk::first_missing);
    return error;
  }

  const TableTarget& target_;
  const std::vector<DataFile>& files_;
  const Chunks& chunks_;
  bool strict_;
};

}  // namespace

std::vector<FieldReport> report_fields(const TableTarget& target, const TableNeed& need,
                                       const Chunks& chunks) {
  std::vector<FieldReport> reports;
  for (std::size_t i = 0; i < target.fields.size(); ++i) {
    if (!need.values[static_cast<std::size_t>(target.indexes[i])]) continue;
    reports.push_back(report_field(target.fields[i], chunks, i));
  }
  return reports;
}

std::optional<Error> check_chunks(const TableTarget& target, const std::vector<DataFile>& files,
                                  const Chunks& chunks, bool strict) {
  const Check check(target, files, chunks, strict);
  for (std::size_t i = 0; i < target.fields.size(); ++i) {
    if (auto error = check.field(i)) return error;
  }
  return std::nullopt;
}

}  // namespace tagc
