// The names of x86's vector instructions; nothing on other machines. For .cpp files alone.
#pragma once

#if defined(__x86_64__)
// GCC 12 takes the undefined vectors of its own header for mistakes.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#pragma GCC diagnostic pop
#endif
