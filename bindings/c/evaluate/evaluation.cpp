#include "bindings/c/evaluate/record.h"

namespace tagc::c {

Error not_evaluated() {
  return {"not-evaluated", "the record has not been evaluated since it was cleared", "", 0, ""};
}

Result<std::shared_ptr<const Evaluation>> Evaluation::make(std::shared_ptr<const Parts> parts,
                                                           const char* cuts) {
  auto evaluation = std::make_shared<Evaluation>();
  evaluation->parts_ = std::move(parts);
  const Parts& of = *evaluation->parts_;
  if (cuts == nullptr) {
    if (!of.evaluator()) return of.evaluator().error();
    evaluation->evaluator_ = of.evaluator()->get();
    return std::shared_ptr<const Evaluation>(std::move(evaluation));
  }
  Result<CutBook> book = cuts_of(of, cuts);
  if (!book) return book.error();
  auto own = Evaluator::make(
      {of.plan(), of.schema(), of.functions(), of.zone(), *book, &of.explanation().plan});
  if (!own) return own.error();
  evaluation->cuts_ = std::move(*book);
  evaluation->own_ = std::move(*own);
  evaluation->evaluator_ = evaluation->own_.get();
  return std::shared_ptr<const Evaluation>(std::move(evaluation));
}

const Result<std::unique_ptr<const Evaluator>>& Evaluation::explainer() const {
  std::call_once(explainer_once_, [this] {
    EvaluatorParts of{parts_->explanation().plan, parts_->schema(), parts_->functions(),
                      parts_->zone(), cuts()};
    explainer_ = Evaluator::make(std::move(of));
  });
  return *explainer_;
}

}  // namespace tagc::c
