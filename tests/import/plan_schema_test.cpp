// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "tests/support/json_schema.h"
#include "tests/support/plan_samples.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace drawbridge;

namespace {

constexpr auto kPath = DRAWBRIDGE_SOURCE_DIR "/resources/schema/plan.schema.json";

/// JSON is YAML, so one document serves the reader and the schema.
bool readerAccepts(const QJsonObject& document) {
    try {
        readPlanText(QJsonDocument(document).toJson(QJsonDocument::Indented), QString());
        return true;
    } catch (const PlanTextError&) {
        return false;
    }
}

/// One entity of each kind, so that every reference has something to name.
QJsonObject baseDocument() {
    const QJsonObject component{{u"name"_qs, u"Component"_qs}, {u"kind"_qs, u"server"_qs}};
    const QJsonObject end{{u"gateway"_qs, u"Component"_qs}};
    const auto one = [](const QJsonObject& entity) { return QJsonArray{entity}; };
    return {{u"drawbridge"_qs, 1},
            {u"name"_qs, u"P"_qs},
            {u"sites"_qs, one({{u"name"_qs, u"Site"_qs}, {u"kind"_qs, u"provider"_qs}})},
            {u"networks"_qs, one({{u"name"_qs, u"Network"_qs}})},
            {u"builds"_qs, one({{u"name"_qs, u"Build"_qs}})},
            {u"teams"_qs, one({{u"name"_qs, u"Team"_qs}})},
            {u"credentials"_qs, one({{u"name"_qs, u"Credential"_qs}})},
            {u"procedures"_qs, one({{u"name"_qs, u"Procedure"_qs}})},
            {u"components"_qs, one(component)},
            {u"tunnels"_qs,
             one({{u"name"_qs, u"Tunnel"_qs}, {u"type"_qs, u"ipsec"_qs}, {u"a"_qs, end}, {u"b"_qs, end}})},
            {u"contacts"_qs, one({{u"role"_qs, u"Contact"_qs}})},
            {u"protection-groups"_qs, one({{u"name"_qs, u"Protection group"_qs}})},
            {u"exercises"_qs, one({{u"name"_qs, u"Exercise"_qs}})},
            {u"runs"_qs, one({{u"name"_qs, u"Exercise run"_qs}, {u"date"_qs, u"2026-04-20"_qs}})},
            {u"scenarios"_qs, one({{u"name"_qs, u"Scenario"_qs}})}};
}

/// A text as JSON has it: numbers and truth values without quotes where the kind is such.
QJsonValue jsonValue(ValueKind kind, const QString& text) {
    if (kind == ValueKind::Integer || kind == ValueKind::Number)
        return text.toDouble();
    if (kind == ValueKind::Boolean)
        return text == u"true";
    return text;
}

QString referenceName(const ValueType& type) {
    if (type.kind != ValueKind::Reference)
        return u"Component"_qs;
    return entityType(type.referenced).label; // as in baseDocument()
}

QJsonArray validValues(const Field& field) {
    QJsonArray values;
    if (field.type.kind == ValueKind::Choice)
        return QJsonArray::fromStringList(field.type.choices);
    if (field.type.kind == ValueKind::Reference || field.type.kind == ValueKind::Place)
        return {referenceName(field.type)};
    if (field.type.kind == ValueKind::TrafficEnd)
        return {u"any"_qs, u"Network"_qs, u"10.0.0.0/8"_qs, u"::1"_qs};
    for (const QString& text : samples::valid(field.type.kind))
        values += jsonValue(field.type.kind, text);
    if (field.type.kind == ValueKind::Text)
        values = QJsonArray{u"text"_qs, 12, 1.5, true, false, u"Größe"_qs, u"yes"_qs, u" led"_qs, QString()};
    if (field.type.kind == ValueKind::Ports)
        values += QJsonArray{443, 65535};
    if (field.type.kind == ValueKind::Money)
        values += QJsonArray{0, 50000, 49.5};
    return values;
}

QJsonArray wrongValues(const Field& field) {
    QJsonArray values{QJsonArray{}, QJsonArray{u"a"_qs}, QJsonObject{}, QJsonObject{{u"zzz"_qs, 1}},
                      QJsonValue::Null};
    for (const QString& text : samples::invalid(field.type.kind))
        values += text;
    switch (field.type.kind) {
    case ValueKind::Integer:
    case ValueKind::Number:
        return values << field.least << field.most << field.least - 1 << field.most + 1 << 0.5 << true;
    case ValueKind::Boolean:
        return values << 0 << 1;
    case ValueKind::Choice:
        return values << 1 << true;
    case ValueKind::Ports:
        return values << 0 << 65536 << 1.5 << true;
    case ValueKind::Money:
        return values << -1 << true;
    case ValueKind::Reference:
    case ValueKind::Place:
    case ValueKind::TrafficEnd:
        return values << QString();
    default:
        return values << 5 << 0.5 << true;
    }
}

QJsonObject smallest(const RecordType& type);

/// A key of a mapping: the name of what its first field refers to, else any text.
QString keyOf(const Field& mapping) {
    if (!mapping.isRecord())
        return u"x"_qs;
    const Field& first = mapping.record().fields.front();
    return first.type.kind == ValueKind::Reference ? entityType(first.type.referenced).label : u"x"_qs;
}

QJsonValue smallestElement(const Field& field) {
    return field.isRecord() ? QJsonValue(smallest(field.record())) : validValues(field).first();
}

/// What is required, and the first of which exactly one is.
QJsonObject smallest(const RecordType& type) {
    QJsonObject record;
    for (int i = 0; i < static_cast<int>(type.fields.size()); ++i) {
        const Field& field = type.fields[static_cast<std::size_t>(i)];
        const bool isOne = !type.exactlyOneOf.empty() && type.exactlyOneOf.front() == i;
        if (field.inPlanText && (field.required || isOne))
            record[field.key] = smallestElement(field);
    }
    return record;
}

using Embed = std::function<QJsonObject(const QJsonValue&)>; ///< the whole document with a value in its place

} // namespace

class PlanSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void shippedFileIsGenerated();
    void sampleIsAccepted();
    void agreesWithTheReader();
    void agreesOnTheTopLevel();
    void agreesOnNames();

private:
    void compare(const QJsonObject& document, const QString& what);
    void compareRecord(const RecordType& type, const Embed& embed, const QString& path);
    void compareField(const RecordType& type, int index, const Embed& embed, const QString& path);

    JsonSchema m_schema{QJsonDocument::fromJson(planTextSchema()).object()};
    int m_accepted = 0;
    int m_refused = 0;
};

void PlanSchemaTest::compare(const QJsonObject& document, const QString& what) {
    const bool read = readerAccepts(document);
    (read ? m_accepted : m_refused)++;
    if (read != m_schema.accepts(document))
        QFAIL(qPrintable(what + (read ? u" is read, but the schema refuses it"_qs
                                      : u" fits the schema, but is not read"_qs)));
}

void PlanSchemaTest::compareRecord(const RecordType& type, const Embed& embed, const QString& path) {
    QJsonObject unknown = smallest(type);
    unknown[u"zzz"_qs] = 1;
    for (const QJsonValue& value :
         QJsonArray{smallest(type), unknown, QJsonObject{}, QJsonArray{}, QJsonValue::Null})
        compare(embed(value), path);
    for (const QString& key : smallest(type).keys()) {
        QJsonObject lacking = smallest(type);
        lacking.remove(key);
        compare(embed(lacking), path + u" without "_qs + key);
    }
    for (int i = 0; i < static_cast<int>(type.fields.size()); ++i) {
        if (type.fields[static_cast<std::size_t>(i)].inPlanText)
            compareField(type, i, embed, path + u'.' + type.fields[static_cast<std::size_t>(i)].key);
    }
}

