// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/heading_words.h"

namespace drawbridge::inventory {

namespace {

// The labels and field names of NetBox's tables (dcim, virtualization, ipam: its exports have both forms),
// and what people write in spreadsheets, in English and German.
constexpr HeadingWords kHeadingWords[] = {
    {u"components", u"name", 1,
     u"name|hostname|host name|component|komponente|service|servicename|application|anwendung|dienst|server|"
     u"servername|server name|system|systemname|asset name|device name|vm name|machine|computer|computername|"
     u"rechner|rechnername|gerät|gerätename|asset|bezeichnung|host|fqdn|dns name"},
    {u"components", u"kind", 2, u"kind|art|komponentenart|component kind|component type"},
    {u"components", u"role", 1,
     u"role|device role|server role|function|purpose|rolle|gerätefunktion|funktion|zweck|aufgabe|category|"
     u"kategorie|class|klasse"},
    {u"components", u"type", 1, u"type|device type|typ|gerätetyp|server type|servertyp|system type"},
    {u"components", u"platform", 2,
     u"platform|os|operating system|betriebssystem|plattform|os version|os name|guest os"},
    {u"components", u"site", 1,
     u"site|location|standort|data center|datacenter|data centre|datacentre|dc|rechenzentrum|rz|region|"
     u"site name|ort|zone|availability zone"},
    {u"components", u"host", 2,
     u"runs on|host|device|hypervisor|esx host|esxi host|vm host|parent host|läuft auf|wirt|trägersystem|"
     u"physical host|node|server"},
    {u"components", u"cpus", 3,
     u"cpu|cpus|vcpu|vcpus|cores|cpu cores|cpu count|processors|prozessoren|kerne|cpu kerne|anzahl cpu"},
    {u"components", u"memory", 3, u"ram|memory|mem|arbeitsspeicher|hauptspeicher|memory size|ram size"},
    {u"components", u"storage", 3,
     u"disk|disks|platte|platten|disk size|disk space|storage|hdd|ssd|festplatte|plattenplatz|disk "
     u"capacity|provisioned space|"
     u"festplattengröße"},
    {u"components", u"address", 2,
     u"primary ipv4|ipv4 address|primary ip4|ipv4|ip address|ip|primary ip|ip addresses|ips|ip adresse|"
     u"ip adressen|address|adresse|primary ipv6|ipv6 address|primary ip6|ipv6|management ip|mgmt ip|ipv4 "
     u"adresse"},
    {u"components", u"network", 2, u"network|networks|netz|netzwerk|subnet|subnetz|segment|netze|prefix"},
    {u"components", u"requires", 3,
     u"depends on|dependencies|requires|needs|depends|abhängig von|benötigt|abhängigkeiten|braucht|setzt "
     u"voraus"},
    {u"components", u"used-by", 3,
     u"used by|required by|dependents|needed by|dependent systems|genutzt von|benötigt von|verwendet von|"
     u"benutzt von"},
    {u"components", u"rto", 3,
     u"rto|rto target|recovery time objective|recovery time|wiederanlaufzeit|max ausfallzeit"},
    {u"components", u"rpo", 3,
     u"rpo|rpo target|recovery point objective|recovery point|max datenverlust|maximaler datenverlust"},
    {u"components", u"mtpd", 3,
     u"mtpd|mao|mtd|maximum tolerable period of disruption|maximum tolerable downtime|max tolerable downtime|"
     u"maximal tolerierbare ausfallzeit|mta"},
    {u"components", u"wrt", 3, u"wrt|work recovery time"},
    {u"components", u"mtbf", 3, u"mtbf"},
    {u"components", u"mttr", 3, u"mttr"},
    {u"components", u"data", 2,
     u"data|data size|data volume|database size|db size|daten|datenmenge|datenbankgröße"},
    {u"components", u"image", 3, u"image|docker image|container image|abbild"},
    {u"components", u"volumes", 2, u"volumes"},
    {u"components", u"build", 2, u"build|standard build|golden image|baseline"},
    {u"components", u"found.kernel", 2, u"kernel|kernel version"},
    {u"components", u"found.engine", 2, u"docker version|engine version|docker engine"},
    {u"components", u"engine-endpoint", 2, u"engine endpoint|docker host url|docker endpoint"},
    {u"components", u"recovery.strategy", 2,
     u"recovery strategy|strategy|dr strategy|wiederherstellung|strategie"},
    {u"components", u"recovery.to", 3,
     u"recovery site|dr site|failover site|ausweichstandort|ersatzstandort|backup site"},
    {u"components", u"recovery.host", 2, u"recovery host|dr host"},
    {u"components", u"recovery.standby", 2, u"standby|replica|standby server"},
    {u"components", u"recovery.procedure", 2, u"procedure|recovery procedure|runbook"},
    {u"components", u"tags", 1, u"tags|tag|labels|keywords|schlagworte|stichworte"},
    {u"components", u"note", 1,
     u"description|comments|comment|notes|note|remarks|remark|beschreibung|bemerkung|bemerkungen|kommentar|"
     u"kommentare|notiz|anmerkung"},
    {u"components", u"", 0,
     u"status|tenant|tenant group|owner|criticality|sla|rack|cluster|serial|serial number|asset tag|position|"
     u"face|manufacturer|vendor|model|environment|id|virtual chassis|created|last "
     u"updated|contacts|eigentümer|"
     u"verantwortlich|kritikalität|umgebung|hersteller|modell|seriennummer|backup|mac address"},

    {u"networks", u"name", 1,
     u"name|network|network name|netz|netzname|netzwerk|vlan name|subnet name|bezeichnung|segment"},
    {u"networks", u"cidr", 5,
     u"prefix|prefix flat|cidr|subnet|addresses|address block|network address|ip "
     u"range|prefixes|subnetz|netzadresse|"
     u"adressbereich|ip netz|ip network|adressen"},
    {u"networks", u"vlan", 4, u"vlan|vid|vlan id|vlan tag|vlan nummer|vlan nr"},
    {u"networks", u"site", 1,
     u"site|location|standort|data center|datacenter|rechenzentrum|rz|scope|region|ort|zone|availability "
     u"zone"},
    {u"networks", u"gateway", 4, u"gateway|default gateway|router|standardgateway"},
    {u"networks", u"dns", 3, u"dns|dns server|dns servers|name servers|nameserver"},
    {u"networks", u"fails-over-to", 3,
     u"fails over to|recovery network|dr network|ausweichnetz|weicht aus nach"},
    {u"networks", u"note", 1,
     u"description|comments|comment|note|notes|beschreibung|bemerkung|kommentar|remark|remarks|notiz"},
    {u"networks", u"", 1,
     u"vrf|utilization|children|is pool|pool|depth|vlan group|marked utilized|mark utilized"},
    {u"networks", u"", 0,
     u"status|tenant|role|group|id|tags|scope type|l2vpn|q in q role|created|last updated"},

    {u"interfaces", u"component", 2,
     u"component|device|virtual machine|device/vm|parent|hostname|server|komponente|gerät|host|vm|rechner"},
    {u"interfaces", u"dns-name", 2, u"dns name"},
    {u"interfaces", u"address", 2,
     u"ip addresses|ip address|address|ip|addresses|ip adresse|ip adressen|adresse|ipv4|ipv4 address|ipv6|"
     u"ipv6 address"},
    {u"interfaces", u"network", 2, u"network|prefix|subnet|netz|netzwerk|subnetz"},
    {u"interfaces", u"", 8,
     u"enabled|mtu|mode|lag|mgmt only|untagged vlan|tagged vlans|cable|nat inside|nat|assigned|interface|"
     u"assigned object|vrf|speed|duplex|management only|mark connected|fhrp groups"},
    {u"interfaces", u"", 0,
     u"name|label|type|status|role|tenant|description|tags|mac address|id|connection|bridge|wwn|created|"
     u"last updated"},

    {u"dependencies", u"component", 2,
     u"component|from|source|service|system|application|server|komponente|von|quelle|name|anwendung"},
    {u"dependencies", u"on", 4,
     u"on|depends on|requires|needs|target|dependency|provider|abhängig von|benötigt|ziel|to|nach|braucht"},
    {u"dependencies", u"when", 2, u"when|condition|bedingung|wann"},
    {u"dependencies", u"strength", 3, u"strength|dependency type|type|stärke|art|criticality|hard soft"},
    {u"dependencies", u"port", 2, u"port|ports|protocol port"},

    {u"copies", u"component", 2,
     u"component|source|database|server|system|name|komponente|quelle|datenbank|backup of|sicherung von"},
    {u"copies", u"at", 3,
     u"at|target|location|stored at|backup target|destination|copy at|ziel|ablage|ablageort|standort|"
     u"sicherungsziel|backup location|site"},
    {u"copies", u"method", 3, u"method|backup type|copy type|type|verfahren|art|methode|sicherungsart"},
    {u"copies", u"every", 4,
     u"every|interval|frequency|schedule|backup interval|intervall|alle|turnus|häufigkeit"},
    {u"copies", u"lag", 4, u"lag|replication lag|delay|verzug|rückstand"},
    {u"copies", u"takes", 4, u"takes|duration|backup duration|dauer"},
    {u"copies", u"restore-rate", 4,
     u"restore rate|restore speed|restore throughput|wiederherstellungsrate|rücksicherungsrate"},
    {u"copies", u"keeps", 4, u"keeps|retention|kept for|aufbewahrung|aufbewahrungsdauer"},
    {u"copies", u"immutable", 4, u"immutable|offline|worm|air gapped|unveränderlich"},
    {u"copies", u"last-success", 4,
     u"last success|last backup|last successful backup|letzte sicherung|letzter erfolg"},
    {u"copies", u"last-restore-test", 4,
     u"last restore test|last test|last restore|letzter wiederherstellungstest|letzter test"},

    {u"sites", u"name", 1,
     u"name|site|site name|location|standort|standortname|data center|datacenter|rechenzentrum|bezeichnung"},
    {u"sites", u"kind", 1, u"kind|site kind|site type|type|art|typ|standortart"},
    {u"sites", u"role", 1, u"role|rolle|site role"},
    {u"sites", u"provider", 3, u"provider|anbieter|cloud provider|hoster|betreiber"},
    {u"sites", u"within", 3, u"within|part of|parent|parent site|liegt in|teil von|innerhalb"},
    {u"sites", u"capacity.cpus", 1, u"cpus|vcpus|cores|kerne"},
    {u"sites", u"capacity.memory", 1, u"memory|ram|arbeitsspeicher"},
    {u"sites", u"capacity.storage", 1, u"storage|disk|speicherplatz"},
    {u"sites", u"mtbf", 1, u"mtbf"},
    {u"sites", u"mttr", 1, u"mttr"},
    {u"sites", u"note", 1, u"description|comments|comment|notes|note|beschreibung|bemerkung|kommentar|notiz"},
    {u"sites", u"", 3,
     u"facility|asn|asns|latitude|longitude|physical address|shipping address|asn count|contact phone|"
     u"contact email|contact name|postal code|plz"},
    {u"sites", u"", 1, u"region|group|time zone|slug|city|country|stadt|land|adresse|address|straße|street"},
    {u"sites", u"", 0, u"status|tenant|tenant group|tags|id|contacts|created|last updated"},

    {u"teams", u"name", 1, u"name|team|team name|gruppe|bezeichnung|group"},
    {u"teams", u"size", 4,
     u"size|people|members|headcount|größe|personen|mitglieder|anzahl|stärke|teamgröße"},
    {u"teams", u"on-call-response", 4,
     u"on call response|response|response time|on call|reaktionszeit|bereitschaft|rufbereitschaft"},
    {u"teams", u"hours", 4,
     u"hours|working hours|shift|arbeitszeit|arbeitszeiten|dienstzeit|dienstzeiten|zeiten"},
    {u"teams", u"time-zone", 2, u"time zone|timezone|zeitzone"},
    {u"teams", u"contact", 2, u"contact|phone|telefon|kontakt|email|rufnummer|telephone"},

    {u"contacts", u"role", 2,
     u"role|function|responsibility|rolle|funktion|aufgabe|zuständigkeit|title|position"},
    {u"contacts", u"name", 1, u"name|person|contact|contact name|ansprechpartner|kontakt"},
    {u"contacts", u"phone", 4,
     u"phone|telephone|mobile|phone number|telefon|telefonnummer|rufnummer|handy|mobil|tel"},
    {u"contacts", u"deputy", 4,
     u"deputy|substitute|backup contact|vertretung|stellvertreter|vertreter|backup"},
    {u"contacts", u"email", 4, u"email|e mail|mail|email address|e mail adresse|mailadresse"},

    {u"contracts", u"client", 4,
     u"client|customer|kunde|auftraggeber|vertragspartner|client name|kundenname"},
    {u"contracts", u"services", 2,
     u"services|service|components|systems|dienste|leistungen|leistung|dienst|systeme"},
    {u"contracts", u"target", 4,
     u"target|sla|slo|availability|uptime|verfügbarkeit|availability target|zugesagte verfügbarkeit"},
    {u"contracts", u"window", 3, u"window|period|measurement period|zeitraum|messzeitraum|fenster"},
    {u"contracts", u"fee", 4, u"fee|monthly fee|price|entgelt|gebühr|vergütung|preis|monatliches entgelt"},
    {u"contracts", u"credits", 4, u"credits|service credits|gutschrift|gutschriften"},
    {u"contracts", u"penalty-per-hour", 4,
     u"penalty per hour|penalty|hourly penalty|vertragsstrafe|vertragsstrafe je stunde|strafe je stunde|"
     u"vertragsstrafe pro stunde|pönale"},
    {u"contracts", u"grace", 3, u"grace|grace period|karenz|karenzzeit"},
    {u"contracts", u"cap", 3, u"cap|maximum penalty|höchstgrenze|deckel|obergrenze"},
    {u"contracts", u"maintenance", 3, u"maintenance|maintenance window|wartung|wartungsfenster"},

    {u"accesses", u"from", 2, u"from|source|who|src|von|quelle|wer"},
    {u"accesses", u"to", 2, u"to|destination|target|dst|nach|ziel|wohin"},
    {u"accesses", u"port", 3, u"port|ports|service|destination port|dst port|zielport|dienst"},
    {u"accesses", u"expect", 5, u"expect|expected|action|allowed|access|erwartet|zugriff|aktion|erlaubt"},
};

} // namespace

std::span<const HeadingWords> headingWords() {
    return kHeadingWords;
}

} // namespace drawbridge::inventory
