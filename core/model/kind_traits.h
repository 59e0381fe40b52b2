// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"

#include <span>

/// What follows from a component's kind: one table with a row a kind. A new kind is its value in
/// ComponentKind, its row here, its icon, and the German of its texts.
namespace drawbridge {

struct Component;

enum class KindGroup {
    Host,        ///< a machine that services run on
    Workload,    ///< a service or server that runs on a host, or on a machine that the plan does not show
    NetworkGear, ///< a machine that carries traffic
    ThirdParty,
    People,
    Redundancy ///< stands for its members
};

/// A step as the program proposes it. The name is translated by who shows it, context "steps".
struct UsualStep {
    const char* name;
    StepKind kind;
    Seconds likely;
};

struct KindTraits {
    ComponentKind kind;
    const char16_t* key;        ///< in plan text and files; the icon is resources/icons/KEY.svg
    const char* label;          ///< "Docker host", context "choice"; labelOf() translates it
    const char* help = nullptr; ///< one sentence, context "choice", where the label does not say it all
    KindGroup group = KindGroup::Workload;

    bool keepsData = false;  ///< one of it keeps data though the plan tells of none; see keepsData()
    bool failsAlone = false; ///< the scenario matrix fails each one in turn, whatever data it keeps
    bool mayRunOnHost = false;
    bool hasCapacity = false;       ///< its form asks what it offers to others
    bool isGateway = false;         ///< between networks: may end a tunnel and hold firewall rules
    bool isNeededToRecover = false; ///< people work through it when they recover others

    /// How it is usually recovered when it keeps no data; see usualStrategy().
    RecoveryStrategy strategy = RecoveryStrategy::Restart;
    /// The first step of a rebuild.
    UsualStep rebuild{QT_TRANSLATE_NOOP("StepsTexts", "Install and configure the server"), StepKind::Manual,
                      Seconds(std::chrono::hours(2))};

    /// What the canvas offers at the end of a new connection, context "canvas", with the name of the other
    /// component for %1; nothing: not offered there.
    const char* asRequired = nullptr;
    const char* asUsed = nullptr; ///< for a soft dependency
    const char* asTunnelEnd = nullptr;
};

/// In the order of ComponentKind.
std::span<const KindTraits> kindTable();
const KindTraits& traitsOf(ComponentKind kind);

QString labelOf(ComponentKind kind); ///< in the user's language

bool isHostKind(ComponentKind kind);    ///< what services run on
bool isMachineKind(ComponentKind kind); ///< hosts and network gear: on its own metal, not in a container
bool isOthersKind(ComponentKind kind);  ///< third parties and people: nobody here can repair or move them
bool mayRunOnHost(ComponentKind kind);
bool canEndTunnel(ComponentKind kind);
/// The form asks for its data and copies.
bool mayKeepData(ComponentKind kind);

/// What is lost with it can not be had again by starting it elsewhere: the plan gives data or copies of it,
/// its kind keeps data, or it is tagged "stateful". `data: 0` says that it keeps none, unless there are
/// copies.
bool keepsData(const Component& component);

/// The plan gives data or copies of it, so that there is something to restore or to copy home. Not all that
/// keepsData() does.
bool tellsOfData(const Component& component);

/// Restore for what keeps data, else as its kind says.
RecoveryStrategy usualStrategy(const Component& component);

} // namespace drawbridge
