// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_engine.h"
#include "tests/support/fake_rehearsal_engine.h"
#include "tests/support/json_schema.h"
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <iostream>
#include <sqlite3.h>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

const QString kSourceRoot = QStringLiteral(DRAWBRIDGE_SOURCE_DIR);

struct Estate {
    QString file; ///< relative to the root
    QStringList scenarios;
    QString component; ///< whose strategies are compared
};

const std::vector<Estate>& estates() {
    static const std::vector<Estate> all{
        {u"resources/samples/web-shop.plan.yaml"_qs,
         {u"Frankfurt lost"_qs, u"Ransomware"_qs},
         u"orders-db"_qs},
        {u"resources/samples/hospital.plan.yaml"_qs, {u"Private cloud lost"_qs, u"Ransomware"_qs}, u"lis"_qs},
        {u"resources/samples/one-host.plan.yaml"_qs, {u"The host dies"_qs}, u"docker"_qs},
        {u"tests/data/cli/small.plan.yaml"_qs, {u"Main lost"_qs}, u"db"_qs},
        {u"tests/data/cli/activities.plan.yaml"_qs, {u"Main lost"_qs}, u"shop"_qs},
        {u"tests/data/cli/no-restore-rate.plan.yaml"_qs, {u"Main lost"_qs}, u"db"_qs},
        {u"tests/data/cli/no-copies.plan.yaml"_qs, {u"Main lost"_qs}, u"wiki-db"_qs},
        {u"tests/data/cli/not-recoverable.plan.yaml"_qs, {u"Main lost"_qs}, u"app"_qs},
        {u"tests/data/cli/cycle.plan.yaml"_qs, {u"Main lost"_qs}, u"a"_qs},
        {u"tests/data/cli/failover.plan.yaml"_qs, {u"Main lost"_qs}, u"shop"_qs},
        {u"tests/data/cli/empty.plan.yaml"_qs, {}, {}}};
    return all;
}

QString pathOf(const QString& file) {
    return kSourceRoot + u'/' + file;
}

QStringList callsFor(const Estate& estate) {
    const QString file = pathOf(estate.file);
    QStringList calls{u"check|"_qs + file,
                      u"check|--fix|--dry-run|"_qs + file,
                      u"matrix|"_qs + file,
                      u"exposure|"_qs + file,
                      u"availability|"_qs + file,
                      u"improve|--years|20|--budget|1000|"_qs + file,
                      u"access|"_qs + file,
                      u"evidence|"_qs + file,
                      QStringLiteral("diff|%1|%2").arg(file, pathOf(estates()[0].file))};
    for (const QString& scenario : estate.scenarios) {
        const QString on = QStringLiteral("|%1|--scenario|%2").arg(file, scenario);
        calls += {u"plan"_qs + on,     u"impact"_qs + on,
                  u"failback"_qs + on, u"simulate"_qs + on + u"|--runs|100"_qs,
                  u"capacity"_qs + on, u"access"_qs + on,
                  u"generate"_qs + on, u"strategies"_qs + on + u"|--component|"_qs + estate.component};
    }
    return calls;
}

/// The subcommands, by the program's own help.
QStringList commands() {
    static const QRegularExpression line(QStringLiteral("^  ([a-z]+) "), QRegularExpression::MultilineOption);
    const QString help = runProgram({u"--help"_qs}, kSourceRoot).out;
    QStringList found;
    for (auto it = line.globalMatch(help, help.indexOf(u"Subcommands:")); it.hasNext();)
        found += it.next().captured(1);
    return found;
}

/// The fields that a schema describes: "components[].state".
void describedFields(const QJsonObject& schema, const QString& at, QSet<QString>& fields) {
    const QJsonObject properties = schema[u"properties"].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        fields += at + it.key();
        describedFields(it.value().toObject(), at + it.key() + u'.', fields);
    }
    if (schema.contains(u"items"))
        describedFields(schema[u"items"].toObject(), at.chopped(1) + u"[]."_qs, fields);
}

