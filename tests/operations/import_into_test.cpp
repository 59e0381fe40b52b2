// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/operations/import_into.h"
#include "core/store/project.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace drawbridge;

namespace {

QStringList componentNames(const Plan& plan) {
    QStringList names;
    for (const Component& component : plan.components)
        names += component.name;
    names.sort();
    return names;
}

} // namespace

class ImportIntoTest : public QObject {
    Q_OBJECT

private:
    QString file(const QString& name, const QByteArray& content) {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    std::unique_ptr<Document> project(const QString& name) {
        Plan plan;
        plan.project.name = QStringLiteral("Estate");
        return createProject(m_folder.filePath(name), plan, QStringLiteral("New"));
    }

    QTemporaryDir m_folder;

private slots:
    /// A server of remote access: its peers are people, who have no gateway. Again, it changes nothing.
    void aServerWithRoadWarriorsIsAdded() {
        const auto document = project(QStringLiteral("vpn.drplan"));
        const QString server = file(QStringLiteral("wg0.conf"),
                                    "[Interface]\nAddress = 10.9.0.1/24\nListenPort = 51820\n"
                                    "PrivateKey = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEA=\n\n"
                                    "[Peer]\nPublicKey = TROHqkiihxZqUSJ0NNdwkvcD4OduRz5WWMXdEU4JSzs=\n"
                                    "AllowedIPs = 10.9.0.2/32\n");
        importInto(*document, {server}, {});
        QCOMPARE(document->plan().tunnels.size(), 1);
        const auto kinds = [&] {
            std::multiset<ComponentKind> all;
            for (const Component& component : document->plan().components)
                all.insert(component.kind);
            return all;
        };
        QVERIFY(kinds() ==
                (std::multiset<ComponentKind>{ComponentKind::VpnGateway, ComponentKind::UserGroup}));
        const QByteArray before = writePlanText(document->plan());
        importInto(*document, {server}, {});
        QCOMPARE(writePlanText(document->plan()), before);
    }

    /// Docker keeps two projects on one host apart by their names.
    void aSecondStackIsAdded() {
        const auto document = project(QStringLiteral("two.drplan"));
        const QString one = file(QStringLiteral("one.yaml"), "name: one\nservices: {web: {image: nginx}}\n");
        const QString two = file(QStringLiteral("two.yaml"), "name: two\nservices: {web: {image: httpd}}\n");
        QCOMPARE(importInto(*document, {one}, {}).added, 2); // the service and its host
        QCOMPARE(importInto(*document, {two}, {}).added, 1);
        QCOMPARE(
            componentNames(document->plan()),
            QStringList({QStringLiteral("docker-1"), QStringLiteral("web"), QStringLiteral("web (two)")}));
        document->undo();
        QCOMPARE(componentNames(document->plan()),
                 QStringList({QStringLiteral("docker-1"), QStringLiteral("web")}));
    }

    void importingAgainChangesNothing() {
        const auto document = project(QStringLiteral("again.drplan"));
        const QString one = file(QStringLiteral("one.yaml"), "name: one\nservices: {web: {image: nginx}}\n");
        importInto(*document, {one}, {});
        const std::size_t entries = document->history().size();
        QCOMPARE(importInto(*document, {one}, {}).added, 0);
        QCOMPARE(document->history().size(), entries);
    }

    /// The window reads in the background: what is edited meanwhile must not be taken back.
    void whatWasEditedMeanwhileStays() {
        const auto document = project(QStringLiteral("meanwhile.drplan"));
        importInto(*document,
                   {file(QStringLiteral("one.yaml"), "name: one\nservices: {web: {image: nginx}}\n")}, {});
        const Imported second = importSources(
            {file(QStringLiteral("two.yaml"), "name: two\nservices: {db: {image: postgres}}\n")},
            document->plan(), {});
        const Component web =
            *std::find_if(document->plan().components.begin(), document->plan().components.end(),
                          [](const Component& c) { return c.name == u"web"; });
        document->edit(QStringLiteral("Note"), [&](Edit& edit) {
            edit.change(edit.plan().components, web.id,
                        [](Component& c) { c.note = QStringLiteral("Ask Ann first"); });
        });
        applyImport(*document, second, QStringLiteral("Import"));
        QCOMPARE(document->plan().components.find(web.id)->note.value_or(QString()),
                 QStringLiteral("Ask Ann first"));
        QCOMPARE(document->plan().components.size(), 3);
    }

    void aNewProjectIsNamedAfterItsFileAndLaidOut() {
        const QString path = m_folder.filePath(QStringLiteral("estate.drplan"));
        importAsProject(path, {file(QStringLiteral("c.yaml"), "name: c\nservices: {web: {image: nginx}}\n")},
                        {});
        const Plan plan = openProject(path, OpenMode::ReadOnly)->plan();
        QCOMPARE(plan.project.name, QStringLiteral("estate"));
        QVERIFY(!plan.placements.isEmpty());
        QVERIFY_THROWS_EXCEPTION(InputError,
                                 importAsProject(path, {m_folder.filePath(QStringLiteral("c.yaml"))}, {}));
    }
};

DRAWBRIDGE_TEST(ImportIntoTest)
#include "import_into_test.moc"
