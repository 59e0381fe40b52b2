// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session.h"

#include <QThreadPool>

namespace drawbridge {

/// Writes files from what the session shows. Paths are given; the window asks for them.
class Exports : public QObject {
    Q_OBJECT
public:
    explicit Exports(Session& session, QObject* parent = nullptr);
    ~Exports() override;

    /// The runbook of the scenario shown, as PDF, HTML or Markdown by the ending. In the background;
    /// Session::noticed or failed tells the end.
    void runbook(const QString& path);
    bool isWriting() const { return m_writing; }
    /// The plan by the ending: .plan.yaml, .svg, .png, .pdf, .dot, .csv. The diagram is drawn as it is
    /// shown, in the scenario's state.
    bool plan(const QString& path);

    /// "Version 3 · Before the audit", "Draft after 12 edits".
    static QString versionText(const Document& document);

signals:
    void runbookWritten(const QString& path);

private:
    Session& m_session;
    QThreadPool m_pool;
    bool m_writing = false;
};

} // namespace drawbridge
