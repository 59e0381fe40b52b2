// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/facts/engine_facts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace drawbridge::live {

/// An engine's answers as they came, secrets among them: not to be kept longer than it takes to read the
/// facts.
struct RawEngine {
    QString endpoint;
    QString apiVersion;
    QJsonObject version;
    QJsonObject info;
    std::vector<QJsonObject> containers; ///< inspected
    QJsonArray images;
    QJsonArray volumes;
    QJsonArray volumeUsage; ///< of /system/df
    QJsonArray networks;
    QJsonArray plugins;
    QJsonObject swarm;
    QJsonArray nodes;
    QJsonArray services;
    QJsonArray tasks;
    QStringList unread; ///< sentences
};

/// The names under which containers and services reach each other: of containers, Compose and Swarm services,
/// and network aliases.
QSet<QString> namesIn(const RawEngine& raw);

/// What of the answers may be kept. Values of environment variables are compared with `known` and dropped.
EngineFacts factsOf(const RawEngine& raw, const QSet<QString>& known);

} // namespace drawbridge::live
