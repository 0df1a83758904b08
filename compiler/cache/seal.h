// Tells whether bytes are what this user's tagc has written under that name: HMAC-SHA-256.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/cache/private_folder.h"

namespace tagc {

class Seal {
 public:
  static constexpr const char* kSecretName = "secret";

  // With the secret that the folder has; makes one, random, where it has none or none that is
  // whole. Nothing where neither can be done.
  static std::optional<Seal> of(const PrivateFolder& folder);

  // The bytes with what proves them before them; and back, nothing where it proves something else.
  std::string sealed(std::string_view name, std::string_view bytes) const;
  std::optional<std::string> opened(std::string_view name, std::string_view sealed) const;

 private:
  explicit Seal(std::string secret) : secret_(std::move(secret)) {}
  std::string proof(std::string_view name, std::string_view bytes) const;

  std::string secret_;
};

}  // namespace tagc
