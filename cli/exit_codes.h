// Exit codes of every verb.
#pragma once

namespace tagc::cli {

inline constexpr int kFine = 0;
inline constexpr int kFindings = 1;   // errors in rules, findings in data, files to format
inline constexpr int kUnusable = 2;   // wrong use, or the environment does not give what is needed
inline constexpr int kStopped = 130;  // by Ctrl-C, as a shell counts it

}  // namespace tagc::cli
