// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"

/// What follows from a component's kind alone.
namespace drawbridge {

/// What services run on.
constexpr bool isHostKind(ComponentKind kind) {
    return kind == ComponentKind::DockerHost || kind == ComponentKind::Server;
}

/// Machines and network gear: what runs on its own metal or virtual machine, not in a container.
constexpr bool isMachineKind(ComponentKind kind) {
    return isHostKind(kind) || kind == ComponentKind::VpnGateway || kind == ComponentKind::Firewall ||
           kind == ComponentKind::Router || kind == ComponentKind::Switch;
}

/// People, network gear and hosts stand on their own; a redundancy group is its members.
constexpr bool mayRunOnHost(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::DockerHost:
    case ComponentKind::Server:
    case ComponentKind::Router:
    case ComponentKind::Switch:
    case ComponentKind::ThirdParty:
    case ComponentKind::UserGroup:
    case ComponentKind::RedundancyGroup:
        return false;
    default:
        return true;
    }
}

} // namespace drawbridge
