// Random graphs over users and events, at sizes around every edge, on 1 to 8 threads: always what
// the reference says, always the same bytes.
#include <gtest/gtest.h>

#include "tests/unit/execute/reference.h"

namespace tagc {
namespace {

using namespace test;

class RandomWorld {
 public:
  RandomWorld(std::uint64_t seed, std::int64_t users, int operations)
      : random_(seed), world_(users) {
    for (Kind kind : {Kind::Bool, Kind::Int, Kind::Number}) {
      pool_.push_back(column(kind, false));
      pool_.push_back(column(kind, true));
      pool_.push_back(world_.constant(type_of(kind), value(kind)));
    }
    pool_.push_back(world_.constant(type_of(Kind::Bool), std::monostate{}));
    add_events();
    for (int i = 0; i < operations; ++i) pool_.push_back(operation(Shape::user()));
    add_outputs();
  }

  World& world() { return world_; }

 private:
  std::int64_t below(std::int64_t n) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(n));
  }

  Scalar value(Kind kind) {
    if (kind == Kind::Bool) return below(2) == 0;
    if (kind == Kind::Number) return static_cast<double>(below(9) - 4) / 2;
    return below(50) == 0 ? std::int64_t{INT64_MAX - below(3)} : below(9) - 4;
  }

  World::ValueAt values(Kind kind, bool nullable) {
    return [=, this](std::int64_t) { return nullable && below(4) == 0 ? Scalar() : value(kind); };
  }

  NodeId column(Kind kind, bool nullable) {
    return world_.user_column(type_of(kind), nullable, values(kind, nullable));
  }

  // Most users have a few events, some none, one in a thousand many.
  void add_events() {
    std::vector<std::int64_t> counts(static_cast<std::size_t>(world_.dataset().rows()));
    for (auto& count : counts)
      count = below(1000) == 0 ? below(3000) : below(3) == 0 ? 0 : below(6);
    const int stream = world_.stream(counts);
    for (Kind kind : {Kind::Bool, Kind::Int, Kind::Number}) {
      event_pool_.push_back(world_.event_column(stream, type_of(kind), true, values(kind, true)));
      event_pool_.push_back(world_.broadcast(stream, pick(kind, Shape::user())));
    }
    event_pool_.push_back(world_.broadcast(stream, world_.constant(type_of(Kind::Bool), true)));
    for (int i = 0; i < 12; ++i) event_pool_.push_back(operation(Shape::event(stream)));
    for (int i = 0; i < 3; ++i) {
      const NodeId selected =
          world_.add(Op::IsTrue, type_of(Kind::Bool), {pick(Kind::Bool, Shape::event(stream))});
      pool_.push_back(world_.aggregate("count", {selected}));
      pool_.push_back(world_.aggregate("any", {selected}));
      pool_.push_back(
          world_.aggregate("last", {selected, pick(Kind::Int, Shape::event(stream))}, 0));
      pool_.push_back(
          world_.aggregate("last", {selected, pick(Kind::Bool, Shape::event(stream))}, 2));
    }
    // What the events of a second pass look at rests on the first.
    const NodeId limit = world_.broadcast(stream, pick_last(Kind::Int));
    const NodeId less =
        world_.add(Op::Less, type_of(Kind::Bool), {limit, pick(Kind::Int, Shape::event(stream))});
    const NodeId selected = world_.add(Op::IsTrue, type_of(Kind::Bool), {less});
    pool_.push_back(world_.aggregate("count", {selected}));
  }

  NodeId pick_last(Kind kind) {
    for (auto it = pool_.rbegin();; ++it) {
      if (world_.graph()[*it].type.is(kind)) return *it;
    }
  }

  // A node of the kind and of the shape, for users also a constant now and then.
  NodeId pick(Kind kind, Shape shape) {
    const std::vector<NodeId>& from = shape.is_user() ? pool_ : event_pool_;
    while (true) {
      const NodeId node =
          from[static_cast<std::size_t>(below(static_cast<std::int64_t>(from.size())))];
      if (world_.graph()[node].type.is(kind)) return node;
    }
  }

