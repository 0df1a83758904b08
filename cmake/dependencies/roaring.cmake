# CRoaring 5: an installed package, else the amalgamated source inside the pyroaring package.
find_package(roaring 5 CONFIG QUIET)
if(TARGET roaring::roaring)
  tagc_dep(roaring roaring::roaring)
  return()
endif()

set(source ${TAGC_DEPS_DIR}/croaring/roaring/roaring.c)
if(NOT EXISTS ${source})
  tagc_missing("CRoaring 5" "roaring")
endif()
# Its own dispatch picks AVX2 or AVX-512 routines at run time.
add_library(tagc_croaring STATIC ${source})
set_target_properties(tagc_croaring PROPERTIES C_STANDARD 11 C_EXTENSIONS ON)
target_compile_options(tagc_croaring PRIVATE -w -O2)
tagc_dep(roaring tagc_croaring)
target_include_directories(tagc_dep::roaring INTERFACE ${TAGC_DEPS_DIR}/croaring)
