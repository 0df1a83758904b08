// SHA-256 of bytes that come piece by piece: hashes of files, fingerprints.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tagc {

class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void add(std::string_view bytes);
  std::string hex();  // 64 digits, in small letters; nothing may be added after

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);

}  // namespace tagc
