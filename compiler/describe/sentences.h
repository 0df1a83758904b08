// Rules as sentences that somebody reads who never programmed:
//
//   customers whose total spend > 3000 and who had any activity in the last 30 days
//   累计消费 > 3000 且 近30天 有过 activity 的客户
//
// Lets, streams and fields go by their names, tags by their titles, params by their values, defs by
// what they stand for. Long lists and chains are cut short, so that a sentence stays one.
#pragma once

#include <string>

#include "compiler/check/typed.h"
#include "runtime/function/function.h"
#include "runtime/text/language.h"

namespace tagc::describe {

// Of a program without errors.
class Sentences {
 public:
  Sentences(const typed::Program& program, const FunctionRegistry& functions, Language language)
      : program_(program), functions_(functions), language_(language) {}

  std::string of(typed::TagId tag) const;
  // What a let, param, computed field or derived stream stands for; "" of other names.
  std::string of(const typed::Named& named) const;
  // The title in that language, else in the other, else the name.
  std::string title(typed::TagId tag) const;

 private:
  std::string sentence(typed::TagId tag) const;
  std::string meaning(const typed::Named& named) const;
  std::string of_stream(const typed::Named& named) const;
  std::string of_computed_field(const typed::Named& named) const;

  const typed::Program& program_;
  const FunctionRegistry& functions_;
  Language language_;
};

// "total_spend" as people say it: "total spend".
std::string spoken(const std::string& name);

}  // namespace tagc::describe
