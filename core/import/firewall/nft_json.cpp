// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/firewall/nft_json.h"

#include "core/base/texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drawbridge::firewall {

namespace {

using Kind = NftWord::Kind;

constexpr int kDeepestExpression = 20; ///< of expressions in each other

class Writer {
public:
    explicit Writer(const QByteArray& text) : m_text(text) {}

    std::vector<NftWord> write(const QJsonArray& items) {
        for (const QJsonValue& item : items) {
            if (item[u"table"].isObject())
                writeTable(items, item[u"table"].toObject());
        }
        return std::move(m_words);
    }

private:
    void word(const QString& text) { m_words.push_back({Kind::Word, text, m_line}); }
    void value(const QString& text) { m_words.push_back({Kind::Quoted, text, m_line}); }
    void sign(QStringView text) { m_words.push_back({Kind::Sign, text.toString(), m_line}); }
    void end() { m_words.push_back({Kind::End, {}, m_line}); }

    static bool isIn(const QJsonObject& part, const QJsonObject& table) {
        return part[u"family"] == table[u"family"] && part[u"table"] == table[u"name"];
    }

    void writeTable(const QJsonArray& items, const QJsonObject& table) {
        word(QStringLiteral("table"));
        word(table[u"family"].toString());
        value(table[u"name"].toString());
        sign(u"{");
        end();
        for (const QJsonValue& item : items) {
            for (const QString& kind : {QStringLiteral("set"), QStringLiteral("map")}) {
                const QJsonObject set = item[kind].toObject();
                if (!set.isEmpty() && isIn(set, table))
                    writeSet(kind, set);
            }
        }
        for (const QJsonValue& item : items) {
            const QJsonObject chain = item[u"chain"].toObject();
            if (!chain.isEmpty() && isIn(chain, table))
                writeChain(items, table, chain);
        }
        sign(u"}");
        end();
    }

    void writeSet(const QString& kind, const QJsonObject& set) {
        word(kind);
        value(set[u"name"].toString());
        sign(u"{");
        end();
        word(QStringLiteral("elements"));
        sign(u"=");
        writeElements(set[u"elem"].toArray());
        end();
        sign(u"}");
        end();
    }

    void writeElements(const QJsonArray& elements) {
        sign(u"{");
        bool isFirst = true;
        for (const QJsonValue& element : elements) {
            if (!isFirst)
                sign(u",");
            isFirst = false;
            const QJsonArray pair = element.toArray();
            if (pair.size() == 2) {
                writeExpression(pair[0], 0);
                sign(u":");
                if (pair[1].isObject())
                    writeVerdict(pair[1].toObject());
                else
                    writeExpression(pair[1], 0);
            } else {
                writeExpression(element, 0);
            }
        }
        sign(u"}");
    }

    void writeChain(const QJsonArray& items, const QJsonObject& table, const QJsonObject& chain) {
        word(QStringLiteral("chain"));
        value(chain[u"name"].toString());
        sign(u"{");
        end();
        if (chain.contains(u"hook")) {
            for (const QString& text :
                 {u"type"_qs, chain[u"type"].toString(), u"hook"_qs, chain[u"hook"].toString(),
                  u"priority"_qs, QString::number(chain[u"prio"].toInt())})
                word(text);
            end();
            word(QStringLiteral("policy"));
            word(chain[u"policy"].toString(QStringLiteral("accept")));
            end();
        }
        for (const QJsonValue& item : items) {
            const QJsonObject rule = item[u"rule"].toObject();
            if (rule.isEmpty())
                continue;
            if (isIn(rule, table) && rule[u"chain"] == chain[u"name"])
                writeRule(rule);
        }
        sign(u"}");
        end();
    }

    void writeRule(const QJsonObject& rule) {
        m_line = lineOf(rule[u"handle"].toInt(-1));
        for (const QJsonValue& statement : rule[u"expr"].toArray())
            writeStatement(statement.toObject());
        end();
    }

    /// Where the handle is told; handles are unique in a list of rules only within their table, so the first
    /// after the rule before is taken.
    int lineOf(int handle) {
        const QByteArray sought = QByteArray::number(handle);
        for (qsizetype at = m_text.indexOf("\"handle\"", m_at); at >= 0;
             at = m_text.indexOf("\"handle\"", at + 1)) {
            const qsizetype number = m_text.indexOf(':', at) + 1;
            if (m_text.mid(number, 12).trimmed().startsWith(sought)) {
                m_counted += static_cast<int>(m_text.mid(m_at, at - m_at).count('\n'));
                m_at = at;
                break;
            }
        }
        return m_counted + 1;
    }

