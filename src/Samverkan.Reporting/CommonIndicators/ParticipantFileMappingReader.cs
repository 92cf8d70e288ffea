using System.Collections.Immutable;
using Samverkan.Core.Files;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// Reads how a monthly file is laid out from JSON (<c>docs/schemas/participant-file.schema.json</c>) and says all that is wrong with it, by place. The template's columns and the codes of
/// protected identities are what SCB hands out to whoever files; nothing in the box claims to know them.
/// </summary>
public static class ParticipantFileMappingReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-participant-file";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    private static readonly KeyValuePair<string, int>[] Formats = [new(Format, FormatVersion)];

    /// <summary>Reads a layout.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The layout, or <see langword="null"/> when anything is wrong.</returns>
    public static ParticipantFileMapping? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (LocatedJson.Read(utf8, findings) is not { } json || ObjectReader.Open(json, "", findings) is not { } reader)
            return null;
        reader.Text("$schema", required: false);
        reader.Code("format", Formats);
        reader.Integer("formatVersion", 1, FormatVersion);
        ImmutableArray<Column> columns = reader.Objects("columns", static item =>
        {
            string? header = item.Text("header");
            ParticipantColumn? holds = item.Code<ParticipantColumn>("holds");
            string? text = holds == ParticipantColumn.Constant ? item.Text("text") : "";
            item.Close();
            return header is null || holds is null || text is null ? null : new Column(header, holds.Value, text);
        });
        string? woman = reader.Text("protectedWoman", required: false);
        string? man = reader.Text("protectedMan", required: false);
        ParticipantDateForm dates = reader.Code<ParticipantDateForm>("dates", required: false) ?? ParticipantDateForm.Iso;
        reader.Close();
        if (findings.Count == before)
        {
            if (columns.All(static column => column.Holds != ParticipantColumn.Identity))
                reader.Refuse("columns", IndicatorCodes.NoIdentityColumn.With());
            if (columns.Select(static column => column.Header).Distinct(StringComparer.Ordinal).Count() < columns.Length)
                reader.Refuse("columns", IndicatorCodes.HeaderTwice.With());
        }

        if (findings.Count > before)
            return null;
        ParticipantFileMapping mapping = new([.. columns.Select(static column => KeyValuePair.Create(column.Header, column.Holds))]) 
        {
            ProtectedMan = man,
            Dates = dates,
            Constants = columns.Where(static column => column.Holds == ParticipantColumn.Constant).ToImmutableSortedDictionary(static column => column.Header, static column => column.Text, StringComparer.Ordinal),
        };
        return woman is null ? mapping : mapping with { ProtectedWoman = woman };
    }

    private sealed record Column(string Header, ParticipantColumn Holds, string Text);
}
