// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/firewall/rule_chains.h"

#include <algorithm>

namespace drawbridge::firewall {

namespace {

using Says = FlatRule::Says;

constexpr int kDeepestJump = 16;
constexpr std::size_t kMostRules = 100'000;

/// The narrower of two lists of blocks, if one lies in the other; the second if the first is empty.
std::optional<std::vector<Cidr>> narrower(const std::vector<Cidr>& outer, const std::vector<Cidr>& inner) {
    if (outer.empty() || inner.empty())
        return outer.empty() ? inner : outer;
    const auto lieIn = [](const std::vector<Cidr>& small, const std::vector<Cidr>& large) {
        return std::all_of(small.begin(), small.end(), [&](const Cidr& each) {
            return std::any_of(large.begin(), large.end(), [&](const Cidr& other) {
                return other.address.v6 == each.address.v6 && other.prefix <= each.prefix &&
                       other.contains(each.address);
            });
        });
    };
    if (lieIn(inner, outer))
        return inner;
    return lieIn(outer, inner) ? std::optional(outer) : std::nullopt;
}

std::optional<std::vector<PortRange>> narrower(const std::vector<PortRange>& outer,
                                               const std::vector<PortRange>& inner) {
    if (outer.empty() || inner.empty())
        return outer.empty() ? inner : outer;
    const auto lieIn = [](const std::vector<PortRange>& small, const std::vector<PortRange>& large) {
        return std::all_of(small.begin(), small.end(), [&](const PortRange& each) {
            return std::any_of(large.begin(), large.end(), [&](const PortRange& other) {
                const bool isProtocol = other.protocol == Protocol::Any || other.protocol == each.protocol;
                return isProtocol && other.first <= each.first && each.last <= other.last;
            });
        });
    };
    if (lieIn(inner, outer))
        return inner;
    return lieIn(outer, inner) ? std::optional(outer) : std::nullopt;
}

QStringList narrower(const QStringList& outer, const QStringList& inner, bool& isNothing) {
    if (outer.isEmpty() || inner.isEmpty())
        return outer.isEmpty() ? inner : outer;
    QStringList both;
    for (const QString& device : inner) {
        if (outer.contains(device))
            both += device;
    }
    isNothing = isNothing || both.isEmpty();
    return both;
}

/// Both at once; nothing when no packet fits both.
std::optional<Match> together(const Match& outer, const Match& inner) {
    Match both = inner;
    if (outer.family != Family::Any) {
        if (inner.family != Family::Any && inner.family != outer.family)
            return std::nullopt;
        both.family = outer.family;
    }
    bool isNothing = false;
    both.in = narrower(outer.in, inner.in, isNothing);
    both.out = narrower(outer.out, inner.out, isNothing);
    if (isNothing)
        return std::nullopt;
    both.isOfReplies = outer.isOfReplies || inner.isOfReplies;
    both.isOfAnswers = outer.isOfAnswers || inner.isOfAnswers;
    both.isOfOtherProtocols = outer.isOfOtherProtocols || inner.isOfOtherProtocols;
    both.beyond = outer.beyond.isEmpty() ? inner.beyond : outer.beyond;
    const auto from = narrower(outer.from, inner.from);
    const auto to = narrower(outer.to, inner.to);
    const auto ports = narrower(outer.ports, inner.ports);
    if (!from || !to || !ports)
        both.beyond = ImportTexts::tr("two conditions that lie across each other");
    both.from = from.value_or(inner.from);
    both.to = to.value_or(inner.to);
    both.ports = ports.value_or(inner.ports);
    return both;
}

bool isEverything(const Match& match) {
    return match.family == Family::Any && match.from.empty() && match.to.empty() && match.ports.empty() &&
           match.in.isEmpty() && match.out.isEmpty() && match.beyond.isEmpty() && !match.isOfReplies &&
           !match.isOfOtherProtocols;
}

bool isWithin(const std::vector<Cidr>& narrow, const std::vector<Cidr>& wide) {
    return wide.empty() || narrow == wide;
}

/// Whether `back` lets pass all that answers `there`.
bool letsAnswer(const Match& there, const Match& back) {
    return back.ports.empty() && back.beyond.isEmpty() && isWithin(there.to, back.from) &&
           isWithin(there.from, back.to) && (back.in.isEmpty() || back.in == there.out) &&
           (back.out.isEmpty() || back.out == there.in);
}

class Flattener {
public:
    explicit Flattener(Diagnostics& notes) : m_notes(notes) {}

