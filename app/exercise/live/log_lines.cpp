// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/log_lines.h"

#include "core/model/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace drawbridge {

namespace {

struct LogTexts {
    Q_DECLARE_TR_FUNCTIONS(LogTexts)
};

QString iconOf(LogKind kind) {
    switch (kind) {
    case LogKind::Declared:
    case LogKind::Decision:
        return QStringLiteral("flag");
    case LogKind::Stopped:
        return QStringLiteral("stopped");
    case LogKind::Evidence:
        return QStringLiteral("clip");
    case LogKind::Message:
        return QStringLiteral("mail");
    case LogKind::Paused:
        return QStringLiteral("pause");
    case LogKind::Resumed:
        return QStringLiteral("play");
    case LogKind::Strategy:
        return QStringLiteral("recover");
    default:
        return QStringLiteral("note");
    }
}

QString textOf(const LogEntry& entry) {
    const QString label = choiceLabel(choiceName(entry.kind));
    const QString text = entry.text.value_or(QString());
    switch (entry.kind) {
    case LogKind::Note:
        return text;
    case LogKind::Evidence:
        return LogTexts::tr("Evidence: %1, SHA-256 %2…")
            .arg(entry.file.value_or(QString()), entry.sha256.value_or(QString()).left(8));
    case LogKind::Message:
        return entry.audience
                   ? LogTexts::tr("Message to %1 sent").arg(choiceLabel(choiceName(*entry.audience)))
                   : LogTexts::tr("Message sent");
    case LogKind::Strategy:
        return LogTexts::tr("%1 is recovered by another strategy: %2")
            .arg(entry.component.value_or(QString()),
                 entry.strategy ? choiceLabel(choiceName(*entry.strategy)) : QString());
    default:
        return text.isEmpty() ? label : LogTexts::tr("%1: %2").arg(label, text);
    }
}

/// The number of a step as everybody sees it: its place in what was planned.
QString numbered(const Run& run, const RunStep& step) {
    for (std::size_t i = 0; i < run.planned.size(); ++i) {
        if (run.planned[i].component == step.component && run.planned[i].step == step.step)
            return LogTexts::tr("Step %1").arg(i + 1);
    }
    return step.component;
}

void addStep(const Run& run, const RunStep& step, std::vector<LogLine>& lines) {
    const QString which = QStringLiteral("%1, %2").arg(step.component, step.step);
    const QString by = step.by.value_or(QString());
    const QString number = numbered(run, step);
    if (step.started)
        lines.push_back({*step.started, QStringLiteral("play"),
                         LogTexts::tr("%1 started: %2").arg(number, which), by, Tone::Plain});
    if (step.state == RunState::Started || !step.finished)
        return;
    const QString note = step.note ? u' ' + *step.note : QString();
    if (step.state == RunState::Done)
        lines.push_back({*step.finished, QStringLiteral("state-recovered"),
                         LogTexts::tr("%1 done: %2.").arg(number, which) + note, by, Tone::Good});
    else if (step.state == RunState::Failed)
        lines.push_back({*step.finished, QStringLiteral("state-lost"),
                         LogTexts::tr("%1 failed: %2.").arg(number, which) + note, by, Tone::Bad});
    else
        lines.push_back({*step.finished, QStringLiteral("close"),
                         LogTexts::tr("%1 skipped: %2.").arg(number, which) + note, by, Tone::Warn});
}

} // namespace

std::vector<LogLine> logLines(const Run& run) {
    std::vector<LogLine> lines;
    for (const LogEntry& entry : run.log)
        lines.push_back(
            {entry.at, iconOf(entry.kind), textOf(entry), entry.by.value_or(QString()), Tone::Plain});
    for (const RunStep& step : run.steps)
        addStep(run, step, lines);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const LogLine& a, const LogLine& b) { return a.at < b.at; });
    std::reverse(lines.begin(), lines.end());
    return lines;
}

} // namespace drawbridge
