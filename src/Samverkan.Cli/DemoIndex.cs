using System.Globalization;
using System.Net;
using System.Text;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Cli;

/// <summary>The demonstration's first page: what was written, for whom each file is, and that nobody in it exists.</summary>
internal static class DemoIndex
{
    private const string Name = "index.html";

    private static readonly (string Heading, Told[] Files)[] Parts =
    [
        ("Rapporterna", [
            new("report.sv.html", "Årsrapporten", "för den som ska svara för varje tal: mål, vägen genom programmet, framsteg, horisontella principer och gemensamma indikatorer"),
            new("report.lattlast.html", "Lättläst", "för deltagarna: hur det har gått, i korta meningar"),
            new("report.en.html", "The annual report in English", "the same report for a reader of English") { IsEnglish = true },
            new("quarterly/report.sv.html", "Kvartalsunderlaget", "för styrgruppen: punkt för punkt det som hänt, svårigheter, ny kunskap, beslut som väntar och målen"),
            new("tertial/report.sv.html", "Tertialrapporten", "för parternas ledningar: fyra månader i kort form"),
            new("final/report.sv.html", "Slutrapporten", "så som den skulle se ut om programmet slutade nu, med det som inte gick att räkna"),
        ]),
        ("Från person till stöd", [
            new("eligibility.internal.sv.txt", "Målgrupperna", "för den som planerar: vilka villkor som faller, vem som är ett villkor ifrån, vad som är okänt och vem som kan säga det") { IsInternal = true },
            new("placement.sv.txt", "Placeringen", "för en teamledare: vem som föreslås till vilket team, och varför") { IsInternal = true },
            new("placement-change.sv.txt", "Om ett team får färre platser", "för en teamledare: vilka som flyttas, så få som möjligt, och vilka platser de som väntas behöver") { IsInternal = true },
            new("next-steps.sv.txt", "Nästa steg", "för en handläggare: vad som kan komma härnäst för tre personer, och varför") { IsInternal = true },
            new("vacancies.sv.txt", "Lediga arbeten", "för en handläggare: annonser bredvid vad tre personer kan och vill") { IsInternal = true },
            new("decisions.sv.txt", "Besluten", "för en teamledare: vad som föreslogs, vad människor beslutade och varför") { IsInternal = true },
            new("fairness.internal.sv.txt", "Vilka som får vad", "för den som följer upp rättvisa: grupper bredvid varandra, utan skydd för enskilda") { IsInternal = true },
        ]),
        ("Rapporterna för kalkylblad och program", [
            new("report.sv.xlsx", "Årsrapporten som kalkylblad", "alla tabeller och definitioner"),
            new("csv.sv/cells.csv", "Årsrapporten som CSV", "varje cell med sin definition"),
            new("csv.sv/notes.txt", "Texten till CSV-filen", "vad rapporten säger i ord, och hur den är skyddad"),
            new("report.sv.md", "Årsrapporten som Markdown", "för en wiki eller ett arkiv"),
            new("report.json", "Årsrapporten som JSON", "hela rapporten; nästa rapport skyddas också mot den"),
            new("quarterly/report.json", "Kvartalsunderlaget som JSON", "för program, och för att skydda nästa rapport"),
            new("tertial/report.json", "Tertialrapporten som JSON", "för program, och för att skydda nästa rapport"),
            new("final/report.json", "Slutrapporten som JSON", "för program, och för att skydda nästa rapport"),
        ]),
        ("Det som rapporterna är räknade på", [
            new("journeys.jsonl", "Deltagarnas resor", "en händelse på varje rad") { IsInternal = true },
            new("facts.jsonl", "Uppgifter om dem som är remitterade men inte har börjat", "en uppgift på varje rad") { IsInternal = true },
            new("programme.jsonl", "Programmets egen logg", "möten, rapporter, personal och kostnader") { IsInternal = true },
            new("samverkan.db", "Databasen", "samma resor i SQLite") { IsInternal = true },
            new("ads.json", "Platsannonser", "av arbetsgivare som inte finns"),
        ]),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="programme">The programme that is shown.</param>
    /// <param name="participants">How many people were drawn.</param>
    /// <param name="folder">The folder that everything is in.</param>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, int participants, string folder)
    {
        string name = WebUtility.HtmlEncode(programme.Name.Swedish);
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{name}: börja här</title>\n")
            .Append("<style>:root{color-scheme:light dark}body{font:1.05rem/1.55 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;background:#fcfcfa;color:#1b2327}a{color:#0b5f7d}h1{font-size:clamp(1.4rem,7vw,2rem);overflow-wrap:break-word}li{margin:.5rem 0}@media (prefers-color-scheme:dark){body{background:#14191c;color:#e7ebed}a{color:#67c1e0}}</style>\n</head>\n<body>\n<main>\n")
            .Append(CultureInfo.InvariantCulture, $"<h1>{name}: börja här</h1>\n<p>{participants} personer är med. Ingen av dem finns: de är dragna för att visa vad Samverkan gör.</p>\n");
        page.Append("<p>Det som är märkt <strong>internt</strong> handlar om enskilda eller är oskyddat. Med riktiga människor lämnar det aldrig huset.</p>\n");
        foreach ((string heading, Told[] files) in Parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{heading}</h2>\n<ul>\n");
            foreach (Told told in files)
                page.Append(CultureInfo.InvariantCulture, $"<li{(told.IsEnglish ? " lang=\"en\"" : "")}><a href=\"{told.File}\">{told.Title}</a>{(told.IsInternal ? " <strong>(internt)</strong>" : "")}: {told.For}.</li>\n");
            page.Append("</ul>\n");
        }

        page.Append("</main>\n</body>\n</html>\n");
        string path = Path.Combine(folder, Name);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(page.ToString()));
        return path;
    }

    private sealed record Told(string File, string Title, string For)
    {
        public bool IsEnglish { get; init; }

        public bool IsInternal { get; init; }
    }
}
