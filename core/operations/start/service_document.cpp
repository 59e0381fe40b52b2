// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/service_document.h"

#include "core/import/compose/compose_short_syntax.h"
#include "core/import/yaml/yaml_emit.h"
#include "core/operations/start/written_values.h"

#include <algorithm>

namespace drawbridge {

namespace {

using compose::boolFromText;
using compose::childOf;
using compose::textOf;
using Note = FileNotes::Kind;

/// All texts in a tree, with blanks between: what a command is for the eye.
QString allText(const YamlNode& node) {
    QStringList texts;
    if (node.isScalar())
        texts += node.scalar;
    for (const YamlNode& item : node.items)
        texts += allText(item);
    for (const YamlNode::Entry& entry : node.entries)
        texts += entry.key + u'=' + allText(entry.value);
    return texts.join(u' ');
}

class BodyWriter {
public:
    BodyWriter(const compose::ServiceBody& body, const BodyContext& context, YamlNode& service,
               FileNotes& notes)
        : m_body(body), m_context(context), m_service(service), m_notes(notes) {}

    QString write() {
        for (const YamlNode::Entry& entry : m_body.node.entries)
            writePart(entry.key, entry.value);
        return m_networkMode;
    }

private:
    using Writer = void (BodyWriter::*)(const QString&, const YamlNode&);

    void writePart(const QString& key, const YamlNode& value) {
        static const QHash<QString, Writer> writers{{u"environment"_qs, &BodyWriter::environment},
                                                    {u"env_file"_qs, &BodyWriter::envFiles},
                                                    {u"healthcheck"_qs, &BodyWriter::healthCheck},
                                                    {u"labels"_qs, &BodyWriter::labels},
                                                    {u"volumes"_qs, &BodyWriter::mounts},
                                                    {u"secrets"_qs, &BodyWriter::grants},
                                                    {u"configs"_qs, &BodyWriter::grants},
                                                    {u"network_mode"_qs, &BodyWriter::networkMode},
                                                    {u"command"_qs, &BodyWriter::texts},
                                                    {u"entrypoint"_qs, &BodyWriter::texts},
                                                    {u"cap_add"_qs, &BodyWriter::texts},
                                                    {u"cap_drop"_qs, &BodyWriter::texts},
                                                    {u"security_opt"_qs, &BodyWriter::texts},
                                                    {u"tmpfs"_qs, &BodyWriter::texts},
                                                    {u"devices"_qs, &BodyWriter::texts},
                                                    {u"expose"_qs, &BodyWriter::texts},
                                                    {u"dns"_qs, &BodyWriter::addresses},
                                                    {u"extra_hosts"_qs, &BodyWriter::addresses},
                                                    {u"dns_search"_qs, &BodyWriter::texts},
                                                    {u"user"_qs, &BodyWriter::texts},
                                                    {u"working_dir"_qs, &BodyWriter::texts},
                                                    {u"hostname"_qs, &BodyWriter::texts},
                                                    {u"domainname"_qs, &BodyWriter::texts},
                                                    {u"stop_signal"_qs, &BodyWriter::texts},
                                                    {u"stop_grace_period"_qs, &BodyWriter::texts},
                                                    {u"ipc"_qs, &BodyWriter::mode},
                                                    {u"pid"_qs, &BodyWriter::mode},
                                                    {u"privileged"_qs, &BodyWriter::yesNo},
                                                    {u"read_only"_qs, &BodyWriter::yesNo},
                                                    {u"init"_qs, &BodyWriter::yesNo},
                                                    {u"tty"_qs, &BodyWriter::yesNo},
                                                    {u"stdin_open"_qs, &BodyWriter::yesNo},
                                                    {u"ulimits"_qs, &BodyWriter::asWritten},
                                                    {u"sysctls"_qs, &BodyWriter::asWritten},
                                                    {u"shm_size"_qs, &BodyWriter::asWritten},
                                                    {u"logging"_qs, &BodyWriter::asWritten},
                                                    {u"group_add"_qs, &BodyWriter::asWritten},
                                                    {u"oom_score_adj"_qs, &BodyWriter::asWritten}};
        // What the plan itself says, or what means nothing where the service starts again.
        static const QStringList elsewhere{
            u"image"_qs,       u"build"_qs, u"container_name"_qs, u"depends_on"_qs,  u"extends"_qs,
            u"profiles"_qs,    u"ports"_qs, u"networks"_qs,       u"restart"_qs,     u"platform"_qs,
            u"deploy"_qs,      u"scale"_qs, u"cpus"_qs,           u"mem_limit"_qs,   u"mem_reservation"_qs,
            u"pull_policy"_qs, u"links"_qs, u"external_links"_qs, u"volumes_from"_qs};
        if (value.isNull() || key.startsWith(u"x-") || elsewhere.contains(key))
            return;
        if (const Writer writer = writers.value(key, nullptr); writer != nullptr)
            (this->*writer)(key, value);
        else
            m_notes.add(Note::Unknown, named(key));
    }

