# A room is a folder with one job and one CMake target; see CONTRIBUTING.md for who may use whom.

# tagc_add_folders(): every sub-folder that has a CMakeLists.txt, so that a new room is a new folder.
function(tagc_add_folders)
  file(GLOB lists CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*/CMakeLists.txt)
  foreach(list IN LISTS lists)
    get_filename_component(folder ${list} DIRECTORY)
    add_subdirectory(${folder})
  endforeach()
endfunction()

# Sources of the calling folder, and of the patterns in `extra` relative to it.
function(tagc_sources out extra)
  list(TRANSFORM extra PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${extra})
  set(${out} ${sources} PARENT_SCOPE)
endfunction()

# Rooms as targets; their names are kept so that tagc_check_rooms() can find those that do not exist.
function(tagc_room_targets out user)
  set(targets ${ARGN})
  list(TRANSFORM targets PREPEND tagc_)
  foreach(target IN LISTS targets)
    set_property(GLOBAL APPEND PROPERTY tagc_uses "${user}:${target}")
  endforeach()
  set(${out} ${targets} PARENT_SCOPE)
endfunction()

# tagc_room(<name> [DEPENDS <room>...] [PRIVATE_DEPENDS <room>...] [LIBRARIES <target>...]
#           [SOURCES <pattern>...])
#
# The static library tagc_<name> of all *.cpp in the calling folder (and SOURCES, relative patterns).
# DEPENDS are the rooms whose headers appear in this room's headers, PRIVATE_DEPENDS those that only
# its .cpp files see. LIBRARIES are third-party and never leak out of the room. A room of headers
# alone becomes an interface library.
function(tagc_room name)
  cmake_parse_arguments(arg "" "" "DEPENDS;PRIVATE_DEPENDS;LIBRARIES;SOURCES" ${ARGN})
  tagc_sources(sources "${arg_SOURCES}")
  tagc_room_targets(public ${name} ${arg_DEPENDS})
  tagc_room_targets(private ${name} ${arg_PRIVATE_DEPENDS})
  if(NOT sources)
    add_library(tagc_${name} INTERFACE)
    target_link_libraries(tagc_${name} INTERFACE tagc_options ${public})
    return()
  endif()
  add_library(tagc_${name} STATIC ${sources})
  target_link_libraries(tagc_${name} PUBLIC ${public}
                        PRIVATE tagc_options ${private} ${arg_LIBRARIES})
endfunction()

# tagc_program(<name> [DEPENDS <room>...] [LIBRARIES <target>...] [SOURCES <pattern>...])
#
# The executable <name> in bin/, of all *.cpp in the calling folder.
function(tagc_program name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LIBRARIES;SOURCES" ${ARGN})
  tagc_sources(sources "${arg_SOURCES}")
  tagc_room_targets(rooms ${name} ${arg_DEPENDS})
  if(NOT sources)
    message(WARNING "The program ${name} has no sources yet.")
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE tagc_options ${rooms} ${arg_LIBRARIES})
endfunction()

# tagc_test(<name> [DEPENDS <room>...] [LIBRARIES <target>...] [SOURCES <pattern>...]
#           [LABELS <label>...] [TIMEOUT <seconds>])
#
# The GoogleTest program test_<name> of all *.cpp in the calling folder, one CTest entry. Tests run
# in the root of the repository, where they find goldens and examples by relative path.
function(tagc_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "DEPENDS;LIBRARIES;SOURCES;LABELS" ${ARGN})
  tagc_program(test_${name} DEPENDS ${arg_DEPENDS} SOURCES ${arg_SOURCES}
               LIBRARIES ${arg_LIBRARIES} tagc_dep::gtest)
  if(NOT TARGET test_${name})
    return()
  endif()
  add_test(NAME ${name} COMMAND test_${name} --gtest_brief=1
           WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
                       ENVIRONMENT "${TAGC_SANITIZER_ENVIRONMENT}")
endfunction()

# A misspelt room would otherwise be looked for as a system library and fail only at link time.
function(tagc_check_rooms)
  get_property(uses GLOBAL PROPERTY tagc_uses)
  list(REMOVE_DUPLICATES uses)
  foreach(use IN LISTS uses)
    string(REGEX REPLACE ".*:" "" target ${use})
    if(NOT TARGET ${target})
      list(APPEND missing ${use})
    endif()
  endforeach()
  if(missing)
    list(JOIN missing ", " missing)
    message(FATAL_ERROR "No folder declares these rooms (user:room): ${missing}")
  endif()
endfunction()
