// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/common/card_tabs.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/common/why_panel.h"
#include "app/expose/expose_bar.h"
#include "app/expose/expose_figures.h"
#include "app/expose/expose_page.h"
#include "app/expose/panes/availability_pane.h"
#include "app/expose/panes/cause_card.h"
#include "app/expose/panes/cost_matrix.h"
#include "app/expose/panes/impact_pane.h"
#include "app/expose/panes/improvement_pane.h"
#include "app/expose/panes/loss_card.h"
#include "app/expose/panes/loss_chart.h"
#include "app/expose/state/expose_study.h"
#include "app/shell/main_window.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace drawbridge;

namespace {

constexpr int kYears = 2'000;

/// app is down for 10 m + 20 m + 2 h 30 m = 3 h. Of 730 h that leaves 99.589 %: credit 10 % of 10,000 is
/// 1,000; penalty 100 an hour after the first: 200; together 1,200. The organisation loses 50 an hour after
/// the first: 100. Together 1,300.
const QByteArray kDesk = R"(drawbridge: 1
name: Desk
currency: EUR
sites: [{name: Berlin, kind: on-premises, mtbf: 20y, mttr: 8h}]
components:
  - {name: app, kind: service, site: Berlin, mtbf: 1y, mttr: 1h, recovery: {strategy: restart, steps: [{name: Start it, duration: 2h30m}]}}
scenarios:
  - {name: App crashes, fails: [{component: app}], detection: 10m, declaration: 20m, rate: 2/y}
activities:
  - {name: Selling, requires: [app], mtpd: 4h, loss-per-hour: [{from: 1h, loss: 50}]}
contracts:
  - client: Big Retail
    services: [app]
    target: 99.9%
    window: monthly
    fee: 10000
    credits: [{below: 99.9%, credit: 10%}, {below: 99%, credit: 25%}]
    penalty-per-hour: 100
    grace: 1h
)";

} // namespace

class ExposePageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_files = 0;

    Session& session() const { return m_window->session(); }
    ExposePage& page() const { return *m_window->findChild<ExposePage*>(); }
    const ExposeResults& results() const { return page().study().results(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    void open(const QByteArray& text) {
        const Plan plan = readPlanText(text, QStringLiteral("desk.plan.yaml"));
        session().setDocument(createProject(path(QStringLiteral("desk-%1.drplan").arg(++m_files)), plan, {}));
        page().bar()->setYears(kYears);
        m_window->setMode(Mode::Expose);
    }
    bool isDone() const {
        return !session().isComputing() && page().study().stage() == ExposeStudy::Stage::Idle &&
               results().improvements != nullptr && !page().study().isOutdated();
    }
    void openDesk() {
        open(kDesk);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        // The first layout is an edit, too; one that came late would be what is undone.
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->canvas().isLayingOut(), kPatience);
    }
    QModelIndex cell(int row, int column) const { return page().matrix()->model()->index(row, column); }
    /// With plain spaces.
    static QString plain(QString text) { return text.replace(QChar::Nbsp, u' '); }
    static QString text(const QModelIndex& index) {
        return plain(index.data(Qt::AccessibleTextRole).toString());
    }
    WhyPanel* panelOf(QWidget* widget) const { return widget->findChild<WhyPanel*>(); }
    static QString linesOf(const WhyPanel& panel) {
        QStringList lines{panel.reasons().lead};
        for (const FigureReason& reason : panel.reasons().chain)
            lines += reason.text + u'|' + reason.value;
        return plain(lines.join(u'\n'));
    }

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("drawbridge-expose-test"));
        QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-test"));
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1500, 950);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void theMatrixHasClientsOwnLossAndAll() {
        openDesk();
        QCOMPARE(page().matrix()->model()->columnCount(), 4);
        QCOMPARE(text(cell(0, 1)), QStringLiteral("1,200, 10% + penalty"));
        QCOMPARE(text(cell(0, 2)), QStringLiteral("100, 1 activity down"));
        QCOMPARE(text(cell(0, 3)), QStringLiteral("1,300"));
        QCOMPARE(plain(page().figures()->scenario()->value()), QStringLiteral("EUR 1,300"));
        QVERIFY(plain(page().figures()->scenario()->note()).contains(QStringLiteral("Big Retail 92 %")));
    }

    /// 100 an hour are 1.67 a minute; below 99 % of 730 h is more than 7.3 h: 2,500 + 630.
    void aCellShowsItsArithmetic() {
        openDesk();
        page().matrix()->setCurrentIndex(cell(0, 1));
        page().matrix()->setFocus();
        QTest::keyClick(page().matrix(), Qt::Key_Return);
        const WhyPanel* panel = panelOf(page().matrix());
        QVERIFY(panel != nullptr);
        const QString lines = linesOf(*panel);
        QVERIFY2(lines.contains(QStringLiteral("app decides: it is down for|3 h")), qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("promised 99.9%|99.589 %")), qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("Each further minute costs|EUR 1.67")), qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("Total|EUR 1,200")), qPrintable(lines));
    }

    void theNameOfAScenarioChoosesIt() {
        openDesk();
        QVERIFY(!session().scenario());
        QTest::mouseClick(page().matrix()->viewport(), Qt::LeftButton, {},
                          page().matrix()->visualRect(cell(0, 0)).center());
        QCOMPARE(session().scenario(), std::optional(session().plan().scenarios.at(0).id));
    }

    void aYearCanBeAskedWhy() {
        openDesk();
        QVERIFY(plain(page().figures()->year()->value()).startsWith(QStringLiteral("EUR ")));
        QVERIFY(plain(page().figures()->year()->note()).contains(QStringLiteral("2,000 years")));
        QTest::mouseClick(page().figures()->year(), Qt::LeftButton);
        const WhyPanel* panel = panelOf(page().figures()->year());
        QVERIFY(panel != nullptr);
        const QString lines = linesOf(*panel);
        QVERIFY2(lines.contains(QStringLiteral("App crashes, 2")), qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("seed 1")), qPrintable(lines));
    }

    /// Without a rate the year is a lower bound, which says what is missing.
    void anIncompleteYearSaysAtLeast() {
        open(QByteArray(kDesk).replace(", rate: 2/y", ""));
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        QVERIFY2(plain(page().figures()->year()->value()).startsWith(QStringLiteral("≥ EUR ")),
                 qPrintable(plain(page().figures()->year()->value())));
        QTest::mouseClick(page().figures()->year(), Qt::LeftButton);
        const WhyPanel* panel = panelOf(page().figures()->year());
        QVERIFY(panel->reasons().unknownBecause.contains(QStringLiteral("the rate of App crashes")));
        QVERIFY(panel->showButton() != nullptr);
    }

    /// 1 − (1 − 1 / 8,761) (1 − 8 / 175,208) = 0.0159795 % down; 0.1 % is allowed: 7 h 21 m are left.
    void availabilityIsComparedWithThePromise() {
        openDesk();
        QCOMPARE(plain(page().figures()->availability()->value()), QStringLiteral("99.9840 %"));
        QVERIFY2(plain(page().figures()->availability()->note())
                     .contains(QStringLiteral("7 h 21 m a year in hand")),
                 qPrintable(plain(page().figures()->availability()->note())));
        page().tabs()->setCurrent(ExposePage::Availability);
        const AvailabilityPane* pane = page().availability();
        QCOMPARE(pane->services()->model()->rowCount(), 1);
        QCOMPARE(pane->cutSets()->model()->rowCount(), 2);
        QCOMPARE(text(pane->cutSets()->model()->index(0, 0)), QStringLiteral("app"));
        QCOMPARE(pane->importances()->model()->rowCount(), 2);
    }

    void businessImpactShowsWhatTheServicesMustKeep() {
        openDesk();
        page().tabs()->setCurrent(ExposePage::Impact);
        const QAbstractItemModel* required = page().impact()->required()->model();
        QCOMPARE(required->rowCount(), 1);
        QCOMPARE(text(required->index(0, 0)), QStringLiteral("app"));
        QCOMPARE(text(required->index(0, 1)), QStringLiteral("4 h"));
        QCOMPARE(text(required->index(0, 5)), QStringLiteral("3 h"));
        QCOMPARE(text(required->index(0, 6)), QStringLiteral("kept"));
    }

    void theBudgetIsWrittenIntoThePlanAndCanBeUndone() {
        openDesk();
        QVERIFY(!page().losses()->chart()->showsBudget());
        QLineEdit* field = page().losses()->budgetField();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("1,500"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(session().plan().project.lossBudget, std::optional(Money{150'000}));
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        QVERIFY(page().losses()->chart()->showsBudget());
        QVERIFY(page().losses()->note().contains(QStringLiteral("over budget in")));
        session().undo();
        QVERIFY(!session().plan().project.lossBudget);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        QVERIFY(!page().losses()->chart()->showsBudget());
    }

    void aWrongBudgetIsRefusedAndKept() {
        openDesk();
        QSignalSpy failed(&session(), &Session::failed);
        QLineEdit* field = page().losses()->budgetField();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("plenty"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(failed.count() >= 1);
        QCOMPARE(field->text(), QStringLiteral("plenty"));
        QVERIFY(!session().plan().project.lossBudget);
    }

    void theCurveIsReadByTheKeys() {
        openDesk();
        LossChart* chart = page().losses()->chart();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY2(plain(chart->reading()).startsWith(QStringLiteral("More than EUR 0: ")),
                 qPrintable(chart->reading()));
        const QString first = chart->reading();
        QTest::keyClick(chart, Qt::Key_Right);
        QVERIFY(chart->reading() != first);
        QVERIFY(!chart->accessibleDescription().isEmpty());
        page().losses()->tableButton()->click();
        QVERIFY(page().losses()->table()->isVisible());
        QCOMPARE(page().losses()->table()->model()->rowCount(),
                 static_cast<int>(results().year->exceedance.size()));
    }

    void causesCanBeSeenByClientAndActivity() {
        openDesk();
        CauseCard* card = page().causes();
        const auto names = [card] {
            QStringList all;
            for (int row = 0; row < card->bars()->model()->rowCount(); ++row)
                all += card->bars()->model()->index(row, 0).data().toString();
            return all;
        };
        QCOMPARE(names().front(), QStringLiteral("App crashes"));
        card->setBy(CauseCard::By::Client);
        QCOMPARE(names(), QStringList{QStringLiteral("Big Retail")});
        card->setBy(CauseCard::By::Activity);
        QCOMPARE(names(), QStringList{QStringLiteral("Selling")});
    }

    void aCostTypedIntoACellIsKeptInThePlan() {
        openDesk();
        ImprovementPane* pane = page().improvements();
        QVERIFY(pane->model().rowCount() > 0);
        const QModelIndex yearly = pane->model().index(0, ImprovementModel::PerYear);
        QVERIFY(pane->model().setData(yearly, QStringLiteral("4,800"), Qt::EditRole));
        QCOMPARE(session().plan().improvements.size(), 1);
        QCOMPARE(session().plan().improvements.at(0).name, pane->model().rows().front().name);
        QCOMPARE(session().plan().improvements.at(0).costPerYear, std::optional(Money{480'000}));
        QCOMPARE(yearly.data().toString(), QStringLiteral("4,800"));
        QVERIFY(!page().study().isOutdated()); // no figure depends on it
        QSignalSpy failed(&session(), &Session::failed);
        QVERIFY(!pane->model().setData(yearly, QStringLiteral("much"), Qt::EditRole));
        QCOMPARE(failed.count(), 1);
        session().undo();
        QVERIFY(session().plan().improvements.isEmpty());
    }

    /// On a Saturday night the incident costs the same here, but the window on a date is a month of 31 days.
    void theStartOfTheIncidentMatters() {
        openDesk();
        QComboBox* start = page().bar()->startField();
        start->setEditText(QStringLiteral("2026-03-31 23:00"));
        QTest::keyClick(start, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        QVERIFY(results().costs->scenarios.front().analysis.incident.instant.has_value());
        // An hour in March, two in April: each window stays above 99.7 %, credit 10 % in both.
        QCOMPARE(results().costs->scenarios.front().analysis.exposure.contracts.front().windows, 2);
        QSignalSpy failed(&session(), &Session::failed);
        start->setEditText(QStringLiteral("some day"));
        QTest::keyClick(start, Qt::Key_Return);
        QCOMPARE(failed.count(), 1);
    }

    void aChangedPlanMarksItsFigures() {
        openDesk();
        const auto first = results().year;
        session().edit(QStringLiteral("Raise the penalty"), [](Edit& edit) {
            edit.change(edit.plan().contracts, edit.plan().contracts.at(0).id,
                        [](Contract& contract) { contract.penaltyPerHour = Money{20'000}; });
        });
        QVERIFY(page().study().isOutdated());
        QVERIFY(plain(page().figures()->year()->note()).contains(QStringLiteral("being recomputed")));
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        QCOMPARE(text(cell(0, 1)), QStringLiteral("1,400, 10% + penalty"));
        QVERIFY(results().year != first);
        session().undo();
        QTRY_VERIFY_WITH_TIMEOUT(isDone() && text(cell(0, 1)).startsWith(QStringLiteral("1,200")), kPatience);
        QCOMPARE(results().year, first); // it was kept
    }

    void aLongSimulationCanBeCancelled() {
        openDesk();
        page().bar()->setYears(5'000'000);
        emit page().bar()->changed();
        QTRY_VERIFY_WITH_TIMEOUT(page().study().stage() == ExposeStudy::Stage::Simulating, kPatience);
        QVERIFY(page().bar()->cancelButton()->isVisible());
        page().bar()->cancelButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!page().bar()->stateText().isEmpty(), kPatience);
        QVERIFY(page().study().wasStopped());
    }

    void everythingIsExported() {
        openDesk();
        const std::pair<ExposeExport, const char*> files[] = {
            {ExposeExport::Summary, "summary.pdf"},
            {ExposeExport::Summary, "summary.html"},
            {ExposeExport::Summary, "summary.md"},
            {ExposeExport::Costs, "costs.csv"},
            {ExposeExport::Exceedance, "exceedance.csv"},
            {ExposeExport::Causes, "causes.csv"},
            {ExposeExport::Improvements, "improvements.csv"},
            {ExposeExport::Availability, "availability.csv"},
            {ExposeExport::RequiredRto, "required.csv"},
            {ExposeExport::Curve, "curve.svg"},
            {ExposeExport::Curve, "curve.png"},
            {ExposeExport::CauseBars, "causes.svg"},
            {ExposeExport::CauseBars, "causes.png"}};
        for (const auto& [what, name] : files)
            QVERIFY2(page().exportTo(what, path(QString::fromLatin1(name))), name);
        const auto read = [this](const char* name) {
            QFile file(path(QString::fromLatin1(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(read("summary.pdf").startsWith("%PDF-"));
        QVERIFY(read("summary.md").contains("1,300"));
        const QByteArray costs = read("costs.csv");
        QVERIFY2(costs.contains("App crashes,Big Retail,contract,10800,10800,app,10,no,1200,1200,EUR"),
                 costs);
        QVERIFY2(costs.contains("App crashes,Selling,activity,10800,10800,app,,,100,100,EUR"), costs);
        QVERIFY(read("required.csv").contains("app,14400,Selling"));
        QVERIFY(read("curve.svg").contains("<svg"));
        QVERIFY(!QImage(path(QStringLiteral("causes.png"))).isNull());
        QVERIFY(!QImage(path(QStringLiteral("curve.png"))).isNull());
    }

    void anEmptyPlanSaysWhatToAdd() {
        open("drawbridge: 1\nname: Nothing\n");
        QTRY_VERIFY_WITH_TIMEOUT(page().isVisible(), kPatience);
        QVERIFY(page().missingText().contains(QStringLiteral("Add a contract or an activity")));
    }

    void withoutActivitiesThereIsNoColumnForThem() {
        QByteArray text = kDesk;
        const auto from = text.indexOf("activities:");
        text.remove(from, text.indexOf("contracts:") - from);
        open(text);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
        QCOMPARE(page().matrix()->model()->columnCount(), 3);
    }
};

DRAWBRIDGE_TEST(ExposePageTest)
#include "expose_page_test.moc"
