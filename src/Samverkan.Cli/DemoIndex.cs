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

    private static readonly (string Heading, (string File, string Language, string Title, string For)[] Files)[] Parts =
    [
        ("Rapporterna", [
            ("report.sv.html", "sv", "Årsrapporten", "för den som ska svara för varje tal: mål, vägen genom programmet, framsteg, horisontella principer och gemensamma indikatorer"),
            ("report.lattlast.html", "sv", "Lättläst", "för deltagarna: hur det har gått, i korta meningar"),
            ("report.en.html", "en", "The annual report in English", "the same report for a reader of English"),
            ("quarterly/report.sv.html", "sv", "Kvartalsunderlaget", "för styrgruppen: punkt för punkt det som hänt, svårigheter, ny kunskap, beslut som väntar och målen"),
            ("tertial/report.sv.html", "sv", "Tertialrapporten", "för parternas ledningar: fyra månader i kort form"),
            ("final/report.sv.html", "sv", "Slutrapporten", "så som den skulle se ut om programmet slutade nu, med det som inte gick att räkna"),
        ]),
        ("Från person till stöd", [
            ("eligibility.internal.sv.txt", "sv", "Målgrupperna", "bara inom huset: vilka villkor som faller, vem som är ett villkor ifrån, vad som är okänt och vem som kan säga det"),
            ("placement.sv.txt", "sv", "Placeringen", "för en teamledare: vem som föreslås till vilket team, och varför"),
            ("next-steps.sv.txt", "sv", "Nästa steg", "för en handläggare: vad som kan komma härnäst för tre personer, och varför"),
            ("vacancies.sv.txt", "sv", "Lediga arbeten", "för en handläggare: annonser bredvid vad tre personer kan och vill"),
            ("decisions.sv.txt", "sv", "Besluten", "för en teamledare: vad som föreslogs, vad människor beslutade och varför"),
            ("fairness.internal.sv.txt", "sv", "Vilka som får vad", "bara inom huset: grupper bredvid varandra, utan skydd för enskilda"),
        ]),
        ("Samma årsrapport för kalkylblad och program", [
            ("report.sv.xlsx", "sv", "Kalkylblad", "alla tabeller och definitioner"),
            ("csv.sv/", "sv", "CSV", "varje cell med sin definition"),
            ("report.json", "sv", "JSON", "hela rapporten; nästa rapport skyddas också mot den"),
            ("report.sv.md", "sv", "Markdown", "för en wiki eller ett arkiv"),
        ]),
        ("Det som rapporterna är räknade på", [
            ("journeys.jsonl", "sv", "Deltagarnas resor", "en händelse på varje rad"),
            ("facts.jsonl", "sv", "Uppgifter om dem som är remitterade men inte har börjat", "en uppgift på varje rad"),
            ("programme.jsonl", "sv", "Programmets egen logg", "möten, rapporter, personal och kostnader"),
            ("ads.json", "sv", "Platsannonser", "av arbetsgivare som inte finns"),
            ("samverkan.db", "sv", "Databasen", "samma resor i SQLite"),
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
            .Append("<style>:root{color-scheme:light dark}body{font:1.05rem/1.55 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}</style>\n</head>\n<body>\n<main>\n")
            .Append(CultureInfo.InvariantCulture, $"<h1>{name}: börja här</h1>\n<p>{participants} personer är med. Ingen av dem finns: de är dragna för att visa vad Samverkan gör.</p>\n");
        foreach ((string heading, (string File, string Language, string Title, string For)[] files) in Parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{heading}</h2>\n<ul>\n");
            foreach ((string file, string language, string title, string reader) in files)
                page.Append(CultureInfo.InvariantCulture, $"<li{(language == "sv" ? "" : $" lang=\"{language}\"")}><a href=\"{file}\">{title}</a>: {reader}.</li>\n");
            page.Append("</ul>\n");
        }

        page.Append("</main>\n</body>\n</html>\n");
        string path = Path.Combine(folder, Name);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(page.ToString()));
        return path;
    }
}
