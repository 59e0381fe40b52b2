// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/operations/export_plan.h"

namespace drawbridge {

enum class ExportScope { Page, Selection, AllPages };
/// What of a diagram becomes a file, and how.
struct DiagramExport : DiagramFormat {
    ExportScope scope = ExportScope::Page;
};

/// A page of the plan as it is drawn.
struct NamedDiagram {
    QString name; ///< of the page; of the project where the plan has no page yet
    Diagram diagram;
};

/// Writes files from what the session shows. Paths are given; the window asks for them.
class Exports : public QObject {
    Q_OBJECT
public:
    explicit Exports(Session& session, QObject* parent = nullptr);
    ~Exports() override;

    /// The runbook of the scenario shown, as PDF, HTML or Markdown by the ending. In the background;
    /// Session::noticed or failed tells the end.
    void runbook(const QString& path);
    bool isWriting() const { return m_writing.isRunning(); }
    /// The plan by the ending: .plan.yaml, .svg, .png, .pdf, .dot, .csv. The diagram is that of the page
    /// shown, in the scenario's state.
    bool plan(const QString& path);

    /// The diagrams of a scope as they are shown, in the scenario's state. Throws InputError when nothing
    /// that is drawn is selected.
    std::vector<NamedDiagram> diagrams(ExportScope scope) const;
    /// The files that diagram() writes: `path`, or for several pages (but not of a PDF, which holds them all)
    /// one for each, with the page's name: "shop.svg" becomes "shop-Overview.svg".
    QStringList diagramPaths(const DiagramExport& how, const QString& path) const;
    /// Writes them; Session::noticed or failed tells the end.
    bool diagram(const DiagramExport& how, const QString& path);
    /// The same to the desktop's clipboard: SVG with a picture for programs that know no SVG, PNG as a
    /// picture, PDF, DOT as text. Of all pages, the one shown.
    bool toClipboard(DiagramExport how);

signals:
    void runbookWritten(const QString& path);

private:
    Session& m_session;
    Background m_writing;
};

} // namespace drawbridge
