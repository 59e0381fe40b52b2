// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_canonical.h"

#include "core/import/compose/compose_short_syntax.h"
#include "core/import/yaml/yaml_text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace drawbridge::compose {

namespace {

using Kind = YamlNode::Kind;

QString kindText(Kind kind) {
    switch (kind) {
    case Kind::Null:
        return QStringLiteral("nothing");
    case Kind::Scalar:
        return QStringLiteral("a single value");
    case Kind::Sequence:
        return QStringLiteral("a list");
    case Kind::Mapping:
        break;
    }
    return QStringLiteral("a mapping");
}

/// Processes one file; `path` names the value in messages, e.g. "services.web.ports".
class Canonical {
public:
    Canonical(QString file, Diagnostics& diagnostics) : m_file(std::move(file)), m_diagnostics(diagnostics) {}

    void root(YamlNode& node) {
        if (node.isNull())
            throw InputError(
                QStringLiteral(
                    "The file is empty; a Compose file defines at least one service, network or volume."),
                {m_file, 0, 0});
        if (!node.isMapping())
            throw InputError(QStringLiteral("A Compose file is a mapping with keys like services, networks "
                                            "and volumes, but this is %1.")
                                 .arg(kindText(node.kind)),
                             place(node));
        static const QStringList known{
            QStringLiteral("services"), QStringLiteral("networks"), QStringLiteral("volumes"),
            QStringLiteral("secrets"),  QStringLiteral("configs"),  QStringLiteral("include"),
            QStringLiteral("models"),   QStringLiteral("name"),     QStringLiteral("version")};
        if (std::none_of(node.entries.begin(), node.entries.end(),
                         [](const YamlNode::Entry& entry) { return known.contains(entry.key); }))
            throw InputError(
                QStringLiteral("This is not a Compose file: it has none of the keys services, networks, "
                               "volumes, secrets, configs and include."),
                place(node));
        expect(node.find(u"name"), Kind::Scalar, QStringLiteral("name"));
        eachMapping(node, QStringLiteral("services"), &Canonical::service);
        eachMapping(node, QStringLiteral("networks"), &Canonical::network);
        for (const QString& section :
             {QStringLiteral("volumes"), QStringLiteral("secrets"), QStringLiteral("configs")})
            eachMapping(node, section, &Canonical::nothingMore);
        if (YamlNode* include = node.find(u"include"))
            includes(*include);
    }

private:
    using Step = void (Canonical::*)(YamlNode&, const QString&);

    SourcePlace place(const YamlNode& node) const { return {m_file, node.line, node.column}; }

    [[noreturn]] void failKind(const YamlNode& node, const QString& wanted, const QString& path) const {
        const QString key = node.quoted ? QString() : keyWithoutBlank(node.scalar);
        if (wanted == kindText(Kind::Mapping) && !key.isEmpty())
            throw InputError(missingBlank(key), place(node));
        throw InputError(
            QStringLiteral("\"%1\" must be %2, but is %3.").arg(path, wanted, kindText(node.kind)),
            place(node));
    }

    void warn(const YamlNode& node, const QString& message) {
        m_diagnostics.push_back({Severity::Warning, place(node), message});
    }

    /// Null means "not given" everywhere.
    static bool isGiven(const YamlNode* node) { return node != nullptr && !node->isNull(); }

    void expect(const YamlNode* node, Kind kind, const QString& path) const {
        if (isGiven(node) && node->kind != kind)
            failKind(*node, kindText(kind), path);
    }

    void expectEach(const YamlNode& list, Kind kind, const QString& path) const {
        expect(&list, Kind::Sequence, path);
        for (const YamlNode& item : list.items)
            expect(&item, kind, path);
    }

    /// {image:nginx} is a key without a value to YAML.
    void checkKeys(const YamlNode& mapping) const {
        for (const YamlNode::Entry& entry : mapping.entries) {
            if (const QString key = keyWithoutBlank(entry.key); entry.value.isNull() && !key.isEmpty())
                throw InputError(missingBlank(key), {m_file, entry.line, entry.column});
        }
    }

    void nothingMore(YamlNode&, const QString&) {}

