// Cuts of the whole population in a few words.
#pragma once

#include <string>

#include "runtime/function/cuts.h"
#include "runtime/text/language.h"

namespace tagc {

// A cut of this kind, as the language writes it.
std::string cut_text(std::int64_t stored, Kind kind);

// "2950.00, of 9120 users", "5 cuts, of 9120 users".
std::string cuts_text(const Cuts& cuts, Language language);
// Without the users.
std::string cut_values_text(const Cuts& cuts, Language language);
std::int64_t ranked_in(const Cuts& cuts);

// Those of one group alone; nobody's where it has none.
Cuts cuts_of_group(const Cuts& cuts, const std::string& group);

}  // namespace tagc
