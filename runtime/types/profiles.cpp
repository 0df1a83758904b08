#include "runtime/types/profiles.h"

#include <algorithm>

namespace tagc {

int field_of_profile(const Schema& schema, int table) {
  const auto leads_there = [&](const Field& field) {
    return field.repeats >= 0 && field.lookup == table;
  };
  const std::vector<Field>& fields = schema.users().fields;
  const auto found = std::ranges::find_if(fields, leads_there);
  return found == fields.end() ? -1 : found->repeats;
}

}  // namespace tagc
