// The declarations that have files of their own. Internal to this room.
#pragma once

#include "compiler/syntax/build/build.h"

namespace tagc::syntax {

using DeclarationNode = decltype(ast::Declaration::node);

DeclarationNode table(Build& build, Build::Tree& tree);   // users, events, lookup
DeclarationNode stream(Build& build, Build::Tree& tree);  // derived and united streams
DeclarationNode tag(Build& build, Build::Tree& tree);
DeclarationNode test_block(Build& build, Build::Tree& tree);
DeclarationNode check(Build& build, Build::Tree& tree);
DeclarationNode segment(Build& build, Build::Tree& tree);

}  // namespace tagc::syntax
