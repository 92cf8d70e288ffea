using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// What a report that is already out has told: its published counts by their stable ids, and which figures it hid. A later report is protected against it, so
/// that nobody can subtract one from the other down to the few who have come or gone, nor work out by both together what either hides. Immutable.
/// </summary>
public sealed class EarlierReport
{
    /// <summary>The name of the file in a report's folder that tells what was published, as <c>samverkan report --format json</c> writes it.</summary>
    public const string FileName = "report.json";

    private const long LargestFile = 64 * 1024 * 1024;

    private EarlierReport(ProgrammeId programme, Instant? knownAsOf, DatePeriod? period, ImmutableSortedDictionary<string, EarlierFigure> figures) =>
        (Programme, KnownAsOf, LastDay, Period, Figures) = (programme, knownAsOf, period?.End, period, figures);

    /// <summary>The programme that the report was about.</summary>
    public ProgrammeId Programme { get; }

    /// <summary>The instant of what it told; <see langword="null"/> where its file does not say.</summary>
    public Instant? KnownAsOf { get; }

    /// <summary>The last day of the period that the report was about; <see langword="null"/> where its file does not tell.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>The period that the report accounts for; <see langword="null"/> where its file does not tell.</summary>
    public DatePeriod? Period { get; }

    /// <summary>Every figure by its id: the parts and wholes of shares and the counts behind means are among them.</summary>
    internal ImmutableSortedDictionary<string, EarlierFigure> Figures { get; }

    /// <summary>The folder that the report was read from; empty where it was not read.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The smallest number of persons that stands behind a figure of it.</summary>
    public int MinimumCount { get; private init; } = new DisclosureOptions().MinimumCount;

    /// <summary>What happened to figures that count nobody.</summary>
    internal ZeroRule Zeros { get; private init; }

    /// <summary>Whether the file tells which figures are sums of others; one written by an earlier version does not.</summary>
    public bool TellsSums { get; private init; } = true;

    /// <summary>What a reader may add and subtract.</summary>
    internal ImmutableArray<ReportSum> Sums { get; private init; } = [];

    /// <summary>The figures that are worked out from others.</summary>
    internal ImmutableArray<EarlierWorkedOut> WorkedOut { get; private init; } = [];

    /// <summary>The report made anew, before protection; <see langword="null"/> where it has not been.</summary>
    internal Report? Made { get; private init; }

    /// <summary>What a protected report tells once it is out.</summary>
    /// <param name="report">The report.</param>
    public static EarlierReport Of(ProtectedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new EarlierReport(report.Programme, report.KnownAsOf, report.Period, report.Figures.ToImmutableSortedDictionary(
            static f => f.Id.Value,
            f => new EarlierFigure(f.Definition.Unit, f.Definition.Period ?? report.Period, f is HiddenFigure, (f as ShownCount)?.Value),
            StringComparer.Ordinal))
        {
            MinimumCount = report.MinimumCount,
            Zeros = report.Zeros,
            Sums = report.Sums,
            WorkedOut = [.. report.Figures.Where(figure => !report.WorkedOutFrom(figure.Id).IsEmpty).Select(figure => WorkedOutAs(figure, [.. report.WorkedOutFrom(figure.Id).Select(static id => id.Value)]))],
        };
    }

    /// <summary>
    /// The same, with the report as it was before protection. A report of the same day can then be protected together with it: also the figures that only the
    /// earlier one has are in the system, the told ones as known and the hidden ones as hidden. Without it only figures that both have are.
    /// </summary>
    /// <param name="made">
    /// Reports made anew from the persons that the report to be protected is made of, for example one of each kind; the one with most figures of this one is taken.
    /// </param>
    /// <returns>This report, if none has any of its figures.</returns>
    public EarlierReport MadeAnew(IEnumerable<Report> made)
    {
        ArgumentNullException.ThrowIfNull(made);
        // of several that have all its figures the one with fewest others
        Report? best = made.Where(one => one.Programme == Programme && one.Period == Period && Common(one) > 0).OrderByDescending(Common).ThenBy(static one => one.Figures.Count).FirstOrDefault();
        return best is null ? this : new EarlierReport(Programme, KnownAsOf, Period, Figures) { Made = best, Source = Source, MinimumCount = MinimumCount, Zeros = Zeros, TellsSums = TellsSums, Sums = Sums, WorkedOut = WorkedOut };
    }

    private static EarlierWorkedOut WorkedOutAs(ShownFigure figure, ImmutableArray<string> from) => new(figure.Id.Value, figure is not HiddenFigure, from, figure switch
    {
        ShownShare share => EarlierWorkedOut.Told(from, share.Numerator, share.Denominator, null),
        ShownMean mean => EarlierWorkedOut.Told(from, null, null, mean.Count),
        ShownMedian median => EarlierWorkedOut.Told(from, null, null, median.Count),
        _ => [],
    });

