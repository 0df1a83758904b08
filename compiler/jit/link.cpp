#include "compiler/jit/link.h"

#include <llvm/ADT/BitmaskEnum.h>
#include <llvm/Config/llvm-config.h>
#include <llvm/ExecutionEngine/JITLink/JITLink.h>
#include <llvm/ExecutionEngine/JITLink/aarch64.h>
#include <llvm/ExecutionEngine/JITLink/x86_64.h>
#include <llvm/Support/MemoryBuffer.h>

#include <algorithm>
#include <optional>

#include "compiler/jit/error.h"
#include "runtime/native/native_code.h"

namespace tagc::jit {
namespace {

namespace jitlink = llvm::jitlink;
using llvm::orc::MemProt;
LLVM_ENABLE_BITMASK_ENUMS_IN_NAMESPACE();

// Where images pretend to lie while they are linked. Any multiple of the alignment would give the same
// bytes, since only distances go into them.
constexpr std::uint64_t kBase = 256 * kImageAlignment;

llvm::Error refused(const std::string& why) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), why);
}

// The graph of an object in the form that this version of LLVM asks for.
llvm::Expected<std::unique_ptr<jitlink::LinkGraph>> graph_of(const std::string& object) {
  const llvm::MemoryBufferRef buffer(object, "a loop");
#if LLVM_VERSION_MAJOR >= 20
  return jitlink::createLinkGraphFromObject(buffer,
                                            std::make_shared<llvm::orc::SymbolStringPool>());
#else
  return jitlink::createLinkGraphFromObject(buffer);
#endif
}

std::string name_of(const jitlink::Symbol& symbol) {
#if LLVM_VERSION_MAJOR >= 20
  return symbol.hasName() ? (*symbol.getName()).str() : "";
#else
  return symbol.getName().str();
#endif
}

// Whether what the edge writes is a distance, and so the same wherever the image lies.
bool is_distance(const llvm::Triple& triple, jitlink::Edge::Kind kind) {
  if (kind == jitlink::Edge::KeepAlive) return true;
  if (triple.isX86()) {
    using namespace jitlink::x86_64;
    return kind == Delta32 || kind == Delta64 || kind == NegDelta32 || kind == BranchPCRel32;
  }
  if (triple.isAArch64()) {  // pages count from the image's begin, which is one
    using namespace jitlink::aarch64;
    return kind == Delta32 || kind == Delta64 || kind == NegDelta32 || kind == Branch26PCRel ||
           kind == TestAndBranch14PCRel || kind == CondBranch19PCRel || kind == LDRLiteral19 ||
           kind == ADRLiteral21 || kind == Page21 || kind == PageOffset12;
  }
  return false;
}

llvm::Error check_edges(jitlink::LinkGraph& graph) {
  std::string names;
  for (const jitlink::Symbol* symbol : graph.external_symbols()) names += " " + name_of(*symbol);
  if (!names.empty()) return refused("a loop refers to what is not its own:" + names);
  for (const jitlink::Block* block : graph.blocks()) {
    for (const jitlink::Edge& edge : block->edges()) {
      if (!is_distance(graph.getTargetTriple(), edge.getKind())) {
        return refused(std::string("a loop holds an address: ") +
                       graph.getEdgeKindName(edge.getKind()));
      }
    }
  }
  return llvm::Error::success();
}

// Lays objects into the image, one after the other.
class ImageMemory : public jitlink::JITLinkMemoryManager {
 public:
  explicit ImageMemory(std::vector<std::uint8_t>& image) : image_(image) {}

  void allocate(const jitlink::JITLinkDylib*, jitlink::LinkGraph& graph,
                OnAllocatedFunction allocated) override {
    jitlink::BasicLayout layout(graph);
    std::uint64_t end = image_.size();
    for (auto& [group, segment] : layout.segments()) {
      if ((group.getMemProt() & MemProt::Write) != MemProt::None) {
        return allocated(refused("a loop has memory of its own to write"));
      }
      end = llvm::alignTo(end, segment.Alignment);
      segment.Addr = llvm::orc::ExecutorAddr(kBase + end);
      end += segment.ContentSize + segment.ZeroFillSize;
    }
    image_.resize(end);
    for (auto& [group, segment] : layout.segments()) {
      segment.WorkingMem =
          reinterpret_cast<char*>(image_.data()) + (segment.Addr.getValue() - kBase);
    }
    if (llvm::Error error = layout.apply()) return allocated(std::move(error));
    allocated(std::make_unique<InImage>());
  }

  void deallocate(std::vector<FinalizedAlloc> all, OnDeallocatedFunction deallocated) override {
    for (FinalizedAlloc& each : all) each.release();
    deallocated(llvm::Error::success());
  }

  using JITLinkMemoryManager::allocate;
  using JITLinkMemoryManager::deallocate;

 private:
  class InImage : public InFlightAlloc {
   public:
    void abandon(OnAbandonedFunction abandoned) override { abandoned(llvm::Error::success()); }
    void finalize(OnFinalizedFunction finalized) override {
      finalized(FinalizedAlloc(llvm::orc::ExecutorAddr(kBase)));
    }
  };

  std::vector<std::uint8_t>& image_;
};

// What became of one object.
struct Linked {
  std::optional<std::uint64_t> place;
  std::string problem;
};

class Linking : public jitlink::JITLinkContext {
 public:
  Linking(ImageMemory& memory, Linked& linked)
      : JITLinkContext(nullptr), memory_(memory), linked_(linked) {}

  jitlink::JITLinkMemoryManager& getMemoryManager() override { return memory_; }
  void notifyFailed(llvm::Error error) override { linked_.problem = toString(std::move(error)); }
  void lookup(const LookupMap&,
              std::unique_ptr<jitlink::JITLinkAsyncLookupContinuation> then) override {
    then->run(refused("a loop refers to what is not its own"));
  }
  llvm::Error notifyResolved(jitlink::LinkGraph& graph) override {
    for (const jitlink::Symbol* symbol : graph.defined_symbols()) {
      if (!symbol->isCallable() || symbol->getScope() == jitlink::Scope::Local) continue;
      linked_.place = symbol->getAddress().getValue() - kBase;
    }
    return llvm::Error::success();
  }
  void notifyFinalized(jitlink::JITLinkMemoryManager::FinalizedAlloc memory) override {
    memory.release();
  }
  llvm::Error modifyPassConfig(jitlink::LinkGraph&, jitlink::PassConfiguration& passes) override {
    passes.PostPrunePasses.insert(passes.PostPrunePasses.begin(), check_edges);
    return llvm::Error::success();
  }

 private:
  ImageMemory& memory_;
  Linked& linked_;
};

}  // namespace

Result<Image> link(const std::vector<std::string>& objects) {
  Image image;
  ImageMemory memory(image.bytes);
  for (const std::string& object : objects) {
    auto graph = graph_of(object);
    if (!graph) return to_error(graph.takeError());
    Linked linked;
    jitlink::link(std::move(*graph), std::make_unique<Linking>(memory, linked));
    if (!linked.problem.empty()) return compile_failed(linked.problem);
    if (!linked.place) return compile_failed("an object has no function");
    image.places.push_back(*linked.place);
  }
  return image;
}

}  // namespace tagc::jit