    FlatRules run(const std::vector<ChainTable>& tables) {
        struct Base {
            const ChainTable* table;
            const Chain* chain;
        };
        std::vector<Base> bases;
        for (const ChainTable& table : tables) {
            for (const Chain& chain : table.chains) {
                if (!chain.hook.isEmpty())
                    bases.push_back({&table, &chain});
            }
        }
        std::stable_sort(bases.begin(), bases.end(),
                         [](const Base& a, const Base& b) { return a.chain->priority < b.chain->priority; });
        for (const Base& base : bases) {
            if (!base.chain->isNat &&
                (base.chain->hook == u"prerouting" || base.chain->hook == u"postrouting"))
                addUnrouted(*base.table, *base.chain);
        }
        for (auto base = bases.begin(); base != bases.end(); ++base) {
            const bool isFilter =
                !base->chain->isNat && (base->chain->hook == u"forward" || base->chain->hook == u"input");
            const bool isAskedAgain =
                isFilter && std::any_of(base + 1, bases.end(), [&](const Base& later) {
                    return !later.chain->isNat && later.chain->hook == base->chain->hook &&
                           (later.table->family == base->table->family ||
                            later.table->family == Family::Any || base->table->family == Family::Any);
                });
            if (isAskedAgain)
                addEarlier(*base->table, *base->chain);
            else
                addBase(*base->table, *base->chain);
        }
        return std::move(m_rules);
    }

private:
    void addBase(const ChainTable& table, const Chain& chain) {
        Match all;
        all.family = table.family;
        if (chain.isNat) {
            if (chain.hook == u"prerouting" || chain.hook == u"postrouting")
                addTranslations(table, chain, all, 0);
            return;
        }
        const bool isForward = chain.hook == u"forward";
        if (!isForward && chain.hook != u"input")
            return; // what the machine sends itself, and what is not yet routed
        (isForward ? m_rules.hasForward : m_rules.hasInput) = true;
        std::vector<FlatRule>& flat = isForward ? m_rules.forward : m_rules.input;
        const auto first = static_cast<std::ptrdiff_t>(flat.size());
        m_answersPass = false;
        addRules(table, chain, all, flat, 0);
        if (isForward && chain.drops && !m_answersPass)
            doubtAnswers(flat, first);
        if (table.family == Family::Any)
            (isForward ? m_rules.forwardDrops : m_rules.inputDrops) = chain.drops;
        else // the other family may have another chain
            flat.push_back({all, chain.drops ? Says::Deny : Says::Allow, {}});
    }

    /// A chain after which another one is asked: what it accepts is not decided yet, and what it drops, is.
    /// After something accepted, what it drops is not told by one list of rules.
    void addEarlier(const ChainTable& table, const Chain& chain) {
        Match all;
        all.family = table.family;
        std::vector<FlatRule> own;
        addRules(table, chain, all, own, 0);
        if (chain.drops)
            own.push_back({all, Says::Deny, {}});
        std::vector<FlatRule>& flat = chain.hook == u"forward" ? m_rules.forward : m_rules.input;
        bool hasAccepted = false;
        for (FlatRule& rule : own) {
            hasAccepted = hasAccepted || rule.says == Says::Allow;
            if (rule.says == Says::Allow)
                continue;
            if (rule.says == Says::Deny && hasAccepted) {
                rule.says = Says::Unsure;
                warn(rule.place, ImportTexts::tr("another chain filters the same packets later"));
            }
            flat.push_back(std::move(rule));
        }
    }

    /// Of packets on their way in, before routes and translations: only where they come from is known by
    /// then.
    void addUnrouted(const ChainTable& table, const Chain& chain) {
        Match all;
        all.family = table.family;
        std::vector<FlatRule> own;
        addRules(table, chain, all, own, 0);
        if (chain.drops)
            own.push_back({all, Says::Deny, {}});
        for (FlatRule& rule : own) {
            if (rule.says == Says::Allow)
                continue;
            if (rule.says == Says::Deny)
                warn(rule.place, ImportTexts::tr("it drops packets before they are routed, or after"));
            rule.says = Says::Unsure;
            rule.match.to.clear();
            rule.match.ports.clear();
            rule.match.out.clear();
            if (chain.hook != u"prerouting")
                rule.match.in.clear();
            m_rules.forward.push_back(rule);
            if (chain.hook == u"prerouting")
                m_rules.input.push_back(rule);
        }
    }

    /// Rules of the plan let answers pass. Where no rule is about established connections, only what a rule
    /// lets pass the other way around does.
    void doubtAnswers(std::vector<FlatRule>& flat, std::ptrdiff_t first) {
        const auto begin = flat.begin() + first;
        const std::vector<FlatRule> before(begin, flat.end());
        for (auto rule = begin; rule != flat.end(); ++rule) {
            const bool isAnswered =
                rule->says != Says::Allow ||
                std::any_of(before.begin(), before.end(), [&](const FlatRule& other) {
                    return other.says == Says::Allow && letsAnswer(rule->match, other.match);
                });
            if (isAnswered)
                continue;
            rule->says = Says::Unsure;
            warn(rule->place, ImportTexts::tr("no rule lets its answers pass"));
        }
    }

    [[noreturn]] static void refuse(const ChainRule& rule, const QString& sentence) {
        throw InputError(sentence, rule.place);
    }

