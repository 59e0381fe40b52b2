// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>

namespace drawbridge::live {

/// What an engine may take of this program.
struct Limits {
    std::chrono::milliseconds connecting{10'000};
    std::chrono::milliseconds idle{30'000};   ///< without a byte
    std::chrono::milliseconds whole{300'000}; ///< for all that is asked on one client
    qint64 answer = 64 * 1024 * 1024;         ///< bytes of a body
    qint64 headers = 64 * 1024;               ///< bytes
    qint64 together = 512 * 1024 * 1024;      ///< bytes of all bodies on one client
};

/// How a wait is ended from another thread.
using CancelFlag = const std::atomic<bool>*;

} // namespace drawbridge::live
