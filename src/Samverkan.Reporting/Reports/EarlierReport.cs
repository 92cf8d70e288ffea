using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// What a report that is already out has told: its published counts by their stable ids. A later report is protected against it, so that
/// nobody can subtract one from the other down to the few who have come or gone. Immutable.
/// </summary>
public sealed class EarlierReport
{
    /// <summary>The name of the file in a report's folder that tells what was published, as <c>samverkan report --format json</c> writes it.</summary>
    public const string FileName = "report.json";

    private const long LargestFile = 64 * 1024 * 1024;

    private EarlierReport(ProgrammeId programme, Instant? knownAsOf, LocalDate? lastDay, ImmutableSortedDictionary<string, ToldCount> counts, ImmutableHashSet<string> hidden) =>
        (Programme, KnownAsOf, LastDay, Counts, Hidden) = (programme, knownAsOf, lastDay, counts, hidden);

    /// <summary>The programme that the report was about.</summary>
    public ProgrammeId Programme { get; }

    /// <summary>The instant of what it told; <see langword="null"/> where its file does not say.</summary>
    public Instant? KnownAsOf { get; }

    /// <summary>The last day of the period that the report was about; <see langword="null"/> where its file does not tell.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>Every published count by its figure's id: the parts and wholes of shares and the counts behind means are among them.</summary>
    internal ImmutableSortedDictionary<string, ToldCount> Counts { get; }

    /// <summary>The keys of the figures that it hides: another report of the same day, known at the same instant, must not tell them.</summary>
    internal ImmutableHashSet<string> Hidden { get; }

    /// <summary>What a protected report tells once it is out.</summary>
    /// <param name="report">The report.</param>
    public static EarlierReport Of(ProtectedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new EarlierReport(
            report.Programme,
            report.KnownAsOf,
            report.Period.End,
            report.Figures.OfType<ShownCount>().ToImmutableSortedDictionary(static c => c.Id.Value, static c => new ToldCount(c.Value, c.Definition.Unit), StringComparer.Ordinal),
            [.. report.Figures.OfType<HiddenFigure>().Select(static figure => figure.Id.Value)]);
    }

    /// <summary>Reads the published report in a folder.</summary>
    /// <param name="directory">The folder, with a <see cref="FileName"/> in it.</param>
    /// <returns>The report, or what is wrong with the file.</returns>
    public static EarlierReportReading Read(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        string path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
            return Broken(path, default, DisclosureCodes.MissingReport.With());
        if (new FileInfo(path).Length > LargestFile)
            return Broken(path, default, FileCodes.TooLarge.With(LargestFile.ToString(CultureInfo.InvariantCulture)));
        try
        {
            using JsonDocument text = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Tree(text.RootElement) is { } report ? new EarlierReportReading(report, []) : Broken(path, new FilePosition(1, 1), DisclosureCodes.BrokenReport.With());
        }
        catch (JsonException broken)
        {
            // the exception's own text quotes the file
            return Broken(path, new FilePosition((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1), DisclosureCodes.BrokenReport.With());
        }
    }

    /// <summary>The programme and how many counts were told; never a count.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Programme}: {Counts.Count} counts");

    private static EarlierReportReading Broken(string path, FilePosition position, Refusal refusal) => new(null, [new Finding(path, position, "", refusal)]);

    private static EarlierReport? Tree(JsonElement root)
    {
        if (Text(root, "kind") != "samverkan-report" || Whole(root, "version") != 1
            || Text(root, "programme") is not { } key || !Slug.TryParse<ProgrammeId>(key, out ProgrammeId? programme)
            || List(root, "definitions") is not { } definitions || List(root, "figures") is not { } figures)
            return null;
        CountingUnit?[] units = [.. definitions.EnumerateArray().Select(static d => Text(d, "unit") switch { "person" => CountingUnit.Person, "event" => CountingUnit.Event, _ => (CountingUnit?)null })];
        ImmutableSortedDictionary<string, ToldCount>.Builder counts = ImmutableSortedDictionary.CreateBuilder<string, ToldCount>(StringComparer.Ordinal);
        ImmutableHashSet<string>.Builder hidden = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (JsonElement figure in figures.EnumerateArray())
        {
            if (Text(figure, "id") is not { } id || Text(figure, "status") is not ("published" or "hidden" or "absent"))
                return null;
            if (Text(figure, "status") == "hidden")
                hidden.Add(id);
            if (Text(figure, "kind") != "count")
                continue;
            if (Whole(figure, "value") is not (>= 0 and { } value)
                || Whole(figure, "definition") is not (>= 0 and { } definition) || definition >= units.Length || units[definition] is not { } unit
                || !counts.TryAdd(id, new ToldCount(value, unit)))
                return null;
        }

        LocalDate? lastDay = Member(root, "period") is { } period && Text(period, "end") is { } end && LocalDatePattern.Iso.Parse(end) is { Success: true } day ? day.Value : null;
        Instant? knownAsOf = Text(root, "knownAsOf") is { } known && InstantPattern.ExtendedIso.Parse(known).TryGetValue(default, out Instant instant) ? instant : null;
        return new EarlierReport(programme, knownAsOf, lastDay, counts.ToImmutable(), hidden.ToImmutable());
    }

    private static string? Text(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int? Whole(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : null;

    private static JsonElement? List(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.Array } list ? list : null;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement member) ? member : null;
}
