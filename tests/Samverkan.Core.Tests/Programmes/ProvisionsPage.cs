using System.Globalization;
using System.Text;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>Makes <c>docs/provisions.md</c> from <c>docs/provisions.json</c>.</summary>
public static class ProvisionsPage
{
    public static readonly string[] Kinds = ["definitionField", "type", "form", "reportSection", "planned", "notSoftware"];

    private const string Tests = "tests/Samverkan.Core.Tests/Programmes";

    public static string Make(IReadOnlyList<Provision> provisions)
    {
        var page = new StringBuilder();
        page.Append("# Provisions\n\n");
        page.Append("What the five programmes' documents demand, in our own words, and what carries each demand. Made from\n");
        page.Append("`docs/provisions.json` by a test (`SAMVERKAN_REGENERATE=1`); edit the data, not this page.\n\n");
        page.Append("*Carried* means that a test fails when the carrier is taken away or says something else: for what stands in a definition\n");
        page.Append($"and in a form [`ProvisionMutationTests`](../{Tests}/ProvisionMutationTests.cs) takes away and changes each part in turn; for types, their\n");
        page.Append($"members and kinds of entries [`CarrierTests`](../{Tests}/CarrierTests.cs) does the same by name, and for sections\n");
        page.Append($"[`ProvisionsTests`](../{Tests}/ProvisionsTests.cs) looks each one up.\n\n");
        page.Append("A pointer such as `/goals/2` leads into the programme's definition (`samverkan programmes show ID --json`). *Planned* names the\n");
        page.Append("package to come and what is still missing. *Not software* says why no software can. What is not stated by the source itself is marked with its\n");
        page.Append("confidence.\n\n");
        string[] packages = [.. provisions.Where(static p => p.Kind == "planned").Select(static p => p.Package).Distinct().Order(StringComparer.Ordinal)];
        string[] headings = ["Carried", "of which in the definition", "in a form", "by a type", "in a report", .. packages.Select(static p => $"Planned for {p}"), "Not software", "Sum"];
        page.Append(CultureInfo.InvariantCulture, $"| Programme | {string.Join(" | ", headings)} |\n|---|{string.Concat(Enumerable.Repeat("---:|", headings.Length))}\n");
        foreach (Programme programme in ProgrammeCatalog.All)
            Row(page, packages, programme.Name.In(Language.Swedish), [.. provisions.Where(p => p.Programme == programme.Id.Value)]);
        Row(page, packages, "All", provisions);
        foreach (Programme programme in ProgrammeCatalog.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {programme.Name.In(Language.Swedish)}\n\n| Id | Says | Source | Carried by |\n|---|---|---|---|\n");
            foreach (Provision provision in provisions.Where(p => p.Programme == programme.Id.Value))
                page.Append(CultureInfo.InvariantCulture, $"| {provision.Id} | {Cell(provision.English)} <br> *{Cell(provision.Swedish)}* | {Cell(SourceOf(provision))} | {Cell(CarrierOf(provision))} |\n");
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, string[] packages, string name, IReadOnlyList<Provision> provisions)
    {
        int definition = Of("definitionField");
        int form = Of("form");
        int type = Of("type");
        int report = Of("reportSection");
        IEnumerable<int> counts =
        [
            definition + form + type + report, definition, form, type, report,
            .. packages.Select(package => provisions.Count(p => p.Kind == "planned" && p.Package == package)),
            Of("notSoftware"), provisions.Count,
        ];
        page.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", counts)} |\n");

        int Of(string kind) => provisions.Count(p => p.Kind == kind);
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
            "type" when !provision.Members.IsEmpty => $"`{provision.Where}` ({string.Join(", ", provision.Members.Select(static member => $"`{Short(member)}`"))})",
            "definitionField" or "type" => $"`{provision.Where}`",
            "form" => $"the form `{provision.Where}`",
            "planned" => $"planned for {provision.Package}: {provision.Where}",
            "reportSection" => $"annual report, section `{provision.Where}`",
            "notSoftware" => "not software",
            _ => provision.Where,
        };
        return provision.Why.Length == 0 ? carrier : $"{carrier}: {provision.Why}";
    }

    // Of a full name the type and the member.
    private static string Short(string member) => string.Join('.', member.Split('.')[^Math.Min(2, member.Count(static c => c == '.') + 1)..]);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
