# LLVM 17 or newer; 19 is what the tests run with.
find_package(LLVM CONFIG QUIET HINTS
  /usr/lib/llvm-19 /usr/lib/llvm-20 /usr/lib/llvm-21 /usr/lib/llvm-18 /usr/lib/llvm-17)
if(NOT LLVM_FOUND OR LLVM_VERSION_MAJOR LESS 17)
  tagc_missing("LLVM 17 or newer" "llvm; apt: llvm-19-dev")
endif()

if(TARGET LLVM)
  tagc_dep(llvm LLVM) # one shared library: links in a second, where the static parts take ten
else()
  llvm_map_components_to_libnames(llvm_libraries core orcjit native passes)
  tagc_dep(llvm ${llvm_libraries})
endif()
target_include_directories(tagc_dep::llvm INTERFACE ${LLVM_INCLUDE_DIRS})
separate_arguments(llvm_definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(tagc_dep::llvm INTERFACE ${llvm_definitions})
