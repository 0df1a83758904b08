// What a run leaves. Internal to the C interface.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "bindings/c/evaluate/handles.h"
#include "bindings/c/include/tagc/tagc.h"
#include "runtime/dataset/dataset.h"
#include "runtime/execute/execute.h"
#include "runtime/output/warnings.h"

struct tagc_result {
  std::shared_ptr<const tagc::c::Parts> parts;
  std::int64_t now = 0;
  tagc::Dataset dataset;
  tagc::RunResult run;
  std::vector<tagc::RunWarning> warnings;
};
