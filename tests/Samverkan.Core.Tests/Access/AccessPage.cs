using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Access;

/// <summary>Makes <c>docs/access.md</c> from the law of secrecy as data.</summary>
internal static class AccessPage
{
    private static readonly SecrecyCatalog Law = SecrecyCatalog.Swedish;

    public static string Make()
    {
        LocalDate day = Law.Rules.Select(static rule => rule.Basis).Concat(Law.Boundaries.Select(static boundary => boundary.Basis))
            .Where(static basis => basis.Status == LegalStatus.Law).Max(static basis => basis.InForce.Start);
        StringBuilder page = new();
        page.Append("# Who may see what\n\n");
        page.Append("Made from `src/Samverkan.Core/Access/Data/secrecy.json` by a test (`SAMVERKAN_REGENERATE=1`); edit the data, not this page. Engineering reference, not\n");
        page.Append("legal advice: the deploying authority decides, and a policy stores by which version of the data.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Version `{Law.Version}`. The tables of flows stand for {Iso(day)}, the day of the latest change; the grounds below have their days.\n\n");
        page.Append("Between bodies nothing flows but what the decision says. *On waiver*: only what the person has released, by discloser, recipient, category and purpose, from the day of the\n");
        page.Append("waiver to its withdrawal. *On waiver or judgement*: also when somebody at the body that discloses has judged the case by one of the grounds; no program judges, so\n");
        page.Append("until somebody writes such a rule into the policy the answer is no. *By law*: without waiver, to a role that the recipient's policy says needs it. *By agreement*: the\n");
        page.Append("discloser is outside the secrecy act. Two bodies of one kind are two bodies: eleven districts are eleven. Inside one body the policy's roles decide\n");
        page.Append("(`osl-8`). Confidence is that of the least sure part.\n");
        Flows(page, day);
        Boundaries(page);
        Rules(page);
        Parties(page);
        return page.ToString();
    }

