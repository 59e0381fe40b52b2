// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/report/exercise/tabletop.h"

namespace drawbridge {

/// Writes the documents of exercises in the background, as PDF, HTML, Markdown or OpenDocument by the ending
/// of the file. Ends with Session::noticed or failed. Never asks for paths.
class ExerciseDocuments : public QObject {
    Q_OBJECT
public:
    explicit ExerciseDocuments(Session& session, QObject* parent = nullptr);
    ~ExerciseDocuments() override;
    void report(RunId run, const QString& path);
    void evidence(const QString& path);
    /// Of the chosen scenario.
    void tabletop(TabletopSettings settings, const QString& path);

signals:
    void written(const QString& path);

private:
    void write(std::function<runbook::Document()> make, const QString& path, const QString& said);
    Session& m_session;
    Background m_writing;
};

} // namespace drawbridge
