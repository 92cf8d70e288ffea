using System.Globalization;
using System.Text;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>Makes <c>docs/provisions.md</c> from <c>docs/provisions.json</c>.</summary>
public static class ProvisionsPage
{
    public static readonly string[] Kinds = ["definitionField", "type", "reportSection", "planned", "notSoftware"];

    private static readonly string[] Headings = ["In the definition", "By a type", "In a report", "Planned", "Not software"];

    public static string Make(IReadOnlyList<Provision> provisions)
    {
        var page = new StringBuilder();
        page.Append("# Provisions\n\n");
        page.Append("What the five programmes' documents demand, in our own words, and what carries each demand. Made from\n");
        page.Append("`docs/provisions.json` by a test (`SAMVERKAN_REGENERATE=1`); edit the data, not this page.\n\n");
        page.Append("A pointer such as `/goals/2` leads into the programme's definition (`samverkan programmes show ID --json`). *Planned* names what\n");
        page.Append("is still missing. *Not software* says why no software can. What is not stated by the source itself is marked with its\n");
        page.Append("confidence.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| Programme | {string.Join(" | ", Headings)} | Sum |\n|---|{string.Concat(Enumerable.Repeat("---:|", Headings.Length + 1))}\n");
        foreach (Programme programme in ProgrammeCatalog.All)
            Row(page, programme.Name.In(Language.Swedish), [.. provisions.Where(p => p.Programme == programme.Id.Value)]);
        Row(page, "All", provisions);
        foreach (Programme programme in ProgrammeCatalog.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {programme.Name.In(Language.Swedish)}\n\n| Id | Says | Source | Carried by |\n|---|---|---|---|\n");
            foreach (Provision provision in provisions.Where(p => p.Programme == programme.Id.Value))
                page.Append(CultureInfo.InvariantCulture, $"| {provision.Id} | {Cell(provision.English)} <br> *{Cell(provision.Swedish)}* | {Cell(SourceOf(provision))} | {Cell(CarrierOf(provision))} |\n");
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, string name, IReadOnlyList<Provision> provisions)
    {
        IEnumerable<int> counts = Kinds.Select(kind => provisions.Count(p => p.Kind == kind));
        page.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", counts)} | {provisions.Count} |\n");
    }

    private static string SourceOf(Provision provision)
    {
        string source = provision.Section.Length == 0 ? provision.Document : $"{provision.Document}, {provision.Section}";
        return provision.Confidence == "stated" ? source : $"{source} ({provision.Confidence})";
    }

    private static string CarrierOf(Provision provision)
    {
        string carrier = provision.Kind switch
        {
            "definitionField" or "type" => $"`{provision.Where}`",
            "planned" => $"planned: {provision.Where}",
            "reportSection" => $"annual report, section `{provision.Where}`",
            "notSoftware" => "not software",
            _ => provision.Where,
        };
        return provision.Why.Length == 0 ? carrier : $"{carrier}: {provision.Why}";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
