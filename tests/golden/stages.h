// The stages that goldens can show, and which of them the goldens of a room show.
//
// A new stage is a row in stages.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/check/check.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"

namespace tagc::golden {

// How far the compiler goes.
enum class Reach : std::uint8_t {
  Parse,
  Check,    // only what could be read without a mistake
  Program,  // as `tagc check` goes: whatever could be read is checked
};

// A rule file under a name that messages show.
struct Input {
  std::string name;
  std::string text;
  Reach reach = Reach::Check;
};

struct Stage {
  std::string_view name;
  std::string (*run)(const Input& input);  // deterministic, ends with a line end
};
const Stage* find_stage(std::string_view name);

// The stages that a new golden of the room gets when goldens are rewritten.
std::vector<std::string> stages_of_room(std::string_view room);

// Goldens of the rooms before `check` need not make sense, only be readable; typical mistakes are
// told as users are told them.
Reach reach_of_room(std::string_view room);

// Everything the compiler says of the input.
struct Findings {
  SourceMap sources;
  DiagnosticSink sink;
};
Findings diagnose(const Input& input, const CheckOptions& options = {});

}  // namespace tagc::golden
