#pragma once

#include "runtime/dataset/read/source.h"
#include "runtime/dataset/survey/survey.h"

namespace tagc {

// Rows and columns of a file of JSON lines, which names its columns row by row. Errors: bad-json, and
// those of reading text.
Status survey_json_lines(const ReadContext& context, FileSurvey& survey);

}  // namespace tagc
