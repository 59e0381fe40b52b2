// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/expose/expose_export.h"
#include "app/expose/state/expose_study.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace drawbridge {

/// Above the cards: when the incident starts, how many years are simulated, how far that is, and export.
class ExposeBar : public QWidget {
    Q_OBJECT
public:
    explicit ExposeBar(Session& session, QWidget* parent = nullptr);
    IncidentTime incident() const { return m_incident; }
    int years() const;
    void setYears(int years);
    void showState(const ExposeStudy& study);
    QComboBox* startField() const { return m_start; }
    QPushButton* cancelButton() const { return m_cancel; }
    QPushButton* exportButton() const { return m_export; }
    QString stateText() const;

signals:
    void changed(); ///< incident() or years() is another
    void cancelRequested();
    void resumeRequested();
    void exportRequested(drawbridge::ExposeExport what);

private:
    void fillStarts();
    void giveStart();
    Session& m_session;
    IncidentTime m_incident;
    QComboBox* m_start;
    QComboBox* m_years;
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_export;
    bool m_isRunning = false;
};

} // namespace drawbridge
