// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/facts/engine_facts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

/// Values out of an engine's answers: bounded, visible, absent where they are not told.
namespace drawbridge::live {

/// At most 200 characters in one line, with controls made visible.
QString plainText(const QJsonValue& value);
std::optional<QString> toldText(const QJsonValue& value);
/// An identifier: letters, digits and _.- ; anything else is nothing.
QString identifier(const QString& text);
/// More than zero, or absent: engines say 0 for "no limit".
std::optional<Bytes> toldBytes(const QJsonValue& value);
std::optional<double> toldCpus(const QJsonValue& nanoCpus);
std::optional<bool> toldBool(const QJsonValue& value);
/// "80/tcp", a single port.
std::optional<PortRange> portOf(const QString& text);
/// A URL without what stands before "@", a query and a fragment.
QString withoutSecrets(const QString& url);

Origin originOf(const QJsonObject& labels);
std::vector<StatedDependency> dependsOn(const QJsonObject& labels);
std::optional<HealthCheckFacts> healthCheckOf(const QJsonObject& healthcheck);
/// Which of the `known` names the values of "NAME=value" entries are, or have as host.
std::vector<NamedInEnvironment> namedIn(const QJsonArray& environment, const QSet<QString>& known);

} // namespace drawbridge::live
