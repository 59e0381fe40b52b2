// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/operations/export_plan.h"

namespace drawbridge {

enum class ExportScope { Page, Selection, AllPages };
/// Scope and format of a diagram export.
struct DiagramExport : DiagramFormat {
    ExportScope scope = ExportScope::Page;
};

/// A page of the plan as a diagram.
struct NamedDiagram {
    QString name; ///< of the page, or of the project if the plan has no pages
    Diagram diagram;
};

/// Exports what the session shows. Never asks for paths: that is up to the window.
class Exports : public QObject {
    Q_OBJECT
public:
    explicit Exports(Session& session, QObject* parent = nullptr);
    ~Exports() override;

    /// Writes the runbook of the current scenario in the background, as PDF, HTML or Markdown by the file
    /// extension. Ends with Session::noticed or failed.
    void runbook(const QString& path);
    /// The same of the sheet of one component, in the current scenario, else in the worst for it.
    void serviceSheet(ComponentId component, const QString& path);
    bool isWriting() const { return m_writing.isRunning(); }
    /// Exports by the file extension: .plan.yaml, .svg, .png, .pdf, .dot, .csv. Diagrams show the current
    /// page in the scenario's state.
    bool plan(const QString& path);
    /// What the scenario starts at the recovery site, a Compose file per host. True on success.
    bool composeFiles(const QString& folder);
    /// What machines need after the failover of the scenario, without one in normal operation, into a folder
    /// of its own, in the background.
    void networkConfig(const QString& folder);
    /// One table of the plan (core/model/table_forms.h) as CSV.
    bool table(const QString& key, const QString& path);

    /// The diagrams of a scope in the scenario's state. Throws InputError when nothing drawn is selected.
    std::vector<NamedDiagram> diagrams(ExportScope scope) const;
    /// The files that diagram() writes: `path`, or one per page if there are several and the format is not
    /// PDF: "shop.svg" becomes "shop-Overview.svg".
    QStringList diagramPaths(const DiagramExport& how, const QString& path) const;
    /// Writes the files and reports by Session::noticed or failed. True on success.
    bool diagram(const DiagramExport& how, const QString& path);
    /// The same to the clipboard: SVG (with a bitmap for programs without SVG), PNG as an image, PDF, DOT as
    /// text. AllPages copies the current page only.
    bool toClipboard(DiagramExport how);

signals:
    void runbookWritten(const QString& path);
    void written(const QString& path); ///< whatever it was; after the notice

private:
    Session& m_session;
    Background m_writing;
};

} // namespace drawbridge
