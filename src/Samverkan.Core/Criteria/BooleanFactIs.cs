using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>On the date, a fact is true, or is false.</summary>
public sealed record BooleanFactIs : TypedLeaf<bool>
{
    /// <summary>Creates the leaf.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="is">The value that it shall have.</param>
    public BooleanFactIs(TypedFact<bool> fact, bool @is = true)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Fact = fact;
        Is = @is;
    }

    /// <inheritdoc/>
    public override TypedFact<bool> Fact { get; }

    /// <summary>The value that the fact shall have.</summary>
    public bool Is { get; }

    /// <inheritdoc/>
    public override string Describe(Language language) => Fact.Say(Is, language);

    /// <inheritdoc/>
    public override Truth Test(ReadOnlySpan<Observation<bool>> known, LocalDate on) =>
        Stretch<bool>.HoldingOn(known, on) is { HasValue: true } holding ? (holding.Value == Is).ToTruth() : Truth.Unknown;
}
