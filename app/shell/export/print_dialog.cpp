// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/controls.h"
#include "app/shell/export/diagram_print.h"
#include "core/base/texts.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QSpinBox>

/// The print dialog: the desktop's own with an extra tab.
namespace drawbridge {

namespace {

/// The extra tab of the print dialog.
class DiagramTab : public QWidget {
public:
    DiagramTab(bool hasSelection, int pages) {
        setWindowTitle(PrintTexts::tr("Diagram"));
        m_scope = new ComboBox;
        m_scope->addItem(PrintTexts::tr("This page"), static_cast<int>(ExportScope::Page));
        if (hasSelection)
            m_scope->addItem(PrintTexts::tr("The selection"), static_cast<int>(ExportScope::Selection));
        if (pages > 1)
            m_scope->addItem(PrintTexts::tr("All pages"), static_cast<int>(ExportScope::AllPages));
        m_size = new ComboBox;
        m_size->addItem(PrintTexts::tr("Fitted to the sheet"), false);
        m_size->addItem(PrintTexts::tr("Over several sheets"), true);
        m_scale = new QSpinBox;
        m_scale->setRange(20, 400);
        m_scale->setSuffix(PrintTexts::tr(" %"));
        m_overlap = new QDoubleSpinBox;
        m_overlap->setRange(0, 30);
        m_overlap->setDecimals(0);
        m_overlap->setSuffix(PrintTexts::tr(" mm"));
        m_colour = new QCheckBox(PrintTexts::tr("In &colour"));
        auto* form = new QFormLayout(this);
        form->addRow(PrintTexts::tr("&What"), m_scope);
        form->addRow(PrintTexts::tr("S&ize"), m_size);
        form->addRow(PrintTexts::tr("Sca&le"), m_scale);
        form->addRow(PrintTexts::tr("O&verlap"), m_overlap);
        form->addRow(m_colour);
        restore();
        QObject::connect(m_size, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
        refresh();
    }

    ExportScope scope() const { return static_cast<ExportScope>(m_scope->currentData().toInt()); }

    PrintSettings settings() const {
        PrintSettings settings;
        settings.poster = m_size->currentData().toBool();
        settings.scale = m_scale->value() / 100.0;
        settings.overlap = m_overlap->value();
        settings.inColour = m_colour->isChecked();
        return settings;
    }

    void remember() const {
        QSettings stored;
        stored.beginGroup(QStringLiteral("print"));
        stored.setValue(QStringLiteral("poster"), m_size->currentData());
        stored.setValue(QStringLiteral("percent"), m_scale->value());
        stored.setValue(QStringLiteral("overlap"), m_overlap->value());
        stored.setValue(QStringLiteral("colour"), m_colour->isChecked());
    }

private:
    void restore() {
        QSettings stored;
        stored.beginGroup(QStringLiteral("print"));
        m_size->setCurrentIndex(stored.value(QStringLiteral("poster")).toBool() ? 1 : 0);
        m_scale->setValue(stored.value(QStringLiteral("percent"), 100).toInt());
        m_overlap->setValue(stored.value(QStringLiteral("overlap"), PrintSettings().overlap).toDouble());
        m_colour->setChecked(stored.value(QStringLiteral("colour")).toBool());
    }

    void refresh() {
        const bool isPoster = m_size->currentData().toBool();
        m_scale->setEnabled(isPoster);
        m_overlap->setEnabled(isPoster);
    }

    QComboBox* m_scope;
    QComboBox* m_size;
    QSpinBox* m_scale;
    QDoubleSpinBox* m_overlap;
    QCheckBox* m_colour;
};

bool hasDrawn(const Exports& exports, ExportScope scope) {
    try {
        return !exports.diagrams(scope).empty();
    } catch (const InputError&) {
        return false;
    }
}

/// Footer, e.g. "Web shop · Overview · Frankfurt lost": a sheet on a wall must say which state it shows.
QString footOf(const Session& session, const QString& page) {
    const Plan& plan = session.plan();
    QStringList parts{plan.project.name};
    if (page != plan.project.name)
        parts += page;
    if (const auto scenario = session.scenario())
        parts += displayName(plan, refTo(*scenario));
    else if (session.failing())
        parts += session.improvisedName();
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void askPrint(QWidget* parent, Session& session, const Exports& exports) {
    if (!session.hasDocument())
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(session.plan().project.name);
    printer.setPageOrientation(QPageLayout::Landscape); // most diagrams are
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(PrintTexts::tr("Print the diagram"));
    auto* tab = new DiagramTab(hasDrawn(exports, ExportScope::Selection), session.plan().pages.size());
    dialog.setOptionTabs({tab}); // owned by the dialog
    if (dialog.exec() != QDialog::Accepted)
        return;
    tab->remember();
    session.attempt([&](Document&) {
        auto diagrams = exports.diagrams(tab->scope());
        for (NamedDiagram& each : diagrams)
            each.name = footOf(session, each.name);
        const int sheets = printDiagrams(printer, diagrams, tab->settings());
        emit session.noticed(sheets == 1 ? PrintTexts::tr("Printed on one sheet.")
                                         : PrintTexts::tr("Printed on %1 sheets.").arg(sheets));
    });
}

} // namespace drawbridge
