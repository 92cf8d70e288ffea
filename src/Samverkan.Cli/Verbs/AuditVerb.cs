using System.CommandLine;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan audit</c></summary>
internal static class AuditVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Argument<string[]> folders = new("DIR") { Description = "Folders of published tables; attacked all together.", Arity = ArgumentArity.OneOrMore };
        Option<int> minimum = new("--minimum") { Description = "The width that bounds must leave. Bounds are not in this version.", HelpName = "N" };
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("audit", "Attacks published tables as a reader would and tells which hidden cells can be worked out.", "samverkan audit protected") { folders, minimum, json };
        verb.SetAction(parsed =>
        {
            NotInThisVersion.RefuseWhenUsed(parsed, minimum);
            List<PublishedTables> published = [];
            foreach (string folder in parsed.GetRequiredValue(folders))
            {
                if (!Directory.Exists(folder))
                    throw ToolException.BadInput("a folder that was named does not exist");
                TablesReading reading = PublishedTables.Read(folder);
                FindingPrinter.StopOn(host, reading.Findings, Language.English);
                published.Add(reading.Tables!);
            }

            var audits = TablesAudit.Attack(published);
            if (parsed.GetValue(json))
                WriteJson(host.Output, audits);
            else
                WriteText(host.Output, audits);
            return audits.All(static audit => audit.Report.Holds) ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }

    private static void WriteText(TextWriter output, IEnumerable<TablesAudit> audits)
    {
        foreach (TablesAudit audit in audits)
        {
            AuditReport report = audit.Report;
            output.WriteLine(string.Join(", ", audit.Sources));
            output.WriteLine(FormattableString.Invariant($"  {report.PublishedCount} published, {report.Hidden.Length} hidden, {report.Determined.Length} can be worked out"));
            if (!report.IsConsistent)
                output.WriteLine("  the published values cannot all be true together");
            foreach (AuditedCell cell in report.Determined)
                output.WriteLine($"  {cell.Id} = {cell.Determined?.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        }
    }

    private static void WriteJson(TextWriter output, IEnumerable<TablesAudit> audits)
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
                writer.WriteNumber("hidden", audit.Report.Hidden.Length);
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
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }
}
