// The rows of a test.
#pragma once

#include <map>
#include <string>

#include "compiler/check/context.h"

namespace tagc::checking {

// What a test calls its rows, with their places in Test::rows.
using RowNames = std::map<std::string, int>;

struct GivenRows {
  std::vector<typed::GivenRow> rows;
  RowNames names;
  bool broken = false;  // something was reported: what follows from it is not
};

// Finds the table and the user of each row, and checks its values.
GivenRows check_rows(Context& context, const ast::File& file, const ast::Test& test);

// What a rule must find in a row and does not: reported for each row of a table and each such field
// that `symbols` and `fields` lead to. `reader`: who asks, "value.vip".
struct Reads {
  std::vector<std::vector<bool>> fields;  // by table and field
};
Reads reads_of(const Context& context, Mentioned mentioned);
// Fields that the reader of row `at` needs, that may not be missing, and that the row does not give.
std::vector<int> lacking_fields(const Context& context, const std::vector<typed::GivenRow>& rows,
                                std::size_t at, const Reads& reads);

}  // namespace tagc::checking
