// Promise 13 for packs: a damaged or forged one is an error, or another answer, but never the end of the
// process; one that could not be written is not there.
#include <cstring>
#include <filesystem>

#include "tests/unit/output/faulty_files.h"
#include "tests/unit/pack/shop.h"

namespace tagc::test {
namespace {

namespace fs = std::filesystem;

class BrokenPack : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(shop_.pack("packed").ok());
    for (const auto& entry : fs::directory_iterator(shop_.dir.path("packed"))) {
      names_.push_back(entry.path().filename().string());
    }
    fs::remove_all(shop_.dir.path("data"));
  }

  // Loads what must not crash, and looks at all of it.
  void try_to_load(const std::string& name, const std::string& bytes) {
    shop_.dir.write("packed/" + name, bytes);
    const auto loaded = shop_.load("packed");
    if (loaded.ok()) {
      dump(loaded->dataset);
    } else {
      ++errors_;
      EXPECT_FALSE(loaded.error().slug.empty());
    }
  }

  // change(bytes, place) for places of each file; each is made whole again.
  template <class Change>
  void change_each(std::size_t step, const Change& change) {
    for (const std::string& name : names_) {
      const std::string whole = shop_.dir.read("packed/" + name);
      for (std::size_t i = 0; i < whole.size(); i += step) {
        std::string broken = whole;
        change(broken, i);
        try_to_load(name, broken);
      }
      shop_.dir.write("packed/" + name, whole);
    }
  }

  Shop shop_;
  std::vector<std::string> names_;
  int errors_ = 0;
};

TEST_F(BrokenPack, CutAnywhere) {
  int tried = 0;
  change_each(61, [&](std::string& bytes, std::size_t i) {
    bytes.resize(i);
    ++tried;
  });
  EXPECT_GE(errors_, tried - 1);  // the manifest without its line end is whole
}

TEST_F(BrokenPack, BytesFlipped) {
  change_each(53, [](std::string& bytes, std::size_t i) {
    bytes[i] = static_cast<char>(bytes[i] ^ (i % 3 == 0 ? 0xFF : i % 3 == 1 ? 0x80 : 0x01));
  });
  EXPECT_GT(errors_, 0);
}

TEST_F(BrokenPack, WordsForged) {
  const std::uint64_t words[] = {0x7FFF'FFFF'FFFF'FFFF, std::uint64_t{1} << 31, ~std::uint64_t{0},
                                 0x7FF8'0000'0000'0000};
  change_each(56, [&](std::string& bytes, std::size_t i) {
    const std::size_t size = std::min<std::size_t>(8, bytes.size() - i);
    std::memcpy(bytes.data() + i, &words[i / 56 % 4], size);
  });
  EXPECT_GT(errors_, 0);
}

// Every value of every column that is in a place of its own.
TEST_F(BrokenPack, ValuesForged) {
  for (const std::string& name : names_) {
    if (!name.ends_with(".arrow")) continue;
    const std::string whole = shop_.dir.read("packed/" + name);
    for (std::size_t i = 64; i + 8 <= whole.size(); i += 64) {
      std::string broken = whole;
      std::memset(broken.data() + i, 0x7F, 8);
      try_to_load(name, broken);
    }
    shop_.dir.write("packed/" + name, whole);
  }
  EXPECT_GT(errors_, 50);
}

TEST_F(BrokenPack, FilesGone) {
  for (const std::string& name : names_) {
    const std::string whole = shop_.dir.read("packed/" + name);
    fs::remove(shop_.dir.path("packed/" + name));
    EXPECT_FALSE(shop_.load("packed").ok()) << name;
    shop_.dir.write("packed/" + name, whole);
  }
  EXPECT_TRUE(shop_.load("packed").ok());
}

TEST(PackOnABrokenDisk, IsWholeOrNotThere) {
  const Shop shop;
  const auto pack_on = [&](FileSystem& files) {
    PackOptions options;
    options.load = shop.data.options;
    options.load.data_directory = shop.dir.path("data");
    return pack(files, shop.dir.path("deep/packed"), shop.data.schema, TimeZone::utc(), options);
  };
  for (const Call kind : {Call::Create, Call::Write, Call::Flush, Call::MakeFolder,
                          Call::FlushFolder, Call::Rename}) {
    for (int number = 1;; ++number) {
      FaultyFiles files(kind, number);
      const auto packed = pack_on(files);
      if (!files.has_failed()) break;
      ASSERT_FALSE(packed.ok());
      EXPECT_EQ(packed.error().slug, "cannot-write");
      EXPECT_FALSE(fs::exists(shop.dir.path("deep"))) << static_cast<int>(kind) << " " << number;
    }
    fs::remove_all(shop.dir.path("deep"));
  }
}

}  // namespace
}  // namespace tagc::test
