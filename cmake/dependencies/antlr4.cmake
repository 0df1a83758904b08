# ANTLR: the C++ runtime here; the tool that writes the parser is found by antlr.cmake. By file, as
# Debian's package config asks for libuuid, which its package does not bring.
find_path(TAGC_antlr4_INCLUDE antlr4-runtime.h PATH_SUFFIXES antlr4-runtime)
find_library(TAGC_antlr4_LIBRARY antlr4-runtime)
mark_as_advanced(TAGC_antlr4_INCLUDE TAGC_antlr4_LIBRARY)
if(NOT TAGC_antlr4_INCLUDE OR NOT TAGC_antlr4_LIBRARY)
  tagc_missing("the ANTLR 4 C++ runtime" "antlr4-runtime; apt: libantlr4-runtime-dev")
endif()
tagc_dep(antlr4 ${TAGC_antlr4_LIBRARY} Threads::Threads)
target_include_directories(tagc_dep::antlr4 INTERFACE ${TAGC_antlr4_INCLUDE})
# Its headers hand u8"" literals to std::string, which C++20 forbids.
target_compile_options(tagc_dep::antlr4 INTERFACE -fno-char8_t)