    private int Common(Report one) => one.Figures.Keys.Count(id => Figures.ContainsKey(id.Value));

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
            return Tree(text.RootElement, directory) is { } report ? new EarlierReportReading(report, []) : Broken(path, new FilePosition(1, 1), DisclosureCodes.BrokenReport.With());
        }
        catch (JsonException broken)
        {
            // the exception's own text quotes the file
            return Broken(path, new FilePosition((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1), DisclosureCodes.BrokenReport.With());
        }
    }

    /// <summary>The programme and how many counts were told; never a count.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Programme}: {Figures.Values.Count(static figure => figure.Count is not null)} counts");

    private static EarlierReportReading Broken(string path, FilePosition position, Refusal refusal) => new(null, [new Finding(path, position, "", refusal)]);

    private static EarlierReport? Tree(JsonElement root, string directory)
    {
        if (Text(root, "kind") != "samverkan-report" || Whole(root, "version") != 1
            || Text(root, "programme") is not { } key || !Slug.TryParse<ProgrammeId>(key, out ProgrammeId? programme)
            || List(root, "definitions") is not { } definitions || List(root, "figures") is not { } figures)
            return null;
        DatePeriod? own = Days(root);
        (CountingUnit? Unit, DatePeriod? Period)[] defined =
        [
            .. definitions.EnumerateArray().Select(definition => (
                Text(definition, "unit") switch { "person" => CountingUnit.Person, "event" => CountingUnit.Event, _ => (CountingUnit?)null },
                Member(definition, "period") is null ? own : Days(definition))),
        ];
        ImmutableSortedDictionary<string, EarlierFigure>.Builder told = ImmutableSortedDictionary.CreateBuilder<string, EarlierFigure>(StringComparer.Ordinal);
        ImmutableArray<EarlierWorkedOut>.Builder workedOut = ImmutableArray.CreateBuilder<EarlierWorkedOut>();
        foreach (JsonElement figure in figures.EnumerateArray())
        {
            if (Text(figure, "id") is not { } id || Text(figure, "status") is not (("published" or "hidden" or "absent") and { } status))
                return null;
            bool isCount = Text(figure, "kind") == "count";
            (CountingUnit? unit, DatePeriod? period) = Whole(figure, "definition") is >= 0 and { } definition && definition < defined.Length ? defined[definition] : default;
            int? count = isCount ? Whole(figure, "value") : null;
            if ((isCount && (count is not >= 0 || unit is null)) || !told.TryAdd(id, new EarlierFigure(unit ?? default, period, status == "hidden", count)))
                return null;
            if (Member(figure, "from") is null)
                continue;
            if (Texts(figure, "from") is not { } from)
                return null;
            workedOut.Add(new EarlierWorkedOut(id, status != "hidden", from, status == "published" ? EarlierWorkedOut.Told(from, Whole(figure, "numerator"), Whole(figure, "denominator"), Whole(figure, "n")) : []));
        }

        ImmutableArray<ReportSum>.Builder sums = ImmutableArray.CreateBuilder<ReportSum>();
        JsonElement? listed = List(root, "sums");
        foreach (JsonElement sum in listed?.EnumerateArray() ?? default)
        {
            if (Text(sum, "whole") is not { } whole || Texts(sum, "parts") is not { IsEmpty: false } parts || Member(sum, "rest") is not { ValueKind: JsonValueKind.True or JsonValueKind.False } rest)
                return null;
            sums.Add(new ReportSum(whole, parts, rest.GetBoolean()));
        }

        JsonElement? protection = Member(root, "protection");
        Instant? knownAsOf = Text(root, "knownAsOf") is { } known && InstantPattern.ExtendedIso.Parse(known).TryGetValue(default, out Instant instant) ? instant : null;
        return new EarlierReport(programme, knownAsOf, own, told.ToImmutable())
        {
            Source = directory,
            MinimumCount = protection is { } rule && Whole(rule, "minimumCount") is { } minimum and >= 1 and <= DisclosureOptions.LargestMinimumCount ? minimum : new DisclosureOptions().MinimumCount,
            Zeros = protection is { } stated && Text(stated, "zeros") == "protect" ? ZeroRule.Protect : ZeroRule.Publish,
            TellsSums = listed is not null,
            Sums = sums.DrainToImmutable(),
            WorkedOut = workedOut.DrainToImmutable(),
        };
    }

    private static DatePeriod? Days(JsonElement parent) =>
        Member(parent, "period") is { } period
        && Text(period, "start") is { } start && LocalDatePattern.Iso.Parse(start) is { Success: true, Value: var first }
        && Text(period, "end") is { } end && LocalDatePattern.Iso.Parse(end) is { Success: true, Value: var last } && first <= last
            ? new DatePeriod(first, last)
            : null;

    private static string? Text(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int? Whole(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : null;

    private static ImmutableArray<string>? Texts(JsonElement parent, string name) =>
        List(parent, name) is { } list && list.EnumerateArray().All(static text => text.ValueKind == JsonValueKind.String) ? [.. list.EnumerateArray().Select(static text => text.GetString()!)] : null;

    private static JsonElement? List(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.Array } list ? list : null;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement member) ? member : null;
}
