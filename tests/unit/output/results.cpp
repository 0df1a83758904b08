#include "tests/unit/output/results.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "runtime/output/sha256.h"

namespace tagc::test {
namespace {

namespace fs = std::filesystem;

const Type kText{Kind::Text, nullptr};

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

Sandbox::Sandbox(const std::string& within) {
  std::string pattern = within + "/tagc-output-XXXXXX";
  folder_ = ::mkdtemp(pattern.data());
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

Files files_of(const std::string& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).string();
    if (entry.is_directory()) {
      files[name + "/"] = "";
    } else {
      files[name] = content_of(entry.path());
    }
  }
  return files;
}

std::string flaw_of(const std::string& folder) {
  Files files = files_of(folder);
  const auto manifest = nlohmann::json::parse(files["manifest.json"], nullptr, false);
  if (manifest.is_discarded()) return "the manifest is no JSON";
  files.erase("manifest.json");
  auto lists = std::vector{manifest["files"]};
  for (const auto& tag : manifest["tags"]) lists.push_back(tag["files"]);
  for (const auto& list : lists) {
    for (const auto& file : list) {
      const std::string name = file["name"];
      if (!files.contains(name)) return name + " is missing";
      if (sha256(files[name]) != file["sha256"]) return name + " has another hash";
      if (static_cast<std::int64_t>(files[name].size()) != file["bytes"]) return name + ": size";
      files.erase(name);
    }
  }
  return files.empty() ? "" : files.begin()->first + " is not in the manifest";
}

Column column_of(const Type& type, const std::vector<Scalar>& values, TextPool& texts) {
  const auto rows = static_cast<std::int64_t>(values.size());
  Column column = Column::allocate(type, rows, true);
  for (std::int64_t row = 0; row < rows; ++row) {
    const Scalar& value = values[static_cast<std::size_t>(row)];
    if (is_missing(value)) {
      ++column.missing;
    } else {
      set_bit(column.known.as<std::uint64_t>(), row);
      set_bits(column, row, bits_of(value, type, texts));
    }
  }
  return column;
}

TagResult set_of(const std::string& name, const std::set<std::int64_t>& members) {
  std::vector<std::uint64_t> words;
  for (std::int64_t row : members) {
    const auto morsels = static_cast<std::size_t>(row / kMorselRows + 1);
    words.resize(std::max(words.size(), morsels * kMorselWords));
    words[static_cast<std::size_t>(row / 64)] |= std::uint64_t{1} << (row % 64);
  }
  std::vector<BitmapContainer> containers;
  ContainerPool pool;
  for (std::size_t at = 0; at < words.size(); at += kMorselWords) {
    containers.push_back(make_container(words.data() + at, pool));
  }
  TagResult tag;
  tag.name = name;
  tag.bitmap = TagBitmap(std::move(containers));
  tag.members = tag.bitmap.members();
  return tag;
}

TagResult valued(const std::string& name, Column column) {
  TagResult tag;
  tag.name = name;
  tag.is_set = false;
  tag.members = column.rows - column.missing;
  tag.unknown = column.missing;
  tag.values = std::move(column);
  return tag;
}

Answers answers(std::int64_t count, std::int64_t step) {
  Answers out;
  UserIds::Ints ids;
  std::set<std::int64_t> members;
  std::vector<Scalar> values;
  for (std::int64_t row = 0; row < count; ++row) {
    ids.push_back(row + 1);
    const bool in = (row + 1) % step == 0;
    if (in) members.insert(row);
    values.push_back(in ? Scalar{} : Scalar{"user " + std::to_string(row % 1000 + step)});
  }
  out.dataset.users = UserIds(std::move(ids));
  out.dataset.fingerprint = "data of " + std::to_string(step);
  out.result.tags.push_back(set_of("value.vip", members));
  out.result.tags.push_back(valued("称呼", column_of(kText, values, out.dataset.texts)));
  return out;
}

Answers every_type() {
  Answers out;
  out.dataset.users = UserIds(UserIds::Texts{"a", "b,\"x\"", "=c"});
  out.dataset.fingerprint = "none";
  const auto add = [&](const std::string& name, const Type& type, const Scalar& a,
                       const Scalar& b) {
    out.result.tags.push_back(valued(name, column_of(type, {a, b, {}}, out.dataset.texts)));
  };
  out.result.tags.push_back(set_of("set", {0, 2}));
  add("bool", {Kind::Bool, nullptr}, true, false);
  add("int", {Kind::Int, nullptr}, std::int64_t{-5}, INT64_MAX);
  add("number", {Kind::Number, nullptr}, 0.1, -2.5e300);
  add("money", {Kind::Money, nullptr}, std::int64_t{300'000}, INT64_MIN);
  add("text", kText, std::string("=1+1"), std::string(""));
  add("date", {Kind::Date, nullptr}, std::int64_t{0}, std::int64_t{-1});
  add("time", {Kind::Time, nullptr}, std::int64_t{0}, std::int64_t{1'500'000});
  add("duration", {Kind::Duration, nullptr}, std::int64_t{86'400'000'000}, std::int64_t{-1});
  add("list", Type::list_of(kText), ListValue{{std::string("=x"), std::string("y")}}, ListValue{});
  add("amounts", Type::list_of({Kind::Money, nullptr}), ListValue{{std::int64_t{150}}},
      ListValue{{std::int64_t{-1}, std::int64_t{0}}});
  add("enum", Type::enumeration({"low", "北京"}), std::int64_t{1}, std::int64_t{0});
  return out;
}

Status write(const std::string& folder, const Answers& answers, WriteOptions options) {
  options.version = "test";
  options.program_fingerprint = "program";
  return write_results(folder, answers.result, answers.dataset, TimeZone::utc(), options);
}

}  // namespace tagc::test
