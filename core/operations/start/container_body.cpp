// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/container_body.h"

#include "core/import/compose/compose_short_syntax.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace drawbridge {

namespace {

using compose::boolFromText;
using compose::bytesFromText;
using compose::textOf;

/// "$$" stands for a dollar sign in a file; the loader has replaced it.
QJsonArray textsIn(const YamlNode& node) {
    QJsonArray texts;
    for (const YamlNode& item : node.items)
        texts += item.scalar;
    return texts;
}

QJsonArray words(const YamlNode& node) {
    return node.isSequence() ? textsIn(node) : QJsonArray::fromStringList(shellWords(node.scalar));
}

QJsonArray environment(const YamlNode& node) {
    QJsonArray list;
    for (const YamlNode::Entry& entry : node.entries) {
        // A name alone takes its value from the shell, of which a rehearsal takes nothing.
        if (!entry.value.isNull())
            list += QString(entry.key + u'=' + entry.value.scalar);
    }
    return list;
}

QJsonObject healthCheck(const YamlNode& node) {
    const YamlNode* test = node.find(u"test");
    if (boolFromText(textOf(node, u"disable")).value_or(false))
        return {{u"Test"_qs, QJsonArray{u"NONE"_qs}}};
    QJsonObject check;
    if (test != nullptr && test->isSequence())
        check[u"Test"_qs] = textsIn(*test);
    else if (test != nullptr && test->isScalar())
        check[u"Test"_qs] = QJsonArray{u"CMD-SHELL"_qs, test->scalar};
    const std::pair<QString, QString> times[] = {{u"interval"_qs, u"Interval"_qs},
                                                 {u"timeout"_qs, u"Timeout"_qs},
                                                 {u"start_period"_qs, u"StartPeriod"_qs}};
    for (const auto& [key, field] : times) {
        if (const auto time = nanosecondsOf(textOf(node, key)))
            check[field] = *time;
    }
    if (const int retries = textOf(node, u"retries").toInt(); retries > 0)
        check[u"Retries"_qs] = retries;
    return check;
}

class BodyMaker {
public:
    BodyMaker(const compose::ServiceBody& body, const std::function<QString(const QString&)>& volumeName,
              QStringList& left)
        : m_node(body.node), m_volumeName(volumeName), m_left(left) {}

    QJsonObject make() {
        addTexts();
        addLimits();
        addMounts();
        leaveOut();
        if (!m_host.isEmpty())
            m_body[u"HostConfig"_qs] = m_host;
        return m_body;
    }

private:
    const YamlNode* given(QStringView key) const {
        const YamlNode* node = m_node.find(key);
        return node == nullptr || node->isNull() ? nullptr : node;
    }

    void addTexts() {
        if (const YamlNode* node = given(u"environment"))
            m_body[u"Env"_qs] = environment(*node);
        if (const YamlNode* node = given(u"command"))
            m_body[u"Cmd"_qs] = words(*node);
        if (const YamlNode* node = given(u"entrypoint"))
            m_body[u"Entrypoint"_qs] = words(*node);
        if (const YamlNode* node = given(u"healthcheck"))
            m_body[u"Healthcheck"_qs] = healthCheck(*node);
        const std::pair<QString, QString> texts[] = {{u"user"_qs, u"User"_qs},
                                                     {u"working_dir"_qs, u"WorkingDir"_qs},
                                                     {u"hostname"_qs, u"Hostname"_qs},
                                                     {u"domainname"_qs, u"Domainname"_qs},
                                                     {u"stop_signal"_qs, u"StopSignal"_qs}};
        for (const auto& [key, field] : texts) {
            if (const YamlNode* node = given(key))
                m_body[field] = node->scalar;
        }
        if (boolFromText(textOf(m_node, u"tty")).value_or(false))
            m_body[u"Tty"_qs] = true;
        if (boolFromText(textOf(m_node, u"stdin_open")).value_or(false))
            m_body[u"OpenStdin"_qs] = true;
    }

