// Which texts a node can hold, so that what is asked of a text is answered once for each of these
// and not for every text of the data.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/plan/engine.h"
#include "runtime/plan/plan.h"

namespace tagc {

// Distinct codes of TextPool. May hold more than can occur, never less.
using Codes = std::vector<std::int32_t>;
Codes distinct(Codes codes);  // ascending

class CodeSets {
 public:
  // `uniforms`: by plan.slots, of text nodes their codes.
  CodeSets(const Plan& plan, const Dataset& dataset, const std::vector<UniformValue>& uniforms)
      : plan_(plan), dataset_(dataset), uniforms_(uniforms) {}

  // The node is of type text. Texts that other nodes on the way make must have been told.
  std::shared_ptr<const Codes> of(NodeId node);
  // What a node that makes texts can make.
  void tell(NodeId maker, Codes codes);

 private:
  std::vector<NodeId> sources_of(NodeId node) const;
  Codes codes_of_source(NodeId source) const;
  Codes used_codes(const Column& column) const;

  const Plan& plan_;
  const Dataset& dataset_;
  const std::vector<UniformValue>& uniforms_;
  std::unordered_map<std::uint32_t, std::shared_ptr<const Codes>> known_;  // by node
};

}  // namespace tagc
