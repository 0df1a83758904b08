#include "compiler/check/typed.h"

namespace tagc::typed {

std::string_view word_of(TagStatus status) {
  switch (status) {
    case TagStatus::None: return "";
    case TagStatus::Draft: return "draft";
    case TagStatus::Approved: return "approved";
    case TagStatus::Active: return "active";
    case TagStatus::Retired: return "retired";
  }
  return "";
}

std::string_view word_of(Refresh refresh) {
  switch (refresh) {
    case Refresh::None: return "";
    case Refresh::Realtime: return "realtime";
    case Refresh::Hourly: return "hourly";
    case Refresh::Daily: return "daily";
    case Refresh::Weekly: return "weekly";
    case Refresh::Monthly: return "monthly";
    case Refresh::Quarterly: return "quarterly";
  }
  return "";
}

}  // namespace tagc::typed
