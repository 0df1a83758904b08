#include "compiler/jit/embed.h"

#include <llvm/IR/Constants.h>
#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>

#include "compiler/jit/codegen.h"
#include "compiler/jit/target.h"

namespace tagc {
namespace {

void add_constant(llvm::Module& module, llvm::Constant* value, const std::string& name) {
  auto* global = new llvm::GlobalVariable(module, value->getType(), /*isConstant=*/true,
                                          llvm::GlobalValue::ExternalLinkage, value, name);
  global->setAlignment(llvm::Align(64));
}

}  // namespace

Result<std::string> embed(std::string_view bytes, const std::string& symbol) {
  JitOptions options;
  options.cpu = "generic";
  const Result<jit::Target> target = jit::make_target(options);
  if (!target) return target.error();
  llvm::LLVMContext context;
  llvm::Module module(symbol, context);
  const llvm::StringRef data(bytes.data(), bytes.size());
  add_constant(module, llvm::ConstantDataArray::getString(context, data, /*AddNull=*/false),
               symbol);
  add_constant(module, llvm::ConstantInt::get(llvm::Type::getInt64Ty(context), bytes.size()),
               symbol + "_size");
  jit::prepare(module, *target, 0);
  return jit::generate(module, *target, jit::CodeForm::Object);
}

}  // namespace tagc
