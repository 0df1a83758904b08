# The third-party parts, each as one target tagc_dep::<part>.
#
# A part is found by find_package where a package config exists, else in the system's folders, else
# in .deps/, which scripts/setup fills. Rooms link these PRIVATE and never name the part's own
# targets, so that where a part comes from is decided here alone.

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

set(TAGC_DEPS_DIR ${PROJECT_SOURCE_DIR}/.deps CACHE PATH "What scripts/setup has fetched")

# For scripts that tests run: the one with pyarrow when scripts/setup has made it.
if(EXISTS ${TAGC_DEPS_DIR}/venv/bin/python)
  set(TAGC_PYTHON ${TAGC_DEPS_DIR}/venv/bin/python)
else()
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  set(TAGC_PYTHON ${Python3_EXECUTABLE})
endif()

function(tagc_missing part packages)
  message(FATAL_ERROR
    "tagc needs ${part}, which was not found.\n"
    "On Debian or Ubuntu run scripts/setup, which fetches it.\n"
    "Elsewhere install it (${packages}) and, if it is in an unusual place, "
    "pass -DCMAKE_PREFIX_PATH=<its prefix>.")
endfunction()

# tagc_dep(<part> <libraries...>): an imported target, so that its includes are system includes.
function(tagc_dep part)
  add_library(tagc_dep::${part} INTERFACE IMPORTED GLOBAL)
  target_link_libraries(tagc_dep::${part} INTERFACE ${ARGN})
endfunction()

# tagc_dep_by_file(<part> <header> <library> <package>): for parts without a package config.
function(tagc_dep_by_file part header library package)
  find_path(TAGC_${part}_INCLUDE ${header})
  find_library(TAGC_${part}_LIBRARY ${library})
  mark_as_advanced(TAGC_${part}_INCLUDE TAGC_${part}_LIBRARY)
  if(NOT TAGC_${part}_INCLUDE OR NOT TAGC_${part}_LIBRARY)
    tagc_missing(${part} ${package})
  endif()
  tagc_dep(${part} ${TAGC_${part}_LIBRARY})
  target_include_directories(tagc_dep::${part} INTERFACE ${TAGC_${part}_INCLUDE})
endfunction()

include(dependencies/antlr4)
include(dependencies/llvm)
include(dependencies/arrow)
include(dependencies/roaring)
include(dependencies/small)
