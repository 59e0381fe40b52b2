// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace {

/// A folder and what its files may include besides each other. Entries name folders above it in the table;
/// "core/analysis/*" stands for all folders below one. So there can be no cycle of folders.
struct Row {
    const char* folder;
    const char* mayInclude;
};

constexpr auto kModel = "core/base core/model";
constexpr auto kCore = "core/*";

/// The house, as in core/README.md and app/README.md.
const std::vector<Row>& house() {
    static const std::vector<Row> rows{
        {"core/base", ""},
        {"core/model", "core/base"},
        {"core/document", kModel},
        {"core/store", "core/base core/model core/document"},
        {"core/live/facts", "core/base"},
        {"core/live/answers", "core/base core/live/facts"},
        {"core/live", "core/base core/live/answers core/live/facts"},
        {"core/live/rehearsal", "core/base core/live"},
        {"core/live/network_lab", "core/base core/live"},
        {"core/import/yaml", "core/base"},
        {"core/import/compose", "core/base core/model core/import/yaml"},
        {"core/import/plan_text", "core/base core/model core/import/yaml"},
        {"core/import/procedures", "core/base core/model core/import/plan_text core/import/yaml"},
        {"core/import/fragment", "core/base core/model core/import/plan_text"},
        {"core/import/inventory", "core/base core/model core/import/plan_text core/import/compose"},
        {"core/import/vpn", "core/base core/model core/import/yaml"},
        {"core/import/firewall", "core/base core/model core/import/vpn"},
        {"core/import/engine", "core/base core/model core/live/facts"},
        {"core/import", "core/base core/model core/import/*"},
        {"core/analysis/scheduling", "core/base"},
        {"core/analysis/graph", kModel},
        {"core/analysis/drift", kModel},
        {"core/analysis/impact", "core/base core/model core/analysis/graph"},
        {"core/analysis/exposure", "core/base core/model core/analysis/graph"},
        {"core/analysis/availability", "core/base core/model core/analysis/graph"},
        {"core/analysis/data_loss", "core/base core/model core/analysis/*"},
        {"core/analysis/recovery", "core/base core/model core/analysis/*"},
        {"core/analysis/scenario", "core/base core/model core/analysis/*"},
        {"core/analysis/network", "core/base core/model core/analysis/*"},
        {"core/analysis/capacity", "core/base core/model core/analysis/*"},
        {"core/analysis/simulation", "core/base core/model core/analysis/*"},
        {"core/analysis/business_impact", "core/base core/model core/analysis/*"},
        {"core/analysis/yearly", "core/base core/model core/analysis/*"},
        {"core/analysis/improvements", "core/base core/model core/analysis/*"},
        {"core/analysis/verification", "core/base core/model core/analysis/*"},
        {"core/analysis/failback", "core/base core/model core/analysis/*"},
        {"core/analysis/matrix", "core/base core/model core/analysis/*"},
        {"core/analysis/preparation", "core/base core/model core/analysis/*"},
        {"core/analysis/investments", "core/base core/model core/analysis/*"},
        {"core/analysis/verification", "core/base core/model core/analysis/*"},
        {"core/analysis/programme", "core/base core/model core/analysis/*"},
        {"core/analysis/findings", "core/base core/model core/analysis/*"},
        {"core/analysis/fixes", "core/base core/model core/document core/analysis/*"},
        {"core/diagram/model", kModel},
        {"core/diagram/layout", "core/base"},
        {"core/diagram/routing", kModel},
        {"core/diagram/painting", "core/base core/model core/diagram/model"},
        {"core/diagram/building", "core/base core/model core/analysis/* core/diagram/*"},
        {"core/diagram/export", "core/base core/model core/diagram/*"},
        {"core/report/tables", kModel},
        {"core/report/network_config", "core/base core/model core/analysis/*"},
        {"core/report/runbook", "core/base core/model core/analysis/* core/diagram/*"},
        {"core/report/exercise",
         "core/base core/model core/document core/analysis/* core/diagram/* core/report/runbook"},
        {"core/operations/edits", kCore},
        {"core/operations/start", kCore},
        {"core/operations/network_rehearsal", kCore},
        {"core/operations", kCore},
        {"core/operations/exercise", kCore},
        {"core/operations/json", kCore},
        {"app/cli", kCore},
        {"app/common", kCore},
        {"app/canvas/scene", "core/* app/common"},
        {"app/canvas/edits", "core/* app/common app/canvas/*"},
        {"app/canvas/hover", "core/* app/common"},
        {"app/canvas/search", "core/* app/common app/canvas/*"},
        {"app/canvas/pages", "core/* app/common app/canvas/*"},
        {"app/canvas", "core/* app/common app/canvas/*"},
        {"app/panels/checklist", "core/* app/common"},
        {"app/panels/inspector", "core/* app/common"},
        {"app/panels/findings", "core/* app/common"},
        {"app/panels/machines", "core/* app/common"},
        {"app/panels/outline", "core/* app/common"},
        {"app/panels/palette", "core/* app/common"},
        {"app/recover/state", "core/* app/common"},
        {"app/recover/timeline", "core/* app/common app/canvas/hover app/recover/*"},
        {"app/recover/picture", "core/* app/common app/recover/*"},
        {"app/recover/panes", "core/* app/common app/recover/*"},
        {"app/recover", "core/* app/common app/canvas app/canvas/* app/recover/*"},
        {"app/expose/state", "core/* app/common"},
        {"app/expose/panes", "core/* app/common app/expose/*"},
        {"app/expose", "core/* app/common app/expose/*"},
        {"app/connect", "core/* app/common"},
        {"app/exercise/state", "core/* app/common"},
        {"app/exercise/dialogs", "core/* app/common"},
        {"app/exercise/live", "core/* app/common app/exercise/*"},
        {"app/exercise/programme", "core/* app/common"},
        {"app/exercise", "core/* app/common app/exercise/*"},
        {"app/prepare/state", "core/* app/common"},
        {"app/prepare", "core/* app/common app/prepare/*"},
        {"app/tables", "core/* app/common"},
        {"app/shell/palette", "core/* app/common app/canvas app/canvas/* app/panels/*"},
        {"app/shell/export", "core/* app/common app/canvas app/canvas/*"},
        {"app/shell/preview", "core/* app/common app/shell/export"},
        {"app/shell", "core/* app/*"},
        {"app", "core/* app/*"}};
    return rows;
}