    void eachMapping(YamlNode& parent, const QString& section, Step step) {
        YamlNode* mapping = parent.find(section);
        expect(mapping, Kind::Mapping, section);
        if (mapping == nullptr)
            return;
        checkKeys(*mapping);
        for (YamlNode::Entry& entry : mapping->entries) {
            const QString path = section + u'.' + entry.key;
            if (entry.key.startsWith(u"x-"))
                continue;
            expect(&entry.value, Kind::Mapping, path);
            checkKeys(entry.value);
            if (entry.value.isNull())
                entry.value = emptyNode(Kind::Mapping, entry.value);
            (this->*step)(entry.value, path);
        }
    }

    void network(YamlNode& node, const QString& path) {
        const YamlNode* ipam = node.find(u"ipam");
        expect(ipam, Kind::Mapping, path + QStringLiteral(".ipam"));
        const YamlNode* config = ipam == nullptr ? nullptr : ipam->find(u"config");
        if (config != nullptr)
            expectEach(*config, Kind::Mapping, path + QStringLiteral(".ipam.config"));
    }

    void service(YamlNode& node, const QString& path) {
        static const QHash<QString, Step> steps{
            {QStringLiteral("build"), &Canonical::build},
            {QStringLiteral("extends"), &Canonical::extends},
            {QStringLiteral("depends_on"), &Canonical::dependsOn},
            {QStringLiteral("networks"), &Canonical::serviceNetworks},
            {QStringLiteral("environment"), &Canonical::namesAndValues},
            {QStringLiteral("labels"), &Canonical::namesAndValues},
            {QStringLiteral("ports"), &Canonical::ports},
            {QStringLiteral("volumes"), &Canonical::mounts},
            {QStringLiteral("secrets"), &Canonical::grants},
            {QStringLiteral("configs"), &Canonical::grants},
            {QStringLiteral("env_file"), &Canonical::envFiles},
            {QStringLiteral("tmpfs"), &Canonical::texts},
            {QStringLiteral("profiles"), &Canonical::listOfTexts},
            {QStringLiteral("links"), &Canonical::listOfTexts},
            {QStringLiteral("volumes_from"), &Canonical::listOfTexts},
            {QStringLiteral("external_links"), &Canonical::listOfTexts},
            {QStringLiteral("healthcheck"), &Canonical::mapping},
            {QStringLiteral("deploy"), &Canonical::deploy},
            {QStringLiteral("image"), &Canonical::text},
            {QStringLiteral("container_name"), &Canonical::text},
            {QStringLiteral("network_mode"), &Canonical::text},
            {QStringLiteral("ipc"), &Canonical::text},
            {QStringLiteral("pid"), &Canonical::text},
            {QStringLiteral("restart"), &Canonical::text},
            {QStringLiteral("scale"), &Canonical::text},
            {QStringLiteral("cpus"), &Canonical::text},
            {QStringLiteral("mem_limit"), &Canonical::text},
            {QStringLiteral("mem_reservation"), &Canonical::text},
        };
        for (YamlNode::Entry& entry : node.entries) {
            const Step step = steps.value(entry.key, nullptr);
            if (step != nullptr && isGiven(&entry.value))
                (this->*step)(entry.value, path + u'.' + entry.key);
        }
    }

    void text(YamlNode& node, const QString& path) { expect(&node, Kind::Scalar, path); }
    void mapping(YamlNode& node, const QString& path) { expect(&node, Kind::Mapping, path); }
    void listOfTexts(YamlNode& node, const QString& path) { expectEach(node, Kind::Scalar, path); }

    void texts(YamlNode& node, const QString& path) {
        if (node.isScalar()) {
            YamlNode list = emptyNode(Kind::Sequence, node);
            list.items.push_back(scalarNode(node.scalar, node));
            node = std::move(list);
        }
        expectEach(node, Kind::Scalar, path);
    }

    /// Turns a single text into {key: text}.
    void mappingFromText(YamlNode& node, const QString& key, const QString& path) {
        if (node.isScalar()) {
            YamlNode mapped = emptyNode(Kind::Mapping, node);
            addEntry(mapped, key, scalarNode(node.scalar, node));
            node = std::move(mapped);
        }
        expect(&node, Kind::Mapping, path);
    }

