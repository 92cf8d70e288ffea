using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>Reads the law of secrecy from JSON and says all that is wrong with it, by place.</summary>
public static class SecrecyCatalogReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-secrecy";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads a catalogue.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The catalogue, or <see langword="null"/> when anything is wrong.</returns>
    public static SecrecyCatalog? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        string? version = reader.Text("version");
        HashSet<string> ids = new(StringComparer.Ordinal);
        ImmutableArray<SecrecyBodyKind> kinds = reader.Objects("bodyKinds", item => ReadKind(item, ids));
        HashSet<SecrecyBodyKindId> known = [.. kinds.Select(static kind => kind.Id)];
        ids.Clear();
        ImmutableArray<SecrecyBoundary> boundaries = reader.Objects("boundaries", item => ReadBoundary(item, ids, known));
        ImmutableArray<SecrecyBreakingRule> rules = reader.Objects("rules", item => ReadRule(item, ids, known));
        reader.Close();
        return findings.Count == before ? new SecrecyCatalog(version!, kinds, boundaries, rules) : null;
    }

    private static SecrecyBodyKind? ReadKind(ObjectReader item, HashSet<string> ids)
    {
        SecrecyBodyKindId? id = item.Key<SecrecyBodyKindId>("id");
        LocalizedText? name = item.Localized("name");
        bool? under = item.Boolean("underSecrecyAct");
        SourceReference? source = item.Source("source");
        item.Close();
        if (id is null || !IsNew(item, id.Value, ids) || name is null || under is null || source is null)
            return null;
        return new(id, name, under.Value, source);
    }

    private static SecrecyBoundary? ReadBoundary(ObjectReader item, HashSet<string> ids, HashSet<SecrecyBodyKindId> known)
    {
        SecrecyBodyKindId? of = item.Key<SecrecyBodyKindId>("of");
        HarmTest? test = item.Code<HarmTest>("harmTest");
        LegalBasis? basis = ReadBasis(item, ids);
        item.Close();
        if (of is not null && !known.Contains(of))
            item.Refuse("of", AccessCodes.UnknownBodyKind.With(of.Value));
        return of is null || test is null || basis is null ? null : new(of, test.Value, basis);
    }

    private static SecrecyBreakingRule? ReadRule(ObjectReader item, HashSet<string> ids, HashSet<SecrecyBodyKindId> known)
    {
        RuleEffect? effect = item.Code<RuleEffect>("effect");
        LegalBasis? basis = ReadBasis(item, ids);
        ImmutableArray<SecrecyBodyKindId> disclosers = Kinds(item, "disclosers", known);
        ImmutableArray<SecrecyBodyKindId> recipients = Kinds(item, "recipients", known);
        ImmutableArray<DataCategory> categories = item.Codes<DataCategory>("categories", required: false);
        ImmutableArray<ReadingPurpose> purposes = item.Keys<ReadingPurpose>("purposes", required: false);
        Confidence scope = item.Code<Confidence>("scopeConfidence", required: false) ?? Confidence.Stated;
        item.Close();
        if (effect is null || basis is null)
            return null;
        if (effect == RuleEffect.Duty && (disclosers.IsEmpty || recipients.IsEmpty || categories.IsEmpty || purposes.IsEmpty))
            item.Refuse("effect", AccessCodes.DutyWithoutReach.With(basis.Id));
        if (basis.Status != LegalStatus.Law && effect != RuleEffect.None)
            item.Refuse("status", AccessCodes.EffectWithoutLaw.With(basis.Id));
        return new(basis, effect.Value) { Disclosers = disclosers, Recipients = recipients, Categories = categories, Purposes = purposes, ScopeConfidence = scope };
    }

    private static LegalBasis? ReadBasis(ObjectReader item, HashSet<string> ids)
    {
        string? id = item.Key<LegalBasisId>("id")?.Value;
        LocalizedText? name = item.Localized("name");
        LegalStatus status = item.Code<LegalStatus>("status", required: false) ?? LegalStatus.Law;
        // What is not law has no days.
        LocalDate? from = item.Date("from", required: status == LegalStatus.Law);
        LocalDate? to = item.Date("to", required: false);
        Confidence? dates = item.Code<Confidence>("datesConfidence", required: false);
        SourceReference? source = item.Source("source");
        if (id is null || !IsNew(item, id, ids) || name is null || source is null || (from is null && status == LegalStatus.Law))
            return null;
        if (!DatePeriod.TryCreate(from ?? LocalDate.MaxIsoValue, from is null ? null : to, out DatePeriod period))
        {
            item.Refuse("to", FileCodes.EndBeforeStart.With());
            return null;
        }

        return new(id, name, period, source) { Status = status, DatesConfidence = dates ?? source.Confidence };
    }

    private static ImmutableArray<SecrecyBodyKindId> Kinds(ObjectReader item, string name, HashSet<SecrecyBodyKindId> known)
    {
        ImmutableArray<SecrecyBodyKindId> kinds = item.Keys<SecrecyBodyKindId>(name, required: false);
        foreach (SecrecyBodyKindId kind in kinds.Where(kind => !known.Contains(kind)))
            item.Refuse(name, AccessCodes.UnknownBodyKind.With(kind.Value));
        return kinds;
    }

    private static bool IsNew(ObjectReader item, string id, HashSet<string> ids)
    {
        if (ids.Add(id))
            return true;
        item.Refuse("id", AccessCodes.IdTwice.With(id));
        return false;
    }
}