/// Third-party headers that only some folders may see.
const std::vector<Row>& libraries() {
    static const std::vector<Row> rows{
        {"SQLiteCpp/", "core/store"},
        {"sqlite3.h", "core/store"},
        {"yaml-cpp/", "core/import/yaml"},
        {"openssl/", "core/import/vpn"},
        {"graphviz/", "core/diagram/layout"},
        {"gvc.h", "core/diagram/layout"},
        {"cgraph.h", "core/diagram/layout"},
        {"qpdf/", "core/report/runbook"},
        {"CLI/", "app/cli"},
        {"boost/", "core/analysis/* core/live"},
        {"QLocalSocket", "core/live"},
        {"QSsl", "core/live"},
        {"QTcpSocket", "core/live"},
        {"QNetwork", ""},
        {"qcustomplot", "app/recover/panes app/expose/panes"},
        {"QWidget", "app/common app/canvas app/canvas/* app/panels/* app/recover app/recover/* app/expose "
                    "app/expose/* app/connect app/exercise app/exercise/* app/prepare app/tables app/shell "
                    "app/shell/*"}};
    return rows;
}

QString root() {
    return QStringLiteral(DRAWBRIDGE_SOURCE_DIR);
}

QString read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// Every source below a folder, relative to the root.
QStringList sources(const QString& folder) {
    QStringList files;
    QDirIterator it(root() + u'/' + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next().mid(root().size() + 1);
    return files;
}

QString folderOf(const QString& file) {
    return file.left(file.lastIndexOf(u'/'));
}

bool covers(const QString& entry, const QString& folder) {
    return entry.endsWith(u'*') ? folder.startsWith(entry.chopped(1)) : folder == entry;
}

bool isAllowed(const char* list, const QString& folder) {
    const QStringList entries = QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(entries.begin(), entries.end(),
                       [&folder](const QString& entry) { return covers(entry, folder); });
}

int rowOf(const QString& folder) {
    const auto& rows = house();
    const auto found = std::find_if(
        rows.begin(), rows.end(), [&folder](const Row& row) { return folder == QLatin1String(row.folder); });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

QStringList includesIn(const QString& text, const char* form) {
    const QRegularExpression include(QString::fromLatin1(form), QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = include.globalMatch(text); it.hasNext();)
        found += it.next().captured(1);
    return found;
}

} // namespace

/// Which folder may include which, and which libraries a target may link.
class ArchitectureTest : public QObject {
    Q_OBJECT

private slots:
    void includesFollowTheTable() {
        QStringList wrong;
        int seen = 0;
        for (const QString& file : sources(u"core"_qs) + sources(u"app"_qs)) {
            const QString folder = folderOf(file);
            const int row = rowOf(folder);
            QVERIFY2(row >= 0, qPrintable(file + QStringLiteral(" is in a folder that the table lacks")));
            const char* allowed = house()[static_cast<std::size_t>(row)].mayInclude;
            for (const QString& included :
                 includesIn(read(root() + u'/' + file), "^#include \"((?:core|app)/[^\"]+)\"")) {
                const QString other = folderOf(included);
                ++seen;
                // Only what stands above: so no folders include each other, by whatever way round.
                const bool above = rowOf(other) >= 0 && rowOf(other) < row;
                if (other != folder && !(above && isAllowed(allowed, other)))
                    wrong += QStringLiteral("%1 includes %2").arg(file, included);
            }
        }
        QVERIFY(seen > 1000);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyFolderOfTheTableExists() {
        for (const Row& row : house())
            QVERIFY2(QFile::exists(root() + u'/' + QLatin1String(row.folder)), row.folder);
    }

    void librariesAreSeenOnlyWhereTheyBelong() {
        QStringList wrong;
        for (const QString& file : sources(u"core"_qs) + sources(u"app"_qs)) {
            for (const QString& header : includesIn(read(root() + u'/' + file), "^#include <([^>]+)>")) {
                for (const Row& library : libraries()) {
                    if (header.startsWith(QLatin1String(library.folder)) &&
                        !isAllowed(library.mayInclude, folderOf(file)))
                        wrong += QStringLiteral("%1 includes <%2>").arg(file, header);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void targetsLinkWhatTheTableSays() {
        const QHash<QString, QString> rules{
            {u"drawbridge_model"_qs, u"Qt6::Core"_qs},
            {u"drawbridge_store"_qs, u"drawbridge_model SQLiteCpp PkgConfig::sqlite3"_qs},
            {u"drawbridge_live"_qs, u"drawbridge_model Qt6::Network"_qs},
            {u"drawbridge_import"_qs, u"drawbridge_model yaml-cpp OpenSSL::Crypto"_qs},
            {u"drawbridge_analysis"_qs, u"drawbridge_store"_qs},
            {u"drawbridge_diagram"_qs, u"drawbridge_analysis Qt6::Gui Qt6::Svg PkgConfig::graphviz"_qs},
            {u"drawbridge_report"_qs, u"drawbridge_diagram PkgConfig::qpdf"_qs},
            {u"drawbridge_operations"_qs, u"drawbridge_live drawbridge_import drawbridge_report"_qs}};
        static const QRegularExpression layer(
            QStringLiteral("drawbridge_layer\\((drawbridge_\\w+) ([^)]*)\\)"));
        static const QRegularExpression keyword(
            QStringLiteral("FOLDERS [a-z_ ]+|(?:PRIVATE_)?LINKS|PCH_OF \\w+|PCH .*"));
        int seen = 0;
        for (auto it = layer.globalMatch(read(root() + u"/core/CMakeLists.txt"_qs)); it.hasNext();) {
            const auto match = it.next();
            const QString target = match.captured(1);
            ++seen;
            QVERIFY2(rules.contains(target), qPrintable(target));
            const QStringList links =
                match.captured(2).replace(keyword, u" "_qs).simplified().split(u' ', Qt::SkipEmptyParts);
            QVERIFY(!links.isEmpty());
            for (const QString& link : links)
                QVERIFY2(rules[target].split(u' ').contains(link),
                         qPrintable(QStringLiteral("%1 links %2").arg(target, link)));
        }
        QCOMPARE(seen, rules.size());
    }

    void everySourceNamesItsLicence() {
        for (const QString& file : sources(u"core"_qs) + sources(u"app"_qs) + sources(u"tests"_qs))
            QVERIFY2(read(root() + u'/' + file).startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"),
                     qPrintable(file));
    }

    void everyFolderHasItsReadme() {
        QStringList folders{u"core"_qs, u"tests"_qs, u"tests/bench"_qs};
        for (const Row& row : house())
            folders += QLatin1String(row.folder);
        for (const QString& folder : folders)
            QVERIFY2(QFile::exists(root() + u'/' + folder + u"/README.md"_qs), qPrintable(folder));
    }
};

DRAWBRIDGE_TEST(ArchitectureTest)
#include "architecture_test.moc"
