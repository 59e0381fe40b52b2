// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/operations/exercise/run_view.h"
#include "core/operations/exercise/status_message.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace drawbridge {

class LiveRun;
class PageCard;

/// What stands beside the steps of a run: what needs a decision, decisions, the log with a line to write
/// into, and messages to copy.
class RunSidebar : public QWidget {
    Q_OBJECT
public:
    explicit RunSidebar(LiveRun& live, QWidget* parent = nullptr);
    void show(const Plan& plan, const Run& run, const RunView& view, bool canWrite);
    QLineEdit* note() const { return m_note; }
    QPushButton* declareButton() const { return m_declare; }

signals:
    void evidenceWanted();
    void decisionWanted();
    void stopWanted();
    void failedStepWanted(int step);

private:
    void buildAlert();
    void buildDecisions();
    void buildLog();
    void showAlert(const RunView& view);
    void showDecisions(const Plan& plan, const Run& run, const RunView& view);
    void showLog(const Plan& plan, const Run& run);
    void showMessages(const Plan& plan, const Run& run, const RunView& view);
    void copyMessage(const StatusMessage& message);

    LiveRun& m_live;
    bool m_canWrite = true;
    PageCard* m_alert = nullptr;
    QLabel* m_alertText = nullptr;
    QPushButton* m_alertButton = nullptr;
    int m_alertStep = 0;
    PageCard* m_decisions = nullptr;
    QVBoxLayout* m_decisionRows = nullptr;
    QPushButton* m_declare = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_decide = nullptr;
    PageCard* m_log = nullptr;
    QVBoxLayout* m_logRows = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton* m_evidence = nullptr;
    PageCard* m_messages = nullptr;
    QVBoxLayout* m_messageRows = nullptr;
};

} // namespace drawbridge
