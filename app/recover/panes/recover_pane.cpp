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
    computeIfVisible();
}

void RecoverPane::computeIfVisible() {
    if (!isVisible() || !m_analysis || m_analysis == m_computedFor)
        return;
    m_computedFor = m_analysis;
    compute();
}

void RecoverPane::showMessage(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_content->setVisible(sentence.isEmpty());
}

void RecoverPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    computeIfVisible();
}

void RecoverPane::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_job.isRunning()) { // hidden panes compute nothing
        m_job.cancel();
        m_computedFor.reset();
    }
}

} // namespace drawbridge
