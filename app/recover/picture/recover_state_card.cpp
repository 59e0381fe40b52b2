// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/picture/recover_state_card.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/recover/picture/recover_picture.h"
#include "app/recover/state/recover_clock.h"
#include "app/recover/state/recover_commands.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QHBoxLayout>

namespace drawbridge {

namespace {

struct LegendEntry {
    RecoverPhase phase;
    const char* words;
};
constexpr LegendEntry kLegend[] = {
    {RecoverPhase::Down, QT_TRANSLATE_NOOP("drawbridge::RecoverStateCard", "%1 down")},
    {RecoverPhase::Waiting, QT_TRANSLATE_NOOP("drawbridge::RecoverStateCard", "%1 waiting")},
    {RecoverPhase::InProgress, QT_TRANSLATE_NOOP("drawbridge::RecoverStateCard", "%1 in progress")},
    {RecoverPhase::Recovered, QT_TRANSLATE_NOOP("drawbridge::RecoverStateCard", "%1 back")}};

} // namespace

RecoverStateCard::RecoverStateCard(RecoverClock& clock, RecoverCommands& commands, QWidget* parent)
    : PageCard({}, parent), m_clock(clock), m_picture(new RecoverPicture), m_play(makeLink({})),
      m_planDiagram(
          makeIconButton(QStringLiteral("design"), tr("Show the plan’s diagram instead of the sites"))),
      m_speed(new ComboBox), m_legend(new QHBoxLayout) {
    m_planDiagram->setCheckable(true);
    connect(m_planDiagram, &QToolButton::toggled, this, &RecoverStateCard::buildPlanDiagram);
    m_play->setIcon(themedIcon(QStringLiteral("play")));
    m_play->setIconSize(QSize(13, 13));
    for (const int minutes : RecoverClock::speeds())
        m_speed->addItem(minutes < 60 ? tr("%1 min/s").arg(minutes) : tr("%1 h/s").arg(minutes / 60),
                         minutes);
    m_speed->setCurrentIndex(m_speed->findData(clock.speed()));
    m_speed->setAccessibleName(tr("Recovery time per second of playback"));
    m_speed->setToolTip(m_speed->accessibleName());
    addToHead(m_planDiagram);
    addToHead(m_play);
    addToHead(m_speed);
    body()->setContentsMargins(16, 2, 16, 2);
    body()->addWidget(m_picture, 1);
    m_legend->setSpacing(5);
    for (std::size_t i = 0; i < std::size(kLegend); ++i) {
        m_marks.push_back(new QLabel);
        m_counts.push_back(makeLabel({}, "small"));
        m_legend->addWidget(m_marks.back());
        m_legend->addWidget(m_counts.back());
        m_legend->addSpacing(8);
    }
    m_legend->addStretch(1);
    body()->addLayout(m_legend);
    connect(m_play, &QPushButton::clicked, commands.play, &QAction::trigger);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_clock.setSpeed(m_speed->currentData().toInt()); });
    connect(&clock, &RecoverClock::nowChanged, this, [this](Seconds now) {
        m_picture->setNow(now);
        refreshTime();
    });
    const auto tellPlaying = [this, &commands](bool playing) {
        m_play->setText(playing ? tr("Pause") : tr("Play"));
        m_play->setIcon(themedIcon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
        m_play->setToolTip(tipWithShortcut(playing ? tr("Pause the recovery") : tr("Play the recovery"),
                                           commands.play->shortcut()));
    };
    connect(&clock, &RecoverClock::playingChanged, this, tellPlaying);
    connect(m_picture, &RecoverPicture::phasesChanged, this, &RecoverStateCard::refreshLegend);
    tellPlaying(false);
    refreshTime();
}

void RecoverStateCard::show(std::shared_ptr<const ScenarioAnalysis> analysis) {
    const bool other = !m_analysis || m_analysis->graph != analysis->graph ||
                       m_analysis->scenario.id != analysis->scenario.id;
    m_analysis = analysis;
    m_picture->show(std::move(analysis));
    if (other)
        buildPlanDiagram();
    m_picture->setNow(m_clock.now());
    refreshTime();
    refreshLegend();
}

void RecoverStateCard::buildPlanDiagram() {
    m_job.cancel();
    if (!m_planDiagram->isChecked() || !m_analysis) {
        m_picture->setDiagram(nullptr);
        return;
    }
    m_job.start([this, analysis = m_analysis](const RecoverJob::Context& context) {
        DiagramOptions options;
        options.analysis = analysis.get();
        options.clusters = true;
        auto diagram = std::make_shared<Diagram>(buildDiagram(analysis->plan(), std::nullopt, options));
        for (DiagramItem& item : diagram->items) { // the timeline shows the times
            item.badge.reset();
            item.rpo.reset();
        }
        for (DiagramContainer& container : diagram->containers)
            container.badge.reset();
        context.post([this, diagram] { m_picture->setDiagram(diagram); });
    });
}

void RecoverStateCard::refreshTime() {
    const Seconds minute((m_clock.now().count() + 59) / 60 * 60); // as on the timeline
    setTitle(minute.count() == 0 ? tr("At the incident") : tr("At %1").arg(durationText(minute)));
}

void RecoverStateCard::refreshLegend() {
    auto counts = countPhases(m_picture->phases());
    counts[static_cast<std::size_t>(RecoverPhase::Down)] +=
        counts[static_cast<std::size_t>(RecoverPhase::Never)];
    const Theme& theme = currentTheme();
    QStringList told;
    for (std::size_t i = 0; i < std::size(kLegend); ++i) {
        const DiagramState state = diagramStateOf(kLegend[i].phase);
        m_marks[i]->setPixmap(iconPixmap(stateIcon(state), 12, theme.state(state).ink, devicePixelRatioF()));
        const QString text = tr(kLegend[i].words).arg(counts[static_cast<std::size_t>(kLegend[i].phase)]);
        m_counts[i]->setText(text);
        m_counts[i]->setToolTip(phaseLabel(kLegend[i].phase));
        told << text;
    }
    m_picture->setAccessibleName(tr("%1: %2").arg(title(), told.join(QStringLiteral(", "))));
}

} // namespace drawbridge