    QString named(const QString& key) const { return key + u" ("_qs + m_context.key + u')'; }

    /// Puts a finished value, unless it may hold a secret.
    void put(const QString& key, YamlNode value) {
        const QString text = allText(value);
        if (mayHoldSecret(text)) {
            m_notes.add(Note::MayBeSecret, named(key));
            return;
        }
        if (m_context.namesLostAddress(text))
            m_notes.add(Note::LostAddress, named(key));
        putEntry(m_service, key, std::move(value));
    }

    static YamlNode copied(const YamlNode& node, bool asTexts) {
        YamlNode copy = node;
        copy.tag.clear();
        copy.hidden.clear();
        if (copy.isScalar())
            copy.quoted = copy.quoted || asTexts;
        for (YamlNode& item : copy.items)
            item = copied(item, asTexts);
        for (YamlNode::Entry& entry : copy.entries)
            entry.value = copied(entry.value, asTexts);
        return copy;
    }

    void asWritten(const QString& key, const YamlNode& value) { put(key, copied(value, false)); }

    void texts(const QString& key, const YamlNode& value) {
        const bool isFlat =
            value.isScalar() || std::all_of(value.items.begin(), value.items.end(),
                                            [](const YamlNode& item) { return item.isScalar(); });
        if (isFlat && !value.isMapping())
            put(key, copied(value, true));
        else
            m_notes.add(Note::Unknown, named(key));
    }

    void yesNo(const QString& key, const YamlNode& value) {
        const auto is = boolFromText(value.scalar);
        put(key, is ? yamlPlain(*is ? u"true"_qs : u"false"_qs) : copied(value, true));
    }

    /// Entries with addresses of lost networks are of no use where the service starts.
    void addresses(const QString& key, const YamlNode& value) {
        YamlNode kept = copied(value, true);
        const auto isLost = [this](const QString& text) { return m_context.namesLostAddress(text); };
        const std::size_t before = kept.items.size() + kept.entries.size();
        std::erase_if(kept.items, [&](const YamlNode& item) { return isLost(item.scalar); });
        std::erase_if(kept.entries,
                      [&](const YamlNode::Entry& entry) { return isLost(allText(entry.value)); });
        const bool isLostItself = kept.isScalar() && isLost(kept.scalar);
        if (isLostItself || kept.items.size() + kept.entries.size() < before)
            m_notes.add(Note::LostAddress, named(key));
        if (!isLostItself && (kept.isScalar() || !kept.items.empty() || !kept.entries.empty()))
            put(key, std::move(kept));
    }

    void environment(const QString& key, const YamlNode& value) {
        YamlNode written = yamlMapping();
        for (const YamlNode::Entry& entry : value.entries) {
            const auto text = entry.value.isNull()
                                  ? std::nullopt
                                  : writableValue(entry.key, entry.value.scalar, m_context.knownNames);
            if (text && *text != entry.value.scalar)
                m_notes.add(Note::Defaults, named(entry.key));
            if (!text)
                m_notes.add(Note::Values, named(entry.key));
            if (text && m_context.namesLostAddress(*text))
                m_notes.add(Note::LostAddress, named(entry.key));
            putEntry(written, entry.key, text ? yamlText(*text) : YamlNode{});
        }
        if (!written.entries.empty())
            putEntry(m_service, key, std::move(written));
    }

    void envFiles(const QString& key, const YamlNode& value) {
        QStringList paths;
        for (const YamlNode& file : value.items) {
            const QString path = textOf(file, u"path");
            m_notes.add(Note::EnvFiles, path);
            // docker-compose 1.29 knows no file that may be missing.
            if (boolFromText(textOf(file, u"required")).value_or(true))
                paths += path;
        }
        if (!paths.isEmpty())
            putEntry(m_service, key, yamlSequence(paths));
    }

    void healthCheck(const QString& key, const YamlNode& value) {
        // Those of the engine.
        static const QHash<QString, QString> usual{{u"interval"_qs, u"30s"_qs},
                                                   {u"timeout"_qs, u"30s"_qs},
                                                   {u"start_period"_qs, u"0s"_qs},
                                                   {u"retries"_qs, u"3"_qs}};
        YamlNode check = yamlMapping();
        for (const YamlNode::Entry& entry : value.entries) {
            bool isNumber = false;
            entry.value.scalar.toInt(&isNumber);
            if (entry.key == u"disable")
                putEntry(check, entry.key, yesOrNo(entry.value));
            else if (entry.key == u"retries" && isNumber)
                putEntry(check, entry.key, yamlPlain(entry.value.scalar));
            else if (usual.contains(entry.key))
                putEntry(check, entry.key, yamlText(withDefault(entry.value.scalar, usual.value(entry.key))));
            else if (entry.key == u"test")
                putEntry(check, entry.key, copied(entry.value, true));
            else
                m_notes.add(Note::Unknown, named(key + u'.' + entry.key));
        }
        if (!check.entries.empty())
            put(key, std::move(check));
    }

