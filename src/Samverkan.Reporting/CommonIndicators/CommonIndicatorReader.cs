using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// Reads a catalogue of common indicators from JSON (<c>docs/schemas/common-indicators.schema.json</c>) and says all that is wrong with
/// it, by place.
/// </summary>
public static class CommonIndicatorReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-common-indicators";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads a catalogue.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The catalogue, or <see langword="null"/> when anything is wrong.</returns>
    public static CommonIndicatorCatalog? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        ProgrammingPeriod? period = reader.Code<ProgrammingPeriod>("programmingPeriod");
        int? version = reader.Integer("version", 1, 10_000);
        LocalizedText? name = reader.Localized("name");
        DatePeriod? validity = reader.Period("validity");
        SourceReference? source = reader.Source("source");
        ImmutableArray<CohortSex> genders = Genders(reader);
        ImmutableArray<string> statuses = Codes(reader, "statuses");
        string? total = reader.Text("total", required: false);
        List<ObjectReader> places = [];
        ImmutableArray<CommonIndicator> indicators = reader.Objects("indicators", item => Indicator(item, places));
        reader.Close();
        if (findings.Count > before)
            return null;
        Check(reader, places, statuses, total, indicators);
        return findings.Count == before
            ? new CommonIndicatorCatalog(period!.Value, version!.Value, name!, validity!.Value, source!, genders, statuses, total, indicators)
            : null;
    }

    private static CommonIndicator? Indicator(ObjectReader item, List<ObjectReader> places)
    {
        string? code = item.Formed("code", IsCode, "EECO02");
        LocalizedText? name = item.Localized("name");
        IndicatorKind? kind = item.Code<IndicatorKind>("kind");
        Confidence? confidence = item.Code<Confidence>("codeConfidence");
        SourceReference? source = item.Source("source");
        bool declinable = item.Boolean("isDeclinable", required: false) ?? false;
        ImmutableArray<string> reference = Codes(item, "reference", required: false);
        Criterion? atEntry = Rule(item, "atEntry");
        Criterion? situation = Rule(item, "situation");
        ImmutableArray<string> anyOf = Codes(item, "anyOf", required: false);
        item.Close();
        if (code is null || name is null || kind is null || confidence is null || source is null)
            return null;
        places.Add(item);
        return new CommonIndicator
        {
            Code = code,
            Name = name,
            Kind = kind.Value,
            CodeConfidence = confidence.Value,
            Source = source,
            IsDeclinable = declinable,
            Reference = reference,
            AtEntry = atEntry,
            Situation = situation,
            AnyOf = anyOf,
        };
    }

    private static void Check(ObjectReader reader, List<ObjectReader> places, ImmutableArray<string> statuses, string? total, ImmutableArray<CommonIndicator> indicators)
    {
        HashSet<string> outputs = new(StringComparer.Ordinal);
        HashSet<string> results = new(StringComparer.Ordinal);
        for (int i = 0; i < indicators.Length; i++)
        {
            CommonIndicator indicator = indicators[i];
            if (outputs.Contains(indicator.Code) || results.Contains(indicator.Code))
                places[i].Refuse("code", IndicatorCodes.CodeTwice.With(indicator.Code));
            // what an indicator refers to stands before it, so that nothing refers in a circle
            if (indicator.IsResult && (indicator.Reference.IsEmpty || !indicator.Reference.All(outputs.Contains)))
                places[i].Refuse("reference", IndicatorCodes.UnknownReference.With());
            if (!indicator.AnyOf.All(results.Contains))
                places[i].Refuse("anyOf", IndicatorCodes.UnknownReference.With());
            if (indicator.IsResult ? (indicator.Situation is null) == indicator.AnyOf.IsEmpty : indicator.Situation is not null || !indicator.AnyOf.IsEmpty || !indicator.Reference.IsEmpty)
                places[i].Refuse("kind", IndicatorCodes.RuleOfAnotherKind.With());
            if (indicator.Kind == IndicatorKind.Output)
                outputs.Add(indicator.Code);
            else if (indicator.IsResult)
                results.Add(indicator.Code);
        }

        if (statuses.IsEmpty || !statuses.All(outputs.Contains))
            reader.Refuse("statuses", IndicatorCodes.UnknownReference.With());
        if (total is not null && !outputs.Contains(total))
            reader.Refuse("total", IndicatorCodes.UnknownReference.With());
    }

    private static Criterion? Rule(ObjectReader item, string name) =>
        item.Any(name, required: false) is { } value ? IndicatorFacts.Criteria.Read(value, item.PathOf(name), item.Findings) : null;

    private static ImmutableArray<CohortSex> Genders(ObjectReader reader)
    {
        ImmutableArray<CohortSex> genders = reader.Codes<CohortSex>("genders");
        // a breakdown by what is not stated is none
        if (genders.Contains(CohortSex.NotStated))
            reader.Refuse("genders", FileCodes.UnknownCode.With("woman, man, nonBinary"));
        return genders;
    }

    private static ImmutableArray<string> Codes(ObjectReader reader, string name, bool required = true)
    {
        ImmutableArray<string>.Builder codes = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<LocatedJson> items = reader.Array(name, required);
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Kind == JsonKind.String && IsCode(items[i].Text))
                codes.Add(items[i].Text);
            else
                reader.Findings.Add(items[i].Position, $"{reader.PathOf(name)}[{FindingList.Number(i)}]", FileCodes.BrokenForm.With("EECO02"));
        }

        return codes.ToImmutable();
    }

    private static bool IsCode(string text) => text.Length is >= 2 and <= 16 && text.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
