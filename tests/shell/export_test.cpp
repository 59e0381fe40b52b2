// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/style.h"
#include "app/shell/export/diagram_print.h"
#include "app/shell/export/export_dialog.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/export/diagram_export.h"
#include "core/diagram/model/diagram_part.h"
#include "core/store/project.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QXmlStreamReader>

using namespace drawbridge;

namespace {

/// All text of an SVG, which must be valid XML.
QString textOfSvg(const QByteArray& svg) {
    QXmlStreamReader xml(svg);
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters && !xml.text().trimmed().isEmpty())
            texts += xml.text().toString();
    }
    return xml.hasError() ? QString() : texts.join(QLatin1Char('|'));
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Output of a program; nothing if it is missing or fails.
QString outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished() && process.exitCode() == 0;
    return ended ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

int pagesOf(const QString& pdf) {
    return outputOf(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), pdf}).trimmed().toInt();
}

QString textOfPdf(const QString& pdf) {
    return outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    sample::Shop m_shop;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Exports> m_exports;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    static DiagramExport as(ExportFormat format, ExportScope scope = ExportScope::Page) {
        DiagramExport how;
        how.format = format;
        how.scope = scope;
        return how;
    }

    /// The whole estate on the first page, two components on the second.
    void addPages(Plan& plan) const {
        for (const QString& name : {QStringLiteral("Overview"), QStringLiteral("Data/bases")}) {
            Page page;
            page.name = name;
            sample::add(plan.pages, page);
        }
        double x = 0;
        for (const ComponentId id : {m_shop.db, m_shop.dbDr}) {
            Placement placement;
            placement.page = plan.pages.at(1).id;
            placement.what.component = id;
            placement.x = x += 300;
            sample::add(plan.placements, placement);
        }
    }

    template <class T>
    static T* part(const ExportDialog& dialog, const char* name) {
        T* found = dialog.findChild<T*>(QLatin1String(name));
        Q_ASSERT(found != nullptr);
        return found;
    }

    static void chooseFormat(ExportDialog& dialog, const char* key) {
        auto* box = part<QComboBox>(dialog, "format");
        box->setCurrentIndex(box->findData(QLatin1String(key)));
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-export-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QSettings().clear();
        m_shop = sample::webShop();
        addPages(m_shop.plan);
        m_session = std::make_unique<Session>();
        m_session->setDocument(
            createProject(path(QStringLiteral("shop.drplan")), m_shop.plan, QStringLiteral("Start")));
        m_exports = std::make_unique<Exports>(*m_session);
    }

    void cleanup() {
        m_exports.reset();
        m_session.reset();
    }

    /// A site with a host with an item, a second item outside, and edges between them.
    void partsKeepWhatIsInThem() {
        Diagram whole;
        const auto container = [](const char* key, const QRectF& rect, int parent) {
            DiagramContainer made;
            made.key = QLatin1String(key);
            made.rect = rect;
            made.parent = parent;
            return made;
        };
        const auto item = [](const char* key, const QRectF& rect, int parent) {
            DiagramItem made;
            made.key = QLatin1String(key);
            made.rect = rect;
            made.parent = parent;
            made.selected = true;
            return made;
        };
        const auto edge = [](const char* from, const char* to, const QPointF& a, const QPointF& b) {
            DiagramEdge made;
            made.fromKey = QLatin1String(from);
            made.toKey = QLatin1String(to);
            made.points = {a, b};
            return made;
        };
        whole.containers = {container("site", {0, 0, 500, 400}, -1),
                            container("host", {100, 100, 200, 200}, 0)};
        whole.items = {item("in host", {120, 150, 100, 48}, 1), item("in site", {350, 150, 100, 48}, 0),
                       item("outside", {600, 150, 100, 48}, -1)};
        whole.edges = {edge("in host", "in site", {220, 174}, {350, 174}),
                       edge("in site", "outside", {450, 174}, {600, 174})};

        const Diagram host = partOf(whole, {QStringLiteral("host"), QStringLiteral("in site")});
        QCOMPARE(host.containers.size(), std::size_t(1));
        QCOMPARE(host.containers[0].parent, -1); // the site around it is not there
        QCOMPARE(host.items.size(), std::size_t(2));
        QCOMPARE(host.items[0].key, QStringLiteral("in host"));
        QCOMPARE(host.items[0].parent, 0);
        QCOMPARE(host.items[1].parent, -1);
        QVERIFY(!host.items[0].selected);
        QCOMPARE(host.edges.size(), std::size_t(1));
        QCOMPARE(host.bounds, QRectF(100 - 24, 100 - 24, 350 + 48, 200 + 48));

        const Diagram site = partOf(whole, {QStringLiteral("site")});
        QCOMPARE(site.containers.size(), std::size_t(2));
        QCOMPARE(site.containers[1].parent, 0);
        QCOMPARE(site.items.size(), std::size_t(2));
        QVERIFY(partOf(whole, {QStringLiteral("nothing")}).bounds.isNull());
    }

    void svgHasTheTitles() {
        QVERIFY(m_exports->diagram(as(ExportFormat::Svg), path(QStringLiteral("shop.svg"))));
        const QString text = textOfSvg(read(path(QStringLiteral("shop.svg"))));
        for (const QString& title :
             {QStringLiteral("Frankfurt"), QStringLiteral("orders-db-dr"), QStringLiteral("load-balancers")})
            QVERIFY2(text.contains(title), qPrintable(text));
    }

    void exportsOnlyTheSelection() {
        m_session->select({refTo(m_shop.docker), refTo(m_shop.db)});
        const QString file = path(QStringLiteral("part.svg"));
        QVERIFY(m_exports->diagram(as(ExportFormat::Svg, ExportScope::Selection), file));
        const QString text = textOfSvg(read(file));
        for (const QString& title : {QStringLiteral("docker-1"), QStringLiteral("orders-db"),
                                     QStringLiteral("checkout")}) // runs on docker-1
            QVERIFY2(text.contains(title), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("load-balancers")));
        QVERIFY(!text.contains(QStringLiteral("Dublin")));
    }

    void anEmptySelectionIsReported() {
        QSignalSpy failed(m_session.get(), &Session::failed);
        const QString file = path(QStringLiteral("part.svg"));
        QVERIFY(!m_exports->diagram(as(ExportFormat::Svg, ExportScope::Selection), file));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!QFile::exists(file));
    }

    void pngHasTheStatedSize() {
        const Diagram diagram = m_exports->diagrams(ExportScope::Page).front().diagram;
        const QSizeF size = pictureSize(diagram);
        QCOMPARE(size, diagram.bounds.size() + QSizeF(48, 48));
        for (const double scale : {0.5, 1.0, 3.0}) {
            DiagramExport how = as(ExportFormat::Png);
            how.scale = scale;
            QVERIFY(m_exports->diagram(how, path(QStringLiteral("shop.png"))));
            const QImage image(path(QStringLiteral("shop.png")));
            QCOMPARE(image.size(), (size * scale).toSize());
            QCOMPARE(image.pixelColor(1, 1), loadTheme(QStringLiteral("light")).background);
        }
    }

    void pngMayBeTransparent() {
        DiagramExport how = as(ExportFormat::Png);
        how.scale = 1;
        how.transparent = true;
        QVERIFY(m_exports->diagram(how, path(QStringLiteral("shop.png"))));
        const QImage image(path(QStringLiteral("shop.png")));
        QCOMPARE(image.pixelColor(1, 1).alpha(), 0);
        const Diagram diagram = m_exports->diagrams(ExportScope::Page).front().diagram;
        const QPointF inItem =
            diagram.items.front().rect.center() - diagram.bounds.topLeft() + QPointF(24, 24);
        QCOMPARE(image.pixelColor(inItem.toPoint()).alpha(), 255);
    }

    void themesGiveTheirColours() {
        DiagramExport how = as(ExportFormat::Png);
        how.theme = QStringLiteral("dark");
        QVERIFY(m_exports->diagram(how, path(QStringLiteral("dark.png"))));
        QCOMPARE(QImage(path(QStringLiteral("dark.png"))).pixelColor(1, 1),
                 loadTheme(QStringLiteral("dark")).background);
    }

    void allPagesAreOnePdf() {
        const QString file = path(QStringLiteral("shop.pdf"));
        QVERIFY(m_exports->diagram(as(ExportFormat::Pdf, ExportScope::AllPages), file));
        QCOMPARE(pagesOf(file), 2);
        // Each page has its own size: the second has only two boxes.
        const QString sizes =
            outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-l"), QStringLiteral("2"), file});
        const auto pages = m_exports->diagrams(ExportScope::AllPages);
        for (const NamedDiagram& page : pages) {
            const int width = qRound(pictureSize(page.diagram).width());
            QVERIFY2(sizes.contains(QString::number(width)), qPrintable(sizes));
        }
        QVERIFY(m_exports->diagram(as(ExportFormat::Pdf), file));
        QCOMPARE(pagesOf(file), 1);
    }

    void allPagesAreOneFileEach() {
        QSignalSpy noticed(m_session.get(), &Session::noticed);
        QVERIFY(m_exports->diagram(as(ExportFormat::Svg, ExportScope::AllPages),
                                   path(QStringLiteral("shop.svg"))));
        QVERIFY(!QFile::exists(path(QStringLiteral("shop.svg"))));
        QVERIFY(
            textOfSvg(read(path(QStringLiteral("shop-Overview.svg")))).contains(QStringLiteral("Frankfurt")));
        const QString second = textOfSvg(read(path(QStringLiteral("shop-Data-bases.svg")))); // no folder
        QVERIFY(second.contains(QStringLiteral("orders-db-dr")));
        QVERIFY(noticed.back().front().toString().contains(QStringLiteral("2 pages")));
    }

    void dotIsReadByGraphviz() {
        const QString file = path(QStringLiteral("shop.dot"));
        QVERIFY(m_exports->diagram(as(ExportFormat::Dot), file));
        const QString plain = outputOf(QStringLiteral("dot"), {QStringLiteral("-Tplain"), file});
        QVERIFY2(!plain.isEmpty(), "dot cannot read it, or is not there: app/build.sh names its package");
        const Diagram diagram = m_exports->diagrams(ExportScope::Page).front().diagram;
        QCOMPARE(plain.count(QStringLiteral("\nedge ")), static_cast<qsizetype>(diagram.edges.size()));
    }

    void theClipboardTakesDrawingAndPicture() {
        DiagramExport how = as(ExportFormat::Svg);
        how.scale = 1;
        QVERIFY(m_exports->toClipboard(how));
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(textOfSvg(data->data(QStringLiteral("image/svg+xml"))).contains(QStringLiteral("Frankfurt")));
        const QSizeF size = pictureSize(m_exports->diagrams(ExportScope::Page).front().diagram);
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), size.toSize());
        QVERIFY(m_exports->toClipboard(as(ExportFormat::Dot)));
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("digraph")));
    }

    void planTextAndTablesStay() {
        QVERIFY(m_exports->plan(path(QStringLiteral("shop.plan.yaml"))));
        QVERIFY(read(path(QStringLiteral("shop.plan.yaml"))).startsWith("drawbridge: 1\nname: Web shop\n"));
        QVERIFY(m_exports->plan(path(QStringLiteral("shop.csv"))));
        QVERIFY(read(path(QStringLiteral("shop.csv"))).contains("orders-db"));
        QVERIFY(m_exports->plan(path(QStringLiteral("shop.svg"))));
        QVERIFY(textOfSvg(read(path(QStringLiteral("shop.svg")))).contains(QStringLiteral("Frankfurt")));
    }

    void theDialogShowsTheSize() {
        ExportDialog dialog(*m_session, *m_exports);
        chooseFormat(dialog, "png");
        auto* scale = part<QComboBox>(dialog, "scale");
        scale->setCurrentIndex(scale->findData(3.0));
        const QSize size = pngSize(m_exports->diagrams(ExportScope::Page).front().diagram, 3);
        const QString text = part<QLabel>(dialog, "size")->text();
        QVERIFY2(text.contains(QLocale().toString(size.width())) &&
                     text.contains(QLocale().toString(size.height())),
                 qPrintable(text));
        QVERIFY(!part<QDoubleSpinBox>(dialog, "ownScale")->isVisibleTo(&dialog));
        scale->setCurrentIndex(scale->count() - 1);
        QVERIFY(part<QDoubleSpinBox>(dialog, "ownScale")->isVisibleTo(&dialog));
        part<QDoubleSpinBox>(dialog, "ownScale")->setValue(99); // 8 is the maximum
        QCOMPARE(dialog.chosen().scale, 8.0);
    }

    void theDialogRemembers() {
        m_session->select({refTo(m_shop.db)});
        const QString file = path(QStringLiteral("part.png"));
        {
            ExportDialog dialog(*m_session, *m_exports);
            QCOMPARE(dialog.chosen().format, ExportFormat::Svg);
            part<QRadioButton>(dialog, "scopeSelection")->click();
            chooseFormat(dialog, "png");
            auto* scale = part<QComboBox>(dialog, "scale");
            scale->setCurrentIndex(scale->count() - 1);
            part<QDoubleSpinBox>(dialog, "ownScale")->setValue(1.5);
            QVERIFY(dialog.exportTo(file));
            QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        }
        const QSizeF size = pictureSize(m_exports->diagrams(ExportScope::Selection).front().diagram);
        QCOMPARE(QImage(file).size(), (size * 1.5).toSize());
        ExportDialog again(*m_session, *m_exports);
        QCOMPARE(again.chosen().format, ExportFormat::Png);
        QCOMPARE(again.chosen().scope, ExportScope::Selection);
        QCOMPARE(again.chosen().scale, 1.5);
        m_session->select({});
        ExportDialog without(*m_session, *m_exports); // nothing is selected any more
        QCOMPARE(without.chosen().scope, ExportScope::Page);
        QVERIFY(!part<QRadioButton>(without, "scopeSelection")->isEnabled());
    }

    /// By keyboard only: selection, format, copy.
    void theDialogCopiesByKeys() {
        m_session->select({refTo(m_shop.db)});
        ExportDialog dialog(*m_session, *m_exports);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(dialog.chosen().scope,
                     ExportScope::Selection); // a button's shortcut waits for its animation
        QTest::keyClick(&dialog, Qt::Key_F, Qt::AltModifier);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_End); // DOT is the last
        QCOMPARE(dialog.chosen().format, ExportFormat::Dot);
        QTest::keyClick(&dialog, Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY(!dialog.isVisible());
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(QStringLiteral("orders-db")) && !text.contains(QStringLiteral("mail")),
                 qPrintable(text));
    }

    void posterSheetsCoverTheWhole() {
        // 1000 wide on sheets of 400 that share 40: they begin at 0, 360 and 720, and reach to 1120.
        const auto sheets = posterSheets({100, 50, 1000, 300}, {400, 300}, 40);
        QCOMPARE(sheets.size(), std::size_t(3));
        QCOMPARE(sheets[0].source, QRectF(100, 50, 400, 300));
        QCOMPARE(sheets[1].source, QRectF(460, 50, 400, 300));
        QCOMPARE(sheets[2].source, QRectF(820, 50, 400, 300));
        QCOMPARE(sheets[2].column, 3);
        QCOMPARE(sheets[2].row, 1);
        QCOMPARE(posterSheets({0, 0, 400, 300}, {400, 300}, 40).size(), std::size_t(1)); // fits exactly
        QCOMPARE(posterSheets({0, 0, 401, 301}, {400, 300}, 40).size(), std::size_t(4));
        QCOMPARE(posterSheets({0, 0, 1000, 1000}, {30, 30}, 40).size(), std::size_t(1)); // all overlap
    }

    void printsFittedToASheet() {
        QPrinter printer;
        const QString file = path(QStringLiteral("print.pdf"));
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setPageSize(QPageSize(QPageSize::A4));
        const auto pages = m_exports->diagrams(ExportScope::AllPages);
        QCOMPARE(printDiagrams(printer, pages, {}), 2);
        QCOMPARE(pagesOf(file), 2);
        const QString text = textOfPdf(file); // text is still text, so it was painted as vectors
        QVERIFY2(text.contains(QStringLiteral("Overview")) && text.contains(QStringLiteral("load-balancers")),
                 qPrintable(text));
    }

    void printsAPosterOverSheets() {
        QPrinter printer;
        const QString file = path(QStringLiteral("poster.pdf"));
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setPageOrientation(QPageLayout::Landscape);
        PrintSettings settings;
        settings.poster = true;
        const auto pages = m_exports->diagrams(ExportScope::Page);
        const QSizeF paper = printer.pageRect(QPrinter::Inch).size() * 96;
        const double overlap = 10 / 25.4 * 96;
        const auto sheetsAlong = [overlap](double length, double sheet) {
            return length <= sheet ? 1 : static_cast<int>(std::ceil((length - overlap) / (sheet - overlap)));
        };
        const QSizeF size = pages.front().diagram.bounds.size();
        const int columns = sheetsAlong(size.width(), paper.width());
        const int rows = sheetsAlong(size.height(), paper.height() - 20);
        QVERIFY(columns * rows > 1);
        QCOMPARE(printDiagrams(printer, pages, settings), columns * rows);
        QCOMPARE(pagesOf(file), columns * rows);
        QVERIFY(textOfPdf(file).contains(
            QStringLiteral("Row %1 of %1 · column %2 of %2").arg(rows).arg(columns)));
    }

    void askingToPrintHasATabForTheDiagram() {
        QStringList choices;
        QString title;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            title = dialog->windowTitle();
            for (const QComboBox* box : dialog->findChildren<QComboBox*>()) {
                for (int i = 0; i < box->count(); ++i)
                    choices += box->itemText(i);
            }
            dialog->reject();
        });
        QSignalSpy noticed(m_session.get(), &Session::noticed);
        askPrint(nullptr, *m_session, *m_exports);
        QCOMPARE(title, QStringLiteral("Print the diagram"));
        QVERIFY2(choices.contains(QStringLiteral("Over several sheets")), qPrintable(choices.join(u',')));
        QVERIFY(choices.contains(QStringLiteral("All pages")));
        QVERIFY(!choices.contains(QStringLiteral("The selection"))); // nothing is selected
        QVERIFY(noticed.isEmpty());
    }

    void tooManySheetsAreRefusedBeforeTheFirst() {
        QPrinter printer;
        const QString file = path(QStringLiteral("poster.pdf"));
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        PrintSettings settings;
        settings.poster = true;
        settings.scale = 60;
        QVERIFY_THROWS_EXCEPTION(InputError,
                                 printDiagrams(printer, m_exports->diagrams(ExportScope::Page), settings));
        QVERIFY(!QFile::exists(file));
    }
};

DRAWBRIDGE_TEST(ExportTest)
#include "export_test.moc"
