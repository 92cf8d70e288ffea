using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>Every part holds. All of nothing holds.</summary>
public sealed record All : Junction
{
    /// <summary>Creates the criterion.</summary>
    /// <param name="parts">The parts, in the order in which they are to be read.</param>
    /// <exception cref="ArgumentException">A part is null, or the parts nest too deep.</exception>
    public All(params ImmutableArray<Criterion> parts)
        : base(parts)
    {
    }

    private protected override Truth OfNothing => Truth.True;

    /// <inheritdoc/>
    public override All With(IReadOnlyDictionary<OptionName, string> options) => new(PartsWith(options));

    private protected override Truth Join(Truth one, Truth other) => one.And(other);

    private protected override string WordIn(Language language) => language == Language.English ? "and" : "och";

    private protected override string NothingIn(Language language) => language == Language.English ? "always" : "alltid";
}
