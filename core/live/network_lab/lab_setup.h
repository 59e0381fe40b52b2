// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/network_lab/lab.h"

#include <functional>

/// Builds a lab in the namespaces that this process is in, which are its own.
namespace drawbridge::live {

using LabProgress = std::function<void(const QString&)>;

/// The network namespaces of a lab, as open files: with the last of them the kernel removes its devices.
class LabSpaces {
public:
    LabSpaces() = default;
    ~LabSpaces();
    LabSpaces(const LabSpaces&) = delete;
    LabSpaces& operator=(const LabSpaces&) = delete;
    int add();                     ///< a new one; returns its index. Throws MachineError
    void enter(int index) const;   ///< this thread: sockets made from now on are there
    QString path(int index) const; ///< by which other programs name it
    int size() const { return static_cast<int>(m_files.size()); }

private:
    std::vector<int> m_files;
};

/// Machine i is in namespace i; the networks' bridges are in one more, the last. Returns what carries each
/// tunnel. Throws MachineError with what is missing.
std::vector<TunnelCarrier> buildLab(const Lab& lab, LabSpaces& spaces, const LabProgress& progress);

} // namespace drawbridge::live
