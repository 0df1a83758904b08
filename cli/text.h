// Numbers and tables for people.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tagc::cli {

std::string grouped(std::int64_t number);                // 1,469,307
std::string percent(double share);                       // 20.0 %, <0.1 %
std::string decimal(double number, int digits);          // 3.14
std::string seconds_text(double seconds);                // 0.62 s
std::string bar(double share, int width);                // in eighths of a column
std::string padded(const std::string& text, int width);  // with blanks, to columns of a terminal
// "3 users", "1 user"
std::string counted(std::int64_t number, const std::string& singular);

enum class Align : std::uint8_t { Left, Right };

// Rows of cells in columns as wide as their widest cell, two blanks between them. Texts may be
// anything: what a terminal would obey is made visible, wide characters count twice.
class Table {
 public:
  explicit Table(std::vector<Align> columns) : columns_(std::move(columns)) {}
  void add(std::vector<std::string> cells);  // fewer than columns: the rest are empty
  bool empty() const { return rows_.empty(); }
  std::string text(int indent = 0) const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace tagc::cli
