// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

namespace drawbridge {

/// Ranges taken apart into single ports, sorted, each once; `to` is left out where it is the same port. A
/// range that leads to one of another length stays as it is: the engine then chooses one of its ports.
std::vector<PublishedPort> singlePorts(const std::vector<PublishedPort>& ports);

bool arePublishedAlike(const std::vector<PublishedPort>& a, const std::vector<PublishedPort>& b);

/// True when both cannot be published on one host: the same protocol, address and port.
bool clash(const PublishedPort& a, const PublishedPort& b);

/// "amd64" of "x86_64", "arm64" of "aarch64", and so on; others in lower case.
QString canonicalArchitecture(const QString& name);

/// Of Swarm constraints such as "node.labels.zone == a" those on labels, as a plan writes them: "zone==a".
QStringList placementLabels(const QStringList& constraints);

/// 0.0.0.0 or ::
bool isAnyAddress(const IpAddress& address);

} // namespace drawbridge
