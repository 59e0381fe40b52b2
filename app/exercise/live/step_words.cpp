// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/step_words.h"

#include "app/common/style.h"

#include <QCoreApplication>

namespace drawbridge {

struct StepWordsTexts {
    Q_DECLARE_TR_FUNCTIONS(StepWordsTexts)
};

StateColours stateColours(LiveState state) {
    const Theme& theme = currentTheme();
    switch (state) {
    case LiveState::Failed:
        return theme.lost;
    case LiveState::Done:
        return theme.recovered;
    case LiveState::Skipped:
        return {theme.secondary, theme.field};
    default:
        return {theme.accent, mixed(theme.panel, theme.accent, 0.08)};
    }
}

QString stateIconOf(LiveState state) {
    switch (state) {
    case LiveState::Failed:
        return QStringLiteral("state-lost");
    case LiveState::Done:
        return QStringLiteral("state-recovered");
    case LiveState::Skipped:
        return QStringLiteral("close");
    case LiveState::InProgress:
        return QStringLiteral("play");
    default:
        return QStringLiteral("waiting");
    }
}

std::optional<Seconds> plannedLength(const LiveStep& step) {
    if (!step.plannedStart || !step.plannedFinish)
        return std::nullopt;
    return *step.plannedFinish - *step.plannedStart;
}

QString stateSentence(const LiveStep& step) {
    const auto planned = plannedLength(step);
    const QString length = durationText(planned, StepWordsTexts::tr("unknown length"));
    switch (step.state) {
    case LiveState::Done:
        if (step.started && step.finished)
            return StepWordsTexts::tr("done in %1, planned %2")
                .arg(durationText(*step.finished - *step.started), length);
        return StepWordsTexts::tr("done");
    case LiveState::Failed:
        return step.finished ? StepWordsTexts::tr("failed at +%1").arg(clockText(*step.finished))
                             : StepWordsTexts::tr("failed");
    case LiveState::Skipped:
        return StepWordsTexts::tr("skipped");
    case LiveState::InProgress:
        return StepWordsTexts::tr("in progress, planned %1").arg(length);
    case LiveState::Ready:
        return StepWordsTexts::tr("ready, planned %1").arg(length);
    case LiveState::Waiting:
        break;
    }
    if (step.waitsFor.empty())
        return StepWordsTexts::tr("waits for its team");
    QStringList numbers;
    for (std::size_t i = 0; i < step.waitsFor.size() && i < 4; ++i)
        numbers += QString::number(step.waitsFor[i]);
    const QString more = step.waitsFor.size() > 4 ? QStringLiteral(" …") : QString();
    return StepWordsTexts::tr("waits for %1").arg(numbers.join(QStringLiteral(", ")) + more);
}

} // namespace drawbridge