/// The fields that an output has; the keys of maps, such as names of teams, are none.
void writtenFields(const QJsonObject& schema, const QJsonValue& value, const QString& at,
                   QSet<QString>& fields) {
    for (const QJsonValue& element : value.toArray())
        writtenFields(schema[u"items"].toObject(), element, at.chopped(1) + u"[]."_qs, fields);
    const QJsonObject object = value.toObject();
    const bool isMap = schema[u"additionalProperties"].isObject();
    for (auto it = object.begin(); it != object.end() && !isMap; ++it) {
        fields += at + it.key();
        writtenFields(schema[u"properties"][it.key()].toObject(), it.value(), at + it.key() + u'.', fields);
    }
}

/// Puts a value in the place of another, and returns the whole document.
using Replace = std::function<QJsonValue(const QJsonValue&)>;
using See = std::function<void(const QString& what, const QJsonValue& document)>;

/// Fields that are there only when asked for.
const QStringList kOptional{u"improvements"_qs, u"steps_twice_as_long"_qs};

/// Shows documents that each are broken in one place: a field of a wrong type, or missing though it is not
/// optional. Of arrays the first element is broken.
void breakEverything(const QJsonObject& schema, const QString& at, const QJsonValue& value,
                     const Replace& replace, const See& see) {
    see(at + u" of a wrong type"_qs, replace(value.isArray() ? QJsonValue(true) : QJsonValue(QJsonArray())));
    if (value.isArray() && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        const Replace first = [array, replace](const QJsonValue& element) mutable {
            array[0] = element;
            return replace(array);
        };
        breakEverything(schema[u"items"].toObject(), at + u"[]"_qs, array.first(), first, see);
    }
    const QJsonObject object = value.toObject();
    const QJsonObject properties = schema[u"properties"].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        QJsonObject without = object;
        without.remove(key);
        if (properties.contains(key) && !kOptional.contains(key))
            see(at + u" without "_qs + key, replace(without));
        const Replace field = [object, key, replace](const QJsonValue& changed) {
            QJsonObject copy = object;
            copy[key] = changed;
            return replace(copy);
        };
        const QJsonValue inner = properties.contains(key) ? properties[key] : schema[u"additionalProperties"];
        breakEverything(inner.toObject(), at + u'.' + key, it.value(), field, see);
    }
}

QStringList sorted(const QSet<QString>& set) {
    QStringList list = set.values();
    list.sort();
    return list;
}

} // namespace

