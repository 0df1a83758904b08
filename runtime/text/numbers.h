// Numbers for people.
#pragma once

#include <cstdint>
#include <string>

namespace tagc {

std::string grouped(std::int64_t number);        // 1,469,307
std::string percent(double share);               // 20.0 %, <0.1 %
std::string decimal(double number, int digits);  // 3.14
std::string seconds_text(double seconds);        // 0.62 s
std::string bar(double share, int width);        // in eighths of a column
// "3 users", "1 user"
std::string counted(std::int64_t number, const std::string& singular);

}  // namespace tagc
