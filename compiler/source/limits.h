// Every limit of the compiler, in one place; a host may set its own.
#pragma once

#include <cstdint>

namespace tagc {

struct Limits {
  int nesting = 200;                       // brackets, `not`, unary minus, calls
  std::uint32_t source_bytes = 16u << 20;  // one file
  std::uint32_t tokens = 2'000'000;        // one file
  std::uint32_t tags = 100'000;            // one program
  std::uint32_t nodes = 1'000'000;         // of the graph; shared nodes count once
  std::uint32_t list_items = 100'000;      // of one bracketed list
  std::uint32_t import_files = 10'000;     // of one program
  std::uint32_t stream_parts = 100;        // of one stream: united parts and conditions
  std::uint32_t field_nodes = 10'000;      // of one computed field with those it is made of
  std::uint32_t def_depth = 2'000;         // operands in operands, through defs and fields
  std::uint32_t as_of_depth = 16;          // `as of` in one another, through names
  std::uint32_t syntax_errors = 1'000;     // of one file; further ones are not listed
  double compile_seconds = 10;             // native code; then the interpreter, with a warning
};

}  // namespace tagc
