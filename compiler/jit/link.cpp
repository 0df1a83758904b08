#include "compiler/jit/link.h"

#include <llvm/ExecutionEngine/Orc/LLJIT.h>
#include <llvm/ExecutionEngine/Orc/ObjectLinkingLayer.h>
#include <llvm/Support/MemoryBuffer.h>

#include "compiler/jit/error.h"

namespace tagc::jit {
namespace {

namespace orc = llvm::orc;

class Linked : public LinkedCode {
 public:
  // What goes wrong is told to the session, which would print it; that a symbol is missing is known
  // only there.
  explicit Linked(std::unique_ptr<orc::LLJIT> jit) : jit_(std::move(jit)) {
    jit_->getExecutionSession().setErrorReporter(
        [this](llvm::Error error) { reports_ += llvm::toString(std::move(error)) + "; "; });
  }

  const std::vector<void*>& addresses() const override { return addresses_; }

  llvm::Error add(const std::vector<std::string>& objects) {
    for (const std::string& object : objects) {
      auto buffer = llvm::MemoryBuffer::getMemBuffer(object, "", false);
      if (llvm::Error error = jit_->addObjectFile(std::move(buffer))) return error;
    }
    return llvm::Error::success();
  }

  llvm::Error find(const std::vector<std::string>& functions) {
    std::vector<orc::SymbolStringPtr> names;
    orc::SymbolLookupSet wanted;
    for (const std::string& function : functions) {
      names.push_back(jit_->mangleAndIntern(function));
      wanted.add(names.back());
    }
    auto found = jit_->getExecutionSession().lookup(
        orc::makeJITDylibSearchOrder(&jit_->getMainJITDylib()), std::move(wanted));
    if (!found) return llvm::createStringError(reports_ + llvm::toString(found.takeError()));
    for (const orc::SymbolStringPtr& name : names) {
      addresses_.push_back((*found)[name].getAddress().toPtr<void*>());
    }
    return llvm::Error::success();
  }

 private:
  std::string reports_;              // outlives the session
  std::unique_ptr<orc::LLJIT> jit_;  // owns the memory of the code
  std::vector<void*> addresses_;
};

llvm::Expected<std::unique_ptr<orc::LLJIT>> make_linker() {
  return orc::LLJITBuilder()
      .setObjectLinkingLayerCreator(
          [](orc::ExecutionSession& session,
             const llvm::Triple&) -> llvm::Expected<std::unique_ptr<orc::ObjectLayer>> {
            return std::make_unique<orc::ObjectLinkingLayer>(session);
          })
      .setLinkProcessSymbolsByDefault(false)
      .setPlatformSetUp(orc::setUpInactivePlatform)
      .create();
}

}  // namespace

Result<std::unique_ptr<LinkedCode>> link(const std::vector<std::string>& objects,
                                         const std::vector<std::string>& functions) {
  auto linker = make_linker();
  if (!linker) return to_error(linker.takeError());
  auto linked = std::make_unique<Linked>(std::move(*linker));
  if (llvm::Error error = linked->add(objects)) return to_error(std::move(error));
  if (llvm::Error error = linked->find(functions)) return to_error(std::move(error));
  return std::unique_ptr<LinkedCode>(std::move(linked));
}

}  // namespace tagc::jit
