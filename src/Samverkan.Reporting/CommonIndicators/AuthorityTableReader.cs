using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>Reads back the JSON document of an authority's table (<c>docs/schemas/authority-table.schema.json</c>) and says all that is wrong with it, by place.</summary>
public static class AuthorityTableReader
{
    private const int Most = 1_000_000_000;
    private static readonly KeyValuePair<string, int>[] Genders = [new("woman", (int)CohortSex.Woman), new("man", (int)CohortSex.Man), new("non-binary", (int)CohortSex.NonBinary), new("total", -1)];

    /// <summary>Reads a table.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The table, or <see langword="null"/> when anything is wrong.</returns>
    public static EarlierAuthorityTable? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, AuthorityTable.Format, AuthorityTable.FormatVersion, findings) is not { } reader)
            return null;
        reader.Text("$schema", required: false);
        reader.Localized("note");
        ProgrammeId? programme = reader.Key<ProgrammeId>("programme");
        reader.Text("catalogue");
        foreach (string key in (ReadOnlySpan<string>)["period", "priority", "specificObjective", "regionCategory"])
            reader.Text(key);
        LocalDate? last = reader.Date("lastDay");
        Instant? known = Moment(reader, "knownAsOf");
        ResultWindow? window = Window(reader);
        reader.Integer("incompleteRecords", 0, Most);
        HashSet<(string, int)> seen = [];
        ImmutableArray<Cell> cells = reader.Objects("rows", item => Row(item, seen));
        reader.Array("findings");
        reader.Close();
        return findings.Count > before
            ? null
            : new EarlierAuthorityTable(programme!, last!.Value, known!.Value, window!, [.. cells.Where(static cell => cell.Value is not null).Select(static cell => new IndicatorValue(cell.Code, cell.Gender, cell.Value!.Value))]);
    }

    private static Cell? Row(ObjectReader item, HashSet<(string, int)> seen)
    {
        item.Text("table");
        string? code = item.Text("code");
        int? gender = item.Code("gender", Genders);
        int? value = Number(item, "value");
        foreach (string other in (ReadOnlySpan<string>)["unknown", "declined", "pending"])
            Number(item, other);
        item.Text("status");
        item.Close();
        if (code is null || gender is not { } column)
            return null;
        if (!seen.Add((code, column)))
            item.Refuse("code", IndicatorCodes.CodeTwice.With(FindingList.Column(code)));
        return new Cell(code, column < 0 ? null : (CohortSex)column, value);
    }

    private static ResultWindow? Window(ObjectReader reader)
    {
        if (reader.Object("window") is not { } inner)
            return null;
        string? key = inner.Formed("key", static text => ResultWindow.All.Any(window => window.Key == text), ResultWindow.All[0].Key);
        inner.Localized("lasts");
        inner.Source("source");
        inner.Close();
        return ResultWindow.All.FirstOrDefault(window => window.Key == key);
    }

    private static int? Number(ObjectReader item, string name)
    {
        if (item.Value.Member(name) is not { Value.Kind: JsonKind.Null })
            return item.Integer(name, 0, Most);
        item.Any(name);
        return null;
    }

    private static Instant? Moment(ObjectReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant moment))
            return moment;
        reader.Refuse(name, FileCodes.BrokenInstant.With());
        return null;
    }

    private sealed record Cell(string Code, CohortSex? Gender, int? Value);
}
