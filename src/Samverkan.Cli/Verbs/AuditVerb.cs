using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan audit</c></summary>
internal static class AuditVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Argument<string[]> folders = new("DIR") { Description = "Folders of published tables (tables.json) and reports (report.json, as report --format json writes it); attacked all together.", Arity = ArgumentArity.OneOrMore };
        Option<int?> minimum = new("--minimum") { Description = "Bounds must leave at least N − 1 between them, and no figure of a report may count fewer than N (what was published tells its own minimum unless told otherwise).", HelpName = "N", CustomParser = static result => ToolOptions.WholeNumber(result, "--minimum", 1, DisclosureOptions.LargestMinimumCount) };
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("audit", "Attacks published tables and reports as a reader would and tells which hidden figures can be worked out.", "samverkan audit protected") { folders, minimum, json };
        verb.SetAction(parsed =>
        {
            int? asked = parsed.GetValue(minimum);
            (List<PublishedTables> tables, List<EarlierReport> reports) = PublishedFolders.ReadAll(host, parsed.GetRequiredValue(folders));
            int least = asked ?? tables.Select(static one => one.MinimumCount).DefaultIfEmpty(1).Max();
            Attacked[] attacks = [.. TablesAudit.Attack(tables).Select(audit => Attacked.Of(audit, least)), .. TablesAudit.AttackGrowth(tables, least).Select(audit => Attacked.Of(audit, least)), .. ReportsAudit.Attack(reports, asked).Select(Attacked.Of)];
            ImmutableArray<ReleaseChange> changes = [.. ReleaseChange.Between(tables, least), .. ReportsAudit.Changes(reports, asked)];
            if (parsed.GetValue(json))
                WriteJson(host.Output, attacks, changes);
            else
                WriteText(host.Output, attacks, changes, tables.Count > 0 && reports.Count > 0);
            return changes.IsEmpty && Array.TrueForAll(attacks, static attack => attack.Few.IsEmpty && attack.Report.HoldsFor(attack.Width)) ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }

    private static void WriteText(TextWriter output, Attacked[] attacks, ImmutableArray<ReleaseChange> changes, bool isMixed)
    {
        foreach (Attacked attack in attacks)
        {
            AuditReport report = attack.Report;
            output.WriteLine(string.Join(", ", attack.Sources));
            if (attack.AssumesGrowth)
            {
                output.WriteLine("  read as counts that only grow from one day to the next; a cell's number is that of its day, from the first");
                Cells(output, attack);
                continue;
            }

            output.WriteLine(FormattableString.Invariant($"  {report.PublishedCount} published{Changed(report)}, {report.Hidden.Count(static cell => !cell.IsChanged)} hidden, {report.Determined.Length} can be worked out"));
            if (!report.IsConsistent)
                output.WriteLine("  the published values cannot all be true together");
            Cells(output, attack);
            foreach (AuditedCell cell in attack.Few)
                output.WriteLine($"  {cell.Id} {(cell.Lower == cell.Upper ? FormattableString.Invariant($"= {cell.Lower}") : FormattableString.Invariant($"from {cell.Lower} to {cell.Upper}"))}, told of too few");
            foreach ((string one, string other) in report.Hidden.All(static cell => cell.IsChanged) ? [] : attack.Unrelated)
                output.WriteLine($"  not known: whether categories of {one} and {other} lie in each other; no table shows both");
            if (attack.HasLargeRing)
                output.WriteLine($"  {Told(DisclosureCodes.LargeRing.With(LinkedTables.MaximumRingCells.ToString(CultureInfo.InvariantCulture)))}");
            if (!attack.KnowsSums)
                output.WriteLine("  not known: which figures are sums of others; an earlier version wrote the report. Only what is told of too few was looked for");
        }

        foreach (ReleaseChange change in changes)
            output.WriteLine(FormattableString.Invariant($"{change.From} – {change.To}: {change.Cell} differs by {change.Difference}"));
        if (isMixed)
            output.WriteLine("not known: which figures of a report count the same persons as which cells of tables; they were attacked apart");
    }

    private static string Told(Refusal refusal) => $"{refusal.Code.Id}: {refusal.Explain(Language.English)}";

    private static void Cells(TextWriter output, Attacked attack)
    {
        foreach (AuditedCell cell in attack.Report.Determined)
            output.WriteLine(cell.Determined is { } value ? FormattableString.Invariant($"  {cell.Id} = {value}") : $"  {cell.Id}: told by a figure that is worked out from it");
        foreach (AuditedCell cell in attack.Report.Narrow(attack.Width))
            output.WriteLine(FormattableString.Invariant($"  {cell.Id} from {cell.Lower} to {cell.Upper}"));
    }

    private static string Changed(AuditReport report) =>
        report.Hidden.Count(static cell => cell.IsChanged) is > 0 and var count ? FormattableString.Invariant($" ({count} rounded or perturbed)") : "";

    private static void WriteJson(TextWriter output, Attacked[] attacks, ImmutableArray<ReleaseChange> changes)
    {
        ToolJson.WriteTo(output, writer =>
        {
            writer.WriteStartArray();
            foreach (Attacked attack in attacks)
            {
                writer.WriteStartObject();
                writer.WriteStartArray("sources");
                foreach (string source in attack.Sources)
                    writer.WriteStringValue(source);
                writer.WriteEndArray();
                writer.WriteNumber("published", attack.Report.PublishedCount);
                writer.WriteNumber("changed", attack.Report.Hidden.Count(static cell => cell.IsChanged));
                writer.WriteNumber("hidden", attack.Report.Hidden.Count(static cell => !cell.IsChanged));
                writer.WriteBoolean("consistent", attack.Report.IsConsistent);
                writer.WriteStartArray("determined");
                foreach (AuditedCell cell in attack.Report.Determined)
                {
                    writer.WriteStartObject();
                    writer.WriteString("cell", cell.Id);
                    if (cell.Determined is { } value)
                        writer.WriteNumber("value", value);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteStartArray("unrelated");
                foreach ((string one, string other) in attack.Unrelated)
                {
                    writer.WriteStartArray();
                    writer.WriteStringValue(one);
                    writer.WriteStringValue(other);
                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
                writer.WriteBoolean("largeRing", attack.HasLargeRing);
                writer.WriteStartArray("narrow");
                foreach (AuditedCell cell in attack.Report.Narrow(attack.Width))
                {
                    writer.WriteStartObject();
                    writer.WriteString("cell", cell.Id);
                    writer.WriteNumber("lower", cell.Lower ?? 0);
                    writer.WriteNumber("upper", cell.Upper ?? 0);
                    writer.WriteString("bounds", cell.Bounds == BoundsKind.Integer ? "integer" : "propagated");
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteStartArray("few");
                foreach (AuditedCell cell in attack.Few)
                {
                    writer.WriteStartObject();
                    writer.WriteString("cell", cell.Id);
                    writer.WriteNumber("lower", cell.Lower ?? 0);
                    writer.WriteNumber("upper", cell.Upper ?? 0);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteBoolean("knowsSums", attack.KnowsSums);
                writer.WriteBoolean("assumesGrowth", attack.AssumesGrowth);
                writer.WriteStartArray("changes");
                foreach (ReleaseChange change in changes.Where(c => attack.Sources.Contains(c.To, StringComparer.Ordinal)))
                {
                    writer.WriteStartObject();
                    writer.WriteString("cell", change.Cell);
                    writer.WriteString("from", change.From);
                    writer.WriteString("to", change.To);
                    writer.WriteNumber("difference", change.Difference);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>An attack on tables or on reports, as it is printed.</summary>
    private sealed record Attacked(AuditReport Report, ImmutableArray<string> Sources, long Width)
    {
        public ImmutableArray<AuditedCell> Few { get; private init; } = [];

        public ImmutableArray<(string One, string Other)> Unrelated { get; private init; } = [];

        public bool KnowsSums { get; private init; } = true;

        public bool AssumesGrowth { get; private init; }

        public bool HasLargeRing { get; private init; }

        public static Attacked Of(TablesAudit audit, int least) => new(audit.Report, audit.Sources, audit.WidthFor(least)) { Unrelated = audit.Unrelated, HasLargeRing = audit.HasLargeRing, AssumesGrowth = audit.AssumesGrowth };

        public static Attacked Of(ReportsAudit audit) => new(audit.Report, audit.Sources, audit.Width) { Few = audit.Few, KnowsSums = audit.KnowsSums };
    }
}