    static YamlNode yesOrNo(const YamlNode& value) {
        return yamlPlain(boolFromText(value.scalar).value_or(false) ? u"true"_qs : u"false"_qs);
    }

    void labels(const QString& key, const YamlNode& value) {
        YamlNode written = yamlMapping();
        for (const YamlNode::Entry& entry : value.entries) {
            if (mayHoldSecret(entry.key + u'=' + entry.value.scalar))
                m_notes.add(Note::MayBeSecret, named(entry.key));
            else
                putEntry(written, entry.key, yamlText(entry.value.scalar));
        }
        if (!written.entries.empty())
            putEntry(m_service, key, std::move(written));
    }

    void mounts(const QString& key, const YamlNode& value) {
        YamlNode list;
        list.kind = YamlNode::Kind::Sequence;
        for (const YamlNode& item : value.items) {
            if (auto mount = mounted(item))
                list.items.push_back(std::move(*mount));
        }
        if (!list.items.empty())
            put(key, std::move(list));
    }

    std::optional<YamlNode> mounted(const YamlNode& mount) {
        const QString type = textOf(mount, u"type");
        const QString target = textOf(mount, u"target");
        QString source = textOf(mount, u"source");
        if (type == u"tmpfs") {
            YamlNode node = yamlMapping();
            putEntry(node, u"type"_qs, yamlText(type));
            putEntry(node, u"target"_qs, yamlText(target));
            return node;
        }
        if (type != u"bind" && type != u"volume") {
            m_notes.add(Note::Unknown, named(u"volumes."_qs + type));
            return std::nullopt;
        }
        if (type == u"bind")
            m_notes.add(Note::Paths, source);
        else if (!source.isEmpty())
            source = m_context.volumeKey(source);
        QString text = source.isEmpty() ? target : source + u':' + target;
        if (boolFromText(textOf(mount, u"read_only")).value_or(false))
            text += u":ro"_qs;
        return yamlText(text);
    }

    void grants(const QString& key, const YamlNode& value) {
        YamlNode list;
        list.kind = YamlNode::Kind::Sequence;
        for (const YamlNode& item : value.items) {
            const QString source = textOf(item, u"source");
            if (!m_context.declare(key, source)) {
                m_notes.add(Note::Unknown, named(key + u'.' + source));
                continue;
            }
            YamlNode grant = yamlMapping();
            for (const QString& part : {u"source"_qs, u"target"_qs, u"uid"_qs, u"gid"_qs, u"mode"_qs}) {
                if (const YamlNode* given = item.find(part))
                    putEntry(grant, part, copied(*given, part != u"mode"));
            }
            list.items.push_back(grant.entries.size() == 1 ? yamlText(source) : std::move(grant));
        }
        if (!list.items.empty())
            putEntry(m_service, key, std::move(list));
    }

    /// "host", or another service's; nothing for one that is not in the file.
    std::optional<QString> modeIn(const QString& key, const QString& mode) {
        if (!mode.contains(u':'))
            return mode;
        const QString other = mode.section(u':', 1);
        if (mode.startsWith(u"service:") && m_context.keys.contains(other))
            return u"service:"_qs + m_context.keys.value(other);
        m_notes.add(Note::Unknown, named(key + u' ' + mode));
        return std::nullopt;
    }

    void mode(const QString& key, const YamlNode& value) {
        if (const auto mode = modeIn(key, value.scalar))
            putEntry(m_service, key, yamlText(*mode));
    }

    void networkMode(const QString& key, const YamlNode& value) {
        const auto mode = modeIn(key, value.scalar);
        if (!mode || *mode == u"bridge" || *mode == u"default")
            return;
        m_networkMode = *mode;
        putEntry(m_service, key, yamlText(*mode));
    }

    const compose::ServiceBody& m_body;
    const BodyContext& m_context;
    YamlNode& m_service;
    FileNotes& m_notes;
    QString m_networkMode;
};

} // namespace

QString writeBody(const compose::ServiceBody& body, const BodyContext& context, YamlNode& service,
                  FileNotes& notes) {
    return BodyWriter(body, context, service, notes).write();
}

} // namespace drawbridge