    void writeStatement(const QJsonObject& statement) {
        const QString what = statement.isEmpty() ? QString() : statement.begin().key();
        const QJsonObject body = statement[what].toObject();
        if (what == u"match") {
            const QString operation = body[u"op"].toString();
            writeExpression(body[u"left"], 0);
            if (operation == u"!=")
                word(operation);
            else if (operation != u"==" && operation != u"in")
                return word(operation); // less than and the like: not understood, and told as such
            writeRight(body[u"right"]);
        } else if (what == u"vmap") {
            writeExpression(body[u"key"], 0);
            word(what);
            writeRight(body[u"data"]);
        } else if (what == u"snat" || what == u"dnat") {
            writeTranslation(what, body);
        } else if (what == u"counter" || what == u"log" || what == u"comment" || what == u"continue") {
            return;
        } else if (what == u"reject") {
            word(what);
        } else if (what == u"xt") {
            word(QStringLiteral("a match of iptables"));
        } else {
            writeVerdict(statement);
        }
    }

    void writeVerdict(const QJsonObject& statement) {
        const QString what = statement.isEmpty() ? QString() : statement.begin().key();
        word(what);
        if (what == u"jump" || what == u"goto")
            value(statement[what][u"target"].toString());
    }

    void writeTranslation(const QString& what, const QJsonObject& body) {
        word(what);
        word(QStringLiteral("to"));
        const QJsonValue address = body[u"addr"];
        const QJsonValue port = body[u"port"];
        const bool isPlain = address.isString() && (port.isUndefined() || port.isDouble());
        if (!isPlain)
            return value(QStringLiteral("several"));
        const QString host = address.toString();
        const QString shown = host.contains(u':') && port.isDouble() ? u'[' + host + u']' : host;
        value(port.isDouble() ? shown + u':' + QString::number(port.toInt()) : shown);
    }

    /// A set of its own, a list of flags, or one value.
    void writeRight(const QJsonValue& right) {
        if (right[u"set"].isArray())
            return writeElements(right[u"set"].toArray());
        if (right.isArray())
            return writeElements(right.toArray());
        if (right[u"range"].isArray() || right[u"prefix"].isObject() || right.isString() || right.isDouble())
            return writeExpression(right, 0);
        sign(u"{");
        writeExpression(right, 0);
        sign(u"}");
    }

    void writeExpression(const QJsonValue& expression, int depth) {
        if (depth > kDeepestExpression)
            return word(QStringLiteral("deep expression"));
        if (expression.isString())
            return value(expression.toString());
        if (expression.isDouble())
            return value(QString::number(expression.toInteger()));
        const QJsonObject object = expression.toObject();
        const QString what = object.isEmpty() ? QString() : object.begin().key();
        const QJsonValue body = object[what];
        if (what == u"payload" && body[u"field"].isString()) {
            word(body[u"protocol"].toString());
            word(body[u"field"].toString());
        } else if (what == u"meta" || what == u"ct") {
            word(what);
            word(body[u"key"].toString());
        } else if (what == u"range") {
            value(textOf(body[0]) + u'-' + textOf(body[1]));
        } else if (what == u"prefix") {
            value(body[u"addr"].toString() + u'/' + QString::number(body[u"len"].toInt()));
        } else if (what == u"elem") {
            writeExpression(body[u"val"], depth + 1);
        } else {
            word(what.isEmpty() ? QStringLiteral("expression") : what);
        }
    }

    static QString textOf(const QJsonValue& value) {
        return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    }

    const QByteArray& m_text;
    std::vector<NftWord> m_words;
    qsizetype m_at = 0;
    int m_counted = 0;
    int m_line = 1;
};

} // namespace

std::vector<NftWord> nftJsonWords(const QByteArray& text, const QString& file) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        throw InputError(ImportTexts::tr("The rules are no whole JSON: %1.").arg(error.errorString()),
                         {file, static_cast<int>(text.left(error.offset).count('\n')) + 1, 0});
    const QJsonValue items = document[u"nftables"];
    if (!items.isArray())
        throw InputError(ImportTexts::tr("The file has no list of rules called \"nftables\"."), {file, 0, 0});
    return Writer(text).write(items.toArray());
}

} // namespace drawbridge::firewall
