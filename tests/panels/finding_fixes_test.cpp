// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/style.h"
#include "app/panels/findings/findings_panel.h"
#include "core/analysis/fixes/finding_fixes.h"
#include "core/import/plan_text/plan_text.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace drawbridge;

namespace {

/// What an administrator sees, and what one click is to make of it. Site A is primary, B is for recovery.
struct FixCase {
    const char* name;
    const char* id;
    const char* place;
    const char* label; ///< nullptr: nothing is safe
    const char* text;
};

constexpr FixCase kCases[] = {
    {"a cycle breaks at its weakest edge", "DR-101", "x", "Make x require y softly",
     "components:\n"
     "  - {name: x, kind: service, requires: [y]}\n"
     "  - {name: y, kind: service, requires: [x]}\n"},
    {"a service starts at the recovery site", "DR-102", "x", "Restart in B",
     "components: [{name: x, kind: service, site: A}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"a service comes back with its host", "DR-102", "x", "Restart with h",
     "components:\n"
     "  - {name: h, kind: docker-host, site: A, recovery: {strategy: rebuild, to: B}}\n"
     "  - {name: x, kind: service, host: h}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"a service comes back on the only host there", "DR-102", "x", "Restart on i",
     "components:\n"
     "  - {name: h, kind: docker-host, site: A}\n"
     "  - {name: i, kind: docker-host, site: B}\n"
     "  - {name: x, kind: service, host: h}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"which of two hosts nobody knows", "DR-102", "x", nullptr,
     "components:\n"
     "  - {name: h, kind: docker-host, site: A}\n"
     "  - {name: i, kind: docker-host, site: B}\n"
     "  - {name: j, kind: docker-host, site: B}\n"
     "  - {name: x, kind: service, host: h}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"a replica takes over", "DR-102", "x", "Fail over to y",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, copies: [{at: y, method: asynchronous, lag: 5s}]}\n"
     "  - {name: y, kind: database, site: B}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"a backup is restored", "DR-102", "x", "Restore to B",
     "components:\n"
     "  - {name: x, kind: database, site: A, data: 1GiB, copies: [{at: B, method: backup, every: 1d, "
     "restore-rate: 100MiB/s}]}\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"data without a copy do not come back", "DR-102", "x", nullptr,
     "components: [{name: x, kind: database, site: A, data: 1GiB}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"a machine is built anew", "DR-102", "x", "Rebuild in B",
     "components: [{name: x, kind: vpn-gateway, site: A}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"a group says where to", "DR-102", "x", "Restart in C",
     "  - {name: C, kind: on-premises}\n"
     "components: [{name: x, kind: service, site: A}]\n"
     "protection-groups: [{name: G, members: [x], to: C}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"not to a site that is lost with it", "DR-102", "x", nullptr,
     "components: [{name: x, kind: service, site: A}]\n"
     "scenarios: [{name: Both lost, fails: [{site: A}, {site: B}]}]\n"},
    {"that it stays away was decided", "DR-102", "x", nullptr,
     "components: [{name: x, kind: service, site: A, mtpd: 4h, recovery: {strategy: none}}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"recovery to another site", "DR-103", "x", "Recover to B",
     "components: [{name: x, kind: service, site: A, recovery: {strategy: restart, to: A}}]\n"
     "scenarios: [{name: A lost, fails: [{site: A}]}]\n"},
    {"a pair that did not say how many it needs", "DR-104", "x", "Let 1 of g be enough",
     "components:\n"
     "  - {name: x, kind: service, rto: 4h, requires: [g]}\n"
     "  - {name: g, kind: redundancy-group, requires: [y, z]}\n"
     "  - {name: y, kind: server}\n"
     "  - {name: z, kind: server}\n"
     "contracts: [{client: C, services: [x]}]\n"},
    {"a pair that needs both", "DR-104", "x", nullptr,
     "components:\n"
     "  - {name: x, kind: service, rto: 4h, requires: [g]}\n"
     "  - {name: g, kind: redundancy-group, at-least: 2, requires: [y, z]}\n"
     "  - {name: y, kind: server}\n"
     "  - {name: z, kind: server}\n"
     "contracts: [{client: C, services: [x]}]\n"},
    {"nobody can wait for health", "DR-105", "y", "Wait for its start only",
     "components:\n"
     "  - {name: x, kind: service, requires: [{on: y, when: healthy}]}\n"
     "  - {name: y, kind: service}\n"},
    {"there is a health check", "DR-105", "y", "Note that it has one",
     "components:\n"
     "  - {name: x, kind: service, requires: [{on: y, when: healthy}]}\n"
     "  - {name: y, kind: service}\n"},
    {"a backup is not invented", "DR-111", "x", nullptr,
     "components: [{name: x, kind: database, site: A, data: 1GiB}]\n"},
    {"required, but outside the group", "DR-118", "y", "Add to G",
     "components:\n"
     "  - {name: x, kind: service, site: A, requires: [y]}\n"
     "  - {name: y, kind: service, site: A}\n"
     "protection-groups: [{name: G, members: [x], to: B}]\n"},
    {"in a group for another site", "DR-118", "y", nullptr,
     "  - {name: C, kind: on-premises}\n"
     "components:\n"
     "  - {name: x, kind: service, site: A, requires: [y]}\n"
     "  - {name: y, kind: service, site: A}\n"
     "protection-groups:\n"
     "  - {name: G, members: [x], to: B}\n"
     "  - {name: H, members: [y], to: C}\n"},
    {"a member to where the others go", "DR-119", "x", "Recover to B",
     "  - {name: C, kind: on-premises}\n"
     "components: [{name: x, kind: service, site: A, recovery: {strategy: restart, to: C}}]\n"
     "protection-groups: [{name: G, members: [x], to: B}]\n"},
    {"authentication outside the group", "DR-120", "auth", "Add to G",
     "components:\n"
     "  - {name: x, kind: service, site: A, requires: [{on: auth, strength: soft}]}\n"
     "  - {name: auth, kind: authentication-server, site: A}\n"
     "protection-groups: [{name: G, members: [x], to: B}]\n"},
    {"the build of the other hosts", "DR-131", "h", "Use std",
     "builds: [{name: std, os: Debian 12}, {name: old, os: Debian 11}]\n"
     "components:\n"
     "  - {name: h, kind: docker-host}\n"
     "  - {name: i, kind: docker-host, build: std}\n"},
    {"one of two builds", "DR-131", "h", nullptr,
     "builds: [{name: std, os: Debian 12}, {name: old, os: Debian 11}]\n"
     "components: [{name: h, kind: docker-host}]\n"},
    {"the version that another runs", "DR-142", "x", "Pin to 4.2",
     "components:\n"
     "  - {name: x, kind: service, image: \"registry.example:5000/orders:latest\"}\n"
     "  - {name: y, kind: service, image: \"registry.example:5000/orders:4.2\"}\n"},
    {"which of two versions nobody knows", "DR-142", "x", nullptr,
     "components:\n"
     "  - {name: x, kind: service, image: orders}\n"
     "  - {name: y, kind: service, image: \"orders:4.2\"}\n"
     "  - {name: z, kind: service, image: \"orders:4.3\"}\n"},
    // 6 h may pass in all, 1 h of them is work recovery.
    {"a target that fits into the MTPD", "DR-201", "x", "Set the RTO to 5 h",
     "components: [{name: x, kind: service, rto: 8h, wrt: 1h, mtpd: 6h}]\n"},
    {"tiers in order", "DR-202", "C", "Sort the tiers",
     "components: [{name: x, kind: service, rto: 1h}]\n"
     "contracts: [{client: C, services: [x], credits: [{below: 98%, credit: 20%}, {below: 99%, credit: "
     "10%}]}]\n"},
    {"tiers that contradict each other", "DR-202", "C", nullptr,
     "components: [{name: x, kind: service, rto: 1h}]\n"
     "contracts: [{client: C, services: [x], credits: [{below: 98%, credit: 10%}, {below: 99%, credit: "
     "20%}]}]\n"},
    {"the target of the contract's other services", "DR-203", "x", "Set the RTO to 2 h",
     "components: [{name: x, kind: service, mtpd: 8h}, {name: y, kind: service, rto: 2h}]\n"
     "contracts: [{client: C, services: [x, y]}]\n"},
    {"the longest target that the MTPD allows", "DR-203", "x", "Set the RTO to 7 h",
     "components: [{name: x, kind: service, mtpd: 8h, wrt: 1h}]\n"
     "contracts: [{client: C, services: [x]}]\n"},
    {"a target is not invented", "DR-203", "x", nullptr,
     "components: [{name: x, kind: service}]\n"
     "contracts: [{client: C, services: [x]}]\n"},
    {"the only free network there", "DR-301", "n", "Fail over to m",
     "networks: [{name: n, site: A}, {name: m, site: B}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: n}]}]\n"},
    {"the network that its recovery names", "DR-301", "n", "Fail over to m",
     "networks: [{name: n, site: A}, {name: l, site: B}, {name: m, site: B}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: n}], recovery: {strategy: "
     "rebuild, to: B, address: {network: m}}}]\n"},
    {"one of two free networks", "DR-301", "n", nullptr,
     "networks: [{name: n, site: A}, {name: l, site: B}, {name: m, site: B}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: n}]}]\n"},
    {"one block at both sites is a failover", "DR-304", "m", "Let n fail over to m",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/24}, {name: m, site: B, cidr: 10.0.0.0/24}]\n"},
    {"a route to the part at the other site", "DR-304", "m", "Add a route to 10.0.0.128/25",
     "networks: [{name: n, site: A, cidr: 10.0.0.0/24, gateway: 10.0.0.1}, {name: m, site: B, cidr: "
     "10.0.0.128/25}]\n"
     "components: [{name: x, kind: server, site: A, interfaces: [{network: n}], recovery: {strategy: "
     "rebuild, to: "
     "B, address: {network: m, address: 10.0.0.150}}}]\n"},
    {"a shorter time to live", "DR-318", "shop.example A", "Remember it for 4 h",
     "networks: [{name: a, site: A, cidr: 10.1.0.0/24}]\n"
     "components: [{name: x, kind: server, site: A, rto: 4h, interfaces: [{network: a, address: "
     "10.1.0.5}]}]\n"
     "dns-records: [{name: shop.example, type: A, value: 10.1.0.5, ttl: 5h, after-failover: 10.3.0.5}]\n"},
    {"the network that an address belongs to", "DR-305", "x", "Move to m",
     "networks: [{name: n, site: B, cidr: 10.0.0.0/24}, {name: m, site: B, cidr: 10.0.1.0/24}]\n"
     "components: [{name: x, kind: server, site: B, interfaces: [{network: n, address: 10.0.1.5}]}]\n"},
    {"the tunnel to the recovery site", "DR-306", "t", "Fail over to u",
     "  - {name: O, kind: on-premises}\n"
     "components:\n"
     "  - {name: gw-a, kind: vpn-gateway, site: A}\n"
     "  - {name: gw-b, kind: vpn-gateway, site: B}\n"
     "  - {name: gw-o, kind: vpn-gateway, site: O}\n"
     "tunnels:\n"
     "  - {name: t, type: wireguard, a: {gateway: gw-o}, b: {gateway: gw-a}}\n"
     "  - {name: u, type: wireguard, a: {gateway: gw-o}, b: {gateway: gw-b}}\n"},
    {"the exercise that has no scenario", "DR-402", "S", "Exercise it in E",
     "components: [{name: x, kind: service, recovery: {strategy: restart}}]\n"
     "scenarios: [{name: S, fails: [{component: x}]}]\n"
     "exercises: [{name: E}]\n"},
    {"what the scenario is called after", "DR-404", "A lost", "Fail A",
     "components: [{name: x, kind: service, site: A, recovery: {strategy: restart, to: B}}]\n"
     "scenarios: [{name: A lost}]\n"},
    {"a name that says nothing", "DR-404", "Disaster", nullptr,
     "components: [{name: x, kind: service, site: A}]\n"
     "scenarios: [{name: Disaster}]\n"},
};

