#include <algorithm>

#include "compiler/check/declarations.h"

namespace tagc::checking {
namespace {

class Collector {
 public:
  explicit Collector(Context& context) : context_(context) {}

  void run() {
    for (const ast::File& file : context_.files) context_.is_library.push_back(has_needs(file));
    for (const ast::File& file : context_.files) {
      file_ = &file;
      for (const ast::Declaration& declaration : file.declarations) {
        declaration_ = &declaration;
        std::visit(*this, declaration.node);
      }
      for (const ast::Path& path : file.broken) declare_unreadable(path);
    }
    for (const Symbol& symbol : context_.symbols) check_category(symbol);
  }

  void operator()(const ast::Timezone& node) {
    if (context_.zone_declaration != nullptr) {
      context_.report(DiagnosticId::DuplicateName, declaration_->span, {"timezone"})
          .label(context_.zone_declaration->span, "first declared here");
      return;
    }
    context_.zone_declaration = declaration_;
    read_zone(node);
  }
  void operator()(const ast::Import&) {}
  void operator()(const ast::Needs&) {}
  void operator()(const ast::TableDecl& node) {
    switch (node.kind) {
      case ast::TableKind::Users: return declare_users(node);
      case ast::TableKind::Lookup:
      case ast::TableKind::Profile: declare(SymbolKind::Lookup, node.name, -1); return;
      case ast::TableKind::Events:
      case ast::TableKind::Records: declare_stream(node.name); return;
    }
  }
  void operator()(const ast::DerivedStream& node) { declare_stream(node.name); }
  void operator()(const ast::UnionStream& node) { declare_stream(node.name); }
  void operator()(const ast::ChainStream& node) { declare_stream(node.name); }
  void operator()(const ast::Param& node) {
    declare(SymbolKind::Param, node.name, static_cast<int>(context_.program.params.size()));
    context_.program.params.push_back({node.name.name, {}, {}, node.name.span});
  }
  void operator()(const ast::Let& node) {
    declare(SymbolKind::Let, node.name, static_cast<int>(context_.program.lets.size()));
    context_.program.lets.push_back({node.name.name, {}, node.name.span});
  }
  void operator()(const ast::Def& node) {
    declare(SymbolKind::Def, node.name, static_cast<int>(context_.program.defs.size()));
    if (context_.functions.find(node.name.name)) {
      context_.report(DiagnosticId::HidesFunction, node.name.span, {node.name.name})
          .hint("calls of it mean this def now");
    }
    context_.program.defs.push_back({node.name.name, {}, {}, {}, node.name.span});
    context_.defs.emplace_back();
  }
  void operator()(const ast::Tag& node) {
    typed::TagKind kind = typed::TagKind::Condition;
    if (std::holds_alternative<ast::Value>(node.body)) kind = typed::TagKind::Value;
    if (std::holds_alternative<ast::Manual>(node.body)) kind = typed::TagKind::Manual;
    declare_tag(node.name, kind);
  }
  void operator()(const ast::Segment& node) { declare_tag(node.name, typed::TagKind::Segment); }
  void operator()(const ast::Test&) {}
  void operator()(const ast::Check&) {}

 private:
  static bool has_needs(const ast::File& file) {
    return std::any_of(file.declarations.begin(), file.declarations.end(),
                       [](const ast::Declaration& declaration) {
                         return std::holds_alternative<ast::Needs>(declaration.node);
                       });
  }

  void read_zone(const ast::Timezone& node) {
    Result<TimeZone> zone = TimeZone::find(node.zone);
    if (zone) {
      context_.program.schema.time_zone = node.zone;
      context_.zone = std::move(zone).value();
      return;
    }
    context_.report(DiagnosticId::UnknownTimezone, node.zone_span, {node.zone})
        .hint(zone.error().advice);
  }

  void declare_users(const ast::TableDecl& node) {
    if (users_ >= 0) {
      context_.report(DiagnosticId::SecondUsers, node.name.span, {node.name.name})
          .label(context_.symbol(users_).span, "the users' table");
      return;
    }
    users_ = static_cast<int>(context_.symbols.size());
    declare(SymbolKind::Users, node.name, 0);
  }

