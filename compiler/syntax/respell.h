// Pieces of rules that messages show, in the words of the rules that the messages are about.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/source.h"
#include "compiler/syntax/spelling.h"

namespace tagc {

// Messages are composed with English words. Who writes his rules in Chinese should not have to know
// them: `not (twice = …)` is 非 (twice = …) to him.
class Respeller {
 public:
  explicit Respeller(std::vector<FunctionName> functions);

  // `code` in Chinese where most declarations of `rules` are. It need not be whole; words that
  // stand in `rules` stay, since they are the names of somebody's fields.
  std::string respelt(std::string_view code, const Source& rules);

 private:
  struct Rules {
    bool chinese = false;
    std::set<std::string, std::less<>> words;  // of Latin letters
  };
  const Rules& rules_of(const Source& source);

  std::map<std::string, std::string, std::less<>> functions_;  // English -> Chinese
  std::map<const Source*, Rules> rules_;
};

}  // namespace tagc
