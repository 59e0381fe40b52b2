// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_merge.h"

#include "core/import/compose/compose_short_syntax.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace drawbridge::compose {

namespace {

/// Path of a value in the file, without the irrelevant service name: "services/ports" for
/// "services/web/ports".
using Path = QStringList;

bool isServicePath(const Path& path, QStringView rest) {
    return path.size() > 2 && path.front() == u"services" && path.mid(2).join(u'/') == rest;
}

bool isReplaced(const Path& path) {
    return isServicePath(path, u"command") || isServicePath(path, u"entrypoint") ||
           isServicePath(path, u"healthcheck/test") || (!path.isEmpty() && path.back().startsWith(u"x-"));
}

QString portKey(const YamlNode& port) {
    const QString host = textOf(port, u"host_ip");
    const QString protocol = textOf(port, u"protocol");
    return QStringList{host.isEmpty() ? QStringLiteral("0.0.0.0") : host, textOf(port, u"published"),
                       textOf(port, u"target"), protocol.isEmpty() ? QStringLiteral("tcp") : protocol}
        .join(u' ');
}

QString grantKey(const YamlNode& grant) {
    const QString target = textOf(grant, u"target");
    return target.isEmpty() ? textOf(grant, u"source") : target;
}

/// The unique key of an entry of the list at `path`; null if entries may repeat.
QString uniqueKey(const Path& path, const YamlNode& entry) {
    if (path.size() != 3 || path.front() != u"services")
        return {};
    const QString& attribute = path.back();
    if (attribute == u"volumes")
        return u'=' + textOf(entry, u"target");
    if (attribute == u"ports")
        return u'=' + portKey(entry);
    if (attribute == u"secrets" || attribute == u"configs")
        return u'=' + grantKey(entry);
    if (attribute == u"env_file")
        return u'=' + textOf(entry, u"path");
    static const QStringList plain{QStringLiteral("profiles"),       QStringLiteral("links"),
                                   QStringLiteral("tmpfs"),          QStringLiteral("expose"),
                                   QStringLiteral("external_links"), QStringLiteral("volumes_from")};
    return plain.contains(attribute) && entry.isScalar() ? u'=' + entry.scalar : QString();
}

void makeUnique(YamlNode& list, const Path& path) {
    QHash<QString, std::size_t> places;
    std::vector<YamlNode> kept;
    for (YamlNode& entry : list.items) {
        const QString key = uniqueKey(path, entry);
        if (const auto known = places.constFind(key); !key.isNull() && known != places.constEnd()) {
            kept[*known] = std::move(entry);
            continue;
        }
        places.insert(key, kept.size());
        kept.push_back(std::move(entry));
    }
    list.items = std::move(kept);
}

void merge(YamlNode& base, YamlNode over, const Path& path);

void mergeMappings(YamlNode& base, YamlNode over, const Path& path) {
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < base.entries.size(); ++i)
        places.insert(base.entries[i].key, i);
    for (YamlNode::Entry& entry : over.entries) {
        const auto known = places.constFind(entry.key);
        if (known != places.constEnd()) {
            merge(base.entries[*known].value, std::move(entry.value), Path(path) << entry.key);
            continue;
        }
        places.insert(entry.key, base.entries.size());
        base.entries.push_back(std::move(entry));
    }
}

void merge(YamlNode& base, YamlNode over, const Path& path) {
    if (over.isNull())
        return;
    if (base.isNull() || base.kind != over.kind || over.isScalar() || isReplaced(path)) {
        base = std::move(over);
    } else if (over.isMapping()) {
        mergeMappings(base, std::move(over), path);
    } else {
        std::move(over.items.begin(), over.items.end(), std::back_inserter(base.items));
        makeUnique(base, path);
    }
}

/// A list may repeat itself within one file too.
void makeListsUnique(YamlNode& node, const Path& path) {
    if (node.isSequence())
        makeUnique(node, path);
    for (YamlNode::Entry& entry : node.entries)
        makeListsUnique(entry.value, Path(path) << entry.key);
    for (YamlNode& item : node.items)
        makeListsUnique(item, Path(path) << QStringLiteral("[]"));
}

} // namespace

void mergeRoots(YamlNode& base, YamlNode over) {
    merge(base, std::move(over), {});
    makeListsUnique(base, {});
}

void mergeEntries(const QString& section, YamlNode& base, YamlNode over) {
    merge(base, std::move(over), {section, QStringLiteral("*")});
}

bool sameContent(const YamlNode& a, const YamlNode& b) {
    if (a.kind != b.kind || a.scalar != b.scalar || a.items.size() != b.items.size() ||
        a.entries.size() != b.entries.size())
        return false;
    if (!std::equal(a.items.begin(), a.items.end(), b.items.begin(), sameContent))
        return false;
    QHash<QString, const YamlNode*> others;
    for (const YamlNode::Entry& entry : b.entries)
        others.insert(entry.key, &entry.value);
    return std::all_of(a.entries.begin(), a.entries.end(), [&others](const YamlNode::Entry& entry) {
        const YamlNode* other = others.value(entry.key, nullptr);
        return other != nullptr && sameContent(entry.value, *other);
    });
}

} // namespace drawbridge::compose
