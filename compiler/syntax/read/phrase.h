// Words that stand for other tokens than one: what Chinese says in one word, 近30天, and what it puts
// behind instead of in front, 注册后 24小时内. Told from the tokens alone, so that the grammar need
// not know. Internal to this room.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/token.h"

namespace tagc::syntax {

// Adds what an ID stands for: a name, a word or a phrase; after a dot always a name.
void add_word(Token token, const Context& context, std::vector<Token>& tokens);

// Adds a length or window in one word, 30天 or 未来3天内. False: `token` is none.
bool add_phrase(Token token, const Context& context, std::vector<Token>& tokens);
// Whether a name would be read as one.
bool is_phrase(std::string_view text);

}  // namespace tagc::syntax