    void addLimits() {
        if (const auto size = bytesFromText(textOf(m_node, u"shm_size")); size && *size > 0)
            m_host[u"ShmSize"_qs] = *size;
        if (boolFromText(textOf(m_node, u"init")).value_or(false))
            m_host[u"Init"_qs] = true;
        if (boolFromText(textOf(m_node, u"read_only")).value_or(false))
            m_host[u"ReadonlyRootfs"_qs] = true;
        if (const YamlNode* drop = given(u"cap_drop"))
            m_host[u"CapDrop"_qs] = textsIn(*drop);
    }

    void addMounts() {
        QJsonArray mounts;
        QJsonObject temporary;
        if (const YamlNode* tmpfs = given(u"tmpfs")) {
            for (const YamlNode& item : tmpfs->items)
                temporary[item.scalar.section(u':', 0, 0)] = item.scalar.section(u':', 1);
        }
        const YamlNode* volumes = given(u"volumes");
        for (const YamlNode& mount : volumes == nullptr ? std::vector<YamlNode>() : volumes->items) {
            const QString type = textOf(mount, u"type");
            const QString target = textOf(mount, u"target");
            const QString source = textOf(mount, u"source");
            if (type == u"tmpfs") {
                temporary[target] = QString();
            } else if (type != u"volume") {
                m_left += target;
            } else {
                QJsonObject volume{{u"Type"_qs, u"volume"_qs}, {u"Target"_qs, target}};
                if (!source.isEmpty())
                    volume[u"Source"_qs] = m_volumeName(source);
                mounts += volume;
            }
        }
        if (!mounts.isEmpty())
            m_host[u"Mounts"_qs] = mounts;
        if (!temporary.isEmpty())
            m_host[u"Tmpfs"_qs] = temporary;
    }

    void leaveOut() {
        for (const QString& key : {u"privileged"_qs, u"devices"_qs, u"cap_add"_qs, u"pid"_qs, u"ipc"_qs,
                                   u"security_opt"_qs, u"sysctls"_qs, u"secrets"_qs, u"configs"_qs,
                                   u"extra_hosts"_qs, u"dns"_qs, u"network_mode"_qs}) {
            const YamlNode* node = given(key);
            if (node != nullptr && node->scalar != u"false")
                m_left += key;
        }
    }

    const YamlNode& m_node;
    const std::function<QString(const QString&)>& m_volumeName;
    QStringList& m_left;
    QJsonObject m_body;
    QJsonObject m_host;
};

} // namespace

QJsonObject containerBody(const compose::ServiceBody& body,
                          const std::function<QString(const QString& volume)>& volumeName,
                          QStringList& left) {
    return BodyMaker(body, volumeName, left).make();
}

std::optional<qint64> nanosecondsOf(const QString& text) {
    static const QRegularExpression part(QStringLiteral("\\G([0-9]{1,9}(?:\\.[0-9]{1,9})?)(h|ms|us|ns|m|s)"));
    qint64 sum = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const QRegularExpressionMatch match = part.match(text, at);
        if (!match.hasMatch())
            return std::nullopt;
        static const QHash<QString, double> units{{u"h"_qs, 3.6e12}, {u"m"_qs, 6e10}, {u"s"_qs, 1e9},
                                                  {u"ms"_qs, 1e6},   {u"us"_qs, 1e3}, {u"ns"_qs, 1.0}};
        const double length = match.captured(1).toDouble() * units.value(match.captured(2));
        constexpr double most = 1e16; // 116 days
        if (length + static_cast<double>(sum) > most)
            return std::nullopt;
        sum += static_cast<qint64>(length);
        at = match.capturedEnd();
    }
    return text.isEmpty() ? std::nullopt : std::optional(sum);
}

QStringList shellWords(const QString& text) {
    QStringList result;
    QString word;
    bool isWord = false;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool escapes = c == u'\\' && quote != u'\'' && i + 1 < text.size();
        if (escapes) {
            const QChar next = text[++i];
            // In double quotes a backslash is one, except before what means something there.
            if (quote == u'"' && next != u'"' && next != u'\\' && next != u'$' && next != u'`')
                word += c;
            word += next;
            isWord = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            isWord = true;
        } else if (c.isSpace()) {
            if (isWord)
                result += word;
            word.clear();
            isWord = false;
        } else {
            word += c;
            isWord = true;
        }
    }
    if (isWord)
        result += word;
    return result;
}

} // namespace drawbridge
