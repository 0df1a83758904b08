// What can go wrong outside of rules: the pages of `tagc explain`.
#pragma once

#include <string_view>
#include <vector>

namespace tagc::cli {

struct EnvironmentError {
  std::string_view slug;
  std::string_view message;
  std::string_view explanation;  // Markdown
};

const std::vector<EnvironmentError>& environment_errors();

}  // namespace tagc::cli
