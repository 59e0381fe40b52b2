// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/preview/runbook_preview.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/shell/export/export_folder.h"
#include "app/shell/preview/page_view.h"
#include "app/shell/preview/runbook_choice.h"
#include "core/operations/write_runbook.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSplitter>

namespace drawbridge {

RunbookPreview::RunbookPreview(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_choice(new RunbookChoice), m_view(new PageView),
      m_list(new QListWidget) {
    setObjectName(QStringLiteral("runbookPreview"));
    setWindowTitle(tr("Runbook"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(1180, 860);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(makeRule());
    auto* split = new QSplitter;
    split->addWidget(buildSide());
    split->addWidget(m_view);
    split->setStretchFactor(1, 1);
    split->setSizes({250, 930});
    column->addWidget(split, 1);
    m_choice->offer(session.plan());
    m_later.setSingleShot(true);
    m_later.setInterval(150);
    connect(&m_later, &QTimer::timeout, this, &RunbookPreview::make);
    const auto soon = [this] { m_later.start(); };
    connect(m_choice, &RunbookChoice::changed, this, soon);
    connect(&session, &Session::resultsChanged, this, [this, soon] {
        m_choice->offer(m_session.plan());
        soon();
    });
    connect(&session, &Session::scenarioChanged, this, soon);
    connect(&session, &Session::documentLeaves, this, &QDialog::close);
    connect(&m_making, &Background::failed, this, [this](const ErrorReport& report) {
        m_state->setText(report.sentence);
        emit m_session.failed(report.sentence);
    });
    connect(m_list, &QListWidget::currentRowChanged, m_view, &PageView::goTo);
    connect(m_view, &PageView::currentPageChanged, this, [this](int page) {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(page);
    });
    connect(m_view, &PageView::zoomChanged, this, &RunbookPreview::refreshHead);
    m_view->setFocus();
    make();
}

QWidget* RunbookPreview::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    m_title = makeLabel({}, "heading");
    m_state = makeLabel({}, "secondary");
    m_zoom = makeLabel({}, "small");
    auto* smaller = new QToolButton;
    smaller->setText(QStringLiteral("−"));
    smaller->setToolTip(tipWithShortcut(tr("Smaller"), QKeySequence(QStringLiteral("-"))));
    smaller->setAccessibleName(tr("Smaller"));
    auto* larger = new QToolButton;
    larger->setText(QStringLiteral("+"));
    larger->setToolTip(tipWithShortcut(tr("Larger"), QKeySequence(QStringLiteral("+"))));
    larger->setAccessibleName(tr("Larger"));
    QToolButton* fit = makeIconButton(QStringLiteral("zoom-fit"), tr("As wide as the window (Ctrl+0)"));
    m_print = new QPushButton(tr("&Print …"));
    m_print->setObjectName(QStringLiteral("print"));
    m_export = new QPushButton(tr("&Export …"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setProperty("primary", true);
    m_export->setToolTip(tr("PDF, HTML, Markdown or OpenDocument"));
    for (QPushButton* button : {m_print, m_export}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
    }
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(smaller);
    row->addWidget(m_zoom);
    row->addWidget(larger);
    row->addWidget(fit);
    row->addSpacing(8);
    row->addWidget(m_print);
    row->addWidget(m_export);
    constexpr double step = 1.2;
    connect(smaller, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() / step); });
    connect(larger, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() * step); });
    connect(fit, &QToolButton::clicked, this, [this] { m_view->setZoom(std::nullopt); });
    connect(m_export, &QPushButton::clicked, this, &RunbookPreview::askExport);
    connect(m_print, &QPushButton::clicked, this, &RunbookPreview::askPrint);
    return head;
}

QWidget* RunbookPreview::buildSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    m_list->setObjectName(QStringLiteral("pageList"));
    m_list->setAccessibleName(tr("List of pages"));
    column->addWidget(m_choice, 3);
    QLabel* pages = makeLabel(tr("P&ages"), "small");
    pages->setBuddy(m_list);
    column->addWidget(pages);
    column->addWidget(m_list, 2);
    return side;
}

