// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <csignal>

namespace drawbridge::cli {

/// While it lives, an interrupt sets a flag, and whoever looks at it stops and removes what was made.
class Interrupts {
public:
    Interrupts() {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            std::signal(signal, [](int) { s_isInterrupted = true; });
    }
    ~Interrupts() {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            std::signal(signal, SIG_DFL);
    }
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;
    static const std::atomic<bool>* flag() { return &s_isInterrupted; }

private:
    static inline std::atomic<bool> s_isInterrupted = false;
    static_assert(std::atomic<bool>::is_always_lock_free);
};

} // namespace drawbridge::cli
