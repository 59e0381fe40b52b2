// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_project.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace drawbridge;

namespace {

/// A tab-separated table with a header line.
using Row = QHash<QString, QString>;

std::vector<Row> readTable(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return {};
    const QStringList header = lines.takeFirst().split(u'\t');
    std::vector<Row> rows;
    for (const QString& line : lines) {
        const QStringList cells = line.split(u'\t');
        Row row;
        for (qsizetype i = 0; i < header.size(); ++i)
            row.insert(header[i], cells.value(i));
        rows.push_back(std::move(row));
    }
    return rows;
}

QString corpusFolder() {
    const QString given = qEnvironmentVariable("DRAWBRIDGE_CORPUS");
    const QString beside = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/../shared/corpus");
    const QString folder = given.isEmpty() ? beside : given;
    return QFile::exists(folder + QStringLiteral("/compose-oracle.tsv")) ? QDir(folder).absolutePath()
                                                                         : QString();
}

QString text(qsizetype number) {
    return QString::number(number);
}

/// The counts of compose-go. It always adds the network `default`, we do only where a service uses it.
Row countsOf(const compose::Project& project) {
    qsizetype edges = 0;
    qsizetype checks = 0;
    for (const compose::Service& service : project.services) {
        edges += static_cast<qsizetype>(service.dependencies.size());
        checks += service.hasHealthcheck ? 1 : 0;
    }
    const bool hasDefault =
        std::any_of(project.networks.begin(), project.networks.end(),
                    [](const compose::Network& network) { return network.key == u"default"; });
    return {{QStringLiteral("services"), text(static_cast<qsizetype>(project.services.size()))},
            {QStringLiteral("volumes"), text(static_cast<qsizetype>(project.volumes.size()))},
            {QStringLiteral("networks"),
             text(static_cast<qsizetype>(project.networks.size()) + (hasDefault ? 0 : 1))},
            {QStringLiteral("depends_on_edges_incl_implied"), text(edges)},
            {QStringLiteral("healthchecks"), text(checks)},
            {QStringLiteral("secrets"), text(project.secrets.size())},
            {QStringLiteral("configs"), text(project.configs.size())}};
}

QStringList differences(const Row& expected, const compose::Project& project) {
    QStringList found;
    const Row counts = countsOf(project);
    for (const QString& column : counts.keys()) {
        if (counts[column] != expected[column])
            found.append(
                QStringLiteral("%1: expected %2, got %3").arg(column, expected[column], counts[column]));
    }
    found.sort();
    return found;
}

struct Outcome {
    compose::Project project;
    QString error; ///< empty when loaded
};

/// Any other exception than ours is a failure of the caller.
Outcome tryLoad(const QStringList& files, const compose::LoadOptions& options) {
    Diagnostics diagnostics;
    try {
        return {compose::load(files, options, diagnostics), {}};
    } catch (const InputError& error) {
        return {{}, toText(error.place()) + QStringLiteral(": ") + error.message()};
    } catch (const MachineError& error) {
        return {{}, toText(error.place()) + QStringLiteral(": ") + error.message()};
    }
}

/// Compares row by row and keeps the score.
class Comparison {
public:
    explicit Comparison(QString corpus) : m_corpus(std::move(corpus)) {}

    void compare(const QStringList& names, const QString& envFile, const Row& row) {
        QStringList files;
        for (const QString& name : names)
            files.append(m_corpus + u'/' + name);
        compose::LoadOptions options;
        options.projectFolder = m_corpus;
        if (!envFile.isEmpty())
            options.envFiles = QStringList{m_corpus + u'/' + envFile};
        const Outcome outcome = tryLoad(files, options);
        const QString label = names.join(u' ');
        if (row[QStringLiteral("rc")] == u"0")
            compareAll(label, outcome, row);
        else if (row[QStringLiteral("rc_without_consistency_check")] == u"0")
            compareFragment(label, outcome, row);
        else
            ++m_refused;
    }

    QString score() const {
        return QStringLiteral("%1 rows equal, %2 rows that Compose refuses, %3 rows differ.")
            .arg(m_equal)
            .arg(m_refused)
            .arg(m_failures.size());
    }
    QString failures() const { return QStringLiteral("\n  ") + m_failures.join(QStringLiteral("\n  ")); }
    bool isEqual() const { return m_failures.isEmpty() && m_equal > 0; }

private:
    void compareAll(const QString& label, const Outcome& outcome, const Row& row) {
        if (!outcome.error.isEmpty()) {
            m_failures.append(label + QStringLiteral(": refused: ") + outcome.error);
            return;
        }
        const QStringList found = differences(row, outcome.project);
        if (found.isEmpty())
            ++m_equal;
        else
            m_failures.append(label + QStringLiteral(": ") + found.join(QStringLiteral("; ")));
    }

    /// Compose refuses a file that names what it does not describe; we import it and say so.
    void compareFragment(const QString& label, const Outcome& outcome, const Row& row) {
        const QString services = row[QStringLiteral("services_without_consistency_check")];
        const QString got = text(static_cast<qsizetype>(outcome.project.services.size()));
        if (outcome.error.isEmpty() && got == services)
            ++m_equal;
        else
            m_failures.append(
                QStringLiteral("%1: expected %2 services without the consistency check, got %3 %4")
                    .arg(label, services, got, outcome.error));
    }

    QString m_corpus;
    QStringList m_failures;
    int m_equal = 0;
    int m_refused = 0;
};

void finish(const QString& corpus, const Comparison& comparison) {
    if (corpus.isEmpty()) {
        qInfo("The corpus is not there (set DRAWBRIDGE_CORPUS to its folder); nothing is compared.");
        return;
    }
    qInfo("%s", qPrintable(comparison.score()));
    QVERIFY2(comparison.isEqual(), qPrintable(comparison.failures()));
}

} // namespace

/// Compares with what compose-go says of files from public repositories (see the README of the corpus). The
/// corpus is not part of this repository; without it, the test says so and passes.
class ComposeCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void singleFiles() {
        const QString corpus = corpusFolder();
        Comparison comparison(corpus);
        for (const Row& row : readTable(corpus + QStringLiteral("/compose-oracle.tsv")))
            comparison.compare({row[QStringLiteral("path")]}, {}, row);
        finish(corpus, comparison);
    }

    void severalFiles() {
        const QString corpus = corpusFolder();
        Comparison comparison(corpus);
        for (const Row& row : readTable(corpus + QStringLiteral("/compose-multifile-oracle.tsv"))) {
            const QString files = row[QStringLiteral("files_in_order")];
            comparison.compare(files.split(u' ', Qt::SkipEmptyParts), row[QStringLiteral("env_file")], row);
        }
        finish(corpus, comparison);
    }

    /// Also files that are no Compose files at all: none may crash, hang, or throw anything but our errors.
    void everyYamlFile() {
        const QString corpus = corpusFolder();
        if (corpus.isEmpty())
            return;
        QDirIterator files(corpus, {QStringLiteral("*.yml"), QStringLiteral("*.yaml")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            compose::LoadOptions options;
            options.projectFolder = corpus;
            tryLoad({files.next()}, options);
            ++count;
        }
        qInfo("%d YAML files read.", count);
        QVERIFY(count > 0);
    }
};

DRAWBRIDGE_TEST(ComposeCorpusTest)
#include "compose_corpus_test.moc"
