// A service that is told of users, a line each, and answers with the tags that hold now. It links
// tagc::evaluate: no compiler, no LLVM, no Arrow.
//
//   tagc build examples/shop/rules.tag -o shop.tagb
//   echo "7 3 4000 12.50" | recommender shop.tagb 1795190400000000
//
// A line: the user, days since registering, then amounts paid, one order a day backwards.
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "tagc/evaluate.hpp"

namespace api = tagc::api;

namespace {

constexpr api::Micros kDay = 86'400'000'000;

// What is looked up by name, once.
struct Places {
  explicit Places(const api::Program& program)
      : registered(program.field("registered")),
        orders(program.table("orders")),
        order(program.field("orders.order_id")),
        amount(program.field("orders.amount")),
        tags(program.tags()) {}

  api::Field registered;
  api::Table orders;
  api::Field order, amount;
  std::vector<tagc_tag_info> tags;
};

void fill(api::Record& record, const Places& places, std::istringstream line, api::Micros now) {
  std::int64_t user = 0, days = 0;
  line >> user >> days;
  record.clear();
  record.set_user(user);
  record.set(places.registered, now - days * kDay);
  double amount = 0;
  for (api::Micros at = now - kDay; line >> amount; at -= kDay) {
    record.add_row(places.orders, at);
    record.set(places.order, std::to_string(at));                        // orders are deduped by it
    record.set(places.amount, static_cast<std::int64_t>(amount * 100));  // cents
  }
}

void serve(const api::Program& program, api::Micros now) {
  const Places places(program);
  api::Record record(program);
  for (std::string line; std::getline(std::cin, line);) {
    fill(record, places, std::istringstream(line), now);
    record.evaluate(now);
    for (std::int32_t tag = 0; tag < static_cast<std::int32_t>(places.tags.size()); ++tag) {
      if (record.holds({tag})) std::cout << places.tags[static_cast<std::size_t>(tag)].name << ' ';
    }
    std::cout << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 3) throw api::Error("usage", "recommender FILE.tagb MICROS");
    serve(api::Program::open_file(argv[1]), std::stoll(argv[2]));
  } catch (const api::Error& error) {
    std::cerr << error.slug() << ": " << error.what() << '\n';
    return 1;
  }
}