  NodeId operation(Shape shape) {
    const auto of = [&](Kind kind) { return pick(kind, shape); };
    const auto make = [&](Op op, Kind kind, std::vector<NodeId> operands) {
      return world_.add(op, type_of(kind), operands);
    };
    const Kind kind = below(2) == 0 ? Kind::Int : Kind::Number;
    switch (below(18)) {
      case 0: return make(Op::Add, kind, {of(kind), of(kind)});
      case 1: return make(Op::Subtract, kind, {of(kind), of(kind)});
      case 2: return make(Op::Multiply, kind, {of(kind), of(kind)});
      case 3: return make(Op::Divide, Kind::Number, {of(Kind::Number), of(Kind::Number)});
      case 4: return make(Op::IntDivide, Kind::Int, {of(Kind::Int), of(Kind::Int)});
      case 5: return make(Op::Modulo, Kind::Int, {of(Kind::Int), of(Kind::Int)});
      case 6: return make(Op::Equal, Kind::Bool, {of(kind), of(kind)});
      case 7: return make(Op::Less, Kind::Bool, {of(kind), of(kind)});
      case 8: return make(Op::LessEqual, Kind::Bool, {of(kind), of(kind)});
      case 9: return make(Op::And, Kind::Bool, {of(Kind::Bool), of(Kind::Bool), of(Kind::Bool)});
      case 10: return make(Op::Or, Kind::Bool, {of(Kind::Bool), of(Kind::Bool)});
      case 11: return make(Op::Not, Kind::Bool, {of(Kind::Bool)});
      case 12: return make(Op::IsKnown, Kind::Bool, {of(kind)});
      case 13: return make(Op::Select, kind, {of(Kind::Bool), of(kind), of(kind)});
      case 14: return make(Op::Coalesce, kind, {of(kind), of(kind)});
      case 15: return make(Op::Require, kind, {of(kind), of(Kind::Bool)});
      case 16:
        return make(Op::Select, Kind::Bool, {of(Kind::Bool), of(Kind::Bool), of(Kind::Bool)});
      default: return make(Op::Convert, Kind::Number, {of(Kind::Int)});
    }
  }

  void add_outputs() {
    for (std::size_t i = 0; i < pool_.size(); ++i) {
      const bool is_bool = world_.graph()[pool_[i]].type.is(Kind::Bool);
      if (is_bool) world_.set("set " + std::to_string(i), pool_[i]);
      if (!is_bool || i % 3 == 0) world_.value("value " + std::to_string(i), pool_[i]);
    }
  }

  std::mt19937_64 random_;
  World world_;
  std::vector<NodeId> pool_;
  std::vector<NodeId> event_pool_;
};

TEST(RandomGraphs, AreWhatTheReferenceSays) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    RandomWorld random(seed, static_cast<std::int64_t>(seed * 7 % 900), 60);
    const auto levels = supported_levels();
    ExecuteOptions options;
    options.threads = 1 + static_cast<int>(seed % 3);
    const auto run = random.world().run(options, levels[seed % levels.size()]);
    ASSERT_TRUE(run.ok());
    expect_results(random.world(), *run);
    if (HasFatalFailure()) FAIL() << "seed " << seed;
  }
}

TEST(RandomGraphs, AreRightAtTheEdgesOfWordsFramesBlocksAndMorsels) {
  for (std::int64_t users : kSizes) {
    RandomWorld random(static_cast<std::uint64_t>(users), users, 12);
    ExecuteOptions options;
    options.threads = 2;
    const auto run = random.world().run(options);
    ASSERT_TRUE(run.ok());
    expect_results(random.world(), *run);
    if (HasFatalFailure()) FAIL() << users << " users";
  }
}

std::string bytes_of(const Column& column) {
  const auto rows = static_cast<std::size_t>(column.rows);
  const int width = bytes_of(storage_of(column.type));
  std::string bytes(column.values.as<char>(),
                    width == 0 ? rows / 8 : rows * static_cast<std::size_t>(width));
  if (!column.known.empty()) bytes.append(column.known.as<char>(), rows / 8);
  return bytes;
}

std::string bytes_of(const RunResult& run) {
  std::string bytes = std::to_string(run.overflows);
  for (const TagResult& tag : run.tags) {
    bytes += tag.name + " " + std::to_string(tag.members) + " " + std::to_string(tag.unknown);
    bytes += tag.is_set ? tag.bitmap.serialize() : bytes_of(tag.values);
  }
  return bytes;
}

TEST(Promise10, AnyNumberOfThreadsGivesTheSameBytes) {
  for (std::int64_t users : {0, 1, 2'469, 65'537, 200'000}) {
    RandomWorld random(10, users, 40);
    std::string first;
    for (int threads = 1; threads <= 8; ++threads) {
      ExecuteOptions options;
      options.threads = threads;
      const auto run = random.world().run(options);
      ASSERT_TRUE(run.ok());
      const std::string bytes = bytes_of(*run);
      if (threads == 1) first = bytes;
      ASSERT_EQ(bytes, first) << users << " users, " << threads << " threads";
    }
  }
}

TEST(Promise24, AnyLevelOfMachineGivesTheSameBytes) {
  RandomWorld random(24, 70'000, 80);
  std::string first;
  for (vec::CpuLevel level : supported_levels()) {
    const auto run = random.world().run({}, level);
    ASSERT_TRUE(run.ok());
    const std::string bytes = bytes_of(*run);
    if (first.empty()) first = bytes;
    ASSERT_EQ(bytes, first);
  }
}

}  // namespace
}  // namespace tagc