void RunbookPreview::make() {
    m_later.stop();
    const ScenarioAnalysis* shown = m_session.analysis();
    if (shown == nullptr || m_session.results() == nullptr)
        return;
    RunbookSettings settings;
    settings.version = versionText(m_session.document());
    settings.date = QDate::currentDate();
    settings.incidentStart = tr("Monday 00:00");
    m_choice->apply(settings);
    m_state->setText(tr("Laying out …"));
    m_making.start([this, settings, analysis = *shown,
                    results = m_session.results()](const Background::Context& context) {
        const runbook::Document document = makeRunbook(results->plan, analysis, settings);
        const auto pages = std::make_shared<const runbook::PrintedPages>(document);
        context.answer([this, document, pages] { show(document, pages); });
    });
}

void RunbookPreview::show(const runbook::Document& document,
                          std::shared_ptr<const runbook::PrintedPages> pages) {
    m_document = document;
    m_pages = std::move(pages);
    m_view->show(m_pages);
    fillPageList();
    refreshHead();
    m_export->setEnabled(true);
    m_print->setEnabled(true);
    emit shown();
}

void RunbookPreview::fillPageList() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (int i = 0; i < m_pages->count(); ++i) {
        const QString title = m_pages->title(i);
        m_list->addItem(title.isEmpty() ? QString::number(i + 1)
                                        : QStringLiteral("%1   %2").arg(QString::number(i + 1), title));
    }
    m_list->setCurrentRow(m_view->currentPage());
}

void RunbookPreview::refreshHead() {
    m_zoom->setText(tr("%1 %").arg(static_cast<int>(m_view->zoom() * 100 + 0.5)));
    if (m_pages == nullptr)
        return;
    m_title->setText(m_document.scenario);
    m_state->setText(tr("%n page(s)", nullptr, m_pages->count()));
}

bool RunbookPreview::exportTo(const QString& path) {
    return m_session.attempt([&](Document&) {
        writeRunbook(m_document, path);
        emit m_session.noticed(tr("Runbook saved as %1.").arg(path));
    });
}

void RunbookPreview::askExport() {
    QString name = m_session.plan().project.name + QStringLiteral(" - ") + m_document.scenario;
    if (const QString reader = m_choice->readerText(); !reader.isEmpty())
        name += QStringLiteral(" - ") + reader;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Export the runbook"),
        QDir(exportFolder(m_session)).filePath(fileNameOf(name) + QStringLiteral(".pdf")),
        tr("PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;OpenDocument (*.odt)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    exportTo(rememberedExport(m_session, path));
}

void RunbookPreview::printTo(QPrinter& printer) {
    m_session.attempt([&](Document&) {
        QPainter painter;
        for (int i = 0; i < m_pages->count(); ++i) {
            const QSizeF size = m_pages->size(i);
            printer.setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape
                                                                    : QPageLayout::Portrait);
            if (i == 0 ? !painter.begin(&printer) : !printer.newPage())
                throw MachineError(tr("The printer does not take the page."));
            const QRectF sheet = printer.pageLayout().fullRectPixels(printer.resolution());
            painter.save();
            const double scale = std::min(sheet.width() / size.width(), sheet.height() / size.height());
            painter.scale(scale, scale);
            m_pages->paint(painter, i);
            painter.restore();
        }
        painter.end();
        emit m_session.noticed(tr("Printed on %n page(s).", nullptr, m_pages->count()));
    });
}

void RunbookPreview::askPrint() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setDocName(m_document.scenario);
    QPrintDialog dialog(&printer, this);
    dialog.setWindowTitle(tr("Print the runbook"));
    if (dialog.exec() == QDialog::Accepted)
        printTo(printer);
}

} // namespace drawbridge
