// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/scenario_chooser.h"

#include "app/common/style.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace drawbridge {

namespace {

constexpr qint64 kNone = 0; // entity ids are never 0
constexpr qint64 kImprovised = -1;

} // namespace

ScenarioChooser::ScenarioChooser(Session& session, QWidget* parent) : ComboBox(parent), m_session(session) {
    setObjectName(QStringLiteral("scenarioChooser"));
    setAccessibleName(tr("Scenario"));
    setToolTip(tr("The scenario whose impact is shown"));
    setIconSize(QSize(14, 14));
    setMinimumWidth(210);
    connect(this, &QComboBox::activated, this, &ScenarioChooser::choose);
    connect(&session, &Session::documentReplaced, this, &ScenarioChooser::rebuild);
    connect(&session, &Session::scenarioChanged, this, &ScenarioChooser::rebuild);
    connect(&session, &Session::resultsChanged, this, &ScenarioChooser::refreshIcons);
    connect(&session, &Session::planChanged, this, [this](const ChangeSet& changes) {
        const bool concerns =
            std::any_of(changes.changes.begin(), changes.changes.end(),
                        [](const Change& change) { return change.entity.kind == EntityKind::Scenario; });
        if (concerns || m_session.failing())
            rebuild();
    });
    rebuild();
}

void ScenarioChooser::rebuild() {
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("No scenario"), kNone);
    for (const Scenario& scenario : m_session.plan().scenarios)
        addItem(scenario.name, scenario.id.value());
    qint64 shown = m_session.scenario() ? m_session.scenario()->value() : kNone;
    if (m_session.failing()) {
        insertSeparator(count());
        addItem(m_session.improvisedName(), kImprovised);
        shown = kImprovised;
    }
    setCurrentIndex(std::max(0, findData(shown)));
    setEnabled(m_session.hasDocument());
    refreshIcons();
}

void ScenarioChooser::setIcon(int index, const ScenarioAnalysis* analysis) {
    const Theme& theme = currentTheme();
    const double ratio = devicePixelRatioF();
    if (analysis == nullptr) {
        setItemIcon(index, QIcon(iconPixmap(QStringLiteral("fail"), 14, theme.secondary, ratio)));
        return;
    }
    const auto missed = std::count_if(analysis->components.begin(), analysis->components.end(),
                                      [](const ComponentResult& result) { return result.misses(); });
    const auto unknown =
        std::count_if(analysis->components.begin(), analysis->components.end(), [](const ComponentResult& r) {
            return r.verdict() == Verdict::Unknown || (r.isDown() && r.estimatedRto.isUnknown());
        });
    const auto stayDown =
        std::count_if(analysis->components.begin(), analysis->components.end(),
                      [](const ComponentResult& result) { return result.estimatedRto.isInfinite(); });
    const bool isFine = missed == 0 && stayDown == 0;
    const bool isUnknown = isFine && unknown > 0;
    const StateColours& colours = isUnknown ? theme.disabled : isFine ? theme.recovered : theme.lost;
    const QString icon = isUnknown ? QStringLiteral("unknown")
                         : isFine  ? QStringLiteral("state-recovered")
                                   : QStringLiteral("warning");
    setItemIcon(index, QIcon(iconPixmap(icon, 14, colours.ink, ratio)));
    setItemData(index,
                isUnknown     ? tr("Unknown for %n component(s): the plan lacks figures", nullptr,
                                   static_cast<int>(unknown))
                : isFine      ? tr("All targets are met")
                : missed == 0 ? tr("Something is not recoverable")
                : missed == 1 ? tr("One component misses its target")
                              : tr("%1 components miss their targets").arg(missed),
                Qt::ToolTipRole);
}

void ScenarioChooser::refreshIcons() {
    const auto results = m_session.results();
    for (int i = 1; i < count(); ++i) {
        const qint64 id = itemData(i).toLongLong();
        const ScenarioAnalysis* found = id == kImprovised ? m_session.analysis()
                                        : results         ? results->plan.find(ScenarioId(id))
                                                          : nullptr;
        if (id != kNone)
            setIcon(i, found);
    }
    update();
}

void ScenarioChooser::choose(int index) {
    const qint64 id = itemData(index).toLongLong();
    if (id != kImprovised)
        m_session.chooseScenario(id == kNone ? std::nullopt : std::optional(ScenarioId(id)));
    if (std::exchange(m_isListUsed, false))
        emit chosenFromList();
}

void ScenarioChooser::showPopup() {
    m_isListUsed = true;
    ComboBox::showPopup();
}

void ScenarioChooser::keyPressEvent(QKeyEvent* event) {
    m_isListUsed = false; // arrows choose without the list, and go on choosing
    ComboBox::keyPressEvent(event);
}

void ScenarioChooser::changeEvent(QEvent* event) {
    ComboBox::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refreshIcons();
}

} // namespace drawbridge
