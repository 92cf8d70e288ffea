using System.CommandLine;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan audit</c></summary>
internal static class AuditVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Argument<string[]> folders = new("DIR") { Description = "Folders of published tables; attacked all together.", Arity = ArgumentArity.OneOrMore };
        Option<int?> minimum = new("--minimum") { Description = "Bounds must leave at least N − 1 between them (the tables' own minimum unless told otherwise).", HelpName = "N" };
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("audit", "Attacks published tables as a reader would and tells which hidden cells can be worked out.", "samverkan audit protected") { folders, minimum, json };
        verb.SetAction(parsed =>
        {
            List<PublishedTables> published = PublishedFolders.Read(host, parsed.GetRequiredValue(folders));
            int least = parsed.GetValue(minimum) ?? published.Max(static tables => tables.MinimumCount);
            if (least is < 1 or > DisclosureOptions.LargestMinimumCount)
                throw ToolException.Usage(FormattableString.Invariant($"--minimum: expected 1 to {DisclosureOptions.LargestMinimumCount}"));
            var audits = TablesAudit.Attack(published);
            var changes = ReleaseChange.Between(published, least);
            if (parsed.GetValue(json))
                WriteJson(host.Output, audits, changes, least);
            else
                WriteText(host.Output, audits, changes, least);
            return changes.IsEmpty && audits.All(audit => audit.Report.HoldsFor(audit.WidthFor(least))) ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }

    private static void WriteText(TextWriter output, IEnumerable<TablesAudit> audits, IEnumerable<ReleaseChange> changes, int least)
    {
        foreach (TablesAudit audit in audits)
        {
            AuditReport report = audit.Report;
            output.WriteLine(string.Join(", ", audit.Sources));
            output.WriteLine(FormattableString.Invariant($"  {report.PublishedCount} published{Changed(report)}, {report.Hidden.Count(static cell => !cell.IsChanged)} hidden, {report.Determined.Length} can be worked out"));
            if (!report.IsConsistent)
                output.WriteLine("  the published values cannot all be true together");
            foreach (AuditedCell cell in report.Determined)
                output.WriteLine($"  {cell.Id} = {cell.Determined?.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
            foreach (AuditedCell cell in report.Narrow(audit.WidthFor(least)))
                output.WriteLine(FormattableString.Invariant($"  {cell.Id} from {cell.Lower} to {cell.Upper}"));
            foreach ((string one, string other) in audit.Report.Hidden.All(static cell => cell.IsChanged) ? [] : audit.Unrelated)
                output.WriteLine($"  not known: whether categories of {one} and {other} lie in each other; no table shows both");
        }

        foreach (ReleaseChange change in changes)
            output.WriteLine(FormattableString.Invariant($"{change.From} – {change.To}: {change.Cell} differs by {change.Difference}"));
    }

    private static string Changed(AuditReport report) =>
        report.Hidden.Count(static cell => cell.IsChanged) is > 0 and var count ? FormattableString.Invariant($" ({count} rounded or perturbed)") : "";

    private static void WriteJson(TextWriter output, IEnumerable<TablesAudit> audits, IEnumerable<ReleaseChange> changes, int least)
    {
        ToolJson.WriteTo(output, writer =>
        {
            writer.WriteStartArray();
            foreach (TablesAudit audit in audits)
            {
                writer.WriteStartObject();
                writer.WriteStartArray("sources");
                foreach (string source in audit.Sources)
                    writer.WriteStringValue(source);
                writer.WriteEndArray();
                writer.WriteNumber("published", audit.Report.PublishedCount);
                writer.WriteNumber("changed", audit.Report.Hidden.Count(static cell => cell.IsChanged));
                writer.WriteNumber("hidden", audit.Report.Hidden.Count(static cell => !cell.IsChanged));
                writer.WriteBoolean("consistent", audit.Report.IsConsistent);
                writer.WriteStartArray("determined");
                foreach (AuditedCell cell in audit.Report.Determined)
                {
                    writer.WriteStartObject();
                    writer.WriteString("cell", cell.Id);
                    if (cell.Determined is { } value)
                        writer.WriteNumber("value", value);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteStartArray("unrelated");
                foreach ((string one, string other) in audit.Unrelated)
                {
                    writer.WriteStartArray();
                    writer.WriteStringValue(one);
                    writer.WriteStringValue(other);
                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
                writer.WriteStartArray("narrow");
                foreach (AuditedCell cell in audit.Report.Narrow(audit.WidthFor(least)))
                {
                    writer.WriteStartObject();
                    writer.WriteString("cell", cell.Id);
                    writer.WriteNumber("lower", cell.Lower ?? 0);
                    writer.WriteNumber("upper", cell.Upper ?? 0);
                    writer.WriteString("bounds", cell.Bounds == BoundsKind.Integer ? "integer" : "propagated");
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteStartArray("changes");
                foreach (ReleaseChange change in changes.Where(c => audit.Sources.Contains(c.To, StringComparer.Ordinal)))
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
}
