// Who is whose, by names and by values.
#include "compiler/propose/roles.h"

#include <gtest/gtest.h>

namespace tagc::propose {
namespace {

ColumnSurvey column(const std::string& name, Kind kind, std::initializer_list<int> values,
                    std::int64_t missing = 0) {
  ColumnSurvey survey;
  survey.name = name;
  survey.type = Type{kind, nullptr};
  survey.missing = missing;
  for (int value : values) survey.values.insert(static_cast<std::uint64_t>(value));
  return survey;
}

ColumnSurvey times(const std::string& name, std::int64_t missing = 0) {
  return column(name, Kind::Time, {}, missing);
}

std::vector<Role> roles_of(const std::vector<FileSurvey>& files) {
  auto roles = find_roles(files);
  EXPECT_TRUE(roles.ok());
  return roles.ok() ? *roles : std::vector<Role>(files.size());
}

TEST(Roles, UsersAreWhoOthersSpeakOf) {
  const auto roles = roles_of({
      {"teas.csv", 2, {column("tea", Kind::Int, {7, 8})}},
      {"guild.csv", 3, {column("code", Kind::Int, {1, 2, 3})}},
      {"cups.csv", 4, {column("cup", Kind::Int, {1, 2, 3, 4}), column("code", Kind::Int, {1, 2})}},
  });
  EXPECT_EQ(roles[0].kind, TableKind::Lookup);
  EXPECT_EQ(roles[1].kind, TableKind::Users);
  EXPECT_EQ(roles[2].kind, TableKind::Records);
  EXPECT_EQ(roles[2].key, 1);
}

TEST(Roles, UsersAreWhoIsCalledSo) {
  const auto roles = roles_of({{"a.csv", 2, {column("x", Kind::Int, {1, 2})}},
                               {"会员.csv", 2, {column("x2", Kind::Int, {1, 2})}}});
  EXPECT_EQ(roles[1].kind, TableKind::Users);
}

TEST(Roles, AKeyIsThereInEveryRowAndDifferentInEach) {
  EXPECT_FALSE(find_roles({{"a.csv", 3, {column("id", Kind::Int, {1, 2})}}}).ok());
  EXPECT_FALSE(find_roles({{"a.csv", 3, {column("id", Kind::Int, {1, 2, 3}, 1)}}}).ok());
  EXPECT_FALSE(find_roles({{"a.csv", 0, {column("id", Kind::Int, {})}}}).ok());
  EXPECT_FALSE(find_roles({{"a.csv", 2, {column("id", Kind::Money, {1, 2})}}}).ok());
  EXPECT_TRUE(find_roles({{"a.csv", 2, {column("id", Kind::Text, {1, 2})}}}).ok());
}

TEST(Roles, EventsHaveATimeInEveryRow) {
  const FileSurvey users{"users.csv", 2, {column("user_id", Kind::Int, {1, 2})}};
  const ColumnSurvey user = column("user", Kind::Int, {1, 2});
  const auto roles = roles_of({users,
                               {"a.csv", 5, {user, times("ends", 1), times("begins")}},
                               {"b.csv", 5, {user, times("at", 1)}},
                               {"c.csv", 5, {user, column("day", Kind::Date, {}), times("at")}}});
  EXPECT_EQ(roles[1].kind, TableKind::Events);
  EXPECT_EQ(roles[1].time, 2);
  EXPECT_EQ(roles[2].kind, TableKind::Records);
  EXPECT_EQ(roles[3].time, 2);  // a time rather than a date
}

TEST(Roles, AColumnLeadsWhereItsNameSaysAndMostOfItsValuesAre) {
  const FileSurvey users{
      "users.csv", 9, {column("user_id", Kind::Int, {1, 2, 3, 4, 5, 6, 7, 8, 9})}};
  const FileSurvey products{"products.csv", 2, {column("product_id", Kind::Int, {70, 71})}};
  const ColumnSurvey user = column("user_id", Kind::Int, {1});
  const auto lead = [&](const ColumnSurvey& product) {
    return roles_of({users, products, {"orders.csv", 9, {user, product, times("at")}}})[2].leads[1];
  };
  EXPECT_EQ(lead(column("product", Kind::Int, {70, 71})), 1);
  EXPECT_EQ(lead(column("product_id", Kind::Int, {70, 99})), 1);
  EXPECT_EQ(lead(column("product_id", Kind::Int, {70, 98, 99})), -1);
  EXPECT_EQ(lead(column("product", Kind::Text, {70, 71})), -1);
  EXPECT_EQ(lead(column("quantity", Kind::Int, {70, 71})), -1);
}

TEST(Roles, WhatLeadsNowhereHasNone) {
  const auto roles = roles_of({{"users.csv", 2, {column("user_id", Kind::Int, {1, 2})}},
                               {"weather.csv", 3, {column("wind", Kind::Int, {3, 4})}}});
  EXPECT_FALSE(roles[1].kind);
}

TEST(Roles, TablesAreCalledLikeTheirFilesOrFolders) {
  const ColumnSurvey user = column("user_id", Kind::Int, {1, 2});
  const auto roles = roles_of({{"in/users.csv.gz", 2, {user}},
                               {"in/orders/*.parquet", 9, {user, times("at")}},
                               {"orders-2026.jsonl", 9, {user, times("at")}}});
  EXPECT_EQ(roles[0].name, "users");
  EXPECT_EQ(roles[1].name, "orders");
  EXPECT_EQ(roles[2].name, "orders-2026");
}

}  // namespace
}  // namespace tagc::propose
