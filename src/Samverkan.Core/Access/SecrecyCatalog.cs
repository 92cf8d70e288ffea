using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Files;

namespace Samverkan.Core.Access;

/// <summary>
/// The law of secrecy as dated data with a version: the kinds of body, the rule by which each keeps secret, and the grounds that let something flow.
/// Engineering reference, not legal advice: the deploying authority decides, and a policy stores by which version.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class SecrecyCatalog
{
    private static readonly Lazy<SecrecyCatalog> LazySwedish = new(static () => EmbeddedFile.Read("secrecy.json", SecrecyCatalogReader.Read));

    internal SecrecyCatalog(string version, ImmutableArray<SecrecyBodyKind> kinds, ImmutableArray<SecrecyBoundary> boundaries, ImmutableArray<SecrecyBreakingRule> rules)
    {
        Version = version;
        Kinds = kinds;
        Boundaries = boundaries;
        Rules = rules;
    }

    /// <summary>What our public sources say of Swedish law.</summary>
    public static SecrecyCatalog Swedish => LazySwedish.Value;

    /// <summary>The version of the data.</summary>
    public string Version { get; }

    /// <summary>The kinds of body.</summary>
    public ImmutableArray<SecrecyBodyKind> Kinds { get; }

    /// <summary>The rules by which they keep secret.</summary>
    public ImmutableArray<SecrecyBoundary> Boundaries { get; }

    /// <summary>The grounds.</summary>
    public ImmutableArray<SecrecyBreakingRule> Rules { get; }

    /// <summary>A kind of body by its key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public SecrecyBodyKind? Find(SecrecyBodyKindId id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>A ground by its key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public LegalBasis? Basis(string id) =>
        Rules.Select(static rule => rule.Basis).Concat(Boundaries.Select(static boundary => boundary.Basis)).FirstOrDefault(basis => string.Equals(basis.Id, id, StringComparison.Ordinal));

    /// <summary>What the law says of a flow between two different bodies on a day, before anybody has waived anything.</summary>
    /// <param name="discloser">The kind of body that would disclose.</param>
    /// <param name="recipient">The kind of body that would receive; it may be of the same kind and still be another body.</param>
    /// <param name="category">What would be disclosed.</param>
    /// <param name="purpose">For what purpose.</param>
    /// <param name="day">The day of the act.</param>
    public SecrecyRuling Rule(SecrecyBodyKindId discloser, SecrecyBodyKindId recipient, DataCategory category, ReadingPurpose purpose, LocalDate day)
    {
        if (Find(discloser) is not { } from || Find(recipient) is null)
            return new(RulingKind.Closed, null, []);
        if (!from.IsUnderSecrecyAct)
            return new(RulingKind.ByAgreement, null, []);
        SecrecyBoundary? boundary = Boundaries.FirstOrDefault(boundary => boundary.Of == discloser && boundary.Basis.IsInForce(day));
        ImmutableArray<SecrecyBreakingRule> rules =
        [
            .. Rules.Where(rule => rule.Effect is RuleEffect.Waiver or RuleEffect.Judgement or RuleEffect.Duty && rule.Reaches(discloser, recipient, category, purpose, day)),
        ];
        if (rules.Any(static rule => rule.OpensByItself))
            return new(RulingKind.ByLaw, boundary, [.. rules.Where(static rule => rule.OpensByItself)]);
        // A test of harm is a judgement too; and so is a duty of whose reach we are not sure.
        bool canBeJudged = boundary is { Test: not HarmTest.NotStated } || rules.Any(static rule => rule.Effect != RuleEffect.Waiver);
        bool canBeWaived = rules.Any(static rule => rule.Effect == RuleEffect.Waiver);
        return new(canBeWaived ? canBeJudged ? RulingKind.OnWaiverOrJudgement : RulingKind.OnWaiver : RulingKind.Closed, boundary, rules);
    }
}
