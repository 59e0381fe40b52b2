// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout.h"

#include "core/diagram/layout/layout_graphviz.h"
#include "core/diagram/layout/layout_json.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <cmath>
#include <cstdio>
#include <exception>

namespace drawbridge {

namespace {

constexpr qint64 limitMilliseconds = 30'000;
constexpr int pollMilliseconds = 40;
/// Set in the child's environment, so that a program that ignores the subcommand does not spawn children
/// forever.
constexpr auto childMark = "DRAWBRIDGE_LAYOUT_CHILD";

bool isCancelled(const std::atomic<bool>* cancelled) {
    return cancelled != nullptr && cancelled->load();
}

/// The child's answer; empty if it failed, timed out or was cancelled.
QByteArray askChild(const LayoutGraph& graph, const QString& program, const std::atomic<bool>* cancelled) {
    if (qEnvironmentVariableIsSet(childMark))
        return {};
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(childMark), QStringLiteral("1"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::SeparateChannels);
    child.setStandardErrorFile(QProcess::nullDevice()); // Graphviz's warnings do not matter here
    child.start(program, {QStringLiteral("layout-child")});
    if (!child.waitForStarted())
        return {};
    child.write(toJson(graph));
    child.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    while (!child.waitForFinished(pollMilliseconds)) {
        if (child.state() == QProcess::NotRunning)
            break;
        if (isCancelled(cancelled) || timer.hasExpired(limitMilliseconds)) {
            child.kill();
            child.waitForFinished();
            return {};
        }
    }
    const bool good = child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
    return good ? child.readAllStandardOutput() : QByteArray();
}

bool isUsable(const LayoutGraph& graph, const LayoutResult& result) {
    if (result.boxes.size() != graph.boxes.size() || result.clusters.size() != graph.clusters.size())
        return false;
    for (const QRectF& rect : result.boxes) {
        if (!std::isfinite(rect.x()) || !std::isfinite(rect.y()))
            return false;
    }
    return true;
}

} // namespace

LayoutResult layOut(const LayoutGraph& graph, const QString& program, const std::atomic<bool>* cancelled) {
    if (isCancelled(cancelled))
        return {};
    const auto result = layoutResultFromJson(askChild(graph, program, cancelled));
    if (isCancelled(cancelled))
        return {};
    return result && isUsable(graph, *result) ? *result : gridLayout(graph);
}

int runLayoutChild() {
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 2;
    const auto graph = layoutGraphFromJson(input.readAll());
    if (!graph)
        return 2;
    try {
        const QByteArray answer = toJson(graphvizLayout(*graph));
        return output.write(answer) == answer.size() && output.flush() ? 0 : 2;
    } catch (const std::exception&) {
        return 2; // the parent falls back to the grid
    }
}

} // namespace drawbridge
