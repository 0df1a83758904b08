// Keeps a function out of its caller's frame. Checking recurses as deep as rules nest, 200 levels,
// and must fit a thread with 256 KiB of stack: what a construct does before or after it goes down
// is therefore not inlined into the function that goes down.
#pragma once

#if defined(__GNUC__)
#define TAGC_OUTLINE [[gnu::noinline]]
#else
#define TAGC_OUTLINE
#endif
