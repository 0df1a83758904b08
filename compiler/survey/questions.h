// What a program asks of fields: comparisons with values that are known before the run. Internal to
// this room.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "compiler/check/typed.h"
#include "runtime/dataset/request.h"

namespace tagc::surveying {

// `field op value`, whatever way round it was written.
struct Comparison {
  typed::ExprId constant;
  ast::CompareOp op;
  Scalar value;  // of the type of the constant; never missing
  bool is_all;   // the condition says nothing else: it is no part of a list or range
};
// `field contains "a"`, or one of several patterns of it.
struct TextSearch {
  ast::TextOp op;  // not Matches
  std::string pattern;
};
struct Question {
  std::size_t field;        // in Questions::fields
  typed::ExprId condition;  // the whole of it
  std::variant<Comparison, TextSearch> asked;
};

struct AskedField {
  typed::ExprId mention;             // one of them
  std::vector<std::size_t> columns;  // of the request, ascending: those that hold it
};
struct Questions {
  std::vector<AskedField> fields;
  std::vector<Question> all;  // in order of the program's expressions
};

Questions questions_of(const typed::Program& program, const DataRequest& request);

}  // namespace tagc::surveying