    const Chain& jumped(const ChainTable& table, const ChainRule& rule, int depth) const {
        const Chain* chain = table.chain(rule.target);
        if (chain == nullptr)
            refuse(rule, ImportTexts::tr("There is no chain \"%1\" to jump to.").arg(rule.target));
        if (depth >= kDeepestJump)
            refuse(rule, ImportTexts::tr("Jumps of chains go round in a circle, or too deep."));
        return *chain;
    }

    void addRules(const ChainTable& table, const Chain& chain, const Match& outer,
                  std::vector<FlatRule>& flat, int depth) {
        using Verdict = ChainRule::Verdict;
        for (const ChainRule& rule : chain.rules) {
            const auto match = together(outer, rule.match);
            if (!match || rule.verdict == Verdict::None)
                continue;
            if (match->isOfOtherProtocols) {
                m_notes.push_back({Severity::Note, rule.place,
                                   ImportTexts::tr("The rule is about a protocol that the plan does not "
                                                   "know; it decides nothing here.")});
                continue;
            }
            m_answersPass = m_answersPass || (match->isOfAnswers && rule.verdict == Verdict::Accept);
            if (match->isOfReplies) { // the plan lets answers pass anyway
                if (match->isOfAnswers && rule.verdict == Verdict::Drop) {
                    warn(rule.place, ImportTexts::tr("it stops the answers of connections"));
                    add(rule, {*match, Says::Unsure, rule.place}, flat);
                }
                continue;
            }
            if (rule.verdict == Verdict::Return) {
                if (isEverything(rule.match))
                    return;
                if (depth == 0) { // of a base chain: its policy
                    add(rule, {*match, chain.drops ? Says::Deny : Says::Allow, rule.place}, flat);
                    continue;
                }
                warn(rule.place, ImportTexts::tr("a return on a condition"));
                add(rule, {*match, Says::Unsure, rule.place}, flat);
                continue;
            }
            if (rule.verdict == Verdict::Jump || rule.verdict == Verdict::Goto) {
                addRules(table, jumped(table, rule, depth), *match, flat, depth + 1);
                if (rule.verdict == Verdict::Goto && depth == 0) // it does not come back
                    add(rule, {*match, chain.drops ? Says::Deny : Says::Allow, rule.place}, flat);
                else if (rule.verdict == Verdict::Goto)
                    add(rule, {*match, Says::Unsure, rule.place}, flat);
                continue;
            }
            add(rule, {*match, rule.verdict == Verdict::Accept ? Says::Allow : Says::Deny, rule.place}, flat);
        }
    }

    void add(const ChainRule& rule, FlatRule&& one, std::vector<FlatRule>& flat) {
        if (!one.match.beyond.isEmpty()) {
            one.says = Says::Unsure;
            warn(rule.place, one.match.beyond);
        }
        if (flat.size() >= kMostRules)
            refuse(rule, ImportTexts::tr("There are more than %1 rules.").arg(kMostRules));
        flat.push_back(std::move(one));
    }

    void warn(const SourcePlace& place, const QString& why) {
        m_notes.push_back(
            {Severity::Warning, place,
             ImportTexts::tr("Whether this passes is not known to the plan (%1); it is marked as unsure.")
                 .arg(why)});
    }

    void addTranslations(const ChainTable& table, const Chain& chain, const Match& outer, int depth) {
        using Verdict = ChainRule::Verdict;
        for (const ChainRule& rule : chain.rules) {
            const auto match = together(outer, rule.match);
            if (!match || match->isOfOtherProtocols)
                continue;
            if (rule.verdict == Verdict::Jump || rule.verdict == Verdict::Goto) {
                addTranslations(table, jumped(table, rule, depth), *match, depth + 1);
                continue;
            }
            if (rule.verdict != Verdict::Source && rule.verdict != Verdict::Destination) {
                if (rule.verdict == Verdict::Return || rule.verdict == Verdict::Accept)
                    leaveOut(rule, ImportTexts::tr("an exception from address translation"));
                continue;
            }
            if (!match->beyond.isEmpty()) {
                leaveOut(rule, match->beyond);
                continue;
            }
            m_rules.translations.push_back(
                {*match, rule.verdict == Verdict::Source ? Translation::Source : Translation::Destination,
                 rule.becomes, rule.becomesPort, rule.place});
        }
    }

    void leaveOut(const ChainRule& rule, const QString& why) {
        m_notes.push_back(
            {Severity::Warning, rule.place, ImportTexts::tr("The translation was left out (%1).").arg(why)});
    }

    Diagnostics& m_notes;
    FlatRules m_rules;
    bool m_answersPass = false; ///< a rule of the chain is about established connections
};

} // namespace

const Chain* ChainTable::chain(const QString& called) const {
    const auto found =
        std::find_if(chains.begin(), chains.end(), [&](const Chain& each) { return each.name == called; });
    return found == chains.end() ? nullptr : &*found;
}

FlatRules flatRules(const std::vector<ChainTable>& tables, Diagnostics& notes) {
    return Flattener(notes).run(tables);
}

} // namespace drawbridge::firewall
