// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/operations/look_at_engines.h"

namespace drawbridge {

/// Holds the engines of the plan's hosts against the plan, in the background: once, which is recorded in one
/// edit, or as things happen, which is only shown. What was found is in Session::machines(), and is compared
/// anew when the plan changes. Reads only.
class MachineCheck : public QObject {
    Q_OBJECT
public:
    explicit MachineCheck(Session& session, QObject* parent = nullptr);

    void start();
    void cancel();
    bool isRunning() const { return m_work.isRunning(); }
    static bool isPossible(const Plan& plan); ///< a host has an engine

    void watch(bool on);
    bool isWatching() const { return m_isWatching; }

signals:
    void started();
    void finished(); ///< also when it was cancelled or failed
    void watchingChanged(bool on);
    void foundDifferences();

private:
    void take(const std::vector<LookedAt>& engines);
    void show(const std::vector<LookedAt>& engines);
    void compareAgain();
    void follow();
    void tell(const DriftReport& report);

    Session& m_session;
    Background m_work;
    Background m_watch;
    Background m_compare;
    std::shared_ptr<const std::vector<LookedAt>> m_engines; ///< as they were last read
    QStringList m_unread;                                   ///< told last
    bool m_isWatching = false;
};

} // namespace drawbridge
