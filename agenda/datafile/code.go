package datafile

// Code is a kind of problem, for who keeps a file.
type Code struct {
	Code   string
	About  string // what is wrong, in a few words
	Remark bool   // Load accepts the file all the same
}

// Codes is every kind of problem that Check can report.
var Codes = []Code{
	{"utf-8", "een byte die geen UTF-8 is", false},
	{"teken", "een teken dat onzichtbaar is of de richting van de tekst verandert", false},
	{"leeg", "geen gegevens, geen waarde, of een lege lijst of tekst", false},
	{"tab", "een tab waar spaties horen", false},
	{"inspringen", "een regel die verkeerd is ingesprongen of daar niet hoort", false},
	{"aanhalingsteken", "een aanhalingsteken dat niet wordt gesloten", false},
	{"na-aanhaling", "tekst achter het aanhalingsteken dat sluit", false},
	{"haak", "een haak die niet wordt gesloten, of niets sluit", false},
	{"dubbele-punt", "een dubbele punt in een waarde zonder aanhalingstekens", false},
	{"backslash", "een backslash zonder betekenis tussen dubbele aanhalingstekens", false},
	{"sleutel-vorm", "een regel die geen sleutel met een waarde is", false},
	{"yaml-teken", "een waarde die met @, ` of % begint", false},
	{"te-diep", "te veel lijsten of groepen in elkaar", false},
	{"yaml", "iets anders dat geen YAML is", false},
	{"tweede-document", "een tweede YAML-document", false},
	{"anker", "een anker met &", false},
	{"alias", "een verwijzing met *", false},
	{"tag", "een aanduiding met !", false},
	{"sleutel", "een sleutel die geen woord is", false},
	{"sleutel-onbekend", "een sleutel die het record niet heeft", false},
	{"sleutel-dubbel", "een sleutel die er twee keer staat", false},
	{"sleutel-ontbreekt", "een verplichte sleutel die ontbreekt", false},
	{"type", "een tekst waar een lijst hoort, een getal waar een tekst hoort, en zo meer", false},
	{"afgekapt", "een tekst die bij een # ophoudt, omdat YAML daar een opmerking leest", false},
	{"id-vorm", "een id met andere tekens dan kleine letters, cijfers en losse streepjes", false},
	{"id-dubbel", "een id dat een ander record al heeft", false},
	{"verwijzing", "een id waar geen record bij hoort", false},
	{"item-dubbel", "een item dat al in de lijst staat", false},
	{"datum", "een datum die niet JJJJ of JJJJ-MM is", false},
	{"looptijd", "een looptijd die eindigt voor zij begint, of een agenda van meer dan vijftig jaar", false},
	{"looptijd-buiten", "een project dat niet in de jaren van de agenda loopt", false},
	{"meer", "meer dan 10.000 fouten", false},

	{"bom", "een onzichtbaar teken voor het bestand", true},
	{"crlf", "regels die eindigen zoals Windows dat doet", true},
	{"afgeleid-leeg", "een veld dat in afgeleid staat, maar dat het project niet heeft", true},
	{"niet-afgeleid", "een veld dat in geen paragraaf kan staan, en niet in afgeleid", true},
	{"niet-overal", "een project zonder herkomst of bron, terwijl andere die hebben", true},
	{"paragraaf-zonder-tekst", "een project met een paragraaf, maar zonder tekst", true},
	{"ongebruikt", "een soort die geen project heeft", true},
	{"unicode-vorm", "letters met een los accent erachter", true},
	{"spaties", "dubbele spaties in een titel of naam, of spaties aan een einde", true},
	{"aanhalingsteken-recht", "een recht aanhalingsteken in een bestand met gekrulde", true},
}
