using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>
/// Reads an indicator set from JSON (<c>docs/schemas/indicator-set.schema.json</c>) and says all that is wrong with it, by place.
/// </summary>
public static class IndicatorSetReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-indicator-set";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads a set.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The set, or <see langword="null"/> when anything is wrong.</returns>
    public static IndicatorSet? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        IndicatorSetId? id = reader.Key<IndicatorSetId>("id");
        int? version = reader.Integer("version", 1, 10_000);
        LocalizedText? name = reader.Localized("name");
        DatePeriod? validity = reader.Period("validity");
        Provenance? provenance = reader.Code<Provenance>("provenance");
        LocalizedText? licence = reader.Localized("licenceNote");
        SourceReference? source = reader.Source("source");
        var places = new List<ObjectReader>();
        ImmutableArray<ProgressionIndicator> indicators = reader.Objects("indicators", item => ReadIndicator(item, provenance ?? default, places));
        ImmutableArray<IndicatorComposite> composites = reader.Objects("composites", ReadComposite, required: false);
        IndicatorCrosswalk? crosswalk = ReadCrosswalk(reader);
        reader.Close();
        if (findings.Count > before)
            return null;
        var set = new IndicatorSet
        {
            Id = id!,
            Version = version!.Value,
            Name = name!,
            Validity = validity!.Value,
            Provenance = provenance!.Value,
            LicenceNote = licence!,
            Source = source!,
            Indicators = indicators,
            Composites = composites,
            Crosswalk = crosswalk,
        };
        IndicatorSetRules.Check(set, (index, member, refusal) => (index < 0 ? reader : places[index]).Refuse(member, refusal));
        return findings.Count == before ? set : null;
    }

    private static ProgressionIndicator? ReadIndicator(ObjectReader item, Provenance provenance, List<ObjectReader> places)
    {
        IndicatorId? id = item.Key<IndicatorId>("id");
        LocalizedText? name = item.Localized("name");
        ImmutableArray<RaterRole> raters = item.Codes<RaterRole>("raters");
        Confidence confidence = item.Code<Confidence>("ratersConfidence", required: false) ?? Confidence.Stated;
        RatingScale? scale = ReadScale(item);
        Provenance own = item.Code<Provenance>("provenance", required: false) ?? provenance;
        ImmutableArray<IndicatorWording> wordings = item.Objects("wordings", ReadWording, required: false);
        bool enabled = item.Boolean("isEnabled", required: false) ?? true;
        bool shown = item.Boolean("isShownToParticipant", required: false) ?? true;
        SourceReference? source = item.Source("source", required: false);
        item.Close();
        if (id is null || name is null || scale is null)
            return null;
        places.Add(item);
        return new()
        {
            Id = id,
            Name = name,
            Raters = raters,
            RatersConfidence = confidence,
            Scale = scale.Value,
            Provenance = own,
            Wordings = wordings,
            IsEnabled = enabled,
            IsShownToParticipant = shown,
            Source = source,
        };
    }

    private static IndicatorComposite? ReadComposite(ObjectReader item)
    {
        IndicatorId? id = item.Key<IndicatorId>("id");
        LocalizedText? name = item.Localized("name");
        RaterRole? rater = item.Code<RaterRole>("rater");
        ImmutableArray<IndicatorId> items = item.Keys<IndicatorId>("items");
        CompositeRule? rule = item.Code<CompositeRule>("rule");
        int? minimum = item.Integer("minimumAnswered", 1, 1000);
        SourceReference? source = item.Source("source");
        item.Close();
        return id is null || name is null || rater is null || rule is null || minimum is null || source is null
            ? null
            : new() { Id = id, Name = name, Rater = rater.Value, Items = items, Rule = rule.Value, MinimumAnswered = minimum.Value, Source = source };
    }

    private static IndicatorCrosswalk? ReadCrosswalk(ObjectReader reader)
    {
        if (reader.Object("crosswalk", required: false) is not { } item)
            return null;
        int? from = item.Integer("fromVersion", 1, 10_000);
        ImmutableArray<IndicatorCounterpart> counterparts = item.Objects("counterparts", ReadCounterpart);
        SourceReference? source = item.Source("source");
        item.Close();
        return from is null || source is null ? null : new() { FromVersion = from.Value, Counterparts = counterparts, Source = source };
    }

    private static IndicatorCounterpart? ReadCounterpart(ObjectReader item)
    {
        IndicatorId? from = item.Key<IndicatorId>("from");
        IndicatorId? to = item.Key<IndicatorId>("to");
        List<ScaleStep> steps = [];
        item.Objects<object>("steps", step => { ReadStep(step, steps); return null; }, required: false);
        item.Close();
        return from is null || to is null ? null : new IndicatorCounterpart(from, to) { Steps = [.. steps] };
    }

    private static void ReadStep(ObjectReader item, List<ScaleStep> steps)
    {
        int? from = item.Integer("from", 0, 1000);
        int? to = item.Integer("to", 0, 1000);
        item.Close();
        if (from is { } earlier && to is { } later)
            steps.Add(new ScaleStep(earlier, later));
    }

    private static RatingScale? ReadScale(ObjectReader item)
    {
        if (item.Object("scale") is not { } scale)
            return null;
        int? minimum = scale.Integer("minimum", 0, 999);
        // The least allowed maximum depends on the minimum, so that a scale always has two steps.
        int? maximum = scale.Integer("maximum", (minimum ?? 0) + 1, 1000);
        scale.Close();
        return minimum is { } low && maximum is { } high ? new RatingScale(low, high) : null;
    }

    private static IndicatorWording? ReadWording(ObjectReader item)
    {
        RaterRole? rater = item.Code<RaterRole>("rater");
        LocalizedText? question = item.Localized("question");
        Provenance? provenance = item.Code<Provenance>("provenance");
        item.Close();
        return rater is null || question is null || provenance is null ? null : new(rater.Value, question, provenance.Value);
    }
}
