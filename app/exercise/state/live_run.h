// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/operations/exercise/run_edits.h"
#include "core/operations/exercise/run_view.h"

#include <QTimer>

#include <functional>

namespace drawbridge {

/// The run that goes on, for the widgets that show it: the rest is planned again in the background after each
/// change and every half minute, and a clock ticks. Changes the plan through the session alone. Holds no
/// widget.
class LiveRun : public QObject {
    Q_OBJECT
public:
    explicit LiveRun(Session& session, QObject* parent = nullptr);

    const Run* run() const;                              ///< nullptr: none goes on
    const RunView* view() const { return m_view.get(); } ///< of a moment ago; nullptr before the first
    const std::vector<FailureChoice>& choices() const { return m_choices; } ///< for failedStep()
    const LiveStep* failedStep() const; ///< the first that failed and waits for a decision
    const LiveStep* step(int number) const;
    Seconds now() const; ///< since the incident
    bool isReadOnly() const;

    QString who() const { return m_who; } ///< whose name goes into what is done
    void setWho(const QString& name);

    /// When the next entry happened: "14:05", "+55m"; empty: now. It counts for one entry. Returns what is
    /// wrong with it, a sentence.
    QString setMoment(const QString& text);
    QString moment() const { return m_moment; }

    /// Each is one edit, on disk when it returns; false when it was refused, which failed() has told.
    bool mark(int step, RunState state, const QString& note = {});
    bool log(LogKind kind, const QString& text, std::optional<Audience> audience = std::nullopt);
    bool addEvidence(const QString& path);
    bool chooseStrategy(const QString& component, RecoveryStrategy strategy, const QString& why = {});
    bool finish(const RunEnd& end);

    /// A file that is written anew at every change, for a wall screen; empty: none. It is remembered for the
    /// project while the run goes on.
    void setBoard(const QString& path);
    QString board() const { return m_board; }
    QDateTime boardWritten() const { return m_boardWritten; }

    void refresh(); ///< works the view out anew; called by itself on every change

signals:
    void changed(); ///< run() or view() is new
    void ticked();  ///< a second went by

private:
    void take(const std::shared_ptr<const RunView>& view, const std::vector<FailureChoice>& choices);
    void writeBoard();
    void writeBoard(const Run& run, const RunView& view);
    void rememberBoard() const;
    QString boardKey() const;
    bool enter(const std::function<void(Document&, const Run&, Seconds)>& what);
    Session& m_session;
    Background m_work;
    QTimer m_clock;
    std::shared_ptr<const RunView> m_view;
    std::vector<FailureChoice> m_choices;
    QString m_who;
    QString m_moment; ///< when the next entry happened
    QString m_board;
    QDateTime m_boardWritten;
    int m_seconds = 0; ///< since the last refresh
};

} // namespace drawbridge
