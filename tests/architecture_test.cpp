// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

/// Which folder may include which, and which libraries a target may link: the table of core/README.md.
class ArchitectureTest : public QObject {
    Q_OBJECT

private:
    static QString root() { return QStringLiteral(DRAWBRIDGE_SOURCE_DIR); }

    static QString read(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        return QString::fromUtf8(file.readAll());
    }

    static QStringList sources(const QString& folder) {
        QStringList files;
        QDirIterator it(root() + u'/' + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files += it.next();
        return files;
    }

    static QHash<QString, QStringList> allowed() {
        const QStringList model{u"core/base"_qs, u"core/model"_qs};
        const QStringList analysis = model + QStringList{u"core/analysis"_qs};
        const QStringList report = analysis + QStringList{u"core/report"_qs, u"core/layout"_qs};
        const QStringList everyCore =
            report + QStringList{u"core/document"_qs, u"core/store"_qs, u"core/import"_qs};
        const QStringList window =
            everyCore + QStringList{u"app/window"_qs, u"app/panels"_qs, u"app/canvas"_qs};
        return {{u"core/base"_qs, {u"core/base"_qs}},
                {u"core/model"_qs, model},
                {u"core/document"_qs, model + QStringList{u"core/document"_qs, u"core/store"_qs}},
                {u"core/store"_qs, model + QStringList{u"core/document"_qs, u"core/store"_qs}},
                {u"core/import"_qs, model + QStringList{u"core/import"_qs}},
                {u"core/analysis"_qs, analysis},
                {u"core/layout"_qs, report},
                {u"core/report"_qs, report},
                {u"app/cli"_qs, everyCore + QStringList{u"app/cli"_qs}},
                {u"app/window"_qs, window},
                {u"app/panels"_qs, window},
                {u"app/canvas"_qs, window}};
    }

    /// Third-party headers that only some folders may see.
    static QHash<QString, QStringList> libraries() {
        return {{u"SQLiteCpp/"_qs, {u"core/store"_qs}},
                {u"sqlite3.h"_qs, {u"core/store"_qs}},
                {u"yaml-cpp/"_qs, {u"core/import"_qs}},
                {u"graphviz/"_qs, {u"core/layout"_qs}},
                {u"gvc.h"_qs, {u"core/layout"_qs}},
                {u"cgraph.h"_qs, {u"core/layout"_qs}},
                {u"qpdf/"_qs, {u"core/report"_qs}},
                {u"CLI/"_qs, {u"app/cli"_qs}},
                {u"boost/"_qs, {u"core/analysis"_qs}},
                {u"QWidget"_qs, {u"app/window"_qs, u"app/panels"_qs, u"app/canvas"_qs}}};
    }

    static QString folderOf(const QString& path) { return path.section(u'/', 0, 1); }

private slots:
    void includesFollowTheArrows() {
        static const QRegularExpression own(QStringLiteral("^#include \"((?:core|app)/[^\"]+)\""),
                                            QRegularExpression::MultilineOption);
        const auto rules = allowed();
        QStringList wrong;
        int seen = 0;
        for (const QString& path : sources(u"core"_qs) + sources(u"app"_qs)) {
            const QString file = path.mid(root().size() + 1);
            const QString folder = folderOf(file);
            if (folder == u"app/main.cpp")
                continue;
            QVERIFY2(rules.contains(folder),
                     qPrintable(QStringLiteral("%1 is in a folder without a rule").arg(file)));
            const QString text = read(path);
            for (auto it = own.globalMatch(text); it.hasNext();) {
                const QString included = it.next().captured(1);
                ++seen;
                if (!rules[folder].contains(folderOf(included)))
                    wrong += QStringLiteral("%1 includes %2").arg(file, included);
            }
        }
        QVERIFY(seen > 100);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// It knows no plan.
    void schedulingIncludesOnlyBaseAndItself() {
        static const QRegularExpression own(QStringLiteral("^#include \"((?:core|app)/[^\"]+)\""),
                                            QRegularExpression::MultilineOption);
        int seen = 0;
        for (const QString& path : sources(u"core/analysis/scheduling"_qs)) {
            const QString text = read(path);
            for (auto it = own.globalMatch(text); it.hasNext();) {
                const QString included = it.next().captured(1);
                ++seen;
                QVERIFY2(included.startsWith(u"core/base/") ||
                             included.startsWith(u"core/analysis/scheduling/"),
                         qPrintable(QStringLiteral("%1 includes %2").arg(path, included)));
            }
        }
        QVERIFY(seen > 20);
    }

    void librariesAreSeenOnlyWhereTheyBelong() {
        static const QRegularExpression foreign(QStringLiteral("^#include <([^>]+)>"),
                                                QRegularExpression::MultilineOption);
        const auto rules = libraries();
        QStringList wrong;
        for (const QString& path : sources(u"core"_qs) + sources(u"app"_qs)) {
            const QString file = path.mid(root().size() + 1);
            const QString text = read(path);
            for (auto it = foreign.globalMatch(text); it.hasNext();) {
                const QString header = it.next().captured(1);
                for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule) {
                    if (header.startsWith(rule.key()) && !rule.value().contains(folderOf(file)))
                        wrong += QStringLiteral("%1 includes <%2>").arg(file, header);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void targetsLinkWhatTheTableSays() {
        const QString cmake = read(root() + u"/core/CMakeLists.txt"_qs);
        const QHash<QString, QStringList> rules{
            {u"drawbridge_model"_qs, {u"Qt6::Core"_qs}},
            {u"drawbridge_store"_qs, {u"drawbridge_model"_qs, u"SQLiteCpp"_qs, u"PkgConfig::sqlite3"_qs}},
            {u"drawbridge_import"_qs, {u"drawbridge_model"_qs, u"yaml-cpp"_qs}},
            {u"drawbridge_analysis"_qs, {u"drawbridge_model"_qs}},
            {u"drawbridge_report"_qs,
             {u"drawbridge_model"_qs, u"drawbridge_analysis"_qs, u"Qt6::Gui"_qs, u"Qt6::Svg"_qs,
              u"PkgConfig::graphviz"_qs, u"PkgConfig::qpdf"_qs}}};
        static const QRegularExpression layer(QStringLiteral("drawbridge_layer\\((\\w+)([^)]*)\\)"));
        int seen = 0;
        for (auto it = layer.globalMatch(cmake); it.hasNext();) {
            const auto match = it.next();
            if (!match.captured(1).startsWith(u"drawbridge_"))
                continue;
            ++seen;
            QVERIFY2(rules.contains(match.captured(1)), qPrintable(match.captured(1)));
            const QString links = match.captured(2)
                                      .section(QStringLiteral("LINKS"), 1)
                                      .replace(QStringLiteral("PRIVATE_LINKS"), u" "_qs);
            static const QRegularExpression word(QStringLiteral("[\\w:+-]+"));
            for (auto w = word.globalMatch(links); w.hasNext();) {
                const QString library = w.next().captured();
                if (library != u"LINKS" && library != u"PRIVATE_" && library != u"PRIVATE_LINKS")
                    QVERIFY2(rules[match.captured(1)].contains(library),
                             qPrintable(match.captured(1) + QStringLiteral(" links ") + library));
            }
        }
        QCOMPARE(seen, rules.size());
    }

    void everySourceNamesItsLicence() {
        for (const QString& path : sources(u"core"_qs) + sources(u"app"_qs) + sources(u"tests"_qs))
            QVERIFY2(read(path).startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"),
                     qPrintable(path));
    }

    void everyFolderHasItsReadme() {
        for (const QString& folder : allowed().keys() + QStringList{u"core"_qs, u"app"_qs, u"tests"_qs})
            QVERIFY2(QFile::exists(root() + u'/' + folder + u"/README.md"_qs), qPrintable(folder));
    }
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
