# Arrow and Parquet: an installed C++ package first when it is as new as the one the tests run with,
# else the copy inside the pyarrow wheel.
find_package(Arrow CONFIG QUIET)
find_package(Parquet CONFIG QUIET)
if(TARGET Arrow::arrow_shared AND TARGET Parquet::parquet_shared
   AND Arrow_VERSION VERSION_GREATER_EQUAL 26)
  tagc_dep(arrow Parquet::parquet_shared Arrow::arrow_shared)
  return()
endif()

set(wheel ${TAGC_DEPS_DIR}/arrow)
file(GLOB arrow_library ${wheel}/libarrow.so.*)
file(GLOB parquet_library ${wheel}/libparquet.so.*)
if(NOT arrow_library OR NOT parquet_library OR NOT EXISTS ${wheel}/include/arrow/api.h)
  tagc_missing("Arrow and Parquet C++ 26 or newer" "arrow, parquet")
endif()

foreach(part IN ITEMS arrow parquet)
  add_library(tagc_wheel_${part} SHARED IMPORTED GLOBAL)
  set_target_properties(tagc_wheel_${part} PROPERTIES IMPORTED_LOCATION ${${part}_library})
endforeach()
set(TAGC_ARROW_FILES ${arrow_library} ${parquet_library})  # to be installed with tagc
tagc_dep(arrow tagc_wheel_parquet tagc_wheel_arrow Threads::Threads)
target_include_directories(tagc_dep::arrow INTERFACE ${wheel}/include)
