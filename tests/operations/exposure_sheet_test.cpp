// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exposure_sheet.h"
#include "core/operations/samples.h"
#include "core/report/runbook/runbook_render.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace drawbridge;

namespace {

using Tables = std::vector<std::pair<QString, const runbook::Table*>>;

/// Each with the heading above it.
Tables tablesOf(const runbook::Document& document) {
    Tables tables;
    QString heading;
    for (const runbook::Block& block : document.sections.at(0).blocks) {
        if (const auto* text = std::get_if<runbook::Heading>(&block))
            heading = text->text;
        if (const auto* table = std::get_if<runbook::Table>(&block))
            tables.emplace_back(heading, table);
    }
    return tables;
}

} // namespace

class ExposureSheetTest : public QObject {
    Q_OBJECT

private:
    ExposureReport m_report;
    ExposureSheet m_sheet;

private slots:
    void initTestCase() {
        const auto graph = std::make_shared<const RecoveryGraph>(samplePlan(QStringLiteral("web-shop")));
        ExposureRequest request;
        for (const Scenario& scenario : graph->plan.scenarios)
            request.scenarios.push_back(scenario);
        request.year = YearSettings{};
        request.year->years = 2'000;
        m_report = *reportExposure(graph, request);
        m_sheet.report = &m_report;
        m_sheet.year = &*m_report.year;
        for (int i = 0; i < 40; ++i) {
            m_sheet.services.push_back({QStringLiteral("service %1").arg(i), {}, {}, {}, {}, 1});
            m_sheet.improvements.push_back({QStringLiteral("improvement %1").arg(i), {}, {}, {}});
        }
    }

    /// All on one page; the scenarios, which matter most, are cut last.
    void allFitsOnAPage() {
        const runbook::Document document = makeExposureSheet(m_sheet, {});
        QCOMPARE(runbook::pageCount(document), std::size_t(1));
        const Tables tables = tablesOf(document);
        QCOMPARE(tables.front().first, QStringLiteral("Scenarios, the costliest first"));
        QCOMPARE(tables.front().second->rows.size(), m_report.scenarios.size());
    }

    void whatIsCutSaysHowMuch() {
        const runbook::Document document = makeExposureSheet(m_sheet, {});
        const auto [heading, table] = tablesOf(document).back();
        QCOMPARE(heading, QStringLiteral("What would lower it: the first %1 of 40").arg(table->rows.size()));
        QVERIFY(table->rows.size() >= 3);
    }

    /// Ransomware costs most in the sample.
    void theCostliestScenarioIsFirst() {
        const runbook::Document document = makeExposureSheet(m_sheet, {});
        const auto& rows = tablesOf(document).front().second->rows;
        QCOMPARE(rows.front().front().text, QStringLiteral("Ransomware"));
        QCOMPARE(rows.front().back().text, QStringLiteral("41,785"));
        QCOMPARE(rows.back().back().text, QStringLiteral("0"));
    }
};

DRAWBRIDGE_TEST(ExposureSheetTest)
#include "exposure_sheet_test.moc"