    void build(YamlNode& node, const QString& path) {
        mappingFromText(node, QStringLiteral("context"), path);
    }

    void extends(YamlNode& node, const QString& path) {
        mappingFromText(node, QStringLiteral("service"), path);
        expect(node.find(u"service"), Kind::Scalar, path + QStringLiteral(".service"));
        expect(node.find(u"file"), Kind::Scalar, path + QStringLiteral(".file"));
        if (!isGiven(node.find(u"service")))
            throw InputError(
                QStringLiteral("\"%1\" must name the service to extend with the key \"service\".").arg(path),
                place(node));
    }

    void deploy(YamlNode& node, const QString& path) {
        expect(&node, Kind::Mapping, path);
        expect(node.find(u"replicas"), Kind::Scalar, path + QStringLiteral(".replicas"));
        expect(node.find(u"restart_policy"), Kind::Mapping, path + QStringLiteral(".restart_policy"));
        const YamlNode* resources = node.find(u"resources");
        expect(resources, Kind::Mapping, path + QStringLiteral(".resources"));
        for (const QString& part : {QStringLiteral("limits"), QStringLiteral("reservations")})
            expect(resources == nullptr ? nullptr : resources->find(part), Kind::Mapping,
                   path + QStringLiteral(".resources.") + part);
    }

    /// Turns ["a", "b"] into {a: , b: }; repeated names count once.
    void mappingFromNames(YamlNode& node, const QString& path) {
        if (!node.isSequence()) {
            expect(&node, Kind::Mapping, path);
            return;
        }
        YamlNode mapped = emptyNode(Kind::Mapping, node);
        QHash<QString, bool> seen;
        for (const YamlNode& item : node.items) {
            expect(&item, Kind::Scalar, path);
            if (!item.isScalar() || seen.contains(item.scalar))
                continue;
            seen.insert(item.scalar, true);
            addEntry(mapped, item.scalar, emptyNode(Kind::Null, item));
        }
        node = std::move(mapped);
    }

    void dependsOn(YamlNode& node, const QString& path) {
        const bool isList = node.isSequence();
        mappingFromNames(node, path);
        // A list says so as much as a mapping does, and so overrides a condition of a file below.
        for (YamlNode::Entry& entry : node.entries) {
            if (!isList)
                break;
            entry.value.kind = Kind::Mapping;
            addEntry(entry.value, QStringLiteral("condition"),
                     scalarNode(QStringLiteral("service_started"), entry.value));
            addEntry(entry.value, QStringLiteral("required"),
                     scalarNode(QStringLiteral("true"), entry.value));
        }
        static const QStringList conditions{QStringLiteral("service_started"),
                                            QStringLiteral("service_healthy"),
                                            QStringLiteral("service_completed_successfully")};
        for (const YamlNode::Entry& entry : std::as_const(node.entries)) {
            expect(&entry.value, Kind::Mapping, path + u'.' + entry.key);
            const YamlNode* condition = entry.value.find(u"condition");
            expect(condition, Kind::Scalar, path + u'.' + entry.key + QStringLiteral(".condition"));
            if (isGiven(condition) && !conditions.contains(condition->scalar))
                throw InputError(QStringLiteral("The condition of \"%1.%2\" must be one of %3.")
                                     .arg(path, entry.key, conditions.join(QStringLiteral(", "))),
                                 place(*condition));
        }
    }

    void serviceNetworks(YamlNode& node, const QString& path) {
        mappingFromNames(node, path);
        for (const YamlNode::Entry& entry : std::as_const(node.entries)) {
            const QString inner = path + u'.' + entry.key;
            expect(&entry.value, Kind::Mapping, inner);
            if (const YamlNode* aliases = entry.value.find(u"aliases"); isGiven(aliases))
                expectEach(*aliases, Kind::Scalar, inner + QStringLiteral(".aliases"));
        }
    }

