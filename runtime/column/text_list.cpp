#include "runtime/column/text_list.h"

namespace tagc {

TextList::TextList(const std::vector<std::string>& texts) {
  std::size_t size = 0;
  for (const std::string& text : texts) size += text.size();
  std::vector<char> bytes;
  std::vector<std::int64_t> offsets{0};
  bytes.reserve(size);
  offsets.reserve(texts.size() + 1);
  for (const std::string& text : texts) {
    bytes.insert(bytes.end(), text.begin(), text.end());
    offsets.push_back(static_cast<std::int64_t>(bytes.size()));
  }
  offsets_ = std::move(offsets);
  bytes_ = std::move(bytes);
}

}  // namespace tagc
