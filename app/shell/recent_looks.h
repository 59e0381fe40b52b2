// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "core/base/tone.h"
#include "core/diagram/model/diagram.h"
#include "core/operations/plan_checklist.h"

#include <QImage>
#include <QTimer>

#include <optional>

namespace drawbridge {

/// What a project looked like when it was last open, for the start page. Kept in the user's cache, apart from
/// the project.
struct RecentLook {
    QImage picture;
    int components = 0;
    QString verdict; ///< "orders misses its RTO"
    Tone tone = Tone::Plain;
    std::vector<ChecklistRow> checklist;
};

/// Nothing when the project was not seen yet, or what is kept of it cannot be read.
std::optional<RecentLook> recentLook(const QString& path);
void keepLook(const QString& path, const RecentLook& look);

/// How a plan stands against its targets, over all scenarios, as half a sentence.
std::pair<QString, Tone> verdictOf(const Plan& plan, const PlanAnalysis* analysis);

/// A small picture: sites, what stands in them, and what requires what.
QImage smallPicture(const Diagram& diagram, const QSize& size, double devicePixelRatio);

/// Keeps the look of the open project, some time after each result.
class LookKeeper : public QObject {
    Q_OBJECT
public:
    LookKeeper(Session& session, std::function<Diagram()> diagram, QObject* parent = nullptr);
    void keepNow();

signals:
    void kept();

private:
    Session& m_session;
    std::function<Diagram()> m_diagram;
    QTimer m_soon;
};

} // namespace drawbridge