void PlanSchemaTest::compareField(const RecordType& type, int index, const Embed& embed,
                                  const QString& path) {
    const Field& field = type.fields[static_cast<std::size_t>(index)];
    const auto& one = type.exactlyOneOf;
    const bool isOne = std::find(one.begin(), one.end(), index) != one.end();
    const Embed element = [&](const QJsonValue& value) {
        QJsonObject record = smallest(type);
        if (isOne)
            record.remove(type.fields[static_cast<std::size_t>(one.front())].key);
        // What JSON Schema cannot say: best <= likely <= worst.
        if (&type == &UncertainDuration::record() && parseDuration(value.toString()))
            record[u"likely"_qs] = value;
        record[field.key] = field.shape == Shape::List ? QJsonValue(QJsonArray{value}) : value;
        return embed(record);
    };
    if (field.isRecord()) {
        compareRecord(field.record(), element, path);
        if (field.record().shorthand >= 0)
            compare(
                element(validValues(field.record().fields[static_cast<std::size_t>(field.record().shorthand)])
                            .first()),
                path);
    } else {
        for (const QJsonValue& value : validValues(field))
            compare(element(value), path + u": "_qs + value.toVariant().toString());
        for (const QJsonValue& value : wrongValues(field))
            compare(element(value),
                    path + u": "_qs + QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson()));
    }
    QJsonObject record = smallest(type);
    for (const QJsonValue& value :
         QJsonArray{QJsonValue::Null, QJsonArray{}, QJsonObject{}, QJsonObject{{keyOf(field), 1}},
                    QJsonObject{{keyOf(field), QJsonValue::Null}}}) {
        record[field.key] = value;
        compare(embed(record), path);
    }
    if (isOne && index != one.front()) {
        record[field.key] = smallestElement(field);
        compare(embed(record), path + u" beside another"_qs);
    }
}

void PlanSchemaTest::shippedFileIsGenerated() {
    QFile file(QString::fromUtf8(kPath));
    // DRAWBRIDGE_WRITE=1 writes the file again.
    if (qEnvironmentVariableIsSet("DRAWBRIDGE_WRITE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(planTextSchema());
        file.close();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == planTextSchema(),
             "resources/schema/plan.schema.json is not what planTextSchema() gives");
}

void PlanSchemaTest::sampleIsAccepted() {
    QVERIFY(readerAccepts(baseDocument()));
    QVERIFY(m_schema.accepts(baseDocument()));
}

void PlanSchemaTest::agreesWithTheReader() {
    for (const EntityType& type : entityTypes()) {
        if (!type.inPlanText)
            continue;
        const Embed embed = [&type](const QJsonValue& value) {
            QJsonObject document = baseDocument();
            QJsonArray list = document[type.key].toArray();
            QJsonValue entity = value;
            // Not the name of the one that is there already.
            if (QJsonObject object = value.toObject(); object[type.nameField] == u"text"_qs) {
                object[type.nameField] = u"Another"_qs;
                entity = object;
            }
            list += entity;
            document[type.key] = list;
            return document;
        };
        compareRecord(type.record(), embed, type.key);
    }
    QVERIFY(m_accepted > 500);
    QVERIFY(m_refused > 1000);
}

void PlanSchemaTest::agreesOnTheTopLevel() {
    const auto with = [](const QString& key, const QJsonValue& value) {
        QJsonObject document = baseDocument();
        document[key] = value;
        return document;
    };
    for (const QString& key : {u"drawbridge"_qs, u"name"_qs, u"organisation"_qs, u"currency"_qs,
                               u"review-every"_qs, u"contacts"_qs, u"accesses"_qs, u"zzz"_qs}) {
        for (const QJsonValue& value :
             QJsonArray{QJsonValue::Null, 1, 2, true, u"1"_qs, u"EUR"_qs, u"eur"_qs, u"EURO"_qs, u"4h"_qs,
                        QString(), QJsonArray{}, QJsonArray{1}, QJsonObject{}})
            compare(with(key, value), key + QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson()));
        QJsonObject document = baseDocument();
        document.remove(key);
        compare(document, u"without "_qs + key);
    }
}

void PlanSchemaTest::agreesOnNames() {
    QStringList names = samples::hostileNames() + samples::hostileTexts();
    names << u"a\nb"_qs << u"\u00A0a"_qs << u"a\u3000"_qs << u"a\u0085b"_qs << u"a\u009Fb"_qs
          << u"x"_qs.repeated(201) << u"🔥"_qs.repeated(200) << u"🔥"_qs.repeated(201);
    for (const QString& name : names) {
        QJsonObject document = baseDocument();
        document[u"contacts"_qs] = QJsonArray{QJsonObject{{u"role"_qs, name}}};
        compare(document, name);
    }
}

DRAWBRIDGE_TEST(PlanSchemaTest)
#include "plan_schema_test.moc"
