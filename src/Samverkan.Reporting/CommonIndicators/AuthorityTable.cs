using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The table for the authority that follows a programme up: outputs and results by gender, exact and unprotected, keyed by period, priority, specific objective and category of region.
/// It leaves only through a <see cref="Delivery"/>, to a named recipient. Immutable.
/// </summary>
/// <remarks>
/// Keyed as tables 6 and 10 of SFC2021 are publicly known to be, in a layout of this library's own: no claim is made that any system takes it in. Swedish projects do not file in SFC; ESF-rådet
/// does. The figures are the programme's own computation, not SCB's. A figure is cumulative from the programme's first day.
/// </remarks>
public sealed class AuthorityTable
{
    private static readonly LocalizedText Own = new(
        "Egen beräkning, inte SCB:s. Layouten är Samverkans egen. Talen är exakta och oskyddade och får inte publiceras.",
        "The programme's own computation, not SCB's. The layout is Samverkan's own. The figures are exact and unprotected, and are not to be published.");

    private static readonly ImmutableArray<string> Columns =
        ["period", "table", "priority", "specific-objective", "region-category", "code", "gender", "value", "unknown", "declined", "pending", "status", "window", "window-source"];

    private readonly CommonIndicatorCounts _counts;
    private readonly AuthorityTableKey _key;
    private readonly ImmutableArray<Cell> _cells;

    private AuthorityTable(CommonIndicatorCounts counts, AuthorityTableKey key, string period, ImmutableArray<IndicatorFinding> findings)
    {
        _counts = counts;
        _key = key;
        Period = period;
        Findings = findings;
        _cells = [.. Cells(counts)];
    }

    /// <summary>The name of the JSON document's format, as its member <c>format</c> has it.</summary>
    public const string Format = "samverkan-authority-table";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>The period, as year and last month, for example <c>202506</c>.</summary>
    public string Period { get; }

    /// <summary>What somebody should look at before the table is used: warnings and what only tells why figures differ. They name codes, never figures.</summary>
    public ImmutableArray<IndicatorFinding> Findings { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount => _cells.Length;

    /// <summary>Makes the table of a count.</summary>
    /// <param name="counts">The count, of the last day of a half-year.</param>
    /// <param name="key">By what the table is keyed.</param>
    /// <param name="table">The table, or <see langword="null"/>.</param>
    /// <param name="refusal">Why not, or <see langword="null"/>: it is another day, or the figures do not add up by <see cref="SfcRules"/>.</param>
    /// <param name="earlier">The table of the submission before, or <see langword="null"/>.</param>
    /// <param name="isCorrected">Whether a correction since then is recorded.</param>
    /// <returns>Whether there is a table.</returns>
    public static bool TryMake(
        CommonIndicatorCounts counts, AuthorityTableKey key, [NotNullWhen(true)] out AuthorityTable? table, [NotNullWhen(false)] out Refusal? refusal, IndicatorTable? earlier = null, bool isCorrected = false)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(key);
        table = null;
        if (counts.Cohort.On is not ({ Month: 6, Day: 30 } or { Month: 12, Day: 31 }))
        {
            refusal = IndicatorCodes.NotHalfYear.With();
            return false;
        }

        ImmutableArray<IndicatorFinding> findings = SfcRules.Check(counts, earlier, isCorrected);
        refusal = findings.FirstOrDefault(static finding => finding is { IsWarning: false, IsInformation: false })?.Refusal;
        if (refusal is null)
            table = new AuthorityTable(counts, key, string.Create(CultureInfo.InvariantCulture, $"{counts.Cohort.On.Year:0000}{counts.Cohort.On.Month:00}"), findings);
        return table is not null;
    }

    /// <summary>
    /// The table as comma-separated values, to be delivered: a row for each indicator and gender, and for each sum that is reserved for the period. A row of a result tells how long after
    /// leaving it is counted, and where that comes from.
    /// </summary>
    public DeliveryTable ToTable() => new(DeliveryKind.TableForAuthority, $"authority-table-{Period}.csv", Columns, _cells.Select(cell => ImmutableArray.Create(
        Period, cell.Table, _key.Priority, _key.Objective, _key.Region, cell.Code, cell.Gender, Text(cell.Value), Text(cell.Unknown), Text(cell.Declined), Text(cell.Pending), cell.Status, cell.Window, cell.WindowSource)));

