#include "compiler/cache/seal.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace tagc {
namespace {

constexpr std::size_t kSecretBytes = 32;
constexpr std::size_t kProofBytes = 32;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::optional<std::string> random_secret() {
  std::string secret(kSecretBytes, '\0');
  const int made = RAND_bytes(reinterpret_cast<unsigned char*>(secret.data()), kSecretBytes);
  return made == 1 ? std::optional(secret) : std::nullopt;
}

std::optional<std::string> read_secret(const PrivateFolder& folder) {
  std::optional<std::string> secret = folder.read(Seal::kSecretName, kSecretBytes);
  return secret && secret->size() == kSecretBytes ? secret : std::nullopt;
}

}  // namespace

std::optional<Seal> Seal::of(const PrivateFolder& folder) {
  if (auto secret = read_secret(folder)) return Seal(*secret);
  const auto fresh = random_secret();
  if (!fresh) return std::nullopt;
  // Of several that begin at once one wins, and all read what it wrote.
  if (!folder.write_new(kSecretName, *fresh) && !read_secret(folder)) {
    folder.write(kSecretName, *fresh);
  }
  if (auto secret = read_secret(folder)) return Seal(*secret);
  return std::nullopt;
}

std::string Seal::proof(std::string_view name, std::string_view bytes) const {
  const std::string text = std::to_string(name.size()) + ":" + std::string(name);
  std::string all;
  all.reserve(text.size() + bytes.size());
  all.append(text).append(bytes);
  std::string result(kProofBytes, '\0');
  unsigned length = 0;
  HMAC(EVP_sha256(), secret_.data(), static_cast<int>(secret_.size()), bytes_of(all), all.size(),
       reinterpret_cast<unsigned char*>(result.data()), &length);
  return length == kProofBytes ? result : std::string();
}

std::string Seal::sealed(std::string_view name, std::string_view bytes) const {
  return proof(name, bytes).append(bytes);
}

std::optional<std::string> Seal::opened(std::string_view name, std::string_view sealed) const {
  if (sealed.size() < kProofBytes) return std::nullopt;
  const std::string_view bytes = sealed.substr(kProofBytes);
  const std::string expected = proof(name, bytes);
  if (expected.empty()) return std::nullopt;
  if (CRYPTO_memcmp(expected.data(), sealed.data(), kProofBytes) != 0) return std::nullopt;
  return std::string(bytes);
}

}  // namespace tagc
