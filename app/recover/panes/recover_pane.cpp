// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_pane.h"

#include "app/common/controls.h"

#include <QVBoxLayout>

namespace drawbridge {

RecoverPane::RecoverPane(QWidget* parent)
    : QWidget(parent), m_content(new QWidget), m_sentence(makeLabel({}, "secondary")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    column->addWidget(m_sentence, 1);
    column->addWidget(m_content, 1);
    connect(&m_job, &RecoverJob::couldNotStudy, this, &RecoverPane::failed);
}

void RecoverPane::show(std::shared_ptr<const ScenarioAnalysis> analysis) {
    m_analysis = std::move(analysis);
    workOutIfSeen();
}

void RecoverPane::workOutIfSeen() {
    if (!isVisible() || !m_analysis || m_analysis == m_workedOut)
        return;
    m_workedOut = m_analysis;
    workOut();
}

void RecoverPane::say(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_content->setVisible(sentence.isEmpty());
}

void RecoverPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    workOutIfSeen();
}

void RecoverPane::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_job.isRunning()) { // nothing is worked out that nobody looks at
        m_job.cancel();
        m_workedOut.reset();
    }
}

} // namespace drawbridge
