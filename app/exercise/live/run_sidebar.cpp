// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/run_sidebar.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/exercise/live/log_lines.h"
#include "app/exercise/live/projection_chart.h"
#include "app/exercise/state/live_run.h"
#include "core/analysis/recovery/incident_time.h"
#include "core/model/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kMostLog = 200;

QString clockAt(const Plan& plan, const Run& run, Seconds at) {
    return run.date.addSecs(at.count()).toTimeZone(zoneOf(plan).zone()).toString(QStringLiteral("HH:mm:ss"));
}

QLabel* wrappedLabel(const QString& text, const char* role) {
    QLabel* label = makeLabel(text, role);
    label->setWordWrap(true);
    return label;
}

QLabel* iconLabel(const QString& icon, const QColor& colour) {
    auto* label = new QLabel;
    label->setPixmap(iconPixmap(icon, 13, colour, 2));
    label->setFixedWidth(16);
    return label;
}

} // namespace

RunSidebar::RunSidebar(LiveRun& live, QWidget* parent) : QWidget(parent), m_live(live) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildAlert();
    buildDecisions();
    buildLog();
    m_messages = new PageCard(tr("Messages"));
    m_messages->setNote(tr("filled in, copied with one click"));
    m_messageRows = new QVBoxLayout;
    m_messageRows->setSpacing(4);
    m_messages->body()->addLayout(m_messageRows);
    column->addWidget(m_alert);
    column->addWidget(m_decisions);
    column->addWidget(m_log, 1);
    column->addWidget(m_messages);
}

void RunSidebar::buildAlert() {
    m_alert = new PageCard({});
    m_alert->setProperty("alert", true);
    m_alertText = wrappedLabel({}, "");
    m_alertButton = makeLink(tr("Go to it"));
    connect(m_alertButton, &QPushButton::clicked, this, [this] { emit failedStepWanted(m_alertStep); });
    m_alert->body()->addWidget(m_alertText);
    m_alert->body()->addWidget(m_alertButton, 0, Qt::AlignLeft);
    m_alert->hide();
}

void RunSidebar::buildDecisions() {
    m_decisions = new PageCard(tr("Decisions"));
    m_decisions->setNote(tr("with name and time"));
    m_decisionRows = new QVBoxLayout;
    m_decisionRows->setSpacing(4);
    m_decisions->body()->addLayout(m_decisionRows);
    m_declare = new QPushButton(tr("Declare the disaster"));
    m_declare->setProperty("primary", true);
    m_declare->setMinimumHeight(33);
    connect(m_declare, &QPushButton::clicked, this, [this] { m_live.log(LogKind::Declared, {}); });
    m_decisions->body()->addWidget(m_declare);
    auto* line = new QHBoxLayout;
    m_stop = new QPushButton(tr("Stop the recovery …"));
    m_decide = new QPushButton(tr("Decision …"));
    connect(m_stop, &QPushButton::clicked, this, &RunSidebar::stopWanted);
    connect(m_decide, &QPushButton::clicked, this, &RunSidebar::decisionWanted);
    line->addWidget(m_stop, 1);
    line->addWidget(m_decide, 1);
    m_decisions->body()->addLayout(line);
}

void RunSidebar::buildLog() {
    m_log = new PageCard(tr("Log"));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(120);
    scroll->setAccessibleName(tr("Log, newest first"));
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("teamSteps"));
    m_logRows = new QVBoxLayout(inside);
    m_logRows->setContentsMargins(0, 0, 6, 0);
    m_logRows->setSpacing(7);
    scroll->setWidget(inside);
    m_log->body()->addWidget(scroll, 1);
    auto* line = new QHBoxLayout;
    m_note = new QLineEdit;
    m_note->setPlaceholderText(tr("Write a note … (N)"));
    m_note->setAccessibleName(tr("Note for the log"));
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        if (!m_note->text().trimmed().isEmpty() && m_live.log(LogKind::Note, m_note->text()))
            m_note->clear();
    });
    m_evidence = new QPushButton(tr("Evidence …"));
    m_evidence->setIcon(themedIcon(QStringLiteral("clip")));
    connect(m_evidence, &QPushButton::clicked, this, &RunSidebar::evidenceWanted);
    line->addWidget(m_note, 1);
    line->addWidget(m_evidence);
    m_log->body()->addLayout(line);
}

void RunSidebar::show(const Plan& plan, const Run& run, const RunView& view, bool canWrite) {
    m_canWrite = canWrite;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_declare, m_stop, m_decide, m_note, m_evidence})
        widget->setEnabled(canWrite);
    showAlert(view);
    showDecisions(plan, run, view);
    showLog(plan, run);
    showMessages(plan, run, view);
}

