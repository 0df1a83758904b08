// Tables for people.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tagc {

std::string padded(const std::string& text, int width);  // with blanks, to columns of a terminal

enum class Align : std::uint8_t { Left, Right };

// Rows of cells in columns as wide as their widest cell, two blanks between them. Texts may be
// anything: what a terminal would obey is made visible, wide characters count twice.
class TextTable {
 public:
  explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}
  void add(std::vector<std::string> cells);  // fewer than columns: the rest are empty
  bool empty() const { return rows_.empty(); }
  std::string text(int indent = 0) const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace tagc
