using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>Prints findings: one line each for people, or JSON for programs.</summary>
internal static class FindingPrinter
{
    /// <summary>One line a finding, in the order of file and place.</summary>
    public static void WriteText(TextWriter output, ImmutableArray<Finding> findings, Language language)
    {
        foreach (Finding finding in findings)
            output.WriteLine(finding.Format(language));
    }

    /// <summary>An array of objects with file, line, column, code, field, text and expected.</summary>
    public static void WriteJson(TextWriter output, ImmutableArray<Finding> findings, Language language)
    {
        ToolJson.WriteTo(output, writer =>
        {
            writer.WriteStartArray();
            foreach (Finding finding in findings)
            {
                writer.WriteStartObject();
                writer.WriteString("file", finding.File);
                writer.WriteNumber("line", finding.Position.Line);
                writer.WriteNumber("column", finding.Position.Column);
                writer.WriteString("code", finding.Refusal.Code.Id);
                writer.WriteString("field", finding.Field);
                writer.WriteString("text", finding.Refusal.Explain(language));
                writer.WriteString("expected", finding.Refusal.Expected(language));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Prints findings that stop the work, and stops it.</summary>
    /// <exception cref="ToolException">There are findings.</exception>
    public static void StopOn(ToolHost host, ImmutableArray<Finding> findings, Language language)
    {
        if (findings.IsEmpty)
            return;
        WriteText(host.Error, findings, language);
        throw ToolException.BadInput(language == Language.English ? "the input has the findings above; nothing was done" : "underlaget har felen ovan; ingenting gjordes");
    }
}
