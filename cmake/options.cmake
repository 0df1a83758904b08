# How our own code is compiled. Third-party code gets none of this (see dependencies.cmake).

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(TAGC_GENERATED_DIR ${CMAKE_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${TAGC_GENERATED_DIR})

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()

# Newer compilers know new warnings, which must not keep a user from building: they are errors under
# the compiler that our tests run with.
set(known_compiler OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  set(known_compiler ON)
endif()
option(TAGC_WARNINGS_AS_ERRORS "Stop at the first warning in our own code" ${known_compiler})
option(TAGC_CCACHE "Compile through ccache when it is installed" ON)
option(TAGC_MICRO_BENCHMARKS "Build benchmarks/micro" OFF)
option(TAGC_FUZZ "Link the fuzz targets with libFuzzer instead of replaying their seeds" OFF)
set(TAGC_SANITIZE "" CACHE STRING "Sanitizers for all compiled code, e.g. address,undefined")

# The baseline is the architecture's own: what ships picks its CPU variant at run time, so that a
# binary built here runs there.
if("${CMAKE_CXX_FLAGS} ${CMAKE_C_FLAGS}" MATCHES "-m(arch|cpu|tune)=native")
  message(FATAL_ERROR "tagc: -march=native makes binaries that crash elsewhere; remove it.")
endif()

if(TAGC_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(TAGC_CCACHE_PROGRAM ccache)
  if(TAGC_CCACHE_PROGRAM)
    set(CMAKE_C_COMPILER_LAUNCHER ${TAGC_CCACHE_PROGRAM})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${TAGC_CCACHE_PROGRAM})
  endif()
endif()

if(TAGC_SANITIZE)
  add_compile_options(-fsanitize=${TAGC_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${TAGC_SANITIZE})
  set(TAGC_SANITIZER_ENVIRONMENT # of every test that runs our code
    ASAN_OPTIONS=allocator_may_return_null=1 # a test asks for more memory than there is
    UBSAN_OPTIONS=print_stacktrace=1
    TSAN_OPTIONS=history_size=4:suppressions=${PROJECT_SOURCE_DIR}/cmake/tsan.supp)
endif()

add_library(tagc_options INTERFACE)
target_include_directories(tagc_options INTERFACE ${PROJECT_SOURCE_DIR} ${TAGC_GENERATED_DIR})
target_compile_options(tagc_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  $<$<BOOL:${TAGC_WARNINGS_AS_ERRORS}>:-Werror>)

if(known_compiler)
  # GCC 12 warns about std::string's own operator+ (its bug 105651).
  target_compile_options(tagc_options INTERFACE -Wno-restrict)
  if(TAGC_SANITIZE)
    # Sanitizers hide from it which alternative of a variant there is.
    target_compile_options(tagc_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

configure_file(${PROJECT_SOURCE_DIR}/cmake/version.h.in ${TAGC_GENERATED_DIR}/tagc_version.h @ONLY)