    /// Turns ["A=1", "B"] into {A: 1, B: }; later lines win.
    void namesAndValues(YamlNode& node, const QString& path) {
        if (!node.isSequence()) {
            expect(&node, Kind::Mapping, path);
            return;
        }
        YamlNode mapped = emptyNode(Kind::Mapping, node);
        QHash<QString, std::size_t> seen;
        for (const YamlNode& item : node.items) {
            expect(&item, Kind::Scalar, path);
            const qsizetype equals = item.scalar.indexOf(u'=');
            const QString name = equals < 0 ? item.scalar : item.scalar.left(equals);
            if (!item.isScalar() || name.isEmpty())
                continue;
            YamlNode value =
                equals < 0 ? emptyNode(Kind::Null, item) : scalarNode(item.scalar.mid(equals + 1), item);
            if (const auto known = seen.constFind(name); known != seen.constEnd()) {
                mapped.entries[*known].value = std::move(value);
                continue;
            }
            seen.insert(name, mapped.entries.size());
            addEntry(mapped, name, std::move(value));
        }
        node = std::move(mapped);
    }

    using FromText = std::optional<YamlNode> (*)(const YamlNode&);

    /// Replaces every text of the list by its long form, and drops entries without the key `needed`.
    void longForms(YamlNode& node, const QString& path, FromText fromText, const QString& needed) {
        expect(&node, Kind::Sequence, path);
        std::vector<YamlNode> items;
        for (YamlNode& item : node.items) {
            if (item.isNull())
                continue;
            std::optional<YamlNode> full = item.isScalar() ? fromText(item) : std::optional(item);
            if (full && !full->isMapping())
                failKind(item, QStringLiteral("a text or a mapping"), path);
            const YamlNode* key = full ? full->find(needed) : nullptr;
            expect(key, Kind::Scalar, path + u'.' + needed);
            if (isGiven(key) && !key->scalar.isEmpty())
                items.push_back(std::move(*full));
            else
                warn(item, QStringLiteral("This entry of \"%1\" is invalid and was skipped; check its format "
                                          "and its variables.")
                               .arg(path));
        }
        node.items = std::move(items);
    }

    void ports(YamlNode& node, const QString& path) {
        longForms(node, path, &portFromText, QStringLiteral("target"));
    }
    void mounts(YamlNode& node, const QString& path) {
        longForms(node, path, &mountFromText, QStringLiteral("target"));
    }

    void grants(YamlNode& node, const QString& path) {
        const FromText fromName = [](const YamlNode& name) -> std::optional<YamlNode> {
            YamlNode grant = emptyNode(Kind::Mapping, name);
            addEntry(grant, QStringLiteral("source"), scalarNode(name.scalar, name));
            return grant;
        };
        longForms(node, path, fromName, QStringLiteral("source"));
    }

    void envFiles(YamlNode& node, const QString& path) {
        if (node.isScalar())
            texts(node, path);
        const FromText fromPath = [](const YamlNode& text) -> std::optional<YamlNode> {
            YamlNode file = emptyNode(Kind::Mapping, text);
            addEntry(file, QStringLiteral("path"), scalarNode(text.scalar, text));
            return file;
        };
        longForms(node, path, fromPath, QStringLiteral("path"));
    }

    void includes(YamlNode& node) {
        const QString path = QStringLiteral("include");
        expect(&node, Kind::Sequence, path);
        for (YamlNode& item : node.items) {
            if (item.isNull())
                failKind(item, QStringLiteral("a path or a mapping"), path);
            mappingFromText(item, QStringLiteral("path"), path);
            for (const QString& list : {QStringLiteral("path"), QStringLiteral("env_file")}) {
                if (YamlNode* inner = item.find(list); isGiven(inner))
                    texts(*inner, path + u'.' + list);
            }
            expect(item.find(u"project_directory"), Kind::Scalar,
                   path + QStringLiteral(".project_directory"));
            if (!isGiven(item.find(u"path")))
                throw InputError(
                    QStringLiteral("An entry of \"include\" must name a file with the key \"path\"."),
                    place(item));
        }
    }

    QString m_file;
    Diagnostics& m_diagnostics;
};

} // namespace

void makeCanonical(YamlNode& root, const QString& file, Diagnostics& diagnostics) {
    Canonical(file, diagnostics).root(root);
}

} // namespace drawbridge::compose
