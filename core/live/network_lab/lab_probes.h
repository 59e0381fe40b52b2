// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/network_lab/lab_setup.h"

namespace drawbridge::live {

/// Sends every packet of a lab that is built, some hundreds at a time, and tells which were answered and by
/// whom. TCP and UDP are answered with the number of the machine; ICMP echo by the kernels. One thread has
/// the sockets of all machines. What is expected to be answered is sent again for some seconds; the rest has
/// as long as those take, and a second. `isStopped`: looked at several times a second.
std::vector<LabOutcome> sendLabPackets(const Lab& lab, const LabSpaces& spaces, const LabProgress& progress,
                                       const std::function<bool()>& isStopped);

} // namespace drawbridge::live
