// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/network_lab/lab.h"

#include <atomic>
#include <functional>

namespace drawbridge::live {

struct LabSettings {
    QString program;       ///< this program's own file, which is the child, too
    QStringList arguments; ///< with which it is
    std::function<void(const QString&)> progress;
    const std::atomic<bool>* cancelled = nullptr;
};

/// Builds a lab, sends its packets, and removes it. Blocks. Cancelled: the outcomes so far, or none. Throws
/// MachineError with one sentence about what this machine does not have.
LabResult runLab(const Lab& lab, const LabSettings& settings);

} // namespace drawbridge::live
