// What leads from the users to a profile.
#pragma once

#include "runtime/types/schema.h"

namespace tagc {

// The users' field that holds the keys of the profile `table`: their own key, or the field that the
// profile names. -1: none, where the profile's declaration is wrong.
int field_of_profile(const Schema& schema, int table);

}  // namespace tagc