  void declare_stream(const ast::Identifier& name) {
    const int stream = static_cast<int>(context_.program.streams.size());
    const int symbol = declare(SymbolKind::Stream, name, stream);
    context_.program.streams.push_back({name.name, {}, {}, 0, name.span});
    context_.streams.emplace_back().symbol = symbol;
  }

  void declare_tag(const ast::Path& path, typed::TagKind kind) {
    const ast::Identifier whole{ast::to_string(path), ast::span_of(path)};
    const int tag = static_cast<int>(context_.program.tags.size());
    declare(SymbolKind::Tag, whole, tag);
    if (context_.program.tags.size() == context_.options.limits.tags) {
      context_.report(DiagnosticId::TooManyTags, whole.span,
                      {std::to_string(context_.options.limits.tags)});
    }
    typed::Tag entry;
    entry.name = whole.name;
    entry.kind = kind;
    entry.span = whole.span;
    entry.file = file_->file;
    context_.program.tags.push_back(std::move(entry));
  }

  void declare_unreadable(const ast::Path& path) {
    Symbol symbol;
    symbol.name = ast::to_string(path);
    symbol.broken = true;
    const int index = static_cast<int>(context_.symbols.size());
    context_.names.emplace(symbol.name, index);
    context_.symbols.push_back(std::move(symbol));
  }

  int declare(SymbolKind kind, const ast::Identifier& name, int index) {
    Symbol symbol;
    symbol.kind = kind;
    symbol.name = name.name;
    symbol.span = name.span;
    symbol.file = file_;
    symbol.declaration = declaration_;
    symbol.index = index;
    const int id = static_cast<int>(context_.symbols.size());
    const auto [first, is_new] = context_.names.emplace(name.name, id);
    if (!is_new && !sets_param(symbol, first->second, id)) {
      report_second(name, context_.symbol(first->second));
    }
    if (name.name == "now") {
      context_.report(DiagnosticId::NowIsTaken, name.span).hint("`now` is the time of the run");
    }
    context_.symbols.push_back(std::move(symbol));
    return id;
  }

  bool is_of_module(const Symbol& symbol) const {
    return context_.is_library[static_cast<std::size_t>(symbol.file - context_.files.data())];
  }

  // The program's own param of a module's name takes its place: everybody means that one.
  bool sets_param(const Symbol& symbol, int& named, int id) {
    const Symbol& first = context_.symbol(named);
    if (symbol.kind != SymbolKind::Param || first.kind != SymbolKind::Param) return false;
    if (is_of_module(symbol) == is_of_module(first)) return false;
    context_.set_params.emplace_back(is_of_module(symbol) ? id : named,
                                     is_of_module(symbol) ? named : id);
    named = context_.set_params.back().second;
    return true;
  }

  void report_second(const ast::Identifier& name, const Symbol& first) {
    if (first.kind == SymbolKind::Unreadable) return;
    context_.report(DiagnosticId::DuplicateName, name.span, {name.name})
        .label(first.span, "first declared here, as " + describe(first));
  }

  // `orders.big` would read as a field of `orders`.
  void check_category(const Symbol& symbol) {
    if (symbol.kind != SymbolKind::Tag) return;
    const std::size_t dot = symbol.name.find('.');
    if (dot == std::string::npos) return;
    const Symbol* head = context_.find(symbol.name.substr(0, dot));
    const bool is_table =
        head != nullptr && (head->kind == SymbolKind::Users || head->kind == SymbolKind::Lookup ||
                            head->kind == SymbolKind::Stream);
    if (!is_table) return;
    context_.report(DiagnosticId::CategoryIsTable, symbol.span, {symbol.name, head->name})
        .label(head->span, "`" + head->name + "` is " + describe(*head))
        .hint("choose another category");
  }

  Context& context_;
  const ast::File* file_ = nullptr;
  const ast::Declaration* declaration_ = nullptr;
  int users_ = -1;
};

}  // namespace

void collect(Context& context) { Collector(context).run(); }

}  // namespace tagc::checking
