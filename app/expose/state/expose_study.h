// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "app/expose/state/expose_results.h"

#include <QByteArray>

#include <deque>

namespace drawbridge {

/// Works out what downtime costs, in the background and in stages: each scenario, availability, years, and
/// what would lower the cost. changed() follows each stage. A new request supersedes the running one. Results
/// are kept by the text of the plan, the start of the incident, the number of years and the seed, so that
/// undoing a change shows its figures at once.
class ExposeStudy : public QObject {
    Q_OBJECT
public:
    enum class Stage { Idle, Costing, Availability, Simulating, Improving };
    struct Request {
        std::shared_ptr<const SessionResults> results; ///< of the session
        IncidentTime incident;
        int years = 10'000;
        quint64 seed = 1;
    };

    explicit ExposeStudy(QObject* parent = nullptr);
    ~ExposeStudy() override;

    void start(Request request);
    /// Cancels the running work. Years that have been simulated so far are shown.
    void stop();
    void clear(); ///< cancels and forgets everything that was kept
    /// The plan has changed: what is shown is of the one before.
    void setOutdated();

    const ExposeResults& results() const { return m_results; }
    bool isOutdated() const { return m_isOutdated; }
    bool wasStopped() const { return m_wasStopped; } ///< by stop(), before all years were simulated
    Stage stage() const { return m_stage; }
    double progress() const { return m_progress; } ///< of the stage, 0 to 1

signals:
    void changed();
    void stageChanged();
    void failed(const QString& sentence);

private:
    struct Kept {
        QByteArray key;
        ExposeResults results;
    };
    struct Run;
    void setStage(Stage stage, double progress = 0);
    void showProgress(double share);
    void publish(const ExposeResults& results);
    Background m_work;
    ExposeResults m_results;
    std::deque<Kept> m_kept;                        ///< the newest first
    std::shared_ptr<std::atomic<bool>> m_stopYears; ///< of the running request
    Stage m_stage = Stage::Idle;
    double m_progress = 0;
    bool m_isOutdated = false;
    bool m_wasStopped = false;
};

} // namespace drawbridge