Plan planOf(const char* rest) {
    const QByteArray text = QByteArray("drawbridge: 1\nname: T\n"
                                       "sites:\n"
                                       "  - {name: A, kind: on-premises, role: primary}\n"
                                       "  - {name: B, kind: on-premises, role: recovery}\n") +
                            rest;
    return readPlanText(text, QStringLiteral("test.plan.yaml"));
}

std::vector<Finding> check(const Plan& plan) {
    FindingSettings settings;
    settings.today = QDate(2026, 11, 22);
    return checkWholePlan(plan, settings);
}

const Finding* find(const std::vector<Finding>& findings, const QString& id, const QString& place) {
    for (const Finding& finding : findings) {
        if (finding.id == id && finding.names.value(0) == place)
            return &finding;
    }
    return nullptr;
}

QStringList labels(const std::vector<FindingFix>& fixes) {
    QStringList list;
    for (const FindingFix& fix : fixes)
        list << QString(fix.label).replace(QChar(0x00A0), u' ');
    return list;
}

QStringList errorsOf(const std::vector<Finding>& findings) {
    QStringList list;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Error)
            list << finding.id + u' ' + finding.names.join(u',');
    }
    return list;
}

/// The sample of the panel's tests: one error without a fix, two warnings of which one has a fix.
const char* const kPanelPlan = "components:\n"
                               "  - {name: x, kind: service, site: A, requires: [y]}\n"
                               "  - {name: y, kind: service, site: A, image: lonely}\n"
                               "  - {name: db, kind: database, site: A, data: 1GiB}\n"
                               "protection-groups: [{name: G, members: [x], to: B}]\n";

} // namespace

class FindingFixesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_run = 0;

    QString freshPath() { return m_folder.filePath(QStringLiteral("%1.drplan").arg(++m_run)); }

    struct Shown {
        std::unique_ptr<Session> session = std::make_unique<Session>();
        std::unique_ptr<FindingsPanel> panel;
        QTableView* view() const { return panel->view(); }
        FindingsModel* model() const { return panel->model(); }
        int rowOf(const QString& id) const {
            for (int row = 0; row < model()->rowCount(); ++row) {
                if (model()->at(row)->id == id)
                    return row;
            }
            return -1;
        }
        QStringList ids() const {
            QStringList list;
            for (int row = 0; row < model()->rowCount(); ++row)
                list << model()->at(row)->id;
            return list;
        }
        QPoint middleOf(int row, int column) const {
            return view()->visualRect(model()->index(row, column)).center();
        }
        template <class T>
        T* part(const char* name) const {
            return panel->findChild<T*>(QString::fromLatin1(name));
        }
    };

    void show(Shown& shown) {
        shown.session->setDocument(createProject(freshPath(), planOf(kPanelPlan), QStringLiteral("New")));
        shown.panel = std::make_unique<FindingsPanel>(*shown.session);
        shown.panel->resize(1000, 260);
        shown.panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.panel.get()));
        QApplication::setActiveWindow(shown.panel.get());
        QTRY_VERIFY_WITH_TIMEOUT(shown.session->results() != nullptr, kPatience);
        QCOMPARE(shown.ids(), QStringList({u"DR-111"_qs, u"DR-118"_qs, u"DR-142"_qs}));
    }

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void oneClickMends_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(kCases); ++i)
            QTest::newRow(kCases[i].name) << static_cast<int>(i);
    }
    void oneClickMends() {
        QFETCH(int, index);
        const FixCase& c = kCases[index];
        const QString id = QString::fromLatin1(c.id);
        const QString place = QString::fromUtf8(c.place);
        const auto document = createProject(freshPath(), planOf(c.text), QStringLiteral("New"));
        const Plan before = document->plan();
        const std::vector<Finding> weak = check(before);
        const Finding* finding = find(weak, id, place);
        QVERIFY2(finding != nullptr, "the finding does not occur");
        const auto fixes = fixesFor(before, *finding);
        if (c.label == nullptr) {
            QCOMPARE(labels(fixes), QStringList());
            return;
        }
        const QString label = QString::fromUtf8(c.label);
        const auto at = labels(fixes).indexOf(label);
        QVERIFY2(at >= 0, qPrintable(labels(fixes).join(u", "_qs)));
        const FindingFix* fix = &fixes.at(static_cast<std::size_t>(at));
        const ChangeSet changes = document->edit(fix->label, fix->apply);
        QVERIFY(!changes.isEmpty());

        const std::vector<Finding> now = check(document->plan());
        QVERIFY2(find(now, id, place) == nullptr, "the finding is still there");
        const QStringList known = errorsOf(weak);
        for (const QString& error : errorsOf(now))
            QVERIFY2(known.contains(error), qPrintable(error));
        QCOMPARE(labels(fixesFor(document->plan(), *finding)), QStringList());

        const QByteArray mended = writePlanText(document->plan());
        document->undo();
        QCOMPARE(writePlanText(document->plan()), writePlanText(before));
        document->redo();
        QCOMPARE(writePlanText(document->plan()), mended);
        QVERIFY(mended != writePlanText(before));
    }

    void fixesOfAPlaceComeWithItsFindings() {
        Shown shown;
        show(shown);
        const Component& y = shown.session->plan().components.at(1);
        const auto found = fixesAt(shown.session->plan(), shown.session->findings(), refTo(y.id));
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found.at(0).first.id, QStringLiteral("DR-118"));
        QCOMPARE(labels(found.at(0).second), QStringList(u"Add to G"_qs));
        QCOMPARE(found.at(1).first.id, QStringLiteral("DR-142"));
        QVERIFY(found.at(1).second.empty());
        QVERIFY(fixesAt(shown.session->plan(), shown.session->findings(),
                        refTo(shown.session->plan().sites.at(1).id))
                    .empty());
    }

    void theLinkMendsAndIsOneUndo() {
        Shown shown;
        show(shown);
        const int row = shown.rowOf(u"DR-118"_qs);
        QCOMPARE(shown.model()->index(row, FindingsModel::Fix).data().toString(), u"Add to G"_qs);
        const QByteArray before = writePlanText(shown.session->plan());
        QTest::mouseClick(shown.view()->viewport(), Qt::LeftButton, {},
                          shown.middleOf(row, FindingsModel::Fix));
        const auto& members = shown.session->plan().protectionGroups.at(0).members;
        QCOMPARE(members.size(), std::size_t(2));
        QCOMPARE(members.at(1), shown.session->plan().components.at(1).id);
        QVERIFY2(shown.session->selection().empty(), "mending does not lead away");
        QVERIFY(shown.session->document().undoLabel().startsWith(u"Add to G"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.rowOf(u"DR-118"_qs), -1, kPatience);
        shown.session->undo();
        QCOMPARE(writePlanText(shown.session->plan()), before);
        QTRY_VERIFY_WITH_TIMEOUT(shown.rowOf(u"DR-118"_qs) >= 0, kPatience);
    }

    void keysLeadAndMend() {
        Shown shown;
        show(shown);
        shown.view()->setFocus();
        shown.view()->setCurrentIndex(
            shown.model()->index(shown.rowOf(u"DR-118"_qs), FindingsModel::Message));
        QTest::keyClick(shown.view(), Qt::Key_Return);
        QCOMPARE(shown.session->selection().size(), std::size_t(1));
        QCOMPARE(shown.session->selection().front(), refTo(shown.session->plan().components.at(1).id));
        QTest::keyClick(shown.view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"DR-118 y: y is not in"));
        QTest::keyClick(shown.view(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(shown.session->plan().protectionGroups.at(0).members.size(), std::size_t(2));
    }

    void aRowWithoutAFixLeadsToItsPlace() {
        Shown shown;
        show(shown);
        const int row = shown.rowOf(u"DR-111"_qs);
        const QModelIndex cell = shown.model()->index(row, FindingsModel::Fix);
        QCOMPARE(cell.data().toString(), shown.model()->at(row)->fix);
        const QByteArray before = writePlanText(shown.session->plan());
        QTest::mouseClick(shown.view()->viewport(), Qt::LeftButton, {},
                          shown.middleOf(row, FindingsModel::Fix));
        QCOMPARE(shown.session->selection().front(), refTo(shown.session->plan().components.at(2).id));
        shown.view()->setFocus();
        QTest::keyClick(shown.view(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(writePlanText(shown.session->plan()), before);
    }

    void theMenuListsWhatCanBeDone() {
        Shown shown;
        show(shown);
        QMenu menu;
        shown.panel->fillMenu(menu, shown.rowOf(u"DR-118"_qs));
        QStringList texts;
        for (const QAction* action : menu.actions()) {
            if (!action->isSeparator())
                texts << action->text();
        }
        QCOMPARE(texts, QStringList({u"Add to G"_qs, u"Show"_qs, u"Copy text"_qs}));
        menu.actions().front()->trigger();
        QCOMPARE(shown.session->plan().protectionGroups.at(0).members.size(), std::size_t(2));
    }

    /// Five images without a version are one line; it opens and closes by keys and by the mouse.
    void manyOfARuleAreOneLine() {
        QByteArray body("components:\n");
        for (int i = 1; i <= 5; ++i)
            body +=
                QStringLiteral("  - {name: w%1, kind: service, site: A, image: lonely}\n").arg(i).toUtf8();
        Shown shown;
        shown.session->setDocument(
            createProject(freshPath(), planOf(body.constData()), QStringLiteral("New")));
        shown.panel = std::make_unique<FindingsPanel>(*shown.session);
        shown.panel->resize(1000, 260);
        shown.panel->show();
        QTRY_VERIFY_WITH_TIMEOUT(shown.session->results() != nullptr, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(shown.model()->rowCount(), 1, kPatience);
        const auto textAt = [&shown](int row, int column) {
            return shown.model()->index(row, column).data().toString();
        };
        QVERIFY(textAt(0, FindingsModel::Message).endsWith(u"w1, w2, w3, w4 and w5"_qs));
        QVERIFY(textAt(0, FindingsModel::Place).endsWith(u" 5"_qs));
        shown.view()->setFocus();
        shown.view()->selectRow(0);
        QTest::keyClick(shown.view(), Qt::Key_Right);
        QCOMPARE(shown.model()->rowCount(), 6);
        QCOMPARE(shown.view()->currentIndex().row(), 0);
        QVERIFY(textAt(5, FindingsModel::Place).endsWith(u"w5"_qs));
        QTest::keyClick(shown.view(), Qt::Key_Left);
        QCOMPARE(shown.model()->rowCount(), 1);
        QTest::mouseClick(shown.view()->viewport(), Qt::LeftButton, {},
                          shown.middleOf(0, FindingsModel::Message));
        QCOMPARE(shown.model()->rowCount(), 6);
        QTest::keyClick(shown.view(), Qt::Key_Down);
        QTest::keyClick(shown.view(), Qt::Key_Return);
        QCOMPARE(shown.session->selection().front(), refTo(shown.session->plan().components.at(0).id));
    }

    void chipsHideASeverity() {
        Shown shown;
        show(shown);
        auto* errors = shown.part<QToolButton>("showErrors");
        auto* warnings = shown.part<QToolButton>("showWarnings");
        QCOMPARE(errors->text(), QStringLiteral("1 error"));
        QCOMPARE(warnings->text(), QStringLiteral("2 warnings"));
        QVERIFY(!shown.part<QToolButton>("showNotes")->isVisible());
        QTest::mouseClick(errors, Qt::LeftButton);
        QCOMPARE(shown.ids(), QStringList({u"DR-118"_qs, u"DR-142"_qs}));
        QCOMPARE(errors->text(), QStringLiteral("1 error"));
        warnings->setFocus();
        QTest::keyClick(warnings, Qt::Key_Space);
        QCOMPARE(shown.ids(), QStringList());
        QTest::mouseClick(errors, Qt::LeftButton);
        QCOMPARE(shown.ids(), QStringList(u"DR-111"_qs));
    }

    void wordsFilterAndEscapeShowsAllAgain() {
        Shown shown;
        show(shown);
        auto* line = shown.part<QLineEdit>("findingsFilter");
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("LONELY"));
        QCOMPARE(shown.ids(), QStringList(u"DR-142"_qs));
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(shown.model()->rowCount(), 3);
        QTest::keyClicks(line, QStringLiteral("dr-11"));
        QCOMPARE(shown.ids(), QStringList({u"DR-111"_qs, u"DR-118"_qs}));
    }

    void onlyTheSelectionFollowsIt() {
        Shown shown;
        show(shown);
        QTest::mouseClick(shown.part<QToolButton>("onlySelection"), Qt::LeftButton);
        QCOMPARE(shown.model()->rowCount(), 0);
        const Plan& plan = shown.session->plan();
        shown.session->select({refTo(plan.components.at(2).id)});
        QCOMPARE(shown.ids(), QStringList(u"DR-111"_qs));
        // x is concerned by what it requires.
        shown.session->select({refTo(plan.components.at(0).id)});
        QCOMPARE(shown.ids(), QStringList(u"DR-118"_qs));
        shown.session->select({refTo(plan.components.at(1).id), refTo(plan.components.at(2).id)});
        QCOMPARE(shown.model()->rowCount(), 3);
    }

    void aProjectOpenForReadingOffersNothing() {
        Shown shown;
        show(shown);
        const QString path = shown.session->document().path();
        Shown reader;
        reader.session->setDocument(openProject(path, OpenMode::ReadOnly));
        reader.panel = std::make_unique<FindingsPanel>(*reader.session);
        QTRY_VERIFY_WITH_TIMEOUT(reader.rowOf(u"DR-118"_qs) >= 0, kPatience);
        const int row = reader.rowOf(u"DR-118"_qs);
        QVERIFY(reader.model()->fixesAt(row).empty());
        QCOMPARE(reader.model()->index(row, FindingsModel::Fix).data().toString(),
                 reader.model()->at(row)->fix);
    }
};

DRAWBRIDGE_TEST(FindingFixesTest)
#include "finding_fixes_test.moc"
