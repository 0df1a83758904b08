#include "compiler/propose/roles.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace tagc::propose {
namespace {

// What people call the users of a shop, and the column that numbers them.
constexpr std::array<std::string_view, 22> kUserWords = {
    "member", "user",   "customer", "client",    "buyer",  "guest",  "patient", "owner",
    "person", "people", "account",  "household", "reader", "player", "uid",     "会员",
    "用户",   "客户",   "顾客",     "买家",      "患者",   "宠主"};

std::string lower(std::string text) {
  for (char& letter : text) {
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  return text;
}

bool names_users(const std::string& name) {
  const std::string low = lower(name);
  return std::ranges::any_of(
      kUserWords, [&](std::string_view word) { return low.find(word) != std::string::npos; });
}

std::string without(const std::string& text, std::string_view end) {
  return text.ends_with(end) ? text.substr(0, text.size() - end.size()) : text;
}

// `product`, `products` and `product_id` are names of one thing.
std::string core_of(const std::string& name) {
  std::string core = lower(name);
  for (std::string_view end : {"_id", "id", "_no", "_code", "编号", "号", "_"}) {
    if (core.size() > end.size()) core = without(core, end);
  }
  return core.size() > 3 ? without(core, "s") : core;
}

bool is_key(const FileSurvey& file, const ColumnSurvey& column) {
  return column.type && (column.type->is(Kind::Int) || column.type->is(Kind::Text)) &&
         column.missing == 0 && file.rows > 0 &&
         static_cast<std::int64_t>(column.values.size()) == file.rows;
}

bool have_one_type(const ColumnSurvey& a, const ColumnSurvey& b) {
  return a.type && b.type && *a.type == *b.type;
}

// "orders" of orders.csv.gz, and of orders/*.csv.
std::string name_of_table(const std::filesystem::path& path) {
  std::string name = path.filename().string();
  if (name.starts_with('*')) name = path.parent_path().filename().string();
  return name.substr(0, name.find('.'));
}

class Roles {
 public:
  explicit Roles(const std::vector<FileSurvey>& files) : files_(files), roles_(files.size()) {}

  Result<std::vector<Role>> run() {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      roles_[i].name = name_of_table(files_[i].path);
      roles_[i].leads.assign(files_[i].columns.size(), -1);
    }
    if (!find_users()) {
      return Error{
          "no-users",
          "no file can be that of the users: none has a column of whole numbers or texts that "
          "is there in every row, and different in each",
          "", 0, "name the file that has one row for each user, too"};
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (i != users_) find_user_of(i);
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!roles_[i].kind) find_key(i);
    }
    for (std::size_t i = 0; i < files_.size(); ++i) find_leads(i);
    return std::move(roles_);
  }

 private:
  const ColumnSurvey& column(std::size_t file, int index) const {
    return files_[file].columns[static_cast<std::size_t>(index)];
  }
  int columns(std::size_t file) const { return static_cast<int>(files_[file].columns.size()); }

  bool find_users() {
    int best = -1;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      for (int c = 0; c < columns(i); ++c) {
        if (!is_key(files_[i], column(i, c))) continue;
        const int found = likeness_to_users(i, c);
        if (found <= best) continue;
        best = found;
        users_ = i;
        roles_[i].key = c;
      }
    }
    if (best < 0) return false;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (i != users_) roles_[i].key = -1;
    }
    roles_[users_].kind = TableKind::Users;
    return true;
  }

  // The file that others speak of most, and whose name says so.
  int likeness_to_users(std::size_t file, int key) const {
    int points = (names_users(roles_[file].name) ? 6 : 0) +
                 (names_users(column(file, key).name) ? 6 : 0) + (key == 0 ? 1 : 0);
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const auto speaks = [&](const ColumnSurvey& other) {
        return other.name == column(file, key).name && have_one_type(other, column(file, key));
      };
      if (i != file && std::ranges::any_of(files_[i].columns, speaks)) points += 4;
    }
    return points;
  }

  void find_user_of(std::size_t file) {
    int best = 0;
    for (int c = 0; c < columns(file); ++c) {
      const int found = likeness_to_key(column(file, c), users_);
      if (found <= best) continue;
      best = found;
      roles_[file].key = c;
    }
    if (best == 0) return;
    roles_[file].time = time_of(file);
    roles_[file].kind = roles_[file].time >= 0 ? TableKind::Events : TableKind::Records;
  }

  // Whether a column holds the key of another file: by its name, else by what is in it.
  int likeness_to_key(const ColumnSurvey& candidate, std::size_t file) const {
    constexpr std::int64_t kEnoughToTell = 20;
    const ColumnSurvey& key = column(file, roles_[file].key);
    if (!have_one_type(candidate, key)) return 0;
    if (candidate.name == key.name) return 4;
    const std::string core = core_of(candidate.name);
    if (core == core_of(roles_[file].name) || core == core_of(key.name)) return 3;
    if (file == users_ && lower(candidate.name) == "uid") return 2;
    const auto distinct = static_cast<std::int64_t>(candidate.values.size());
    const bool is_named = file == users_ && names_users(candidate.name);
    return distinct >= (is_named ? 1 : kEnoughToTell) && strangers(candidate, key) == 0 &&
                   (is_named || key.type->is(Kind::Text))
               ? 1
               : 0;
  }

  // Each row must have it, or events are lost.
  int time_of(std::size_t file) const {
    for (Kind kind : {Kind::Time, Kind::Date}) {
      for (int c = 0; c < columns(file); ++c) {
        const ColumnSurvey& found = column(file, c);
        if (found.type && found.type->is(kind) && found.missing == 0) return c;
      }
    }
    return -1;
  }

  void find_key(std::size_t file) {
    for (int c = 0; c < columns(file); ++c) {
      if (!is_key(files_[file], column(file, c))) continue;
      roles_[file].key = c;
      roles_[file].kind = TableKind::Lookup;
      return;
    }
  }

  void find_leads(std::size_t file) {
    if (!roles_[file].kind) return;
    for (int c = 0; c < columns(file); ++c) {
      if (c == roles_[file].key || c == roles_[file].time) continue;
      for (std::size_t other = 0; other < files_.size(); ++other) {
        if (other == file || roles_[other].kind != TableKind::Lookup) continue;
        if (leads_to(column(file, c), other)) {
          roles_[file].leads[static_cast<std::size_t>(c)] = static_cast<int>(other);
        }
      }
    }
  }

  bool leads_to(const ColumnSurvey& candidate, std::size_t lookup) const {
    const ColumnSurvey& key = column(lookup, roles_[lookup].key);
    return !candidate.values.empty() && likeness_to_key(candidate, lookup) > 0 &&
           strangers(candidate, key) * 2 <= static_cast<std::int64_t>(candidate.values.size());
  }

  const std::vector<FileSurvey>& files_;
  std::vector<Role> roles_;
  std::size_t users_ = 0;
};

}  // namespace

Result<std::vector<Role>> find_roles(const std::vector<FileSurvey>& files) {
  return Roles(files).run();
}

std::int64_t strangers(const ColumnSurvey& column, const ColumnSurvey& among) {
  return std::ranges::count_if(column.values,
                               [&](std::uint64_t value) { return !among.values.contains(value); });
}

}  // namespace tagc::propose