void RunSidebar::showAlert(const RunView& view) {
    const auto failed = std::find_if(view.steps.begin(), view.steps.end(),
                                     [](const LiveStep& step) { return step.state == LiveState::Failed; });
    // The one that misses its target by the most; an unknown time is worse than any.
    const auto overBy = [](const LiveService& service) {
        return service.projected && service.target ? *service.projected - *service.target : Seconds::max();
    };
    auto missed = view.services.end();
    for (auto service = view.services.begin(); service != view.services.end(); ++service) {
        const bool isLate = service->missesTarget && !service->back;
        if (isLate && (missed == view.services.end() || overBy(*service) > overBy(*missed)))
            missed = service;
    }
    m_alert->setVisible(failed != view.steps.end() || missed != view.services.end());
    m_alertButton->setVisible(failed != view.steps.end());
    QStringList says;
    if (failed != view.steps.end()) {
        m_alertStep = failed->number;
        m_alert->setTitle(tr("Step %1 failed").arg(failed->number));
        m_alert->setNote(failed->finished ? tr("for %1").arg(durationText(
                                                std::max(Seconds(0), view.now - *failed->finished)))
                                          : QString());
        const auto waits =
            std::count_if(view.steps.begin(), view.steps.end(), [failed](const LiveStep& step) {
                return std::find(step.waitsFor.begin(), step.waitsFor.end(), failed->number) !=
                       step.waitsFor.end();
            });
        says += tr("Choose how it goes on.");
        if (waits > 0)
            says += waits == 1 ? tr("1 step waits for it.") : tr("%1 steps wait for it.").arg(waits);
    } else if (missed != view.services.end()) {
        m_alert->setTitle(tr("%1 misses its target").arg(missed->component));
        m_alert->setNote({});
    }
    if (missed != view.services.end() && missed->target)
        says +=
            tr("%1: %2, RTO %3.").arg(missed->component, marginText(*missed), durationText(*missed->target));
    m_alertText->setText(says.join(u' '));
}

void RunSidebar::showDecisions(const Plan& plan, const Run& run, const RunView& view) {
    clearLayout(m_decisionRows);
    const auto addRow = [this](const QString& icon, const QColor& colour, const QString& text,
                               const QString& right) {
        auto* line = new QHBoxLayout;
        line->addWidget(iconLabel(icon, colour), 0, Qt::AlignTop);
        line->addWidget(wrappedLabel(text, ""), 1);
        line->addWidget(makeLabel(right, "secondary"), 0, Qt::AlignTop);
        m_decisionRows->addLayout(line);
    };
    for (const LogEntry& entry : run.log) {
        if (entry.kind != LogKind::Declared && entry.kind != LogKind::Stopped &&
            entry.kind != LogKind::Decision)
            continue;
        QString text = entry.kind == LogKind::Decision ? entry.text.value_or(QString())
                                                       : choiceLabel(choiceName(entry.kind));
        if (entry.by)
            text = tr("%1, by %2").arg(text, *entry.by);
        addRow(QStringLiteral("check"), currentTheme().recovered.ink, text,
               clockAt(plan, run, entry.at).left(5));
    }
    const Scenario* scenario = plan.scenarios.find(run.scenario);
    for (const QString& stop : scenario != nullptr ? scenario->stopWhen : QStringList())
        addRow(QStringLiteral("unknown"), currentTheme().disabled.ink, tr("Stop when: %1").arg(stop),
               tr("open"));
    m_declare->setVisible(!view.declared);
    m_stop->setVisible(view.declared.has_value());
}

void RunSidebar::showLog(const Plan& plan, const Run& run) {
    clearLayout(m_logRows);
    const std::vector<LogLine> lines = logLines(run);
    m_log->setNote(lines.size() == 1 ? tr("1 entry") : tr("%1 entries").arg(lines.size()));
    for (std::size_t i = 0; i < lines.size() && i < kMostLog; ++i) {
        const LogLine& each = lines[i];
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        QLabel* time = makeLabel(clockAt(plan, run, each.at), "small");
        time->setFixedWidth(52);
        line->addWidget(time, 0, Qt::AlignTop);
        const QColor colour = each.tone == Tone::Plain ? currentTheme().secondary : toneColour(each.tone);
        line->addWidget(iconLabel(each.icon, colour), 0, Qt::AlignTop);
        line->addWidget(
            wrappedLabel(each.by.isEmpty() ? each.text : each.text + QStringLiteral("  — ") + each.by, ""),
            1);
        m_logRows->addLayout(line);
    }
    m_logRows->addStretch(1);
}

void RunSidebar::showMessages(const Plan& plan, const Run& run, const RunView& view) {
    clearLayout(m_messageRows);
    for (const StatusMessage& message : statusMessages(plan, run, view)) {
        auto* line = new QHBoxLayout;
        auto* copy = new QPushButton(message.name);
        copy->setIcon(themedIcon(QStringLiteral("copy")));
        copy->setToolTip(message.text);
        copy->setAccessibleName(tr("Copy the message: %1").arg(message.name));
        connect(copy, &QPushButton::clicked, this, [this, message] { copyMessage(message); });
        line->addWidget(copy, 1);
        QLabel* state =
            makeLabel(message.overdue    ? tr("due now")
                      : message.lastSent ? tr("sent %1").arg(clockAt(plan, run, *message.lastSent).left(5))
                      : message.due      ? tr("due at +%1").arg(clockText(*message.due))
                                         : tr("not sent"),
                      message.overdue ? "warn" : "secondary");
        state->setFixedWidth(110);
        line->addWidget(state);
        m_messageRows->addLayout(line);
    }
}

void RunSidebar::copyMessage(const StatusMessage& message) {
    QGuiApplication::clipboard()->setText(message.text);
    if (m_canWrite)
        m_live.log(LogKind::Message, message.name, message.audience);
}

} // namespace drawbridge
