// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/procedure_library.h"

#include "core/model/compose_tag.h"
#include "core/model/image_kinds.h"

#include <tuple>

namespace drawbridge {

namespace {

template <class T>
const T* namedIn(const Table<T>& table, const QString& name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const T& row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

template <class List, class Value>
bool has(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// How special a procedure is for these products: 0 for any product, -1 if it is for others.
int speciality(const Procedure& procedure, const QStringList& products) {
    if (procedure.products.isEmpty())
        return 0;
    for (qsizetype i = 0; i < products.size(); ++i) {
        if (procedure.products.contains(products[i], Qt::CaseInsensitive))
            return static_cast<int>(products.size() - i);
    }
    return -1;
}

bool fits(const Procedure& procedure, const Component& component, const QStringList& products,
          RecoveryStrategy strategy, std::optional<CopyMethod> copy) {
    if (procedure.strategy != strategy)
        return false;
    if (!procedure.kinds.empty() && !has(procedure.kinds, component.kind))
        return false;
    if (speciality(procedure, products) < 0)
        return false;
    return procedure.copies.empty() || (copy && has(procedure.copies, *copy));
}

CredentialId useCredential(Plan& plan, const Credential& credential) {
    if (const Credential* known = namedIn(plan.credentials, credential.name))
        return known->id;
    Credential copy = credential;
    copy.id = CredentialId::fresh();
    copy.position = plan.credentials.nextPosition();
    plan.credentials.put(copy);
    return copy.id;
}

} // namespace

std::optional<LibraryName> libraryName(const QString& procedure) {
    const qsizetype at = procedure.lastIndexOf(u'@');
    bool isNumber = false;
    const int version = procedure.mid(at + 1).toInt(&isNumber);
    if (!procedure.startsWith(u"library/") || at < 0 || !isNumber || version < 1)
        return std::nullopt;
    return LibraryName{procedure.left(at), version};
}

QStringList productsOf(const Component& component) {
    QStringList products;
    if (const auto image = component.image ? recogniseImage(*component.image) : std::nullopt)
        products += image->label;
    if (!composeProjectOf(component).isEmpty())
        products += QStringLiteral("Docker Compose");
    return products;
}

QHash<QString, int> newestVersions(const ProcedureLibrary& library) {
    QHash<QString, int> versions;
    for (const Procedure& procedure : library.procedures) {
        if (const auto name = libraryName(procedure.name))
            versions[name->entry] = std::max(versions.value(name->entry), name->version);
    }
    return versions;
}

const Procedure* procedureFor(const ProcedureLibrary& library, const Component& component,
                              RecoveryStrategy strategy, std::optional<CopyMethod> copy, bool losesData) {
    const QStringList products = productsOf(component);
    const auto rank = [&](const Procedure& procedure) {
        const auto name = libraryName(procedure.name);
        return std::tuple(speciality(procedure, products), !procedure.copies.empty(),
                          !procedure.kinds.empty(), name ? name->version : 0);
    };
    const Procedure* best = nullptr;
    for (const Procedure& procedure : library.procedures) {
        if (fits(procedure, component, products, strategy, copy) &&
            procedure.losesData.value_or(false) == losesData &&
            (best == nullptr || rank(procedure) > rank(*best)))
            best = &procedure;
    }
    return best;
}

ProcedureId useProcedure(Plan& plan, const ProcedureLibrary& library, const Procedure& procedure) {
    if (const Procedure* known = namedIn(plan.procedures, procedure.name))
        return known->id;
    Procedure copy = procedure;
    copy.id = ProcedureId::fresh();
    copy.position = plan.procedures.nextPosition();
    for (Step& step : copy.steps) {
        for (CredentialId& credential : step.credentials) {
            if (const Credential* named = library.credentials.find(credential))
                credential = useCredential(plan, *named);
        }
    }
    plan.procedures.put(copy);
    return copy.id;
}

} // namespace drawbridge
