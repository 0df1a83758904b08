#include "compiler/jit/target.h"

#include <llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h>
#include <llvm/MC/MCSubtargetInfo.h>
#include <llvm/MC/TargetRegistry.h>
#include <llvm/Support/TargetSelect.h>
#include <llvm/Target/TargetMachine.h>
#include <llvm/TargetParser/Host.h>

#include <mutex>

#include "compiler/jit/error.h"

namespace tagc::jit {

Target::Target() = default;
Target::Target(Target&&) noexcept = default;
Target& Target::operator=(Target&&) noexcept = default;
Target::~Target() = default;

namespace {

using Builder = llvm::orc::JITTargetMachineBuilder;

// LLVM keeps its targets in a registry of its own.
void register_native_target() {
  static std::once_flag once;
  std::call_once(once, [] {
    llvm::InitializeNativeTarget();
    llvm::InitializeNativeTargetAsmPrinter();
  });
}

// LLVM itself would only print a warning and go on.
bool knows_cpu(const llvm::Triple& triple, const std::string& cpu) {
  std::string ignored;
  const llvm::Target* target = llvm::TargetRegistry::lookupTarget(triple.str(), ignored);
  if (target == nullptr) return false;
  const std::unique_ptr<llvm::MCSubtargetInfo> info(
      target->createMCSubtargetInfo(triple.str(), "", ""));
  return info != nullptr && info->isCPUStringValid(cpu);
}

llvm::Expected<Builder> builder_for(const std::string& cpu) {
  if (cpu.empty()) return Builder::detectHost();
  Builder builder{llvm::Triple(llvm::sys::getProcessTriple())};
  builder.setCPU(cpu);
  return builder;
}

int vector_bits(const llvm::TargetMachine& machine) {
  if (!machine.getTargetTriple().isX86()) return 128;
  const llvm::MCSubtargetInfo& info = *machine.getMCSubtargetInfo();
  if (info.checkFeatures("+avx512f,+avx512bw,+avx512dq,+avx512vl")) return 512;
  return info.checkFeatures("+avx2") ? 256 : 128;
}

}  // namespace

Result<Target> make_target(const JitOptions& options) {
  register_native_target();
  const llvm::Triple triple(llvm::sys::getProcessTriple());
  if (!options.cpu.empty() && !knows_cpu(triple, options.cpu)) {
    return Error{"unknown-cpu", "the code generator knows no CPU `" + options.cpu + "`", {}, 0, {}};
  }
  llvm::Expected<Builder> builder = builder_for(options.cpu);
  if (!builder) return to_error(builder.takeError());
  builder->setCodeGenOptLevel(options.opt_level == 0 ? llvm::CodeGenOptLevel::None
                                                     : llvm::CodeGenOptLevel::Default);
  // Constants stand in the same block of memory as the code that reads them, so that instructions
  // take them as operands, by their distance.
  builder->setCodeModel(llvm::CodeModel::Small);
  builder->setRelocationModel(llvm::Reloc::PIC_);
  // a * b + c rounds twice, as the interpreter does.
  builder->getOptions().AllowFPOpFusion = llvm::FPOpFusion::Strict;
  auto machine = builder->createTargetMachine();
  if (!machine) return to_error(machine.takeError());

  Target target;
  target.machine = std::move(*machine);
  target.vector_bits = vector_bits(*target.machine);
  return target;
}

}  // namespace tagc::jit
