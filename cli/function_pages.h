// The pages of functions for `tagc explain`: what the registry and the library's modules know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/diagnostics/render.h"

namespace tagc::cli {

// A line for each function: how it is called, and what it gives.
std::string list_of_functions(MessageLanguage language);

// Signatures, documentation and examples; nothing when there is no such function.
std::optional<std::string> page_of_function(const std::string& name, MessageLanguage language);

std::vector<std::string> names_of_functions();

}  // namespace tagc::cli