    /// <summary>The same table as JSON (<c>docs/schemas/authority-table.schema.json</c>), to be delivered, with what it rests on and what somebody should look at.</summary>
    public DeliveryDocument ToDocument()
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer);
        buffer.WriteByte((byte)'\n');
        return new DeliveryDocument(DeliveryKind.TableForAuthority, $"authority-table-{Period}.json", buffer.ToArray());
    }

    /// <summary>The period and the number of rows; never what is in them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"AuthorityTable {Period} ({_cells.Length} rows)");

    private static IEnumerable<Cell> Cells(CommonIndicatorCounts counts)
    {
        foreach (CommonIndicator indicator in counts.Catalog.Indicators)
        {
            string table = indicator.IsResult ? "10" : "6";
            (string window, SourceReference? from) = indicator.Kind switch
            {
                IndicatorKind.ImmediateResult => (counts.Window.Key, counts.Window.Source),
                IndicatorKind.LongerTermResult => ("six-months", indicator.Source),
                _ => ("", null),
            };
            string source = from is null ? "" : from.Section.Length == 0 ? from.Document : $"{from.Document}, {from.Section}";
            // bodies are counted by somebody else: the row says that it is empty for that
            if (!indicator.IsCounted)
            {
                yield return new Cell(table, indicator.Code, Total, null, null, null, null, "bodies", window, source);
                continue;
            }

            IndicatorCount count = counts[indicator.Code];
            foreach ((string name, CohortSex? gender) in Genders(counts))
            {
                int Of(RowSet persons) => gender is { } one ? counts.Of(persons, one).Count : persons.Count;
                yield return count.IsRecorded
                    ? new Cell(table, indicator.Code, name, Of(count.Counted), Of(count.Unknown), Of(count.Declined), Of(count.Pending), "counted", window, source)
                    : new Cell(table, indicator.Code, name, null, null, null, null, "notRecorded", window, source);
            }
        }

        IndicatorTable sums = IndicatorTable.Of(counts);
        foreach (SfcRules.Sum sum in SfcRules.ReservedOf(counts.Catalog))
        {
            foreach ((string name, CohortSex? gender) in Genders(counts))
                yield return new Cell("6", sum.Code, name, sums.Find(sum.Code, gender), null, null, null, "sum", "", "");
        }
    }

    private const string Total = "total";

    private static IEnumerable<(string Name, CohortSex? Gender)> Genders(CommonIndicatorCounts counts) =>
        counts.Catalog.Genders.Select(static gender => (gender switch { CohortSex.Woman => "woman", CohortSex.Man => "man", _ => "non-binary" }, (CohortSex?)gender)).Append((Total, null));

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteNumber("formatVersion", FormatVersion);
        Say("note", Own);
        writer.WriteString("programme", _counts.Cohort.Programme.Value);
        writer.WriteString("catalogue", _counts.Catalog.Name.Swedish);
        writer.WriteString("period", Period);
        writer.WriteString("priority", _key.Priority);
        writer.WriteString("specificObjective", _key.Objective);
        writer.WriteString("regionCategory", _key.Region);
        writer.WriteString("lastDay", LocalDatePattern.Iso.Format(_counts.Cohort.On));
        writer.WriteString("knownAsOf", InstantPattern.ExtendedIso.Format(_counts.Cohort.AsOf));
        Window(_counts.Window);
        writer.WriteNumber("incompleteRecords", _counts.Incomplete.Count);
        writer.WriteStartArray("rows");
        foreach (Cell cell in _cells)
        {
            writer.WriteStartObject();
            writer.WriteString("table", cell.Table);
            writer.WriteString("code", cell.Code);
            writer.WriteString("gender", cell.Gender);
            Number("value", cell.Value);
            Number("unknown", cell.Unknown);
            Number("declined", cell.Declined);
            Number("pending", cell.Pending);
            writer.WriteString("status", cell.Status);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (IndicatorFinding finding in Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Refusal.Code.Id);
            writer.WriteString("indicator", finding.Code);
            writer.WriteString("rule", finding.Rule);
            Say("says", new LocalizedText(finding.Refusal.Explain(Language.Swedish), finding.Refusal.Explain(Language.English)));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        void Window(ResultWindow window)
        {
            writer.WriteStartObject("window");
            writer.WriteString("key", window.Key);
            Say("lasts", window.Name);
            writer.WriteStartObject("source");
            writer.WriteString("document", window.Source.Document);
            writer.WriteString("section", window.Source.Section);
            if (window.Source.Says is { } says)
                Say("says", says);
            writer.WriteString("confidence", JsonNamingPolicy.CamelCase.ConvertName(window.Source.Confidence.ToString()));
            if (window.Source.Address is { } address)
                writer.WriteString("address", address);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        void Say(string name, LocalizedText text)
        {
            writer.WriteStartObject(name);
            writer.WriteString("sv", text.Swedish);
            writer.WriteString("en", text.English);
            writer.WriteEndObject();
        }

        void Number(string name, int? value)
        {
            if (value is { } known)
                writer.WriteNumber(name, known);
            else
                writer.WriteNull(name);
        }
    }

    private sealed record Cell(string Table, string Code, string Gender, int? Value, int? Unknown, int? Declined, int? Pending, string Status, string Window, string WindowSource);
}