/// resources/schema/results.schema.json against what the program prints with --json.
class JsonSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QFile file(pathOf(u"resources/schema/results.schema.json"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        m_schema = QJsonDocument::fromJson(file.readAll(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        for (const Estate& estate : estates()) {
            for (const QString& call : callsFor(estate))
                keep(call);
        }
        keep(QStringLiteral("plan|%1|--improvements").arg(pathOf(u"tests/data/cli/small.plan.yaml"_qs)));
        keep(QStringLiteral("matrix|%1|--pairs|--data|destroyed")
                 .arg(pathOf(u"tests/data/cli/small.plan.yaml"_qs)));
        keep(QStringLiteral("prepare|%1|--dry-run").arg(pathOf(u"tests/data/cli/unplanned.plan.yaml"_qs)));
        keep(QStringLiteral("import|%1|--dry-run").arg(pathOf(u"tests/data/cli/inventory.csv"_qs)));
        keep(QStringLiteral("import|%1|--dry-run").arg(pathOf(u"tests/data/cli/wrong.csv"_qs)), 2);
        keep(QStringLiteral("capacity|%1").arg(pathOf(u"tests/data/cli/tight.plan.yaml"_qs)));
        keep(u"log|"_qs + projectWithHistory());
        keep(QStringLiteral("programme|%1").arg(pathOf(u"tests/data/cli/exercised.plan.yaml"_qs)));
        keepProgramme();
        keep(QStringLiteral("generate|%1|--normal|--machine|fra-gw|--compare|%2")
                 .arg(pathOf(estates()[0].file), pathOf(u"tests/data/cli/fra-gw.conf"_qs)));
        keepDiscoveries();
        keepExercise();
        keepRehearsal();
        keepNetworkRehearsal();
        for (const QString& command : m_outputs.keys())
            QVERIFY2(m_schema[u"$defs"].toObject().contains(command), qPrintable(command));
    }

    void everyCommandWithJsonIsDescribedAndNoOther() {
        static const QRegularExpression option(QStringLiteral("^ +--json "),
                                               QRegularExpression::MultilineOption);
        QSet<QString> withJson;
        const QStringList all = commands();
        QVERIFY2(all.contains(u"plan"_qs) && all.contains(u"new"_qs), qPrintable(all.join(u' ')));
        for (const QString& command : all) {
            QStringList call{command};
            if (command == u"rehearse")
                call += u"start"_qs;
            if (runProgram(call + QStringList{u"--help"_qs}, kSourceRoot).out.contains(option))
                withJson += command;
        }
        if (runProgram({u"rehearse"_qs, u"network"_qs, u"--help"_qs}, kSourceRoot).out.contains(option))
            withJson += u"rehearse-network"_qs;
        for (const QString& part : {u"list"_qs, u"status"_qs, u"durations"_qs}) {
            if (runProgram({u"exercise"_qs, part, u"--help"_qs}, kSourceRoot).out.contains(option))
                withJson += u"exercise-"_qs + part;
        }
        QSet<QString> described;
        for (const QString& name : m_schema[u"$defs"].toObject().keys()) {
            if (!name.startsWith(u"value-"))
                described += name;
        }
        QCOMPARE(sorted(described).join(u' '), sorted(withJson).join(u' '));
        QCOMPARE(m_outputs.keys().join(u' '), sorted(withJson).join(u' '));
    }

    void everyOutputFollowsTheSchema() {
        for (auto it = m_outputs.cbegin(); it != m_outputs.cend(); ++it) {
            const JsonSchema schema(schemaOf(it.key()));
            for (const auto& [call, output] : it.value())
                QVERIFY2(schema.accepts(output),
                         qPrintable(call + u" has a fault in "_qs + faultOf(it.key(), output)));
        }
    }

    /// A field that is written and not described fails, and so does one that is described and never written.
    void theSchemaDescribesWhatIsWritten() {
        for (auto it = m_outputs.cbegin(); it != m_outputs.cend(); ++it) {
            if (it.value().empty())
                continue;
            const QJsonObject definition = m_schema[u"$defs"][it.key()].toObject();
            QSet<QString> described;
            describedFields(definition, {}, described);
            QSet<QString> written;
            for (const auto& [call, output] : it.value())
                writtenFields(definition, output, {}, written);
            QVERIFY2(written == described,
                     qPrintable(QStringLiteral("%1: not described: %2; not written: %3")
                                    .arg(it.key(), sorted(written - described).join(u' '),
                                         sorted(described - written).join(u' '))));
        }
    }

    void everyFieldHasItsDescription() {
        QStringList missing;
        const std::function<void(const QString&, const QJsonObject&)> look = [&](const QString& at,
                                                                                 const QJsonObject& schema) {
            const QJsonObject properties = schema[u"properties"].toObject();
            if (schema[u"description"].toString().isEmpty())
                missing += at;
            for (auto it = properties.begin(); it != properties.end(); ++it)
                look(at + u'.' + it.key(), it.value().toObject());
            if (schema.contains(u"items"))
                look(at + u"[]"_qs, schema[u"items"].toObject());
        };
        const QJsonObject definitions = m_schema[u"$defs"].toObject();
        for (auto it = definitions.begin(); it != definitions.end(); ++it)
            look(it.key(), it.value().toObject());
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void aBrokenOutputIsRejected() {
        for (auto it = m_outputs.cbegin(); it != m_outputs.cend(); ++it) {
            if (it.value().empty())
                continue;
            const QJsonObject definition = m_schema[u"$defs"][it.key()].toObject();
            const JsonSchema schema(schemaOf(it.key()));
            QSet<QString> fields;
            describedFields(definition, {}, fields);
            QStringList accepted;
            QSet<QString> broken;
            for (const auto& [call, output] : it.value()) {
                breakEverything(
                    definition, it.key(), output, [](const QJsonValue& document) { return document; },
                    [&](const QString& what, const QJsonValue& document) {
                        broken += what;
                        if (schema.accepts(document))
                            accepted += what + u" in "_qs + call;
                    });
            }
            QVERIFY2(accepted.isEmpty(), qPrintable(accepted.mid(0, 10).join(u'\n')));
            QVERIFY2(broken.size() >= fields.size(), qPrintable(it.key()));
        }
    }

    void anUnknownKeywordIsAnError() {
        const QJsonObject inside{{u"anyOf"_qs, QJsonArray{QJsonObject{{u"minItem"_qs, 1}}}}};
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 JsonSchema({{u"properties"_qs, QJsonObject{{u"a"_qs, inside}}}}));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, JsonSchema({{u"$ref"_qs, u"#/$defs/nothing"_qs}}));
    }

private:
    using Outputs = std::vector<std::pair<QString, QJsonObject>>;

    /// Runs "command|argument|…" with --json.
    void keep(const QString& call, int status = 0) {
        const Ran ran = runProgram(call.split(u'|') + QStringList{u"--json"_qs}, m_folder.path());
        QVERIFY2(ran.status == status, qPrintable(call + u'\n' + ran.error));
        QVERIFY2(!ran.json().isEmpty(), qPrintable(call));
        m_outputs[definitionOf(call)].emplace_back(call, ran.json());
    }

    /// What changes a run prints how it stands.
    static QString definitionOf(const QString& call) {
        const QString command = call.section(u'|', 0, 0);
        const QString part = call.section(u'|', 1, 1);
        if (command == u"exercise")
            return u"exercise-"_qs + (part == u"list" || part == u"durations" ? part : u"status"_qs);
        return call.startsWith(u"rehearse|network") ? u"rehearse-network"_qs : command;
    }

    /// A run with a failed step, then a done one that was measured.
    void keepExercise() {
        keepQuietly(u"new|exercise.drplan|--sample|web-shop"_qs);
        keep(u"exercise|start|exercise.drplan|--scenario|Frankfurt lost|--at|2026-04-20T09:00"_qs);
        keep(u"exercise|note|exercise.drplan|--declared|--at|+10m"_qs);
        keep(u"exercise|step|exercise.drplan|1|--state|failed|--at|+50m|--by|Me|--note|No key"_qs);
        keep(u"exercise|step|exercise.drplan|1|--state|started|--at|+51m"_qs);
        keep(u"exercise|step|exercise.drplan|1|--state|done|--at|+3h"_qs);
        keep(u"exercise|status|exercise.drplan|--at|+4h"_qs);
        keep(u"exercise|durations|exercise.drplan"_qs);
        keep(u"exercise|finish|exercise.drplan|--at|+5h"_qs);
        keep(u"exercise|list|exercise.drplan"_qs);
    }

    void keepQuietly(const QString& call) {
        const Ran ran = runProgram(call.split(u'|'), m_folder.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
    }

    /// With tunnels, where the machine lets it have namespaces.
    void keepNetworkRehearsal() {
        const QString call =
            u"rehearse|network|%1|--scenario|Frankfurt lost"_qs.arg(pathOf(estates()[0].file));
        const Ran ran = runProgram(call.split(u'|'), m_folder.path());
        if (ran.status == 0) {
            keep(call);
            return;
        }
        std::cerr << "NOT TESTED: the JSON of rehearse network: " << qPrintable(ran.error) << '\n';
        m_outputs[u"rehearse-network"_qs];
    }

    /// Of an engine, and of the same when it has changed.
    /// Only a project knows what took a verified state away.
    void keepProgramme() {
        const QString project = m_folder.filePath(u"exercised.drplan"_qs);
        const QString plan = pathOf(u"tests/data/cli/exercised.plan.yaml"_qs);
        QCOMPARE(runProgram({u"import"_qs, plan, u"-o"_qs, project}, kSourceRoot).status, 0);
        keep(u"programme|"_qs + project);
    }

    void keepDiscoveries() {
        RecordedEngine recorded(u"docker-20.10.json"_qs);
        QString text = QString::fromUtf8(QJsonDocument(recorded.answers).toJson());
        {
            const FakeEngine engine(recorded.serve());
            keep(u"discover|tcp://127.0.0.1:%1|-o|found.drplan"_qs.arg(engine.port()));
        }
        text.replace(u"6.1.0-28-amd64"_qs, u"6.1.0-29-amd64"_qs);
        text.replace(u"10.77.1.0/24"_qs, u"10.77.2.0/24"_qs);
        text.replace(u"\"bb:1\""_qs, u"\"bb:2\""_qs);
        recorded.answers = QJsonDocument::fromJson(text.toUtf8()).object();
        const FakeEngine later(recorded.serve());
        keep(u"drift|found.drplan|tcp://127.0.0.1:%1|unix:///nowhere.sock"_qs.arg(later.port()));
        keep(u"discover|tcp://127.0.0.1:%1|--into|found.drplan"_qs.arg(later.port()));
    }

    /// Of a shop whose cache restarts until its database is healthy.
    void keepRehearsal() {
        const QString shop = pathOf(u"tests/data/start/shop.yaml"_qs);
        runProgram({u"import"_qs, shop, u"-o"_qs, u"shop.drplan"_qs, u"--site"_qs, u"Main"_qs},
                   m_folder.path());
        runProgram({u"prepare"_qs, u"shop.drplan"_qs, u"--from"_qs, u"Main"_qs, u"--to"_qs, u"DR"_qs,
                    u"--new-site"_qs, u"--accept"_qs, u"backup"_qs},
                   m_folder.path());
        FakeRehearsalEngine engine;
        engine.behaviours[u"db"_qs].healthyAfter = 400;
        engine.behaviours[u"migrate"_qs].endsWith = 0;
        engine.behaviours[u"cache"_qs].restartsUntil = 900;
        const FakeEngine listens(engine.serve());
        keep(
            u"rehearse|start|shop.drplan|--fail|site:Main|--with|%1|--on|tcp://127.0.0.1:%2|--yes|--record"_qs
                .arg(shop)
                .arg(listens.port()));
    }

    /// With a named version and an undo, which the command line does not make.
    QString projectWithHistory() const {
        const QString file = m_folder.filePath(u"small.drplan"_qs);
        runProgram({u"import"_qs, pathOf(u"tests/data/cli/small.plan.yaml"_qs), u"-o"_qs, file},
                   m_folder.path());
        sqlite3* database = nullptr;
        const bool isOpen = sqlite3_open(qPrintable(file), &database) == SQLITE_OK;
        const char* const sql =
            "INSERT INTO versions VALUES (1, 'Audit', '2026-11-22T03:00:00Z', 'eve', 1);"
            "INSERT INTO history SELECT 2, at, who, label, 'undo', 1, schema_version, changeset FROM history";
        const bool isDone = isOpen && sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(database);
        if (!isDone)
            qFatal("cannot write the history");
        return file;
    }

    QJsonObject schemaOf(const QString& command) const {
        QJsonObject schema = m_schema;
        schema[u"$ref"_qs] = QString(u"#/$defs/"_qs + command);
        return schema;
    }

    /// The fields of an output whose values do not fit; empty when it is as a whole that it does not.
    QString faultOf(const QString& command, const QJsonObject& output) const {
        const QJsonObject properties = m_schema[u"$defs"][command][u"properties"].toObject();
        QStringList faults;
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            QJsonObject schema = it.value().toObject();
            schema[u"$defs"_qs] = m_schema[u"$defs"_qs];
            if (!output.contains(it.key()) || !JsonSchema(schema).accepts(output[it.key()]))
                faults += it.key();
        }
        return faults.join(u", "_qs);
    }

    QTemporaryDir m_folder;
    QJsonObject m_schema;
    QMap<QString, Outputs> m_outputs; ///< by command
};

DRAWBRIDGE_TEST(JsonSchemaTest)
#include "json_schema_test.moc"
