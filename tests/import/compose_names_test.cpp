// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_project.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// Names in Compose files and options that nothing has.
class ComposeNamesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString load(const QByteArray& text, const QStringList& profiles = {}) const {
        QFile file(m_folder.filePath(u"compose.yaml"_qs));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        file.close();
        compose::LoadOptions options;
        options.profiles = profiles;
        Diagnostics diagnostics;
        try {
            compose::load({file.fileName()}, options, diagnostics);
        } catch (const InputError& error) {
            return error.message();
        }
        QStringList lines;
        for (const Diagnostic& diagnostic : diagnostics)
            lines += diagnostic.message;
        return lines.join(u'\n');
    }

private slots:
    void unknownProfilesAreRefused() {
        const QByteArray text =
            "services:\n  a: {image: \"a:1\", profiles: [debug, tools]}\n  b: {image: \"b:1\"}\n";
        QCOMPARE(load(text, {u"debgu"_qs}), u"no profile is called “debgu”; did you mean “debug”?"_qs);
        QCOMPARE(load(text, {u"production"_qs}),
                 u"no profile is called “production”; there are “debug” and “tools”"_qs);
        QCOMPARE(load(text, {u"tools"_qs}), QString());
        QCOMPARE(load(text, {u"*"_qs}), QString());
    }

    void undefinedServicesHaveANearestName() {
        const QString told =
            load("services:\n  web: {image: \"a:1\", links: [databse]}\n  database: {image: \"b:1\"}\n");
        QVERIFY2(told.contains(u"“database”") && told.contains(u"did you mean"), qPrintable(told));
    }
};

DRAWBRIDGE_TEST(ComposeNamesTest)
#include "compose_names_test.moc"
