// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/export/exports.h"

#include <QDialog>

#include <map>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace drawbridge {

/// Dialog for the scope and format of a diagram export, with a preview; writes a file or the clipboard. The
/// choice is remembered across restarts.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(Session& session, Exports& exports, QWidget* parent = nullptr);

    DiagramExport chosen() const;
    /// Exports to `path` and closes the dialog on success.
    bool exportTo(const QString& path);

private:
    class Preview;
    QWidget* makeScopeBox();
    QWidget* makeFormatBox();
    void restore();
    void remember() const;
    void refresh();
    QString sizeText(const DiagramExport& how) const;
    /// The diagrams of a scope, built on first use; may be empty.
    const std::vector<NamedDiagram>& diagrams(ExportScope scope) const;
    void askPath();
    bool mayReplace(const QString& path);
    void copyToClipboard();
    ExportScope scope() const;
    double scale() const;

    Session& m_session;
    Exports& m_exports;
    QButtonGroup* m_scope;
    QComboBox* m_format;
    QComboBox* m_scale;
    QDoubleSpinBox* m_ownScale;
    QComboBox* m_theme;
    QCheckBox* m_transparent;
    QLabel* m_size;
    Preview* m_preview;
    QPushButton* m_export;
    QPushButton* m_copy;
    mutable std::map<ExportScope, std::vector<NamedDiagram>> m_diagrams;
};

} // namespace drawbridge
