# The small parts, all from the system.

find_package(nlohmann_json CONFIG QUIET)
if(NOT TARGET nlohmann_json::nlohmann_json)
  tagc_missing("JSON for Modern C++" "nlohmann-json; apt: nlohmann-json3-dev")
endif()
tagc_dep(json nlohmann_json::nlohmann_json)

find_package(CLI11 CONFIG QUIET)
if(NOT TARGET CLI11::CLI11)
  tagc_missing("CLI11" "cli11; apt: libcli11-dev")
endif()
tagc_dep(cli11 CLI11::CLI11)

find_package(re2 CONFIG QUIET)
if(TARGET re2::re2)
  tagc_dep(re2 re2::re2)
else()
  tagc_dep_by_file(re2 re2/re2.h re2 "re2; apt: libre2-dev")
endif()

# Hashes of results: its SHA-256 uses the CPU's instructions for it, ten times the speed of plain C.
find_package(OpenSSL QUIET COMPONENTS Crypto)
if(NOT TARGET OpenSSL::Crypto)
  tagc_missing("OpenSSL's libcrypto" "openssl; apt: libssl-dev")
endif()
tagc_dep(crypto OpenSSL::Crypto)

tagc_dep_by_file(utf8proc utf8proc.h utf8proc "utf8proc; apt: libutf8proc-dev")

# Time zones: it reads the system's zone files and follows their rules beyond the years they list.
find_package(cctz CONFIG QUIET)
if(TARGET cctz::cctz)
  tagc_dep(cctz cctz::cctz)
else()
  tagc_dep_by_file(cctz cctz/time_zone.h cctz "cctz; apt: libcctz-dev")
endif()

# For tests alone, which hold tagc's calendar against one that is not cctz's.
find_package(date CONFIG QUIET)
if(NOT TARGET date::date-tz)
  tagc_missing("the date library with time zones" "date; apt: libhowardhinnant-date-dev")
endif()
tagc_dep(date date::date-tz)

find_package(GTest CONFIG QUIET)
if(NOT TARGET GTest::gmock)
  tagc_missing("GoogleTest with gmock" "googletest; apt: libgtest-dev libgmock-dev")
endif()
tagc_dep(gtest GTest::gmock GTest::gtest GTest::gtest_main)

find_package(benchmark CONFIG QUIET)
if(NOT TARGET benchmark::benchmark)
  tagc_missing("Google Benchmark" "google-benchmark; apt: libbenchmark-dev")
endif()
tagc_dep(benchmark benchmark::benchmark)
