package datafile

// Code is a kind of diagnostic, as the help explains it.
type Code struct {
	Name   string // as in Diagnostic
	Remark bool
	About  string // what is wrong
	Cure   string // what to do
}

// Codes is every kind of diagnostic, in the order in which a keeper meets them: those
// of characters, of YAML, of keys, of values and, last, the remarks.
var Codes = []Code{
	{"bestand", false, "een bestand van Word of Excel, een pdf, een webpagina of een tabel", "bewaar de gegevens als platte tekst"},
	{"utf-8", false, "tekens die geen UTF-8 zijn", "sla het bestand op als UTF-8"},
	{"teken", false, "een besturingsteken, of een teken dat onzichtbaar is of de leesrichting verandert", "haal het weg"},
	{"tab", false, "een tab waar YAML spaties wil", "vervang de tab door spaties"},
	{"inspringen", false, "een regel die verkeerd inspringt of daar niet hoort", "laat de regel even ver inspringen als de andere sleutels van het record"},
	{"streepje", false, "een streepje dat ontbreekt, te veel is, geen spatie achter zich heeft of een ander teken is (– •)", "typ een streepje en een spatie"},
	{"spatie", false, "een spatie die geen gewone is (U+00A0), waar YAML er een wil", "typ een gewone spatie"},
	{"conflict", false, "wat git achterlaat bij samenvoegen: <<<<<<<, ======= of >>>>>>>", "kies één kant en haal deze regels weg"},
	{"html", false, "een regel HTML", "haal de regel weg"},
	{"aanhalingsteken", false, "een aanhalingsteken dat niet wordt gesloten", "sluit het, of zet aanhalingstekens om de hele waarde"},
	{"na-aanhaling", false, "tekst achter het laatste aanhalingsteken", "zet de aanhalingstekens om de hele waarde"},
	{"haak", false, "een haak die niet wordt gesloten, of niets sluit", "laat de haken bij elkaar passen"},
	{"dubbele-punt", false, "een dubbele punt in een waarde zonder aanhalingstekens", "zet aanhalingstekens om de hele waarde"},
	{"backslash", false, "een backslash die tussen dubbele aanhalingstekens niets betekent", "verdubbel hem, of gebruik enkele aanhalingstekens"},
	{"sleutel-vorm", false, "een regel die geen sleutel met een waarde is", "zet een dubbele punt en een spatie achter de sleutel"},
	{"yaml-teken", false, "een waarde die begint met @, ` of %", "zet aanhalingstekens om de waarde"},
	{"json", false, "JSON met een fout, of met iets wat YAML niet leest (\\/, een emoji als \\ud83d…)", "zie de melding"},
	{"te-diep", false, "lijsten en groepen die duizenden niveaus diep in elkaar staan", "maak het bestand vlakker"},
	{"yaml", false, "iets anders dat geen YAML is", "kijk naar de regel en de regel ervoor"},
	{"tweede-document", false, "een tweede YAML-document in het bestand", "haal het weg, of maak er een eigen bestand van"},
	{"anker", false, "een anker (&naam)", "schrijf de waarde uit"},
	{"alias", false, "een verwijzing naar een anker (*naam)", "schrijf de waarde uit"},
	{"tag", false, "een aanduiding van een type (!naam)", "haal die weg"},
	{"sleutel", false, "een sleutel die geen woord is, of << om samen te voegen", "schrijf de sleutels uit"},
	{"sleutel-onbekend", false, "een sleutel die het record niet kent", "zie het voorstel"},
	{"sleutel-dubbel", false, "een sleutel die er twee keer staat", "haal er één weg"},
	{"sleutel-ontbreekt", false, "een sleutel die het record moet hebben", "voeg die toe"},
	{"leeg", false, "een bestand, waarde of lijst zonder inhoud", "vul iets in, of haal de sleutel weg"},
	{"type", false, "een tekst waar een lijst hoort, een getal waar een tekst hoort, enzovoort", "schrijf wat de melding vraagt"},
	{"afgekapt", false, "een tekst die ophoudt bij een #, omdat YAML daar een opmerking leest", "zet aanhalingstekens om de waarde, of zet de opmerking elders"},
	{"id-vorm", false, "een id met iets anders dan kleine letters, cijfers en losse streepjes", "zie het voorstel"},
	{"id-dubbel", false, "een id dat een ander record al heeft", "geef één van beide een ander id"},
	{"verwijzing", false, "een id dat van geen record is", "zie het voorstel"},
	{"item-dubbel", false, "iets dat twee keer in een lijst staat", "haal er één weg"},
	{"datum", false, "een datum in een andere vorm dan de sleutel vraagt, of die niet bestaat", "schrijf wat de melding vraagt"},
	{"looptijd", false, "een looptijd die eindigt voor die begint, die leeg is, of met in naast van of tot; of een agenda van meer dan 50 jaar", "zie de melding"},
	{"meer", false, "meer fouten dan tsd in één keer noemt", "los eerst op wat er wel staat"},

	{"bom", true, "een onzichtbaar teken aan het begin van het bestand", "sla het bestand op zonder BOM"},
	{"regeleinden", true, "regeleinden van Windows (CRLF) of van een oude Mac (CR)", "sla het bestand op met LF"},
	{"afgeleid-leeg", true, "een veld in afgeleid dat het project niet heeft", "vul het veld in, of haal het uit afgeleid"},
	{"niet-afgeleid", true, "een veld dat alleen uit een paragraaf kan komen, van een project zonder paragraaf", "noem het in afgeleid, of noem de paragraaf in bron; voor alle projecten tegelijk: in overzicht of afgeleid van werkagenda"},
	{"niet-overal", true, "een project zonder herkomst of bron, terwijl andere die hebben", "zet die erbij als de bron het zegt of het eruit volgt"},
	{"paragraaf-zonder-tekst", true, "een project met een paragraaf, maar zonder tekst", "zet de paragraaf in andere woorden in die velden"},
	{"looptijd-buiten", true, "een project dat niet in de jaren van de agenda loopt", "laat het zo als het klopt, of verander een van beide looptijden"},
	{"ongebruikt", true, "een soort die geen project heeft", "laat het zo als het klopt"},
	{"unicode-vorm", true, "letters met een los accent erachter", "typ ze opnieuw"},
	{"harde-spatie", true, "een spatie in een tekst die geen gewone is", "typ een gewone spatie"},
	{"spaties-einde", true, "spaties achter de tekst van regels", "haal ze weg"},
	{"spaties", true, "dubbele spaties, of spaties voor of achter een tekst", "zie het voorstel"},
	{"dubbel", true, "twee lijnen met hetzelfde nummer, twee inspecties met dezelfde afkorting of twee projecten met dezelfde titel", "verander een van beide, of haal er één weg als het hetzelfde is"},
	{"schrijfwijze", true, "een woord dat elders in het bestand anders is geschreven", "schrijf het overal hetzelfde"},
	{"komma", true, "een komma tussen haakjes of aanhalingstekens die een item van een lijst in tweeën deelt", "zet aanhalingstekens om het item"},
	{"tekencode", true, "letters die in de verkeerde codering zijn gelezen (Ã« voor ë)", "typ ze opnieuw, en sla het bestand op als UTF-8"},
	{"voorbeeld", true, "een voorbeeld van tsd new, dat nog in het bestand staat", "vervang het"},
	{"uitroepteken", true, "een los uitroepteken vooraan, dat YAML niet als tekst leest", "zet aanhalingstekens om de waarde"},
	{"opsomming", true, "een opsomming in een tekst, die op één regel komt", "schrijf er zinnen van, of gebruik |"},
	{"adres", true, "een adres op internet zonder https://", "zet https:// ervoor"},
	{"datum-ver", true, "een datum die ver van de jaren van de agenda ligt", "kijk het jaar na"},
	{"beslis", true, "BESLIS, dat nog in het bestand staat", "beslis, en haal het weg"},
	{"aanhalingsteken-recht", true, "een recht aanhalingsteken in een bestand met gekrulde", "gebruik gekrulde"},
	{"aanhalingsteken-gekruld", true, "gekrulde aanhalingstekens om een hele waarde", "haal ze weg, of zet rechte om het geheel als ze bij de tekst horen"},
}
