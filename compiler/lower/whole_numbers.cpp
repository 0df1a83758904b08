// Results that are 64-bit integers: int, money, time, duration.
#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/Intrinsics.h>

#include <cassert>
#include <limits>

#include "compiler/lower/arithmetic.h"

namespace tagc::lower {
namespace {

class WholeNumbers {
 public:
  WholeNumbers(llvm::IRBuilderBase& ir, llvm::Value* left, llvm::Value* right)
      : ir_(ir),
        type_(llvm::FixedVectorType::get(ir.getInt64Ty(), 8)),
        left_(left),
        right_(right) {}

  Checked emit(Op op) {
    switch (op) {
      case Op::Convert: return overflowing(llvm::Intrinsic::smul_with_overflow, left_, whole(100));
      case Op::Negate: return overflowing(llvm::Intrinsic::ssub_with_overflow, whole(0), left_);
      case Op::Add: return overflowing(llvm::Intrinsic::sadd_with_overflow, left_, right_);
      case Op::Subtract: return overflowing(llvm::Intrinsic::ssub_with_overflow, left_, right_);
      case Op::Multiply:
        if (is_number(right_)) return rounded(ir_.CreateFMul(as_number(left_), right_));
        return overflowing(llvm::Intrinsic::smul_with_overflow, left_, right_);
      case Op::Divide: return rounded(ir_.CreateFDiv(as_number(left_), right_));
      case Op::IntDivide: return floor_divide();
      default: assert(op == Op::Modulo); return modulo();
    }
  }

 private:
  static bool is_number(llvm::Value* value) { return value->getType()->isFPOrFPVectorTy(); }

  llvm::Value* whole(std::int64_t value) { return llvm::ConstantInt::getSigned(type_, value); }
  llvm::Value* number(double value) { return llvm::ConstantFP::get(number_type(), value); }
  llvm::Type* number_type() { return llvm::FixedVectorType::get(ir_.getDoubleTy(), 8); }
  llvm::Value* as_number(llvm::Value* value) { return ir_.CreateSIToFP(value, number_type()); }

  Checked overflowing(llvm::Intrinsic::ID operation, llvm::Value* left, llvm::Value* right) {
    llvm::Value* both = ir_.CreateBinaryIntrinsic(operation, left, right);
    llvm::Value* overflow = ir_.CreateExtractValue(both, 1);
    return {ir_.CreateExtractValue(both, 0), ir_.CreateNot(overflow)};
  }

  // To the nearest, halves away from zero: cut off, then one further from zero where the rest is
  // a half or more. The rest is exact. What does not fit is replaced before it is cut, since that
  // cut is undefined.
  Checked rounded(llvm::Value* value) {
    constexpr double kLimit = 9223372036854775808.0;  // 2^63
    llvm::Value* fits = ir_.CreateAnd(ir_.CreateFCmpOGE(value, number(-kLimit)),
                                      ir_.CreateFCmpOLT(value, number(kLimit)));
    llvm::Value* safe = ir_.CreateSelect(fits, value, number(0.0));
    llvm::Value* cut = ir_.CreateFPToSI(safe, type_);
    llvm::Value* rest = ir_.CreateFSub(safe, as_number(cut));
    llvm::Value* up = ir_.CreateZExt(ir_.CreateFCmpOGE(rest, number(0.5)), type_);
    llvm::Value* down = ir_.CreateSExt(ir_.CreateFCmpOLE(rest, number(-0.5)), type_);
    return {ir_.CreateAdd(ir_.CreateAdd(cut, up), down), fits};
  }

  // Where `wrong`, the divisor is replaced by 1: the processor traps on division by zero and on
  // INT64_MIN by -1.
  llvm::Value* safe_divisor(llvm::Value* wrong) {
    return ir_.CreateSelect(wrong, whole(1), right_);
  }
  llvm::Value* negative(llvm::Value* value) { return ir_.CreateICmpSLT(value, whole(0)); }

  // Whether the remainder has the other sign than the divisor: the quotient was rounded up.
  llvm::Value* was_rounded_up(llvm::Value* remainder, llvm::Value* divisor) {
    llvm::Value* signs_differ = ir_.CreateXor(negative(remainder), negative(divisor));
    return ir_.CreateAnd(ir_.CreateICmpNE(remainder, whole(0)), signs_differ);
  }

  Checked floor_divide() {
    llvm::Value* by_zero = ir_.CreateICmpEQ(right_, whole(0));
    constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
    llvm::Value* overflow =
        ir_.CreateAnd(ir_.CreateICmpEQ(left_, whole(kLowest)), ir_.CreateICmpEQ(right_, whole(-1)));
    llvm::Value* wrong = ir_.CreateOr(by_zero, overflow);
    llvm::Value* divisor = safe_divisor(wrong);
    llvm::Value* quotient = ir_.CreateSDiv(left_, divisor);
    llvm::Value* remainder = ir_.CreateSub(left_, ir_.CreateMul(quotient, divisor));
    llvm::Value* correction = ir_.CreateSExt(was_rounded_up(remainder, divisor), type_);
    return {ir_.CreateAdd(quotient, correction), ir_.CreateNot(wrong)};
  }

  Checked modulo() {
    llvm::Value* by_zero = ir_.CreateICmpEQ(right_, whole(0));
    llvm::Value* divisor = safe_divisor(ir_.CreateOr(by_zero, ir_.CreateICmpEQ(right_, whole(-1))));
    llvm::Value* remainder = ir_.CreateSRem(left_, divisor);
    llvm::Value* shifted = ir_.CreateAdd(remainder, divisor);
    return {ir_.CreateSelect(was_rounded_up(remainder, divisor), shifted, remainder),
            ir_.CreateNot(by_zero)};
  }

  llvm::IRBuilderBase& ir_;
  llvm::Type* type_;
  llvm::Value* left_;
  llvm::Value* right_;
};

}  // namespace

Checked emit_whole(llvm::IRBuilderBase& ir, Op op, llvm::Value* left, llvm::Value* right) {
  return WholeNumbers(ir, left, right).emit(op);
}

}  // namespace tagc::lower
