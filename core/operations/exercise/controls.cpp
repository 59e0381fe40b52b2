// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/controls.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drawbridge {

namespace {

QJsonObject shipped() {
    QFile file(QStringLiteral(":/controls/controls.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the controls are not in the program");
    return QJsonDocument::fromJson(file.readAll()).object();
}

Control controlOf(const QJsonObject& row) {
    Control control;
    control.id = row[QStringLiteral("id")].toString();
    control.framework = row[QStringLiteral("framework")].toString();
    control.control = row[QStringLiteral("control")].toString();
    control.title = row[QStringLiteral("title")].toString();
    control.asks = row[QStringLiteral("asks")].toString();
    for (const QJsonValue name : row[QStringLiteral("evidence")].toArray())
        control.evidence += name.toString();
    const QJsonObject source = row[QStringLiteral("source")].toObject();
    control.source = source[QStringLiteral("document")].toString();
    control.sourceDate = source[QStringLiteral("date")].toString();
    return control;
}

} // namespace

const std::vector<Control>& shippedControls() {
    static const std::vector<Control> controls = [] {
        std::vector<Control> list;
        for (const QJsonValue row : shipped()[QStringLiteral("controls")].toArray())
            list.push_back(controlOf(row.toObject()));
        return list;
    }();
    return controls;
}

QString controlsLookedUp() {
    return shipped()[QStringLiteral("looked_up")].toString();
}

} // namespace drawbridge