    private static void Flows(StringBuilder page, LocalDate day)
    {
        ReadingPurpose coordination = StandardPurposes.Coordination;
        page.Append(CultureInfo.InvariantCulture, $"\n## Flows for the purpose `{coordination}`\n");
        Table(page, day, coordination, static _ => true);
        foreach (ReadingPurpose purpose in Law.Rules.SelectMany(static rule => rule.Purposes).Distinct().Order())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Flows for the purpose `{purpose}` that differ from those\n");
            Table(page, day, purpose, flow => Ruling(flow, coordination, day) != Ruling(flow, purpose, day));
        }
    }

    private static void Table(StringBuilder page, LocalDate day, ReadingPurpose purpose, Func<Flow, bool> isShown)
    {
        page.Append("\n| From | To | Category | Decision | Legal basis | Source | Confidence |\n|---|---|---|---|---|---|---|\n");
        foreach (SecrecyBodyKind discloser in Law.Kinds)
        {
            var rows =
                from recipient in Law.Kinds
                from flows in Enum.GetValues<DataCategory>().Select(category => new Flow(discloser, recipient, category)).Where(isShown).GroupBy(flow => Ruling(flow, purpose, day))
                group recipient by $"{Categories([.. flows.Select(static flow => flow.Category)])} | {flows.Key}";
            foreach (IGrouping<string, SecrecyBodyKind> row in rows)
                page.Append(CultureInfo.InvariantCulture, $"| {discloser.Name.English} | {Recipients(discloser, [.. row])} | {row.Key} |\n");
        }
    }

    private static string Recipients(SecrecyBodyKind from, SecrecyBodyKind[] to) =>
        to.Length == Law.Kinds.Length ? "any" : string.Join("; ", to.Select(kind => kind.Id == from.Id ? "another body of the same kind" : kind.Name.English));

    private static string Ruling(Flow flow, ReadingPurpose purpose, LocalDate day)
    {
        SecrecyRuling ruling = Law.Rule(flow.From.Id, flow.To.Id, flow.Category, purpose, day);
        LegalBasis[] bases = [.. ruling.Rules.Select(static rule => rule.Basis), .. ruling.Boundary is { Test: not HarmTest.NotStated } boundary && ruling.Decision != RulingKind.ByLaw ? [boundary.Basis] : (LegalBasis[])[]];
        string decision = ruling.Decision switch
        {
            RulingKind.Closed => "no",
            RulingKind.OnWaiver => "on waiver",
            RulingKind.OnWaiverOrJudgement => "on waiver or judgement",
            RulingKind.ByLaw => "**by law**",
            _ => "by agreement",
        };
        SourceReference[] sources = bases.Length > 0 ? [.. bases.Select(static basis => basis.Source)] : [flow.From.Source];
        Confidence confidence = bases.Length > 0 ? ruling.Confidence : flow.From.Source.Confidence;
        return $"{decision} | {string.Join(", ", bases.Select(static basis => $"`{basis.Id}`"))} | {string.Join("; ", sources.GroupBy(static source => source.Document).Select(Cited))} | {Code(confidence)}";
    }

    private static string Cited(IGrouping<string, SourceReference> document) =>
        string.Join(", ", document.Select(static source => source.Section).Where(static section => section.Length > 0).Distinct().Prepend(document.Key));

    private static void Boundaries(StringBuilder page)
    {
        page.Append("\n## What keeps it secret\n\n| Id | Body | Test of harm | In force | Says | Source | Confidence: content, days |\n|---|---|---|---|---|---|---|\n");
        foreach (SecrecyBoundary boundary in Law.Boundaries)
            page.Append(CultureInfo.InvariantCulture, $"| `{boundary.Basis.Id}` | {Law.Find(boundary.Of)!.Name.English} | {Code(boundary.Test)} | {Days(boundary.Basis)} | {boundary.Basis.Source.Says?.English} | {Source(boundary.Basis.Source)} | {Sure(boundary.Basis)} |\n");
    }

    private static void Rules(StringBuilder page)
    {
        page.Append("\n## Grounds\n\nAn empty cell reaches all. What is only assumed of a reach opens nothing by itself.\n");
        page.Append("\n| Id | Effect | In force | From | To | Category | Purpose | Says | Source | Confidence: content, days, reach |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (SecrecyBreakingRule rule in Law.Rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{rule.Basis.Id}` | {Code(rule.Effect)} | {Days(rule.Basis)} | {string.Join(", ", rule.Disclosers)} | {string.Join(", ", rule.Recipients)} | {string.Join(", ", rule.Categories.Select(Code))} | {string.Join(", ", rule.Purposes)} | ");
            page.Append(CultureInfo.InvariantCulture, $"{(rule.Basis.Source.Says ?? rule.Basis.Name).English} | {Source(rule.Basis.Source)} | {Sure(rule.Basis)}, {Code(rule.ScopeConfidence)} |\n");
        }
    }

    private static void Parties(StringBuilder page)
    {
        page.Append("\n## Who takes part in a meeting\n\nTo take part opens nothing. Our sources say nothing of children, representatives and interpreters: this is an assumption on the safe side.\n");
        page.Append("\n| Who | Is given from the record | With a waiver that names them |\n|---|---|---|\n");
        SecrecyDomain discloser = new("af");
        LocalDate day = new(2026, 3, 1);
        foreach (MeetingPartyKind kind in Enum.GetValues<MeetingPartyKind>().Where(static kind => kind != MeetingPartyKind.Staff))
        {
            MeetingParty party = MeetingParty.Person(kind, 1);
            ImmutableArray<DataCategory> all = [.. Enum.GetValues<DataCategory>()];
            AccessGrounds waived = new([new(new("w"), [discloser], [party.Who], all, StandardPurposes.Coordination, Core.Calendars.DatePeriod.From(day), null)], []);
            page.Append(CultureInfo.InvariantCulture, $"| {Code(kind)} | {Given(party, AccessGrounds.None)} | {Given(party, waived)} |\n");

            string Given(MeetingParty who, AccessGrounds grounds) =>
                Categories([.. all.Where(category => AccessPolicy.Standard().MayBeGiven(who, discloser, category, StandardPurposes.Coordination, grounds, day).IsAllowed)]);
        }

        page.Append("| staff | as their body and role | as their body and role |\n");
    }

    private static string Categories(IReadOnlyList<DataCategory> categories)
    {
        DataCategory[] all = Enum.GetValues<DataCategory>();
        return categories.Count == 0 ? "nothing"
            : categories.Count == all.Length ? "all"
            : categories.Count > all.Length / 2 ? $"all but {string.Join(", ", all.Except(categories).Select(Code))}"
            : string.Join(", ", categories.Select(Code));
    }

    private static string Days(LegalBasis basis) => basis.Status switch
    {
        LegalStatus.NotLaw => "not law",
        LegalStatus.Closed => "closed",
        _ => basis.InForce.End is { } end ? $"{Iso(basis.InForce.Start)} to {Iso(end)}" : $"from {Iso(basis.InForce.Start)}",
    };

    private static string Source(SourceReference source) => source.Address is { } address ? $"[{source}]({address})" : source.ToString();

    private static string Sure(LegalBasis basis) => $"{Code(basis.Source.Confidence)}, {Code(basis.DatesConfidence)}";

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private sealed record Flow(SecrecyBodyKind From, SecrecyBodyKind To, DataCategory Category);
}
