# ANTLR: the C++ runtime here; the tool that writes the parser is found by antlr.cmake.
find_package(antlr4-runtime CONFIG QUIET)
if(TARGET antlr4_shared)
  tagc_dep(antlr4 antlr4_shared Threads::Threads)
  find_path(TAGC_antlr4_INCLUDE antlr4-runtime.h HINTS ${ANTLR4_INCLUDE_DIR}
            PATH_SUFFIXES antlr4-runtime)
  mark_as_advanced(TAGC_antlr4_INCLUDE)
  target_include_directories(tagc_dep::antlr4 INTERFACE ${TAGC_antlr4_INCLUDE})
else()
  tagc_missing("the ANTLR 4 C++ runtime" "antlr4-runtime; apt: libantlr4-runtime-dev")
endif()
# Its headers hand u8"" literals to std::string, which C++20 forbids.
target_compile_options(tagc_dep::antlr4 INTERFACE -fno-char8_t)
