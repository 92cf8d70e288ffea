using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

/// <summary><c>docs/synthetic.md</c> says what is drawn in each programme and by which assumptions; it is made from the code.</summary>
public sealed class SyntheticPageTests
{
    [Fact]
    public void The_page_says_what_is_drawn()
    {
        string file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "synthetic.md"));
        string made = Page();
        if (Environment.GetEnvironmentVariable("SAMVERKAN_REGENERATE") == "1")
            File.WriteAllText(file, made);
        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    private static string Page()
    {
        StringBuilder page = new();
        page.Append("""
            # People who do not exist

            `Samverkan.Synthetic` draws people and what is recorded of them. Nothing about real people can be concluded from them: most numbers
            are our own assumptions, and those that have a source say which. The same seed gives the same bytes.

            This page is generated from the code, and a test holds it so. To make it anew:
            `SAMVERKAN_REGENERATE=1 dotnet run --project tests/Samverkan.Synthetic.Tests`.

            ## Kinds of entries

            How many entries of each kind three hundred people leave, by programme, with seed 7 and a year after the end. A test fails when a kind
            that a programme's definition speaks of is not drawn.


            """.Trim()).Append("\n\n| Kind |");
        Programme[] programmes = [.. ProgrammeCatalog.All];
        foreach (Programme programme in programmes)
            page.Append(CultureInfo.InvariantCulture, $" {programme.Name.English} |");
        page.Append("\n|---|").Insert(page.Length, "---:|", programmes.Length).Append('\n');
        // A correction is of whatever kind it corrects, so it is none of the catalog's own.
        foreach ((string kind, string name) in EventCatalog.Standard.Kinds.Select(static kind => (kind.Kind, kind.Name.English)).Append(("entryCorrected", "Entry corrected")).OrderBy(static kind => kind.Item1, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} (`{kind}`) |");
            foreach (Programme programme in programmes)
                page.Append(CultureInfo.InvariantCulture, $" {EntryKindTests.Drawn(programme).Count(entry => entry.Body.Kind == kind)} |");
            page.Append('\n');
        }

        page.Append("\n\n").Append("""
            ## What a next step and a search for work rest on

            Whoever is mapped answers the programme's own form of mapping: work, studies, health care, Försäkringskassan, adapted activities. The needs behind the answers are
            drawn once for a person, so that the answers and what is told of work agree. Where the setting says which entry it becomes (`SyntheticSetting.WorkProfile`), most
            of those mapped also tell what they can and want at work: occupations by SSYK 2012, skills and languages by the JobTech taxonomy, hours, places, first
            day, driving licence, adaptation, and which of it may be used. `samverkan synthesize` writes that as entries of the kind `matching.workProfile`
            ([schema](schemas/work-profile.schema.json)), and job ads of employers who do not exist as `ads.json` in the public JobTech format:

            ```
            samverkan synthesize --programme stockholmskraften --participants 200 --seed 7 --out people
            samverkan vacancies --ads people/ads.json --programme stockholmskraften --journeys people/journeys.jsonl --participant ID --as af --role caseworker --purpose coordination --on 2025-07-01
            ```

            What is told of work is drawn and written apart: without it, the rest is told in the same words.
            """).Append('\n');
        page.Append("\n## Assumptions\n\n| Key | What | Value | Source |\n|---|---|---:|---|\n");
        foreach (Assumption assumed in SyntheticAssumptions.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{assumed.Key}` | {assumed.Text.English} | {assumed.Value} | {SourceOf(assumed)} |\n");
        return page.ToString();
    }

    private static string SourceOf(Assumption assumed) =>
        assumed.Source.Document == "Samverkan" ? "assumed" : $"{assumed.Source.Document}: {assumed.Source.Says!.English}";

    private static string Here([CallerFilePath] string here = "") => here;
}
