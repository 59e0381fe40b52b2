// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/network_lab/run_lab.h"

#include "core/base/diagnostic.h"
#include "core/live/live_texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace drawbridge::live {

namespace {

LabResult resultFrom(const QJsonObject& json) {
    LabResult result;
    for (const QJsonValue& each : json[u"outcomes"].toArray()) {
        const int by = each.toInt(-2);
        result.outcomes.push_back({by >= -1, by >= 0 ? by : -1});
    }
    for (const QJsonValue& each : json[u"carriers"].toArray())
        result.carriers.push_back(static_cast<TunnelCarrier>(each.toInt()));
    return result;
}

} // namespace

LabResult runLab(const Lab& lab, const LabSettings& settings) {
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(settings.program, settings.arguments);
    constexpr int startWait = 10'000; // ms
    if (!child.waitForStarted(startWait))
        throw MachineError(LiveTexts::tr("the process for the network does not start"));
    child.write(toJson(lab) + '\n');
    LabResult result;
    bool hasResult = false;
    const auto isCancelled = [&settings] { return settings.cancelled != nullptr && *settings.cancelled; };
    while (!hasResult && !isCancelled()) {
        constexpr int wait = 100; // ms
        const bool isOver = !child.waitForReadyRead(wait) && child.state() == QProcess::NotRunning;
        while (child.canReadLine()) {
            const QJsonDocument line = QJsonDocument::fromJson(child.readLine());
            if (line[u"error"].isString()) {
                child.waitForFinished();
                throw MachineError(line[u"error"].toString());
            }
            if (line[u"progress"].isString() && settings.progress)
                settings.progress(line[u"progress"].toString());
            if (line[u"result"].isObject()) {
                result = resultFrom(line[u"result"].toObject());
                hasResult = true;
            }
        }
        if (isOver)
            break;
    }
    // The child ends when nobody is at the other end; its namespaces end with it.
    child.closeWriteChannel();
    constexpr int endWait = 10'000; // ms
    if (!child.waitForFinished(endWait)) {
        child.kill();
        child.waitForFinished();
    }
    if (!hasResult && !isCancelled())
        throw MachineError(LiveTexts::tr("the process for the network ended too soon"));
    return result;
}

} // namespace drawbridge::live
