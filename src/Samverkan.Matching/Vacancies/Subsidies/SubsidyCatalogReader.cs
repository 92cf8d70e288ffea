using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies.Subsidies;

/// <summary>Reads forms of subsidised employment from JSON and says all that is wrong with them, by place.</summary>
public static class SubsidyCatalogReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-subsidies";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads a catalogue.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The catalogue, or <see langword="null"/> when anything is wrong.</returns>
    public static SubsidyCatalog? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        string? version = reader.Text("version");
        List<(SubsidyForm Form, DatePeriod Validity)> taken = [];
        ImmutableArray<SubsidyRule> rules = reader.Objects("forms", item => ReadRule(item, taken));
        reader.Close();
        return findings.Count == before ? new SubsidyCatalog(version!, rules) : null;
    }

    private static SubsidyRule? ReadRule(ObjectReader item, List<(SubsidyForm Form, DatePeriod Validity)> taken)
    {
        SubsidyForm? form = item.Key<SubsidyForm>("form");
        LocalizedText? name = item.Localized("name");
        DatePeriod? validity = item.Period("validity");
        if (form is not null && validity is { } days)
        {
            if (taken.Exists(known => known.Form == form && known.Validity.Overlaps(days)))
                item.Refuse("validity", SubsidyCodes.FormOverlaps.With(form.Value));
            taken.Add((form, days));
        }

        List<(SubsidyAmountKind Kind, DatePeriod Validity)> told = [];
        Criterion? who = item.Any("whoMayQualify") is { } criterion ? CriterionCatalog.Standard.Read(criterion, item.PathOf("whoMayQualify"), item.Findings) : null;
        ImmutableArray<SubsidyAmount> amounts = item.Objects("amounts", amount => ReadAmount(amount, told), required: false);
        ImmutableArray<LocalizedText> notes = item.Objects("notes", ReadNote, required: false);
        SourceReference? source = item.Source("source");
        item.Close();
        return form is null || name is null || validity is null || who is null || source is null ? null : new SubsidyRule(form, name, validity.Value, who, amounts, notes, source);
    }

    private static SubsidyAmount? ReadAmount(ObjectReader item, List<(SubsidyAmountKind Kind, DatePeriod Validity)> told)
    {
        SubsidyAmountKind? kind = item.Code<SubsidyAmountKind>("kind");
        decimal? value = item.Amount("value");
        DatePeriod? validity = item.Period("validity");
        SourceReference? source = item.Source("source");
        if (kind == SubsidyAmountKind.SharePercent && value > 100)
            item.Refuse("value", SubsidyCodes.ShareOutOfRange.With());
        if (kind is { } known && validity is { } days)
        {
            if (told.Exists(other => other.Kind == known && other.Validity.Overlaps(days)))
                item.Refuse("validity", SubsidyCodes.AmountOverlaps.With());
            told.Add((known, days));
        }

        item.Close();
        return kind is null || value is null || validity is null || source is null ? null : new SubsidyAmount(kind.Value, value.Value, validity.Value, source);
    }

    private static LocalizedText? ReadNote(ObjectReader item)
    {
        LocalizedText? text = item.Localized("text");
        item.Close();
        return text;
    }
}
