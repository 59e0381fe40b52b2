// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QHash>

namespace drawbridge {

/// Of the exercise, as it was when the run began. Absent: of an incident, and where it is not known.
std::optional<ExerciseKind> exerciseKindOf(const Plan& plan, const Run& run);

/// It is talked through: nobody does its steps.
bool isTalk(ExerciseKind kind);

/// An exercise that has ended and was held: of those that are not talked through, some step was carried out.
bool wasHeld(const Plan& plan, const Run& run);

/// What came back in a run, by its steps and by what each component requires. O(steps + dependencies).
///
/// A component is back once all of its steps are done in their last attempt, and what it requires (hard) and
/// was down is back, too; a redundancy group once at-least of its members are. A step that was skipped shows
/// nothing in an exercise; in an incident it was not needed, if others were done. Once another strategy was
/// chosen for a component, only its steps since then count.
class RunOutcome {
public:
    RunOutcome(const Plan& plan, const Run& run);

    bool isBack(const QString& component) const { return m_back.contains(component); }
    /// Recovery time, see recoveryTime(); absent: it is not back, or the run does not tell when.
    std::optional<Seconds> backAt(const QString& component) const { return m_back.value(component); }
    /// It cannot be told whether it would have come back: steps of it, or of what it requires, were skipped.
    bool isUntold(const QString& component) const { return m_untold.value(component); }

private:
    QHash<QString, std::optional<Seconds>> m_back;
    QHash<QString, bool> m_untold;
};

} // namespace drawbridge
