// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/yaml/yaml_tree.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

namespace {

/// "LINE:COLUMN message" of the InputError, or empty when there is none.
template <typename Action>
QString inputError(const Action& action) {
    try {
        action();
    } catch (const InputError& error) {
        return QStringLiteral("%1:%2 %3")
            .arg(error.place().line)
            .arg(error.place().column)
            .arg(error.message());
    }
    return {};
}

QString yamlError(const QByteArray& text) {
    return inputError([&text] { parseYaml(text, QStringLiteral("test.yaml")); });
}

QString dump(const YamlNode& node) {
    if (node.isNull())
        return node.tag + QStringLiteral("null");
    if (node.isScalar())
        return node.tag + (node.quoted ? u'"' + node.scalar + u'"' : node.scalar);
    QStringList parts;
    for (const YamlNode& item : node.items)
        parts.append(dump(item));
    for (const YamlNode::Entry& entry : node.entries)
        parts.append(entry.key + u'=' + dump(entry.value));
    const QString inside = parts.join(u',');
    return node.tag + (node.isSequence() ? u'[' + inside + u']' : u'{' + inside + u'}');
}

QString yaml(const QByteArray& text) {
    return dump(parseYaml(text, QStringLiteral("test.yaml")));
}

QByteArray aliasBomb() {
    QByteArray text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 12; ++level) {
        const QByteArray below = "*a" + QByteArray::number(level - 1);
        const QByteArray name = "a" + QByteArray::number(level);
        text += name + ": &" + name + " [" + (below + ", ").repeated(9) + below + "]\n";
    }
    return text;
}

} // namespace

class YamlTreeTest : public QObject {
    Q_OBJECT

private slots:
    void values();
    void mergeKeys();
    void places();
    void refusals_data();
    void refusals();
    void limits();
    void inputFiles();
};

void YamlTreeTest::values() {
    QCOMPARE(yaml("a: 1\nb: '2'\nc: ~\nd:\ne: null\nf: \"null\"\n"),
             QStringLiteral("{a=1,b=\"2\",c=null,d=null,e=null,f=\"null\"}"));
    QCOMPARE(yaml("[!reset x, !override [1], !reset null, !reset , !!str 3]"),
             QStringLiteral("[!resetx,!override[1],!resetnull,!resetnull,!!str\"3\"]"));
    QCOMPARE(yaml("a: &x [1, 2]\nb: *x\n"), QStringLiteral("{a=[1,2],b=[1,2]}"));
    QCOMPARE(yaml(""), QStringLiteral("null"));
    QCOMPARE(yaml("# nothing\n---\n"), QStringLiteral("null"));
    QCOMPARE(yaml("---\na: 1\n---\n...\n"), QStringLiteral("{a=1}"));
    QCOMPARE(yaml("\xEF\xBB\xBF"
                  "a: \xC3\xA4\r\n"),
             QStringLiteral("{a=\u00e4}"));
    const YamlNode node = parseYaml("a: 1", {});
    QVERIFY(node.find(u"a") != nullptr);
    QVERIFY(node.find(u"b") == nullptr);
}

void YamlTreeTest::mergeKeys() {
    QCOMPARE(yaml("x: &x {a: 1, b: 1}\ny: {b: 2, <<: *x}\n"), QStringLiteral("{x={a=1,b=1},y={b=2,a=1}}"));
    QCOMPARE(yaml("- &x {a: 1, b: 1}\n- &y {b: 2, c: 2}\n- {<<: [*x, *y], c: 3}\n"),
             QStringLiteral("[{a=1,b=1},{b=2,c=2},{a=1,b=1,c=3}]"));
    QCOMPARE(yaml("x: &x {a: 1}\ny: &y {!!merge <<: *x}\nz: {<<: *y}\n"),
             QStringLiteral("{x={a=1},y={a=1},z={a=1}}"));
    QCOMPARE(yaml("{'<<': 1}"), QStringLiteral("{<<=1}"));
}

void YamlTreeTest::places() {
    const YamlNode root = parseYaml("a:\n  \"\xC3\xA4\": {b: c}\n", QStringLiteral("f"));
    const YamlNode::Entry& inner = root.find(u"a")->entries.front();
    QCOMPARE(inner.line, 2);
    QCOMPARE(inner.column, 3);
    QCOMPARE(inner.value.find(u"b")->line, 2);
    QCOMPARE(inner.value.find(u"b")->column, 12);
}

