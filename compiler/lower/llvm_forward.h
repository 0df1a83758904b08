// The LLVM classes that headers of this room name; their definitions are for .cpp files.
#pragma once

namespace llvm {
class BasicBlock;
class Function;
class IRBuilderBase;
class LLVMContext;
class Module;
class StoreInst;
class Type;
class Value;
}  // namespace llvm