void YamlTreeTest::refusals_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const QByteArray& text, const char* error) {
        QTest::newRow(name) << text << QString::fromLatin1(error);
    };
    row("repeated key", "a: 1\nb: 2\n a: 3\n", "3:");
    row("repeated key, both places", "a: 1\nb: 2\na: 3\n",
        "3:1 The key \"a\" appears twice in the same mapping, in line 1, column 1 and in line 3, column 1");
    row("alias in itself", "a: &a [1, *a]\n", "1:11 This alias is inside");
    row("alias of nothing", "a: *b\n", "1:4 This is not valid YAML");
    row("merge of a text", "<<: text\n", "1:5 The merge key");
    row("merge of a list of texts", "<<: [text]\n", "1:6 The merge key");
    row("two documents", "a: 1\n---\nb: 2\n", "3:1 A second document");
    row("cut off in brackets", "a: [1, 2", "1:");
    row("cut off in quotes", "a: \"text\n", "1:4 The quote that opens here is never closed");
    row("cut off in single quotes", "a: &x 'it''s\n", "1:4 The quote that opens here is never closed");
    row("list as key", "? [a]\n: b\n", "1:3 A mapping key");
    row("tab", "a:\n\t- b\n", "2:");
    row("no UTF-8", "a: 1\nb: x\xFFy\n", "2:5 The text is not valid UTF-8");
    row("zero byte", QByteArray("a: x\0y", 6), "1:5 There is a NUL character");
    row("control character", "a: x\x01y", "1:5 There is a control character");
    row("Latin-1", "a: 1\nb: M\xFCnchen\n", "2:5 The text is not valid UTF-8 here, but perhaps Latin-1");
    row("UTF-16LE", QByteArray("a\0:\0", 4), "1:1 The file is encoded as UTF-16");
    row("UTF-16BE", QByteArray("\0a\0:", 4), "1:1 The file is encoded as UTF-16");
    row("UTF-16LE with mark",
        QByteArray("\xFF\xFE"
                   "a\0",
                   4),
        "1:1 The file is encoded as UTF-16");
    row("UTF-16BE with mark", QByteArray("\xFE\xFF\0a", 4), "1:1 The file is encoded as UTF-16");
    row("UTF-32LE", QByteArray("a\0\0\0", 4), "1:1 The file is encoded as UTF-32");
    row("UTF-32BE", QByteArray("\0\0\0a", 4), "1:1 The file is encoded as UTF-32");
    row("UTF-32LE with mark", QByteArray("\xFF\xFE\0\0a\0\0\0", 8), "1:1 The file is encoded as UTF-32");
    row("UTF-32BE with mark", QByteArray("\0\0\xFE\xFF\0\0\0a", 8), "1:1 The file is encoded as UTF-32");
}

void YamlTreeTest::refusals() {
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const QString got = yamlError(text);
    QVERIFY2(got.startsWith(error), qPrintable(got));
}

void YamlTreeTest::limits() {
    QVERIFY(yamlError(aliasBomb()).contains(QStringLiteral("once its aliases are expanded")));
    QVERIFY(
        yamlError("- " + QByteArray("- ").repeated(100'000)).contains(QStringLiteral("nested more than")));
    for (const char* opening : {"[", "{", "{a: ", "[{a: ", "? ", "- ", "!x ", "&a ", "\"", "'", "-\n", "[a,"})
        yamlError(QByteArray(opening).repeated(100'000)); // neither a crash nor a hang
    QCOMPARE(yamlError(QByteArray("[").repeated(100) + QByteArray("]").repeated(100)), QString());
    QVERIFY(!yamlError(QByteArray("[").repeated(101) + QByteArray("]").repeated(101)).isEmpty());
    YamlLimits limits;
    limits.nodes = 3;
    QVERIFY(!inputError([&] { parseYaml("[1, 2, 3]", {}, limits); }).isEmpty());
    QVERIFY(inputError([&] { parseYaml("[1, 2]", {}, limits); }).isEmpty());
    limits.bytes = 4;
    QVERIFY(!inputError([&] { parseYaml("[1, 2]", {}, limits); }).isEmpty());
}

void YamlTreeTest::inputFiles() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.yaml"));
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write("a: 1") == 4);
    written.close();
    QCOMPARE(readInputFile(file), QByteArray("a: 1"));
    YamlLimits limits;
    limits.bytes = 3;
    QVERIFY(inputError([&] { readInputFile(file, limits); }).contains(QStringLiteral("larger than")));
    QVERIFY(inputError([&] { readInputFile(folder.path()); }).contains(QStringLiteral("folder")));
    QVERIFY(inputError([&] {
                readInputFile(folder.filePath(QStringLiteral("no")));
            }).contains(QStringLiteral("no such")));
    QVERIFY(
        inputError([] { readInputFile(QStringLiteral("/dev/null")); }).contains(QStringLiteral("regular")));
}

DRAWBRIDGE_TEST(YamlTreeTest)
#include "yaml_tree_test.moc"
